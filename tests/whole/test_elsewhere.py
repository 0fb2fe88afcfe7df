"""No output depends on where or when it is made: the seed of hashes, the zone, the locale, the clock, the Python, the order of what is read."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from random import Random
from typing import Any, Final

import pytest

from tests.property.test_settings import COMMANDS
from tests.support import EXAMPLES, sampled
from tests.whole.elsewhere import PLACES, begun, digests, ended, other_pythons
from tests.whole.secrets import given
from tvisa import load_case
from tvisa.files.casefile import dump, dumps

LABOR: Final = EXAMPLES / "labor" / "case.yaml"
WHOLE: Final = sorted(EXAMPLES.glob("whole-files/*/case.yaml"))
ASKED: Final = [given(c) for c in COMMANDS if "--share" not in c]
PRINTED: Final = given("report --for client --format pdf")
SOME: Final = [PRINTED, given("report --format docx"), *ASKED[2::16]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one case."""
    (tmp_path / "case.yaml").write_text(dumps(load_case(LABOR)), encoding="utf-8")
    return tmp_path


@pytest.mark.slow
def test_no_output_depends_on_the_machine(folder: Path) -> None:
    """Byte for byte, Word documents and PDF too, whatever the seed of hashes, the zone and the locale."""
    east, west = [ended(begun(SOME, folder, place)) for place in list(PLACES.values())[1:]]

    assert set(east) == set(SOME)
    assert east == west


@pytest.mark.slow
def test_no_output_depends_on_the_python(folder: Path) -> None:
    """On each other Python of this machine, but for what is written by libraries that are compiled for one."""
    pythons = other_pythons()
    if not pythons:
        pytest.skip("no other Python of this machine can run the library")
    asking = [command for command in SOME[::2] if "docx" not in command and "pdf" not in command]
    own = ended(begun(asking, folder, {}))

    assert {
        name: ended(begun(asking, folder, needs, python)) for name, (python, needs) in pythons.items()
    } == dict.fromkeys(pythons, own)


@pytest.mark.filterwarnings("ignore")  # what is said of fonts and libraries of the machine
@pytest.mark.parametrize("command", sampled([given("report --format docx"), given("packet --format docx"), PRINTED], 3))
def test_no_output_depends_on_the_clock(command: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the day is told, a document of years later is the same to the byte."""
    before = digests([command], folder)
    later = time.localtime(time.time() + 7 * 365 * 86400)
    monkeypatch.setattr(time, "localtime", lambda *_: later)
    monkeypatch.setattr(time, "time", lambda: time.mktime(later))

    assert digests([command], folder) == before


@pytest.mark.slow
def test_what_a_pipe_gets_is_utf_8() -> None:
    """Where the machine would have written something else, and could not write every letter."""
    command = [sys.executable, "-m", "tvisa", "screen", str(LABOR), "--as-of", "2026-11-24", "--lang", "es"]
    told = [
        subprocess.run(command, capture_output=True, check=True, env={**os.environ, "PYTHONIOENCODING": coded}).stdout
        for coded in ("utf-8", "latin-1")
    ]

    assert "●" in told[0].decode()
    assert told[1] == told[0]


def turned(value: Any, drawn: Random) -> Any:
    """Return the same values with the keys of each mapping in another order."""
    if isinstance(value, dict):
        return {key: turned(value[key], drawn) for key in drawn.sample(list(value), len(value))}
    return [turned(item, drawn) for item in value] if isinstance(value, list) else value


@pytest.mark.slow
@pytest.mark.parametrize(("number", "command"), sampled(list(enumerate(ASKED[::6])), 8))
def test_no_output_depends_on_the_order_of_keys(number: int, command: str, folder: Path) -> None:
    """Of a case file, at any depth."""
    raw = dump(load_case(WHOLE[number % len(WHOLE)]))
    told = []
    for order in (raw, turned(raw, Random(number))):  # noqa: S311 - reproducible, not secret
        (folder / "case.yaml").write_text(json.dumps(order), encoding="utf-8")
        told.append(digests([command], folder))

    assert told[0] == told[1]


def test_no_output_depends_on_the_order_of_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a caseload, in whatever order the machine lists them."""
    for number in (3, 1, 2):
        (tmp_path / f"{number}.json").write_text(json.dumps(dump(load_case(LABOR))), encoding="utf-8")
    command, listed = "rescreen . --format json --as-of 2026-11-24", os.scandir
    before = digests([command], tmp_path)

    class Backward:
        """A folder that is listed from its end."""

        def __init__(self, folder: Path) -> None:
            with listed(folder) as found:
                self.found = sorted(found, key=lambda entry: entry.name, reverse=True)

        def __enter__(self) -> list[os.DirEntry[str]]:
            return self.found

        def __exit__(self, *_: object) -> None:
            pass

    monkeypatch.setattr("tvisa.screening.compare.rescreen.os.scandir", Backward)

    assert digests([command], tmp_path) == before
