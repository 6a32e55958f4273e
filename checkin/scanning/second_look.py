"""A reader for video that looks again, otherwise, when it sees nothing."""

from checkin.scanning.looks import resized, sharpened, smoothed
from checkin.scanning.reader import Found, Frame, Reader, grey_of, scaled

ENLARGED = 1.5


class SecondLook:
    """Reads each frame plainly, and each second frame without a code once more.

    The second look is in turn sharpened, smoothed and enlarged: a code that is held still is seen
    in all ways within half a second, and an empty room costs little more.
    """

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._empty = 0

    def read(self, frame: Frame) -> list[Found]:
        grey = grey_of(frame)
        found = self._reader.read(grey)
        if found:
            return found
        self._empty += 1
        return self._again(grey, self._empty % 6)

    def _again(self, grey: Frame, turn: int) -> list[Found]:
        match turn:
            case 1:
                return self._reader.read(sharpened(grey))
            case 3:
                return self._reader.read(smoothed(grey))
            case 5:
                larger = self._reader.read(resized(grey, ENLARGED))
                return [scaled(code, 1 / ENLARGED) for code in larger]
            case _:
                return []
