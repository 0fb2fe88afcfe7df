"""The model itself, of no case: the law, the catalogue of findings, and the dictionary of facts."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import attrs

from tvisa.kernel.provision import Provision
from tvisa.law.book import BookEntry
from tvisa.law.conduct.ambiguity import Level
from tvisa.law.review import Because, ToRead
from tvisa.law.t import T
from tvisa.report.compare import changes_blocks
from tvisa.report.document import Block, Bullets, Document, Heading, Line, Paragraph, Style, Tree
from tvisa.report.page import titled
from tvisa.screening.dictionary import FactDictionary, FactEntry
from tvisa.words.catalog import Catalog
from tvisa.words.catalog import catalog as catalog_of


def _span(rule_sets: tuple[str, ...]) -> str:
    """Return rule sets that follow on as first and last."""
    order = [law.id for law in T.rule_sets]
    places = [order.index(name) for name in rule_sets]
    if len(places) > 2 and places == list(range(places[0], places[-1] + 1)):
        return f"{rule_sets[0]}-{rule_sets[-1]}"
    return ", ".join(rule_sets)


def law_document(
    found: list[BookEntry],
    changes: list[Any],
    numbers: Mapping[str, Any],
    catalog: Catalog,
    *,
    head: str = "",
    changed: bool = False,
) -> Document:
    """
    Return the model of the law, or what a provision names in it.

    Args:
        found: The rules.
        changes: What changed, as plain values.
        numbers: What a number has named, as plain values; nothing where no provision was asked for.
        catalog: The language.
        head: By which version it was made, and as of which day.
        changed: Whether only what changed is wanted.
    """
    blocks = [*_numbers(numbers, catalog)] if numbers else []
    if not changed:
        blocks += entries_blocks(found, catalog) if numbers else tree_of(found, catalog)
    if changed or numbers:
        blocks += changes_blocks(changes, catalog)
    return Document("", catalog.lang, (head,) if head else (), blocks, catalog.plain(T.disclaimer))


def entries_blocks(found: list[BookEntry], catalog: Catalog) -> Iterator[Block]:
    """Yield provisions in full, each once: the rule, where it stands and since when, and what in the model applies it."""
    by_law: dict[Provision, list[BookEntry]] = {}
    for entry in found:
        by_law.setdefault(entry.law, []).append(entry)
    for law, entries in by_law.items():
        lines = []
        for citation in law.citations:
            window = citation.window
            when = f"[{_days(window.start, window.end, catalog)}]" if window.start or window.end else ""
            lines.append(Line(str(citation), when))
        if law.note:
            lines.append(Line(catalog.plain(law.note)))
        sure = catalog.say("confidence {confidence}; checked {day}", confidence=law.confidence, day=law.checked_on)
        lines.append(Line("", sure))
        for entry in entries:
            # A place is told step by step, so that a terminal breaks it between names and not inside one.
            place = catalog.say(
                "{place} ({kind}; rule {sets})",
                place=" / ".join((*entry.place, entry.id)),
                kind=catalog.plain(entry.kind),
                sets=_span(entry.rule_sets),
            )
            lines.append(Line(catalog.plain(entry.title), below=[Line("", place)]))
        yield Paragraph(catalog.plain(law.rule), Style.STRONG)
        yield Bullets(lines)


def tree_of(found: list[BookEntry], catalog: Catalog) -> Iterator[Block]:
    """Yield the model as a tree: every rule under the element it belongs to, with its first citations."""
    everywhere = tuple(dict.fromkeys(name for entry in found for name in entry.rule_sets))
    below: dict[tuple[str, ...], list[tuple[tuple[str, ...], Line]]] = {}
    roots: list[tuple[tuple[str, ...], Line]] = []
    known: set[tuple[str, ...]] = set()
    for entry in found:
        place, own = tuple(entry.place), (*entry.place, entry.id)
        sets = "" if entry.rule_sets == everywhere else f", {_span(entry.rule_sets)}"
        about = f"({catalog.plain(entry.kind)}{sets}, {entry.law.confidence})"
        line = Line(catalog.plain(entry.title), f"{about}  {'; '.join(c.text for c in entry.law.citations[:3])}")
        if place and place not in known:
            roots.append((place, Line(catalog.word(place[-1]))))
            known.add(place)
        # What has a name twice is told twice, and what lies below it once.
        (below.setdefault(place, []) if place else roots).append((() if own in known else own, line))
        known.add(own)

    def whole(key: tuple[str, ...], line: Line) -> Line:
        return attrs.evolve(line, below=(whole(child, each) for child, each in below.get(key, ()) if key))

    yield from (Tree(whole(key, line)) for key, line in roots)


_BECAUSE: Final = {Because.GRADE: "from a secondary source, or inferred", Because.DATE: "last read too long ago"}
REVIEW: Final = (
    "Due for review as of {day}: {number}. The oldest come first, then those that most of the model depends on."
)


def review_document(found: list[ToRead], day: datetime.date, catalog: Catalog) -> Document:
    """Return what a lawyer has to read again, each with where it stands and why."""
    say, lines = catalog.say, []
    for one in found:
        why = "; ".join(catalog.plain(_BECAUSE[because]) for because in one.because)
        told = say(
            "confidence {confidence}; checked {day}; due {due}; {why}",
            confidence=one.confidence,
            day=one.checked_on,
            due=one.due,
            why=why,
        )
        lines.append(Line(catalog.plain(one.what), below=[Line("; ".join(one.citations)), Line("", told)]))
    return Document(say(REVIEW, day=day, number=len(found)), catalog.lang, (), (Bullets(lines),))


def _numbers(numbers: Mapping[str, Any], catalog: Catalog) -> Iterator[Block]:
    """Yield what a number has named, each time with its days, what it was called before, and what not to follow."""
    say = catalog.say
    for key, title in (
        ("numbers", say("What this citation has referred to")),
        ("earlier_numbers", say("Earlier citations of the same text")),
    ):
        yield from titled(title, (_number(row, catalog) for row in numbers[key]))
    slips = (say("{where} {says}. Read: {read}.", **slip) for slip in numbers["slips"])
    yield from titled(say("Not to be followed as printed"), slips)


def _number(row: Mapping[str, Any], catalog: Catalog) -> Line:
    say = catalog.say
    first, end = (datetime.date.fromisoformat(day) if day else None for day in (row["from"], row["until"]))
    now, concept = "; ".join(row["now"]) or say("nowhere"), row["concept"]
    same = now == row["citation"] and not row["until"]
    below = [Line(concept if same else say("{concept}; today at: {now}", concept=concept, now=now))]
    if row["confidence"] != "A":
        below.append(Line("", say("confidence {confidence}", confidence=row["confidence"])))
    if row["note"]:
        below.append(Line("", row["note"]))
    return Line(f"{row['citation']}  [{_days(first, end, catalog)}]", below=below)


def _days(start: datetime.date | None, end: datetime.date | None, catalog: Catalog) -> str:
    """Return the first and the last day of a time that may be open on either side."""
    last = end - datetime.timedelta(1) if end else catalog.plain("now")
    return catalog.say("{low} to {high}", low=start or "...", high=last)


# --- the catalogue of findings ----------------------------------------------------------------------------------------


def catalogue_document(told: Iterable[Mapping[str, Any]], catalog: Catalog, *, whole: bool) -> Document:
    """Return entries of the catalogue, as plain values: each in full if they are wanted *whole*, and else by its code and title alone."""
    if whole:
        blocks = [block for entry in told for block in _entry(entry, catalog)]
    else:
        blocks = [Bullets(Line(entry["title"], lead=entry["code"]) for entry in told)]
    return Document("", catalog.lang, (), blocks, catalog.plain(T.disclaimer))


def _entry(entry: Mapping[str, Any], catalog: Catalog) -> Iterator[Block]:
    plain = catalog.plain
    yield Heading(f"{entry['title']}  {entry['code']}")
    yield Paragraph(entry["what"])
    yield from titled(plain("Levels"), (f"{level['severity']} {level['row']}" for level in entry["levels"]))
    follow_up = f"“{entry['follow_up']}”" if entry["follow_up"] else ""
    for title, text in (
        (plain("The reading for the client"), entry["client_reading"]),
        (plain("The reading that the government may argue"), entry["government_reading"]),
        (plain("Ask next"), f"“{entry['question']}”"),
        (plain("Asked once something is recorded"), follow_up),
        (plain("Timing"), entry["time_note"]),
    ):
        yield from (Heading(title), Paragraph(text)) if text else ()
    for title, lines in (
        (plain("Favors the client"), entry["mitigating"]),
        (plain("Weighs against the client"), entry["aggravating"]),
        (plain("Evidence that helps"), entry["evidence"]),
        (plain("Provisions"), [_provision(law, catalog) for law in entry["provisions"]]),
    ):
        yield from (Heading(title), Bullets(lines))
    touched = catalog.words(entry["touches"]) or plain("no element")
    yield Heading(plain("Bears on"))
    yield Paragraph(catalog.say("{touched}; it changes none of their outcomes.", touched=touched))
    own = {level["severity"]: level["severity_text"] for level in entry["levels"]}
    levels = (f"{level}, {own.get(str(level), plain(level.says))}" for level in Level)
    yield from titled(plain("What the levels mean"), levels)
    yield Paragraph(plain("Confidence: A text read; B Policy Manual; C secondary source; D inference or memory."))


def _provision(law: Mapping[str, Any], catalog: Catalog) -> str:
    line = catalog.say(
        "{rule} [{cited}; confidence {confidence}, checked {day}]",
        rule=law["rule"],
        cited="; ".join(dict.fromkeys(c["text"] for c in law["citations"])),
        confidence=law["confidence"],
        day=law["checked_on"],
    )
    return f"{line} {law['note']}".rstrip()


# --- the dictionary of facts ------------------------------------------------------------------------------------------

KINDS: Final = {
    "fact": "a rule uses it, and it can change an outcome",
    "factor": "weighed for or against an answer to a standard; it decides nothing by itself",
    "standard": "a judgment for counsel or a tribunal, never put to a client as such",
    "never moves an outcome": "a note, or recorded only for a table or for other definitions",
}
"""By kind of fact, what that means."""
_PATHS: Final = "[] stands for a place in a list: incidents[0] is the first incident. Everything but the key of the applicant may be left out."
_WORDS: Final = (
    *("fact", "factor", "standard", "never moves an outcome"),
    *("yes or no", "date", "age", "one of", "list of", "key", "list of keys", "text", "number", "amount"),
)
"""What kinds of fact there are, and what is written at a key."""
_HEADS: Final = ("key", "takes", "kind", "who answers", "asks", "read by", "law")
"""The columns of a table."""
_WHO: Final = {"client": "the client answers", "counsel": "counsel answers", "either": "the client or counsel answers"}
_BY: Final = {"client": "client", "counsel": "counsel", "either": "client or counsel"}
"""By who can answer: the sentence of it, and the word in a table."""
_MOST: Final = 3
"""How many names or citations a line of a list says before it counts the rest."""


def facts_document(found: FactDictionary) -> Document:
    """Return what is known of each fact; of one alone everything that reads it, and where that stands."""
    catalog = catalog_of(found.lang)
    kinds = [f"{catalog.plain(kind)}: {catalog.plain(says)}" for kind, says in KINDS.items()]
    several = len(found) > 1
    lines = (
        Line("", lead=entry.path, below=map(Line, _lines(entry, catalog, _MOST if several else 0))) for entry in found
    )
    banner = (*kinds, *([catalog.plain(_PATHS)] if several else []))
    return Document("", catalog.lang, banner, (Bullets(lines),))


def names_document(found: FactDictionary) -> Document:
    """Return the facts by name and question alone, a line each."""
    lines = (Line(entry.question, lead=f"{entry.path}:") for entry in found)
    return Document("", catalog_of(found.lang).lang, (), (Bullets(lines),))


def _lines(entry: FactEntry, catalog: Catalog, most: int) -> Iterable[str]:
    yield catalog.say(
        "{kind}; {who}; {takes}",
        kind=catalog.plain(entry.kind),
        who=catalog.plain(_WHO[entry.who]),
        takes=_takes(entry, catalog),
    )
    yield entry.question
    if entry.read_by:
        yield catalog.say("Read by: {names}", names=_some(entry.read_by, catalog, most))
    if entry.law:
        yield _some(entry.law, catalog, most)


def _takes(entry: FactEntry, catalog: Catalog, mark: str = "") -> str:
    takes = catalog.plain(entry.takes)
    return f"{takes}: {', '.join(f'{mark}{word}{mark}' for word in entry.words)}" if entry.words else takes


def _some(names: tuple[str, ...], catalog: Catalog, most: int) -> str:
    return catalog.some(names, most or len(names))


def _tables(found: FactDictionary) -> str:
    catalog = catalog_of(found.lang)
    head = map(catalog.plain, _HEADS)
    rows: dict[str, list[str]] = {}
    for entry in found:
        room = re.split(r"[.\[]", entry.path)[0] if re.search(r"[.\[]", entry.path) else ""
        rows.setdefault(room, []).append(_row(entry, catalog))
    line = f"| {' | '.join(head)} |\n{'|---' * len(_HEADS)}|\n"
    own = catalog.plain("The case itself")
    return "\n".join(f"## {room or own}\n\n{line}{''.join(told)}" for room, told in rows.items())


def _row(entry: FactEntry, catalog: Catalog) -> str:
    cells = (
        f"`{entry.path}`",
        _takes(entry, catalog, "`"),
        catalog.plain(entry.kind),
        catalog.plain(_BY[entry.who]),
        entry.question,
        _some(tuple(f"`{name}`" for name in entry.read_by), catalog, _MOST),
        _some(entry.law, catalog, _MOST),
    )
    return f"| {' | '.join(cell or '-' for cell in cells)} |\n"


def facts_as_markdown(found: FactDictionary) -> str:
    """Return the dictionary as a page of Markdown, with what each kind means."""
    catalog = catalog_of(found.lang)
    meanings = "".join(f"- {catalog.plain(kind)}: {catalog.plain(says)}\n" for kind, says in KINDS.items())
    return f"# {catalog.plain('Facts of a case file')}\n\n{catalog.plain(_PATHS)}\n\n{meanings}\n{_tables(found)}"
