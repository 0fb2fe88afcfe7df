"""What the library does with T it does with a status that it does not know: screen, explain, print and compare."""

from __future__ import annotations

import datetime
import io
import json
from typing import Any, Final

import attrs
import pytest
from hypothesis import given

from tests.support import nodes
from tests.toy import NEW, TOY, Lot, Stall
from tests.toy.strategies import LICENSED, near_stalls, stalls
from tvisa import InputError, LawDateError, screen
from tvisa.kernel.answers import yes_no
from tvisa.kernel.paths import get, put
from tvisa.report.text import console, print_screening

DAY: Final = datetime.date(2026, 11, 24)
BEFORE: Final = datetime.date(2019, 6, 1)


def screened(stall: Any, day: Any = DAY) -> dict[str, Any]:
    """Return the result for a stall."""
    return screen(stall, day, law=TOY).as_dict()


def printed(result: dict[str, Any]) -> str:
    """Return what a terminal shows of a result, in one line."""
    out = io.StringIO()
    print_screening(result, console(out, color=False), tree=True)
    return " ".join(out.getvalue().split())


def test_what_its_law_says_is_found_and_told() -> None:
    """Outcome, reason, law, non-defense and disclaimer are the stall's own."""
    result = screened(put(LICENSED, "noisy", yes_no(True)))

    assert result["outcome"] == "met"
    assert result["summary"] == "Each element is supported by the facts recorded."
    assert [e["id"] for e in result["elements"]] == ["goods", "clean"]
    assert (
        result["elements"][0]["reason"] == "Supported: Fit to be sold (weighed, stolen: no, brought: 2020-02-03, fair)."
    )
    assert result["law"]["rule_set"] == "new_market"
    assert [n["path"] for n in result["non_defenses"]] == ["noisy"]
    assert result["disclaimer"] == TOY.disclaimer != ""


def test_the_sections_that_it_has_not_are_absent() -> None:
    """Nothing is said of grounds, acts, evidence or filing, not even that there is none."""
    assert set(screened(Stall())) == {
        "schema_version", "tvisa_version", "law", "outcome", "readings", "separating", "summary", "elements",
        "non_defenses", "hostile_assertions", "disclaimer",
    }  # fmt: skip


def test_nothing_recorded_is_nothing_decided() -> None:
    """Of an empty stall everything is open, and each gap is asked for in the words of its record."""
    result = screened(Stall())

    assert {e["outcome"] for e in result["elements"]} == {"unknown"}
    assert {m["question"] for e in result["elements"] for m in e["missing"]} == {
        "Which lots were brought?",
        "Is the stall clean?",
    }


def test_a_dirty_stall_is_not_yet_clean() -> None:
    """Until the license is applied for it can still be cleaned; then it is too late."""
    dirty = put(LICENSED, "clean", yes_no(False))

    assert screened(put(dirty, "filed", yes_no(False)))["elements"][1]["missing"][0]["state"] == "not yet"
    assert screened(dirty)["elements"][1]["outcome"] == "not_met"


def test_each_day_has_its_law() -> None:
    """A dear lot was sold under the old rules; the day on which they changed has the new ones, and no day before has any."""
    dear = put(LICENSED, "lots[0].fair", yes_no(False))

    assert screened(dear, BEFORE)["outcome"] == "met"
    assert screened(dear, NEW.start)["outcome"] == "not_met"
    with pytest.raises(LawDateError, match="The market before July 2020"):
        screened(dear, "2009-12-31")


def test_it_is_printed() -> None:
    """The page in a terminal has its elements, its gaps by path, and its disclaimer."""
    text = printed(screened(attrs.evolve(LICENSED, lots=(LICENSED.lots[0], Lot()), lots_complete=yes_no(False))))

    assert "Goods" in text
    assert "lots[1].weighed" in text
    assert TOY.disclaimer in text


def test_a_case_of_another_status_is_none() -> None:
    """Whoever screens it gives its record, of which each field holds what it declares."""
    with pytest.raises(InputError, match="a Stall"):
        screen({"applicant": "P1"}, DAY, law=TOY)
    with pytest.raises(InputError, match="clean"):
        screen(Stall(clean=True), DAY, law=TOY)  # type: ignore[arg-type]


@given(stalls() | near_stalls())
def test_every_result_is_plain_json_and_can_be_printed(stall: Stall) -> None:
    """Whatever is recorded, the result is the same from its own JSON, and every fact in it stands in the case."""
    result = screened(stall)

    assert json.loads(json.dumps(result)) == result
    assert printed(result)
    for node in (n for e in result["elements"] for n in nodes(e)):
        assert all(get(stall, fact["path"]) is not None for fact in node["facts"])
