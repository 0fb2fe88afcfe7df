"""Every document of JSON says what it is, whichever command writes it."""

from __future__ import annotations

import json
from typing import Final

import click
import pytest
from click.testing import CliRunner

from tests.support import EXAMPLES
from tvisa import __version__
from tvisa.cli import main

LABOR: Final = str(EXAMPLES / "labor" / "case.yaml")
GIVEN: Final[dict[str, tuple[str, ...]]] = {
    "compare": (LABOR, "--as-of", "2020-01-01", "--as-of", "2026-11-24"),
    "explain": ("COERCED_RECRUITMENT",),
    "facts": ("filed",),
    "law": ("8 CFR 214.207(b)",),
}
"""What a command is given where that is not a case and a day."""


def writes_json(command: click.Command) -> bool:
    """Say whether a command has JSON among its formats."""
    formats = [p.type.choices for p in command.params if isinstance(p.type, click.Choice) and p.name == "form"]
    return any("json" in choices for choices in formats)


COMMANDS: Final = sorted(name for name, command in main.commands.items() if writes_json(command))


@pytest.mark.parametrize("name", COMMANDS)
def test_a_document_says_what_it_is(name: str) -> None:
    """Its kind, the version of its keys and the release come first, so that a reader need look no further."""
    if name == "rescreen":
        pytest.skip("it writes one document a line: tests.test_schemas looks at each")
    given = GIVEN.get(name, (LABOR,))
    dated = ("--as-of", "2026-11-24") if name not in GIVEN and _is_dated(name) else ()
    result = CliRunner().invoke(main, [name, *given, *dated, "--format", "json"], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    data = json.loads(result.stdout)

    assert list(data)[:3] == ["kind", "schema_version", "tvisa_version"]
    assert data["kind"].startswith("tvisa.")
    assert (data["schema_version"] in (1, 3), data["tvisa_version"]) == (True, __version__)


def _is_dated(name: str) -> bool:
    return any(parameter.name == "as_of" for parameter in main.commands[name].params)


def test_no_two_commands_write_different_documents_of_one_kind() -> None:
    """The listing of the rules is no table of the law, and an entry of the catalogue no screening."""
    kinds = {}
    for name, given in GIVEN.items():
        result = CliRunner().invoke(main, [name, *given, "--format", "json"], catch_exceptions=False)
        kinds[name] = json.loads(result.stdout)["kind"]

    assert kinds == {
        "compare": "tvisa.comparison",
        "explain": "tvisa.findings",
        "facts": "tvisa.facts",
        "law": "tvisa.rules",
    }
