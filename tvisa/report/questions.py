"""The next questions: what to ask, in which words, why, and what an answer would do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from rich.console import Console

from tvisa.report.document import Block, Bullets, Document, Heading, Line, Paragraph, Style
from tvisa.report.page import paper, titled
from tvisa.report.points import first_questions
from tvisa.report.printed import print_blocks
from tvisa.screening.remarks.points import Points
from tvisa.screening.table import in_a_word
from tvisa.words.catalog import Catalog

_TITLE: Final = "What to ask next"
MOST: Final = 5
_STATES: Final = {"unknown": "asked, not known", "declined": "declined", "imprecise": "as precise as it was told"}


def plan_document(
    plan: Mapping[str, Any],
    catalog: Catalog,
    points: Points | None,
    within: tuple[tuple[tuple[str, int], ...], tuple[tuple[str, int], ...]] | None = None,
) -> Document:
    """
    Return a plan: what counsel asks first, what to ask next and why, what is not asked, and what is left.

    Args:
        plan: The plan as plain values.
        catalog: The language.
        points: What counsel asks first.
        within: What a sitting has time for, and what it leaves.
    """
    outlook = outlook_blocks(*within, catalog) if within else ()
    blocks = (*first_questions(points, catalog), *_plan(plan, catalog), *outlook)
    return paper(plan, catalog, _TITLE, blocks)


def _plan(plan: Mapping[str, Any], catalog: Catalog) -> Iterator[Block]:
    yield from titled(catalog.plain("Before any question"), plan["before"])
    if plan["questions"]:
        yield Heading(catalog.plain("Ask next, if it is a good moment"))
        yield Bullets(question_line(question, catalog) for question in plan["questions"])
    else:
        yield Paragraph(plan["done"], Style.STRONG)
    for record in plan["untold"]:
        parts = catalog.some(record["parts"], MOST)
        message = "{about}: nothing was told of {parts}, so nothing is asked."
        yield Paragraph(catalog.say(message, about=record["about"], parts=parts))
    yield from unasked_blocks(plan["unasked"], catalog)
    yield from _listed(catalog.plain("For counsel to weigh"), plan["for_counsel"], catalog)
    yield from _listed(catalog.plain("Not yet, and can still come about"), plan["not_yet"], catalog)
    yield from _listed(catalog.plain("Left open: asked, and not asked again"), plan["ended"], catalog, states=True)
    if plan["left"]:
        left = catalog.count(
            "As the record stands, {number} fact can still change an element or a ground; whatever is listed adds its own.",
            "As the record stands, {number} facts can still change an element or a ground; whatever is listed adds its own.",
            plan["left"],
        )
        yield Paragraph(left, Style.SMALL)


def unasked_blocks(unasked: Sequence[Mapping[str, Any]], catalog: Catalog) -> Iterator[Block]:
    """Yield what is not asked of a client, and why."""
    told = (f"{left['about']}. {left['why']}" for left in unasked)
    yield from titled(catalog.plain("Not asked of the client"), told)


def outlook_blocks(
    asked: tuple[tuple[str, int], ...], left: tuple[tuple[str, int], ...], catalog: Catalog
) -> Iterator[Block]:
    """Yield what a sitting has time for, at about a minute a question, and what it leaves."""
    for title, topics in (
        (catalog.plain("Time for, at about a minute a question"), asked),
        (catalog.plain("Left for another sitting"), left),
    ):
        if topics:
            told = "; ".join(f"{topic} ({number})" for topic, number in topics)
            yield Paragraph(f"{title}: {told}.")
    yield Paragraph(catalog.plain("As the record stands: what is told brings questions of its own."))


def weighed_document(weighed: Sequence[Mapping[str, Any]], catalog: Catalog) -> Document:
    """Return the standards that are open, for counsel: what is recorded for and against, and what is held."""
    blocks: list[Block] = []
    if not weighed:
        blocks.append(Paragraph(catalog.plain("No standard is open on this record."), Style.STRONG))
    for facts, title in (
        (True, catalog.plain("For counsel to weigh")),
        (False, catalog.plain("Open, and nothing recorded to weigh yet")),
    ):
        shown = (w for w in weighed if bool(w["speaks_for"] or w["speaks_against"]) is facts)
        blocks += titled(title, (standard_line(each, catalog) for each in shown))
    return Document("", catalog.lang, (), blocks)


def standard_line(weigh: Mapping[str, Any], catalog: Catalog) -> Line:
    """Return one standard with its factors."""
    about = f"{weigh['about']}: " if weigh["about"] else ""
    below = [
        Line("", f"{title}: {catalog.some(told)}")
        for title, told in (
            (catalog.plain("recorded for"), weigh["speaks_for"]),
            (catalog.plain("recorded against"), weigh["speaks_against"]),
            (catalog.plain("held"), [catalog.word(kind) for kind in weigh["held"]]),
        )
        if told
    ]
    if weigh["citations"]:
        below.append(Line("", f"[{'; '.join(weigh['citations'])}]"))
    return Line(f"{about}{weigh['question']}", below=below)


def question_line(question: Mapping[str, Any], catalog: Catalog, *, brief: bool = False) -> Line:
    """
    Return one question: for the client, for staff, what to listen for, why, and what an answer would do.

    Args:
        question: The question as plain values.
        catalog: The language.
        brief: Whether to leave out why it is asked and what it would do.
    """
    words = question["client"] or question["question"]
    below = [Line("", text) for text in _beside(question, catalog, brief=brief)]
    return Line(words, lead=f"{question['about']}:" if question["about"] else "", below=below)


def _beside(question: Mapping[str, Any], catalog: Catalog, *, brief: bool) -> Iterator[str]:
    say = catalog.say
    if question["client"]:
        yield say("For staff: {question}", question=question["question"])
    if question["listen_for"]:
        yield say("Listen for: {facts}.", facts="; ".join(question["listen_for"]))
    if brief:
        return
    marks = [*question["citations"], *(code for code in question["serves"] if code.isupper())]
    yield f"{question['why']} [{'; '.join(marks)}]" if marks else question["why"]
    if settled := _settled(question["if_yes"], catalog):
        yield say("If yes: {settles}.", settles=settled)
    if settled := _settled(question["if_no"], catalog):
        yield say("If no: {settles}.", settles=settled)
    yield question["path"]


def _settled(effect: Mapping[str, Any] | None, catalog: Catalog) -> str:
    settles = effect["settles"] if effect else []
    return "; ".join(f"{part['title']}: {catalog.plain(in_a_word(part['outcome']))}" for part in settles)


def _listed(title: str, entries: list[dict[str, str]], catalog: Catalog, *, states: bool = False) -> Iterator[Block]:
    shown = [
        f"{entry['question']} ({catalog.plain(_STATES[entry['state']])})" if states else entry["question"]
        for entry in entries[:MOST]
    ]
    if (rest := len(entries) - MOST) > 0:
        shown.append(catalog.count("and {number} more", "and {number} more", rest))
    yield from titled(title, shown)


# --- in the interview -------------------------------------------------------------------------------------------------


def print_question(question: Mapping[str, Any], out: Console, catalog: Catalog, *, brief: bool = False) -> None:
    """Print one question, as `question_line` has it."""
    print_blocks([Bullets([question_line(question, catalog, brief=brief)])], out)


def print_standard(weigh: Mapping[str, Any], out: Console, catalog: Catalog) -> None:
    """Print one standard with its factors."""
    print_blocks([Bullets([standard_line(weigh, catalog)])], out)


def print_unasked(unasked: Sequence[Mapping[str, Any]], out: Console, catalog: Catalog) -> None:
    """Print what is not asked of a client, and why."""
    print_blocks(unasked_blocks(unasked, catalog), out)


def print_outlook(
    asked: tuple[tuple[str, int], ...], left: tuple[tuple[str, int], ...], out: Console, catalog: Catalog
) -> None:
    """Print what a sitting has time for, and what it leaves."""
    print_blocks(outlook_blocks(asked, left, catalog), out)


def bullets(lines: Iterable[str], out: Console) -> None:
    """Print a list."""
    print_blocks([Bullets(map(Line, lines))], out)
