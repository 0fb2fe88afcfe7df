"""
What whole cases are told is held still, line by line: ``tests/data/told.txt`` is changed on purpose, and read when it changes.

Who means to change an outcome, a level, a day or a sentence reads what moves, and writes it anew with ``python -m tests.told``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

import pytest

from tests import pages
from tests.moved import moved
from tests.mutation.battery import Tried, kept
from tests.told import before, short, told

CASES: Final = tuple(kept())


def _few() -> Iterator[Tried]:
    """Yield cases, those with most first, that together have every kind of day that any of them has."""
    has = {
        case: {
            re.sub(r"\[\d+\]|:.*", "", line) for line in before()[short(case)].levels if re.search(r"\d{4}-\d\d-", line)
        }
        for case in CASES
    }
    open_ = set().union(*has.values())
    while open_:
        yield (most := max(CASES, key=lambda case: len(has[case] & open_)))
        open_ -= has[most]


FEW: Final = tuple(_few())
"""Those of the short run."""
THEN: Final = "Read {}. If it is right so: python -m tests.told"


def _lines(facts: Iterable[tuple[str, str]]) -> list[str]:
    return [" ".join(pair) for pair in sorted(facts)]


@pytest.mark.parametrize(
    "tried", [pytest.param(t, id=short(t), marks=[pytest.mark.slow] * (t not in FEW)) for t in CASES]
)
def test_outcomes_levels_and_days_of_a_case_are_what_they_were(tried: Tried) -> None:
    """Elements and their parts, bar, grounds, findings, days, relatives, adjustment and the other definitions."""
    was, now = before()[short(tried)], told(tried)
    went = [line for line in was.levels if line not in now.levels] + _lines(was.facts - now.facts)
    came = [line for line in now.levels if line not in was.levels] + _lines(now.facts - was.facts)

    if went or came:
        said = [f"said of it: {now.of_a_day[line]}" for line in came if now.of_a_day.get(line)]
        pytest.fail(
            "\n".join([short(tried), *said, moved(went, came, THEN.format("the provision that each rests on"))]),
            pytrace=False,
        )


@pytest.mark.parametrize("cases", [pytest.param(FEW, id="few"), pytest.param(CASES, id="all", marks=pytest.mark.slow)])
def test_sentences_are_what_they_were_and_are_told_to_whom_they_were(cases: tuple[Tried, ...]) -> None:
    """A word that changes is one line; so is a case that is told a sentence no longer."""
    went: dict[tuple[str, str], list[str]] = {}
    came: dict[tuple[str, str], list[str]] = {}
    for tried in cases:
        was, now = before()[short(tried)].sentences, told(tried).sentences
        for keys, changed in ((was - now, went), (now - was, came)):
            for key in keys:
                changed.setdefault(key, []).append(short(tried))

    if went or came:
        old, new = (
            [f"{heading} | {said} | {', '.join(who)}" for (heading, said), who in sorted(changed.items())]
            for changed in (went, came)
        )
        read = "; ".join(dict.fromkeys(heading for heading, _ in sorted({*went, *came})))
        pytest.fail(moved(old, new, THEN.format(read)), pytrace=False)


def test_every_case_that_is_kept_is_told() -> None:
    """And none is left in the file that is kept no more."""
    assert list(before()) == [short(case) for case in CASES]


def test_what_moved_is_printed_with_the_words_between_which_it_differs() -> None:
    """What went, what came, what to read, and the command."""
    message = moved(
        ["8 CFR 214.207(b) | No travel without counsel.", "gone"],
        ["8 CFR 214.207(b) | No trip without counsel."],
        THEN.format("8 CFR 214.207(b)"),
    )

    assert message.splitlines() == [
        "went: 8 CFR 214.207(b) | No travel without counsel.",
        "came: 8 CFR 214.207(b) | No trip without counsel.",
        "      8 CFR 214.207(b) | No [-travel-] {+trip+} without counsel.",
        "went: gone",
        "",
        "Read 8 CFR 214.207(b). If it is right so: python -m tests.told",
    ]


def test_a_page_is_the_same_to_whoever_compares_it_whatever_its_layout() -> None:
    """In a terminal with a table, as Markdown, as a list; another word is another page."""
    terminal = """
     When             What                              For
     ──────────────────────────────────────────────────────
     D1               Unpaid wages lapse. Ask first.    P1
                      29 USC 255(a); 8 USC 1101(a)
    """
    markdown = (
        "| D1 | Unpaid wages lapse. Ask first. *\\[29 USC 255(a); 8 USC 1101(a)\\]* |\n## What\n**For** | When\n- P1"
    )

    assert pages.pieces(terminal) == pages.pieces(markdown)
    assert pages.pieces(terminal) != pages.pieces(markdown.replace("Ask", "Look"))


def test_two_files_of_pages_are_compared_by_who_is_told_what(tmp_path: Path) -> None:
    """What went from whom, what came to whom; nothing where nothing moved."""
    one, other = tmp_path / "one", tmp_path / "other"
    one.write_text("cases: labor, minor, sex\nfiling | No travel. | all\nfiling | Ask. | 1: sex\n", encoding="utf-8")
    other.write_text(
        "cases: labor, minor, sex\nfiling | No trip. | all\nfiling | Ask. | all but minor\n", encoding="utf-8"
    )

    assert list(pages.compare(one, other)) == [
        "+ filing | Ask. | 1: labor",
        "- filing | No travel. | 3: labor, minor, sex",
        "+ filing | No trip. | 3: labor, minor, sex",
    ]
    assert list(pages.compare(one, one)) == []


@pytest.mark.slow
def test_the_pages_of_a_case_are_written_whole(tmp_path: Path) -> None:
    """Each subject has lines, and no command breaks."""
    pages.write(file := tmp_path / "pages", ["examples/labor/case.yaml"], jobs=1)
    lines = file.read_text(encoding="utf-8").splitlines()[1:]
    subjects = {line.split(" | ")[0] for line in lines}

    assert {*pages.SUBJECTS, *pages.DOCUMENTS} - subjects == set()
    assert [line for line in lines if "broken by" in line or "exit 2" in line] == []
