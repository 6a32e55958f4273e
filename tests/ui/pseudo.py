"""A language that nobody speaks, made of the source's texts: accents, marks, and 40 % longer.

What is untranslated stands out by its plain letters; what has no room for longer words is cut.
"""

import re
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Callable
from math import ceil
from pathlib import Path

from spoken import PROGRAMS, SOURCES

PSEUDO = "vo"
"""Volapük stands for it: a language that the program will hardly be translated into."""

LONGER = 1.4
OPEN, CLOSE = "«", "»"

_KEPT = re.compile(r"\{[^}]*\}|%L?n|%L?\d+|&(?=\w)|<[^>]+>|&\w+;")
"""Placeholders, mnemonics and tags mean something to the program."""

_PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ACCENTS = str.maketrans(_PLAIN, "áƀçďéƒğĥíĵķĺɱñóþɋřšťúṽŵẋýžÁƁÇĎÉƑĞĤÍĴĶĹḾÑÓÞɊŘŠŤÚṼŴẊÝŽ")


def pseudo(text: str) -> str:
    """`text` in the language that nobody speaks; what the program reads in it is left alone."""
    kept, parts = _KEPT.findall(text), _KEPT.split(text)
    if not any(char in _PLAIN for part in parts for char in part):
        return text
    words = "\0".join(parts)
    missing = ceil((LONGER - 1) * (len(words) - len(kept))) - len(OPEN + CLOSE)
    longer = _with_vowels_twice(words, missing)
    left = missing - (len(longer) - len(words))
    longer += f" {'eo' * (left // 2)}" if left > 2 else ""
    said = longer.translate(_ACCENTS).split("\0")
    return OPEN + "".join(part + mark for part, mark in zip(said, [*kept, ""], strict=True)) + CLOSE


def _with_vowels_twice(text: str, most: int) -> str:
    said = ""
    for char in text:
        twice = char in "aeiouyAEIOUY" and most > 0
        said, most = said + char * (1 + twice), most - twice
    return said


def catalogue_of(target: Path, said: Callable[[str], str]) -> None:
    """Write a catalogue of Qt Linguist, `fr.ts`, with every text of the source as `said` has it."""
    tree = ET.parse(SOURCES / "zh_CN.ts")  # noqa: S314  # our own file
    tree.getroot().set("language", target.stem)
    for message in tree.getroot().iter("message"):
        words, translation = said(message.findtext("source")), message.find("translation")
        if message.get("numerus"):  # Chinese has one form, this language two.
            ET.SubElement(translation, "numerusform")
        for form in list(translation.iter("numerusform")) or [translation]:
            form.text = words
    tree.write(target, encoding="utf-8", xml_declaration=True)


def compile_catalogue(target: Path, said: Callable[[str], str]) -> None:
    """Write such a catalogue, and beside it the compiled one, as `make setup` does."""
    catalogue_of(target, said)
    release = [PROGRAMS / "pyside6-lrelease", "-silent", target, "-qm", target.with_suffix(".qm")]
    subprocess.run(release, check=True, capture_output=True)
