"""Fresh processes: what the import and the command line cost, and what an import must not load."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from tests.benchmarks.conftest import Measure

ROOT: Final = Path(__file__).parents[2]
ROUNDS: Final = 15

Run = Callable[..., str]

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


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Return what runs a fresh Python and gives what it prints; modules are compiled once, as in an installed package."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(tmp_path_factory.mktemp("compiled"))

    def start(*arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, *arguments], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
        )
        return done.stdout

    return start


@pytest.mark.benchmark(group="startup: import")
def test_nothing(measure: Measure, run: Run) -> None:
    """The interpreter alone, which every figure of this file contains."""
    assert measure(lambda code: run("-c", code), ["pass"], rounds=ROUNDS) == [""]


@pytest.mark.benchmark(group="startup: import")
def test_its_base(measure: Measure, run: Run) -> None:
    """What the library is built on: the baseline."""
    assert measure(lambda code: run("-c", code), [ITS_BASE], rounds=ROUNDS) == [""]


@pytest.mark.benchmark(group="startup: import")
def test_library(measure: Measure, run: Run) -> None:
    """The library."""
    assert measure(lambda code: run("-c", code), [LIBRARY], rounds=ROUNDS) == [""]


@pytest.mark.benchmark(group="startup: command line")
def test_bare_click(measure: Measure, run: Run) -> None:
    """A bare click program that prints its help: the baseline."""
    pytest.importorskip("click")
    (shown,) = measure(lambda code: run("-c", code), [BARE_CLICK], rounds=ROUNDS)
    assert "Usage" in shown


@pytest.mark.benchmark(group="startup: command line")
def test_command_line(measure: Measure, run: Run) -> None:
    """The library's command line that prints its help."""
    (shown,) = measure(lambda option: run("-m", "tvisa", option), ["--help"], rounds=ROUNDS)
    assert "Usage" in shown


@pytest.mark.parametrize(
    "name",
    [
        *(*NEVER_LOADED, "cattrs", "json", "gettext"),
        *("tvisa.kernel.evaluate", "tvisa.kernel.carried", "tvisa.kernel.explain"),
        *("tvisa.screening.elements.result", "tvisa.screening.table"),
    ],
)
def test_an_import_does_not_load(name: str, run: Run) -> None:
    """What is needed only sometimes loads only then: a file that is read, an explanation that is asked for."""
    assert run("-c", f"{LIBRARY}; import sys; print({name!r} in sys.modules)").strip() == "False"


def test_a_screening_does_not_load_them_either(run: Run) -> None:
    """A plain case from JSON text needs none of them."""
    code = (
        "import sys, tvisa\n"
        'case = tvisa.loads_case(\'{"tvisa_case": 2, "applicant": "P1", "people": [{"key": "P1"}]}\')\n'
        'tvisa.screen(case, "2026-01-01").as_dict()\n'
        f"print(sorted(set({NEVER_LOADED!r}) & set(sys.modules)))"
    )
    assert run("-c", code).strip() == "[]"


def test_a_page_loads_no_room_of_which_it_prints_nothing(run: Run) -> None:
    """A screening prints no form, no packet, no request for a waiver and no other day."""
    rooms = ("filing.forms", "filing.packet", "grounds.waivers", "compare.compare", "compare.rescreen")
    code = (
        "import sys\n"
        "from tvisa.cli import main\n"
        'main(["screen", "examples/debt-bondage/case.yaml", "--as-of", "2026-01-01"], standalone_mode=False)\n'
        f'print("loaded:", [room for room in {rooms!r} if f"tvisa.screening.{{room}}" in sys.modules])'
    )
    assert run("-c", code).splitlines()[-1] == "loaded: []"
