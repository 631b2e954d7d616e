"""What does `python -m counterclaim` do? The same as the command."""

from counterclaim.cli import main

if __name__ == "__main__":
    main()
