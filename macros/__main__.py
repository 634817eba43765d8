"""The door for people: `python -m macros`."""

from macros.cli import main

if __name__ == "__main__":
    main(prog_name="python -m macros")
