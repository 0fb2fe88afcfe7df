"""The model of the law."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from typing import Any, Final

import attrs

from tvisa.kernel.provision import Provision
from tvisa.law.book import BookEntry
from tvisa.law.review import Because, ToRead
from tvisa.law.t import T
from tvisa.report.compare import changes_blocks
from tvisa.report.document import Block, Bullets, Document, Line, Paragraph, Style, Tree
from tvisa.report.page import titled
from tvisa.words.catalog import Catalog


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
REVIEW: Final = "To be read again as of {day}: {number}. The oldest first, then what most of the model rests on."


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
        ("numbers", say("What this number has named")),
        ("earlier_numbers", say("Earlier numbers of what stands there")),
    ):
        yield from titled(title, (_number(row, catalog) for row in numbers[key]))
    slips = (say("{where} {says}. Read: {read}.", **slip) for slip in numbers["slips"])
    yield from titled(say("Not to be followed as printed"), slips)


def _number(row: Mapping[str, Any], catalog: Catalog) -> Line:
    say = catalog.say
    first, end = (datetime.date.fromisoformat(day) if day else None for day in (row["from"], row["until"]))
    now, concept = "; ".join(row["now"]) or say("nowhere"), row["concept"]
    same = now == row["citation"] and not row["until"]
    below = [Line(concept if same else say("{concept}; stands today: {now}", concept=concept, now=now))]
    if row["confidence"] != "A":
        below.append(Line("", say("confidence {confidence}", confidence=row["confidence"])))
    if row["note"]:
        below.append(Line("", row["note"]))
    return Line(f"{row['citation']}  [{_days(first, end, catalog)}]", below=below)


def _days(start: datetime.date | None, end: datetime.date | None, catalog: Catalog) -> str:
    """Return the first and the last day of a time that may be open on either side."""
    last = end - datetime.timedelta(1) if end else catalog.plain("now")
    return catalog.say("{low} to {high}", low=start or "...", high=last)
