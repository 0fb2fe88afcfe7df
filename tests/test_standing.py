"""Where elements stand on the facts, of small files; what that promises is held in `tests/property/test_standing.py`."""

from __future__ import annotations

import datetime
from typing import Final

import pytest

from tests.support import EXAMPLES
from tests.toy import NEW, TOY
from tests.toy.strategies import LICENSED
from tvisa import load_case, loads_case, screen
from tvisa.kernel.answers import Answer, yes_no
from tvisa.kernel.evaluate import find
from tvisa.kernel.paths import put
from tvisa.kernel.standing import Carried, Standing, StandingReader

HEAD: Final = (
    "tvisa_case: 2\napplicant: P1\nsetting: privileged\npeople: [{key: P1, date_of_birth: 1985-01-01}]\nfiled: no\n"
)
DAY: Final = "2026-11-24"
GAP: Final = "incidents: [{key: I1, victim: P1, when: 2024, acts: {recruited: yes}, control: {false_promises: yes}, labor: {work: yes}}]\n"


def stands(text: str) -> dict[str, Standing | None]:
    return {element.id: element.standing for element in screen(loads_case(HEAD + text), DAY).elements}


def test_an_empty_file_says_nothing_of_any_element() -> None:
    found = stands("")

    assert {found[name] for name in found if name != "admissibility"} == {Standing.NOTHING}
    assert found["admissibility"] is None


def test_an_adult_has_nothing_against_help_to_the_police() -> None:
    """Having been over 18 closes one exception and speaks against nothing: what is asked first is the report."""
    result = screen(loads_case(HEAD + GAP), DAY)
    (help_,) = (e.stands for e in result.elements if e.id == "law_enforcement_assistance")

    assert help_ is not None
    assert help_.standing is Standing.NOTHING
    assert help_.missing[0].path == "assistance.contacts"


def test_presence_and_help_wait_for_the_incident_that_they_are_of() -> None:
    """ "Such trafficking", 8 USC 1101(a)(15)(T)(i)(II): said once, with the incident, and what element I lacks is not said again."""
    result = screen(loads_case(HEAD + GAP + "presence: {here_now: yes}\n"), DAY)
    first, presence = (e.stands for e in result.elements[:2])

    assert first is not None
    assert presence is not None
    assert first.standing is presence.standing is Standing.PARTLY
    assert [(h.numeral, h.path) for h in presence.hangs_on] == [("I", "incidents[0]")]
    assert not {gap.path for gap in presence.missing} & {gap.path for gap in first.missing}
    assert "waiting" not in result.summary


def test_what_falls_with_element_i_says_so() -> None:
    result = screen(load_case(EXAMPLES / "smuggling-only" / "case.yaml"), DAY)
    first, presence = (e.stands for e in result.elements[:2])

    assert first is not None
    assert presence is not None
    assert first.told_closed == ("Sex trafficking: Purpose", "Labor trafficking: Purpose")
    assert [h.numeral for h in presence.hangs_on] == ["I"]
    assert presence.missing == ()


@pytest.mark.parametrize(
    ("haggled", "carried", "standing"),
    [
        (Answer(), Carried(), Standing.PARTLY),
        (yes_no(False), Carried(), Standing.PARTLY),
        (yes_no(True), Carried(), Standing.ON_FACTS),
        (yes_no(True), Carried((), ("D",)), Standing.BOTH_SIDES),
        (yes_no(True), Carried(("D",), ("E",)), Standing.ON_FACTS),
        (yes_no("disputed"), Carried(), Standing.BOTH_SIDES),
    ],
)
def test_a_standard_of_another_status_waits_for_its_core(haggled: Answer, carried: Carried, standing: Standing) -> None:
    """It is put in once a plain fact of its own words is recorded, and never found."""
    case = put(put(LICENSED, "lots[0].fair", Answer()), "lots[0].haggled", haggled)
    law = TOY.on(NEW.start or datetime.date.max)
    scope = TOY.scope(case, NEW.start or datetime.date.max)
    goods = law.elements[0]
    reader = StandingReader(scope, law.elements, lambda *_: carried)
    found = reader.read(find(goods, scope))

    assert found.standing is standing
    assert [each.path for each in found.judged] == (["lots[0].fair"] if standing is not Standing.PARTLY else [])
    assert [lack.path for lack in found.missing] == ([] if standing is not Standing.PARTLY else ["lots[0].fair"])
