"""What would change a result: for each element the smallest sets of facts, what is open apart from the record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from tvisa.report.document import Block, Bullets, Document, Heading, Line, Paragraph, Style
from tvisa.report.page import paper, titled
from tvisa.screening.compare.decided import DecidedTurned, turned
from tvisa.screening.screening import Screening
from tvisa.screening.table import in_a_word
from tvisa.words.catalog import Catalog

_TITLE: Final = "What would change the result"
_ASSUMED: Final = "The result under assumptions"
MOST: Final = 5


def whatif_document(result: Mapping[str, Any], catalog: Catalog, *, whole: bool = False) -> Document:
    """
    Return what each element turns on.

    Args:
        result: The result as plain values.
        catalog: The language.
        whole: Whether to tell every set that was found.
    """
    return paper(result, catalog, _TITLE, _blocks(result, catalog, whole=whole))


def _blocks(result: Mapping[str, Any], catalog: Catalog, *, whole: bool) -> Iterator[Block]:
    sets = catalog.count(
        "Sets of at most {number} fact, each enough by itself and none with a fact to spare; larger sets were not looked for.",
        "Sets of at most {number} facts, each enough by itself and none with a fact to spare; larger sets were not looked for.",
        result["size"],
    )
    yield Paragraph(sets, Style.SMALL)
    for element in result["elements"]:
        outcome = catalog.plain(in_a_word(element["outcome"]))
        yield Heading(catalog.say("{title}: {outcome}", title=element["title"], outcome=outcome))
        yield Bullets(_of_element(element, catalog, result["size"], whole=whole))


def _of_element(element: Mapping[str, Any], catalog: Catalog, size: int, *, whole: bool) -> Iterator[Line]:
    kinds = _kinds(element, catalog)
    # What would defeat an element that is supported is told on request: it is only the record turned around.
    for title, sets in kinds[: None if whole or element["outcome"] != "met" else 2]:
        shown = sets if whole else sets[:MOST]
        lines = ["; ".join(change["said"] for change in changes) for changes in shown]
        if rest := len(sets) - len(shown):
            lines.append(
                catalog.count("and {number} more (--all shows it)", "and {number} more (--all shows them)", rest)
            )
        if lines:
            yield Line("", lead=title, below=map(Line, lines))
    if element["searched"] != "none" and element["outcome"] != "met" and not any(sets for _, sets in kinds):
        none = catalog.count(
            "No set of at most {number} fact decides it.", "No set of at most {number} facts decides it.", size
        )
        in_part = catalog.plain("Among the facts that were tried no set was found.")
        yield Line(none if element["searched"] == "all" else in_part)
    if element["searched"] != "all":
        yield Line(_how_far(element, catalog))
    if facts := element["holds_by"]:
        title = catalog.plain("Holds by each of these alone; without it the element is open again:")
        yield Line(title, below=(Line(_held(fact, catalog)) for fact in facts))
    if not element["holds_by_complete"]:
        yield Line(catalog.plain(_HELD_IN_PART))


def _held(fact: Mapping[str, Any], catalog: Catalog) -> str:
    if held := ", ".join(map(catalog.word, fact["evidence"])):
        return catalog.say("- {fact} (held: {held})", fact=fact["said"], held=held)
    return catalog.say("- {fact} (nothing held)", fact=fact["said"])


def _how_far(element: Mapping[str, Any], catalog: Catalog) -> str:
    """Say among which facts sets were not looked for."""
    if element["searched"] == "none":
        return catalog.plain(_NOT_SEARCHED)
    return catalog.say(_SEARCHED_IN_PART, records=catalog.some(element["not_varied_said"]))


_NOT_SEARCHED: Final = (
    "Too much is open here to look for what would decide it: no set was looked for. tvisa next says what to ask first."
)
_SEARCHED_IN_PART: Final = (
    "Too much is open here to try every fact. Left as they are recorded: {records}. No set was looked for that needs a fact of "
    "theirs, and a set that is shown may hold a fact to spare."
)
_HELD_IN_PART: Final = "Too much is recorded here to try each fact: it may hold by others, too."


def _kinds(element: Mapping[str, Any], catalog: Catalog) -> list[tuple[str, list[Any]]]:
    plain, meet, defeat = catalog.plain, element["to_meet"], element["to_defeat"]
    return [
        (plain("Would be supported, whatever else is found, by any of these:"), meet["open"]),
        (plain("Would be supported only against what is recorded:"), meet["against_the_record"]),
        (plain("Would be defeated, whatever else is found, by any of these:"), defeat["open"]),
        (plain("Would be defeated only against what is recorded:"), defeat["against_the_record"]),
    ]


def assumed_document(before: Screening, after: Screening) -> Document:
    """Return what a screening becomes under assumptions: each element that changes, from what and to what, and why."""
    return paper(before, before.catalog, _ASSUMED, _assumed(before, after, before.catalog))


def _assumed(before: Screening, after: Screening, catalog: Catalog) -> Iterator[Block]:
    say, plain = catalog.say, catalog.plain
    yield Paragraph(plain("Under the assumptions given; nothing was recorded."), Style.STRONG)
    yield Paragraph(after.summary)
    old = {e.id: e for e in before.elements}
    changed = [e for e in after.elements if e.id not in old or old[e.id].outcome != e.outcome]
    lines = []
    for element in changed:
        was = plain(in_a_word(old[element.id].outcome)) if element.id in old else plain("not screened")
        now = plain(in_a_word(element.outcome))
        told = say("{title}: was {before}, becomes {after}.", title=element.title, before=was, after=now)
        lines.append(Line(told, below=[Line(element.reason)]))
    if lines:
        yield Bullets(lines)
    else:
        yield Paragraph(plain("No element changes."))
    # Which decided cases begin to carry over in every respect recorded, or cease to: reasons, and no outcome.
    found = turned(before.decided, after.decided)
    for title, carries in ((_CARRY, True), (_NO_LONGER, False)):
        yield from titled(plain(title), (_turned(case, catalog) for case in found if case.carries is carries))


def _turned(case: DecidedTurned, catalog: Catalog) -> str:
    message = _FOUND_IN if case.held.value == "found" else _NOT_FOUND_IN
    return catalog.say(message, standard=case.title, path=case.path, citation=case.citation)


_CARRY: Final = "Decided cases that would carry over in every respect recorded; no element rests on one:"
_NO_LONGER: Final = "Decided cases that would no longer carry over:"
_FOUND_IN: Final = "{standard} ({path}), found in {citation}"
_NOT_FOUND_IN: Final = "{standard} ({path}), not found in {citation}"
