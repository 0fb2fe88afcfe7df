"""Each number of days, weeks or years of the law stands once: where it changes, every sentence that states it changes with it."""

from __future__ import annotations

import json
import re
import subprocess
import sys

import pytest

from tests.catalogs import messages
from tests.support import ROOT
from tvisa.law import time_limits

FIRST = 401
"""The first number that stands for another in the changed law; no sentence says one so high."""
LIMITS = {name: FIRST + n for n, name in enumerate(n for n, v in vars(time_limits).items() if type(v) is int)}
"""Each limit, with the number that it is changed to."""
CHANGED = """
import json, sys
from tvisa.law import time_limits
for name, number in json.loads(sys.argv[1]).items():
    setattr(time_limits, name, number)
from tests.catalogs import messages
print(json.dumps(sorted(messages())))
"""
STATED = re.compile(
    r"\b(?:33|90|180|365)(?:th)? days?\b|\b(?:30) days (?!more)|\b(?:twelve weeks|three years|ten years)\b",
    re.IGNORECASE,
)
ANOTHERS = {
    "8 USC 1282": "the 180 days for which a crewman whose employer is at fault may be paroled",
    "absent more than 180 days continuously": "8 USC 1101(a)(13)(C)(ii): a resident who returns",
    "for 180 days in prison": "8 USC 1101(f)(7): good moral character",
    "longer than 180 days?": "the name of the fact, which stands below the law",
    "over 180 days without status": "the name of the fact, which stands below the law",
    "shorten the three years although it lasted three years": "the question of the fact, which stands below the law",
    "over 90 days": "a word of the page, which reads no law",
    "None on file within 180 days.": "how far ahead the first page looks",
    "Three years complete": "a word of the page, which reads no law",
    "speaks of departing": "what the Policy Manual says, quoted",
    "Interim help lasts 90 days": "22 USC 7105(b)(1)(G)",
    "The couple petitions in the 90 days": "8 USC 1186a(d)(2)",
    "reopen within 90 days for such circumstances": "8 CFR 1208.2(c)(3)(ii), (iii)",
    "still requires a hearing within 90 days": "what a panel of the Fifth Circuit asked for in 2026",
    "listed relief is barred for ten years": "8 USC 1229a(b)(7): relief that is listed, after an absence",
    "Ten years later, the applicant had a family": "a decided case",
    "trigger a bar of three or ten years": "notes to a form, which are data",
    "not a departure for the bars of three and ten years": "an entry of policy, which is data",
    "Two very different things share one box": "notes to a form, which are data",
    "VAWA cancellation requires three years": "8 USC 1229b(b)(2)(A)(ii)",
    "For that purpose, the rule counted three years of status": "8 CFR 212.16(b)(3) of 2002",
}
"""Sentences that state a like number of another rule, or state it where no law can be read."""

NAMES = {"three years"}
"""What a part of the law is called in data."""


@pytest.fixture(scope="module")
def changed() -> frozenset[str]:
    """Return every message, collected where each limit is another number than any of today."""
    run = subprocess.run(
        [sys.executable, "-c", CHANGED, json.dumps(LIMITS)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return frozenset(json.loads(run.stdout))


@pytest.mark.parametrize("name", LIMITS)
def test_a_limit_is_said_where_it_is_counted_with(name: str, changed: frozenset[str]) -> None:
    """Change 180 days to 411 in one place, and the rule says 411."""
    assert [text for text in changed if str(LIMITS[name]) in text]


def test_no_sentence_keeps_the_number_that_was(changed: frozenset[str]) -> None:
    """Every sentence that states a limit follows it; one that does not states another rule, named here with it."""
    stay = {text for text in (changed & messages()) - NAMES if STATED.search(text)}

    assert {text for text in stay if not any(part in text for part in ANOTHERS)} == set()
    assert [part for part in ANOTHERS if not any(part in text for text in stay)] == []
