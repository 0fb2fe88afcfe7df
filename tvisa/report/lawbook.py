"""The model of the law in a terminal."""

from __future__ import annotations

from rich.console import Console
from rich.padding import Padding
from rich.text import Text
from rich.tree import Tree

from tvisa.law import Provision
from tvisa.lawbook import Entry
from tvisa.messages import ENGLISH, Catalog

__all__ = ["print_entries", "print_tree"]


def print_entries(found: list[Entry], out: Console, catalog: Catalog = ENGLISH) -> None:
    """Print provisions in full, each once: the rule, where it stands and since when, and what in the model applies it."""
    by_law: dict[Provision, list[Entry]] = {}
    for entry in found:
        by_law.setdefault(entry.law, []).append(entry)
    for law, entries in by_law.items():
        out.print(Text(catalog.plain(law.rule), style="bold"))
        for citation in law.citations:
            window = citation.window
            when = f"  [{window}]" if window.start or window.end else ""
            out.print(Padding(Text(f"{citation}{when}"), (0, 0, 0, 2)))
        if law.note:
            out.print(Padding(Text(catalog.plain(law.note)), (0, 0, 0, 2)))
        checked = catalog.say(
            "confidence {confidence}; checked {day}", confidence=law.confidence, day=law.checked_on
        )  # fmt: skip
        out.print(Padding(Text(checked, style="dim"), (0, 0, 0, 2)))
        for entry in entries:
            sets = ", ".join(entry.rule_sets)
            label = Text(f"- {catalog.plain(entry.title)}")
            label.append(f"\n  {entry.path} ({entry.kind}; rule {sets})", style="dim")
            out.print(Padding(label, (0, 0, 0, 2)))
        out.print()


def print_tree(found: list[Entry], out: Console, catalog: Catalog = ENGLISH) -> None:
    """Print the model as a tree: every rule under the element it belongs to, with its first citations."""
    branches: dict[tuple[str, ...], Tree] = {}
    roots: list[Tree] = []
    for entry in found:
        label = Text(catalog.plain(entry.title))
        sets = "" if len(entry.rule_sets) > 1 else f", {entry.rule_sets[0]}"
        label.append(f"  ({entry.kind}{sets}, {entry.law.confidence})", style="dim")
        label.append("  " + "; ".join(c.text for c in entry.law.citations[:3]), style="dim")
        parent = branches.get(entry.place)
        if parent is None and entry.place:
            parent = branches[entry.place] = Tree(entry.place[-1].replace("_", " "))
            roots.append(parent)
        branch = parent.add(label) if parent else Tree(label)
        if not entry.place:
            roots.append(branch)
        branches.setdefault((*entry.place, entry.id), branch)
    for root in roots:
        out.print(root)
