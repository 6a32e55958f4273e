"""`python -m checkin` and the `checkin` command."""

from checkin.cli.main import main

if __name__ == "__main__":
    main()
