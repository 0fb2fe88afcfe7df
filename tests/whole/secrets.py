"""
What a setting or a reader may not see, looked for in every byte of every output.

A case in which everything is recorded, once with every answer a yes and once a no, has a mark of its own in each text and each
note. Whatever a setting or a reader gets nothing of is then taken out of it, and every command is asked of both, in each of its
formats: the outputs, the messages and the exit codes are the same to the byte, and no mark of what was taken out is anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import chdir
from functools import cache
from pathlib import Path
from typing import Final

import attrs
import click
from click.testing import CliRunner

from tests.marked import Marks, marked, without_secrets
from tests.property.test_settings import COMMANDS, DAY, GIVEN, TYPED
from tests.whole.decoded import views
from tvisa import Case
from tvisa.cli import main
from tvisa.cli.cases import _FOR_ANYBODY, _FORMATS, _SHARED
from tvisa.facts import Setting, readers
from tvisa.facts.readers import Recipient, gets
from tvisa.files.adapters import FORMATS
from tvisa.files.casefile import dumps
from tvisa.kernel.answers import Reply
from tvisa.screening.sharing.sharing import shared

_DAY_TOLD: Final = re.compile(r"2019-?03-?05|2019-03|March (5, )?2019|marzo de 2019")
"""The one day of everything that is dated in the case, however it is written."""
READERS: Final = ("client", "card", "services")
"""What tells nothing of what was asked in private, in any setting."""


@attrs.frozen
class Sight:
    """
    Who looks at what.

    Attributes:
        name: In words.
        setting: What the case file says of its setting.
        cut: Takes out of a case all that is not to be seen.
        hidden: Says of the place of a text whether it is not to be seen.
        days: Whether no day may be told, but its year.
    """

    name: str
    setting: Setting | None
    cut: Callable[[Case], Case]
    hidden: Callable[[str], object]
    days: bool = False


@attrs.frozen
class Output:
    """What a command gave out: its exit code, and each of its two streams as bytes."""

    code: int
    told: bytes
    messages: bytes


def _share(to: Recipient) -> Sight:
    return Sight(
        f"shared with {to}",
        Setting.PRIVILEGED,
        lambda case: attrs.evolve(shared(case, to), setting=Setting.PRIVILEGED),
        lambda path: not gets(to, path),
    )


def _is_silent(path: str) -> bool:
    return not gets(readers.OPEN, path)


OPEN: Final = Sight("not privileged", Setting.NOT_PRIVILEGED, without_secrets, _is_silent)
UNSTATED: Final = Sight("no setting recorded", None, without_secrets, _is_silent)
ANYBODY: Final = Sight("privileged, for the client or a helper", Setting.PRIVILEGED, without_secrets, lambda _: True)
REDACTED: Final = Sight("privileged, redacted", Setting.PRIVILEGED, lambda case: case, lambda _: True, days=True)
SHARED: Final = {to: _share(to) for to in Recipient}


def grid() -> list[tuple[Sight, str]]:
    """Return every way to ask for an output under a sight."""
    asking = [c for c in COMMANDS if "--share" not in c]
    asking += [
        f"{name} --format pdf"
        for name, command in main.commands.items()
        if "pdf" in _formats(command) and name != "report"
    ]
    asking += [f"report --for {reader} --format {form}" for reader in ("counsel", *READERS) for form in _FORMATS]
    points = [(sight, command) for sight in (OPEN, UNSTATED) for command in asking]
    points += [
        (ANYBODY, c) for c in asking if c.startswith("report") and any(f"--for {reader}" in c for reader in READERS)
    ]
    points += [(ANYBODY, c) for c in asking if c.startswith("rescreen")]
    points += [(REDACTED, command) for command in _redacted()]
    for to in Recipient:
        points += [(ANYBODY if _for_anybody(command) else SHARED[to], command) for command in _of_shared(to)]
    return list(dict.fromkeys(points))


def _formats(command: click.Command) -> tuple[str, ...]:
    found = next((p.type for p in command.params if p.name in ("form", "new")), None)
    return tuple(found.choices) if isinstance(found, click.Choice) else ()


def _for_anybody(command: str) -> bool:
    """Say whether it is the sheet or the card, which are made of the whole file for whoever it is shared with."""
    return any(f"--for {reader} " in command for reader in _FOR_ANYBODY)


def _redacted() -> Iterator[str]:
    for name, command in main.commands.items():
        if any(p.name == "redact" for p in command.params):
            yield from (f"{name} --redact --format {form}" for form in _formats(command))


def _of_shared(to: Recipient) -> Iterator[str]:
    for name, command in main.commands.items():
        if not any(p.name == "share" for p in command.params):
            continue
        option = "--to" if name == "convert" else "--format"
        forms = [f for f in _formats(command) if name != "convert" or FORMATS[f].writer]
        readers = [f" --for {reader}" for reader in _SHARED[to]] if name == "report" else [""]
        yield from (f"{name} --share {to}{reader} {option} {form}" for reader in readers for form in forms)


def given(command: str) -> str:
    """Return a command with the case and the day that it is given."""
    name, *more = command.split()
    day = ("--as-of", DAY) if any("--as-of" in p.opts for p in main.commands[name].params) else ()
    return " ".join([name, *GIVEN.get(name, ("case.yaml",)), *more, *day])


def ask(command: str, case: Case, folder: Path) -> Output:
    """Return what a command gives out of a case in a file."""
    (folder / "case.yaml").write_text(dumps(case), encoding="utf-8")
    with chdir(folder):
        made = CliRunner().invoke(
            main, given(command).split(), input=TYPED if command.startswith("interview") else None
        )
    assert made.exception is None or isinstance(made.exception, SystemExit), (command, made.exception)
    return Output(made.exit_code, made.stdout_bytes, made.stderr_bytes)


@cache
def _cases(sight: Sight, reply: Reply) -> tuple[Case, Case, Marks]:
    case, marks = marked(sight.setting, reply)
    return case, sight.cut(case), marks


@attrs.frozen
class Looked:
    """
    What was found in one output.

    Attributes:
        found: What it tells that it may not; nothing, if all is well.
        code: The exit code.
        size: How many bytes it has.
        read: How many characters were read in it, decoded.
    """

    found: tuple[str, ...]
    code: int
    size: int
    read: int


def look(sight: Sight, command: str, folder: Path, reply: Reply = Reply.YES) -> Looked:
    """Look for what is not to be seen in an output, in its messages, and in what differs where it is not recorded."""
    case, cut, marks = _cases(sight, reply)
    full = ask(command, case, folder)
    found = [] if ask(command, cut, folder) == full else ["it differs by what is not to be seen"]
    texts = [text for stream in (full.told, full.messages) for text in views(stream)]
    found += ["a day"] if sight.days and any(_DAY_TOLD.search(text) for text in texts) else []
    held = {path for text in texts for path in marks.found(text)}
    found += sorted(path for path in held if sight.hidden(path))
    return Looked(tuple(found), full.code, len(full.told) + len(full.messages), sum(map(len, texts)))


def hidden(sight: Sight) -> int:
    """Return how many marks may not be seen."""
    return sum(1 for path in _cases(sight, Reply.YES)[2].paths if sight.hidden(path))
