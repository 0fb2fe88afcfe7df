"""What the pages share: what stands above them, and below."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from rich.console import Console
from rich.table import Table
from rich.text import Text

from tvisa.report.document import Block, Document
from tvisa.screening.screening import Screening
from tvisa.words.catalog import Catalog


def head_of(result: Screening | Mapping[str, Any], catalog: Catalog) -> str:
    """Say by which version and under which law a result was made."""
    version, law = _made_by(result)
    return catalog.say(
        "tvisa {version}. Law as of {as_of}: {title}; last checked {checked_on}.",
        version=version,
        as_of=law["as_of"],
        title=law["title"],
        checked_on=law["checked_on"],
    )


AS_DECIDED: Final = (
    "Read as it was decided, to understand an old case: what the last decision of each matter found is adopted, and the rest is "
    "computed. It is no screening of today."
)
"""What stands above everything that is told of a case read so."""


_MARKED: Final = {
    True: "PRIVILEGED AND CONFIDENTIAL. Working paper; not for filing.",
    False: "CONFIDENTIAL working paper; not for filing. Not recorded as privileged.",
}


def marked(result: Screening) -> str:
    """Return the mark that a working paper bears; only one of a privileged setting calls itself privileged."""
    return result.catalog.plain(_MARKED[result.setting == "privileged"])


def left_out(catalog: Catalog) -> str:
    """Say what a redacted page leaves out."""
    return catalog.plain(
        "Redacted: no free text, dates to the year, ages to under 18 or not. What is left is less, and not anonymous."
    )


def paper(
    result: Screening | Mapping[str, Any],
    catalog: Catalog,
    title: str,
    blocks: Iterable[Block],
    *,
    above: Iterable[str] = (),
    below: Iterable[str] = (),
    points: float = 9.5,
) -> Document:
    """
    Return a page of a result: above it the version, the law and, where nobody is screened under that law today, its note.

    Args:
        result: A screening, or another document as plain values.
        catalog: The language.
        title: Its title, in English.
        blocks: What it tells.
        above: What stands above all else, such as a mark.
        below: What stands below the law.
        points: How large its text is in print.
    """
    decided = not isinstance(result, Mapping) and result.as_decided
    told = (head_of(result, catalog), _made_by(result)[1].get("note"), catalog.plain(AS_DECIDED) if decided else "")
    banner = tuple(text for text in (*above, *told, *below) if text)
    foot = result["disclaimer"] if isinstance(result, Mapping) else result.disclaimer
    return Document(catalog.plain(title) if title else "", catalog.lang, banner, blocks, foot, points)


def print_head(result: Screening | Mapping[str, Any], out: Console, catalog: Catalog) -> None:
    """Print the version, the law and, where it is law that nobody is screened under today, that."""
    out.print(head_of(result, catalog), style="dim")
    if note := _made_by(result)[1].get("note"):
        out.print(Text(note))
    if not isinstance(result, Mapping) and result.as_decided:
        out.print(Text(catalog.plain(AS_DECIDED), style="bold"))


def _made_by(result: Screening | Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
    """Return the version and the law of a screening, or of another document."""
    if isinstance(result, Mapping):
        return result["tvisa_version"], result["law"]
    law = result.law
    told = {"as_of": law.as_of, "title": law.title, "checked_on": law.checked_on, "note": law.note}
    return result.tvisa_version, told


def bullets(lines: Iterable[str], out: Console, indent: int = 1) -> None:
    """Print a list, each item hanging."""
    table = Table.grid(padding=(0, 1))
    for line in lines:
        table.add_row(" " * (indent - 1) + " -", Text(line))
    out.print(table)
