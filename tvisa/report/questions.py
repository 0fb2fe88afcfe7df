"""The next questions in a terminal: what to ask, in which words, why, and what an answer would do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from tvisa.report.page import bullets
from tvisa.words.catalog import Catalog

MOST: Final = 5
_OUTCOMES: Final = {"met": "supported", "not_met": "not met", "contested": "contested"}
_STATES: Final = {"unknown": "asked, not known", "declined": "declined", "imprecise": "as precise as it was told"}


def print_plan(plan: Mapping[str, Any], out: Console, catalog: Catalog) -> None:
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
    for record in plan["untold"]:
        parts = catalog.some(record["parts"], MOST)
        out.print(
            Text(
                catalog.say(
                    "{about}: nothing was told of {parts}, so nothing is asked.", about=record["about"], parts=parts
                )
            )
        )
    print_unasked(plan["unasked"], out, catalog)
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


def print_unasked(unasked: Sequence[Mapping[str, Any]], out: Console, catalog: Catalog) -> None:
    """Print what is not asked of a client, and why."""
    if unasked:
        out.print(Text(catalog.plain("Not asked of the client"), style="bold"))
        bullets([f"{left['about']}. {left['why']}" for left in unasked], out)
        out.print()


def print_outlook(
    asked: tuple[tuple[str, int], ...], left: tuple[tuple[str, int], ...], out: Console, catalog: Catalog
) -> None:
    """Print what a sitting has time for, at about a minute a question, and what it leaves."""
    for title, topics in (
        (catalog.plain("Time for, at about a minute a question"), asked),
        (catalog.plain("Left for another sitting"), left),
    ):
        if topics:
            told = "; ".join(f"{topic} ({number})" for topic, number in topics)
            out.print(Text(f"{title}: {told}."))
    out.print(Text(catalog.plain("As the record stands: what is told brings questions of its own.")))
    out.print()


def print_weighed(weighed: Sequence[Mapping[str, Any]], out: Console, catalog: Catalog) -> None:
    """Print the standards that are open, for counsel: what is recorded for and against, and what is held."""
    if not weighed:
        out.print(Text(catalog.plain("No standard is open on this record."), style="bold"))
    for facts, title in (
        (True, catalog.plain("For counsel to weigh")),
        (False, catalog.plain("Open, and nothing recorded to weigh yet")),
    ):
        shown = [w for w in weighed if bool(w["speaks_for"] or w["speaks_against"]) is facts]
        if shown:
            out.print(Text(title, style="bold"))
        for each in shown:
            print_standard(each, out, catalog)
        if shown:
            out.print()


def print_standard(weigh: Mapping[str, Any], out: Console, catalog: Catalog) -> None:
    """Print one standard with its factors."""
    about = f"{weigh['about']}: " if weigh["about"] else ""
    out.print(Padding(Text(f"{about}{weigh['question']}"), (0, 0, 0, 1)))
    for title, told in (
        (catalog.plain("recorded for"), weigh["speaks_for"]),
        (catalog.plain("recorded against"), weigh["speaks_against"]),
        (catalog.plain("held"), [catalog.word(kind) for kind in weigh["held"]]),
    ):
        if told:
            _aside(f"{title}: {catalog.some(told)}", out)
    if weigh["citations"]:
        _aside(f"[{'; '.join(weigh['citations'])}]", out)


def print_question(question: Mapping[str, Any], out: Console, catalog: Catalog, *, brief: bool = False) -> None:
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


def _settled(effect: Mapping[str, Any] | None, catalog: Catalog) -> str:
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
