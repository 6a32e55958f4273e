"""A bar on standard error while something takes long, where a person looks at it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import cache

import typer


@contextmanager
def progress_bar(label: str) -> Iterator[Callable[[int, int], None]]:
    """Tell what it gives how much is done, of how much; the bar is there from the first time on.

    Where standard error is no terminal, nothing is printed.
    """
    stderr = typer.get_text_stream("stderr")
    with ExitStack() as shown:
        begun = cache(
            lambda: shown.enter_context(
                typer.progressbar(length=1, label=label, file=stderr, hidden=not stderr.isatty())
            )
        )

        def progress(done: int, of: int) -> None:
            bar = begun()
            bar.length = max(of, 1)
            bar.update(done - bar.pos)

        yield progress
