"""The page of proofs names what is proved: each claim, each rule set, each idle part, and what is not shown."""

from __future__ import annotations

from tests.proofs.laws import RULE_SETS
from tests.proofs.table import CLAIMS, PAGE, START, _after


def test_the_page_says_what_is_proved() -> None:
    """All but the times is as it would be made now."""
    page = PAGE.read_text(encoding="utf-8")
    rows = [line.split(" | ") for line in page.splitlines() if line.startswith("| ")]

    assert page.startswith(START)
    assert page.endswith(_after())
    assert rows[0][2:] == [*(law.id for law in RULE_SETS[:-1]), f"{RULE_SETS[-1].id} |"]
    assert [(row[0].removeprefix("| "), row[1]) for row in rows[2:]] == [(claim, bound) for claim, bound, _ in CLAIMS]
    assert all("proved" in cell or "first" in cell for row in rows[2:] for cell in row[2:])
