"""Cases in which everything there is is recorded, and every text and note is a mark of its own, by which it is known wherever it turns up."""

from __future__ import annotations

import enum
import io
import re
from collections.abc import Callable
from typing import Any, Final, get_args, get_origin
from zipfile import ZipFile

import attrs

from tvisa import Case
from tvisa.facts import (
    DecidedMatter,
    Decision,
    Disposition,
    Incident,
    Person,
    Setting,
    Statement,
)
from tvisa.facts.choices import Money, parse_money
from tvisa.facts.readers import OPEN, gets_any, silent
from tvisa.kernel.answers import Answer, Claim, Evidence, Reply, Source, State, yes_no
from tvisa.kernel.dates import Age, AgeClaim, DateClaim, DateFact, Years, parse_date
from tvisa.kernel.fields import AnsweredBy, FactKind, Record, answered_by

MARK: Final = re.compile(r"Zq(\d{4})x")
KEYS: Final[dict[str, Any]] = {
    "applicant": "P1",
    "key": "P2",
    "person": "P2",
    "victim": "P1",
    "incident": "I1",
    "act": "conduct.acts[0]",
    "through": None,
    "fact": "hardship.extreme",
    "series": "A",
    "tvisa_case": 2,
}
"""What stands in a field that holds no fact and no text, by its name."""


class Marks:
    """Makes records in which everything is recorded, each question answered alike, and remembers which mark stands where."""

    def __init__(self, reply: Reply = Reply.YES) -> None:
        self.paths: list[str] = []
        self.reply = reply

    def mark(self, path: str) -> str:
        """Return a new mark for a place, by its path with ``[]`` for each position."""
        self.paths.append(path)
        return f"Zq{len(self.paths) - 1:04d}x"

    def found(self, text: str) -> set[str]:
        """Return where the marks stand that are in a text."""
        return {self.paths[int(number)] for number in MARK.findall(text)}

    def record(self, kind: Any, path: str = "", who: AnsweredBy = AnsweredBy.CLIENT) -> Any:
        """Return a record of a kind with everything in it recorded."""
        told: dict[str, Any] = {}
        for field in attrs.fields(attrs.resolve_types(kind)):
            told[field.alias] = self._value(field, f"{path}{field.name}", answered_by(field, who))
        return kind(**told)

    def _value(self, field: Any, path: str, who: AnsweredBy) -> Any:
        kind, name = field.type, field.name
        source = Source.ATTORNEY if who is AnsweredBy.COUNSEL else Source.CLIENT
        beside: dict[str, Any] = {"sources": (source,), "evidence": (Evidence.POLICE_REPORT,)}
        if kind is Answer:
            return Answer((Claim(self.reply, note=self.mark(f"{path}.note"), **beside),))
        if kind is DateFact:
            return DateFact((DateClaim(parse_date("2019-03-05"), note=self.mark(f"{path}.note"), **beside),))
        if kind is Age:
            return Age((AgeClaim(Years(17, 17), note=self.mark(f"{path}.note"), **beside),))
        if get_origin(kind) is tuple:
            inner = get_args(kind)[0]
            if attrs.has(inner):
                return (self.record(inner, f"{path}[].", who),)
            return (next(iter(inner)),) if issubclass(inner, enum.Enum) else ("incidents[0].when",)
        if Money in get_args(kind):
            return parse_money("6500.50 USD")
        if attrs.has(kind):
            return self.record(kind, f"{path}.", who)
        if name in KEYS:
            return KEYS[name]
        words = [k for k in (*get_args(kind), kind) if isinstance(k, type) and issubclass(k, enum.StrEnum)]
        if words:
            return next(word for k in words if k is not Reply for word in k)
        assert field.metadata.get("kind") is FactKind.NEVER, path
        return self.mark(path)


def marked(setting: Setting | None = Setting.PRIVILEGED, reply: Reply = Reply.YES) -> tuple[Case, Marks]:
    """Return a case with everything recorded, and its marks."""
    marks = Marks(reply)
    case: Case = marks.record(Case)
    people = tuple(marks.record(Person, "people[].") for _ in range(2))
    other = attrs.evolve(marks.record(Incident, "incidents[]."), key="I2", victim="P2")
    return (
        attrs.evolve(
            case,
            setting=setting,
            people=(attrs.evolve(people[0], key="P1"), people[1]),
            incidents=(attrs.evolve(case.incidents[0], key="I1"), other),
        ),
        marks,
    )


# --- what belongs in private ------------------------------------------------------------------------------------------


def without_secrets(case: Case) -> Case:
    """
    Return the case with nothing recorded that outside privilege nobody is told, field by field as the table says.

    Of what was said and decided before only what is told of it is left.
    """
    said = [attrs.evolve(s, about=tuple(p for p in s.about if not silent(p))) for s in case.statements]
    case = attrs.evolve(
        case,
        statements=tuple(
            s
            for s, was in zip(said, case.statements, strict=True)
            if s.privileged.state() is State.NO and (s.about or not was.about)
        ),
        decisions=tuple(d for d in case.decisions if d.matter in (DecidedMatter.I_914, DecidedMatter.BONA_FIDE)),
    )
    told: Case = _other(case, "", lambda _, __, empty: empty)
    return told


def with_secrets(case: Case) -> Case:
    """Return the case with all of that recorded, whatever it records of it."""
    full, _ = marked()
    act = full.conduct.acts[0]
    act = attrs.evolve(act, incident=None, other=attrs.evolve(act.other, person=case.applicant))
    full = attrs.evolve(full, conduct=attrs.evolve(full.conduct, acts=(act,)))
    said = Statement(
        when=DateFact((DateClaim(parse_date("2020-01-02")),)), differs=yes_no(True), privileged=yes_no(True)
    )
    decided = (
        Decision(matter=DecidedMatter.CRIMINAL, disposition=Disposition.CONVICTED),
        Decision(matter=DecidedMatter.REMOVAL, disposition=Disposition.ORDERED_REMOVED),
    )
    case = attrs.evolve(case, statements=(*case.statements, said), decisions=(*case.decisions, *decided))
    told: Case = _other(case, "", lambda was, value, _: (*was, *value) if isinstance(was, tuple) else value, full)
    return told


def _other(record: Any, path: str, what: Callable[[Any, Any, Any], Any], full: Any = None) -> Any:
    """Return a record with something else in each field that outside privilege nobody is told, given one with everything in it."""
    other: dict[str, Any] = {}
    for field in attrs.fields(type(record)):
        value, here = getattr(record, field.name), f"{path}{field.name}"
        there = getattr(full, field.name, None)
        if isinstance(value, Record):
            other[field.name] = _other(value, f"{here}.", what, there)
        elif isinstance(value, tuple) and gets_any(OPEN, here) and any(isinstance(item, Record) for item in value):
            one = there[0] if there else None
            other[field.name] = tuple(_other(item, f"{here}[].", what, one) for item in value)
        elif not gets_any(OPEN, here):
            other[field.name] = what(value, there, field.default)
    return attrs.evolve(record, **other)


# --- read back --------------------------------------------------------------------------------------------------------


def parts_of(data: bytes) -> dict[str, bytes]:
    """Return the parts of a Word document by name: the time at which it was packed is none of them."""
    with ZipFile(io.BytesIO(data)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def words_of(data: bytes) -> str:
    """Return every part of a Word document as text, its marks unbroken whatever runs they are set in."""
    return " ".join(re.sub(r"<[^>]+>", "", part.decode("utf-8", "ignore")) for part in parts_of(data).values())
