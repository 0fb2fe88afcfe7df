"""A thousand damaged files of all kinds in the long run, some of each in the short one; `tests.fuzz.run` does as many as one likes."""

from __future__ import annotations

from random import Random
from typing import Final

import pytest

from tests.fuzz.commands import ACTS, NAMES
from tests.fuzz.damage import MARK, damaged
from tests.fuzz.kinds import KINDS, READ, REFUSED, cases, tells_nothing, tells_where
from tests.fuzz.page import PAGE
from tests.fuzz.run import commands, files
from tests.support import sampled
from tvisa.errors import CaseFileError, Problem

FEW: Final = 8
MORE: Final = 80
"""Of each of a dozen kinds: a thousand."""


@pytest.mark.parametrize("kind", sampled(KINDS, 3))
def test_no_damaged_file_breaks_anything(kind: str) -> None:
    """No traceback, no echo, no problem without its place, and none takes long."""
    assert {one.what for one in files(kind, FEW, 0)} <= {READ, REFUSED}


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_nor_does_any_of_many(kind: str) -> None:
    """Of every kind some are read and some are refused."""
    assert {one.what for one in files(kind, MORE, 0, FEW)} == {READ, REFUSED}


@pytest.mark.parametrize("command", sampled(list(NAMES), 4))
def test_no_command_breaks_on_any_file(command: str) -> None:
    """Nor writes, prints or says anything that it may not."""
    list(commands(command, 4, 0))


def test_the_same_seed_damages_the_same_way() -> None:
    """On every machine."""
    assert damaged(cases()[0], Random("0/1")) == damaged(cases()[0], Random("0/1"))  # noqa: S311


def test_an_echo_would_be_found_out() -> None:
    """And what acts on a terminal, and a problem without a place."""
    for message in (f"not {MARK}", ACTS.replace(MARK, ""), "\u202e"):
        with pytest.raises(AssertionError):
            tells_nothing(CaseFileError([Problem("$", message, 1, 1)]))
    with pytest.raises(AssertionError):
        tells_where(CaseFileError([Problem("filed", "expected something else here")]))


def test_the_figures_are_of_every_kind_and_command() -> None:
    """Nothing was added since they were made."""
    page = PAGE.read_text(encoding="utf-8")

    assert page.startswith("## ")
    assert "**Not shown.**" in page
    assert [kind for kind in KINDS if f"| {kind} |" not in page] == []
    assert [name for name in NAMES if f"| `{name}` |" not in page] == []
