"""
A screening for counsel: its first page, the sections that stand behind it, and on request the whole tree of findings.

Days, stop signs and how each element stands are told whatever room they take. What else would not fit the page is left out, counted
and named, and so is what stands behind it; nothing that is left out reads as cleared.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Final, cast

import attrs

from tvisa.report.before import told_before
from tvisa.report.document import Block, Bullets, Cite, Document, Heading, Line, Paragraph, Style, Tree
from tvisa.report.evidence import evidence_line
from tvisa.report.exposure import (
    acts_first,
    acts_headline,
    exposure_blocks,
    grounds_blocks,
    ladder_blocks,
    needs_blocks,
    notices_blocks,
    notices_left,
    separating_blocks,
)
from tvisa.report.filing import panel_blocks, relief_blocks
from tvisa.report.page import AS_DECIDED, SOON, left_out, paper, set_aside, titled
from tvisa.report.printed import height
from tvisa.report.questions import points_by_part
from tvisa.report.standing import blocks, brief_line, finding_line, first_lines, gaps_blocks, gaps_of
from tvisa.report.timeline import years
from tvisa.report.urgent import OF_AN_ORDER, as_far, before_of, first_blocks, in_short, pressing_days
from tvisa.screening.conduct.first import OTHER_CONDUCT
from tvisa.screening.conduct.result import BAR_AT
from tvisa.screening.days.result import UrgentDay
from tvisa.screening.days.urgent import StopSign, Urgency, client_age, posture_in_words
from tvisa.screening.elements.result import BAR_NOT_SCREENED
from tvisa.screening.screening import Screening
from tvisa.screening.table import RemarkTold
from tvisa.words.catalog import Catalog
from tvisa.words.days import in_words

COLUMNS: Final = 80
"""How wide a terminal is that the page is made for."""
_HIGH: Final = {"en": 45}
_HIGHER: Final = 55
"""How many lines it has at most, in English and in any other language."""
_FEW: Final = 4
"""How many days are told where there are fewer that cannot be left out."""
_YEAR: Final = 400
_MOST: Final = 5
"""How many things are told beside the stop signs."""
_PRESSING: Final = ("danger_now", "conflict", "not_open", "criminal_now", "soon", "not_to_be_filed")
"""The ranks of stop signs that speak of what somebody is about to do."""
DISCLAIMER: Final = "A screening of recorded facts for counsel: no legal advice; only DHS decides."
"""What a page says of itself, in its last line."""
# --- what other first pages tell, too ---------------------------------------------------------------------------------


def posture_line(result: Screening, *, redact: bool = False, brief: bool = False) -> str:
    """Say whose file it is, as of when and where the case stands; and, unless in *brief*, what of that is not known."""
    catalog, picture = result.catalog, result.picture
    client = picture.case.applicant
    age = "" if redact else _age(result)
    whom = catalog.say("{client}, age {age}", client=client, age=age) if age else client
    told = catalog.say("{client}, as of {day}.", client=whom, day=in_words(str(result.law.as_of), catalog))
    return " ".join((told, *_posture(result, brief=brief)))


def _age(result: Screening) -> str:
    low, high = client_age(result.picture)
    return years(low, high, result.catalog) if low is not None and high is not None else ""


def _posture(result: Screening, *, brief: bool) -> Iterator[str]:
    """Yield where the case stands, then what of it is not known."""
    told, unsettled = posture_in_words(result.picture)
    if told:
        yield f"{told[0][:1].upper()}{'; '.join(told)[1:]}."
    if unsettled and not brief:
        yield result.catalog.say("Not asked or not known: {facts}.", facts=", ".join(unsettled))


def law_line(result: Screening) -> str:
    """Say whether the file is privileged, under which law it is read, and when that was last checked."""
    catalog, law = result.catalog, result.law
    checked = catalog.say("Law: {title}, checked {day}.", title=law.title, day=in_words(str(law.checked_on), catalog))
    if not result.picture.confidential:
        return checked
    privileged = result.setting == "privileged"
    mark = catalog.plain("PRIVILEGED.") if privileged else catalog.plain("Not recorded as privileged.")
    return f"{mark} {checked}"


def first_sentence(text: str) -> str:
    """Return the first sentence of a text."""
    head, stop, _ = text.partition(". ")
    return f"{head}." if stop else head


def stop_lines(urgent: Urgency, catalog: Catalog) -> Iterator[Line]:
    """Yield each stop sign on a line: what nobody may do, or who must do what first; before which day at the first of those of a day."""
    said = set[str]()
    for stop in (cast("StopSign", item) for item in urgent.items if item.is_stop):
        day = before_of(stop, catalog)
        yield _stop_line(stop, "" if day in said else day, catalog)
        said.add(day)


def _stop_line(stop: StopSign, day: str, catalog: Catalog) -> Line:
    brief = stop.brief or f"{stop.title}. {first_sentence(stop.text)}"
    if stop.rank not in _PRESSING:
        return Line(brief)
    return Line(brief, lead=catalog.say("STOP {when}:" if day else "STOP:", when=day))


def conflict_line(result: Screening) -> str:
    """Say in a line which earlier statements conflict with what is on record now; nothing where none does."""
    differing = [result.called(each.path) for each in result.statements if each.reconcile]
    message = "Accounts differ ({statements}): reconcile before any statement."
    return result.catalog.say(message, statements=result.catalog.some(differing, 2)) if differing else ""


# --- the page ---------------------------------------------------------------------------------------------------------

_GIVES: Final = ("needs", "far", "cited", "close", "what", "all_needs", "questions", "harm", "rest", "second")
"""What gives way where there is no room, the first first."""


def first_page(result: Screening, *, redact: bool = False) -> Document:
    """Return the first page of a screening: at most 45 lines of 80 columns, or 55 in another language, unless days and stop signs ask for more."""
    high = _HIGH.get(result.catalog.lang, _HIGHER)
    for number in range(len(_GIVES) + 1):
        page = _First(result, redact, frozenset(_GIVES[:number]))
        made = page.document()
        if height(made, COLUMNS) <= high:
            return made
    return attrs.evolve(page, longer=True).document()


@attrs.frozen
class _First:
    """The first page."""

    result: Screening
    redact: bool
    """Whether dates are cut to the year."""
    gone: frozenset[str]
    """What has given way."""
    longer: bool = False
    """Whether it is longer than a page, and says so."""

    @property
    def catalog(self) -> Catalog:
        return self.result.catalog

    def document(self) -> Document:
        """Return it as it stands."""
        result, plain = self.result, self.catalog.plain
        banner = [posture_line(result, redact=self.redact), law_line(result), result.law.note or ""]
        banner += [plain(AS_DECIDED)] if result.as_decided else []
        banner += [left_out(self.catalog)] if self.redact else []
        told = tuple(filter(None, banner))
        return Document(
            "", self.catalog.lang, told, self.blocks(), plain(DISCLAIMER), close="close" in self.gone, cite=Cite.INA
        )

    def blocks(self) -> Iterator[Block]:
        """Yield everything, in order."""
        plain, urgent = self.catalog.plain, self.result.urgent
        yield from acts_headline(self.result)
        if urgent:
            yield Heading(plain("DEADLINES"))
            yield Bullets([*self._longer(urgent), *self._days(urgent)])
            if before := [*stop_lines(urgent, self.catalog), *self._beside(urgent)]:
                yield Heading(plain("BEFORE ANYTHING ELSE"))
                yield Bullets(before)
        yield Heading(plain("ELEMENTS"))
        yield Bullets([*self._elements(), *self._bar(), *self._acts(), *self._accounts()])
        if urgent:
            yield from titled(plain("NEXT STEP"), self._step(urgent))
        yield Paragraph(self._more(), Style.SMALL)

    # --- days -----------------------------------------------------------------------------------------------------------

    def _longer(self, urgent: Urgency) -> Iterator[str]:
        if self.longer:
            days = sum(day.days_left is not None and day.days_left <= SOON for day in pressing_days(urgent))
            if not days:
                message = "This summary is longer than a page: stops and cautions ({stops})."
                yield self.catalog.say(message, stops=len(urgent.stops))
                return
            one = "This summary is longer than a page: {number} date within 30 days, and stops and cautions ({stops})."
            many = (
                "This summary is longer than a page: {number} dates within 30 days, and stops and cautions ({stops})."
            )
            yield self.catalog.count(one, many, days, stops=len(urgent.stops))

    def _told(self, urgent: Urgency) -> list[UrgentDay]:
        """Return the days on the page: those that press and, where they are few, the next within a year or so; the nearest gives no way."""
        found = pressing_days(urgent)
        most = 1 if "far" in self.gone else _FEW
        next_ones = [d for d in urgent.days if d.live and d not in found and 0 <= (d.days_left or -1) <= _YEAR]
        found += next_ones[: max(most - len(found), 0)]
        return sorted(found, key=urgent.days.index)

    def _days(self, urgent: Urgency) -> Iterator[Line | str]:
        say, told = self.catalog.say, self._told(urgent)
        yield from (self._day(day) for day in told)
        if not told:
            yield self.catalog.plain("None on file within 180 days.")
        unknown = [day.title for day in urgent.days if day.state == "not_known" and day.rank == "unknown"]
        if unknown:
            yield say("Date not known, ask: {days}.", days="; ".join(dict.fromkeys(unknown)))

    def _day(self, day: UrgentDay) -> Line:
        told = in_short(day, self.catalog)
        more = f"{told} {first_sentence(day.what)}" if day.live and day.what not in told else told
        fits = "what" not in self.gone and len(more) <= 2 * _ROOM
        return Line(more if fits else told, "" if "cited" in self.gone else "; ".join(day.citations[:1]))

    # --- what comes before anything else --------------------------------------------------------------------------------

    def _beside(self, urgent: Urgency) -> Iterator[Line | str]:
        """Yield what is not to be done, then needs and notices as far as there is room."""
        kept = [day for day in urgent.days if day.state == "no_day"]
        for day in kept:
            yield Line(f"{day.do}.", lead=f"{', '.join(day.members or filter(None, (day.subject,)))}:")
        most = 0 if "all_needs" in self.gone else 2 if "needs" in self.gone else _MOST - len(kept)
        yield from (first_sentence(each.text) for each in self._needs()[: max(most, 0)])

    def _needs(self) -> list[RemarkTold]:
        return [*self.result.needs, *notices_left(self.result)]

    # --- how it stands --------------------------------------------------------------------------------------------------

    def _elements(self) -> Iterator[Line]:
        room = _ROOM if "second" in self.gone else 2 * _ROOM
        asks = "questions" not in self.gone
        yield from (brief_line(element, self.result, room, 2 * _ROOM, asks=asks) for element in self.result.elements)

    def _bar(self) -> Iterator[Line | str]:
        """Yield how the bar stands, or that it is not screened here; then what only a trafficker says."""
        result, catalog = self.result, self.catalog
        if result.picture.has("bar"):
            lead = catalog.say("Trafficker bar, {law}:", law=BAR_AT)
            yield Line(result.bar.summary if result.bar else catalog.plain(BAR_NOT_SCREENED), lead=lead)
        aside = [f"{result.called(h.path)} ({catalog.word(h.answer)})" for h in result.set_aside]
        yield from set_aside([catalog.some(aside, 1)] if aside else [], catalog)

    def _acts(self) -> Iterator[Line | str]:
        """Yield the most serious act with both readings, and the rest by their kind."""
        acts, plain = self.result.bar.ranked if self.result.bar else (), self.catalog.plain
        if not acts:
            return
        act, *rest = acts
        readings = (plain("For the client:"), act.client_reading, plain("For the government:"), act.government_reading)
        yield Line(" ".join(readings), lead=f"{act.name}.")
        if rest:
            kinds = self.catalog.some([kind for each in rest for kind in map(plain, each.kinds or (OTHER_CONDUCT,))], 3)
            one = "{number} more act: {kinds}."
            yield self.catalog.count(one, "{number} more acts: {kinds}.", len(rest), kinds=kinds)

    def _accounts(self) -> Iterator[str]:
        if line := conflict_line(self.result):
            yield line

    # --- what to do, and what stands behind ------------------------------------------------------------------------------

    def _step(self, urgent: Urgency) -> Iterator[str]:
        """Yield the next step where the case stands or that is due in any case, what to ask, and a filing step if the answer is no; then what would harm."""
        say, step = self.catalog.say, urgent.step or urgent.step_if_no
        told = list[str]()
        if not urgent.step and urgent.missing:
            first = [gap for gap in urgent.missing if gap.path not in OF_AN_ORDER] or urgent.missing
            asked = " ".join(dict.fromkeys(gap.question for gap in first[:3]))
            told.append(say("Ask: {question}", question=asked))
        if step:
            text = step.text
            if "rest" in self.gone:
                text = as_far(text, 2 * _ROOM)
            if urgent.step or step.due:
                told.insert(0, text)
            else:
                told.append(say("If every answer is no: {step}", step=text))
        yield " ".join(told)
        if step and "harm" not in self.gone:
            yield say("Avoid: {harm}", harm=step.harm)

    def _more(self) -> str:
        """Say what is counted and stands behind, and how to print it."""
        say, urgent = self.catalog.say, self.result.urgent
        behind = []
        if urgent:
            days = [d for d in urgent.days if d.live and d not in self._told(urgent)]
            behind += [self.catalog.count("{number} other day", "{number} other days", len(days))] if days else []
            passed = sum(day.state == "passed" for day in urgent.days)
            behind += [self.catalog.say("{number} passed", number=passed)] if passed else []
        if needs := len(self._needs()):
            behind.append(self.catalog.count("{number} need or notice", "{number} needs and notices", needs))
        told = say("Not shown: {parts}.", parts=", ".join(behind)) if behind else ""
        return f"{told} {say('More: {command}', command='tvisa screen --all')}".strip()


_ROOM: Final = COLUMNS - 3
"""How many characters a line of a list holds."""


# --- what stands behind it ----------------------------------------------------------------------------------------------


def screening_document(
    result: Screening, sections: Collection[str] = (), *, tree: bool = False, codes: bool = False
) -> Document:
    """
    Return a screening at length.

    Args:
        result: The screening.
        sections: The names of the sections that are told, of `SECTIONS`; all of them if none is named.
        tree: Whether it goes down to every fact.
        codes: Whether the place of each gap in the case file is named.
    """
    names = [name for name in SECTIONS if not sections or name in sections]
    return paper(result, "", _blocks(result, names, tree=tree, codes=codes))


def _blocks(result: Screening, names: Sequence[str], *, tree: bool, codes: bool) -> Iterator[Block]:
    # What was done stands above the days, wherever the rest of it is told.
    yield from acts_headline(result) if "acts" in names else ()
    for name in names:
        yield from _questions(result, codes=codes) if name == "questions" else SECTIONS[name](result)
    if tree:
        yield from (Tree(finding_line(element, result.catalog)) for element in result.elements)
        yield from ladder_blocks(result)


# --- the sections, each under its name --------------------------------------------------------------------------------


def _deadlines(result: Screening) -> Iterator[Block]:
    if result.urgent:
        yield from first_blocks(result.urgent, result.catalog)


def _elements(result: Screening) -> Iterator[Block]:
    yield Paragraph(result.summary, Style.STRONG)
    yield Bullets(first_lines(result))
    yield from blocks(result)


def _questions(result: Screening, *, codes: bool = False) -> Iterator[Block]:
    catalog = result.catalog
    missing = catalog.plain("Facts still missing (for the interviewer)")
    decide = catalog.plain("Counsel must decide")
    for title, judgment in ((missing, False), (decide, True)):
        yield from gaps_blocks(title, gaps_of(result.elements, judgment=judgment), catalog, codes=codes)


def _facts(result: Screening) -> Iterator[Block]:
    """Yield what is on file beside the elements: what is held against nobody, what is set aside, the evidence."""
    catalog = result.catalog
    if recorded := "; ".join(dict.fromkeys(n.title for n in result.non_defenses)):
        yield Paragraph(catalog.say("On file, and not fatal by itself: {titles}.", titles=recorded))
    hostile = (f"{result.called(h.path)} ({catalog.word(h.answer)})" for h in result.set_aside)
    yield from map(Paragraph, set_aside(hostile, catalog))
    if result.picture.has("evidence"):
        yield Paragraph(evidence_line(result))


def _safety(result: Screening) -> Iterator[Block]:
    yield from needs_blocks(result.needs, result.catalog)
    yield from notices_blocks(notices_left(result), result.catalog)


def _bar(result: Screening) -> Iterator[Block]:
    yield from separating_blocks(result)
    if result.picture.has("bar"):
        yield from exposure_blocks(result)


SECTIONS: Final[Mapping[str, Callable[[Screening], Iterator[Block]]]] = {
    "deadlines": _deadlines,
    "elements": _elements,
    "acts": acts_first,
    "questions": _questions,
    "issues": points_by_part,
    "statements": told_before,
    "facts": _facts,
    "safety": _safety,
    "filing": lambda result: panel_blocks(result) if result.filing else iter(()),
    "relief": lambda result: relief_blocks(result) if result.filing else iter(()),
    "grounds": lambda result: grounds_blocks(result) if result.grounds is not None else iter(()),
    "bar": _bar,
}
"""What is told behind the first page, each part under the name by which it is asked for."""
