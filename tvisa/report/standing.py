"""Where each element stands on the facts: two lines on a first page, a block behind it, and the whole tree."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import Final

import attrs

from tvisa.report.document import Block, Bullets, Cell, Heading, Line, Table
from tvisa.report.evidence import next_to_ask
from tvisa.report.page import BASES, SHAPES, STANDINGS, STATES, cite, lacking, titled, told_of
from tvisa.screening.elements.result import Admissible, Element, Fact, Factor, Gap, Part
from tvisa.screening.elements.standing import Judgment, PartStanding
from tvisa.screening.screening import Screening
from tvisa.screening.sharing.sharing import exported
from tvisa.words.catalog import Catalog

_FEW: Final = 3
_BASES: Final = {
    None: "",
    "rule": "On facts alone, with no judgment needed.",
    "judgment": "Counsel has judged what the law leaves open.",
    "assertion": "Asserted as a whole, without details.",
}
_DATES: Final = {"severe_trafficking": "FIRST_SEX_ACT", "law_enforcement_assistance": "BEGINNING"}
"""By element, the point on a date that decides it."""
_MOST_GAPS: Final = 5
_PLAIN_STATES: Final = ("not asked", "list open", "judgment")
"""States that the title above a gap, or its question, says already."""
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


_SHORT: Final = {
    "severe_trafficking": "Severe form of trafficking",
    "physical_presence": "Presence on account of trafficking",
    "law_enforcement_assistance": "Law enforcement requests",
    "extreme_hardship": "Extreme hardship",
    "admissibility": "Admissibility",
}
"""What an element is called where there is little room."""


def brief_line(element: Element, result: Screening, room: int, most: int, *, asks: bool) -> Line:
    """
    Say where an element stands and the one thing to do about it, in as many characters as there is room for.

    On what it waits, and that a trafficker's word alone is behind it, is said whatever room there is.

    Args:
        element: The element.
        result: The screening.
        room: How many characters there is room for.
        most: How many it takes where nothing that says what to do is shorter.
        asks: Whether there is room for a question.
    """
    catalog, stands = result.catalog, element.stands
    title = catalog.plain(_SHORT[element.id]) if element.id in _SHORT else element.title
    if stands is None:
        told = element.in_short if isinstance(element, Admissible) else element.reason
        return Line(f"{element.outcome_text}. {told}".strip(), lead=f"{STANDINGS[element.outcome]} {title}:")
    lead = f"{STANDINGS[element.standing]} {stands.numeral}. {title}."
    fixed = [catalog.say(_waits(stands), element=hangs) for hangs in dict.fromkeys(h.numeral for h in stands.hangs_on)]
    if theirs := catalog.some([catalog.plain(fact.label) for fact in stands.theirs], 1):
        fixed.append(catalog.say("On an adverse source's word alone: {facts}.", facts=theirs))
    left = room - len(" ".join((lead, *fixed)))
    several, bare = [*_briefest(stands, element, result, asks=asks)], f"{stands.text}."
    told = next((told for told in several if len(told) < left), several[-1])
    # A second line is taken rather than that nothing is said of what to do.
    told = told if len(" ".join((lead, told, *fixed))) <= most else bare
    return Line(" ".join((told, *fixed)), lead=lead)


def _waits(stands: PartStanding) -> str:
    judged = stands.standing in ("on_facts", "both_sides")
    return "Depends on element {element}." if judged else "Requires element {element}."


def _briefest(stands: PartStanding, element: Element, result: Screening, *, asks: bool) -> Iterator[str]:
    """Yield where an element stands and the one thing to do about it, from the fullest to the shortest that says it."""
    catalog, standing = result.catalog, stands.standing
    named, asked = list[str](), [gap.question for gap in stands.missing][:1]
    ask = "Ask: {question}"
    if standing in ("on_facts", "both_sides"):
        ask, named = "Ask first: {question}", [judged.label for judged in stands.judged]
        asked = [each.question for each in stands.not_asked][:_FEW]
    elif standing == "partly":
        named = list(stands.lacking)
    elif standing == "not_met":
        named, asked = list(stands.told_closed), []
    elif standing == "contested":
        yield element.reason
        return
    elif standing == "supported":
        told = _to_do(stands, element, result, short=True)
        yield f"{stands.text}. {told}"
        yield f"{stands.text}. {told.partition('. ')[2] or told}"
        return
    heads = [f"{stands.text}: {catalog.some(named, most)}." for most in (_FEW, 1)] if named else [f"{stands.text}."]
    if standing == "partly" and not named and stands.facts:
        heads.insert(0, f"{stands.text}. {catalog.plain('Its own facts are on file.')}")
    questions = [catalog.say(ask, question=each) for each in asked]
    if asks:
        yield from (f"{head} {question}" for head in heads for question in questions)
    yield from heads


def _dates(element: Element, result: Screening) -> Iterator[str]:
    """Yield the date that decides an element before anything else, where it was not asked for."""
    if element.outcome == "met" or result.points is None:
        return
    yield from (told.text for told in result.points.told if told.remark.code == _DATES.get(element.id))


def _route(stands: PartStanding, catalog: Catalog) -> Iterator[str]:
    """Yield the route that carries an element or, where something is recorded for several, goes furthest."""
    routes = [row.title for row in stands.routes if row.standing != "not_met"]
    if stands.standing == "supported" and routes:
        yield catalog.say("Supported by: {route}.", route=routes[0])
    elif len(routes) > 1:
        yield catalog.say("Furthest along: {route}.", route=routes[0])


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
        return falls[0] if falls else say("Ruled out: {parts}.", parts=closed) if closed else element.reason
    if stands.standing == "contested":
        return element.reason
    waits = " ".join(_hanging(stands, catalog))
    gaps = stands.missing
    if not gaps:
        own = catalog.plain("Its own facts are on file.") if stands.facts else ""
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
    message = "Depends on element {element} ({about})." if judged else "Requires element {element} ({about})."
    bare = "Depends on element {element}." if judged else "Requires element {element}."
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
    title = result.catalog.plain("Ask these, whether the answers help or not: counsel weighs them")
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
            lead = self.catalog.say("{route} (furthest along):", route=row.title) if leads else f"{row.title}:"
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
                if told := [line for each in row.ways for line in self._part(each)]:
                    yield Line("", lead=f"{row.about}, {row.title}:", below=told)
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
            yield from self._some("Answered no: {facts}.", judged.told_denied)
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
            yield plain("Nothing on file supports this. If filed today, it is not shown; the applicant has the burden.")
        if told := lacking(stands, self.result, self.most):
            yield told
        if stands.standing != "supported":
            yield from self._some("Ruled out by an answer on file: {facts}.", stands.told_closed)
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
            yield plain("It rests on the client's word, or on no source on file.")
        yield from self._some("On an adverse source's word alone: {facts}.", theirs)
        yield from self._some("Evidence besides the client's word is on file for: {facts}.", beside)
        named = {fact.path: plain(fact.label) for each in stands.judged for fact in each.named}
        yield from self._some("All of it rests on: {facts}.", (named[path] for path in stands.rests_on))


# --- every finding, and what is missing ---------------------------------------------------------------------------------


def element_table(elements: Sequence[Part], catalog: Catalog) -> Table:
    """Return the table of elements: what each is, how it stands and why."""
    plain, rows = catalog.plain, list[tuple[Cell, ...]]()
    for element in elements:
        status = (f"{SHAPES[element.outcome]} {element.outcome_text}", plain(BASES.get(element.basis or "", "")))
        rows.append(((element.title, *(Line("", c) for c in element.citations[:2])), status, element.reason))
    return Table(plain("How each element stands"), map(plain, ("Element", "Status", "Why")), rows, (38, 18, 44))


def gaps_of(elements: Sequence[Part], *, judgment: bool) -> Iterator[Gap]:
    """Yield gaps once each: what can still be done before filing first, then by turns one of each element."""
    per_element = [
        [
            m
            for m in (e.open_on if judgment and isinstance(e, Element) else e.missing)
            if (m.who == "counsel") == judgment
        ]
        for e in elements
    ]
    in_turn = [m for turn in zip_longest(*per_element) for m in turn if m]
    seen = set()
    for gap in sorted(in_turn, key=lambda m: m.state != "not yet"):
        if (gap.path, gap.state, gap.question) not in seen:
            seen.add((gap.path, gap.state, gap.question))
            yield gap


def gaps_blocks(title: str, found: Iterable[Gap], catalog: Catalog, *, codes: bool = False) -> Iterator[Block]:
    """Yield the first few of what is missing, each with its path where that is asked for."""
    gaps = list(found)
    if not codes:
        # Without its place, a question that two records raise reads the same twice.
        gaps = list({gap.question: gap for gap in reversed(gaps)}.values())[::-1]
    lines = []
    for gap in gaps[:_MOST_GAPS]:
        state = catalog.plain(STATES[gap.state])
        shown = "" if codes or gap.state in _PLAIN_STATES else f"({state})"
        lines.append(Line(gap.question, shown, below=[Line("", f"{gap.path}: {state}")] if codes else ()))
    if (rest := len(gaps) - _MOST_GAPS) > 0:
        more = catalog.count("and {number} more (--tree shows it)", "and {number} more (--tree shows them)", rest)
        lines.append(Line(more))
    yield from titled(title, lines)


def finding_line(finding: Part, catalog: Catalog, *, named: bool = False) -> Line:
    """Return a finding and everything below it: down to the facts, or if *named* to the parts of the law that have a name."""
    leaf = bool(finding.kind)
    told = _said(finding, catalog) or finding.outcome_text
    text = f"{SHAPES[finding.outcome]} {finding.title}{' ' if leaf else ': '}{told}"
    if finding.basis and finding.basis != "rule":
        text += f", {catalog.plain(BASES[finding.basis])}"
    below = [Line("", catalog.plain("as above"))] if finding.see else []
    if leaf:
        paths = dict.fromkeys([f.path for f in finding.facts] + [m.path for m in finding.missing])
        below += (Line("", told) for told in (*paths, *(_factor(factor, catalog) for factor in finding.factors)))
    children = named_parts(finding) if named else finding.parts
    below += (finding_line(child, catalog, named=named) for child in children)
    return Line(text, "; ".join(finding.citations[: 1 if leaf else 2]), below=below)


def named_parts(finding: Part) -> Iterator[Part]:
    """Yield the next parts of the law below a finding that have a name of their own."""
    for child in finding.parts:
        if child.rule and not child.kind:
            yield child
        elif not child.kind:
            yield from named_parts(child)


def _said(finding: Part, catalog: Catalog) -> str:
    """Return what was answered at a leaf, and by whom, or why it is open."""
    facts = [catalog.said_by(catalog.word(f.answer), f.sources) for f in finding.facts]
    gaps = [catalog.plain(STATES[m.state]) for m in finding.missing]
    return "; ".join(dict.fromkeys(facts + gaps)) if finding.kind else ""


def _factor(factor: Factor, catalog: Catalog) -> str:
    title, held = factor.title, catalog.words(factor.evidence)
    message = _COUNTS_HELD[factor.counts] if held else _COUNTS[factor.counts]
    return catalog.say(message, title=title, held=held)


_COUNTS: Final = {
    "for": "factor for: {title}",
    "against": "factor against: {title}",
    "neither": "factor neither way: {title}",
    "disputed": "factor, disputed: {title}",
}
_COUNTS_HELD: Final = {counts: f"{message} (on file, {{held}})" for counts, message in _COUNTS.items()}
