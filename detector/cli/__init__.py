"""The commands, one file each; everything heavy is imported inside the command that needs it."""
