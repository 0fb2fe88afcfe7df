"""Decided cases in the memo: a line a side for what is open, short, of both sides, and no word of a forecast."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import attrs
import pytest

from tests.support import EXAMPLES, sampled
from tests.test_decided import LABELS
from tvisa import Screening, load_case, screen
from tvisa.facts import Setting
from tvisa.law.decided.base import Precedence, StageDecided
from tvisa.law.decided.compare import HeldByTribunal
from tvisa.report.decided import DECIDED, decided_blocks
from tvisa.report.document import Bullets, Document, Heading, Paragraph
from tvisa.report.memo import memo
from tvisa.screening.compare import decided as room
from tvisa.screening.sharing.redacted import redacted
from tvisa.words.catalog import ENGLISH

DAY = "2026-11-24"
WHOLE = sorted(EXAMPLES.glob("whole-files/*/case.yaml"))
FOR = re.compile(
    r"(?<!not )found in|upheld in|(?<!not )pleaded enough in|enough for a trial in|admitted in|judgment given in"
)
AGAINST = re.compile(r"not found in|against it in|not pleaded enough in|sent back in")
ACTING = EXAMPLES / "whole-files" / "f03-subpoena" / "case.yaml"


def screened(path: Path) -> Screening:
    """Screen an example."""
    return screen(load_case(path), DAY)


def section(doc: Document) -> list[str]:
    """Return the lines of the section of a memo; none where it has none."""
    blocks = list(doc.blocks)
    at = next((n for n, b in enumerate(blocks) if isinstance(b, Heading) and b.text == DECIDED), None)
    return [] if at is None else lines_of(blocks[at + 1 : at + 3])


def lines_of(blocks: object) -> list[str]:
    """Return the text of each line of some blocks."""
    found = []
    for block in blocks:  # type: ignore[attr-defined]
        if isinstance(block, Bullets):
            found += [f"{line.text} {line.small}".strip() for line in block.items]
        elif isinstance(block, Paragraph):
            found.append(block.text)
    return found


def told(result: Screening, most: int) -> list[str]:
    """Return the lines of the section with room for so many standards."""
    return lines_of(decided_blocks(result, most))


@pytest.mark.parametrize("path", sampled(WHOLE, 3), ids=lambda p: p.parent.name)
def test_a_hard_file_has_a_decision_on_each_side_with_the_distinction(path: Path) -> None:
    """However full the memo is: what counsel would cite and what would be held up, what sets the record apart, and what each weighs."""
    result = screened(path)
    lines = section(memo(result, appendix=True))
    found, faced = ([line for line in lines if told_so.search(line)] for told_so in (FOR, AGAINST))
    cited = {case.citation for standard in result.decided.standards for case in standard.cases}

    assert found
    assert faced
    assert all(any(citation in line for citation in cited) for line in (*found, *faced))
    # Of an act toward others a memo tells the kind in law alone: the decisions are named, and no factor.
    of_victims = [[line for line in side if "an act under control" not in line] for side in (found, faced)]
    for_us = ("the government would point to: ", "would match the decision for the applicant if also: ")
    against = ("distinguished here by: ", "missing there, not shown here: ")
    assert any(m in line for side in of_victims for line in side for m in (*for_us, *against))
    assert not any("shared: " in line for line in lines if "an act while under control" in line)
    assert all(line.endswith("]") for line in (*found, *faced))
    assert "not a forecast" in lines[-1]
    assert "tvisa " not in lines[-1]


@pytest.mark.parametrize(
    "path", sampled([*WHOLE, *sorted(EXAMPLES.glob("*/case.yaml"))], 5), ids=lambda p: p.parent.name
)
def test_no_line_predicts(path: Path) -> None:
    """Nothing is counted and nothing is likely: no number but those of citations, days and facts that are counted."""
    lines = told(screened(path), 99)

    # The regulation's own factor of hardship, by its title.
    assert not [line for line in lines if LABELS.search(line.replace("revictimization likely", ""))]
    assert not [line for line in lines if re.search(r"\b\d+ (of|out of|decisions?|cases?|times)\b", line)]


@pytest.mark.parametrize("path", sampled(WHOLE, 3), ids=lambda p: p.parent.name)
def test_each_standard_stands_once_with_a_line_a_side(path: Path) -> None:
    """Of several places the one on which most can be said; with less room fewer standards, one of each part of the law first."""
    result = screened(path)
    open_ones = {s.standard for s in result.decided.standards if s.open and s.cases}

    whole = told(result, 99)[:-1]
    assert len({line.partition(" in ")[0] for line in whole}) == len(whole) <= 2 * len(open_ones)
    three = told(result, 3)[:-1]
    assert len(three) <= 6
    assert set(three) <= set(whole)
    assert told(result, 0) == []


@pytest.mark.parametrize("path", sampled(WHOLE, 3), ids=lambda p: p.parent.name)
def test_where_room_is_short_a_line_is_shorter(path: Path) -> None:
    """It names one factor of each kind, and the standard once; the decisions are the same."""
    result = screened(path)
    cited = [case.citation for standard in result.decided.standards for case in standard.cases]
    few, whole = told(result, 2)[:-1], told(result, 99)[:-1]

    for line in few:
        (other,) = [each for each in whole if each.endswith(line) or _cites(each, cited) == _cites(line, cited)][:1]
        assert len(line) <= len(other)
    of_acts, alone = "an act while under control", "the case database has none on the other side"
    both = [line for line in few if alone not in line and of_acts not in line]
    for one, other in pairwise(both):
        if FOR.search(one) and AGAINST.search(other):
            assert ":" not in other.partition(" in ")[0]


def _cites(line: str, cited: list[str]) -> str:
    return next(citation for citation in cited if citation in line)


def test_where_one_side_is_empty_it_says_so() -> None:
    """No decision of the base found extreme hardship: whoever reads the line is told."""
    hardship = next(line for line in told(screened(ACTING), 99) if line.startswith("extreme hardship"))

    assert "not found in " in hardship
    assert "the case database has none on the other side" in hardship
    assert "law changed since" in hardship


def test_what_counsel_has_answered_is_open_no_longer() -> None:
    """The section argues what is open; `tvisa decided --standard` tells of the rest."""
    answered = screened(ACTING).what_if({"hardship.extreme": True})

    assert not [line for line in told(answered, 99) if line.startswith("extreme hardship")]


def case(held: HeldByTribunal, *, on_point: bool) -> SimpleNamespace:
    """Return as much of a decision as a line tells."""
    nothing: dict[str, Any] = dict.fromkeys(
        ("shared_for", "shared_against", "sets_apart", "would_be", "missing_too", "a_fortiori", "changed"), ()
    )
    weight = {"weight": Precedence.PERSUASIVE, "stage": StageDecided.FINDINGS, "binds": None}
    return SimpleNamespace(head="found in One v. Other", held=held, on_point=on_point, **nothing, **weight)


def standard(path: str, at: str, found: bool | None, not_found: bool | None) -> SimpleNamespace:
    """Return a standard with one decision on each side, on point or not; None for a side without any."""
    sides = [
        () if on_point is None else (case(held, on_point=on_point),)
        for held, on_point in ((HeldByTribunal.FOUND, found), (HeldByTribunal.NOT_FOUND, not_found))
    ]
    return SimpleNamespace(
        standard=path,
        path=at,
        title=path,
        open=True,
        other_law=False,
        found=sides[0],
        not_found=sides[1],
        cases=sides[0] + sides[1],
    )


def test_which_standards_come_first() -> None:
    """One of each part of the law before a second; first those with both sides on point; each where most can be said of it."""
    standards = [
        standard("a.one", "incidents[0].a", True, None),
        standard("a.two", "incidents[0].b", True, True),
        standard("a.two", "incidents[1].b", True, True),
        standard("b.one", "incidents[0].c", True, False),
        standard("b.one", "incidents[1].c", True, True),
        standard("c.one", "incidents[0].d", None, False),
    ]
    decided = SimpleNamespace(standards=standards)
    result: Any = SimpleNamespace(decided=decided, called=lambda path: path, catalog=ENGLISH)
    names = list(dict.fromkeys(line.partition(": ")[0] for line in told(result, 9)[:-1]))

    assert names == ["a.two (incidents[0])", "b.one (incidents[1])", "c.one (incidents[0])", "a.one (incidents[0])"]


def test_an_act_under_control_is_always_among_them_and_called_other_law() -> None:
    """However little room there is; outside a privileged setting nothing of it."""
    result = screened(ACTING)
    for most in (1, 2, 5):
        lines = told(result, most)
        assert any(line.startswith("an act while under control, decided under another law") for line in lines)
        assert "8 USC 1184(o)(1)" in lines[-1]

    outside = screen(attrs.evolve(load_case(ACTING), setting=Setting.NOT_PRIVILEGED), DAY)
    assert told(outside, 99)
    assert not [line for line in told(outside, 99) if "act under control" in line or "1184(o)" in line]


def test_what_was_said_to_be_missing_and_is_not_recorded_is_told() -> None:
    """And never that it is absent."""
    hardship = next(line for line in told(screened(ACTING), 99) if line.startswith("extreme hardship"))

    assert "missing there, not shown here: care not reasonably available there" in hardship


def test_without_a_base_there_is_no_section(monkeypatch: pytest.MonkeyPatch) -> None:
    """And the rest of the memo is as full as it can be."""
    monkeypatch.setattr(room, "base", tuple)

    assert section(memo(screened(ACTING), appendix=True)) == []


def test_a_redacted_memo_tells_no_day_and_no_age_in_it() -> None:
    """The factors and the law stay."""
    result = redacted(screened(ACTING))

    assert told(result, 99) == told(screened(ACTING), 99)
    assert section(memo(screened(ACTING), redact=True, appendix=True))
