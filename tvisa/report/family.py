"""A family: the bottom line, the days to keep, and each relative with what the answer rests on."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from tvisa.report.document import Block, Bullets, Document, Heading, Line, Paragraph, Style, Table, Tree
from tvisa.report.page import BASES, SHAPES, STATES, days_until, paper, soon, titled
from tvisa.report.questions import FAMILY, points_about
from tvisa.screening.relatives.members import DANGER_UNASKED
from tvisa.screening.remarks.points import Points
from tvisa.words.catalog import Catalog

_TITLE: Final = "Family members"
_MOST_GAPS: Final = 4
KINSHIP: Final = {
    "spouse": "spouse",
    "child": "child",
    "parent": "parent",
    "sibling": "sibling",
    "child_of_derivative": "child of a relative with derivative status",
}
_LEAVES: Final = {"met": "yes", "not_met": "no", "unknown": "open", "contested": "disputed"}


def family_document(
    result: Mapping[str, Any],
    catalog: Catalog,
    points: Points | None = None,
    *,
    tree: bool = False,
    brief: bool = False,
) -> Document:
    """Return the result for a family, as plain values: dates and each relative; with *tree* all findings, or *brief* what comes first."""
    if brief:
        return paper(result, _TITLE, _in_brief(result, catalog), catalog=catalog, words=_WORDS)
    about = points_about(points, "family", FAMILY, catalog) if result["members"] else ()
    return paper(result, _TITLE, (*_blocks(result, catalog, tree=tree), *about), catalog=catalog)


_WORDS: Final = 200
_AHEAD: Final = 400
"""How many days ahead a date is told on the first page."""


def _in_brief(result: Mapping[str, Any], catalog: Catalog) -> Iterator[Block]:
    """Yield the dates within 400 days, a line for each relative, and each note once."""
    say, plain = catalog.say, catalog.plain
    yield Paragraph(result["summary"], Style.STRONG)
    as_of, dates, notes = datetime.date.fromisoformat(result["law"]["as_of"]), [], dict[str, list[str]]()
    for deadline in result["deadlines"]:
        until = days_until(deadline["received_by"], as_of)
        if deadline["state"] != "passed" and (until is None or until <= _AHEAD):
            told = say("{text} ({where})", text=deadline["what"], where=", ".join(deadline["members"]))
            dates.append(Line(told, must=soon(deadline["received_by"], as_of)))
    yield Bullets(dates)
    yield Bullets(_in_a_line(member, catalog) for member in result["members"])
    yield from map(Paragraph, result["notices"])
    for member in result["members"]:
        for note in member["notes"]:
            notes.setdefault(note, []).append(member["person"])
    noted = [
        Line(say("{text} ({where})", text=note, where=", ".join(people)), must=note == plain(DANGER_UNASKED))
        for note, people in notes.items()
    ]
    # What is not asked, and what is not screened, is never taken for cleared.
    yield Bullets((Line(plain(_NOT_SCREENED), must=True), *noted, *(gap["question"] for gap in result["missing"])))


def _in_a_line(member: Mapping[str, Any], catalog: Catalog) -> Line:
    return Line(member["reason"], lead=f"{_stands(member, catalog)}.")


def _blocks(result: Mapping[str, Any], catalog: Catalog, *, tree: bool) -> Iterator[Block]:
    plain, members = catalog.plain, result["members"]
    yield Paragraph(result["summary"], Style.STRONG)
    yield from map(Paragraph, result["notices"])
    coming = [d for d in result["deadlines"] if d["state"] != "passed"]
    past = [d for d in result["deadlines"] if d["state"] == "passed"]
    if coming:
        yield from _days(coming, plain("Deadlines"), catalog)
    elif members:
        yield Paragraph(plain("No deadline. On the facts on file, no future date changes which relatives qualify."))
    if past:
        yield from _days(past, plain("Deadlines that have passed"), catalog)
    for member in members:
        yield from _member(member, catalog)
        yield from (Tree(_part(found, catalog)) for found in member["classes"] if tree)
    for gap in result["missing"]:
        yield Paragraph(catalog.say("{question} ({path})", question=gap["question"], path=gap["path"]))
    if members:
        yield Paragraph(plain(_NOT_SCREENED))
        notes = (Line(note["rule"], "; ".join(note["citations"][:2])) for note in result["procedures"])
        yield from titled(plain("Notes on procedure"), notes)


_FOR_DANGER: Final = re.compile(r"\.(?:of_derivative|through|danger\.\w+)$")
"""Facts that only the categories for relatives in danger ask: not asked while the category of a son or daughter is still open."""
_NOT_SCREENED: Final = (
    "Not screened here: whether a relative is admissible, and the trafficker bar, about which relatives are asked too."
)


def _days(deadlines: Sequence[Mapping[str, Any]], title: str, catalog: Catalog) -> Iterator[Block]:
    plain, rows = catalog.plain, []
    for deadline in deadlines:
        when = (deadline["id"], deadline["when"] or plain("no date"))
        more = (deadline["do"], *deadline["notes"], deadline["what"], deadline["condition"], deadline["still_open"])
        cited = "; ".join(deadline["citations"][:2])
        sure = catalog.say("{citations} (confidence {confidence})", citations=cited, confidence=deadline["confidence"])
        rows.append((when, (*more, Line("", sure)), ", ".join(deadline["members"])))
    yield Heading(title)
    yield Table(title, (plain("By"), plain("What"), plain("For")), rows, (17, 69, 14))


def _stands(member: Mapping[str, Any], catalog: Catalog) -> str:
    """Say of a relative in which class, and how that stands."""
    say, plain = catalog.say, catalog.plain
    kinship = plain(KINSHIP.get(member["kinship"], "relationship not stated"))
    status = f"{member['class']} {member['outcome_text']}" if member["class"] else member["outcome_text"]
    basis = f", {plain(BASES[member['basis']])}" if member["basis"] else ""
    person = say("{person} ({kinship})", person=member["person"], kinship=kinship)
    return f"{SHAPES[member['outcome']]} {person}: {status}{basis}"


def _member(member: Mapping[str, Any], catalog: Catalog) -> Iterator[Block]:
    say = catalog.say
    yield Paragraph(_stands(member, catalog), Style.STRONG)
    yield Paragraph(member["reason"])
    lines = [Line(note) for note in member["notes"]]
    if member["outcome"] == "not_met" and member["closed_by"]:
        facts = ", ".join(f"{f['path']}: {catalog.word(f['answer'])}" for f in member["closed_by"])
        lines.append(Line(say("Ruled out by: {facts}.", facts=facts)))
    yield Bullets((*lines, *_gaps(member, catalog)))
    if cited := "; ".join(_cited(member)):
        yield Paragraph(cited, Style.SMALL)


def _gaps(member: Mapping[str, Any], catalog: Catalog) -> Iterator[Line]:
    own = any(found["class"] == "T-3" and found["outcome"] != "not_met" for found in member["classes"])
    asked = [gap for gap in member["missing"] if not (own and _FOR_DANGER.search(gap["path"]))]
    gaps = sorted(asked, key=lambda m: m["state"] != "not yet")
    for gap in gaps[:_MOST_GAPS]:
        yield Line(gap["question"], below=[Line("", f"{gap['path']}: {catalog.plain(STATES[gap['state']])}")])
    if (rest := len(gaps) - _MOST_GAPS) > 0:
        yield Line(catalog.count("and {number} more question", "and {number} more questions", rest))


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


def _part(node: Mapping[str, Any], catalog: Catalog) -> Line:
    leaf = "kind" in node
    word = catalog.plain(_LEAVES[node["outcome"]]) if leaf else node["outcome_text"]
    factors = node["factors"] if leaf else ()
    below = [Line("", f"{factor['title']}: {catalog.word(factor['answer'])}") for factor in factors]
    below += (_part(child, catalog) for child in node["parts"])
    return Line(f"{SHAPES[node['outcome']]} {node['title']} {word}", "; ".join(node["citations"][:2]), below=below)
