"""While a conflict is open, what another victim told of the client's acts is read nowhere and told nowhere."""

from __future__ import annotations

import json
from typing import Final

import attrs
import pytest
from click.testing import CliRunner

from tests.support import EXAMPLES
from tvisa import load_case, screen
from tvisa.cli import main
from tvisa.facts import Case, Setting
from tvisa.files.casefile import dumps
from tvisa.kernel.answers import Answer, Claim, Reply, Source, yes_no
from tvisa.kernel.paths import get, put
from tvisa.screening.sharing.confidences import kept_apart

DAY: Final = "2026-11-24"
OPEN: Final = EXAMPLES / "whole-files" / "f02-two-seasons" / "case.yaml"
TOLD: Final = "conduct.acts[0].tasks.relayed_orders"
BOTH: Final = "conduct.acts[0].others_papers.held"
COMMANDS: Final = (
    *(("screen", "--format", form) for form in ("text", "json")),
    *(("report", "--for", "counsel", "--format", form) for form in ("markdown", "html")),
    *((name, "--format", "text") for name in ("packet", "waivers", "evidence", "decided")),
    ("outline", "--counsel"),
    ("next", "--for", "counsel"),
)


def told(command: tuple[str, ...], case: Case, folder: object) -> str:
    """Return what a command says of a case."""
    file = folder / "case.yaml"  # type: ignore[operator]
    file.write_text(dumps(case), encoding="utf-8")
    made = CliRunner().invoke(main, [command[0], str(file), *command[1:], "--as-of", DAY])
    assert made.exit_code == 0, made.output
    return made.stdout


@pytest.mark.slow
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_an_account_kept_confidential_changes_no_output(command: tuple[str, ...], tmp_path: object) -> None:
    """With it on file or without it, every command says the same to the byte."""
    case = load_case(OPEN)
    assert told(command, case, tmp_path) == told(command, put(case, TOLD, Answer()), tmp_path)


def test_what_the_client_says_too_is_the_clients() -> None:
    """It stands, and it is not told that another victim says it as well."""
    case = kept_apart(load_case(OPEN))
    assert get(case, TOLD) == Answer()
    assert [claim.sources for claim in get(case, BOTH).claims] == [(Source.CLIENT,)]
    assert kept_apart(case) == case


@pytest.mark.parametrize("answer", [yes_no(False), Answer(), Answer((Claim(Reply.UNKNOWN),))])
def test_without_an_open_conflict_it_is_a_source_like_any_other(answer: Answer) -> None:
    """Settled, never asked, or asked and not known: nothing is set aside."""
    case = put(load_case(OPEN), "conduct.disclosure.conflict_open", answer)
    assert kept_apart(case) is case
    assert TOLD in json.dumps(screen(case, DAY).as_dict())


def test_what_others_say_of_what_was_done_to_the_client_stands() -> None:
    """Only the client's own acts are kept apart: a co-victim's word for the client is used against nobody."""
    case = load_case(OPEN)
    before, after = case.incidents[1], kept_apart(case).incidents[1]
    assert before == after
    assert any(Source.OTHER_VICTIM in claim.sources for claim in after.exit.when.claims)


def test_the_stop_sign_says_that_nothing_rests_on_it() -> None:
    """That such an account may be there is told once, and of its words nothing."""
    urgent = screen(load_case(OPEN), DAY).urgent
    assert urgent is not None
    (stop,) = (each for each in urgent.stops if each.title == "Conflict of interest")
    assert "stays confidential meanwhile: nothing here rests on it" in stop.text
    outside = screen(attrs.evolve(load_case(OPEN), setting=Setting.NOT_PRIVILEGED), DAY)
    assert TOLD not in json.dumps(outside.as_dict())
