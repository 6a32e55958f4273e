"""Text out of bytes, when nobody says which encoding they are in."""

import codecs
import re

from charset_normalizer import from_bytes

from checkin.rosters.fields import KNOWN, bare
from checkin.trouble import Trouble, wrong_input

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHINESE = frozenset({"gb2312", "gbk", "cp936", "gb18030", "hz"})
_LIKELY = ["gb18030", "big5", "cp1252", "cp1250", "cp1251", "cp1254", "shift_jis", "euc_kr"]
_SAMPLE = 65_536
_CHINESE_TEXT = re.compile(r"[\x00-\x7f\u3000-\u303f\u3400-\u9fff\uff00-\uffef—…·“”]*")


def decoded(data: bytes, encoding: str | None) -> tuple[str, str]:
    """The text and the encoding that it was in.

    A mark at the start rules; then UTF-8; then GB18030 (which has every character of GBK and the
    rare ones of names) when that makes headers that we know, or nothing but Chinese. Any other
    encoding is only suggested: a wrong guess would change letters of names unseen.

    Raises:
        Trouble: `table-encoding-unknown`.
    """
    if encoding is not None:
        return _as(data, encoding)
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _as(data, name)
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        likely = "gb18030" if _has_chinese_headers(data) else _likeliest(data)
        if likely != "gb18030":
            raise _unknown(likely) from error
        return _as(data, likely)


def _has_chinese_headers(data: bytes) -> bool:
    head = data[:_SAMPLE].decode("gb18030", errors="replace")
    words = {bare(word) for line in head.splitlines()[:10] for word in _split(line)}
    return any(word in KNOWN and not word.isascii() for word in words)


def _split(line: str) -> list[str]:
    for delimiter in ";\t|，":
        line = line.replace(delimiter, ",")
    return line.split(",")


def _likeliest(data: bytes) -> str | None:
    sample = data[: data.rfind(b"\n", 0, _SAMPLE) + 1 or _SAMPLE]
    best = from_bytes(sample, cp_isolation=_LIKELY).best()
    if best is None:
        return None
    if best.encoding not in _CHINESE:
        return best.encoding
    return "gb18030" if _CHINESE_TEXT.fullmatch(data.decode("gb18030", "replace")) else None


def _as(data: bytes, encoding: str) -> tuple[str, str]:
    try:
        return data.decode(encoding), encoding
    except (UnicodeDecodeError, LookupError) as error:
        raise _unknown(None) from error


def _unknown(likely: str | None) -> Trouble:
    guess = f" It may be {likely}." if likely else ""
    message = f"The encoding of this list is not UTF-8 and cannot be told for certain.{guess}"
    hint = "Save it as CSV in UTF-8 (in Excel: “CSV UTF-8”) or as .xlsx, or name it: --encoding."
    return wrong_input("table-encoding-unknown", message, hint)
