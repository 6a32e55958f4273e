"""Turns the picture that Xvfb keeps of its screen (XWD, 32 bits a pixel) into a PNG.

Usage: python installer/screen.py XWD PNG
"""

import struct
import sys
from pathlib import Path

from PIL import Image

COLOUR_ENTRY = 12
"""Bytes of one colour of the map that lies between the head and the pixels."""


def main() -> None:
    """Write the PNG."""
    data = Path(sys.argv[1]).read_bytes()
    head = struct.unpack(">25I", data[:100])
    size, width, height, line, colours = head[0], head[4], head[5], head[12], head[19]
    pixels = data[size + colours * COLOUR_ENTRY :][: line * height]
    picture = Image.frombytes("RGB", (width, height), pixels, "raw", "BGRX", line)
    picture.save(sys.argv[2])


if __name__ == "__main__":
    main()
