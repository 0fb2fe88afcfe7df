"""Where each element stands on the facts: two lines on a first page, and a block behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

import attrs

from tvisa.report.document import Block, Bullets, Heading, Line
from tvisa.report.evidence import next_to_ask
from tvisa.report.page import STANDINGS, cite, lacking, titled, told_of
from tvisa.screening.elements.result import Element, Fact
from tvisa.screening.elements.standing import Judgment, PartStanding
from tvisa.screening.screening import Screening
from tvisa.screening.sharing.sharing import exported
from tvisa.words.catalog import Catalog

_FEW: Final = 3
_BASES: Final = {
    None: "",
    "rule": "On plain facts alone.",
    "judgment": "Counsel has judged what the law leaves open.",
    "assertion": "Asserted as a whole, without details.",
}
_DATES: Final = {"severe_trafficking": "FIRST_SEX_ACT", "law_enforcement_assistance": "BEGINNING"}
"""By element, the point on a date that decides it."""
SEVERAL: Final = 6
"""How many facts, or judgments, a line of a block names."""


def first_lines(
    result: Screening, resting: Callable[[Element], str] = lambda _: "", *, short: bool = False
) -> Iterator[Line]:
    """
    Yield each element on two lines: where it stands on the facts, and the one thing to do about it; last, admissibility.

    Args:
        result: The screening.
        resting: Returns the numbers of the facts that an element rests on, where a page numbers them.
        short: Whether there is no room for a question.
    """
    for element in result.elements:
        stands = element.stands
        if stands is None:
            text, shape, title = f"{element.outcome_text}. {element.reason}", STANDINGS[element.outcome], element.title
        else:
            told = what_to_do(stands, element, result, short=short)
            text, shape = f"{stands.text}. {told}", STANDINGS[element.standing]
            title = f"{stands.numeral}. {element.title}"
        small = "; ".join((*element.citations[:1], *filter(None, (resting(element),))))
        yield Line(text.strip(), small, lead=f"{shape} {title}:")


def what_to_do(stands: PartStanding, element: Element, result: Screening, *, short: bool = False) -> str:
    """Say of an element the date that decides it, the route that leads, and the one thing to do about it."""
    to_do = _to_do(stands, element, result, short=short)
    route = () if short else _route(stands, result.catalog)
    return " ".join((*_dates(element, result), *route, to_do))


def _dates(element: Element, result: Screening) -> Iterator[str]:
    """Yield the date that decides an element before anything else, where it was not asked for."""
    if element.outcome == "met" or result.points is None:
        return
    yield from (told.text for told in result.points.told if told.remark.code == _DATES.get(element.id))


def _route(stands: PartStanding, catalog: Catalog) -> Iterator[str]:
    """Yield the route that carries an element or, where something is recorded for several, goes furthest."""
    routes = [row.title for row in stands.routes if row.standing != "not_met"]
    if stands.standing == "supported" and routes:
        yield catalog.say("Carried by: {route}.", route=routes[0])
    elif len(routes) > 1:
        yield catalog.say("Leads: {route}.", route=routes[0])


def _to_do(stands: PartStanding, element: Element, result: Screening, *, short: bool) -> str:
    """Return the one thing to do about an element: what to judge, to ask or to get."""
    catalog = result.catalog
    say, some = catalog.say, catalog.some
    if stands.standing in ("on_facts", "both_sides"):
        message = "Facts for every part: judge {judged}."
        if stands.standing == "both_sides":
            message = "Facts on both sides: weigh {judged}."
        told = say(message, judged=some([j.label for j in stands.judged], _FEW)) if stands.judged else ""
        asked = [] if short else [each.question for each in stands.not_asked][:1]
        return " ".join((told, *(say("Ask first: {question}", question=q) for q in asked), *_hanging(stands, catalog)))
    if stands.standing == "supported":
        items = [i for i in result.evidence if i.element == element.id] if result.picture.has("evidence") else []
        first = [say("Get first: {title}.", title=item.title) for item in next_to_ask(items, ())[:1]]
        return " ".join((catalog.plain(_BASES[element.basis]), *first))
    if stands.standing == "not_met":
        closed = some(stands.told_closed, _FEW)
        falls = [say("Because element {element} is not met.", element=h.numeral) for h in stands.hangs_on[:1]]
        return falls[0] if falls else say("Closed: {parts}.", parts=closed) if closed else element.reason
    if stands.standing == "contested":
        return element.reason
    waits = " ".join(_hanging(stands, catalog))
    gaps = stands.missing
    if not gaps:
        own = catalog.plain("Its own facts are recorded.") if stands.facts else ""
        return f"{own} {waits}".strip()
    told = lacking(stands, result, _FEW) if stands.standing == "partly" else ""
    if short and told:
        return told
    return " ".join(text for text in (told, say("Ask: {question}", question=gaps[0].question), waits) if text)


def _hanging(stands: PartStanding, catalog: Catalog) -> Iterator[str]:
    """Yield on which other element it hangs, said once."""
    judged = stands.standing in ("on_facts", "both_sides")
    if stands.standing == "not_met":
        return
    message = "Depends on element {element} ({about})." if judged else "Waits for element {element} ({about})."
    bare = "Depends on element {element}." if judged else "Waits for element {element}."
    for hangs in {each.id: each for each in stands.hangs_on}.values():
        about = catalog.some([h.about for h in stands.hangs_on if h.id == hangs.id and h.about], _FEW)
        yield catalog.say(message if about else bare, element=hangs.numeral, about=about)


def _told(against: Iterable[Fact], catalog: Catalog) -> Iterator[str]:
    """Say what is recorded against, each with its answer and who says so; that a list is complete says nothing against what it holds."""
    return (told_of(fact, catalog) for fact in against if not fact.path.endswith("_complete"))


def against_told(stands: PartStanding, catalog: Catalog) -> Iterator[str]:
    """Yield the facts recorded against what counsel judges of an element, as a page for export tells them."""
    return _told(exported(fact for judged in stands.judged for fact in judged.named_against), catalog)


def to_ask(result: Screening) -> Iterator[Block]:
    """Yield what the elements lack, as questions, then those whose answer could cut the other way."""
    found = [element.stands for element in result.elements if element.stands is not None]
    lacks = (gap.question for stands in found for gap in stands.missing if gap.who == "interviewer")
    yield from titled(result.catalog.plain("First, what the elements lack"), dict.fromkeys(lacks))
    counter = (each.question for stands in found for each in stands.not_asked)
    title = result.catalog.plain("Ask these whichever way they go: counsel weighs them")
    yield from titled(title, dict.fromkeys(counter))


# --- a block an element -----------------------------------------------------------------------------------------------


def blocks(result: Screening, most: int = SEVERAL) -> Iterator[Block]:
    """
    Yield a block an element: what is recorded and on whose word, what counsel judges, what is missing, what could cut the other way.

    Args:
        result: The screening.
        most: How many facts, or judgments, a line names.
    """
    yield Heading(result.catalog.plain("How each element stands on the facts"))
    found = [(element, element.stands) for element in result.elements if element.stands is not None]
    lines = []
    for element, stands in found:
        told = _ElementBlock(result, max(most, _FEW))
        lead = f"{STANDINGS[element.standing]} {stands.numeral}. {element.title}:"
        lines.append(Line(f"{stands.text}.", cite(element.citations[:1]), lead=lead, below=told.block(stands)))
    yield Bullets(lines)


@attrs.frozen
class _ElementBlock:
    """
    One block.

    Attributes:
        result: The screening.
        most: How many facts, or judgments, a line names.
    """

    result: Screening
    most: int

    @property
    def catalog(self) -> Catalog:
        return self.result.catalog

    def block(self, stands: PartStanding) -> list[Line | str]:
        """Return the lines below the name of an element."""
        return [*(self._routes(stands) if stands.routes else self._parts(stands)), *self._beside(stands)]

    def _some(self, message: str, told: Iterable[str], **beside: str) -> Iterator[str]:
        if several := list(dict.fromkeys(told)):
            yield self.catalog.say(message, facts=self.catalog.some(several, self.most), **beside)

    def _routes(self, stands: PartStanding) -> Iterator[Line]:
        """Yield each way of which one is enough, the first as that which leads, with where it stands and what is recorded for it."""
        for number, row in enumerate(stands.routes):
            leads = not number and row.standing != "not_met"
            lead = self.catalog.say("{route} (leads):", route=row.title) if leads else f"{row.title}:"
            below = list(self._parts(row)) if row.ways else []
            yield Line(
                " ".join((f"{row.text}.", *(() if row.ways else self._own(row, short=False)))), lead=lead, below=below
            )

    def _parts(self, stands: PartStanding) -> Iterator[Line | str]:
        """Yield what is recorded of each part on the ways that go furthest, and what counsel judges there."""
        defeated = stands.standing == "not_met"
        below = [row for row in stands.ways if defeated or row.standing != "not_met"]
        for row in below:
            if not row.ways:
                yield from self._part(row)
            elif row.about and not any(each.ways for each in row.ways):
                lead = f"{row.about}, {row.title}:"
                yield Line("", lead=lead, below=[line for each in row.ways for line in self._part(each)])
            else:
                yield from self._parts(row)
        if not below:
            yield from self._own(stands)

    def _part(self, row: PartStanding) -> Iterator[str]:
        title = self.catalog.say("{title}, one is enough", title=row.title) if row.one_is_enough else row.title
        if told := " ".join(self._own(row)):
            yield f"{title}: {told}"

    def _own(self, row: PartStanding, *, short: bool = True) -> Iterator[str]:
        """Yield what is recorded of a part, and what counsel judges of it; in a *short* page only of one that counsel judges."""
        plain = self.catalog.plain
        under = {path for each in row.judged for path in each.facts}
        if short and self.most <= _FEW and not row.judged:
            return
        yield from self._some("Recorded: {facts}.", (plain(f.label) for f in row.facts if f.path not in under))
        yield from self._some("Counsel judges: {facts}.", map(self._in_short, row.judged))
        if len(row.judged) == 1:
            (judged,) = row.judged
            yield from self._some("For: {facts}.", judged.told_for)
            yield from self._some("Against: {facts}.", _told(judged.named_against, self.catalog))
            yield from self._some("Asked, and no: {facts}.", judged.told_denied)
        else:
            helps = {fact.path for fact in row.facts}
            yield from self._some(
                "Against: {facts}.", _told((fact for fact in row.against if fact.path not in helps), self.catalog)
            )

    def _in_short(self, judged: Judgment) -> str:
        for message, cases in (
            ("{judged} (as found in {cases})", judged.cited_for),
            ("{judged} (not found in {cases})", judged.cited_against),
        ):
            if cases:
                return self.catalog.say(message, judged=judged.label, cases=self.catalog.some(cases, _FEW))
        return judged.label

    def _beside(self, stands: PartStanding) -> Iterator[str]:
        """Yield what is missing, what could cut the other way, on whose word it rests and what it hangs on."""
        plain = self.catalog.plain
        if not stands.facts and stands.standing in ("nothing", "points_against"):
            yield plain("Nothing is recorded for it. Filed today it is not shown; the burden is the applicant's.")
        if told := lacking(stands, self.result, self.most):
            yield told
        if stands.standing != "supported":
            yield from self._some("Closed by an answer on record: {facts}.", stands.told_closed)
        yield from self._some("To reopen it, check the answer to: {facts}.", stands.told_reopens(denied=True))
        yield from self._some("To reopen it, ask as well: {facts}.", stands.told_reopens(denied=False))
        if stands.not_asked:
            asked = " ".join([each.question for each in stands.not_asked][: self.most])
            yield self.catalog.say("Not asked, and it could cut the other way: {questions}", questions=asked)
        yield from _hanging(stands, self.catalog)
        if self.most <= _FEW:
            return
        beside = [plain(f.label) for f in stands.facts if f.path in stands.beside]
        theirs = [plain(f.label) for f in stands.theirs]
        if stands.facts and not beside and len(theirs) < len(stands.facts):
            yield plain("It rests on the client's word, or on nobody's that is recorded.")
        yield from self._some("On a trafficker's word alone: {facts}.", theirs)
        yield from self._some("Beside the client's word something is on file for: {facts}.", beside)
        named = {fact.path: plain(fact.label) for each in stands.judged for fact in each.named}
        yield from self._some("All of it rests on: {facts}.", (named[path] for path in stands.rests_on))
