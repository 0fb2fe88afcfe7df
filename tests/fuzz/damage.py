"""
Ways to damage a file, each drawn with a seed: in its text, as a hand or a disk would, and in what it holds, as a program would.

Whatever is put in bears a mark that stands in no word of the format, so that a message that echoes it is found out.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from random import Random
from typing import Any, Final

import yaml

MARK: Final = "zqxj"
SIGNS: Final[tuple[str, ...]] = (
    *"\t'\"{}[]:#,&*!|>%@`~?\\-\n\r\0\x07\x1b\x85\u2028\u202e\ufeff\ud800",
    ": ",
    " #",
    " # zqxj",
    ", zqxj",
    "- ",
    "\n---\n",
    "<<: *a",
    "!!python/object ",
    "null",
    "  ",
)
WORDS: Final = (
    "yes",
    "no",
    "unknown",
    "declined",
    "null",
    "~",
    "P9",
    "I9",
    "2015-13",
    "2015/",
    "[2015..",
    "1e999",
    "0x1F",
    "on",
)
ODD: Final[tuple[Any, ...]] = (
    None,
    True,
    0,
    -1,
    1.5,
    10**30,
    "",
    [],
    {},
    [[]],
    [None],
    {"": None},
    {"answer": None},
    {"answer": MARK, "sources": [MARK], "by": [MARK]},
    [{"answer": True}, {"answer": False, "note": MARK}],
    MARK,
    f"{MARK} \u202e\x1b[31m",
    f"{MARK}: {MARK} # {MARK}",
    MARK * 2_000,
    {MARK: {MARK: MARK}},
    *WORDS,
)
DUMPER: Final[Any] = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def _places(raw: Any) -> Iterator[tuple[Any, Any]]:
    for key in list(raw) if isinstance(raw, dict) else range(len(raw)):
        yield raw, key
        if isinstance(raw[key], (dict, list)):
            yield from _places(raw[key])


def _put(drawn: Random, raw: Any) -> None:
    record, key = drawn.choice(list(_places(raw)))
    record[key] = copy.deepcopy(drawn.choice(ODD))


def _name(drawn: Random, raw: Any) -> None:
    """Give a key another name: one of another place, one nearly right, or one of no place at all."""
    places = [(record, key) for record, key in _places(raw) if isinstance(record, dict)]
    record, key = drawn.choice(places)
    _, other = drawn.choice(places)
    name = drawn.choice([other, f"{key}{MARK}", MARK, str(key).upper(), str(key)[1:] + str(key)[:1]])
    record[name] = record.pop(key)


def _move(drawn: Random, raw: Any) -> None:
    """Put a copy of what stands at one place at another."""
    places = list(_places(raw))
    record, key = drawn.choice(places)
    other, there = drawn.choice(places)
    other[there] = copy.deepcopy(record[key])


def _nest(drawn: Random, raw: Any) -> None:
    record, key = drawn.choice(list(_places(raw)))
    for _ in range(drawn.choice([1, 3, 60])):
        record[key] = drawn.choice([[record[key]], {key if isinstance(key, str) else MARK: record[key]}])


def _many(drawn: Random, raw: Any) -> None:
    record, key = drawn.choice(list(_places(raw)))
    record[key] = [copy.deepcopy(record[key]) if isinstance(record[key], (str, bool)) else MARK] * drawn.choice(
        [2, 500]
    )


CONTENT: Final[tuple[Callable[[Random, Any], None], ...]] = (_put, _put, _name, _name, _move, _nest, _many)


def _sign(drawn: Random, text: str) -> str:
    at = drawn.randrange(len(text) + 1)
    return text[:at] + drawn.choice(SIGNS) + text[at + drawn.choice([0, 0, 1, 5]) :]


def _cut(drawn: Random, text: str) -> str:
    at = drawn.randrange(len(text) + 1)
    return text[:at] + text[at + drawn.choice([1, 2, 10, 200, len(text)]) :]


def _lines(drawn: Random, text: str) -> str:
    """Move a line, say it twice, or indent it otherwise."""
    lines = text.splitlines(keepends=True) or [""]
    line = lines[at := drawn.randrange(len(lines))]
    lines[at] = drawn.choice([line * 2, f" {line}", line[1:], f"\t{line}", "", f"{line.rstrip()} {MARK}: {MARK}\n"])
    if drawn.random() < 0.3:
        lines.insert(drawn.randrange(len(lines)), line)
    return "".join(lines)


def _word(drawn: Random, text: str) -> str:
    words = text.split(" ")
    words[drawn.randrange(len(words))] = drawn.choice([*WORDS, MARK, f"'{MARK}", f"[{MARK}", f"{MARK} # {MARK}"])
    return " ".join(words)


TEXT: Final[tuple[Callable[[Random, str], str], ...]] = (_sign, _sign, _sign, _cut, _lines, _lines, _word)


def content(drawn: Random, raw: Any) -> None:
    """Damage what a file holds, once, where it holds anything."""
    if isinstance(raw, dict) and raw:
        drawn.choice(CONTENT)(drawn, raw)


def texts(drawn: Random, text: str) -> str:
    """Damage a text, once or a few times."""
    for _ in range(drawn.choice([1, 1, 2, 6])):
        text = drawn.choice(TEXT)(drawn, text)
    return text


def damaged(raw: Any, drawn: Random) -> tuple[str, str]:
    """Return a file, damaged once or a few times, and what it is written in."""
    raw = copy.deepcopy(raw)
    for _ in range(drawn.choice([0, 0, 1, 2, 4])):
        if isinstance(raw, dict) and raw:
            drawn.choice(CONTENT)(drawn, raw)
    form = drawn.choice(["yaml", "yaml", "flow", "json"])
    if form == "json":
        text = json.dumps(raw, indent=drawn.choice([None, 1]))
    else:
        text = yaml.dump(raw, Dumper=DUMPER, sort_keys=False, allow_unicode=True, default_flow_style=form == "flow")
    for _ in range(drawn.choice([0, 1, 1, 2, 6])):
        text = drawn.choice(TEXT)(drawn, text)
    return text, "json" if form == "json" else "yaml"
