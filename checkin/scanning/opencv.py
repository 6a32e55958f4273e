"""OpenCV as we want it: what it reads from the environment while it loads, and its own log silent.

Everything else takes `cv2` from here, so that the order cannot be got wrong.
"""

import os

# WORKAROUND opencv#17687: with these transforms Media Foundation takes up to 20 s to open a camera.
os.environ.setdefault("OPENCV_VIDEOIO_MSMF_ENABLE_HW_TRANSFORMS", "0")
os.environ.setdefault("OPENCV_LOG_LEVEL", "SILENT")
os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")
# A camera that sends nothing is given up after this many seconds, and looked for again.
os.environ.setdefault("OPENCV_VIDEOIO_V4L_SELECT_TIMEOUT", "3")

import cv2

__all__ = ["cv2"]
