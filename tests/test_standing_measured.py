"""Where real decisions stand on their facts alone, against what was held; in-sample, and said so."""

from __future__ import annotations

from tests import standing_measured
from tests.standing_measured import VICTIM, measured
from tests.support import EXAMPLES
from tvisa.kernel.standing import Standing

PAGE = EXAMPLES / "guide" / "decided.md"


def test_no_decision_held_not_met_has_every_judgment_as_found() -> None:
    """Whatever counsel would judge of it, some standard is told as found in no other decision."""
    against = [m for m in measured() if m.held == "not_met" and m.stands.standing is Standing.ON_FACTS]

    assert against
    assert [m.decision.name for m in against if m.every_judgment_as_found] == []


def test_those_held_to_be_victims_stand_and_of_the_others_hardly_any_on_facts_alone() -> None:
    """At least 85 in a hundred have facts for every part; of those who were not, two have them with nothing against."""
    alone = [m.decision.name for m in measured() if (m.element, m.held) == (VICTIM, "not_met")]
    stands = {m.decision.name for m in measured() if m.element == VICTIM and m.stands.standing is Standing.ON_FACTS}

    assert standing_measured.share() >= 0.85
    assert set(alone) & stands <= {"aao-6288405", "ca2-1964-shackney"}


def test_nothing_that_nobody_judged_is_supported() -> None:
    """No decision is met on its facts alone, and none is closed."""
    assert {m.stands.standing for m in measured()} & {Standing.SUPPORTED, Standing.NOT_MET} == set()
    assert {m.outcome for m in measured()} == {"unknown"}


def test_a_decision_carries_over_to_no_record_of_itself() -> None:
    """Of each record its own decision is left out."""
    for told in measured():
        for judged in told.stands.judged:
            assert told.decision.name not in (*judged.carried.found, *judged.carried.not_found)


def test_the_guide_shows_the_table_and_says_that_it_is_in_sample() -> None:
    """With a line for each decision: the outcome as screened, and where it stands."""
    page = PAGE.read_text(encoding="utf-8")

    assert standing_measured.table() in page
    assert standing_measured.each() in page
    assert "This table is in-sample" in page
