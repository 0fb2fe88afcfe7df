"""
The English that people read, held to the style of the project: what CONTRIBUTING asks for, as far as a test can see it.

A message has no sentence of over thirty words or with two colons, no code, field path or command, and no phrase in whose place the
glossary (``tvisa/words/locale/glossary.json``) has a term of the field. A term of the glossary that has such a phrase in it is right.

``python -m tests.style`` prints the messages that are otherwise, each with what is wrong.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, Final

from tvisa.words.catalog import LOCALE

GLOSSARY: Final[list[dict[str, Any]]] = json.loads((LOCALE / "glossary.json").read_text(encoding="utf-8"))
"""The terms of the field: in English, in Spanish, where they stand (`source`) and which phrases they replace (`not`)."""
WORDS: Final = 30
EXCEPT: Final[dict[str, str]] = {
    "Path in this file of the fact, such as hardship.extreme.": "it explains the paths of a file of questions",
    "Paths in this file of the facts that it is about, such as incidents[0].when.": "as above",
    "Details and law: --all.": "it names the option that prints the rest of the page",
    "{number} more with --all.": "as above",
    "{number} more with --all: {titles}.": "as above",
    "[] stands for a place in a list: incidents[0] is the first incident. Everything but the key of the applicant may be left out.": "as above",
    "and {number} more (--tree shows it)": "it names the option or the command that prints the rest",
    "and {number} more (--tree shows them)": "as above",
    "and {number} more (tvisa law --changes)": "as above",
    "{number} file could not be read: tvisa check tells all of what is wrong.": "as above",
    "{number} files could not be read: tvisa check tells all of what is wrong.": "as above",
}
"""Messages that are right as they are, each with the reason."""
_PLACE: Final = re.compile(r"\{\w*\}")
_SENTENCE: Final = re.compile(r"(?<=[.?!])[”\")]?\s+")
_CODE: Final = re.compile(
    r"\b[A-Z]{2,}_[A-Z_]+\b|\b[a-z]+_[a-z_]+\b|\b[a-z]+\[\d*\]|\btvisa [a-z]+|(?<!\w)--[a-z]+"
    r"|\b[a-z]+\.(?!gov\b|org\b|com\b|us\b|edu\b|news\b|justia\b|bloomberglaw\b|wcl\b|american\b|house\b)[a-z]{3,}\b"
)


@cache
def _terms() -> tuple[re.Pattern[str], dict[str, str]]:
    """Return terms and phrases as a pattern, the longest first, and by phrase the term that is said instead."""
    instead = {phrase: entry["en"] for entry in GLOSSARY for phrase in entry.get("not", ())}
    known = sorted((*instead, *(entry["en"] for entry in GLOSSARY)), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, known))})(?!\w)", re.IGNORECASE), instead


def faults(message: str) -> list[str]:
    """Return what is wrong with a message, in words."""
    if message in EXCEPT:
        return []
    text = _PLACE.sub("0", message)
    each = _SENTENCE.split(text)
    found = []
    if (words := max(len(sentence.split()) for sentence in each)) > WORDS:
        found.append(f"{words} words in a sentence")
    if any(sentence.count(": ") > 1 for sentence in each):
        found.append("two colons in a sentence")
    if code := _CODE.search(text):
        found.append(f"code: {code.group()}")
    terms, instead = _terms()
    said = dict.fromkeys(there.group().lower() for there in terms.finditer(text))
    return [*found, *(f"“{phrase}”: {instead[phrase]}" for phrase in said if phrase in instead)]


def failing(messages: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    """Yield each message that has a fault, with its faults."""
    yield from ((message, found) for message in sorted(messages) if (found := faults(message)))


if __name__ == "__main__":
    from tests.catalogs import messages  # which takes what stands here

    for failed, why in failing(messages()):
        print(f"{failed}\n    {'; '.join(why)}")
