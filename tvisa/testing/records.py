"""Records filled at random: few of the parts of a file say anything, and those that do say much."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final, TypeVar

import attrs
from hypothesis import strategies as st

from tvisa.facts import (
    AgencyKind,
    AgencyNotice,
    Case,
    Contact,
    DebtLine,
    DebtLineKind,
    Departure,
    Entry,
    Forum,
    Hearing,
    Incident,
    Manner,
    Money,
    NoticeKind,
    Person,
    Plan,
    PlanKind,
    Prosecution,
    Reprisal,
    ReprisalKind,
    Request,
    ThreatTo,
    VisaClass,
    parse_money,
)
from tvisa.kernel.answers import NOT_ASKED, Answer
from tvisa.kernel.dates import Age, DateFact
from tvisa.kernel.paths import facts_of, put

Draw = Callable[[Any], Any]
V = TypeVar("V")

AMOUNTS: Final = tuple(map(parse_money, ("4000 USD", "4000.50 USD", "300 MXN")))
"""What a line of an account is of; two in one currency."""
COMPLETE: Final = "_complete"
"""How the name of every "are these all?" ends."""


def chosen(draw: Draw, ways: Sequence[V]) -> V:
    """Return one of several values that are too large to be shown where hypothesis shows what it chooses from."""
    return ways[draw(st.integers(0, len(ways) - 1))]


@attrs.frozen
class Filling:
    """
    What records are filled with.

    Attributes:
        alphabet: The answers; the first is the one that a record shrinks to.
        when: The dates; those of the record are kept, unless given.
        age: The ages; those of the record are kept, unless given.
    """

    alphabet: Sequence[Answer]
    when: st.SearchStrategy[DateFact] | None = None
    age: st.SearchStrategy[Age] | None = None

    @property
    def partial(self) -> bool:
        """Whether questions can be left out, and whole parts of a record with them."""
        return self.alphabet[0] is NOT_ASKED


def filled(draw: Draw, record: Any, how: Filling, one_in: int = 4) -> Any:
    """
    Return a record with its answers, dates and ages drawn, and those of the records in it.

    One draw a record and one byte an answer, so that whole cases are small draws that reach every fact alike.

    Args:
        draw: Given by hypothesis.
        record: The record.
        how: What it is filled with.
        one_in: Of how many parts of the record one says anything, where questions can be left out.
    """
    values = {f.name: getattr(record, f.name) for f in attrs.fields(type(record))}
    asked = [name for name, value in values.items() if isinstance(value, Answer)]
    parts = [name for name, value in values.items() if _is_record(value)]
    said = draw(st.binary(min_size=len(asked) + len(parts), max_size=len(asked) + len(parts)))
    for name, byte in zip(asked, said, strict=False):
        values[name] = how.alphabet[byte % len(how.alphabet)]
    for name, byte in zip(parts, said[len(asked) :], strict=True):
        if byte % one_in == one_in - 1 or not how.partial:
            values[name] = filled(draw, values[name], how, one_in=2)
    for name, value in values.items():
        if isinstance(value, DateFact):
            values[name] = value if how.when is None else draw(how.when)
        elif isinstance(value, Age):
            values[name] = value if how.age is None else draw(how.age)
        elif isinstance(value, tuple):
            values[name] = tuple(filled(draw, item, how) if _is_record(item) else item for item in value)
    return type(record)(**values)


def _is_record(value: Any) -> bool:
    return attrs.has(type(value)) and not isinstance(value, (Answer, DateFact, Age, Money))


def skeleton(draw: Draw, most: int, *, partial: bool) -> Case:
    """Return the records of a case, with keys and kinds but no answers yet."""
    count = st.integers(0, most)
    incidents = tuple(
        Incident(f"I{n + 1}", draw(st.sampled_from(("P1", "P1", "P1", "P2")))) for n in range(draw(st.integers(0, 2)))
    )
    keys = [None, *[i.key for i in incidents]]
    agencies = [None, *AgencyKind] if partial else [*AgencyKind]
    contacts = tuple(Contact(draw(st.sampled_from(agencies)), draw(st.sampled_from(keys))) for _ in range(draw(count)))
    manners, classes = st.sampled_from([None, *Manner]), st.sampled_from([None, *VisaClass])
    entries = tuple(
        Entry(manner=draw(manners), visa_class=draw(classes) if partial else None) for _ in range(draw(count))
    )
    others = ("P2",) if draw(st.booleans()) or any(i.victim == "P2" for i in incidents) else ()
    case = Case("P1", tuple(Person(key) for key in ("P1", *others)), incidents=incidents)
    case = put(case, "assistance.contacts", contacts)
    case = put(case, "assistance.requests", (Request(),) * draw(count))
    case = put(case, "presence.departures", (Departure(),) * draw(count))
    case = put(case, "presence.entries", entries)
    return with_events(draw, case) if partial and draw(st.integers(0, 3)) == 1 else case


def with_events(draw: Draw, case: Case) -> Case:
    """Return the case with days set by others, notices, plans, what came after and an account of a debt, at most one of each."""
    people = st.sampled_from([None, *[p.key for p in case.people]])
    each: dict[str, Callable[[], Any]] = {
        "filing.hearings": lambda: Hearing(draw(st.sampled_from([None, *Forum]))),
        "filing.notices": lambda: AgencyNotice(draw(st.sampled_from([None, *NoticeKind]))),
        "plans": lambda: Plan(draw(st.sampled_from([None, *PlanKind])), draw(people)),
        "prosecutions": lambda: Prosecution(draw(people)),
        "reprisals": lambda: Reprisal(
            draw(st.sampled_from([None, *ReprisalKind])),
            person=draw(people),
            target=draw(st.sampled_from([None, *ThreatTo])),
        ),
    }
    if case.incidents:
        kinds, amounts = st.sampled_from([None, *DebtLineKind]), st.sampled_from([None, *AMOUNTS])
        each["incidents[0].debt.ledger.lines"] = lambda: DebtLine(draw(kinds), amount=draw(amounts))
    for path in draw(st.lists(st.sampled_from(list(each)), max_size=3, unique=True)):
        case = put(case, path, (each[path](),))
    return case


def put_all(case: Case, answers: dict[str, Answer]) -> Case:
    """Return the case with each answer at its path."""
    for path, answer in answers.items():
        case = put(case, path, answer)
    return case


def lists_of(case: Case) -> list[str]:
    """Return the path of every "are these all?" of a case."""
    return [path for path, _ in facts_of(case) if path.endswith(COMPLETE)]
