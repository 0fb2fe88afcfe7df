"""
JSON and YAML text into plain dicts and lists, keeping what a strict reader must still know.

YAML scalars are kept as they were written, with whether they were quoted: only the place where one stands says whether
``no`` is an answer and ``NO`` a country. An empty YAML value is a blank left unfilled: as if the key were not there.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from tvisa.errors import CaseFileError, Problem
from tvisa.files import mistakes

MAX_BYTES: Final = 2_000_000
MAX_DEPTH: Final = 40
MAX_VALUES: Final = 20_000
"""How many keys, values, records and lists a file holds at most: some twenty times as many as a long case."""

_TOO_MANY: Final = f"holds more than {MAX_VALUES:,} values"
_HASH: Final = re.compile(r"(?<=\S)(?P<space>[ \t]+)#(?P<told>[^\n]*)")


class Plain(str):
    """A YAML scalar written without quotes."""

    __slots__ = ()


class RawRecord(dict[Any, Any]):
    """A mapping that remembers which of its keys came twice."""

    __slots__ = ("repeated",)

    def __init__(self, pairs: Sequence[tuple[Any, Any]] = ()) -> None:
        super().__init__(pairs)
        self.repeated: list[int] = []
        if len(self) < len(pairs):
            seen: set[Any] = set()
            for position, (key, _) in enumerate(pairs, start=1):
                if key in seen:
                    self.repeated.append(position)
                seen.add(key)

    def put(self, key: Any, value: Any, position: int) -> None:
        """Set a key, remembering its position if it was there already."""
        if key in self:
            self.repeated.append(position)
        self[key] = value


class _Blank:
    """The one value that stands for none."""


BLANK: Final = _Blank()
"""An empty YAML value."""


_NULL: Final = {"null", "~"}


def is_null(value: Any) -> bool:
    """Say whether null is written, with which forms fill what was left blank: nobody has asked."""
    return value is None or (type(value) is Plain and value.lower() in _NULL)


def is_blank(claim: dict[Any, Any], key: str) -> bool:
    """Say whether a claim, whose reply stands under *key*, says nothing at all, as a form writes one that nobody filled in."""
    return key in claim and all(
        item is BLANK or is_null(item) or item == ("" if name == "note" else []) for name, item in claim.items()
    )


class _NotJson:
    """NaN or an infinity, which JSON does not have."""


def read_file(path: str | os.PathLike[str]) -> bytes:
    """Read the bytes of a file, one more than the most allowed, or say why they cannot be read."""
    try:
        with Path(path).open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        reason: dict[type, str] = {FileNotFoundError: "there is no such file", IsADirectoryError: "this is a folder"}
        raise CaseFileError([Problem("$", reason.get(type(error), "the file cannot be read"))]) from None


def text_of(data: bytes | bytearray | str, *, marked: bool = False) -> str:
    """Decode the text of a file that is neither too large nor empty; *marked* where it may begin with a byte-order mark."""
    if len(data) > MAX_BYTES:
        raise CaseFileError([Problem("$", f"the file is larger than {MAX_BYTES // 1_000_000} MB")])
    try:
        text = data if isinstance(data, str) else bytes(data).decode("utf-8")
    except UnicodeDecodeError:
        raise CaseFileError([Problem("$", "the file is not text in UTF-8")]) from None
    if marked:
        text = text.removeprefix("\ufeff")
    if text.startswith("\ufeff"):
        raise CaseFileError([Problem("$", "the file begins with a byte-order mark; save it as UTF-8 without one")])
    if not text.strip():
        raise CaseFileError([Problem("$", "the file is empty")])
    return text


def read_json(text: str) -> Any:
    """Read JSON; duplicate keys and numbers that JSON does not have are kept for `audit`."""
    import json  # noqa: PLC0415 - loads on use

    try:
        raw = json.loads(text, object_pairs_hook=RawRecord, parse_constant=lambda _: _NotJson())
    except json.JSONDecodeError as error:
        raise CaseFileError([mistakes.of_json(error)]) from None
    except RecursionError:
        message = f"nested more than {MAX_DEPTH} levels deep"
    except ValueError:
        message = "holds a number with too many digits"
    else:
        # A value and what parts it from the next are two characters.
        if len(text) < 2 * MAX_VALUES or not _too_many(raw):
            return raw
        message = _TOO_MANY
    raise CaseFileError([Problem("$", message)])


def _too_many(raw: Any) -> bool:
    """Say whether a file holds more than is read: problems with each of them would take long to tell."""
    number, todo = 0, [raw]
    while todo and number <= MAX_VALUES:
        value = todo.pop()
        number += 1
        if isinstance(value, dict):
            number += len(value)
            todo.extend(value.values())
        elif isinstance(value, list):
            todo.extend(value)
    return number > MAX_VALUES


def read_yaml(text: str, notes: Mapping[str, frozenset[str]] | None = None) -> Any:
    """
    Read one YAML document without anchors, aliases and tags, every scalar as it was written.

    Args:
        text: The text.
        notes: Keys under which text stands, with the comments that a blank form has behind them: any other comment behind
            text without quotes is taken for the rest of the text, which nobody meant to leave out.
    """
    import yaml  # noqa: PLC0415 - loads on use

    if _broken(text):
        raise CaseFileError([Problem("$", "expected well-formed text")])

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        builder = _Builder(text, notes if notes and _HASH.search(text) else {})
        raw = builder.build(yaml.parse(text, Loader=loader), yaml)
    except yaml.MarkedYAMLError as error:
        problems = [mistakes.of_yaml(error, text)]
    except yaml.YAMLError:
        problems = [mistakes.of_characters(text)]
    else:
        problems = builder.cut
    if problems:
        raise CaseFileError(problems)
    return raw


class _Builder:
    """Builds the document from events, without recursion, so that no nesting can exhaust the stack."""

    def __init__(self, text: str, notes: Mapping[str, frozenset[str]]) -> None:
        self.text, self.notes = text, notes
        self.cut: list[Problem] = []
        self.stack: list[tuple[Any, list[Any]]] = []
        self.result: Any = BLANK
        self.documents = 0
        self.values = 0

    def build(self, events: Any, yaml: Any) -> Any:
        node, scalar, mapping, end = yaml.NodeEvent, yaml.ScalarEvent, yaml.MappingStartEvent, yaml.CollectionEndEvent
        for event in events:
            if isinstance(event, node):
                if event.anchor:
                    self.refuse(event, "anchors and aliases are not read: text that begins with * or & needs quotes")
                elif event.tag:
                    self.refuse(event, "tags are not read: text that begins with ! needs quotes")
                elif isinstance(event, scalar):
                    self.put(self.scalar(event), event)
                elif len(self.stack) >= MAX_DEPTH:
                    self.refuse(event, f"nested more than {MAX_DEPTH} levels deep")
                else:
                    self.stack.append((RawRecord() if isinstance(event, mapping) else [], []))
            elif isinstance(event, end):
                self.put(self.stack.pop()[0], event)
            elif isinstance(event, yaml.DocumentStartEvent):
                self.documents += 1
                if self.documents > 1:
                    self.refuse(event, "expected one document only")
        return self.result

    @staticmethod
    def scalar(event: Any) -> Any:
        if event.style:  # the C parser says "" for plain, the Python one None
            return event.value
        return Plain(event.value) if event.value else BLANK

    def put(self, value: Any, event: Any) -> None:
        self.values += 1
        if self.values > MAX_VALUES:
            self.refuse(event, _TOO_MANY)
        if not self.stack:
            self.result = value
            return
        container, pending = self.stack[-1]
        if isinstance(container, list):
            container.append(value)
        elif pending and len(pending) % 2:
            if pending[-1] in self.notes and isinstance(value, Plain):
                self.notice(pending[-1], event)
            container.put(pending[-1], value, len(pending) // 2 + 1)
            pending.append(None)
        elif isinstance(value, str):
            pending.append(str(value))
        else:
            self.refuse(event, "expected a plain word as key")

    def notice(self, key: str, event: Any) -> None:
        """Notice a comment that cuts off the rest of a text."""
        comment = _HASH.match(self.text, event.end_mark.index)
        if comment and comment["told"].strip() not in self.notes[key]:
            mark = event.end_mark
            column = mark.column + len(comment["space"]) + 1
            self.cut.append(Problem("$", mistakes.HASH, mark.line + 1, column))

    @staticmethod
    def refuse(event: Any, message: str) -> None:
        raise CaseFileError([Problem("$", message, event.start_mark.line + 1, event.start_mark.column + 1)])


def position_of(record: dict[Any, Any], place: int) -> int:
    """Return the position at which a key was written, of its place among the keys of a record, some of which came twice."""
    for repeated in getattr(record, "repeated", ()):
        place += repeated <= place
    return place


def is_sound(raw: Any) -> bool:
    """Say whether `audit` has nothing to tell, as of almost every file: asked first, because it keeps no paths."""
    level: list[Any] = [raw]
    for _ in range(MAX_DEPTH + 1):
        below: list[Any] = []
        for value in level:
            if isinstance(value, str):
                if _broken(value):
                    return False
            elif isinstance(value, dict):
                if getattr(value, "repeated", ()):
                    return False
                below.extend(value)
                below.extend(value.values())
            elif isinstance(value, list):
                below.extend(value)
            elif isinstance(value, _NotJson):
                return False
        if not below:
            return True
        level = below
    return False


def audit(raw: Any, names: frozenset[str]) -> Iterator[Problem]:
    """Yield what no reader of single places would see: keys that came twice, broken text, numbers JSON does not have."""
    todo: list[tuple[Any, str, int]] = [(raw, "", 0)]
    while todo:
        value, path, depth = todo.pop()
        where = path or "$"
        if depth > MAX_DEPTH:
            yield Problem(where, f"nested more than {MAX_DEPTH} levels deep")
        elif isinstance(value, dict):
            for position in getattr(value, "repeated", ()):
                yield Problem(where, f"the key in position {position} is there already", key=position)
            for place, (key, item) in enumerate(value.items(), start=1):
                position = position_of(value, place)
                step = key if key in names else f"{{{position}}}"
                if isinstance(key, str) and _broken(key):
                    yield Problem(where, f"the key in position {position} is not well-formed text", key=position)
                todo.append((item, f"{path}.{step}" if path else str(step), depth + 1))
        elif isinstance(value, list):
            todo.extend((item, f"{path}[{position}]", depth + 1) for position, item in enumerate(value))
        elif isinstance(value, str) and _broken(value):
            yield Problem(where, "expected well-formed text")
        elif isinstance(value, _NotJson):
            yield Problem(where, "expected a number that JSON has")


def _broken(text: str) -> bool:
    return not text.isascii() and any("\ud800" <= character <= "\udfff" for character in text)
