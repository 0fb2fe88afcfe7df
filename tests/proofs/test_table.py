"""The page of proofs names what is proved: each claim, each rule set, each idle part, and what is not shown."""

from __future__ import annotations

from tests.proofs.laws import RULE_SETS
from tests.proofs.table import CLAIMS, PAGE
from tests.proofs.test_parts import IDLE


def test_the_page_says_what_is_proved() -> None:
    """The claims, their bounds, the rule sets and the idle parts are those of now; times and sizes are of the day it was made."""
    page = PAGE.read_text(encoding="utf-8")
    rows = [line.strip("| ").split(" | ") for line in page.splitlines() if line.startswith("| ")]

    assert page.startswith("## Proofs\n")
    assert rows[0][2:] == [law.id for law in RULE_SETS]
    assert [row[:2] for row in rows[2:]] == [[claim, bound] for claim, bound, _ in CLAIMS]
    assert all("proved" in cell or "first" in cell for row in rows[2:] for cell in row[2:])
    assert all(f"`{part}`: {why}." in page for part, why in IDLE.items())
    assert "### Not shown" in page
