"""The command: every error that is not the program's own becomes one line and exit status 2."""

import os
import sys


def main() -> None:
    """Run the command line and exit."""
    from detector.cli.app import app
    from detector.cli.output import OutputError

    try:
        app()
    except KeyboardInterrupt:
        sys.exit(130)
    except OutputError as error:
        _say(str(error))
        sys.exit(2)
    except OSError as error:
        _say(f"{error.filename or 'output'}: {error.strerror or error}")
        sys.exit(2)
    except Exception as error:
        if os.environ.get("DETECTOR_DEBUG"):
            raise
        _say(f"internal error: {type(error).__name__}: {error}; DETECTOR_DEBUG=1 shows where")
        sys.exit(2)


def _say(message: str) -> None:
    print(f"detector: {message}", file=sys.stderr)


if __name__ == "__main__":
    main()
