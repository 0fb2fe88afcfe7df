"""What was asked and is not known, or was declined, is read as that wherever it is missed, and is not asked again."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Callable, Iterator
from typing import Any, Final

import pytest

from tests.support import everything
from tvisa import Case, loads_case, screen
from tvisa.facts import (
    AdjustingRelative,
    AgencyKind,
    Assistance,
    Contact,
    Departure,
    Entry,
    FamilyMember,
    Incident,
    Kinship,
    Person,
    Setting,
)
from tvisa.facts.checked import wrong_field
from tvisa.files.casefile import dump, dumps, structure
from tvisa.interview import Session, next_questions
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer, Claim, Reply, yes_no
from tvisa.kernel.dates import Age, AgeClaim, DateClaim, DateFact, Years, parse_date
from tvisa.kernel.paths import facts_of, get, put
from tvisa.kernel.predicate import Gap, Reading
from tvisa.law.conduct.reckoned import control_ended, work_by_means
from tvisa.law.t import T
from tvisa.screening.adjustment import adjust
from tvisa.screening.family import family
from tvisa.screening.kept import Result
from tvisa.screening.separating import Settling

READ: Final[dict[str, Callable[..., Result[Any]]]] = {"screen": screen, "family": family, "adjust": adjust}
DAYS: Final = {
    "screen": ("2026-11-24", "2020-06-01", "2010-06-01", "2003-06-01", "2002-06-01"),
    "family": ("2026-11-24",),
    "adjust": ("2026-11-24",),
}
CHOICES: Final = ("assistance.contacts[0].agency", "presence.entries[0].manner")


def on(day: str) -> DateFact:
    """Return a date of one claim."""
    return DateFact((DateClaim(parse_date(day)),))


KNOWN: Final[tuple[dict[str, Any], ...]] = (
    {},
    {"filed": yes_no(True)},
    {"filed_on": on("2024-01-02")},
    {"filed_on": on("2004-05-06"), "incidents[0].age": Age((AgeClaim(Years(15, 15)),))},
    {"filed_on": on("2024-01-02"), "granted_on": on("2025-01-02")},
    {
        "filed_on": on("2024-01-02"),
        "granted_on": on("2025-01-02"),
        "family.members[1].granted_on": on("2025-01-02"),
    },
    {"people[0].date_of_birth": on("2001")},
    {"incidents[0].sex.when": on("2020")},
)
"""What is recorded after all: what is missed then is another thing."""
MISSED: Final = (
    "filed",
    "filed_on",
    "people[0].date_of_birth",
    "incidents[0].when",
    "assistance.contacts[0].before_filing",
    "assistance.contacts[0].federal",
    "assistance.contacts[0].about_trafficking",
    "assistance.contacts[0].concerned_trafficking",
    "presence.departures[0].after_trafficking",
    "presence.departures[0].voluntary",
    "family.application_denied",
    "family.application_pending",
    "family.principal_holds_status",
    "family.members[0].granted",
    "family.members[1].status_undone",
    "family.members[0].in_united_states",
    "family.members[0].of_derivative",
    *CHOICES,
)
"""Facts that a computation reads, and misses."""


def silent(reply: Reply) -> Case:
    """Return a case with a record of each kind, of which everything was asked and nothing told."""
    people = (Person("P1"), Person("P2"), Person("P3"), Person("P4"))
    relatives = (
        FamilyMember("P2", kinship=Kinship.CHILD),
        FamilyMember("P3", kinship=Kinship.SPOUSE),
        FamilyMember("P4", kinship=Kinship.CHILD_OF_DERIVATIVE, through="P3"),
    )
    case = Case("P1", people, setting=Setting.PRIVILEGED)
    for path, records in {
        "incidents": (Incident("I1", "P1"),),
        "presence.entries": (Entry(),),
        "presence.departures": (Departure(),),
        "assistance.contacts": (Contact(),),
        "family.members": relatives,
        "adjustment.relatives": (AdjustingRelative("P2"),),
    }.items():
        case = put(case, path, records)
    said: dict[type, Any] = {
        Answer: Answer((Claim(reply),)),
        DateFact: DateFact((DateClaim(reply),)),
        Age: Age((AgeClaim(reply),)),
    }
    for path, fact in facts_of(case):
        case = put(case, path, said[type(fact)])
    for path in CHOICES:
        case = put(case, path, reply)
    return case


def missing(value: Any) -> Iterator[tuple[str, str]]:
    """Yield whatever a result says is missing, and how it stands."""
    if isinstance(value, dict):
        if {"path", "state", "who"} <= value.keys():
            yield value["path"], value["state"]
        for item in value.values():
            yield from missing(item)
    elif isinstance(value, list):
        for item in value:
            yield from missing(item)


@functools.cache
def told(reply: Reply) -> frozenset[tuple[str, str]]:
    """Return what any result, on any day, says of a fact that was asked and is missing."""
    found = set()
    for known in KNOWN:
        case = silent(reply)
        for path, fact in known.items():
            case = put(case, path, fact)
        asked = {*dict(facts_of(case)), *CHOICES}
        results = (read(case, day) for name, read in READ.items() for day in DAYS[name])
        found |= {(p, state) for r in results for p, state in missing(everything(r)) if p in asked}
    return frozenset(found)


@pytest.mark.parametrize("reply", [Reply.DECLINED, Reply.UNKNOWN])
def test_a_silence_is_not_read_as_not_asked(reply: Reply) -> None:
    """By any part of the law."""
    assert [path for path, state in told(reply) if state == Gap.NOT_ASKED] == []


@pytest.mark.parametrize("reply", [Reply.DECLINED, Reply.UNKNOWN])
@pytest.mark.parametrize("path", MISSED)
def test_a_silence_is_missed_as_what_it_is(path: str, reply: Reply) -> None:
    """And not asked about again."""
    assert (path, str(reply)) in told(reply)
    assert path not in [q.path for q in next_questions(silent(reply), "2026-11-24").questions]


def test_a_no_to_one_half_of_how_the_work_came_about_is_an_answer() -> None:
    """Who was not got by those means need not be asked whether it was for that work, nor the other way round."""
    incident = {"key": "I1", "victim": "P1"}
    for labor, of in (
        ({}, truth.OPEN),
        ({"acts_by_means": True}, truth.OPEN),
        ({"acts_by_means": False}, truth.TRUE),
        ({"acts_for_work": False}, truth.TRUE),
        ({"acts_by_means": True, "acts_for_work": True}, truth.TRUE),
    ):
        case = structure({"applicant": "P1", "people": [{"key": "P1"}], "incidents": [{**incident, "labor": labor}]})
        assert work_by_means(case).bits == of


@pytest.mark.parametrize("reply", [Reply.DECLINED, Reply.UNKNOWN])
@pytest.mark.parametrize("read", [control_ended, work_by_means])
def test_a_finding_misses_a_silence_as_what_it_is(read: Callable[[Case], Reading], reply: Reply) -> None:
    """When control ended, and whether the means brought the work about."""
    gap = read(silent(reply)).gap

    assert gap is not None
    assert gap[1] is Gap(reply)


# --- choices ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("reply", [Reply.DECLINED, Reply.UNKNOWN])
@pytest.mark.parametrize("path", CHOICES)
def test_a_choice_can_be_declined_and_stays_so(path: str, reply: Reply) -> None:
    """In the file, in what is missing, and in what is asked next; and it is neither of the words."""
    case = structure(dump(silent(reply)))
    assert get(case, path) is reply

    told = dict(missing(everything(screen(case, "2026-11-24"))))
    assert told.get(path) == str(reply)
    assert path not in [q.path for q in next_questions(case, "2026-11-24").questions]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (None, None),
        ("unknown", Reply.UNKNOWN),
        ("declined", Reply.DECLINED),
        ("prosecutor", AgencyKind.PROSECUTOR),
        ("other", AgencyKind.OTHER),
    ],
)
def test_a_choice_is_written_as_it_is_said(written: str | None, read: Reply | AgencyKind | None) -> None:
    """As any answer: null is a blank."""
    facts = {"applicant": "P1", "people": [{"key": "P1"}], "assistance": {"contacts": [{"agency": written}]}}
    case = structure(facts)

    assert case.assistance.contacts[0].agency is read
    assert structure(dump(case)) == case


def test_an_interview_shows_its_choices_and_keeps_what_was_declined() -> None:
    """Each word with what a reader calls it, in either language; a later sitting does not ask again."""
    case = silent(Reply.UNKNOWN)
    for path in CHOICES:
        case = put(case, path, None)
    asks = {lang: Session(case, "2026-11-24", lang=lang).plan.questions for lang in ("en", "es")}
    (ask, *_), (spanish, *_) = asks["en"], asks["es"]

    assert ask.path in CHOICES
    assert ask.as_dict()["choices"][0] == {"word": ask.choices[0].word, "label": ask.choices[0].word.replace("_", " ")}
    assert [c.word for c in ask.choices] == [c.word for c in spanish.choices]
    assert [c.label for c in ask.choices] != [c.label for c in spanish.choices]
    session = Session(case, "2026-11-24")
    session.answer(ask, Reply.DECLINED)
    later = Session(dump(session.case), "2026-11-24")
    assert get(later.case, ask.path) is Reply.DECLINED
    assert ask.path not in [q.path for q in later.plan.questions]


def test_other_choices_have_no_silence() -> None:
    """Of what no question asks for, null is nothing."""
    facts = {"applicant": "P1", "people": [{"key": "P1"}], "setting": None}

    assert structure(facts).setting is None


def test_a_date_that_is_also_declined_is_settled_only_by_the_days_told() -> None:
    """What somebody declined to date is no way of settling it."""
    when = "[{date: 1950}, {date: 2001}, {date: declined}]"
    case = loads_case(
        f"{{applicant: P1, people: [{{key: P1}}], incidents: [{{key: I1, victim: P1, when: {when}}}]}}", "yaml"
    )
    ways = Settling(case, lambda told: T.scope(told, datetime.date(2010, 6, 1))).ways("incidents[0].when")

    assert [said for said, _ in ways] == ["1950", "2001"]


@pytest.mark.parametrize("reply", [Reply.DECLINED, Reply.UNKNOWN])
def test_which_of_several_incidents_it_was_about_can_be_declined(reply: Reply) -> None:
    """It is kept, not asked again, and sets no contact aside: the same is found as where nobody has asked."""
    told = yes_no(True)
    case = Case(
        "P1",
        (Person("P1"),),
        incidents=(Incident("I1", "P1"), Incident("I2", "P1")),
        assistance=Assistance(contacts=(Contact(about_trafficking=told, concerned_trafficking=told),)),
    )
    path = "assistance.contacts[0].incident"
    later = structure(dump(put(case, path, reply)))

    assert get(later, path) is reply
    assert loads_case(dumps(later), "yaml") == later
    assert wrong_field(later) == ""
    for day in DAYS["screen"]:
        assert path not in [q.path for q in next_questions(later, day).questions]
        asked, unasked = (screen(each, day).as_dict()["elements"] for each in (later, case))
        assert asked == unasked
