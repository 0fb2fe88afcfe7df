"""Outside a privileged setting every output is the same to the byte, whether or not what belongs in private is recorded."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import attrs
import pytest
from click.testing import CliRunner

from tests.support import EXAMPLES, sampled
from tvisa import Case, load_case
from tvisa.cli import main
from tvisa.facts import Conduct, Entry, Grounds, Setting
from tvisa.files.casefile import dumps
from tvisa.kernel.answers import NOT_ASKED
from tvisa.kernel.dates import DateFact

DAY: Final = "2026-11-24"
WHOLE: Final = sorted(EXAMPLES.glob("whole-files/*/case.yaml"))
OTHERS: Final = [
    *(EXAMPLES / name / "case.yaml" for name in ("departed-and-returned", "filing/days-set-by-others")),
    *sorted(EXAMPLES.glob("vignettes/*/case.yaml"))[::7],
    *sorted(EXAMPLES.glob("decisions/*/case.yaml"))[::20],
]
_FORMATS: Final = {
    "screen": ("text", "json", "html", "svg"),
    "report": ("markdown", "html"),
    **dict.fromkeys(("deadlines", "evidence", "filing", "family", "timeline", "next", "whatif"), ("text", "json")),
    **dict.fromkeys(("adjust", "decided", "forms", "frameworks", "outline"), ("text", "json")),
    **dict.fromkeys(("packet", "waivers"), ("text", "json", "html")),
}
_MORE: Final = {
    "screen": ((), ("--tree",), ("--redact",)),
    "report": ((), ("--for", "client"), ("--for", "services"), ("--redact",), ("--lang", "es")),
    "evidence": ((), ("--all",)),
    "filing": ((), ("--rules",)),
    "outline": ((), ("--codes",), ("--counsel",)),
    "packet": ((), ("--lang", "es")),
}
COMMANDS: Final = [
    (command, "--format", form, *more)
    for command, forms in _FORMATS.items()
    for form in forms
    for more in _MORE.get(command, ((),))
]


def suppressed(case: Case) -> Case:
    """
    Return the case with nothing recorded that belongs in private.

    That is acts, arrests and charges, drugs, commercial sex by the client, false papers, the manner of entry and orders of removal.
    That and how somebody left is read by an element, and stays.
    """
    old, conduct = case.conduct, Conduct()
    blank = attrs.fields_dict(type(conduct.disclosure))
    told = ("fear", "report_planned", "said_stayed_by_choice", "beginning_taken_back")
    kept: dict[str, Any] = {name: getattr(old.disclosure, name) for name in told if name in blank}
    filing: dict[str, Any] = {
        **{name: NOT_ASKED for name in attrs.fields_dict(type(case.filing)) if name.startswith("order_")},
        **dict.fromkeys(("hearing_notice_received", "voluntary_departure_overstayed"), NOT_ASKED),
        **dict.fromkeys(("order_on", "reinstated_on", "found_on"), DateFact()),
    }
    presence = case.presence
    own = tuple(f"{part}" for part in ("conduct.", "grounds.", "status.removal_order", "status.reentered"))
    said = [attrs.evolve(each, about=tuple(p for p in each.about if not p.startswith(own))) for each in case.statements]
    return attrs.evolve(
        case,
        statements=tuple(each for each, was in zip(said, case.statements, strict=True) if each.about or not was.about),
        conduct=attrs.evolve(
            conduct,
            group=attrs.evolve(conduct.group, involved=old.group.involved),
            bond=attrs.evolve(old.bond, serves_scheme=NOT_ASKED),
            disclosure=attrs.evolve(conduct.disclosure, **kept),
        ),
        grounds=Grounds(),
        status=attrs.evolve(case.status, removal_order=NOT_ASKED, reentered=NOT_ASKED),
        filing=attrs.evolve(case.filing, **filing),
        presence=attrs.evolve(
            presence, entries=tuple(attrs.evolve(each, manner=Entry().manner) for each in presence.entries)
        ),
    )


def outputs(case: Case, folder: Path) -> list[tuple[tuple[str, ...], int, str]]:
    """Return what each command says of a case in a file of one name."""
    return list(_outputs(case, folder))


def _outputs(case: Case, folder: Path) -> Iterator[tuple[tuple[str, ...], int, str]]:
    (folder / "case.yaml").write_text(dumps(case), encoding="utf-8")
    before = Path.cwd()
    os.chdir(folder)
    try:
        for command in COMMANDS:
            made = CliRunner().invoke(main, [command[0], "case.yaml", *command[1:], "--as-of", DAY])
            assert made.exit_code in (0, 1), (command, made.output)
            yield command, made.exit_code, made.output
    finally:
        os.chdir(before)


@pytest.mark.parametrize("setting", [Setting.NOT_PRIVILEGED, None])
@pytest.mark.parametrize(
    "path", [WHOLE[0], WHOLE[-1], *sampled([*WHOLE[1:-1], *OTHERS[::5]], 30)], ids=lambda p: p.parent.name
)
def test_no_output_tells_what_belongs_in_private(path: Path, setting: Setting | None, tmp_path: Path) -> None:
    """Every command, in every format, with its exit code."""
    case = attrs.evolve(load_case(path), setting=setting)

    for told, bare in zip(outputs(case, tmp_path), outputs(suppressed(case), tmp_path), strict=True):
        assert told == bare, told[0]


def test_the_same_case_differs_where_it_is_privileged(tmp_path: Path) -> None:
    """What is left out elsewhere is told there: the comparison sees something."""
    case = attrs.evolve(load_case(WHOLE[-1]), setting=Setting.PRIVILEGED)
    pairs = zip(outputs(case, tmp_path), outputs(suppressed(case), tmp_path), strict=True)

    assert {told[0][0] for told, bare in pairs if told != bare} >= {"screen", "report", "deadlines", "filing"}
