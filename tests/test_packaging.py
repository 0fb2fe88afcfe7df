"""What is published: a wheel with what the program reads and no more, and a source distribution whose tests run."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
import tarfile
import tomllib
from email.message import Message
from email.parser import Parser
from pathlib import Path, PurePosixPath
from typing import Final
from zipfile import ZipFile

import pytest
from packaging.requirements import Requirement

from tests.support import ROOT
from tests.whole.licenses import needed
from tvisa.screening import schema

BUILT: Final = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PROJECT: Final = BUILT["project"]
BUILD: Final = """
import sys, hatchling.build as b
def alone(event, _):
    if event.startswith(("socket.connect", "socket.getaddrinfo", "subprocess.", "os.system")):
        raise SystemExit(event)
sys.addaudithook(alone)
b.build_wheel(sys.argv[1])
b.build_sdist(sys.argv[1])
"""
"""Builds both, and ends where anything reaches for the network or for another program."""
LEFT_OUT: Final = {".git", ".github", ".venv", "dist", "build"}
STUB: Final = "tvisa/screening/data.pyi"
"""What a build makes."""
UNTRACKED: Final = re.compile(
    r"__pycache__|\.pyi$|\.egg-info|\.(?:coverage|hypothesis|mypy_cache|pytest_cache|ruff_cache|benchmarks)\b"
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a wheel and a source distribution, built by what an installer would build them with, off the network."""
    if not importlib.util.find_spec("hatchling"):
        pytest.skip("hatchling, which builds the package, is not installed: pip install -e '.[dev]'")
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run([sys.executable, "-c", BUILD, str(folder)], cwd=ROOT, check=True, capture_output=True)
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> ZipFile:
    """The wheel."""
    (path,) = built.glob("*.whl")
    return ZipFile(path)


@pytest.fixture(scope="module")
def source(built: Path) -> list[str]:
    """Every file of the source distribution, by its path in it."""
    (path,) = built.glob("*.tar.gz")
    with tarfile.open(path) as packed:
        return [name.partition("/")[2] for name in packed.getnames()]


def below(folder: Path) -> set[str]:
    """Return every file of the project in a folder, by its path from the root."""
    found = {p.relative_to(ROOT).as_posix() for p in folder.rglob("*") if p.is_file()}
    return {path for path in found if not UNTRACKED.search(path)}


def about(wheel: ZipFile) -> Message:
    """Return what the wheel says of itself."""
    (path,) = (name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
    return Parser().parsestr(wheel.read(path).decode())


@pytest.mark.slow
def test_the_wheel_holds_what_the_program_reads(wheel: ZipFile) -> None:
    """The whole package but what a translator works on; types, policy, templates and compiled catalogs are there."""
    names = {name for name in wheel.namelist() if ".dist-info/" not in name}

    assert names == {path for path in below(ROOT / "tvisa") if not path.endswith(".po")} | {STUB}
    assert wheel.read(STUB).decode() == schema.source()
    assert {"tvisa/py.typed", "tvisa/law/common/policy.json", "tvisa/report/templates/document.html"} <= names
    assert {PurePosixPath(name).suffix for name in names if "/locale/" in name} == {".json", ".mo"}


@pytest.mark.slow
def test_a_wheel_of_the_source_is_the_same(built: Path, wheel: ZipFile, tmp_path: Path) -> None:
    """Whoever builds it of the source distribution, as a distributor does, gets the same files, the stub included, off the network."""
    (path,) = built.glob("*.tar.gz")
    with tarfile.open(path) as packed:
        packed.extractall(tmp_path, filter="data")
    (root,) = tmp_path.iterdir()
    subprocess.run([sys.executable, "-c", BUILD, str(tmp_path)], cwd=root, check=True, capture_output=True)
    (again,) = tmp_path.glob("*.whl")

    assert {name: wheel.read(name) for name in wheel.namelist()} == {
        n: ZipFile(again).read(n) for n in wheel.namelist()
    }
    assert ZipFile(again).namelist() == wheel.namelist()


@pytest.mark.slow
def test_the_wheel_offers_the_command_and_the_strategies(wheel: ZipFile) -> None:
    """The program, and what hypothesis looks for."""
    (points,) = (wheel.read(n).decode() for n in wheel.namelist() if n.endswith("entry_points.txt"))

    assert "[console_scripts]\ntvisa = tvisa.cli:main" in points
    assert "[hypothesis]\ntvisa = tvisa.testing._hypothesis:register" in points


def test_an_index_shows_the_readme_whole(wheel: ZipFile) -> None:
    """Its links lead somewhere from an index page too; the license and the Pythons that were run are said."""
    told = about(wheel)
    page = str(told.get_payload())
    pythons = [c for c in PROJECT["classifiers"] if re.fullmatch(r"Programming Language :: Python :: 3\.\d+", c)]

    assert told["Description-Content-Type"] == "text/markdown"
    assert page.strip() == (ROOT / "README.md").read_text(encoding="utf-8").strip()
    assert [target for target in re.findall(r"\]\(([^)]+)\)", page) if not target.startswith("https://")] == []
    assert told["License-Expression"] == "MIT"
    assert pythons == [c for c in told.get_all("Classifier", []) if c in pythons]
    assert PROJECT["requires-python"].removeprefix(">=") == pythons[0].rpartition(" ")[2]


def test_the_source_holds_what_its_tests_need(source: list[str]) -> None:
    """Tests of every kind, benchmarks, examples, pages and the script that runs it all; nothing made on the way."""
    needed = {path for folder in ("tvisa", "tests", "examples", ".ci") for path in below(ROOT / folder)}
    needed |= {"README.md", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md", "pyproject.toml"}

    assert needed - set(source) == set()
    assert [path for path in source if UNTRACKED.search(path) or path.partition("/")[0] in LEFT_OUT] == []


def test_every_extra_that_is_named_is_one() -> None:
    """In a docstring, on a page or in an error: who types it gets what it says."""
    told = [p for folder in ("tvisa", "examples") for p in (ROOT / folder).rglob("*") if p.suffix in (".py", ".md")]
    named = {extra for p in told for extra in re.findall(r"tvisa\[([\w-]+)\]", p.read_text(encoding="utf-8"))}
    asked = {extra for p in told for extra in re.findall(r"needs_extra\(\"([\w-]+)\"", p.read_text(encoding="utf-8"))}

    assert named == set(PROJECT["optional-dependencies"]) - {"dev"}
    assert asked <= named


@pytest.mark.slow
def test_the_source_passes_its_own_tests(built: Path, tmp_path: Path) -> None:
    """Unpacked elsewhere: every test is found, and those that read the pages, the floors and the catalogs pass."""
    (path,) = built.glob("*.tar.gz")
    with tarfile.open(path) as packed:
        packed.extractall(tmp_path, filter="data")
    (root,) = tmp_path.iterdir()

    # One process finds them all and runs some: to find them takes ten seconds.
    some = ("test_readme.py", "test_layers.py", "test_catalogs.py", "test_age.py")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "--all",
        "-m",
        "not slow",
        "-k",
        " or ".join(some),
    ]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout[-2000:]


# --- what it needs ----------------------------------------------------------------------------------------------------


def test_whatever_it_needs_asks_for_no_more_than_a_notice() -> None:
    """Every library that comes with it, and each that those bring; those of an extra at most of whoever changes them."""
    found = needed()
    always = {each.name: each.asks for each in found if each.extras == ("",)}

    assert {"attrs", "cattrs", "click", "rich"} <= set(always)
    assert set(always.values()) == {"a notice"}
    assert {"jinja2", "weasyprint", "icalendar", "hypothesis"} <= {each.name for each in found} - set(always)
    assert [each for each in found if each.asks == "more"] == []


def test_an_installation_needs_the_index_alone(wheel: ZipFile) -> None:
    """No library from an address, no step of the build that could fetch anything, and none pinned."""
    wanted = [Requirement(line) for line in about(wheel).get_all("Requires-Dist", [])]
    built_with = [Requirement(line) for line in BUILT["build-system"]["requires"]]

    assert wanted
    assert [
        each for each in (*wanted, *built_with) if each.url or any(s.operator == "==" for s in each.specifier)
    ] == []
    assert [each.name for each in built_with] == ["hatchling", "attrs", "cattrs"]
    assert {str(each) for each in built_with[1:]} < {str(each) for each in wanted}
    assert "backend-path" not in BUILT["build-system"]
    assert set(BUILT["tool"]["hatch"]) == {"version", "build"}
    assert set(BUILT["tool"]["hatch"]["build"]) == {"targets"}
    assert all(
        set(target) <= {"packages", "exclude", "include", "hooks"}
        for target in BUILT["tool"]["hatch"]["build"]["targets"].values()
    )


def test_the_long_run_pins_what_it_installs() -> None:
    """Each library once and exactly, and no place to take it from: that is for the machine to say."""
    lines = [
        line for line in (ROOT / ".ci" / "constraints.txt").read_text(encoding="utf-8").splitlines() if line[:1] != "#"
    ]

    assert lines
    assert all(re.fullmatch(r"[A-Za-z0-9._-]+==[\w.]+", line) for line in lines)
    assert len({line.partition("==")[0].lower() for line in lines}) == len(lines)
