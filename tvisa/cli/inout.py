"""What the commands share: their options, how a case comes in, and how a result goes out."""

from __future__ import annotations

import contextlib
import functools
import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar

import click

from tvisa.cli.program import main

if TYPE_CHECKING:
    import datetime

    from tvisa.facts import Case
    from tvisa.files.casefile import Loaded
    from tvisa.law.common.policy import Policy
    from tvisa.report.document import Document
    from tvisa.screening.screening import Screening
    from tvisa.words.catalog import Catalog


Command = TypeVar("Command", bound=Callable[..., Any])
STATUS: Final = {"met": 0, "not_met": 3, "unknown": 4, "contested": 5}
"""The exit code of each outcome."""
_SUFFIXES: Final = {".md": "markdown", ".html": "html", ".docx": "docx", ".pdf": "pdf"}
_BINARY: Final = ("docx", "pdf")


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


def ending_option(*formats: str, variable: str = "TVISA_FORMAT") -> Callable[[Command], Command]:
    """Return the option that chooses among the ways to write a document, by the ending of the output unless told."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(formats),
        envvar=variable,
        help=f"How to write it.  [default: by the ending of the output, else {formats[0]}]",
    )


OUTPUT = click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file, readable by you only."
)
NO_COLOR = click.option("--no-color", is_flag=True, help="Plain text; NO_COLOR does the same.")
CITE = click.option(
    "--cite",
    type=click.Choice(["usc", "ina", "both"]),
    help="Cite title 8 of the US Code, the INA, or both; first pages cite the INA unless told otherwise, the rest the Code.",
)
CASE = click.argument("case", metavar="CASE")
REDACT = click.option("--redact", is_flag=True, help="No free text; dates to the year, ages to 18 or not.")


ALL = click.option("--all", "whole", is_flag=True, help="Print the whole page, and not what comes first.")
TREE = click.option("--tree", is_flag=True, help="Print every finding, down to the facts.")
FOR = click.option(
    "--for",
    "whom",
    type=click.Choice(["client", "counsel"]),
    default="client",
    help="Whose questions: the client's, or the standards that counsel answers.",
)
TEMPLATE = click.option(
    "--template",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A Word document whose styles and letterhead to use.",
)
POLICY = click.option(
    "--policy",
    metavar="FILE",
    type=click.Path(dir_okay=False),
    help="Policy entries of your own, in YAML: added to those that come with tvisa, or in their place by id.",
)
EXIT_STATUS = click.option("--exit-status", is_flag=True, help="Exit with 3 not met, 4 unknown, 5 contested.")


SHARE = click.option(
    "--share",
    type=click.Choice(("shelter", "interpreter", "co-counsel")),
    help="Leave out what is not for that reader; nothing says what it was.",
)
"""For whose work; the names of `tvisa.facts.readers.Recipient`, so that ``tvisa --help`` need not load them; a test holds them together."""


def shared_with(case: Case, share: str | None) -> Case:
    """Return what the reader a file is shared with gets of a case; without a reader, the whole of it."""
    if share is None:
        return case
    from tvisa.errors import InputError
    from tvisa.facts.readers import Recipient
    from tvisa.screening.sharing.sharing import shared

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


def chosen(form: str | None, output: Path | None, template: Path | None, formats: Sequence[str]) -> str:
    """
    Return in which of these forms a document is written: as told, by the ending of the output, else the first.

    Refuses a document in bytes on a terminal, and a template for what is no Word document.
    """
    ending = _SUFFIXES.get(output.suffix.lower() if output else "", "")
    form = form or (ending if ending in formats else formats[0])
    if form in _BINARY and output is None and sys.stdout.isatty():
        raise click.UsageError("a Word document or PDF is written to a file: -o FILE")
    if template and form != "docx":
        raise click.UsageError("--template goes with --format docx")
    return form


_FILES: Final = ("questions", "assume")
"""Options of a command's own that name a file."""


class Asked:
    """
    What a command was asked: of which case, on which day, in which language and form.

    Attributes:
        source: The case file, or - for standard input; nothing where a command takes none.
        day: The date of decision.
        dated: Whether that was given, and is not today for want of any.
        lang: The language.
        form: In which form the answer is written.
        policy: Policy entries of the office.
        share: For whose work the case is shared.
        status: The exit code.
    """

    def __init__(
        self, source: str, as_of: str | None, lang: str, form: str, policy: str | None, share: str | None
    ) -> None:
        self.source, self.lang, self.form, self.share = source, lang, form, share
        self.dated, self.day, self.policy = as_of is not None, day_of(as_of), policy_of(policy)
        self.status = 0

    @functools.cached_property
    def catalog(self) -> Catalog:
        """The language's messages."""
        return catalog_of(self.lang)

    @functools.cached_property
    def case(self) -> Case:
        """The case, as it is shared."""
        return shared_with(load(self.source), self.share)

    @functools.cached_property
    def screening(self) -> Screening:
        """The screening of the case on the day."""
        return self.of(self.case)

    def brief(self, whole: bool) -> bool:
        """Say whether what comes first is told alone: on a terminal, unless the *whole* of it is asked for."""
        return self.form == "text" and not whole

    def of(self, case: Case, **more: Any) -> Screening:
        """Screen a case as it is asked."""
        from tvisa.screening.screening import screen

        return screen(case, self.day, lang=self.lang, policy=self.policy, **more)


def page(*options: Callable[[Any], Any], name: str | None = None) -> Callable[[Callable[..., Any]], click.Command]:
    """
    Make a command of a function that returns what it tells: a document, plain values, text, or what prints itself on a console.

    Args:
        options: Its arguments and options in the order in which help lists them. The language, the day, the form and the like
            stand in what the function is given first, `Asked`; its own options follow by name.
        name: Its name, where that is not the function's.
    """

    def made(function: Callable[..., Any]) -> click.Command:
        @functools.wraps(function)
        def run(
            case: str = "",
            output: Path | None = None,
            lang: str = "en",
            form: str | None = None,
            as_of: str | None = None,
            policy: str | None = None,
            share: str | None = None,
            template: Path | None = None,
            no_color: bool = False,
            cite: str | None = None,
            **own: Any,
        ) -> None:
            kinds = next(p.type for p in click.get_current_context().command.params if p.name == "form")
            form = chosen(form, output, template, getattr(kinds, "choices", ()))
            asked = Asked(case, as_of, lang, form, policy, share)
            told = function(asked, **own)
            if cite:
                import attrs

                from tvisa.report.document import Cite, Document

                told = attrs.evolve(told, cite=Cite(cite)) if isinstance(told, Document) else told
            given = (case, policy, template, *(own.get(name) for name in _FILES))
            _tell(told, form, template, output, color=not no_color, source=given)
            if asked.status:
                sys.exit(asked.status)

        command: Any = run
        for option in reversed(options):
            command = option(command)
        return main.command(name)(command)

    return made


def of_case(*options: Callable[[Any], Any], name: str | None = None) -> Callable[[Callable[..., Any]], click.Command]:
    """Make a command about one case, as `page` does: CASE, its options, where to write, and whether in color."""
    return page(CASE, *options, CITE, OUTPUT, NO_COLOR, name=name)


def _tell(told: Any, form: str, template: Path | None, output: Path | None, *, color: bool, source: Source) -> None:
    if isinstance(told, Mapping):
        write(as_json(told), output, source=source)
    elif isinstance(told, str | bytes):
        write(told, output, source=source)
    elif callable(told):
        print_out(told, output, color=color, source=source)
    elif form == "text":
        from tvisa.report.printed import print_document

        print_out(lambda out: print_document(told, out), output, color=color, source=source)
    else:
        write(written(told, form, template), output, source=source)


def written(doc: Document, form: str, template: Path | None) -> str | bytes:
    """Write a document in a form, or say why that cannot be done here."""
    from tvisa.report import formats

    if form == "docx":
        try:
            return formats.as_docx(doc, template)
        except ValueError as error:
            raise click.ClickException(str(error)) from None
    try:
        return formats.FORMATS[form](doc)
    except OSError:
        raise click.ClickException(
            "the PDF cannot be made here: libraries of the system that WeasyPrint needs, or every font, are missing"
        ) from None


@contextlib.contextmanager
def refused(what: str) -> Iterator[None]:
    """Say what is wrong with a file that was given, and stop."""
    from tvisa.errors import CaseFileError, PolicyFileError, RunFileError

    try:
        yield
    except (CaseFileError, PolicyFileError, RunFileError) as error:
        raise click.ClickException(f"not {what}\n{error}") from None


def policy_of(path: str | None) -> Policy | None:
    """Read the policy entries, or say what is wrong with the file and stop."""
    if path is None:
        return None
    from tvisa.law.common.policy import load_policy

    with refused("a valid policy file"):
        return load_policy(path)


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
    with refused("a valid case file"):
        return read_in(case).case


def as_json(data: Any) -> str:
    """Write plain values as JSON."""
    import json

    return json.dumps(data, indent=2) + "\n"


def in_line(data: Any) -> str:
    """Write plain values as JSON on one line: what is said by number is read by a program."""
    import json

    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


Source: TypeAlias = str | Sequence[str | Path | None]
"""The files that a command was given to read."""


def print_out(show: Callable[[Any], None], output: Path | None, *, color: bool, source: Source = "") -> None:
    """Show something on the terminal or, without color, in a file."""
    import io

    from tvisa.report.printed import console

    if output is None:
        show(console(sys.stdout, color=color))
        return
    text = io.StringIO()
    show(console(text, color=False))
    write(text.getvalue(), output, source=source)


_CASE_FILE: Final = re.compile(rb"""(?:^|[{,\s])["']?tvisa_case["']?\s*:\s*["']?\d""")
"""What a case file says of itself, which one with a mistake elsewhere does, too."""


def _is_case_file(path: Path) -> bool:
    from tvisa.files.rawfile import MAX_BYTES

    with path.open("rb") as file:
        return _CASE_FILE.search(file.read(MAX_BYTES)) is not None


def write(text: str | bytes, output: Path | None, *, source: Source = "", anew: bool = False) -> None:
    """
    Write to stdout, or to a file: whole or not at all, and readable by its owner only.

    Never over what a person wrote: *source*, which the command was given, and any case file, unless it is to be written *anew*.
    """
    if output is None:
        if isinstance(text, str) and sys.stdout.isatty():
            from tvisa.words.shown import shown

            text = shown(text)
        click.echo(text, nl=False)
        return
    import tempfile

    if output.is_symlink() or (output.exists() and not output.is_file()):
        raise click.ClickException("the output is not an ordinary file; nothing was written")
    given = (Path(each) for each in ((source,) if isinstance(source, str) else source) if each)
    if output.exists() and any(each.exists() and output.samefile(each) for each in given):
        raise click.ClickException("the output is a file that this command reads; nothing was written")
    if output.exists() and not anew and _is_case_file(output):
        raise click.ClickException("there is a case file of that name already; nothing was written")
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
