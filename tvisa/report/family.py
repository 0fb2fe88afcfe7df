"""A family in a terminal: the bottom line, the days to keep, and each relative with what the answer rests on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from rich.box import SIMPLE_HEAD
from rich.console import Console, Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from tvisa.report.page import head_of
from tvisa.report.printed import COLORS
from tvisa.words.catalog import ENGLISH, Catalog

MOST_GAPS: Final = 4
KINSHIP: Final = {
    "spouse": "spouse",
    "child": "child",
    "parent": "parent",
    "sibling": "sibling",
    "child_of_derivative": "child of a relative who follows",
}
_BASES: Final = {"rule": "by rule", "judgment": "by judgment", "assertion": "by assertion"}
_STATES: Final = {
    "not asked": "not asked",
    "unknown": "asked, not known",
    "declined": "declined",
    "imprecise": "a closer date is needed",
    "list open": "are these all?",
    "not yet": "not yet; can still come about",
    "judgment": "to be weighed",
}
_LEAVES: Final = {"met": "yes", "not_met": "no", "unknown": "open", "contested": "disputed"}


def print_family(result: Mapping[str, Any], out: Console, *, tree: bool = False, catalog: Catalog = ENGLISH) -> None:
    """Print the result for a family: what can be said at once first, then the days to keep, then each relative."""
    say, plain = catalog.say, catalog.plain
    out.print(head_of(result, catalog), style="dim")
    out.print()
    out.print(Text(result["summary"], style="bold"))
    for text in result["notices"]:
        out.print(Text(text))
    coming = [d for d in result["deadlines"] if d["state"] != "passed"]
    past = [d for d in result["deadlines"] if d["state"] == "passed"]
    out.print()
    if coming:
        out.print(_days(coming, plain("Days to keep"), catalog))
    elif result["members"]:
        out.print(Text(plain("No day to keep: on what is recorded, no date to come changes who is in reach.")))
        out.print()
    if past:
        out.print(_days(past, plain("Days that have passed"), catalog))
    for member in result["members"]:
        out.print(_member(member, catalog))
        if tree:
            for found in member["classes"]:
                out.print(Padding(_tree(found, catalog), (0, 0, 1, 2)))
    for gap in result["missing"]:
        out.print(Text(say("{question} ({path})", question=gap["question"], path=gap["path"])))
    if result["members"]:
        out.print(Text(plain(_NOT_SCREENED)))
    _procedures(result, out, catalog)
    out.print(Text(result["disclaimer"], style="dim"))


_FOR_DANGER: Final = re.compile(r"\.(?:of_derivative|through|danger\.\w+)$")
"""What only the classes for danger ask: nothing of it is asked while the class of a son or daughter is not closed."""
_NOT_SCREENED: Final = (
    "Not screened here: whether a relative is admissible, and the bar, which is asked of relatives too."
)


def _procedures(result: Mapping[str, Any], out: Console, catalog: Catalog) -> None:
    if not result["members"]:
        return
    out.print()
    out.print(Text(catalog.plain("Notes on procedure"), style="bold"))
    for note in result["procedures"]:
        line = Text(note["rule"])
        line.append(f" {'; '.join(note['citations'][:2])}", style="dim")
        out.print(_item(line))
    out.print()


def _item(line: Text) -> Table:
    """Return a line of a list, hanging."""
    grid = Table.grid(padding=(0, 1))
    grid.add_row(" -", line)
    return grid


def _days(deadlines: Sequence[Mapping[str, Any]], title: str, catalog: Catalog) -> Table:
    table = Table(
        box=SIMPLE_HEAD, expand=True, padding=(0, 1, 0, 0), title=title, title_justify="left", title_style="bold"
    )
    for head, ratio in ((catalog.plain("By"), 13), (catalog.plain("What"), 52), (catalog.plain("For"), 11)):
        table.add_column(head, ratio=ratio, min_width=8, overflow="fold")
    for deadline in deadlines:
        when = Text(f"{deadline['id']}\n" + (deadline["received_by"] or catalog.plain("no day")))
        what = Text(deadline["what"])
        for more in (deadline["condition"], *deadline["notes"], deadline["still_open"]):
            if more:
                what.append(f"\n{more}")
        cited = "; ".join(deadline["citations"][:2])
        what.append(
            "\n"
            + catalog.say("{citations} (confidence {confidence})", citations=cited, confidence=deadline["confidence"]),
            style="dim",
        )
        table.add_row(when, what, ", ".join(deadline["members"]), end_section=True)
    return table


def _member(member: Mapping[str, Any], catalog: Catalog) -> Group:
    say, plain = catalog.say, catalog.plain
    kinship = plain(KINSHIP.get(member["kinship"], "not said how related"))
    head = Text(say("{person} ({kinship})", person=member["person"], kinship=kinship), style="bold")
    status = Text(f": {member['class']} " if member["class"] else ": ")
    status.append(member["outcome_text"], style=COLORS[member["outcome"]])
    if member["basis"]:
        status.append(f", {plain(_BASES[member['basis']])}")
    head.append(status)
    lines: list[Any] = [head, Padding(Text(member["reason"]), (0, 0, 0, 2))]
    lines += [_item(Text(note)) for note in member["notes"]]
    if member["outcome"] == "not_met" and member["closed_by"]:
        facts = ", ".join(f"{f['path']}: {catalog.word(f['answer'])}" for f in member["closed_by"])
        lines.append(_item(Text(say("Closed by: {facts}.", facts=facts))))
    lines += [_item(line) for line in _gaps(member, catalog)]
    cited = "; ".join(_cited(member))
    if cited:
        lines.append(Padding(Text(cited, style="dim"), (0, 0, 0, 2)))
    return Group(*lines, Text())


def _gaps(member: Mapping[str, Any], catalog: Catalog) -> Iterator[Text]:
    own = any(found["class"] == "T-3" and found["outcome"] != "not_met" for found in member["classes"])
    asked = [gap for gap in member["missing"] if not (own and _FOR_DANGER.search(gap["path"]))]
    gaps = sorted(asked, key=lambda m: m["state"] != "not yet")
    for gap in gaps[:MOST_GAPS]:
        line = Text(gap["question"])
        line.append(f"\n{gap['path']}: {catalog.plain(_STATES[gap['state']])}", style="dim")
        yield line
    rest = len(gaps) - MOST_GAPS
    if rest > 0:
        yield Text(catalog.count("and {number} more question", "and {number} more questions", rest))


def _cited(member: Mapping[str, Any]) -> Iterable[str]:
    """Return the provisions of what closes each class, or of the class."""
    found: dict[str, None] = {}
    closed = member["outcome"] == "not_met"
    for top in member["classes"]:
        for node in _leaves(top) if closed else ():
            if node["outcome"] == "not_met":
                found.update(dict.fromkeys(node["citations"][:1]))
        if member["class"] in (None, top["class"]) and not closed:
            found.update(dict.fromkeys(top["citations"]))
    return list(found)[:5]


def _leaves(node: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    if not node["parts"]:
        yield node
    for child in node["parts"]:
        yield from _leaves(child)


def _tree(node: Mapping[str, Any], catalog: Catalog, parent: Tree | None = None) -> Tree:
    label = Text(node["title"])
    leaf = "kind" in node
    word = catalog.plain(_LEAVES[node["outcome"]]) if leaf else node["outcome_text"]
    label.append(f" {word}", style=COLORS[node["outcome"]])
    if node["citations"]:
        label.append(f"  {'; '.join(node['citations'][:2])}", style="dim")
    branch = parent.add(label) if parent else Tree(label)
    for factor in node["factors"] if leaf else []:
        branch.add(Text(f"{factor['title']}: {catalog.word(factor['answer'])}", style="dim"))
    for child in node["parts"]:
        _tree(child, catalog, branch)
    return branch
