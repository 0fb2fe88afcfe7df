"""Plain examples for the oracles of the bar and of the grounds, so that what the library is compared with can itself be trusted."""

from __future__ import annotations

import datetime
from typing import Any

import attrs
import pytest

from tests import oracle_conduct
from tests.property import oracle_grounds
from tests.property.oracle_bar import compulsion, step, step_of_matter, timing
from tests.property.oracle_cases import DISPROVED, ENDS, LAST, MEANS, THEIRS, VERBS, privileged
from tests.property.test_oracle_conduct import bar_agrees, grounds_agree, raised_grounds_agree
from tests.property.test_oracle_itself import answered, case, departure, labor, on
from tvisa.facts import Act, Case, Entry, Ground, GroundKind, Manner, Matter, Source
from tvisa.kernel.answers import yes_no
from tvisa.kernel.dates import Age, AgeClaim, Years

PARTS: dict[str, Any] = {
    "by_client": True,
    "knew": True,
    "verbs__recruited": True,
    "ends__commercial_sex": True,
    "means__fraud": True,
}


def done(day: str = "2018-09-09", *, years: int = 30, proof: bool = False, **given: Any) -> Act:
    """Return an act toward another person, of these years, with every part of the definition."""
    made: Act = answered(Act(), **(PARTS | given))
    age = Age((AgeClaim(Years(years, years), (Source.DOCUMENT,) if proof else ()),))
    return attrs.evolve(
        made,
        when=on(day),
        moment=type(made.moment)(hold_remained=made.moment.hold_remained),
        other=attrs.evolve(made.other, age=age),
    )


def on_the_ladder(act: Act, as_of: datetime.date = LAST) -> str:
    """Ask the oracle, and hold the library against it on the same case."""
    whole = privileged(case(labor()), acts=(act,))
    bar_agrees(whole, as_of)
    return step(act, whole, as_of)


def all_of(room: str, names: tuple[str, ...], answer: Any) -> dict[str, Any]:
    return {f"{room}__{name}": answer for name in names}


def test_every_part_is_needed_and_only_proof_takes_one_away() -> None:
    assert on_the_ladder(done()) == "RAISED_STRONG"
    for part in PARTS:
        denied: dict[str, Any] = {part: False}
        assert on_the_ladder(done(**denied)) in {"RAISED_UNRESOLVED", "UNDETERMINED"}, part
    assert on_the_ladder(done(knew=DISPROVED)) == "NOT_RAISED"
    assert on_the_ladder(done(by_client=DISPROVED)) == "NOT_RAISED"
    assert on_the_ladder(done(**all_of("verbs", VERBS, DISPROVED))) == "NOT_RAISED"
    assert on_the_ladder(done(**all_of("ends", ENDS, DISPROVED))) == "NOT_RAISED"


def test_under_18_no_means_are_asked_for_in_the_sex_branch_alone() -> None:
    none = all_of("means", MEANS, DISPROVED)
    labor_alone = all_of("ends", ENDS, DISPROVED) | {"ends__servitude": True}
    assert on_the_ladder(done(years=17, **none)) == "RAISED_STRONG"
    assert on_the_ladder(done(years=18, proof=True, **none)) == "NOT_RAISED"
    assert on_the_ladder(done(years=18, **none)) == "RAISED_UNRESOLVED"
    assert on_the_ladder(done(years=17, **(none | labor_alone))) == "NOT_RAISED"


@pytest.mark.parametrize("verb", ["patronized", "solicited"])
def test_two_acts_belong_to_the_sex_branch_since_2015(verb: str) -> None:
    turned: dict[str, Any] = {"verbs__recruited": False, f"verbs__{verb}": True}
    act = done(**turned)
    assert on_the_ladder(act, datetime.date(2015, 5, 29)) == "RAISED_STRONG"
    assert on_the_ladder(act, datetime.date(2015, 5, 28)) == "UNDETERMINED"
    forced = all_of("verbs", VERBS, DISPROVED) | {f"verbs__{verb}": True}
    assert on_the_ladder(done(ends__commercial_sex=DISPROVED, ends__servitude=True, **forced)) == "NOT_RAISED"


def test_what_only_those_responsible_say_is_asserted_and_lowers_nothing() -> None:
    theirs: dict[str, Any] = dict.fromkeys(PARTS, THEIRS)
    assert on_the_ladder(done(**theirs)) == "ASSERTED_ONLY"
    assert on_the_ladder(done(**(theirs | {"verbs__recruited": False}))) == "NOT_RAISED"
    assert on_the_ladder(done(knew=THEIRS)) == "RAISED_UNRESOLVED"


@pytest.mark.parametrize(
    ("day", "when", "how"),
    [
        ("2018-02-28", "BEFORE", "contradicted"),
        ("2018-03-01", "DURING_CONTROL", "recorded"),
        ("2019-03-01", "DURING_CONTROL", "recorded"),
        ("2019-03-02", "AFTER_FREE", "contradicted"),
    ],
)
def test_pressure_by_the_time_of_control(day: str, when: str, how: str) -> None:
    act = done(day, compulsion__ordered=True, compulsion__threatened=True)
    whole = privileged(case(labor()), acts=(act,))
    assert (timing(act, whole), compulsion(act, whole)) == (when, how)
    assert on_the_ladder(act) == ("RAISED_UNRESOLVED" if how == "recorded" else "RAISED_STRONG")


@pytest.mark.parametrize(
    ("facts", "how"),
    [
        ({"compulsion__ordered": True}, "partial"),
        ({"compulsion__watched": True}, "partial"),
        ({"benefit__subsistence": True}, "partial"),
        ({"benefit__bonus": True}, "contradicted"),
        ({"benefit__bonus": True, "compulsion__ordered": True}, "partial"),
        ({"benefit__debt_reduction": True}, "none_recorded"),
        ({"compulsion__initiated": True, "compulsion__ordered": True, "compulsion__threatened": True}, "contradicted"),
        ({}, "none_recorded"),
    ],
)
def test_what_presses_on_somebody(facts: dict[str, Any], how: str) -> None:
    act = done(**facts)
    assert compulsion(act, privileged(case(labor()), acts=(act,))) == how
    on_the_ladder(act)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ("convicted elements_match", "RAISED_STRONG"),
        ("convicted elements_match compelled_in_record vacated_otherwise", "RAISED_STRONG"),
        ("convicted elements_match vacated_for_defect", "RAISED_UNRESOLVED"),
        ("convicted trafficking_linked", "RAISED_UNRESOLVED"),
        ("charged procuring", "RAISED_UNRESOLVED"),
        ("convicted", "NOT_RAISED"),
    ],
)
def test_matters(facts: str, expected: str) -> None:
    matter: Matter = answered(Matter(), **dict.fromkeys(facts.split(), True))
    assert step_of_matter(matter) == expected
    bar_agrees(privileged(case(labor()), matters=(matter,)), LAST)


# --- Grounds

K = GroundKind
NOTHING: dict[str, Any] = {"grounds__passport": True}


def raised(whole: Case) -> set[GroundKind]:
    """Ask the oracle which grounds the record raises, and hold the library against it."""
    raised_grounds_agree(whole, LAST)
    return {kind for kind in K if oracle_grounds.raised_by_record(kind, whole, LAST)}


@pytest.mark.parametrize(
    ("facts", "kinds"),
    [
        ({}, set()),
        ({"grounds__passport": False}, {K.NO_DOCUMENTS}),
        ({"grounds__medical_finding": True}, {K.HEALTH}),
        ({"status__reentered": True}, {K.RETURNED_UNLAWFULLY}),
        ({"status__removal_order": True}, set()),
        ({"status__removal_order": True, "presence__departures": (departure("2001-01-01"),)}, {K.REMOVED}),
        (
            {"presence__entries": (answered(Entry(when=on("2010-01-01"), manner=Manner.WITHOUT_INSPECTION)),)},
            {K.PRESENT_WITHOUT_ADMISSION},
        ),
        (
            {"presence__entries": (answered(Entry(when=on("2010-01-01"), manner=Manner.FALSE_PAPERS)),)},
            {K.MISREPRESENTATION},
        ),
        ({"presence__entries": (answered(Entry(when=on("2010-01-01"), manner=Manner.PAROLED)),)}, set()),
    ],
)
def test_what_the_record_raises(facts: dict[str, Any], kinds: set[GroundKind]) -> None:
    assert raised(privileged(case(labor(), **(NOTHING | facts)))) == kinds


@pytest.mark.parametrize(("day", "counts"), [("2016-11-23", False), ("2016-11-24", True)])
def test_prostitution_counts_for_ten_years_and_as_a_pattern(day: str, counts: bool) -> None:
    plain: dict[str, Any] = {
        "verbs__recruited": False,
        "ends__commercial_sex": False,
        "means__fraud": False,
        "knew": False,
    }
    sold = done(day, sold_sex__done=True, sold_sex__pattern=True, **plain)
    assert (K.PROSTITUTION in raised(privileged(case(labor(), **NOTHING), acts=(sold,)))) is counts
    once = done("2020-01-01", sold_sex__done=True, **plain)
    assert K.PROSTITUTION not in raised(privileged(case(labor(), **NOTHING), acts=(once,)))


def standing(kind: GroundKind, as_of: datetime.date = LAST, matters: tuple[Matter, ...] = (), **given: bool) -> str:
    """Ask the oracle how a ground stands that counsel says could apply, all others not, and hold the library against it."""
    entry = {name: given.pop(name) for name in ("exception", "caused_by_trafficking") if name in given}
    listed = tuple(answered(Ground(each), applies=each is kind, **entry) for each in K)
    told: dict[str, Any] = {f"grounds__{name}": value for name, value in given.items()}
    whole = privileged(case(labor(), **NOTHING, **told), matters=matters)
    grounds = attrs.evolve(whole.grounds, listed=listed, listed_complete=yes_no(True))
    whole = attrs.evolve(whole, grounds=grounds)
    grounds_agree(whole, as_of)
    return oracle_grounds.stands(kind, whole, as_of)


@pytest.mark.parametrize(
    ("kind", "special", "nexus", "general"),
    [
        (K.HEALTH, True, False, True),
        (K.SMUGGLING, True, True, True),
        (K.TRAFFICKING_OFFENSES, True, True, True),
        (K.CORE_SECURITY, False, False, False),
        (K.TERRORISM, False, False, True),
        (K.TORTURE, False, False, True),
        (K.CHILD_ABDUCTION, False, False, True),
        (K.TAX_RENUNCIATION, False, False, True),
    ],
)
def test_what_reaches_a_ground(kind: GroundKind, special: bool, nexus: bool, general: bool) -> None:
    both: dict[str, Any] = {"national_interest": True, "caused_by_trafficking": True}
    assert standing(kind) == "review"
    assert standing(kind, **both) == ("waiver" if special else "review")
    assert standing(kind, national_interest=True) == ("waiver" if special and not nexus else "review")
    assert standing(kind, balance=True) == ("waiver" if general else "review")


def test_violent_crimes_ask_for_extraordinary_circumstances_unless_they_came_of_it() -> None:
    violent: Matter = answered(Matter(), violent=True)
    crime: dict[str, Any] = {"kind": K.MORAL_TURPITUDE, "matters": (violent,), "balance": True}
    assert standing(**crime) == "review"
    assert standing(**crime, extraordinary=True) == "waiver"
    assert standing(**crime, caused_by_trafficking=True) == "waiver"
    assert standing(K.SMUGGLING, matters=(violent,), balance=True) == "waiver"
    under_2002 = datetime.date(2017, 1, 17)
    assert standing(K.MORAL_TURPITUDE, under_2002, balance=True) == "review"
    assert standing(K.MORAL_TURPITUDE, datetime.date(2017, 1, 18), balance=True) == "waiver"


def test_an_exception_is_one_that_the_statute_has() -> None:
    assert standing(K.UNLAWFUL_VOTING, exception=True) == "exempt"
    assert standing(K.HEALTH, exception=True) == "review"
    assert standing(K.SMUGGLING, exception=True) == "review"
    assert standing(K.PUBLIC_CHARGE) == "exempt"


def test_the_page_is_what_the_command_writes() -> None:
    """The page of what was compared says what the command says today; how many cases were run, and when, is told once."""
    told = oracle_conduct.rows()
    assert set(told) == set(oracle_conduct.COMPARED)
    assert oracle_conduct.PAGE.read_text(encoding="utf-8") == oracle_conduct.page(told)
