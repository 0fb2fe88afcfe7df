"""The pages of what was checked say what is so today."""

from __future__ import annotations

from packaging.requirements import Requirement

from tests.whole import licenses
from tests.whole.run import CHECKED, DAY, NOT_SHOWN, drift
from tests.whole.secrets import grid
from tests.whole.test_broken_off import WRITTEN
from tvisa.law.review import Because, to_read


def test_the_page_of_what_has_to_be_read_again_is_current() -> None:
    """Whatever is past its date on its day is on it; ``python -m tests.whole.run drift`` writes it anew."""
    page = (CHECKED / "drift.md").read_text(encoding="utf-8")
    late = [one for one in to_read(DAY) if Because.DATE in one.because]

    assert page.startswith("## ")
    assert [line for line in drift() if line.startswith("- `") and line not in page] == []
    assert [one.policy for one in late if one.policy not in page] == []


def test_the_page_of_the_whole_names_what_there_is() -> None:
    """Each sight, each library that is asked for, and what is not shown; ``python -m tests.whole.run`` writes it anew."""
    page = (CHECKED / "system.md").read_text(encoding="utf-8")
    asked_for = [Requirement(line).name.lower() for line in licenses.PROJECT["project"]["dependencies"]]

    assert [sight.name for sight, _ in grid() if f"| {sight.name} | " not in page] == []
    assert [name for name in asked_for if f"| {name} | " not in page] == []
    assert NOT_SHOWN in page
    assert f"under {len(WRITTEN)} commands" in page
