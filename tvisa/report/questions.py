"""The next questions in a terminal: what to ask, in which words, why, and what an answer would do."""

from __future__ import annotations

from typing import Any, Final

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from tvisa.report.page import bullets
from tvisa.words.catalog import Catalog

MOST: Final = 5
_OUTCOMES: Final = {"met": "supported", "not_met": "not met", "contested": "contested"}
_STATES: Final = {"unknown": "asked, not known", "declined": "declined", "imprecise": "as precise as it was told"}


def print_plan(plan: dict[str, Any], out: Console, catalog: Catalog) -> None:
    """
    Print a plan.

    Args:
        plan: The plan as a mapping.
        out: Where to print.
        catalog: The language.
    """
    if plan["before"]:
        out.print(Text(catalog.plain("Before any question"), style="bold"))
        bullets(plan["before"], out)
        out.print()
    if plan["questions"]:
        out.print(Text(catalog.plain("Ask next, if it is a good moment"), style="bold"))
    else:
        out.print(Text(plan["done"], style="bold"))
    for question in plan["questions"]:
        out.print()
        print_question(question, out, catalog)
    out.print()
    _listed(catalog.plain("For counsel to weigh"), plan["for_counsel"], out, catalog)
    _listed(catalog.plain("Not yet, and can still come about"), plan["not_yet"], out, catalog)
    _listed(catalog.plain("Left open: asked, and not asked again"), plan["ended"], out, catalog, states=True)
    if plan["left"]:
        left = catalog.count(
            "As the record stands, {number} fact can still change an element or a ground; whatever is listed adds its own.",
            "As the record stands, {number} facts can still change an element or a ground; whatever is listed adds its own.",
            plan["left"],
        )
        out.print(Text(left), style="dim")
        out.print()


def print_question(question: dict[str, Any], out: Console, catalog: Catalog, *, brief: bool = False) -> None:
    """
    Print one question: for the client, for staff, what to listen for, why, and what an answer would do.

    Args:
        question: The question as a mapping.
        out: Where to print.
        catalog: The language.
        brief: Whether to leave out why it is asked and what it would do.
    """
    say = catalog.say
    if question["about"]:
        out.print(Padding(Text(question["about"]), (0, 0, 0, 1)), style="dim")
    out.print(Padding(Text(question["client"] or question["question"], style="bold"), (0, 0, 0, 1)))
    if question["client"]:
        _aside(say("For staff: {question}", question=question["question"]), out)
    if question["listen_for"]:
        _aside(say("Listen for: {facts}.", facts="; ".join(question["listen_for"])), out)
    if brief:
        return
    marks = [*question["citations"], *(code for code in question["serves"] if code.isupper())]
    _aside(f"{question['why']} [{'; '.join(marks)}]" if marks else question["why"], out)
    if settled := _settled(question["if_yes"], catalog):
        _aside(say("If yes: {settles}.", settles=settled), out)
    if settled := _settled(question["if_no"], catalog):
        _aside(say("If no: {settles}.", settles=settled), out)
    _aside(question["path"], out)


def _settled(effect: dict[str, Any] | None, catalog: Catalog) -> str:
    settles = effect["settles"] if effect else []
    return "; ".join(f"{part['title']}: {catalog.plain(_OUTCOMES[part['outcome']])}" for part in settles)


def _listed(title: str, entries: list[dict[str, str]], out: Console, catalog: Catalog, *, states: bool = False) -> None:
    if not entries:
        return
    out.print(Text(title, style="bold"))
    shown = [
        f"{entry['question']} ({catalog.plain(_STATES[entry['state']])})" if states else entry["question"]
        for entry in entries[:MOST]
    ]
    bullets(shown, out)
    if rest := len(entries) - MOST if len(entries) > MOST else 0:
        out.print(Padding(Text(catalog.count("and {number} more", "and {number} more", rest)), (0, 0, 0, 3)))
    out.print()


def _aside(text: str, out: Console) -> None:
    out.print(Padding(Text(text), (0, 0, 0, 3)), style="dim")
