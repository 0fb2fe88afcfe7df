"""A thousand damaged files in every run; `tests.fuzz.run` does as many as one likes."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest

from tests.fuzz.damage import MARK, damaged
from tests.fuzz.run import cases, files, tells_nothing
from tvisa.errors import CaseFileError, Problem


@pytest.mark.parametrize("seed", range(10))
def test_no_damaged_file_breaks_anything(seed: int) -> None:
    """No traceback, no echo, no problem without its place, and none takes long."""
    done = Counter(one.what for one in files(100, seed))

    assert set(done) <= {"case read", "case refused", "policy read", "policy refused"}
    assert min(done["case refused"], done["case read"]) > 0


def test_the_same_seed_damages_the_same_way() -> None:
    """On every machine."""
    assert damaged(cases()[0], Random("0/1")) == damaged(cases()[0], Random("0/1"))  # noqa: S311


def test_an_echo_would_be_found_out() -> None:
    """And a problem without a place."""
    for problem in (Problem("$", f"not {MARK}", 1, 1), Problem("filed", "expected something else here")):
        with pytest.raises(AssertionError):
            tells_nothing(CaseFileError([problem]))
