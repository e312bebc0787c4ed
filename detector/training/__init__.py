"""How the files of models/ were made. Needs the extra `train`; nothing at run time imports it."""
