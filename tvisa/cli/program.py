"""The program: what its commands are added to, with one answer to whatever a terminal, a pipe or a disk does."""

from __future__ import annotations

import atexit
import gc
import io
import os
import sys
from typing import Any, Final

import click

from tvisa import __version__

# At the end all of it goes, and nothing is looked for: that took a fifth of a command's time.
atexit.register(gc.freeze)

_UNREPEATED: Final = {
    "Got unexpected extra argument": "More was given than is taken; a name with a space in it goes in quotation marks.",
    "No such command": "There is no such command.",
}


GROUPS: Final[dict[str, dict[str, str]]] = {
    "What you will need first": {
        "screen": "Screen a case: elements, grounds, bar, what to do next.",
        "deadlines": "Deadlines to keep, and what must not happen before.",
        "interview": "Ask the client one question at a time, and resume.",
        "next": "What to ask next, why, and what an answer would do.",
        "report": "Memo, client sheet, safety card or service plan.",
    },
    "Ask and record": {
        "new": "Write a case file to fill in.",
        "check": "Check case files for mistakes.",
        "facts": "What each fact means, and who can answer it.",
        "timeline": "The client's history in order, with ages.",
    },
    "Prepare the filing": {
        "plan": "The criminal case, and what the client is owed.",
        "filing": "What to check before filing, and other relief.",
        "evidence": "Evidence on file, and what to get next.",
        "outline": "Topics and gaps of the personal statement.",
        "packet": "The filing packet in order, and what is missing.",
        "forms": "Each form question, with the facts on file.",
        "waivers": "Each ground that needs a waiver, test by test.",
        "family": "Family members: categories and filing deadlines.",
        "adjust": "Permanent residence after T status (Form I-485).",
    },
    "Explain the law": {
        "law": "Find a provision, and how the model applies it.",
        "explain": "What a finding means, and on what it rests.",
        "decided": "Decided cases for and against, beside this case.",
        "whatif": "Which facts would change the result.",
        "compare": "The law on two dates, or two sets of answers.",
        "frameworks": "Every definition of trafficking, beside the facts.",
        "policy": "What agencies and courts can change, with dates.",
    },
    "Files and programs": {
        "convert": "Convert a case file from or to another format.",
        "rescreen": "Screen a folder again, and show what changed.",
        "schema": "JSON Schema of a case file or of a result.",
    },
}
"""The commands, by what somebody wants of them, each in the words that `tvisa --help` has beside it."""


def _without_what_was_typed(error: click.UsageError) -> click.UsageError:
    """Return a mistake of usage without the word that was typed: it may be the name of a client, and a message end up in a log."""
    if isinstance(error, click.NoSuchOption):
        # One in small letters that is nearly an option of this command was mistyped, and is no name.
        mistyped = error.possibilities and error.option_name.islower()
        told = f"No such option: {error.option_name}." if mistyped else "There is no such option."
        return click.NoSuchOption("", told, error.possibilities, error.ctx)
    if isinstance(error, click.BadParameter) and not isinstance(error, click.MissingParameter):
        kind = error.param.type if error.param else None
        return click.BadParameter(_expected(kind, error.message), error.ctx, error.param, error.param_hint)
    for told, instead in _UNREPEATED.items():
        if error.message.startswith(told):
            return click.UsageError(instead, error.ctx)
    return error


def _expected(kind: Any, message: str) -> str:
    if isinstance(kind, click.IntRange):
        return f"expected a whole number, from {kind.min}{'' if kind.max is None else f' to {kind.max}'}"
    if isinstance(kind, click.Path):
        return f"expected {'a file' if kind.file_okay else 'a folder'}{' that is there' if kind.exists else ''}"
    _, chosen, among = message.rpartition(" is not one of ")
    return f"expected one of {among}" if chosen else "it cannot be that"


class _Program(click.Group):
    """The commands, with one answer to whatever the terminal, a pipe or a disk does."""

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands by what somebody wants of them."""
        rest = {name: command.get_short_help_str() for name, command in self.commands.items()}
        for heading, commands in GROUPS.items():
            with formatter.section(heading):
                formatter.write_dl([(name, line) for name, line in commands.items() if rest.pop(name, "")])
        if rest:
            with formatter.section("More"):
                formatter.write_dl(list(rest.items()))

    def main(self, *args: Any, **more: Any) -> Any:
        # Loading the law makes a hundred thousand objects that stay: to look for garbage among them took a tenth of a command's time.
        gc.set_threshold(250_000, 20, 20)
        for stream in (sys.stdout, sys.stderr):
            # What is told hangs on no machine: a file or a pipe gets UTF-8, and a terminal a mark for what it cannot show.
            if isinstance(stream, io.TextIOWrapper) and not stream.encoding.lower().startswith("utf"):
                if stream.isatty():
                    stream.reconfigure(errors="replace")
                else:
                    stream.reconfigure(encoding="utf-8")
        return super().main(*args, **more)

    def make_context(self, *args: Any, **more: Any) -> click.Context:
        try:
            return super().make_context(*args, **more)
        except click.UsageError as error:
            raise _without_what_was_typed(error) from None

    def invoke(self, ctx: click.Context) -> Any:
        from tvisa.errors import LawDateError, MissingExtra

        try:
            result = super().invoke(ctx)
            if sys.stdout:
                sys.stdout.flush()
        except click.UsageError as error:
            raise _without_what_was_typed(error) from None
        except LawDateError as error:  # a date outside the modeled law is a mistake of usage
            raise click.UsageError(str(error)) from None
        except MissingExtra as error:
            raise click.ClickException(str(error)) from None
        except BrokenPipeError:
            raise
        except OSError:
            if sys.stdout is sys.__stdout__:  # what could not be written must not be tried again at exit
                os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            raise click.ClickException("the output cannot be written") from None
        return result


@click.group(cls=_Program, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80})
@click.version_option(__version__, package_name="tvisa", message="%(prog)s %(version)s")
def main() -> None:
    """Screen a person's facts against the law of T nonimmigrant status.

    Element by element: what is met, not met, unknown or contested, under which
    provision, and what is missing. Nothing leaves this machine. Not legal
    advice: only DHS determines T nonimmigrant status.
    """
