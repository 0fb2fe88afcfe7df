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
from tvisa.facts.declared import Takes, declared
from tvisa.facts.mapping import wrong_field
from tvisa.files.casefile import dump, dumps, structure
from tvisa.interview import Session, next_questions
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer, Claim, Reply, yes_no
from tvisa.kernel.dates import Age, AgeClaim, DateClaim, DateFact, Years, parse_date
from tvisa.kernel.paths import facts_of, get, put
from tvisa.kernel.predicate import Gap, Reading
from tvisa.law.common.asking import LONG_HERE
from tvisa.law.conduct.reckoned import control_ended, work_by_means
from tvisa.law.t import T
from tvisa.screening.elements.result import Element, Settling
from tvisa.screening.kept import Result
from tvisa.screening.relatives.family import family
from tvisa.screening.residence.adjustment import adjust
from tvisa.testing.outcomes import favorable
from tvisa.words.catalog import spoken

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


@functools.cache
def asked_of(reply: Reply) -> frozenset[str]:
    """Return what is asked next where everything was asked and nothing told."""
    return frozenset(question.path for question in next_questions(silent(reply), "2026-11-24").questions)


@pytest.mark.slow
@pytest.mark.parametrize("reply", [Reply.DECLINED, Reply.UNKNOWN])
def test_a_silence_is_not_read_as_not_asked(reply: Reply) -> None:
    """By any part of the law."""
    assert [path for path, state in told(reply) if state == Gap.NOT_ASKED] == []


@pytest.mark.slow
@pytest.mark.parametrize("reply", [Reply.DECLINED, Reply.UNKNOWN])
@pytest.mark.parametrize("path", MISSED)
def test_a_silence_is_missed_as_what_it_is(path: str, reply: Reply) -> None:
    """And not asked about again."""
    assert (path, str(reply)) in told(reply)
    assert path not in asked_of(reply)


def test_a_no_to_one_half_of_how_the_work_came_about_is_an_answer() -> None:
    """Who was not obtained by those means need not be asked whether it was for that work, nor the other way round."""
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


@pytest.mark.parametrize("word", ["declined", "unknown"])
def test_which_status_a_relative_was_granted_is_missed_as_what_it_is(word: str) -> None:
    """Nobody follows through a T-6: who was asked which status it is, and does not say, leaves that open."""
    parent = {"person": "P2", "granted": True, "granted_on": "2025-01-02", "granted_as": word}
    child = {"person": "P3", "kinship": "child_of_derivative", "through": "P2"}
    case = structure(
        {
            "applicant": "P1",
            "people": [{"key": key} for key in ("P1", "P2", "P3")],
            "filed_on": "2024-01-02",
            "granted_on": "2025-01-02",
            "family": {"members": [parent, child]},
        }
    )

    assert ("family.members[0].granted_as", word) in set(missing(everything(family(case, "2026-11-24"))))


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
    assert ask.as_dict()["choices"][0] == {"word": ask.choices[0].word, "label": spoken(ask.choices[0].word)}
    assert [c.word for c in ask.choices] == [c.word for c in spanish.choices]
    assert [c.label for c in ask.choices] != [c.label for c in spanish.choices]
    session = Session(case, "2026-11-24")
    session.answer(ask, Reply.DECLINED)
    later = Session(dump(session.case), "2026-11-24")
    assert get(later.case, ask.path) is Reply.DECLINED
    assert ask.path not in [q.path for q in later.plan.questions]


SAY: Final = "?"
"""In place of a word that says who or what somebody is."""
NO_FACTS: Final = {
    "setting": "how the file is kept",
    "presence.route_claimed": "counsel's",
    "grounds.listed[].ground": "counsel's",
    **{
        f"decisions[].{name}": "what a decision says"
        for name in (
            "body",
            "matter",
            "disposition",
            "rulings[].part",
            "rulings[].limb",
            "rulings[].ground",
            "rulings[].ruling",
        )
    },
}
"""Choices that nobody is asked for, and why."""
NAMES: Final = {
    "applicant": "whose case it is",
    "people[].key": "a name in the file",
    "incidents[].key": "a name in the file",
    "incidents[].victim": "to whom it was done: a record about nobody is none",
    "incidents[].people[].person": "who it is",
    "family.members[].person": "who it is",
    "adjustment.relatives[].person": "who it is",
    "decisions[].person": "what a decision says",
    "decisions[].series": "a name in the file",
    "decisions[].rulings[].incident": "what a decision says",
    "decisions[].resolved[].fact": "a place in the file",
}
"""Keys that are no answer to a question, and why."""
NEEDED: Final = {
    "people[]": {"key": "P1"},
    "incidents[]": {"key": "I1", "victim": "P1"},
    "incidents[].people[]": {"person": "P1"},
    "family.members[]": {"person": "P1"},
}
NEEDED["adjustment.relatives[]"] = NEEDED["family.members[]"]
NEEDED["decisions[].resolved[]"] = {"fact": "filed"}


def recorded_at(path: str, value: Any) -> dict[str, Any]:
    """Return a mapping with a value at a path, in the first record of each list."""
    whole: dict[str, Any] = {"applicant": "P1", "people": [{"key": "P1"}]}
    here, above = whole, ""
    *steps, last = path.split(".")
    for step in steps:
        above = f"{above}.{step}" if above else step
        name = step.removesuffix("[]")
        if step.endswith("[]"):
            here[name] = [dict(NEEDED.get(above, {}))]
            here = here[name][0]
        else:
            here = here.setdefault(name, {})
    here[last] = value
    return whole


ASKED: Final = [
    d.path
    for d in declared()
    if d.takes in (Takes.YES_NO, Takes.DATE, Takes.AGE, Takes.AMOUNT, Takes.WORD, Takes.KEY)
    and d.path not in (*NO_FACTS, *NAMES)
]


def test_every_kind_of_fact_can_be_declined_or_not_known_or_left_blank() -> None:
    """Yes or no, a date, an age, an amount or a choice: recorded as that, written so again, and null is not asked."""
    assert {d.takes for d in declared() if d.path in ASKED} >= {*Takes} - {
        Takes.KEY,
        Takes.KEYS,
        Takes.TEXT,
        Takes.NUMBER,
        Takes.WORDS,
    }
    for path in ASKED:
        at = path.replace("[]", "[0]")
        for reply in (Reply.DECLINED, Reply.UNKNOWN):
            case = structure(recorded_at(path, str(reply)))
            fact = get(case, at)
            assert (fact if isinstance(fact, Reply) else fact.claims[0]) == (
                reply if isinstance(fact, Reply) else type(fact.claims[0])(reply)
            ), path
            assert structure(dump(case)) == case, path
        blank = get(structure(recorded_at(path, None)), at)
        assert blank is None or not blank.claims, path


WHO: Final = {
    "incidents": {"key": "I1", "victim": "P1", "people": [{"person": "P2", "role": SAY}], "means": {"threats": True}},
    "prosecutions": {"person": SAY, "pending": True},
    "reprisals": {"kind": "threat", "when": "2022", "person": SAY, "by_responsible": True},
    "plans": {"kind": "marriage", "person": SAY, "when": "2027-01"},
    "family.members": {"person": "P2", "kinship": SAY, "tie": SAY, "through": SAY, "exists_now": True},
    "conduct.acts": {"incident": SAY, "when": "2020-06", "other": {"person": SAY}, "tasks": {"relayed_orders": True}},
}
"""A record of each kind that says what somebody is, or who it was."""


def said_of_all(word: str | None) -> Case:
    """Return a case in which nobody says who anybody is, in one word."""
    whole: dict[str, Any] = {
        "applicant": "P1",
        "setting": "privileged",
        "people": [{"key": "P1", "date_of_birth": "1995-06-14"}, {"key": "P2", "date_of_birth": "2012-01-01"}],
    }
    for path, record in WHO.items():
        *around, last = path.split(".")
        here = whole
        for name in around:
            here = here.setdefault(name, {})
        here[last] = [_in_a_word(record, word)]
    return structure(whole)


def _in_a_word(told: Any, word: str | None) -> Any:
    if isinstance(told, dict):
        return {key: _in_a_word(value, word) for key, value in told.items()}
    if isinstance(told, list):
        return [_in_a_word(value, word) for value in told]
    return word if told == SAY else told


@pytest.mark.parametrize("reply", [Reply.DECLINED, Reply.UNKNOWN])
def test_who_somebody_is_can_be_declined_and_is_found_upon_as_a_blank(reply: Reply) -> None:
    """Kept in the file, and neither a person, nor what somebody is; a relative of whom it was declined is not asked again."""
    told, blank = said_of_all(str(reply)), said_of_all(None)

    assert structure(dump(told)) == told != blank
    assert wrong_field(told) == ""
    for read in READ.values():
        asked, unasked = (read(case, "2026-11-24") for case in (told, blank))
        assert [*map(str, outcomes(asked))] == [*map(str, outcomes(unasked))]
    missed = dict(missing(everything(family(told, "2026-11-24"))))
    assert {missed.get(f"family.members[0].{name}") for name in ("kinship", "tie", "through")} <= {str(reply), None}
    assert missed["family.members[0].kinship"] == str(reply)
    paths = [q.path for q in next_questions(told, "2026-11-24").questions]
    assert not [path for path in paths if path.endswith((".kinship", ".tie", ".through", ".person"))]
    line = screen(told, "2026-11-24").chronology()
    assert line
    assert not {"declined", "unknown"} & {entry.record for entry in line}


def outcomes(result: Any) -> Iterator[Any]:
    """Yield every outcome in a result, in its order."""
    yield from _outcomes(everything(result))


def _outcomes(told: Any) -> Iterator[Any]:
    if isinstance(told, dict):
        yield from (told[key] for key in ("outcome", "level", "timing", "proof") if key in told)
        for value in told.values():
            yield from _outcomes(value)
    elif isinstance(told, list):
        for value in told:
            yield from _outcomes(value)


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


@pytest.mark.slow
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


LONG_AGO: Final = """
tvisa_case: 2
applicant: P1
people: [{key: P1}]
setting: privileged
incidents: [{key: I1, victim: P1, when: "1950", in_united_states: yes}]
presence: {entries: [{}]}
"""


@pytest.mark.parametrize(("reply", "told"), [("declined", False), ("unknown", False), (True, True), (False, True)])
def test_only_what_is_told_of_a_return_tells_one(reply: str | bool, told: bool) -> None:
    """Whoever came long ago is not shown the one-year asylum deadline because a question about a return was declined."""
    case = put(loads_case(LONG_AGO), "presence.latest_return.valid_entry_papers", yes_no(reply))
    bits = T.scope(case, datetime.date(2026, 11, 24)).read(LONG_HERE).bits
    assert bits == (truth.OPEN if told else truth.TRUE)


@pytest.mark.parametrize("reply", [None, "declined", "unknown"])
def test_a_fact_against_that_was_declined_is_not_asked_again(reply: str | None) -> None:
    """8 CFR 214.11(g)(2) of 2002: could the person have left the country; nobody asked it, or it was asked."""
    case = favorable(T.rule_sets[-1])
    path = "incidents[0].exit.could_leave_the_country"
    presence = screen(put(case, path, yes_no(reply)), "2010-06-01")["physical_presence"]
    assert isinstance(presence, Element)
    assert (path in [str(each.path) for each in presence.not_asked]) is (reply is None)
