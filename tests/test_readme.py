"""The pages cannot drift: what they show is what the program prints, and their Python runs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests import docs
from tests.support import ROOT
from tvisa.cli import main

README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", docs.PAGES, ids=lambda p: p.parent.name)
def test_console_blocks_show_what_is_printed(page: Path) -> None:
    """Every block on every page; `python -m tests.docs` writes them anew."""
    text = page.read_text(encoding="utf-8")

    assert docs.BLOCK.search(text) or docs.VIGNETTES.search(text)
    assert docs.renewed(text) == text


def test_every_help_page_is_shown() -> None:
    """A page holds the help of the program and of each of its commands, and the README names every command."""
    assert docs.COMMANDS.read_text(encoding="utf-8") == docs.commands()
    assert [name for name in main.commands if f"`tvisa {name}" not in README and f"`{name}`" not in README] == []


def test_the_picture_is_drawn_anew() -> None:
    """The README's picture is what the program draws."""
    assert docs.PICTURE.read_text(encoding="utf-8") == docs.picture()
    assert str(docs.PICTURE.relative_to(ROOT)) in README


def test_the_reports_are_written_anew() -> None:
    """The pages of the reports are what the library writes, and each is linked."""
    page = (docs.REPORTS / "README.md").read_text(encoding="utf-8")

    assert {name: (docs.REPORTS / name).read_text(encoding="utf-8") for name in docs.reports()} == docs.reports()
    assert all((docs.REPORTS / name).exists() for name in re.findall(r"\]\((?!http)([^)]+)\)", page))
    assert all(f"({name})" in page for name in docs.reports())


@pytest.mark.parametrize("code", re.findall(r"^```python\n(.*?)^```$", README, re.MULTILINE | re.DOTALL))
def test_python_blocks_run(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each Python block runs as it stands, from the root of the project."""
    monkeypatch.chdir(ROOT)

    exec(compile(code, "README.md", "exec"), {})  # noqa: S102 - our own README


def test_the_two_commands_are_one_block_each() -> None:
    """A newcomer finds one command that screens an example and one that runs the tests, and CI runs the second."""
    one, two = re.findall(r"^```sh\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)[:2]

    assert one.count("\n") == two.count("\n") == 1
    assert "tvisa screen examples/" in one
    assert "pytest" in two
    run = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert all(step in run for step in ("ruff check", "mypy", "pytest", "'.[dev]'"))
