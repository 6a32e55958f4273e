"""Unpacks a body that came packed, step by step, and never beyond a bound."""

import zlib
from collections.abc import Iterable

PACKINGS = ("deflate", "gzip")
"""Content-Encoding: a zlib stream (RFC 9110), and gzip."""

_STEP = 256 * 1024
_WINDOW = {"deflate": zlib.MAX_WBITS, "gzip": zlib.MAX_WBITS | 16}


class UnpackingError(ValueError):
    """The body is damaged, packed in an unknown way, or greater than it may be."""


class Unpacking:
    """Of one body; `most` bytes may come out of it."""

    def __init__(self, packing: str, most: int) -> None:
        """`packing` is the Content-Encoding as it was said; empty for none.

        Raises:
            UnpackingError: it is not known.
        """
        packing = packing.strip().lower()
        if packing not in {"", "identity", *_WINDOW}:
            raise UnpackingError("packed in an unknown way")
        self._most = most
        self._stream = zlib.decompressobj(_WINDOW[packing]) if packing in _WINDOW else None
        self._out = bytearray()

    def announce(self, length: str | None) -> None:
        """Look at the length that was announced, before anything is read.

        Raises:
            UnpackingError: it is greater than may come.
        """
        length = (length or "").strip()
        digits = length.lstrip("0") if length.isascii() and length.isdigit() else ""
        # A number of thousands of digits is not even read.
        if len(digits) > len(str(self._most)) or int(digits or 0) > self._most:
            raise UnpackingError("too big")

    def all_of(self, chunks: Iterable[bytes]) -> bytes:
        """The whole body.

        Raises:
            UnpackingError: it is damaged, cut, or too big; no more than the bound was unpacked.
        """
        for chunk in chunks:
            self._take(chunk)
        if self._stream is not None and not self._stream.eof:
            raise UnpackingError("cut")
        return bytes(self._out)

    def _take(self, chunk: bytes) -> None:
        if self._stream is None:
            self._add(chunk)
            return
        if self._stream.eof and chunk:
            raise UnpackingError("more behind the end")
        while chunk:
            try:
                self._add(self._stream.decompress(chunk, _STEP))
            except zlib.error as error:
                raise UnpackingError("damaged") from error
            if self._stream.unused_data:
                raise UnpackingError("more behind the end")
            chunk = self._stream.unconsumed_tail

    def _add(self, some: bytes) -> None:
        self._out += some
        if len(self._out) > self._most:
            raise UnpackingError("too big")
