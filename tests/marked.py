"""Cases in which everything there is is recorded, and every text and note is a mark of its own, by which it is known wherever it turns up."""

from __future__ import annotations

import enum
import io
import re
from typing import Any, Final, get_args, get_origin
from zipfile import ZipFile

import attrs

from tvisa import Case
from tvisa.facts import (
    Conduct,
    DecidedMatter,
    Decision,
    Disposition,
    Entry,
    Grounds,
    Incident,
    Manner,
    Person,
    Setting,
    Statement,
)
from tvisa.facts.case import Status
from tvisa.facts.choices import Money, parse_money
from tvisa.kernel.answers import NOT_ASKED, Answer, Claim, Evidence, Reply, Source, State, yes_no
from tvisa.kernel.dates import Age, AgeClaim, DateClaim, DateFact, Years, parse_date
from tvisa.kernel.fields import AnsweredBy, FactKind, answered_by

MARK: Final = re.compile(r"Zq(\d{4})x")
KEYS: Final[dict[str, Any]] = {
    "applicant": "P1",
    "key": "P2",
    "person": "P2",
    "victim": "P1",
    "incident": "I1",
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

_OF_ORDERS: Final = (
    "order_by_dhs",
    "order_by_judge",
    "order_expedited",
    "order_executed",
    "order_stipulated",
    "order_in_absentia",
    "hearing_notice_received",
    "hearing_notice_to_other",
    "order_reinstated",
    "voluntary_departure_overstayed",
    "asylum_found_frivolous",
)
_TOLD: Final = ("fear", "report_planned", "said_stayed_by_choice", "beginning_taken_back")
"""What of telling is no act of the client's."""


def without_secrets(case: Case) -> Case:
    """
    Return the case with nothing recorded that belongs in private.

    That is acts, arrests and charges, drugs, commercial sex by the client, false papers, the manner of entry, removals, orders, time
    without status, what was said in confidence, and what was decided of any of it. That and when somebody left stays.
    """
    old, presence, grown = case.conduct, case.presence, case.adjustment
    blank = Conduct()
    disclosure = attrs.evolve(blank.disclosure, **{name: getattr(old.disclosure, name) for name in _TOLD})
    orders: dict[str, Any] = {
        **dict.fromkeys(_OF_ORDERS, NOT_ASKED),
        **dict.fromkeys(("order_on", "no_fear_found_on", "reinstated_on", "found_on"), DateFact()),
    }
    own = ("conduct.", "grounds.", "status.", "presence.entries")
    said = [attrs.evolve(s, about=tuple(p for p in s.about if not p.startswith(own))) for s in case.statements]
    empty = type(grown)()
    return attrs.evolve(
        case,
        statements=tuple(
            s
            for s, was in zip(said, case.statements, strict=True)
            if s.privileged.state() is State.NO and (s.about or not was.about)
        ),
        decisions=tuple(d for d in case.decisions if d.matter in (DecidedMatter.I_914, DecidedMatter.BONA_FIDE)),
        conduct=attrs.evolve(
            blank,
            group=attrs.evolve(blank.group, involved=old.group.involved),
            bond=attrs.evolve(old.bond, serves_scheme=NOT_ASKED),
            disclosure=disclosure,
        ),
        grounds=Grounds(),
        status=Status(),
        filing=attrs.evolve(case.filing, **orders),
        presence=attrs.evolve(
            presence,
            entries=tuple(
                attrs.evolve(e, manner=Entry().manner, reason="", stay_until=DateFact()) for e in presence.entries
            ),
            departures=tuple(attrs.evolve(d, removed=NOT_ASKED, reason="") for d in presence.departures),
        ),
        adjustment=attrs.evolve(
            grown,
            character=empty.character,
            grounds=empty.grounds,
            discretion=empty.discretion,
            relatives=tuple(attrs.evolve(r, grounds=empty.grounds, merits=NOT_ASKED) for r in grown.relatives),
        ),
    )


def with_secrets(case: Case) -> Case:
    """Return the case with all of that recorded, whatever it records of it."""
    marks = Marks()
    old, conduct = case.conduct, marks.record(Conduct, "conduct.")
    orders: dict[str, Any] = {
        **dict.fromkeys(_OF_ORDERS, yes_no(True)),
        **dict.fromkeys(
            ("order_on", "no_fear_found_on", "reinstated_on", "found_on"),
            DateFact((DateClaim(parse_date("2018-02-03")),)),
        ),
    }
    listed = attrs.evolve(conduct.acts[0], incident=None)
    listed = attrs.evolve(listed, other=attrs.evolve(listed.other, person=case.applicant))
    kept = {name: getattr(old.disclosure, name) for name in _TOLD}
    said = Statement(
        when=DateFact((DateClaim(parse_date("2020-01-02")),)), differs=yes_no(True), privileged=yes_no(True)
    )
    decided = (
        Decision(matter=DecidedMatter.CRIMINAL, disposition=Disposition.CONVICTED, note=marks.mark("decisions[].note")),
        Decision(matter=DecidedMatter.REMOVAL, disposition=Disposition.ORDERED_REMOVED),
    )
    grown = marks.record(type(case.adjustment), "adjustment.")
    return attrs.evolve(
        case,
        statements=(*case.statements, said),
        decisions=(*case.decisions, *decided),
        conduct=attrs.evolve(
            conduct,
            acts=(*old.acts, listed),
            matters=(*old.matters, *conduct.matters),
            group=attrs.evolve(conduct.group, involved=old.group.involved),
            bond=attrs.evolve(old.bond, serves_scheme=yes_no(True)),
            disclosure=attrs.evolve(conduct.disclosure, **kept),
        ),
        grounds=marks.record(Grounds, "grounds."),
        status=Status(*[yes_no(True)] * len(attrs.fields(Status))),
        filing=attrs.evolve(case.filing, **orders),
        presence=attrs.evolve(
            case.presence,
            entries=tuple(
                attrs.evolve(e, manner=Manner.FALSE_PAPERS, reason=marks.mark("presence.entries[].reason"))
                for e in case.presence.entries
            ),
            departures=tuple(attrs.evolve(d, removed=yes_no(True)) for d in case.presence.departures),
        ),
        adjustment=attrs.evolve(
            case.adjustment,
            character=grown.character,
            grounds=grown.grounds,
            discretion=grown.discretion,
        ),
    )


# --- read back --------------------------------------------------------------------------------------------------------


def parts_of(data: bytes) -> dict[str, bytes]:
    """Return the parts of a Word document by name: the time at which it was packed is none of them."""
    with ZipFile(io.BytesIO(data)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def words_of(data: bytes) -> str:
    """Return every part of a Word document as text, its marks unbroken whatever runs they are set in."""
    return " ".join(re.sub(r"<[^>]+>", "", part.decode("utf-8", "ignore")) for part in parts_of(data).values())
