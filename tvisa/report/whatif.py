"""What would change a result, in a terminal: for each element the smallest sets of facts, what is open apart from the record."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from tvisa.screening.compare.decided import DecidedTurned, turned
from tvisa.screening.screening import Screening
from tvisa.words.catalog import Catalog

MOST: Final = 5
_OUTCOMES: Final = {"met": "supported", "not_met": "not met", "unknown": "open", "contested": "contested"}


def print_whatif(result: Mapping[str, Any], out: Console, catalog: Catalog, *, whole: bool = False) -> None:
    """
    Print what each element turns on.

    Args:
        result: The result as a mapping.
        out: Where to print.
        catalog: The language.
        whole: Whether to print every set that was found.
    """
    say = catalog.say
    out.print(
        Text(
            catalog.count(
                "Sets of at most {number} fact, each enough by itself and none with a fact to spare; larger sets were not looked for.",
                "Sets of at most {number} facts, each enough by itself and none with a fact to spare; larger sets were not looked "
                "for.",
                result["size"],
            )
        ),
        style="dim",
    )
    for element in result["elements"]:
        out.print()
        head = say("{title}: {outcome}", title=element["title"], outcome=catalog.plain(_OUTCOMES[element["outcome"]]))
        out.print(Text(head, style="bold"))
        # What would defeat an element that is supported is told on request: it is only the record turned around.
        for title, sets in _kinds(element, catalog)[: None if whole or element["outcome"] != "met" else 2]:
            _print_sets(title, sets, out, catalog, whole=whole)
        if element["outcome"] != "met" and not any(sets for _, sets in _kinds(element, catalog)):
            none = catalog.count(
                "No set of at most {number} fact decides it.",
                "No set of at most {number} facts decides it.",
                result["size"],
            )
            out.print(Padding(Text(none), (0, 0, 0, 1)))
        _print_held(element["holds_by"], out, catalog)
    out.print()


def _kinds(element: Mapping[str, Any], catalog: Catalog) -> list[tuple[str, list[Any]]]:
    plain, meet, defeat = catalog.plain, element["to_meet"], element["to_defeat"]
    return [
        (plain("Would be supported, whatever else is found, by any of these:"), meet["open"]),
        (plain("Would be supported only against what is recorded:"), meet["against_the_record"]),
        (plain("Would be defeated, whatever else is found, by any of these:"), defeat["open"]),
        (plain("Would be defeated only against what is recorded:"), defeat["against_the_record"]),
    ]


def _print_sets(title: str, sets: list[Any], out: Console, catalog: Catalog, *, whole: bool) -> None:
    if not sets:
        return
    out.print(Padding(Text(title), (0, 0, 0, 1)))
    shown = sets if whole else sets[:MOST]
    for changes in shown:
        line = "; ".join(change["said"] for change in changes)
        out.print(Padding(Text(f"- {line}"), (0, 0, 0, 3)))
    if rest := len(sets) - len(shown):
        more = catalog.count("and {number} more (--all shows it)", "and {number} more (--all shows them)", rest)
        out.print(Padding(Text(more), (0, 0, 0, 5)))


def _print_held(facts: list[Any], out: Console, catalog: Catalog) -> None:
    if not facts:
        return
    out.print(
        Padding(
            Text(catalog.plain("Holds by each of these alone; without it the element is open again:")), (0, 0, 0, 1)
        )
    )
    for fact in facts:
        held = ", ".join(map(catalog.word, fact["evidence"]))
        line = (
            catalog.say("- {fact} (held: {held})", fact=fact["said"], held=held)
            if held
            else catalog.say("- {fact} (nothing held)", fact=fact["said"])
        )
        out.print(Padding(Text(line), (0, 0, 0, 3)))


def print_assumed(before: Screening, after: Screening, out: Console, catalog: Catalog) -> None:
    """Print what a screening becomes under assumptions: each element that changes, from what and to what, and why."""
    say, plain = catalog.say, catalog.plain
    out.print(Text(plain("Under the assumptions given; nothing was recorded."), style="bold"))
    out.print(Text(after.summary))
    old = {e.id: e for e in before.elements}
    changed = [e for e in after.elements if e.id not in old or old[e.id].outcome != e.outcome]
    out.print()
    for element in changed:
        was = plain(_OUTCOMES[old[element.id].outcome]) if element.id in old else plain("not screened")
        line = say(
            "{title}: was {before}, becomes {after}.",
            title=element.title,
            before=was,
            after=plain(_OUTCOMES[element.outcome]),
        )
        out.print(Text(line))
        out.print(Padding(Text(element.reason), (0, 0, 0, 3)))
    if not changed:
        out.print(Text(plain("No element changes.")))
    _print_turned(turned(before.decided, after.decided), out, catalog)
    out.print()


def _print_turned(found: tuple[DecidedTurned, ...], out: Console, catalog: Catalog) -> None:
    """Print which decided cases begin to carry over in every respect recorded, or cease to: reasons, and no outcome."""
    for title, carries in (
        (_CARRY, True),
        (_NO_LONGER, False),
    ):
        cases = [case for case in found if case.carries is carries]
        if cases:
            out.print()
            out.print(Text(catalog.plain(title)))
        for case in cases:
            message = _FOUND_IN if case.held.value == "found" else _NOT_FOUND_IN
            line = catalog.say(message, standard=case.title, path=case.path, citation=case.citation)
            out.print(Padding(Text(f"- {line}"), (0, 0, 0, 3)))


_CARRY: Final = "Decided cases that would carry over in every respect recorded; no element rests on one:"
_NO_LONGER: Final = "Decided cases that would no longer carry over:"
_FOUND_IN: Final = "{standard} ({path}), found in {citation}"
_NOT_FOUND_IN: Final = "{standard} ({path}), not found in {citation}"
