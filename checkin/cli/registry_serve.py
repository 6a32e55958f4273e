"""`checkin registry serve`: in a module of its own, for it runs for months and should be small."""

import sys
from typing import Annotated

import typer

from checkin.cli.registry_home import Home, folder_of
from checkin.registry import serve as serving
from checkin.registry.clock import now


def serve(
    host: Annotated[str, typer.Option("--host", help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", help="0: any free one.")] = 8443,
    plain: Annotated[
        bool, typer.Option("--plain", help="Without TLS, for this very computer only.")
    ] = False,
    workers: Annotated[
        int, typer.Option("--workers", min=1, max=64, help="Processes; more than 1 on PostgreSQL.")
    ] = 1,
    no_console: Annotated[
        bool, typer.Option("--no-console", help="Without the pages for staff, below /console.")
    ] = False,
    with_input: Annotated[
        bool, typer.Option("--ends-with-input", help="End when the standard input ends.")
    ] = False,
    home: Home = None,
) -> None:
    """Serve desks and the programme until it is ended; prints its address as JSON."""
    serving.serve(
        serving.Serving(
            folder=folder_of(home),
            now=now,
            host=host,
            port=port,
            plain=plain,
            workers=workers,
            console=not no_console,
        ),
        sys.stdout,
        sys.stdin if with_input else None,
    )
