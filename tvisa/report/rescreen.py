"""A caseload screened again: what changed, case by case and in the order of the paths."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs

from tvisa.report.document import Block, Bullets, Line, Paragraph, Style
from tvisa.screening.compare.rescreen import DISCLAIMER, Moved, Read, Rescreened, Stand, Told
from tvisa.screening.table import in_a_word
from tvisa.words.catalog import Catalog

MOST_PROBLEMS: Final = 3


@attrs.define
class Counts:
    """How many files a run has looked at, by what became of them; never by how an element comes out."""

    files: int = 0
    cases: int = 0
    changed: int = 0
    weigh_again: int = 0
    new: int = 0
    unreadable: int = 0
    other: int = 0

    def add(self, one: Rescreened | Told) -> None:
        """Count one file."""
        self.files += 1
        self.cases += one.read is Read.CASE
        self.changed += one.changed
        self.weigh_again += bool(one.weigh_again)
        self.new += one.read is Read.CASE and not one.compared
        self.unreadable += one.read is Read.UNREADABLE
        self.other += one.read is Read.OTHER


def begin(now: Stand, then: Stand, catalog: Catalog, *, baseline: bool) -> Iterator[Block]:
    """Say by what the caseload is screened, and with what it is compared."""
    head = catalog.say(
        "tvisa {version}. Law as of {as_of}: {title}; last checked {checked_on}.",
        version=now.tvisa_version,
        as_of=now.as_of,
        title=catalog.plain(now.title),
        checked_on=now.checked_on,
    )
    run = "Compared with a run of tvisa {version} as of {as_of}."
    compared = (
        catalog.say(run, version=then.tvisa_version, as_of=then.as_of)
        if baseline
        else catalog.say(
            "Compared with the law of {as_of}: {title}.", as_of=then.as_of, title=catalog.plain(then.title)
        )
    )
    yield from (Paragraph(text, Style.SMALL) for text in (head, compared))


def of_file(one: Rescreened, catalog: Catalog) -> Iterator[Block]:
    """Yield what there is to say of one file."""
    yield Paragraph(_shown(one.file), Style.STRONG)
    lines = [_line(moved, one, catalog) for moved in one.moved or ()]
    if one.weigh_again:
        anew = catalog.count(
            "{number} judgment to be given anew: its test changed.",
            "{number} judgments to be given anew: their tests changed.",
            one.weigh_again,
        )
        lines.append(Line(anew))
    if one.problems:
        first = catalog.some([str(p) for p in one.problems], MOST_PROBLEMS)
        lines.append(Line(catalog.say("Not read. {problems}", problems=first)))
    yield Bullets(lines)


def _shown(name: str) -> str:
    """Return a path as it can be printed: whatever a file is called, it moves no cursor."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in name)


def _line(moved: Moved, one: Rescreened, catalog: Catalog) -> Line:
    told = catalog.say(
        "{element}: {before} → {after}",
        element=catalog.plain(moved.title),
        before=_outcome(moved.before, catalog),
        after=_outcome(moved.after, catalog),
    )
    return Line(told, below=[Line("", reason) for reason in _why(moved, one, catalog)])


def _outcome(outcome: str | None, catalog: Catalog) -> str:
    return catalog.plain("not asked" if outcome is None else in_a_word(outcome))


_TIME: Final = "Time passed: something is counted to the day itself."
_WRITTEN: Final = "The case file was written anew since that run."


def _why(moved: Moved, one: Rescreened, catalog: Catalog) -> list[str]:
    """Say what carries a difference: changed rules, time, or neither."""
    said = [
        catalog.say("{change} Since {day}.", change=catalog.plain(row.title), day=row.since) for row in moved.carried_by
    ]
    if moved.by_time:
        said.append(catalog.plain(_TIME))
    if moved.by_file_or_library and one.now.tvisa_version == one.then.tvisa_version:
        said.append(catalog.plain(_WRITTEN))
    elif moved.by_file_or_library:
        said.append(
            catalog.say(
                "tvisa {before} became {after}, or the case file was written anew since that run.",
                before=one.then.tvisa_version,
                after=one.now.tvisa_version,
            )
        )
    return said


def end(counts: Counts, catalog: Catalog) -> Iterator[Block]:
    """Say how many files were looked at, and what this is no list of."""
    count, plain = catalog.count, catalog.plain
    said = [count("{number} case read.", "{number} cases read.", counts.cases)]
    if counts.changed:
        said.append(
            count(
                "In {number} an element comes out differently.",
                "In {number} an element comes out differently.",
                counts.changed,
            )
        )
    elif counts.cases > counts.new:
        said.append(plain("No element comes out differently."))
    if counts.weigh_again:
        said.append(
            count(
                "In {number} a judgment is to be given anew.",
                "In {number} a judgment is to be given anew.",
                counts.weigh_again,
            )
        )
    if counts.new:
        said.append(count("{number} was not in that run.", "{number} were not in that run.", counts.new))
    yield Paragraph(" ".join(said), Style.STRONG)
    if counts.unreadable:
        unread = count(
            "{number} file could not be read: tvisa check tells all of what is wrong.",
            "{number} files could not be read: tvisa check tells all of what is wrong.",
            counts.unreadable,
        )
        yield Paragraph(unread, Style.STRONG)
    if counts.other:
        other = count("{number} other file is no case file.", "{number} other files are no case files.", counts.other)
        yield Paragraph(other)
    if counts.changed or counts.weigh_again:
        yield Paragraph(plain("Every rule that changed, and what it does to one case: tvisa compare CASE."))
    yield Paragraph(plain(_NO_LIST))
    yield Paragraph(plain(DISCLAIMER), Style.SMALL)


_NO_LIST: Final = (
    "Elements only. Admissibility, the bar and findings are looked at in one case at a time, in a confidential consult: "
    "tvisa screen CASE."
)
