"""Fresh processes: what the import and the command line cost, and what an import must not load."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from tests.benchmarks.conftest import Measure

ROOT: Final = Path(__file__).parents[2]
ROUNDS: Final = 15

LIBRARY: Final = "from tvisa import screen, load_case"
ITS_BASE: Final = "import attrs, cattrs"
BARE_CLICK: Final = """
import click

@click.group()
@click.version_option("0")
def main():
    "A bare program."

@main.command()
@click.argument("case")
@click.option("--as-of")
def screen(case, as_of):
    "A command."

main(["--help"])
"""
NEVER_LOADED: Final = ("edtf", "yaml", "rich", "hypothesis", "jinja2")
HAS_CLI: Final = any(importlib.util.find_spec(f"tvisa.{name}") for name in ("__main__", "cli"))
needs_cli = pytest.mark.skipif(
    importlib.util.find_spec("tvisa.__main__") is None, reason="there is no command line yet"
)


def run(*arguments: str) -> str:
    """Run a fresh Python and return what it prints."""
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return done.stdout


@pytest.mark.benchmark(group="startup: import")
def test_nothing(measure: Measure) -> None:
    """The interpreter alone, which every figure of this file contains."""
    assert measure(lambda: run("-c", "pass"), rounds=ROUNDS) == ""


@pytest.mark.benchmark(group="startup: import")
def test_its_base(measure: Measure) -> None:
    """What the library is built on: the baseline."""
    assert measure(lambda: run("-c", ITS_BASE), rounds=ROUNDS) == ""


@pytest.mark.benchmark(group="startup: import")
def test_library(measure: Measure) -> None:
    """The library."""
    assert measure(lambda: run("-c", LIBRARY), rounds=ROUNDS) == ""


@pytest.mark.benchmark(group="startup: command line")
def test_bare_click(measure: Measure) -> None:
    """A bare click program that prints its help: the baseline."""
    pytest.importorskip("click")
    assert "Usage" in measure(lambda: run("-c", BARE_CLICK), rounds=ROUNDS)


@needs_cli
@pytest.mark.benchmark(group="startup: command line")
def test_command_line(measure: Measure) -> None:
    """The library's command line that prints its help."""
    assert "Usage" in measure(lambda: run("-m", "tvisa", "--help"), rounds=ROUNDS)


@pytest.mark.parametrize("name", NEVER_LOADED)
def test_an_import_does_not_load(name: str) -> None:
    """What is needed only sometimes loads only then."""
    assert run("-c", f"import sys, tvisa; print({name!r} in sys.modules)").strip() == "False"


def test_a_screening_does_not_load_them_either() -> None:
    """A plain case from JSON text needs none of them."""
    code = (
        "import sys, tvisa\n"
        'case = tvisa.loads_case(\'{"tvisa_case": 1, "applicant": "P1", "people": [{"key": "P1"}]}\')\n'
        'tvisa.screen(case, "2026-01-01").as_dict()\n'
        f"print(sorted(set({NEVER_LOADED!r}) & set(sys.modules)))"
    )
    assert run("-c", code).strip() == "[]"
