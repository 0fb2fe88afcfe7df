"""The first page of a screening: one page, and on it whatever presses, however much else there is."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any, Final

import attrs
import pytest

from tests.support import EXAMPLES, sampled
from tvisa import Screening, load_case, screen
from tvisa.facts import Setting
from tvisa.report.first import COLUMNS, DISCLAIMER, first_page
from tvisa.report.page import SOON
from tvisa.report.printed import console, print_document
from tvisa.report.urgent import in_short
from tvisa.words.catalog import catalog

WHOLE: Final = sorted(EXAMPLES.glob("whole-files/*/case.yaml"))
FILES: Final = sorted(EXAMPLES.glob("*/case.yaml"))
VIGNETTES: Final = sorted(EXAMPLES.glob("vignettes/*/case.yaml"))
EACH: Final = pytest.mark.parametrize(
    "path", [*sampled(WHOLE, 2), *sampled(FILES, 3), *sampled(VIGNETTES, 8)], ids=lambda path: path.parent.name
)
IN_BOTH: Final = pytest.mark.parametrize("lang", ["en", "es"])
MOST: Final = {"en": 45, "es": 55}


def _day(path: Path) -> str:
    beside = path.with_name("expected.json")
    told: Any = json.loads(beside.read_text(encoding="utf-8")) if beside.exists() else {}
    return str(told.get("as_of", "2026-11-24")) if isinstance(told, dict) else "2026-11-24"


@cache
def _screened(path: Path, lang: str, setting: str = "") -> Screening:
    case = load_case(path)
    if setting:
        case = attrs.evolve(case, setting=Setting(setting))
    return screen(case, _day(path), lang=lang)


@cache
def _page(found: Screening) -> list[str]:
    import io

    file = io.StringIO()
    out = console(file, color=False)
    out.width = COLUMNS
    print_document(first_page(found), out)
    return file.getvalue().splitlines()


def _flat(page: list[str]) -> str:
    return " ".join(" ".join(page).split())


@IN_BOTH
@EACH
def test_it_is_one_page(path: Path, lang: str) -> None:
    """At most 45 lines of 80 columns, or 55 in Spanish; only days and stop signs make it longer, and then it says so."""
    found = _screened(path, lang)
    assert found.urgent is not None
    page, words = _page(found), catalog(lang)
    days = sum(d.days_left is not None and d.days_left <= SOON for d in found.urgent.days if d.live)
    stops = len(found.urgent.stops)

    assert max(map(len, page)) <= COLUMNS
    assert page[-1]
    assert page[-1] in words.plain(DISCLAIMER)
    longer = words.count(
        "This summary is longer than a page: {number} date within 30 days, and stops and cautions ({stops}).",
        "This summary is longer than a page: {number} dates within 30 days, and stops and cautions ({stops}).",
        days,
        stops=stops,
    )
    assert len(page) <= MOST[lang] + 2 * max(days + stops - 6, 0)
    assert (longer in _flat(page)) is (len(page) > MOST[lang])


@IN_BOTH
@EACH
@pytest.mark.parametrize("setting", ["privileged", "not_privileged"])
def test_whatever_presses_is_on_it(path: Path, lang: str, setting: str) -> None:
    """Every day within 30 days, every one that cannot be got back within 180, every stop sign: a line each."""
    found = _screened(path, lang, setting)
    page, urgent = _flat(_page(found)), found.urgent
    assert urgent is not None

    for day in urgent.days:
        soon = day.live and day.days_left is not None and 0 <= day.days_left <= SOON
        if soon or day.rank in ("soon", "ahead"):
            assert in_short(day, found.catalog) in page, day.code
        if day.state == "no_day":
            assert day.do in page, day.code
        elif day.rank == "unknown":
            assert day.title in page, day.code
    for stop in urgent.stops:
        assert stop.brief in page, stop.code
    if found.catalog.plain("None on file within 180 days.") in page:
        assert not [day.code for day in urgent.days if day.live and (day.days_left is None or day.days_left <= 180)]


@IN_BOTH
@EACH
def test_nothing_far_and_nothing_past_is_a_thing_to_do(path: Path, lang: str) -> None:
    """A day that has passed or is more than a year off stands behind, counted."""
    found = _screened(path, lang)
    days = _flat(_page(found))
    assert found.urgent is not None
    for day in found.urgent.days:
        if day.state == "passed" or (day.days_left or 0) > 400:
            assert in_short(day, found.catalog) not in days


@IN_BOTH
@EACH
@pytest.mark.parametrize("setting", ["privileged", "not_privileged"])
def test_it_says_of_each_element_what_the_data_says(path: Path, lang: str, setting: str) -> None:
    """Where each stands, on what it waits, and that a trafficker alone says it: never less than the data."""
    found = _screened(path, lang, setting)
    page, say = _flat(_page(found)), found.catalog.say

    for element in found.elements:
        stands = element.stands
        if stands is None:
            assert element.outcome_text in page
            continue
        (line,) = re.findall(rf"[●■○◆◐◔] {stands.numeral}\. .*?(?= [●■○◆◐◔-] )", page)
        assert f"{stands.text}" in line
        message = (
            "Depends on element {element}."
            if stands.standing in ("on_facts", "both_sides")
            else "Requires element {element}."
        )
        assert all(say(message, element=hangs.numeral) in line for hangs in stands.hangs_on)
        assert not stands.theirs or found.catalog.plain(stands.theirs[0].label) in line
    if found.bar:
        assert found.bar.summary in page
        assert not found.bar.ranked or found.bar.headline in page
        for act in found.bar.ranked[:1]:
            assert act.client_reading in page
            assert act.government_reading in page
    else:
        assert (
            found.catalog.plain(
                "Not screened here: admissibility, and the trafficker bar; both belong in a confidential consultation."
            )
            in page
        )
    for aside in found.set_aside[:1]:
        assert found.called(aside.path) in page
