"""What the commands share: their options, how a case comes in, and how a result goes out."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    import datetime

    from tvisa.facts import Case
    from tvisa.files.casefile import Loaded
    from tvisa.words.catalog import Catalog


Command = TypeVar("Command", bound=Callable[..., Any])


def format_option(*formats: str) -> Callable[[Command], Command]:
    """Return the option that chooses among the ways to write a result, the first of them unless told."""
    kinds = click.Choice(formats)
    return click.option(
        "--format",
        "form",
        type=kinds,
        default=formats[0],
        show_default=True,
        envvar="TVISA_FORMAT",
        help="How to write it.",
    )


OUTPUT = click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file, readable by you only."
)
NO_COLOR = click.option("--no-color", is_flag=True, help="Plain text; NO_COLOR does the same.")
CASE = click.argument("case", metavar="CASE")
REDACT = click.option("--redact", is_flag=True, help="No free text; dates to the year, ages to 18 or not.")


SHARE = click.option(
    "--share",
    type=click.Choice(("shelter", "interpreter", "co-counsel")),
    help="Leave out what is not for that reader; nothing says what it was.",
)
"""For whose work; the names of `tvisa.screening.sharing.sharing.Recipient`, so that ``tvisa --help`` need not load them; a test holds them together."""


def shared_with(case: Case, share: str | None) -> Case:
    """Return what whoever a file is shared with gets of a case; without anybody, the whole of it."""
    if share is None:
        return case
    from tvisa.errors import InputError
    from tvisa.screening.sharing.sharing import Recipient, shared

    try:
        return shared(case, Recipient(share))
    except InputError as error:
        raise click.UsageError(str(error)) from None


class _Language(click.ParamType):  # type: ignore[type-arg]
    """One of the languages that the library has messages in, looked up when it is asked for."""

    name = "language"

    def _choice(self) -> click.Choice[str]:
        from tvisa.words.catalog import languages

        return click.Choice(languages())

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        return self._choice().convert(value, param, ctx)

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str | None:
        return self._choice().get_metavar(param, ctx)


LANG = click.option("--lang", type=_Language(), default="en", show_default=True, envvar="TVISA_LANG", help="Language.")
AS_OF = click.option(
    "--as-of", metavar="DATE", help="Date of decision, YYYY-MM-DD: which law applies. [default: today]"
)


def catalog_of(lang: str) -> Catalog:
    """Return the messages of a language."""
    from tvisa.words.catalog import catalog

    return catalog(lang)


def day_of(as_of: str | None) -> datetime.date:
    """Read the date of decision; today where none is given."""
    import datetime

    from tvisa.errors import LawDateError
    from tvisa.files.given import as_day

    if as_of is None:
        return datetime.date.today()
    try:
        return as_day(as_of)
    except LawDateError:
        raise click.UsageError("--as-of expects a date such as 2026-11-24") from None


def read(case: str) -> Case:
    """Read a case from a file, or from standard input."""
    return read_in(case).case


def read_in(case: str) -> Loaded:
    """Read a case from a file, or from standard input, with what a person has to look at in it."""
    from tvisa.files.casefile import loaded_file, loaded_text

    return loaded_file(case) if case != "-" else loaded_text(read_bytes(case))


def read_bytes(source: str) -> bytes:
    """Read a file, or standard input, as it is."""
    from tvisa.files.rawfile import MAX_BYTES, read_file

    if source != "-":
        return read_file(source)
    return sys.stdin.buffer.read(MAX_BYTES + 1) if sys.stdin else b""


def load(case: str) -> Case:
    """Read a case, or say what is wrong with the file and stop."""
    from tvisa.errors import CaseFileError

    try:
        return read(case)
    except CaseFileError as error:
        raise click.ClickException(f"not a valid case file\n{error}") from None


_Result = TypeVar("_Result")


def law_or_usage(run: Callable[[], _Result]) -> _Result:
    """Run something; a date outside the modeled law is a mistake of usage."""
    from tvisa.errors import LawDateError

    try:
        return run()
    except LawDateError as error:
        raise click.UsageError(str(error)) from None


def as_json(data: Any) -> str:
    """Write plain values as JSON."""
    import json

    return json.dumps(data, indent=2) + "\n"


def in_line(data: Any) -> str:
    """Write plain values as JSON on one line: what is said by number is read by a program."""
    import json

    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def print_out(show: Callable[[Any], None], output: Path | None, *, color: bool, source: str = "") -> None:
    """Show something on the terminal or, without color, in a file."""
    import io

    from tvisa.report.printed import console

    if output is None:
        show(console(sys.stdout, color=color))
        return
    text = io.StringIO()
    show(console(text, color=False))
    write(text.getvalue(), output, source=source)


def write(text: str | bytes, output: Path | None, *, source: str = "") -> None:
    """Write to stdout, or to a file: whole or not at all, readable by its owner only, and never over the case file."""
    if output is None:
        if isinstance(text, str) and sys.stdout.isatty():
            from tvisa.words.shown import shown

            text = shown(text)
        click.echo(text, nl=False)
        return
    import tempfile

    if output.is_symlink() or (output.exists() and not output.is_file()):
        raise click.ClickException("the output is not an ordinary file; nothing was written")
    if source and Path(source).exists() and output.exists() and output.samefile(source):
        raise click.ClickException("the output is the case file itself; nothing was written")
    handle, name = tempfile.mkstemp(dir=output.parent, prefix=".tvisa-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode() if isinstance(text, str) else text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(output)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
