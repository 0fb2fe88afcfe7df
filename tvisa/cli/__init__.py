"""
The command line.

Data goes to stdout, messages to stderr. Heavy modules load inside the commands that need them. Exit codes: 0 done,
whatever the outcome; 1 a bad case file or another expected failure; 2 usage, a date outside the modeled law included;
with ``--exit-status`` also 3 not met, 4 unknown, 5 contested.
"""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from tvisa import __version__
from tvisa.cli.adjust import adjust
from tvisa.cli.check import check
from tvisa.cli.compare import compare
from tvisa.cli.convert import convert
from tvisa.cli.deadlines import deadlines
from tvisa.cli.decided import decided
from tvisa.cli.evidence import evidence
from tvisa.cli.facts import facts
from tvisa.cli.family import family
from tvisa.cli.filing import POLICY, filing, policy_of
from tvisa.cli.forms import forms
from tvisa.cli.frameworks import frameworks
from tvisa.cli.inout import (
    AS_OF,
    CASE,
    LANG,
    NO_COLOR,
    OUTPUT,
    REDACT,
    as_json,
    catalog_of,
    day_of,
    format_option,
    in_line,
    law_or_usage,
    load,
    print_out,
    write,
)
from tvisa.cli.interview import interview
from tvisa.cli.law import law
from tvisa.cli.next import next_
from tvisa.cli.outline import outline
from tvisa.cli.packet import packet
from tvisa.cli.policy import policy as policy_group
from tvisa.cli.report import report
from tvisa.cli.rescreen import rescreen
from tvisa.cli.timeline import timeline
from tvisa.cli.waivers import waivers
from tvisa.cli.whatif import whatif

if TYPE_CHECKING:
    from tvisa.screening.data_documents import FindingsData
    from tvisa.screening.document import Kind

_STATUS = {"met": 0, "not_met": 3, "unknown": 4, "contested": 5}


class _Kinds(click.ParamType):  # type: ignore[type-arg]
    """A kind of document that there is a schema of, looked up when it is asked for."""

    name = "kind"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        from typing import get_args

        from tvisa.screening.document import Kind

        return click.Choice(get_args(Kind)).convert(value, param, ctx)


_UNREPEATED: Final = {
    "Got unexpected extra argument": "More was given than is taken; a name with a space in it goes in quotation marks.",
    "No such command": "There is no such command.",
}


def _without_what_was_typed(error: click.UsageError) -> click.UsageError:
    """Return a mistake of usage without the word that was typed: it may be the name of a client, and a message end up in a log."""
    if isinstance(error, click.NoSuchOption):
        return click.NoSuchOption("", "There is no such option.", error.possibilities, error.ctx)
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

    def main(self, *args: Any, **more: Any) -> Any:
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
        try:
            result = super().invoke(ctx)
            if sys.stdout:
                sys.stdout.flush()
        except click.UsageError as error:
            raise _without_what_was_typed(error) from None
        except ModuleNotFoundError as error:
            from tvisa.errors import MissingExtra

            if not isinstance(error, MissingExtra):
                raise
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


@main.command()
@CASE
@AS_OF
@POLICY
@click.option("--tree", is_flag=True, help="Print every finding, down to the facts.")
@click.option("--codes", is_flag=True, help="Name the place of each gap in the case file.")
@click.option("--exit-status", is_flag=True, help="Exit with 3 not met, 4 unknown, 5 contested.")
@click.option("--as-decided", is_flag=True, help="Read an old case as it was decided; the rest is computed.")
@REDACT
@click.option("--texts", is_flag=True, help="With JSON: put in the texts of the law that it says by number.")
@LANG
@format_option("text", "json", "svg", "html")
@OUTPUT
@NO_COLOR
def screen(
    case: str,
    as_of: str | None,
    policy: str | None,
    tree: bool,
    codes: bool,
    exit_status: bool,
    as_decided: bool,
    redact: bool,
    texts: bool,
    lang: str,
    form: str,
    output: Path | None,
    no_color: bool,
) -> None:
    """Screen a case file (- reads standard input).

    \b
    tvisa screen case.yaml
    tvisa screen case.yaml --as-of 2023-06-01 --tree
    tvisa screen case.yaml --format svg -o elements.svg
    tvisa screen - --format json < case.json
    """
    from tvisa.screening.screening import screen as run

    day, catalog = day_of(as_of), catalog_of(lang)
    entries = policy_of(policy)
    screening = law_or_usage(lambda: run(load(case), day, lang=lang, policy=entries, as_decided=as_decided))
    outcome, result = screening.outcome, screening
    if redact:
        from tvisa.screening.sharing.redacted import redacted

        result = redacted(screening)
    if form == "json":
        from tvisa.screening.sharing.redacted import redacted_json

        written: Any = screening.to_dict(texts=texts)
        write(in_line(redacted_json(written) if redact else written), output, source=case)
    elif form in ("svg", "html"):
        from tvisa.report.picture import as_html, as_svg

        write((as_svg if form == "svg" else as_html)(result, tree=tree, catalog=catalog), output, source=case)
    else:
        from tvisa.report.text import print_screening

        def show(out: Any) -> None:
            print_screening(result, out, tree=tree, codes=codes, catalog=catalog)

        print_out(show, output, color=not no_color, source=case)
    if exit_status:
        sys.exit(_STATUS[outcome])


@main.command()
@click.argument("code", required=False)
@LANG
@format_option("text", "json")
@OUTPUT
@NO_COLOR
def explain(code: str | None, lang: str, form: str, output: Path | None, no_color: bool) -> None:
    """Print a finding's entry in the catalogue, or list the findings.

    \b
    tvisa explain
    tvisa explain COERCED_RECRUITMENT
    """
    from tvisa.law.conduct.catalog import BY_CODE
    from tvisa.law.t import T
    from tvisa.report.exposure import entry_as_dict, print_entry, print_list

    if code and code.upper() not in BY_CODE:
        raise click.ClickException("there is no finding of that code; tvisa explain lists them")
    catalog = catalog_of(lang)
    entries = [BY_CODE[code.upper()]] if code else list(BY_CODE.values())
    if form == "json":
        from tvisa.screening.document import FULL_VERSION

        told: FindingsData = {
            "kind": "tvisa.findings",
            "schema_version": FULL_VERSION,
            "tvisa_version": __version__,
            "findings": [entry_as_dict(e, catalog) for e in entries],
            "disclaimer": catalog.plain(T.disclaimer),
        }
        write(as_json(told), output)
        return

    def show(out: Any) -> None:
        if code:
            print_entry(entries[0], out, catalog)
        else:
            print_list(entries, out, catalog)
        out.print(f"\n{catalog.plain(T.disclaimer)}", style="dim")

    print_out(show, output, color=not no_color)


@main.command()
@click.argument("kind", type=_Kinds(), default="case")
@OUTPUT
def schema(kind: Kind, output: Path | None) -> None:
    """Print the JSON Schema of a case file or of a document.

    KIND is case unless told, or what a document says of itself after "tvisa.":
    screening, family, deadlines, interview, run and so on.

    Of a case file each fact has its kind (x-kind), who can answer it (x-who)
    and the provisions that read it (x-law) beside its question.

    Draft 2020-12. A document's schema_version is raised when one of its keys is
    removed or retyped; keys may be added, together with this schema.

    \b
    tvisa schema -o case.schema.json
    tvisa schema screening -o screening.schema.json
    """
    from tvisa.screening.schema import schema as described

    write(as_json(described(kind)), output)


@main.command()
@OUTPUT
@click.option("--privileged", is_flag=True, help="Mark the file privileged; show where the client's own conduct goes.")
def new(output: Path | None, privileged: bool) -> None:
    """Write a commented starter file to fill in.

    \b
    tvisa new -o case.yaml
    """
    from tvisa.screening.dictionary import begun

    if output and output.exists():
        raise click.ClickException("there is a file of that name already; nothing was written")
    write(begun(privileged=privileged), output)


main.add_command(adjust)
main.add_command(check)
main.add_command(compare)
main.add_command(convert)
main.add_command(deadlines)
main.add_command(law)
main.add_command(evidence)
main.add_command(facts)
main.add_command(decided)
main.add_command(family)
main.add_command(filing)
main.add_command(forms)
main.add_command(packet)
main.add_command(waivers)
main.add_command(frameworks)
main.add_command(whatif)
main.add_command(next_)
main.add_command(interview)
main.add_command(outline)
main.add_command(report)
main.add_command(timeline)
main.add_command(rescreen)
main.add_command(policy_group)
