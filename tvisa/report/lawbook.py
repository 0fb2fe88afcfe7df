"""The model of the law in a terminal."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Final

from rich.console import Console
from rich.padding import Padding
from rich.text import Text
from rich.tree import Tree

from tvisa.kernel.provision import Provision
from tvisa.law.book import Entry
from tvisa.law.review import Because, ToRead
from tvisa.law.t import T
from tvisa.words.catalog import ENGLISH, Catalog


def _span(rule_sets: tuple[str, ...]) -> str:
    """Return rule sets that follow on as first and last."""
    order = [law.id for law in T.rule_sets]
    places = [order.index(name) for name in rule_sets]
    if len(places) > 2 and places == list(range(places[0], places[-1] + 1)):
        return f"{rule_sets[0]}-{rule_sets[-1]}"
    return ", ".join(rule_sets)


def print_entries(found: list[Entry], out: Console, catalog: Catalog = ENGLISH) -> None:
    """Print provisions in full, each once: the rule, where it stands and since when, and what in the model applies it."""
    by_law: dict[Provision, list[Entry]] = {}
    for entry in found:
        by_law.setdefault(entry.law, []).append(entry)
    for law, entries in by_law.items():
        out.print(Text(catalog.plain(law.rule), style="bold"))
        for citation in law.citations:
            window = citation.window
            when = f"  [{_days(window.start, window.end, catalog)}]" if window.start or window.end else ""
            out.print(Padding(Text(f"{citation}{when}"), (0, 0, 0, 2)))
        if law.note:
            out.print(Padding(Text(catalog.plain(law.note)), (0, 0, 0, 2)))
        checked = catalog.say("confidence {confidence}; checked {day}", confidence=law.confidence, day=law.checked_on)
        out.print(Padding(Text(checked, style="dim"), (0, 0, 0, 2)))
        for entry in entries:
            sets = _span(entry.rule_sets)
            label = Text(f"- {catalog.plain(entry.title)}")
            out.print(Padding(label, (0, 0, 0, 2)))
            # A place is told step by step, so that a terminal breaks it between names and not inside one.
            place = catalog.say(
                "{place} ({kind}; rule {sets})",
                place=" / ".join((*entry.place, entry.id)),
                kind=catalog.plain(entry.kind),
                sets=sets,
            )
            out.print(Padding(Text(place, style="dim"), (0, 0, 0, 4)))
        out.print()


def print_tree(found: list[Entry], out: Console, catalog: Catalog = ENGLISH) -> None:
    """Print the model as a tree: every rule under the element it belongs to, with its first citations."""
    everywhere = tuple(dict.fromkeys(name for entry in found for name in entry.rule_sets))
    branches: dict[tuple[str, ...], Tree] = {}
    roots: list[Tree] = []
    for entry in found:
        label = Text(catalog.plain(entry.title))
        sets = "" if entry.rule_sets == everywhere else f", {_span(entry.rule_sets)}"
        label.append(f"  ({catalog.plain(entry.kind)}{sets}, {entry.law.confidence})", style="dim")
        label.append("  " + "; ".join(c.text for c in entry.law.citations[:3]), style="dim")
        parent = branches.get(entry.place)
        if parent is None and entry.place:
            parent = branches[entry.place] = Tree(catalog.word(entry.place[-1]))
            roots.append(parent)
        branch = parent.add(label) if parent else Tree(label)
        if not entry.place:
            roots.append(branch)
        branches.setdefault((*entry.place, entry.id), branch)
    for root in roots:
        out.print(root)


_BECAUSE: Final = {Because.GRADE: "from a secondary source, or inferred", Because.DATE: "last read too long ago"}
REVIEW: Final = "To be read again as of {day}: {number}. The oldest first, then what most of the model rests on."


def print_review(found: list[ToRead], day: datetime.date, out: Console, catalog: Catalog = ENGLISH) -> None:
    """Print what a lawyer has to read again, each with where it stands and why."""
    say = catalog.say
    out.print(Text(say(REVIEW, day=day, number=len(found)), style="bold"))
    for one in found:
        out.print()
        out.print(Text(catalog.plain(one.what)))
        out.print(Padding(Text("; ".join(one.citations)), (0, 0, 0, 2)))
        why = "; ".join(catalog.plain(_BECAUSE[because]) for because in one.because)
        told = say(
            "confidence {confidence}; checked {day}; due {due}; {why}",
            confidence=one.confidence,
            day=one.checked_on,
            due=one.due,
            why=why,
        )
        out.print(Padding(Text(told, style="dim"), (0, 0, 0, 2)))


def print_numbers(numbers: Mapping[str, Any], out: Console, catalog: Catalog = ENGLISH) -> None:
    """Print what a number has named, each time with its days, what it was called before, and what not to follow."""
    say = catalog.say
    for key, title in (
        ("numbers", say("What this number has named")),
        ("earlier_numbers", say("Earlier numbers of what stands there")),
    ):
        if not numbers[key]:
            continue
        out.print(Text(title, style="bold"))
        for row in numbers[key]:
            first, end = (datetime.date.fromisoformat(day) if day else None for day in (row["from"], row["until"]))
            line = Text(f"{row['citation']}  [{_days(first, end, catalog)}]")
            now = "; ".join(row["now"]) or say("nowhere")
            concept = row["concept"]
            same = now == row["citation"] and not row["until"]
            line.append("\n" + (concept if same else say("{concept}; stands today: {now}", concept=concept, now=now)))
            if row["confidence"] != "A":
                line.append("\n" + say("confidence {confidence}", confidence=row["confidence"]), style="dim")
            if row["note"]:
                line.append("\n" + row["note"], style="dim")
            out.print(Padding(line, (0, 0, 0, 2)))
        out.print()
    if numbers["slips"]:
        out.print(Text(say("Not to be followed as printed"), style="bold"))
        for slip in numbers["slips"]:
            read = say("{where} {says}. Read: {read}.", **slip)
            out.print(Padding(Text(read), (0, 0, 0, 2)))
        out.print()


def _days(start: datetime.date | None, end: datetime.date | None, catalog: Catalog) -> str:
    """Return the first and the last day of a time that may be open on either side."""
    last = end - datetime.timedelta(1) if end else catalog.plain("now")
    return catalog.say("{low} to {high}", low=start or "...", high=last)
