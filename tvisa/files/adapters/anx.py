"""
Answers of HotDocs and A2J Author (ANX), as A2J writes and reads them.

An answer file is ``<AnswerSet>`` with one ``<Answer name="…">`` for each variable, holding ``TFValue``, ``MCValue`` (its
``SelValue``), ``DateValue`` (day/month/year), ``NumValue`` or ``TextValue``, or for a repeated variable a ``RptValue`` of
these, in order; ``UNANS="true"`` holds a place and answers nothing. Read in CCALI/a2jauthor, commit 9a50089
(legacy/viewer/A2J_AnswerFile.js and src/models/constants.js), and its later parser of the same format.

Variables have the words of a path for a name (``incidents[].labor.work`` is ``tvisa incidents labor work``; see `names`), and at the end the two letters that HotDocs authors put there for the
type: ``tvisa incidents labor work TF``. A list of records is a repeated variable. A true/false variable answers yes or no, so
ask with buttons: a check box that nobody touched may be saved as false. Unknown and declined are choices (``MC``); a date
that is not a day, and an age between bounds, are text (``TE``). What an interview may change, the file does not qualify:
who said something, what is held for it, and replies that differ are not carried.

The parser is the standard library's expat. It refuses every document type, so that there is no entity to expand and no
other file to fetch; nothing more is asked of it, and a dependency would do the same.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Final
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

import attrs

from tvisa.errors import CaseFileError, Problem
from tvisa.facts import Case
from tvisa.files.adapters.cells import (
    FACTS,
    Column,
    case_of,
    cells,
    column,
    columns,
    is_blank,
    is_day,
    known,
    with_keys,
)
from tvisa.files.adapters.result import CONDUCT, Converted, Dropped, Written, is_conduct, may_carry_conduct
from tvisa.files.rawfile import MAX_DEPTH, text_of
from tvisa.files.version1 import old_paths
from tvisa.kernel.answers import Source
from tvisa.kernel.paths import facts_of

_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<AnswerSet title="">\n'
_TYPES: Final = ("TF", "MC", "DA", "NU", "TE")
_VALUES: Final = {"TFValue", "MCValue", "DateValue", "NumValue", "TextValue", "OtherValue", "Unknown"}
_POSITION: Final = re.compile(r"\[(\d+)\]")
_DAY: Final = re.compile(r"\s*(\d{1,2})/(\d{1,2})/(\d{4})\s*")
_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_UNKNOWN: Final = "the name of this answer is no path of a case"
_SETTING: Final = "whether a file is privileged is for whoever keeps it to say"
_QUALIFIED: Final = "an interview may change the answer that this stands for, so it is not carried"
_HOSTILE: Final = "what only those responsible say is not carried: it would come back as the client's word"
_SEVERAL: Final = "replies that differ are not carried: an answer file holds one of each"
_NESTED: Final = "a list inside a list is not carried: a variable of A2J repeats once"
_SILENT: Final = "records at the end of a list that say nothing are not carried"
_CHARACTERS: Final = "a text with characters that XML does not allow is not carried"


# --- in ---------------------------------------------------------------------------------------------------------------


@attrs.define(repr=False)
class _Variable:
    """An answer as it stands in the file: its name, and each value with what kind of value it is."""

    name: str
    values: list[tuple[str, list[str]]] = attrs.field(factory=list)


class _AnswerReader:
    """Collects the answers of a file; anything it does not know inside an answer is passed over."""

    def __init__(self) -> None:
        self.variables: list[_Variable] = []
        self.path: list[str] = []
        self.silent = 0
        self.parser = expat.ParserCreate("utf-8")
        # Else a text comes a line or a character at a time, and putting it together takes the square of its length.
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.text
        self.parser.StartDoctypeDeclHandler = self.refuse

    def read(self, text: str) -> list[_Variable]:
        try:
            # What is no text goes through to the parser, which says where it stands.
            self.parser.Parse(text.encode(errors="surrogatepass"), True)
        except expat.ExpatError as error:
            place = f"line {error.lineno}, column {error.offset + 1}"
            raise CaseFileError([Problem("$", f"not valid XML at {place}")]) from None
        return self.variables

    def refuse(self, *_: Any) -> None:
        raise CaseFileError([Problem("$", "a document type is not read, nor any entity")])

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if len(self.path) >= MAX_DEPTH:
            raise CaseFileError([Problem("$", f"nested more than {MAX_DEPTH} levels deep")])
        if not self.path and tag != "AnswerSet":
            raise CaseFileError([Problem("$", "expected an answer file: an AnswerSet of answers")])
        self.path.append(tag)
        if self.path == ["AnswerSet", "Answer"]:
            self.variables.append(_Variable(attributes.get("name", "")))
        elif self.path[:2] == ["AnswerSet", "Answer"]:
            self.value(self.path[2:])
            # What was not answered holds a place and no more, whatever stands in it.
            if attributes.get("UNANS", "").lower() == "true" and not self.silent:
                self.silent = len(self.path)

    def value(self, inside: Sequence[str]) -> None:
        variable = self.variables[-1]
        if inside[-1] in _VALUES and inside[:-1] in ([], ["RptValue"]):
            variable.values.append((inside[-1], [] if inside[-1] == "MCValue" else [""]))
        elif inside[-1] == "SelValue" and inside[-2:-1] == ["MCValue"] and variable.values:
            variable.values[-1][1].append("")
        elif inside[-1] == "RptValue" and len(inside) > 1:
            raise CaseFileError([Problem(f"answer {len(self.variables)}", "a list inside a list is not read")])

    def end(self, _: str) -> None:
        if self.silent == len(self.path):
            self.silent = 0
        self.path.pop()

    def text(self, data: str) -> None:
        if (
            not self.silent
            and self.path
            and (self.path[-1] == "SelValue" or (self.path[-1] in _VALUES and self.path[-1] != "MCValue"))
        ):
            values = self.variables[-1].values if self.variables else []
            if values and values[-1][1]:
                values[-1][1][-1] += data


def read(data: bytes | str, *, privileged: bool = False, row: int | None = None) -> Converted:  # noqa: ARG001 - one case a file
    """
    Read a case from an answer file, as `Format.read` says; a file holds one case, and *row* is not used.

    Every answer is the client's: it is the client whom an interview asks. The first person is the applicant, and the victim
    of each incident, unless an answer says otherwise.
    """
    told: dict[str, str] = {}
    dropped: list[Dropped] = []
    problems: list[Problem] = []
    for number, variable in enumerate(_AnswerReader().read(text_of(data, marked=True)), start=1):
        pattern = _pattern(variable.name)
        if pattern is None:
            dropped.append(Dropped(f"answer {number}", _UNKNOWN))
        elif pattern == "setting":
            dropped.append(Dropped(pattern, _SETTING))
        elif pattern.count("[]") > 1:
            dropped.append(Dropped(pattern, _NESTED))
        elif privileged or not is_conduct(pattern):
            problems += _take(variable, pattern, told)
    if problems:
        raise CaseFileError(problems)
    for path in [path for path in told if known(path).kind in FACTS]:
        told[f"{path}.sources"] = Source.CLIENT
    read_in = case_of(with_keys(_whole(told)))
    return Converted(read_in.case, (*dropped, *(() if privileged else (CONDUCT,))), read_in.doubts)


def _pattern(name: str) -> str | None:
    words = name.split()
    if words and words[-1].upper() in _TYPES:
        words.pop()
    return paths().get(" ".join(words).lower())


def _take(variable: _Variable, pattern: str, told: dict[str, str]) -> Iterator[Problem]:
    kind = known(pattern)
    for position, (tag, texts) in enumerate(variable.values):
        path = pattern.replace("[]", f"[{position}]")
        cell = _cell(tag, texts, kind)
        if is_blank(kind, cell):
            continue
        if path in told:
            yield Problem(path, "is answered twice")
        elif column(path) is None:
            yield Problem(pattern, "the list is longer than is read")
        elif len(texts) > 1:
            yield Problem(path, "expected one choice")
        told[path] = cell


def _cell(tag: str, texts: Sequence[str], kind: Column) -> str:
    text = texts[0] if texts else ""
    word = text.strip()
    if tag == "TFValue":
        return {"true": "yes", "false": "no"}.get(word.lower(), word)
    if tag == "DateValue" and (match := _DAY.fullmatch(text)):
        return f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}"
    if tag == "NumValue" and re.fullmatch(r"\d{1,3}\.0*", word):
        return word.partition(".")[0]
    return text if kind.kind == "text" else word


def _whole(told: Mapping[str, str]) -> dict[str, str]:
    """Add how long each list is, so that a place that was left open in the middle keeps its position."""
    found = dict(told)
    for path in told:
        for match in _POSITION.finditer(path):
            name = path[: match.start()]
            found[name] = str(max(int(found.get(name, "0")), int(match[1]) + 1))
    return found


# --- out --------------------------------------------------------------------------------------------------------------


def write(case: Case, *, privileged: bool = False) -> Written:
    """
    Write a case as an answer file; the client's own conduct only where the case or the caller is privileged.

    Read back, every answer is the client's, so what only those responsible say is left out.
    """
    carried = may_carry_conduct(case, privileged=privileged)
    hostile = {path for path, fact in facts_of(case) if any(claim.hostile for claim in fact.claims)}
    dropped: dict[str, str] = {} if carried else {CONDUCT.path: CONDUCT.why}
    answers: dict[str, dict[int, str]] = {}
    lists: dict[str, int] = {}
    told = [(path, cell) for path, cell in cells(case).items() if carried or not is_conduct(path)]
    for path, cell in told:
        pattern = _POSITION.sub("[]", path)
        kind = columns()[pattern]
        place, why = _not_carried(path, kind, cell, hostile)
        if why:
            dropped[place] = why
        elif not (kind.kind in ("count", "version") or kind.member):
            above, _, rest = path.partition("[")
            position = int(rest.partition("]")[0]) if rest else -1
            letters, value = _value(kind, cell)
            answers.setdefault(f"{names()[pattern]} {letters}", {})[position] = value
            lists[above] = max(lists.get(above, 0), position + 1)
    for path, cell in told:
        if column(path) == Column("count") and path not in dropped and lists.get(path, 0) < int(cell):
            dropped[path] = _SILENT
    body = "".join(_answer(name, values, lists) for name, values in answers.items())
    return Written(f"{_HEAD}{body}</AnswerSet>\n", tuple(Dropped(place, why) for place, why in dropped.items()))


def _not_carried(path: str, kind: Column, cell: str, hostile: Container[str]) -> tuple[str, str]:
    """Return the place that is not carried and why; no reason where it is carried, or says nothing by itself."""
    fact = path.removesuffix(f".{kind.member}") if kind.member else path
    outer = [match.start() for match in _POSITION.finditer(path)]
    if kind.numbered:
        return fact.rpartition("[")[0], _SEVERAL
    if fact in hostile:
        return fact, _HOSTILE
    if kind.member:
        return f"*.{kind.member}", "" if (kind.member, cell) == ("sources", Source.CLIENT) else _QUALIFIED
    if len(outer) > 1 or (outer and kind.kind == "count"):
        return path[: outer[1]] if len(outer) > 1 else path, _NESTED
    if path == "setting":
        return path, _SETTING
    return path, _CHARACTERS if _NOT_XML.search(cell) else ""


def _value(kind: Column, cell: str) -> tuple[str, str]:
    """Return the letters of a variable's type, and the element that holds its value."""
    if kind.kind == "answer" and cell in ("yes", "no"):
        return "TF", f"<TFValue>{'true' if cell == 'yes' else 'false'}</TFValue>"
    if kind.kind == "age" and cell.isdecimal():
        return "NU", f"<NumValue>{cell}</NumValue>"
    if kind.kind == "date" and is_day(cell):
        day = datetime.date.fromisoformat(cell)
        return "DA", f"<DateValue>{day.day}/{day.month}/{day.year}</DateValue>"
    if kind.kind in ("answer", "word"):
        return "MC", f"<MCValue><SelValue>{cell}</SelValue></MCValue>"
    # A parser makes line feeds of carriage returns, unless they are written as references.
    return "TE", f"<TextValue>{escape(cell, {chr(13): '&#13;'})}</TextValue>"


def _answer(name: str, values: Mapping[int, str], lists: Mapping[str, int]) -> str:
    if -1 in values:
        return f"<Answer name={quoteattr(name)}>{values[-1]}</Answer>\n"
    path = paths()[name.rpartition(" ")[0]]
    kind = re.sub(r"^<(\w+)>.*", r'<\1 UNANS="true"></\1>', next(iter(values.values())), flags=re.DOTALL)
    every = "".join(values.get(position, kind) for position in range(lists[path.partition("[")[0]]))
    return f"<Answer name={quoteattr(name)}><RptValue>{every}</RptValue></Answer>\n"


# --- the names of variables -------------------------------------------------------------------------------------------
# HotDocs and A2J allow a name of 50 characters (`MAXVARNAMELENGTH` of A2J Author), three of them for the space and the letters of its
# type; where a path is longer, the records above the fact have a shorter name.

PREFIX: Final = "tvisa"
MOST: Final = 50
_SHORTER: Final = {
    "incidents[].control": "control",
    "incidents[].exit": "exit",
    "incidents[].purposes": "purpose",
    "presence.latest_return": "return",
    "assistance.contacts[]": "contact",
    "assistance.requests[]": "request",
    "assistance.requests[].circumstances": "circumstance",
    "hardship.factors": "factor",
    "conduct.acts[]": "act",
    "adjustment.completed_case": "completed case",
    "adjustment.relatives[]": "adjusting",
}


@cache
def names() -> Mapping[str, str]:
    """Return the name of each value that a case can hold, by its path with ``[]`` for each position."""
    return {
        path: _name(path)
        for path, kind in columns().items()
        if not (kind.member or kind.numbered or kind.kind == "count")
    }


@cache
def paths() -> Mapping[str, str]:
    """Return the path with ``[]`` of each name, those that only version 1 has as well: they are read, and never written."""
    return {_name(path): path for path in old_paths()} | {name: path for path, name in names().items()}


def _name(path: str) -> str:
    above, _, last = path.rpartition(".")
    while above and above not in _SHORTER:
        above, _, step = above.rpartition(".")
        last = f"{step}.{last}"
    words = f"{_SHORTER.get(above, above)} {last}".replace("[]", " ").replace(".", " ").replace("_", " ")
    return f"{PREFIX} {' '.join(words.split())}"
