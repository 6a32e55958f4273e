"""`python -m checkin` and the `checkin` command."""


def main() -> None:
    """Run the command line."""
    print("not yet")
