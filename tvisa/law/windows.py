"""
The days on which the law of T status changed, and how a pinpoint is read in the numbering of its own time.

8 CFR 214.11 became 214.200-214.216, and 22 USC 7102 was renumbered twice; every citation carries the window in which its
number was right.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Final

from tvisa.kernel.provision import Citation, Period

FIRST_2002: Final = datetime.date(2002, 3, 4)
FIRST_2017: Final = datetime.date(2017, 1, 18)
FIRST_2024: Final = datetime.date(2024, 8, 28)
"""The first day of each rule."""
RULE_2002: Final = Period(FIRST_2002, FIRST_2017)
RULE_2017: Final = Period(FIRST_2017, FIRST_2024)
RULE_2024: Final = Period(FIRST_2024)

BEFORE_2024: Final = Period(FIRST_2002, FIRST_2024)
"""What the rules of 2002 and of 2017, both 8 CFR 214.11, say alike."""

TVPA_2000: Final = datetime.date(2000, 10, 28)
TVPRA_2003: Final = datetime.date(2003, 12, 19)
VAWA_2005: Final = datetime.date(2006, 1, 5)
TVPRA_2008: Final = datetime.date(2008, 12, 23)
VAWA_2013: Final = datetime.date(2013, 3, 7)
JVTA_2015: Final = datetime.date(2015, 5, 29)
"""The days on which the statutes that changed T status, or its definitions, began to apply."""

SINCE_2003: Final = Period(TVPRA_2003)
SINCE_2006: Final = Period(VAWA_2005)
SINCE_2008: Final = Period(TVPRA_2008)
SINCE_2017: Final = Period(FIRST_2017)
"""What has been the law since one of these days."""

DEFINITIONS: Final = (Period(TVPA_2000, VAWA_2013), Period(VAWA_2013, datetime.date(2019, 1, 9)))
"""The two earlier numberings of 22 USC 7102; the third began with Pub. L. 115-427."""
_EARLIER: Final = {
    "(1)": ("", "(1)"),
    "(3)": ("(2)", "(3)"),
    "(4)": ("(3)", "(4)"),
    "(7)": ("(4)", "(5)"),
    "(8)": ("(5)", "(6)"),
    "(9)": ("(6)", "(7)"),
    "(11)": ("(8)", "(9)"),
    "(12)": ("(9)", "(10)"),
    "(16)": ("(13)", "(14)"),
    "(17)": ("(14)", "(15)"),
}
"""Paragraphs of 22 USC 7102 by today's number, with the number each had from 2000 and from 2013; none: not there yet."""

_SINCE_2002: Final = re.compile(r"8 CFR 214\.11\((?:[abfghi]|b\)\([1-4]|i\)\(1)\)")
"""Paragraphs of 8 CFR 214.11 that held the same subject from 2002 on."""
_RULE_2024: Final = re.compile(r"8 CFR 214\.2\d\d")
"""The rule of 2024; 8 CFR 214.2 is of other statuses."""


_BEGAN: Final = {
    "8 CFR 1001.1(dd)": "2022-02-11",
    "8 CFR 1003.31(": "2022-02-11",
    "8 CFR 1003.18(c)": "2024-07-29",
    "8 CFR 1003.18(d)": "2024-07-29",
    "8 CFR 106.3(": "2024-04-01",
    "8 CFR 1208.35": "2024-06-05",
    "8 CFR 208.35": "2024-06-05",
    "8 CFR 212.17(": "2007-10-17",
    "8 CFR 212.18(": "2009-01-12",
    "8 CFR 214.14(": "2007-10-17",
    "8 CFR 236.22": "2022-10-31",
    "8 CFR 236.23": "2022-10-31",
    "8 CFR 245.23(": "2009-01-12",
    "8 CFR 274a.12(c)(40)": "2024-08-28",
    "8 USC 1158(a)(2)(E)": "2009-03-23",
    "8 USC 1158(b)(3)(C)": "2009-03-23",
    "8 USC 1182(a)(4)(E)": "2013-03-07",
    "8 USC 1182(a)(9)(B)(iii)(V)": "2006-01-05",
    "8 USC 1182(d)(13)(A)": "2003-12-19",
    "8 USC 1184(o)(7)": "2006-01-05",
    "8 USC 1232(": "2008-12-23",
    "8 USC 1255(l)(6)": "2008-12-23",
    "8 USC 1375c": "2008-12-23",
    "8 USC 1804": "2025-07-04",
    "18 USC 1351": "2008-12-23",
    "18 USC 1589(c)": "2008-12-23",
    "18 USC 1595(c)": "2008-12-23",
    "18 USC 1595": "2003-12-19",
    "18 USC 2442": "2008-10-03",
    "18 USC 3771A": "2026-01-23",
    "18 USC 3771": "2004-10-30",
    "89 FR 348": "2024-04-30",
}
"""By how it begins: the first day of a provision that began after the first day that is modeled, of two that fit the first; any other was
in force throughout."""
_DECIDED: Final = re.compile(r"\((?:[^()]* )?(20\d\d)\)$")
"""The year of a decision: nothing was decided before it."""


def _began(text: str) -> Period:
    """Return the days on which a provision without a window of its own can be cited."""
    if day := next((day for first, day in _BEGAN.items() if text.startswith(first)), None):
        return Period(datetime.date.fromisoformat(day))
    decided = _DECIDED.search(text)
    return Period(datetime.date(int(decided[1]), 1, 1)) if decided and int(decided[1]) > FIRST_2002.year else Period()


def _in_time(found: list[tuple[str, Period]]) -> tuple[Citation, ...]:
    """Return citations, those of one number whose windows follow on as one."""
    joined: list[tuple[str, Period]] = []
    for text, window in found:
        if joined and joined[-1][0] == text and joined[-1][1].start == window.end and window.end:
            joined[-1] = (text, Period(window.start, joined[-1][1].end))
        else:
            joined.append((text, window))
    return tuple(Citation(text, window) for text, window in joined)


_WINDOW: Final = re.compile(
    r"(?P<text>.*?)(?: since (?P<since>\d{4}-\d\d-\d\d))?(?: until (?P<until>\d{4}-\d\d-\d\d))?"
)


def _each(texts: tuple[str | Citation, ...]) -> Iterator[str | Citation]:
    """Yield citations one by one; one that names its window comes with it."""
    for several in texts:
        if isinstance(several, Citation):
            yield several
            continue
        for text in map(str.strip, " ".join(several.split()).split(";")):
            if " since " not in text and " until " not in text:
                yield text
                continue
            read = _WINDOW.fullmatch(text)
            assert read is not None  # noqa: S101 - every text is a citation and no window, at the least
            start, end = (datetime.date.fromisoformat(d) if d else None for d in (read["since"], read["until"]))
            yield Citation(read["text"], Period(start, end)) if start or end else read["text"]


def cites(*texts: str | Citation, within: Period | None = None) -> tuple[Citation, ...]:
    """
    Read citations, giving each its window.

    8 CFR 214.11 is the rule of 2017, or that of 2002 where " of 2002" follows, and 8 CFR 214.200-216 that of 2024; what
    both rules of 214.11 place alike had its number from 2002 on. The paragraphs of 22 USC 7102 that moved in 2013 and in
    2019 bring their earlier numbers along; anything else was in force throughout, or from the day of `_BEGAN`. One text may hold several citations,
    set apart by semicolons; " since 2008-12-23" and " until 2008-12-23" after one give it a window of its own, the second
    day being the first on which it no longer serves.

    Args:
        texts: The citations, or ones that have their window already.
        within: The window of the rule: a number of 8 CFR 214.11 serves no longer than that.
    """
    found: list[Citation] = []
    for text in _each(texts):
        if isinstance(text, Citation):
            found.append(text)
            continue
        moved = re.match(r"22 USC 7102(\(\d+\))(.*)", text)
        number = text.removesuffix(" of 2002")
        if moved and moved[1] in _EARLIER:
            windows = [(text, Period(DEFINITIONS[1].end))]
            windows += [
                (f"22 USC 7102{earlier}{moved[2]}", window)
                for earlier, window in zip(reversed(_EARLIER[moved[1]]), reversed(DEFINITIONS), strict=True)
                if earlier
            ]
            found += _in_time(windows)
        elif text.startswith("8 CFR 214.11("):
            window = RULE_2002 if number != text else BEFORE_2024 if _SINCE_2002.fullmatch(text) else RULE_2017
            found.append(Citation(number, window.common(within) if within else window))
        elif _RULE_2024.match(text):
            found.append(Citation(text, RULE_2024))
        else:
            found.append(Citation(text, _began(text)))
    return tuple(found)


def window_of(citations: tuple[Citation, ...]) -> Period:
    """
    Return the days from the first on which one of them was in force to the last.

    No bound where one of them has none, or began before the first day that is modeled.
    """
    starts, ends = ([getattr(c.window, side) for c in citations] for side in ("start", "end"))
    first = None if None in starts or not starts else min(starts)
    return Period(first if first and first >= FIRST_2002 else None, None if None in ends or not ends else max(ends))
