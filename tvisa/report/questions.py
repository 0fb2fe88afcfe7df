"""What each part turns on and what the government may argue; what counsel asks first; and what to ask next, why and in which words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Any, Final

from tvisa.report.document import Block, Bullets, Document, Heading, Line, Paragraph, Style
from tvisa.report.page import cite, paper, titled, told_of
from tvisa.screening.elements.result import Fact
from tvisa.screening.remarks.points import Points, PointTold
from tvisa.screening.screening import Screening
from tvisa.screening.sharing.sharing import AN_ACT, exported, for_export, without_others
from tvisa.screening.table import in_a_word
from tvisa.words.catalog import Catalog
from tvisa.words.days import in_words

_POINTS: Final = "What each part depends on, and what the government may argue"
NO_DAY: Final = "Feared, but not a deadline"
REMOVAL: Final = "Besides the next step"
FAMILY: Final = "Relatives who do not qualify, and other options"
_FIRST: Final = "What counsel asks first"
_NAMED: Final = 4
"""How many facts a line names."""
_TITLES: Final = {
    "victim": "What was done",
    "presence": "Presence",
    "assistance": "Law enforcement",
    "hardship": "Hardship",
    "bar": "The bar",
    "grounds": "Grounds, and what could be charged",
    "removal": "Removal",
    "relief": "Other relief",
}


def _point(told: PointTold[Any], catalog: Catalog, *, export: bool, facts: bool) -> Line:
    """Say one point on a line: the facts on record for it, what the government may argue and on which facts, and where it stands."""
    where = catalog.some(told.about, 3)
    text = catalog.say("{text} ({where})", text=told.text, where=where) if where else told.text
    text = _on_file(text, told.facts, catalog, export=export) if facts else text
    if told.more:
        text = catalog.say("{text} The government may argue: {counter}", text=text, counter=told.more)
        text = _on_file(text, told.against, catalog, export=export)
    return Line(text, cite("; ".join(told.citations[:2])))


def _on_file(text: str, facts: Iterable[Fact], catalog: Catalog, *, export: bool, most: int = _NAMED) -> str:
    told = [told_of(f, catalog) for f in (exported if export else without_others)(facts)] or [catalog.plain(AN_ACT)]
    return catalog.say("{text} On file: {facts}.", text=text, facts=catalog.some(told, most))


def lines_about(
    points: Points | None, about: str, catalog: Catalog, *, export: bool = False, facts: bool = True
) -> Iterator[Line]:
    """
    Yield the points about something, each with where it stands.

    Args:
        points: The points.
        about: What they are about.
        catalog: The language.
        export: Whether those are left out that details of an act toward others raise: for a page that leaves the office.
        facts: Whether each names the facts on record for it.
    """
    if points is None:
        return
    if about == "presence" and points.since:
        yield Line(points.since)
    for told in points.told:
        if told.remark.of == about and not (export and _of_details(told)):
            yield _point(told, catalog, export=export, facts=facts)
    if about == "victim" and points.beside_it:
        yield Line(points.beside_it)


def _of_details(told: PointTold[Any]) -> bool:
    """Say whether details of an act toward others raise a point."""
    return "act" in told.remark.when and not all(for_export(fact.path) for fact in told.facts)


def arguments_about(points: Points | None, about: str, catalog: Catalog, most: int) -> Iterator[str]:
    """Yield what the government may argue of an element, each with so many of the facts on file for it, as a page for export tells it."""
    for told in points.told if points else ():
        if told.remark.of == about and told.more and not _of_details(told):
            yield _on_file(told.more, told.against, catalog, export=True, most=most)


def points_by_part(result: Screening) -> Iterator[Block]:
    """Yield the points of a screening, element by element, then the bar and the grounds."""
    found = {about: list(lines_about(result.points, about, result.catalog)) for about in _TITLES}
    told = (Line("", lead=result.catalog.plain(_TITLES[about]), below=lines) for about, lines in found.items() if lines)
    yield from titled(result.catalog.plain(_POINTS), told)


def points_block(result: Screening) -> Iterator[Block]:
    """Yield the points, for a memo that has room for them."""
    found = (line for about in _TITLES for line in lines_about(result.points, about, result.catalog, export=True))
    yield from titled(result.catalog.plain(_POINTS), found)


def points_about(points: Points | None, about: str, title: str, catalog: Catalog) -> Iterator[Block]:
    """Yield the points about one thing under a title; nothing where there is none."""
    yield from titled(catalog.plain(title), lines_about(points, about, catalog, facts=False))


def question_lines(points: Points | None, catalog: Catalog) -> Iterator[tuple[str, str]]:
    """Yield what counsel asks first, each with what hangs on it."""
    for asked in points.first if points else ():
        yield catalog.say(asked.remark.with_whom.says, question=in_words(asked.text, catalog)), asked.more


def questions_block(result: Screening, most: int) -> Iterator[Block]:
    """Yield as many of the questions that counsel asks first as a memo has room for."""
    lines = [question for question, _ in question_lines(result.points, result.catalog)][:most]
    yield from titled(result.catalog.plain(_FIRST), lines)


# --- what to ask next -------------------------------------------------------------------------------------------------

_TITLE: Final = "What to ask next"
_WORDS: Final = 350
MOST: Final = 5
_STATES: Final = {"unknown": "asked, not known", "declined": "declined", "imprecise": "as precise as it was told"}


def plan_document(
    plan: Mapping[str, Any],
    catalog: Catalog,
    points: Points | None,
    within: tuple[tuple[tuple[str, int], ...], tuple[tuple[str, int], ...]] | None = None,
    lacking: Iterable[Block] = (),
    *,
    brief: bool = False,
) -> Document:
    """
    Return a plan, as plain values: what counsel asks first, what to ask next and why, what is not asked, what a sitting has time for.

    Args:
        plan: The plan.
        catalog: The language.
        points: What counsel asks first.
        within: What a sitting has time for, and what it leaves.
        lacking: What the elements lack, and what could cut the other way, as questions.
        brief: Whether it is the first page alone: the questions, with their reasons.
    """
    first = (
        Line("", lead=question, below=[Line("", why)], must=number < MOST)
        for number, (question, why) in enumerate(question_lines(points, catalog))
    )
    outlook = outlook_blocks(*within, catalog) if within else ()
    blocks = (*titled(catalog.plain(_FIRST), first), *lacking, *_plan(plan, catalog, brief=brief), *outlook)
    return paper(plan, _TITLE, blocks, catalog=catalog, words=_WORDS if brief else 0)


def _plan(plan: Mapping[str, Any], catalog: Catalog, *, brief: bool) -> Iterator[Block]:
    yield from titled(catalog.plain("Before any question"), plan["before"])
    if plan["questions"]:
        yield Heading(catalog.plain("Ask next, if it is a good moment"))
        asked = plan["questions"]
        yield Bullets(_with_reason(each) if brief else question_line(each, catalog) for each in asked)
    else:
        yield Paragraph(plan["done"], Style.STRONG)
    if brief:
        yield from unasked_blocks(plan["unasked"], catalog)
        yield from _listed(catalog.plain("Left open: asked, and not asked again"), plan["ended"], catalog, states=True)
        return
    for record in plan["untold"]:
        parts = catalog.some(record["parts"], MOST)
        message = "{about}: the client said nothing about {parts}, so nothing is asked."
        yield Paragraph(catalog.say(message, about=record["about"], parts=parts))
    yield from unasked_blocks(plan["unasked"], catalog)
    yield from _listed(catalog.plain("For counsel to weigh"), plan["for_counsel"], catalog)
    yield from _listed(catalog.plain("Not yet, but can still happen"), plan["not_yet"], catalog)
    yield from _listed(catalog.plain("Left open: asked, and not asked again"), plan["ended"], catalog, states=True)
    if plan["left"]:
        left = catalog.count(
            "{number} fact can still change an element or a ground. Each record added brings its own.",
            "{number} facts can still change an element or a ground. Each record added brings its own.",
            plan["left"],
        )
        yield Paragraph(left, Style.SMALL)


def _with_reason(question: Mapping[str, Any]) -> Line:
    lead = f"{question['about']}:" if question["about"] else ""
    return Line(question["client"] or question["question"], lead=lead, below=[Line("", question["why"])])


def unasked_blocks(unasked: Sequence[Mapping[str, Any]], catalog: Catalog) -> Iterator[Block]:
    """Yield what is not asked of a client, and why."""
    told = (Line(f"{left['about']}. {left['why']}", must=True) for left in unasked)
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
    yield Paragraph(catalog.plain("On the file so far. What the client tells brings questions of its own."))


_WORDS_OF_COUNSEL: Final = 250


def weighed_document(told: Mapping[str, Any], catalog: Catalog, *, brief: bool = False) -> Document:
    """Return the standards that are open, for counsel: what is recorded for and against, and what is held; *brief* each once."""
    weighed: Sequence[Mapping[str, Any]] = told["standards"]
    blocks: list[Block] = []
    if weighed and brief:
        blocks += _weighed_once(weighed, catalog)
        return paper(told, _FOR_COUNSEL, blocks, catalog=catalog, words=_WORDS_OF_COUNSEL)
    if not weighed:
        blocks.append(Paragraph(catalog.plain("No standard is open on this record."), Style.STRONG))
    for facts, title in (
        (True, catalog.plain("For counsel to weigh")),
        (False, catalog.plain("Unresolved, with nothing on file to weigh yet")),
    ):
        shown = (w for w in weighed if bool(w["speaks_for"] or w["speaks_against"]) is facts)
        blocks += titled(title, (standard_line(each, catalog) for each in shown))
    return paper(told, _FOR_COUNSEL, blocks, catalog=catalog)


_FOR_COUNSEL: Final = "Questions for counsel"


def _weighed_once(weighed: Sequence[Mapping[str, Any]], catalog: Catalog) -> Iterator[Block]:
    """Yield each standard once with the records that it is open for: those with facts on file first, the elements in turn."""
    once: dict[str, list[Mapping[str, Any]]] = {}
    for each in weighed:
        once.setdefault(each["question"], []).append(each)
    parts: dict[str, list[Line]] = {}
    for question, several in once.items():
        where = catalog.some(sorted({each["about"] for each in several if each["about"]}), MOST)
        sides = (
            (catalog.plain(title), [fact for each in several for fact in each[side]])
            for title, side in (("on file, favorable", "speaks_for"), ("on file, adverse", "speaks_against"))
        )
        below = [Line("", f"{title}: {catalog.some(facts, MOST)}") for title, facts in sides if facts]
        text = catalog.say("{text} ({where})", text=question, where=where) if where else question
        part = several[0]["serves"][0] if below and several[0]["serves"] else ""
        parts.setdefault(part, []).append(Line(text, below=below))
    bare = parts.pop("", [])
    in_turn = (line for several in zip_longest(*parts.values()) for line in several)
    yield from titled(catalog.plain("For counsel to weigh"), in_turn)
    more = catalog.say("Unresolved, with nothing on file to weigh yet: {number} more questions.", number=len(bare))
    yield Bullets([more] if bare else ())


def standard_line(weigh: Mapping[str, Any], catalog: Catalog) -> Line:
    """Return one standard with its factors."""
    about = f"{weigh['about']}: " if weigh["about"] else ""
    below = [
        Line("", f"{title}: {catalog.some(told)}")
        for title, told in (
            (catalog.plain("on file, favorable"), weigh["speaks_for"]),
            (catalog.plain("on file, adverse"), weigh["speaks_against"]),
            (catalog.plain("held"), [catalog.word(kind) for kind in weigh["held"]]),
        )
        if told
    ]
    below += [Line("", cite(weigh["citations"]))] if weigh["citations"] else []
    return Line(f"{about}{weigh['question']}", below=below)


def question_line(question: Mapping[str, Any], catalog: Catalog, *, brief: bool = False) -> Line:
    """Return one question: for the client, for staff, what to listen for and, unless *brief*, why it is asked and what answers would do."""
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
    yield f"{question['why']} {cite(marks)}"
    if settled := _settled(question["if_yes"], catalog):
        yield say("If yes: {settles}.", settles=settled)
    if settled := _settled(question["if_no"], catalog):
        yield say("If no: {settles}.", settles=settled)
    yield question["path"]


def _settled(effect: Mapping[str, Any] | None, catalog: Catalog) -> str:
    settles = effect["settles"] if effect else []
    return "; ".join(f"{part['title']}: {catalog.plain(in_a_word(part['outcome']))}" for part in settles)


def _listed(title: str, entries: list[dict[str, str]], catalog: Catalog, *, states: bool = False) -> Iterator[Block]:
    shown = [e["question"] + (f" ({catalog.plain(_STATES[e['state']])})" if states else "") for e in entries[:MOST]]
    if (rest := len(entries) - MOST) > 0:
        shown.append(catalog.count("and {number} more", "and {number} more", rest))
    yield from titled(title, shown)
