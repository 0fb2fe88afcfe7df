"""
The command line.

Data goes to stdout, messages to stderr. Heavy modules load inside the commands that need them. Exit codes: 0 done,
whatever the outcome; 1 a bad case file or another expected failure; 2 usage, a date outside the modelled law included;
with ``--exit-status`` also 3 not met, 4 unknown, 5 contested.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from tvisa.version import __version__

if TYPE_CHECKING:
    import datetime

    from tvisa.facts import Case

__all__ = ["main"]

_Command = TypeVar("_Command", bound=Callable[..., Any])
_STATUS = {"met": 0, "not_met": 3, "unknown": 4, "contested": 5}


def _format(*formats: str) -> Callable[[_Command], _Command]:
    kinds = click.Choice(formats)
    return click.option(
        "--format", "form", type=kinds, default=formats[0], show_default=True, envvar="TVISA_FORMAT", help="How to write it."
    )  # fmt: skip


_OUTPUT = click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file, readable by you only."
)
_NO_COLOR = click.option("--no-color", is_flag=True, help="Plain text; NO_COLOR does the same.")
_CASE = click.argument("case", metavar="CASE")
_AS_OF = click.option(
    "--as-of", metavar="DATE", help="Date of decision, YYYY-MM-DD: which law applies. [default: today]"
)


class _Program(click.Group):
    """The commands, with one answer to whatever the terminal, a pipe or a disk does."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            result = super().invoke(ctx)
            if sys.stdout:
                sys.stdout.flush()
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


@main.command()
@_CASE
@_AS_OF
@click.option("--tree", is_flag=True, help="Print every finding, down to the facts.")
@click.option("--exit-status", is_flag=True, help="Exit with 3 not met, 4 unknown, 5 contested.")
@_format("text", "json")
@_OUTPUT
@_NO_COLOR
def screen(
    case: str, as_of: str | None, tree: bool, exit_status: bool, form: str, output: Path | None, no_color: bool
) -> None:
    """Screen a case file (- reads standard input).

    \b
    tvisa screen case.yaml
    tvisa screen case.yaml --as-of 2023-06-01 --tree
    tvisa screen - --format json < case.json
    """
    from tvisa.screening import screen as run

    day = _day(as_of)
    result = _law_or_usage(lambda: run(_load(case), day)).as_dict()
    if form == "json":
        _write(_json(result), output, source=case)
    else:
        from tvisa.report.text import print_screening

        _print(lambda out: print_screening(result, out, tree=tree), output, color=not no_color, source=case)
    if exit_status:
        sys.exit(_STATUS[result["outcome"]])


@main.command()
@_CASE
@_format("text", "json")
@_OUTPUT
def check(case: str, form: str, output: Path | None) -> None:
    """Check that a file is a valid case file, and list every problem.

    Problems name the place and never what was typed there.
    """
    from tvisa.errors import CaseFileError

    problems: list[dict[str, str]] = []
    try:
        _read(case)
    except CaseFileError as error:
        problems = [{"path": p.path, "message": p.message} for p in error.problems]
    lines = [f"{p['path']}: {p['message']}" for p in problems] or ["The file is a valid case file."]
    if form == "json":
        _write(_json({"valid": not problems, "problems": problems}), output, source=case)
    elif output:
        _write("\n".join(lines) + "\n", output, source=case)
    else:
        click.echo("\n".join(lines), err=True)
    if problems:
        sys.exit(1)


@main.command()
@click.argument("provision", required=False)
@click.option(
    "--as-of", metavar="DATE", help="Only the law of this date of decision, YYYY-MM-DD. [default: all modelled]"
)
@_format("text", "json")
@_OUTPUT
@_NO_COLOR
def law(provision: str | None, as_of: str | None, form: str, output: Path | None, no_color: bool) -> None:
    """Print the model of the law, or find a provision in it.

    \b
    tvisa law
    tvisa law "8 CFR 214.207(b)"
    tvisa law --as-of 2020-01-01 --format json
    """
    from tvisa.law import CHECKED_ON
    from tvisa.lawbook import entries, search
    from tvisa.screening import DISCLAIMER
    from tvisa.t1 import RULE_SETS, rule_set

    laws = RULE_SETS if as_of is None else (_law_or_usage(lambda: rule_set(_day(as_of))),)
    found = entries(laws)
    if provision:
        found = search(found, provision)
        if not found:
            raise click.ClickException(
                'no rule in the model cites that, or has that name; try "8 CFR 214.207" or "INA 101(a)(15)(T)"'
            )
    if form == "json":
        sets = [{"id": r.id, "title": r.title, "from": str(r.window.start), "until": _until(r)} for r in laws]
        listed = {
            "tvisa_version": __version__,
            "checked_on": CHECKED_ON.isoformat(),
            "rule_sets": sets,
            "rules": [e.as_dict() for e in found],
        }
        _write(_json({**listed, "disclaimer": DISCLAIMER}), output)
        return
    from tvisa.report.lawbook import print_entries, print_tree

    def show(out: Any) -> None:
        out.print(f"tvisa {__version__}. Law as of {CHECKED_ON}.\n", style="dim")
        (print_entries if provision else print_tree)(found, out)
        out.print(DISCLAIMER, style="dim")

    _print(show, output, color=not no_color)


def _until(rules: Any) -> str | None:
    return str(rules.window.end) if rules.window.end else None


@main.command()
@click.argument("code", required=False)
@_format("text", "json")
@_OUTPUT
@_NO_COLOR
def explain(code: str | None, form: str, output: Path | None, no_color: bool) -> None:
    """Print a finding's entry in the catalogue, or list the findings.

    \b
    tvisa explain
    tvisa explain COERCED_RECRUITMENT
    """
    from tvisa.exposure.catalog import BY_CODE
    from tvisa.messages import ENGLISH
    from tvisa.report.exposure import entry_as_dict, print_entry, print_list
    from tvisa.screening import DISCLAIMER

    if code and code.upper() not in BY_CODE:
        raise click.ClickException("there is no finding of that code; tvisa explain lists them")
    entries = [BY_CODE[code.upper()]] if code else list(BY_CODE.values())
    if form == "json":
        _write(_json({"findings": [entry_as_dict(e, ENGLISH) for e in entries], "disclaimer": DISCLAIMER}), output)
        return

    def show(out: Any) -> None:
        if code:
            print_entry(entries[0], out, ENGLISH)
        else:
            print_list(entries, out, ENGLISH)
        out.print(f"\n{DISCLAIMER}", style="dim")

    _print(show, output, color=not no_color)


@main.command()
@click.argument("what", type=click.Choice(["case"]), default="case", expose_value=False)
@_OUTPUT
def schema(output: Path | None) -> None:
    """Print the JSON Schema (2020-12) of a case file."""
    from tvisa.schema import case_schema

    _write(_json(case_schema()), output)


@main.command()
@_OUTPUT
@click.option("--privileged", is_flag=True, help="Mark the file privileged; show where the client's own conduct goes.")
def new(output: Path | None, privileged: bool) -> None:
    """Write a commented starter file to fill in.

    \b
    tvisa new -o case.yaml
    """
    from tvisa.starter import starter

    if output and output.exists():
        raise click.ClickException("there is a file of that name already; nothing was written")
    _write(starter(privileged=privileged), output)


# --- in and out -------------------------------------------------------------------------------------------------------


def _day(as_of: str | None) -> datetime.date:
    import datetime

    from tvisa.t1 import as_day

    if as_of is None:
        return datetime.date.today()
    try:
        return as_day(as_of)
    except ValueError:
        raise click.UsageError("--as-of expects a date such as 2026-11-24") from None


def _read(case: str) -> Case:
    from tvisa.casefile import load_case, loads_case
    from tvisa.rawfile import MAX_BYTES

    if case != "-":
        return load_case(case)
    return loads_case(sys.stdin.buffer.read(MAX_BYTES + 1) if sys.stdin else "")


def _load(case: str) -> Case:
    from tvisa.errors import CaseFileError

    try:
        return _read(case)
    except CaseFileError as error:
        raise click.ClickException(f"not a valid case file\n{error}") from None


_Result = TypeVar("_Result")


def _law_or_usage(run: Callable[[], _Result]) -> _Result:
    from tvisa.errors import LawDateError

    try:
        return run()
    except LawDateError as error:
        raise click.UsageError(str(error)) from None


def _json(data: Any) -> str:
    import json

    return json.dumps(data, indent=2) + "\n"


def _print(show: Callable[[Any], None], output: Path | None, *, color: bool, source: str = "") -> None:
    import io

    from tvisa.report.text import console

    if output is None:
        show(console(sys.stdout, color=color))
        return
    text = io.StringIO()
    show(console(text, color=False))
    _write(text.getvalue(), output, source=source)


def _write(text: str, output: Path | None, *, source: str = "") -> None:
    """Write to stdout, or to a file: whole or not at all, readable by its owner only, and never over the case file."""
    if output is None:
        click.echo(text, nl=False)
        return
    import tempfile

    if output.is_symlink() or (output.exists() and not output.is_file()):
        raise click.ClickException("the output is not an ordinary file; nothing was written")
    if source and Path(source).exists() and output.exists() and output.samefile(source):
        raise click.ClickException("the output is the case file itself; nothing was written")
    handle, name = tempfile.mkstemp(dir=output.parent, prefix=".tvisa-")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(output)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
