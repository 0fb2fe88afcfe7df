"""
What each fact is, held to the law and to what results say.

A fact has one kind. What a rule reads is a fact, a factor or a standard; what never moves an outcome moves none, whatever is
recorded there, in any room; and where a result says who can answer what is open, it says what the dictionary says.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import suppress
from typing import Any, Final, get_args

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support import CASES, EXAMPLES, examples, sampled
from tvisa import Case, dictionary, load_case, screen
from tvisa.errors import LawDateError
from tvisa.facts import Setting
from tvisa.facts.declared import Takes
from tvisa.interview import Form, Session
from tvisa.kernel.answers import NOT_ASKED, Answer, Reply, yes_no
from tvisa.kernel.dates import Age, AgeClaim, DateClaim, DateFact, Years, parse_date
from tvisa.kernel.fields import AnsweredBy, FactKind
from tvisa.kernel.paths import get, put
from tvisa.kernel.predicate import Computed, Gap, walk
from tvisa.law.conduct.catalog import CATALOG
from tvisa.law.reads import bare, in_file, law_of_all_days
from tvisa.screening.dictionary import entry_of
from tvisa.screening.relatives.family import family
from tvisa.screening.remarks.filing import filing
from tvisa.screening.residence.adjustment import adjust
from tvisa.testing import cases, cases_with_adjustment, cases_with_conduct, cases_with_family, near_cases

DAYS: Final = ("2026-11-24", "2023-06-01", "2010-06-01")
NEVER: Final = tuple(entry for entry in dictionary() if entry.kind is FactKind.NEVER and entry.path != "tvisa_case")
EVERYWHERE: Final = sorted({*CASES, *sorted(EXAMPLES.glob("*/*/case.yaml"))[::5]})
SHOWN: Final = {"non_defenses", "statements", "decisions", "supports", "because", "paths", "urgent"}
"""Keys of JSON where what moves nothing is shown: what is not held against anybody, tables, whom needs put first, and what evidence could show."""


UNTOUCHED: Final = {
    "parts",
    "blank",
    "missing",
    "gaps",
    "facts",
    "factors",
    "path",
    "turns_on",
    "would_show",
    "reopens",
}
"""Keys of JSON that hang on whether anything at all is recorded in a record, or on the number of a gap or path."""


def places(case: Any, path: str) -> list[str]:
    """Return where a fact stands in a case: once for each record of its lists."""
    head, listed, rest = path.partition("[]")
    if not listed:
        return [path]
    return [
        f"{head}[{n}]{more}" for n in range(len(get(case, head))) for more in _within(get(case, f"{head}[{n}]"), rest)
    ]


def _within(record: Any, rest: str) -> list[str]:
    return [f".{inner}" for inner in places(record, rest.removeprefix("."))]


def others(case: Any, path: str, takes: Takes) -> Iterator[Any]:
    """Yield what else could stand at a place."""
    here = get(case, path)
    if takes is Takes.YES_NO:
        yield from (yes_no(value) for value in (True, False) if yes_no(value) != here)
        yield NOT_ASKED
    elif takes is Takes.TEXT:
        yield "something else"
    elif takes is Takes.DATE:
        yield from (DateFact(), DateFact((DateClaim(parse_date("2019-05-06")),)))
    elif takes is Takes.AGE:
        yield from (Age(), Age((AgeClaim(Years(16, 16)),)))
    else:
        base, _, name = path.rpartition(".")
        hint = attrs.fields_dict(attrs.resolve_types(type(get(case, base))))[name].type
        words = [word for kind in (*get_args(hint), hint) if hasattr(kind, "__members__") for word in kind]
        several = takes is Takes.WORDS
        yield from ((word,) if several else word for word in words if word not in (here, Reply.DECLINED, Reply.UNKNOWN))


def found(case: Case, day: str) -> list[Any]:
    """Return all that every room says, save where a fact is shown and not found upon."""
    return numbered(case, day)[0]


def numbered(case: Case, day: str) -> tuple[list[Any], list[Any]]:
    """Return all that every room says, save where a fact is shown and not found upon, and what it says by number."""
    private = attrs.evolve(case, setting=Setting.PRIVILEGED)
    rooms: list[Any] = [screen(private, day).as_dict()]
    for room in (family, adjust, filing):
        with suppress(LawDateError):
            rooms.append(room(private, day).as_dict())
    return [_found(room) for room in rooms], [(room.get("gaps"), room.get("paths")) for room in rooms]


def _moved(told: Any) -> Any:
    """Return what is found without what a record that is touched tells in full, and what names a gap by its number."""
    if isinstance(told, dict):
        return {key: _moved(value) for key, value in told.items() if key not in UNTOUCHED}
    return [_moved(each) for each in told] if isinstance(told, list) else told


def _found(told: Any) -> Any:
    if isinstance(told, dict):
        return {key: _found(value) for key, value in told.items() if key not in SHOWN}
    return [_found(each) for each in told] if isinstance(told, list) else told


def changed(case: Case, number: int) -> Case:
    """Return the case with all that never moves an outcome recorded otherwise, one way or another."""
    for entry in NEVER:
        for place in places(case, entry.path):
            # A paper that is held for a fact is listed with it, whatever the fact moves.
            proved = any(getattr(c, "evidence", ()) for c in getattr(get(case, place), "claims", ()))
            ways = [] if proved else list(others(case, place, entry.takes))
            case = put(case, place, ways[number % len(ways)]) if ways else case
    return case


# --- one kind each ----------------------------------------------------------------------------------------------------


def test_every_fact_has_one_kind() -> None:
    """One entry a key, and no key without."""
    paths = [entry.path for entry in dictionary()]

    assert len(set(paths)) == len(paths)
    assert {entry.kind for entry in dictionary()} == set(FactKind)


def test_whatever_a_rule_reads_moves_something() -> None:
    """Of what never moves an outcome, only other definitions and what the law does not hold against anybody speak."""
    aside = {"non_defenses", *(name for entry in dictionary("incidents[].wider") for name in entry.read_by)}

    assert {name for entry in NEVER for name in entry.read_by} <= aside
    assert not [entry.path for entry in dictionary() if entry.kind is not FactKind.NEVER and not _is_read(entry)]


def _is_read(entry: Any) -> bool:
    declared = entry.path in ("setting", "incidents[].labor.paid_as_agreed")  # settings, and the clock of wages
    return bool(entry.read_by) or entry.takes in (Takes.KEY, Takes.KEYS) or declared


def test_a_standard_is_counsels_and_what_counsel_is_asked_is_one() -> None:
    """A judgment is never the client's to make."""
    assert {entry.who for entry in dictionary() if entry.kind is FactKind.STANDARD} == {AnsweredBy.COUNSEL}


# --- what never moves an outcome --------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", sampled(EVERYWHERE, 40), ids=lambda p: str(p.parent.relative_to(EXAMPLES)))
def test_what_never_moves_an_outcome_moves_none_of_an_example(path: Any) -> None:
    """All of it changed at once, three ways, on days of different law."""
    case = load_case(path)
    for number, day in zip(range(3), itertools.cycle(DAYS), strict=False):
        assert found(changed(case, number), day) == found(case, day)


@settings(max_examples=examples(30))
@given(
    st.one_of(cases(), near_cases(), cases_with_conduct(), cases_with_family(), cases_with_adjustment()),
    st.integers(0, 2),
    st.sampled_from(DAYS),
)
def test_what_never_moves_an_outcome_moves_none_of_any_case(case: Case, number: int, day: str) -> None:
    """
    The same of drawn cases.

    A record that had nothing in it is told in full once it has, which gives the gaps and paths other numbers: then what does not
    hang on these is compared.
    """
    (after, told), (before, as_told) = numbered(changed(case, number), day), numbered(case, day)
    if told == as_told:
        assert after == before
    assert _moved(after) == _moved(before)


# --- who can answer ---------------------------------------------------------------------------------------------------


@settings(max_examples=examples(60))
@given(st.one_of(cases(), near_cases(), cases_with_conduct()), st.sampled_from(DAYS))
def test_a_gap_says_who_can_close_it_as_the_dictionary_does(case: Case, day: str) -> None:
    """Whether it is counsel hangs on the fact, and not on what is recorded beside it; what is in and weighed is counsel's too."""
    written: Any = screen(attrs.evolve(case, setting=Setting.PRIVILEGED), day).as_dict()
    for gap in written["gaps"]:
        if gap["path"].endswith("]") or isinstance(get(case, gap["path"]), (tuple, *_RECORDS)):
            continue
        if gap.get("state") in (Gap.UNKNOWN, Gap.DECLINED):
            continue  # asked already: nobody is asked again
        counsel = entry_of(gap["path"]).who is AnsweredBy.COUNSEL or gap.get("state") == Gap.JUDGMENT
        who = gap.get("who", "counsel" if gap.get("state") == Gap.JUDGMENT else "")
        assert (who == "counsel") is counsel, gap


def computed_leaves() -> Iterator[Computed]:
    """Yield every leaf that is worked out of others, in all of the law and in what is weighed beside a finding, once each."""
    beside = (("", entry.weighed(), None) for entry in CATALOG)
    rules = (predicate for _, predicates, _ in itertools.chain(law_of_all_days(), beside) for predicate in predicates)
    nodes = (node for predicate in rules for node, _ in walk(predicate))
    yield from dict.fromkeys(node for node in nodes if isinstance(node, Computed))


def test_a_leaf_that_is_worked_out_says_who_answers_as_its_parts_do() -> None:
    """Each standard that it reads is marked as one, and nothing else is: a client is never asked for a judgment by a detour."""
    leaves = tuple(computed_leaves())
    known = {bare(entry.path): entry for entry in dictionary()}
    wrong = []
    for leaf in leaves:
        read = {path: known[at] for path in leaf.reads if (at := bare(in_file(path))) in known}
        counsels = {path for path, entry in read.items() if entry.who is AnsweredBy.COUNSEL}
        last = {path.rpartition(".")[2] for path in leaf.judged}  # by which a gap is known to be counsel's
        if set(leaf.judged) - set(leaf.reads) or {p for p in read if p.rpartition(".")[2] in last} != counsels:
            wrong.append((leaf.id, sorted(counsels ^ set(leaf.judged))))

    assert len(leaves) > 400
    assert not wrong


_RECORDS: Final = (type(Case("P1").grounds), type(Case("P1").presence))
"""What stands for the whole of it where a rule leaves that to counsel."""


@pytest.mark.parametrize("setting", Setting)
@pytest.mark.parametrize("path", sampled(CASES, 6), ids=lambda p: p.parent.name)
def test_a_question_says_who_answers_as_the_dictionary_does(path: Any, setting: Setting) -> None:
    """No question that is marked for a client is a standard."""
    session = Session(Case("P1", setting=setting, people=load_case(path).people), DAYS[0])
    asked = 0
    while (questions := session.plan.questions) and asked < 60:
        question, asked = questions[0], asked + 1
        if question.form in (Form.TOLD, Form.MARKS):
            session.skip(question)  # what is told first, and no fact of its own
            continue
        fact = question.fact if question.form is not Form.RECORD else f"{question.path}_complete"
        assert question.who is entry_of(fact).who, question.path
        assert ("client" in question.as_dict()["who"]) is (question.who is not AnsweredBy.COUNSEL)
        session.answer(question, Reply.YES if question.form is Form.YES_NO and asked % 3 else Reply.DECLINED)
    assert asked


def test_every_answer_of_a_case_has_an_entry() -> None:
    """Wherever an answer can stand."""
    case = load_case(CASES[0])
    held = [
        entry.path
        for entry in dictionary()
        for place in places(case, entry.path)
        if isinstance(get(case, place), Answer)
    ]

    assert len(held) > 100
