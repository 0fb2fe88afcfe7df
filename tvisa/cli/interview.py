"""
``tvisa interview``: the questions that matter, one at a time, in a terminal.

Plain lines and typed words: no arrows, no boxes, nothing that a screen reader cannot read. Nothing is written until that is
said in so many words, and leaving quickly clears the screen.
"""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import Final

import click

from tvisa.cli.inout import AS_OF, FOR, LANG, NO_COLOR, day_of, load
from tvisa.cli.program import main
from tvisa.cli.talk import Leave, Recovery, Talk

_PAST: Final = 200
"""More lines than a terminal shows."""


@main.command()
@click.argument("case", metavar="[CASE]", required=False)
@AS_OF
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Where “save” writes. [default: the case file]",
)
@FOR
@click.option("--minutes", type=click.IntRange(min=1), help="Say first what a sitting of so long has time for.")
@click.option("--privileged", is_flag=True, help="A confidential consult: also asks what the client did.")
@click.option(
    "--recovery",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write every answer to this new file as it is given, for you only; it goes once you save or decline to at the end.",
)
@LANG
@NO_COLOR
def interview(
    case: str | None,
    as_of: str | None,
    output: Path | None,
    whom: str,
    minutes: int | None,
    privileged: bool,
    recovery: Path | None,
    lang: str,
    no_color: bool,
) -> None:
    """Ask what matters, one question at a time, and resume where it stopped.

    Type y, n, ? (not known) or "rather not"; dates as people say them, such as
    "from March 2019 to 2021" or "when I was about 16". "skip" leaves a question
    for another sitting, "not now" for the end of this one; "back" takes back a
    step, "change" any answer, and "who" says who answers from now on. "exit", or
    Ctrl-C, leaves at once with a clear screen. Nothing is written unless you type
    save, or name a recovery file. --for counsel puts the standards that are open
    to counsel, in another sitting, each with what is recorded for and against.

    \b
    tvisa interview
    tvisa interview case.json
    """
    from tvisa.facts import Case, Setting
    from tvisa.report.printed import console

    day = day_of(as_of)
    loaded = load(case) if case else Case("P1", setting=Setting.PRIVILEGED if privileged else None)
    if case and privileged and loaded.setting is not Setting.PRIVILEGED:
        raise click.UsageError(
            "a case file says itself that it is privileged (setting: privileged); --privileged is for a new one"
        )
    from tvisa.interview import Session

    session = Session(loaded, day, lang=lang)
    where = output or (Path(case) if case and case != "-" else None)
    talk = Talk(session, where, console(sys.stdout, color=not no_color))
    # A saved interview is written over without a word; a file that somebody laid out is not.
    talk.own = where if output is None and where and where.suffix == ".json" else None
    talk.minutes = minutes
    talk.recovery = Recovery(recovery) if recovery else None
    if recovery and where and recovery.resolve() == where.resolve():
        raise click.UsageError("--recovery is taken away at the end: name another file than the one to save to")
    try:
        _ = session.plan
        # The law is loaded and stays: the collector need not go through it again while somebody waits.
        gc.freeze()
        (talk.weigh if whom == "counsel" else talk.run)()
    except (Leave, KeyboardInterrupt):
        _clear()


def _clear() -> None:
    if sys.stdout.isatty():
        # A terminal that clears nothing is written past.
        click.echo("\n" * _PAST if os.environ.get("TERM") == "dumb" else "\x1b[2J\x1b[3J\x1b[H", nl=False)
