"""The commands about case files: begun, checked, converted, their schema, and what an office can set in files of its own."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from tvisa.cli import inout
from tvisa.cli.program import main

if TYPE_CHECKING:
    from tvisa.screening.document import Kind
    from tvisa.screening.filing.checked import Checked

_FROM: Final = ("yaml", "json", "flat", "htcds", "anx", "legalserver")
_TO: Final = ("yaml", "json", "flat", "htcds", "anx")
"""The names of `tvisa.files.adapters.FORMATS`, so that ``tvisa --help`` need not load them; a test holds them together."""


class _Kinds(click.ParamType):  # type: ignore[type-arg]
    """A kind of document that there is a schema of, looked up when it is asked for."""

    name = "kind"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        from typing import get_args

        from tvisa.screening.document import Kind

        return click.Choice(get_args(Kind)).convert(value, param, ctx)


@main.command()
@click.argument("kind", type=_Kinds(), default="case")
@inout.OUTPUT
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

    inout.write(inout.as_json(described(kind)), output)


@main.command()
@inout.OUTPUT
@click.option("--privileged", is_flag=True, help="Mark the file privileged; show where the client's own conduct goes.")
def new(output: Path | None, privileged: bool) -> None:
    """Write a commented starter file to fill in.

    \b
    tvisa new -o case.yaml
    """
    from tvisa.screening.dictionary import begun

    if output and output.exists():
        raise click.ClickException("there is a file of that name already; nothing was written")
    inout.write(begun(privileged=privileged), output)


@main.command()
@click.argument("cases", metavar="CASE...", nargs=-1, required=True)
@inout.AS_OF
@click.option("--advise", is_flag=True, help="Say as well what is valid and worth a second look.")
@inout.format_option("text", "json")
@inout.OUTPUT
def check(cases: tuple[str, ...], as_of: str | None, advise: bool, form: str, output: Path | None) -> None:
    """Check case files, and every one in a folder; list every problem.

    Each file is named with its result. Warnings tell what in a record cannot
    both be so, such as an end before the beginning; of a file of version 1 is
    listed as well what could be meant in more than one way. Neither makes a
    file invalid. All of it names places and never what was typed there.

    \b
    tvisa check case.yaml
    tvisa check caseload/ other.json --advise

    Exit code 0 if every file is valid, warned of or not; 1 if one is not.
    """
    from tvisa.screening.filing.checked import check_document, check_files, checked

    day = inout.day_of(as_of)

    def found() -> Iterator[Checked]:
        for case in cases:
            if case == "-":
                yield checked("-", lambda: inout.read_in("-"), day, advise=advise)
            else:
                yield from check_files(case, as_of=day, advise=advise)

    results = tuple(found())
    if form == "json":
        inout.write(inout.as_json(check_document(results)), output, source=cases)
    else:
        inout.write("".join(f"{line}\n" for one in results for line in _lines(one)), output, source=cases)
    if not all(one.valid for one in results):
        sys.exit(1)


def _lines(one: Checked) -> Iterator[str]:
    # A name on a disk can hold what would move a cursor or color a terminal.
    name = "".join(letter if letter.isprintable() else "?" for letter in one.file)
    yield f"{name}: valid case file" if one.valid else f"{name}: not a valid case file"
    yield from (f"  {problem}" for problem in one.problems)
    yield from (f"  Warning: {warned.text} ({', '.join(warned.paths)})" for warned in one.warnings)
    yield from (f"  Look at {doubt}" for doubt in one.doubts)
    for advised in one.advice:
        under = f"; such as {', '.join(advised.rests_on)}" if advised.rests_on else ""
        yield f"  Advice: {advised.text} ({', '.join(advised.paths)}{under})"


@main.command()
@click.argument("source", metavar="INPUT")
@click.option("--from", "old", type=click.Choice(_FROM), required=True, help="What INPUT is.")
@click.option("--to", "new", type=click.Choice(_TO), required=True, help="What to write.")
@click.option("--row", type=click.IntRange(1), help="Which row, where a table holds several cases.")
@click.option("--privileged", is_flag=True, help="Carry what belongs in private, into a privileged file.")
@inout.SHARE
@inout.OUTPUT
def convert(
    source: str, old: str, new: str, row: int | None, privileged: bool, share: str | None, output: Path | None
) -> None:
    """Convert a case between formats (- reads standard input).

    \b
    tvisa convert export.csv --from htcds --to yaml -o case.yaml
    tvisa convert case.yaml --from yaml --to flat -o row.csv
    tvisa convert matter.json --from legalserver --to yaml --privileged
    tvisa convert case.yaml --from yaml --to yaml --share shelter -o shelter.yaml

    The result goes to stdout, or to a file; what could not be carried over is
    listed on stderr, by place and never by value, and so is what a file of
    version 1 says that could be meant in more than one way. A blank is not
    asked, never "no". What is written is of version 2.

    Nothing makes a file privileged but "setting: privileged" in it. Out of
    another file nothing that belongs in private is carried without
    --privileged: acts, charges, grounds, orders of removal, the manner of
    entry, what was said in confidence.

    With --share the file stands by itself and holds what that reader needs and
    no more; its note says that some parts are for counsel, whatever they are.
    """
    from tvisa.files.adapters import FORMATS
    from tvisa.files.adapters.result import CONDUCT, PRIVATE, may_carry_conduct

    if share and privileged:
        raise click.UsageError("--privileged carries everything, and --share does not")
    if row is not None and not FORMATS[old].rows:
        raise click.UsageError("--row goes with a table: --from flat or --from htcds")
    with inout.refused("a valid file of that format"):
        converted = FORMATS[old].read(inout.read_bytes(source), privileged=privileged, row=row)
    case = inout.shared_with(converted.case, share)
    open_file = not share and not may_carry_conduct(case, privileged=privileged)
    if open_file:
        from tvisa.screening.sharing.confidences import as_told

        case = as_told(case)
    written = FORMATS[new].write(case, privileged=privileged)
    inout.write(written.text, output, source=source)
    for doubt in converted.doubts:
        click.echo(f"Look at: {doubt}", err=True)
    for dropped in dict.fromkeys((*converted.dropped, *written.dropped, *((CONDUCT, PRIVATE) if open_file else ()))):
        click.echo(f"Not carried over: {dropped.path}: {dropped.why}", err=True)


@main.group()
def policy() -> None:
    """What an agency or a court can change: policy entries, and forms.

    An office's own file, given with --policy, adds entries to those that come
    with tvisa, replaces one by giving its id again, and leaves out those whose
    ids stand under "remove".
    """


@policy.command()
@inout.OUTPUT
def export(output: Path | None) -> None:
    """Write the entries that come with this version as YAML.

    \b
    tvisa policy export -o shipped.yaml
    """
    from tvisa.law.common.policy import default_policy, dumps_policy

    inout.write(dumps_policy(default_policy()), output)


@policy.command()
@click.argument("name", metavar="FORM")
@inout.OUTPUT
def form(name: str, output: Path | None) -> None:
    """Write the questions of a form as YAML, as they come with this version.

    An office's own edition, given to tvisa forms with --questions, stands in
    the place of all of that form. Where there are several, the newest is written.

    \b
    tvisa policy form i-914 -o i-914.yaml
    """
    from tvisa.law.t.filing.questions import default_editions, dumps_edition

    known = {each.form: each for each in default_editions()}
    if name not in known:
        raise click.UsageError(f"expected one of {', '.join(known)}")
    inout.write(dumps_edition(known[name]), output)
