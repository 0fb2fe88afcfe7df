"""One counsel: what one page says to hold, no page says to tell; every sentence that has anybody told says after whose advice."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import attrs
import pytest

from tests import pages
from tests.catalogs import messages
from tests.support import EXAMPLES, sampled
from tvisa import load_case, screen
from tvisa.facts import Case
from tvisa.files.casefile import dumps
from tvisa.kernel.answers import yes_no
from tvisa.law.t.urgent.stops import STOPS

pytestmark = pytest.mark.usefixtures("read_once")

DAY: Final = "2026-11-24"
_THEM: Final = r"(?:DHS|OPLA|ICE|USCIS|its counsel|law enforcement|the (?:judge|court|police|agency|officers?|prosecutor|government))"
TELLS: Final = re.compile(
    rf"\b(?:tell|inform|notify|ask|asks) {_THEM}\b|{_THEM} (?:is|are) told\b|\bplan to apply\b|\bone (?:credible )?report\b"
    r"|\breport to an? (?:LEA|law enforcement)\b|\bto close the case\b|\b(?:report|disclose) (?:it|them|the (?:trafficking|acts|crime)) to\b",
    re.IGNORECASE,
)
"""What tells to disclose a plan, a story or an act to those who act on it."""
AFTER: Final = re.compile(
    r"once counsel agrees|^counsel attends|through counsel|counsel (?:advises|decides|asks|settles|is asked)|until counsel|before (?:criminal )?counsel"
    r"|there is no set deadline",
    re.IGNORECASE,
)
"""Upon whose advice, and when."""
NOTHING_TOLD: Final = {
    "Ask the agency why": "Continued Presence was given by that agency, which knows already.",
    "ask ICE to join": "Status was granted: nothing is told that DHS does not know.",
    "Ask ICE to use its discretion": "A bona fide notice was issued: DHS has the application.",
    "what to tell the court": "Says that it hangs on how far the application is.",
    "USCIS may also tell the agency that signed a declaration": "What USCIS may do.",
    "If DHS counsel agrees, the person may ask": "The rule itself: DHS counsel was told before.",
    "Ask the court or your lawyer for the day": "Asks for a day, and tells nothing.",
}
SUBJECTS: Final = (
    "screen",
    "deadlines",
    "filing",
    "packet",
    "counsel's part",
    "outline",
    "memo",
    "whatif",
    "next",
    "frameworks",
)
EVERY: Final = sorted(
    (*EXAMPLES.glob("*/case.yaml"), *EXAMPLES.glob("vignettes/*/case.yaml"), *EXAMPLES.glob("whole-files/*/case.yaml"))
)


def untold(text: str) -> bool:
    """Say whether a sentence tells to disclose, and not upon whose advice."""
    asked = text.endswith("?") or re.search(r"^Did [^.]*\?", text)
    told = TELLS.search(text) and not asked and not any(known in text for known in NOTHING_TOLD)
    return bool(told) and not AFTER.search(text)


def test_no_sentence_has_anybody_told_without_counsel() -> None:
    """8 CFR 1214.2(a) sets no day on which DHS hears of the plan to apply: of all that can be said, in any case and posture."""
    assert sorted(text for text in messages() if untold(text)) == []


def _at_each_posture(case: Case) -> Iterator[Case]:
    """Yield a case as it is, and before the judge, in custody, under an order."""
    yield case
    for facts in ({"in_proceedings": True, "notice_to_appear": True}, {"detained": True, "in_proceedings": True}):
        told: dict[str, Any] = {name: yes_no(answer) for name, answer in facts.items()}
        yield attrs.evolve(case, filing=attrs.evolve(case.filing, **told))


@pytest.mark.parametrize("path", sampled(EVERY, 3), ids=lambda p: p.parent.name)
def test_what_is_held_on_one_page_is_disclosed_on_none(path: Path) -> None:
    """Where a stop sign holds the filing, every page of the case; of the vignettes as they are, of the rest whatever the posture."""
    holds = {stop.code for stop in STOPS if stop.holds_filing}
    recorded = load_case(path)
    for case in [recorded] if "vignettes" in path.parts else _at_each_posture(recorded):
        urgent = screen(case, DAY).urgent
        if urgent is None or holds.isdisjoint(stop.code for stop in urgent.stops):
            continue
        with tempfile.TemporaryDirectory() as scratch:
            file = Path(scratch, "case.yaml")
            file.write_text(dumps(case), encoding="utf-8")
            for subject in SUBJECTS:
                told = pages.pieces(pages._run(pages.SUBJECTS[subject], file, DAY))
                assert [text for text in told if untold(text)] == [], subject
