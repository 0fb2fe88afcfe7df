"""What shares something runs in one process."""

from __future__ import annotations

import pytest

from tests.support import ROOT
from tests.together import BY_CASE, WHOLE, group_of


def test_what_is_named_is_there() -> None:
    """Each file, and each test of it."""
    assert all((ROOT / file).is_file() for file in (*WHOLE, *BY_CASE))
    for file, names in WHOLE.items():
        text = (ROOT / file).read_text(encoding="utf-8")
        assert [name for name in names if f"def {name}(" not in text] == []


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("tests/test_packaging.py::test_a", "tests/test_packaging.py::test_b", True),
        ("tests/test_simulation.py::test_a[labor]", "tests/test_simulation.py::test_b[labor]", True),
        ("tests/test_simulation.py::test_a[labor]", "tests/test_simulation.py::test_a[sex]", False),
        ("tests/test_budgets.py::test_a[en-next-f01]", "tests/test_budgets.py::test_b[waivers-f01]", True),
        ("tests/test_budgets.py::test_a[en-next-f01]", "tests/test_budgets.py::test_a[en-next-f02]", False),
        ("tests/test_simulation.py::test_a", "tests/test_simulation.py::test_b", False),
        ("tests/test_languages.py::test_a", "tests/test_languages.py::test_b", False),
        ("tests/test_law.py::test_a[one]", "tests/test_law.py::test_a[two]", False),
    ],
)
def test_tests_that_share_something_are_one_group(one: str, other: str, together: bool) -> None:
    """A whole file, or the tests of one case; any other stands alone."""
    assert (group_of(one) == group_of(other)) is together
