"""One place between two threads that holds the newest frame and never a queue."""

from threading import Condition
from typing import Generic, TypeVar

T = TypeVar("T")


class Newest(Generic[T]):
    """Given by one thread, taken by another. What was not taken in time is replaced."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._thing: T | None = None
        self._closed = False

    def give(self, thing: T, *, wait: bool = False) -> bool:
        """Put a thing there; with `wait`, only once the one before was taken. False when closed."""
        with self._changed:
            if wait:
                self._changed.wait_for(lambda: self._thing is None or self._closed)
            if self._closed:
                return False
            self._thing = thing
            self._changed.notify_all()
            return True

    def take(self) -> T | None:
        """Wait for a thing and take it; None when closed and nothing is left."""
        with self._changed:
            self._changed.wait_for(lambda: self._thing is not None or self._closed)
            thing, self._thing = self._thing, None
            self._changed.notify_all()
            return thing

    def close(self) -> None:
        """Nothing more will come; what lies there may still be taken."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
