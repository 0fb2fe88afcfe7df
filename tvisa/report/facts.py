"""The dictionary of facts, and as Markdown tables of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from tvisa.report.document import Bullets, Document, Line
from tvisa.screening.dictionary import FactDictionary, FactEntry
from tvisa.words.catalog import Catalog
from tvisa.words.catalog import catalog as catalog_of

NAMES: Final = {
    "fact": "fact",
    "factor": "factor",
    "standard": "standard",
    "never moves an outcome": "never moves an outcome",
}
"""By kind of fact, its name for a reader."""
KINDS: Final = {
    "fact": "a rule reads it, and it can move an outcome",
    "factor": "weighed for or against an answer to a standard; it moves nothing by itself",
    "standard": "a judgment, for counsel or a tribunal; never asked of a client as such",
    "never moves an outcome": "a note, or recorded for a table or for other definitions alone",
}
"""By kind of fact, what that means."""
PATHS: Final = "[] stands for a place in a list: incidents[0] is the first incident. Everything but the key of the applicant may be left out."
TAKES: Final = {
    "yes or no": "yes or no",
    "date": "date",
    "age": "age",
    "one of": "one of",
    "list of": "list of",
    "key": "key",
    "list of keys": "list of keys",
    "text": "text",
    "number": "number",
    "amount": "amount",
}
"""By what is written at a key, its name for a reader."""
HEADS: Final = ("key", "takes", "kind", "who answers", "asks", "read by", "law")
"""The columns of a table."""
WHO: Final = {
    "client": "the client answers",
    "counsel": "counsel answers",
    "either": "the client or counsel answers",
}
BY: Final = {"client": "client", "counsel": "counsel", "either": "client or counsel"}
"""By who can answer: the sentence of it, and the word in a table."""
MOST: Final = 3
"""How many names or citations a line of a list says before it counts the rest."""


def facts_document(found: FactDictionary) -> Document:
    """Return what is known of each fact; of one alone everything that reads it, and where that stands."""
    catalog = catalog_of(found.lang)
    kinds = [f"{catalog.plain(NAMES[kind])}: {catalog.plain(says)}" for kind, says in KINDS.items()]
    several = len(found) > 1
    lines = (
        Line("", lead=entry.path, below=map(Line, _lines(entry, catalog, MOST if several else 0))) for entry in found
    )
    banner = (*kinds, *([catalog.plain(PATHS)] if several else []))
    return Document("", catalog.lang, banner, (Bullets(lines),))


def _lines(entry: FactEntry, catalog: Catalog, most: int) -> Iterable[str]:
    yield catalog.say(
        "{kind}; {who}; {takes}",
        kind=catalog.plain(NAMES[entry.kind]),
        who=catalog.plain(WHO[entry.who]),
        takes=_takes(entry, catalog),
    )
    yield entry.question
    if entry.read_by:
        yield catalog.say("Read by: {names}", names=_some(entry.read_by, catalog, most))
    if entry.law:
        yield _some(entry.law, catalog, most)


def _takes(entry: FactEntry, catalog: Catalog, mark: str = "") -> str:
    takes = catalog.plain(TAKES[entry.takes])
    return f"{takes}: {', '.join(f'{mark}{word}{mark}' for word in entry.words)}" if entry.words else takes


def _some(names: tuple[str, ...], catalog: Catalog, most: int) -> str:
    return catalog.some(names, most or len(names))


def _tables(found: FactDictionary) -> str:
    """Return a table for each room of the case file, as Markdown."""
    catalog = catalog_of(found.lang)
    head = [catalog.plain(HEADS[n]) for n in range(len(HEADS))]
    rows: dict[str, list[str]] = {}
    for entry in found:
        room = re.split(r"[.\[]", entry.path)[0] if re.search(r"[.\[]", entry.path) else ""
        rows.setdefault(room, []).append(_row(entry, catalog))
    line = f"| {' | '.join(head)} |\n{'|---' * len(head)}|\n"
    own = catalog.plain("The case itself")
    return "\n".join(f"## {room or own}\n\n{line}{''.join(told)}" for room, told in rows.items())


def _row(entry: FactEntry, catalog: Catalog) -> str:
    cells = (
        f"`{entry.path}`",
        _takes(entry, catalog, "`"),
        catalog.plain(NAMES[entry.kind]),
        catalog.plain(BY[entry.who]),
        entry.question,
        _some(tuple(f"`{name}`" for name in entry.read_by), catalog, MOST),
        _some(entry.law, catalog, MOST),
    )
    return f"| {' | '.join(cell or '-' for cell in cells)} |\n"


def as_markdown(found: FactDictionary) -> str:
    """Return the dictionary as a page of Markdown, with what each kind means."""
    catalog = catalog_of(found.lang)
    meanings = "".join(f"- {catalog.plain(NAMES[kind])}: {catalog.plain(says)}\n" for kind, says in KINDS.items())
    return f"# {catalog.plain('Facts of a case file')}\n\n{catalog.plain(PATHS)}\n\n{meanings}\n{_tables(found)}"
