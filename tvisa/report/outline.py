"""The outline of a personal statement as a document, and counsel's part of it as another one: for whoever prepares the statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from tvisa.report.before import BODIES
from tvisa.report.document import POINTS, Block, Bullets, Document, Heading, Line, Paragraph, Style
from tvisa.report.page import cite, left_out, marked, paper, soon, titled
from tvisa.screening.conduct.result import BAR_AT
from tvisa.screening.days.chronology import dates_in_words
from tvisa.screening.elements.result import Fact, Gap
from tvisa.screening.filing.forms import Disagreement
from tvisa.screening.filing.outline import (
    WITNESS_AT,
    CounselOutline,
    Differing,
    Outline,
    OutlineRecord,
    OutlineTopic,
    StatementBefore,
    ToExplain,
    Typed,
    Waiting,
    WaitingRecord,
)
from tvisa.screening.screening import Screening
from tvisa.screening.sharing.redacted import redacted_beside
from tvisa.screening.table import RuleInForce

TITLE: Final = "Outline of the personal statement"
TITLE_OF_COUNSEL: Final = "Personal statement: counsel's part"
NONE: Final = "The status screened in this case needs no personal statement."
_RECORDED: Final = {
    "yes": "Recorded: {facts}",
    "no": "On file as not so: {facts}",
    "disputed": "Accounts differ: {facts}",
}
_IN_A_LINE: Final = {"yes": "{facts}", "no": "not so: {facts}", "disputed": "accounts differ: {facts}"}
_MISSING: Final = {"unknown": "Asked, not known: {gaps}.", "declined": "Asked, and declined: {gaps}."}
_NOT_TOLD: Final = "Not on file: {gaps}."
_EXPLAINED: Final = {"yes": "An explanation is on file.", "disputed": "Whether it is explained is disputed."}
_COUNSEL_FIRST: Final = "Counsel reviews each earlier statement before the client explains it."
_NOT_ASKED_BY_US: Final = "Nobody in the office, and no relative, asks or tells these people anything. Contact them only through criminal defense counsel."
_AS_TYPED: Final = "Shown as typed. Nobody has checked what it says, so counsel reads it before anyone uses it."
_NOT_EXPLAINED: Final = "No explanation is on file."
_DIFFERS: Final = {
    (False, False): "An earlier statement differs from what the client says now, on: {facts}.",
    (False, True): "An earlier statement may differ from what the client says now, on: {facts}.",
    (True, False): "An earlier statement, {when}, differs from what the client says now, on: {facts}.",
    (True, True): "An earlier statement, {when}, may differ from what the client says now, on: {facts}.",
}
"""By whether its day is told, and whether it is disputed that it differs."""


def outline_line(result: Screening) -> str:
    """Say in a line how much the outline of the statement has to tell; nothing where there is no statement."""
    if (outline := result.outline) is None:
        return ""
    return result.catalog.say(
        "Personal statement: {topics} topics, {gaps} gaps, {explain} points to explain.",
        topics=len(outline.topics),
        gaps=sum(len(topic.missing) + sum(len(r.missing) for r in topic.records) for topic in outline.topics),
        explain=len(outline.explain) + len(outline.statements),
    )


_WORDS: Final = 700
_WORDS_OF_COUNSEL: Final = 600


def outline_document(
    screening: Screening, *, codes: bool = False, redact: bool = False, brief: bool = False
) -> Document:
    """
    Return the outline of the statement.

    Args:
        screening: The screening.
        codes: Whether the places in the case file are named.
        redact: Whether no day and no age is told.
        brief: Whether it is the first page alone, without the text of the regulation.
    """
    outline = screening.outline
    if outline is not None and redact:
        outline = redacted_beside(outline)
    blocks = () if outline is None else _OutlinePage(screening, codes, brief=brief).outline(outline)
    return _document(screening, TITLE, blocks, redact=redact, words=_WORDS if brief else 0)


def counsel_outline_document(
    screening: Screening, *, codes: bool = False, redact: bool = False, brief: bool = False
) -> Document:
    """Return counsel's part, as `outline_document` does; outside a privileged setting it says only that there is none."""
    found = screening.outline_of_counsel
    if found is not None and redact:
        found = redacted_beside(found)
    page = _OutlinePage(screening, codes, free=not redact, brief=brief)
    blocks = () if found is None else page.of_counsel(found)
    return _document(screening, TITLE_OF_COUNSEL, blocks, redact=redact, words=_WORDS_OF_COUNSEL if brief else 0)


def _document(screening: Screening, title: str, blocks: Iterable[Block], *, redact: bool, words: int) -> Document:
    catalog = screening.catalog
    told = tuple(blocks) or (Paragraph(catalog.plain(NONE)),)
    below = (left_out(catalog),) if redact else ()
    return paper(screening, title, told, above=(marked(screening),), below=below, points=POINTS, words=words)


class _OutlinePage:
    """Puts an outline into blocks."""

    def __init__(self, screening: Screening, codes: bool, *, free: bool = True, brief: bool = False) -> None:
        catalog, self.day = screening.catalog, screening.picture.day
        self.catalog, self.codes, self.free, self.brief = catalog, codes, free, brief
        self.say, self.plain = catalog.say, catalog.plain

    # --- the outline --------------------------------------------------------------------------------------------------

    def outline(self, outline: Outline) -> Iterator[Block]:
        """Yield the whole of it."""
        if not self.brief:
            yield Bullets(outline.standing)
        yield Paragraph(outline.counsel, Style.STRONG)
        yield Heading(self.plain("Before anything is written"))
        warned = (attrs.evolve(_rule(rule), must=True) for rule in outline.warnings)
        yield Bullets((*warned, *map(_rule, outline.rules)))
        for number, topic in enumerate(outline.topics, 1):
            yield from self._topic(number, topic)
        yield Heading(self.plain("What the statement has to explain"))
        differing = [self._differing(each, where=True) for each in outline.statements]
        first = [Line(self.plain(_COUNSEL_FIRST), must=True)] if differing else []
        lines = (*map(self._explain, outline.explain), *differing, *first)
        yield Bullets(lines) if lines else Paragraph(self.plain("Nothing on the facts on file."))

    def _topic(self, number: int, topic: OutlineTopic) -> Iterator[Block]:
        yield Heading(self.say("{number}. {title}", number=number, title=topic.title))
        if not self.brief:
            yield Paragraph(f"{topic.rule.rule} {cite(topic.rule.citations)}", Style.SMALL)
        lines: list[Line] = []
        for record in topic.records:
            if topic.by_incident and not self.brief:
                yield from self._record(record)
            else:
                lines += self._in_a_line(record) if record.title else self._facts(record.facts)
        lines += self._of_topic(topic)
        if topic.by_incident and topic.records and lines and not self.brief:
            yield Paragraph(self.plain("For the topic as a whole"), Style.STRONG)
        if lines:
            yield Bullets(lines)

    def _of_topic(self, topic: OutlineTopic) -> Iterator[Line]:
        """Yield what is told of a topic and of no one record."""
        say = self.say
        yield from map(Line, topic.asides)
        yield from self._missing(topic.missing)
        if topic.beyond:
            yield Line(say("Ask about these, for which a case file has no fact: {gaps}.", gaps="; ".join(topic.beyond)))
        for held in topic.held:
            facts = self.catalog.some(self._labels(held.facts))
            told = say("On file: {evidence}, for {facts}.", evidence=self.catalog.word(held.evidence), facts=facts)
            yield Line(told, self._where(held.facts))
        yield from self._disagreements(topic.disagreements)
        yield from map(self._differing, topic.statements)

    def _in_a_line(self, record: OutlineRecord) -> Iterator[Line]:
        who = [line.text.rstrip(".") for line in self._responsible(record)] if self.brief else []
        told = "; ".join((*(line.text for line in self._facts(record.facts, inline=True)), *who))
        must = any(soon(fact.answer, self.day) for fact in record.facts)
        gaps = " ".join(line.text for line in self._missing(record.missing)) if self.brief else ""
        if told or not self.brief:
            text = self.say("{record}: {facts}.", record=record.title, facts=told)
            yield Line(f"{text} {gaps}", self._where(record.facts), must=must)
        elif gaps:
            yield Line(self.say("{record}: {text}", record=record.title, text=gaps))

    def _responsible(self, record: OutlineRecord) -> Iterator[Line]:
        """Yield who was responsible, in which role and for what."""
        say = self.say
        for one in record.responsible:
            roles = self.catalog.words(one.roles)
            named = say("{person}, {roles}", person=one.person, roles=roles) if roles else one.person
            did = ", ".join(self._labels(one.did))
            told = say("{person}: {did}.", person=named, did=did) if did else f"{named}."
            yield Line(told, self._where(one.did))

    def _record(self, record: OutlineRecord) -> Iterator[Block]:
        say = self.say
        if record.title:
            dated = any(fact.path == f"{record.path}.when" for fact in record.facts)
            when = "" if dated else record.when
            head = say("{record}, {when}", record=record.title, when=when) if when else record.title
            yield Paragraph(head, Style.STRONG)
        lines = list(self._facts(record.facts))
        if record.gap_before:
            lines.append(Line(say("A break before this, at least from {when}.", when=record.gap_before)))
        if record.lasted:
            lines.append(
                Line(say("By the dates on file, from the first day to the end: {length}.", length=record.lasted))
            )
        lines += self._responsible(record)
        lines += self._missing(record.missing)
        if lines:
            yield Bullets(lines)

    def _explain(self, each: ToExplain) -> Line:
        """Say what has to be explained, and who advises first: it is on every page."""
        told = "; ".join(line.text for line in self._facts(each.facts, inline=True))
        text = self.say("{text} On record: {facts}.", text=each.text, facts=told) if told else each.text
        cited = cite(c for rule in each.rules for c in rule.citations)
        return Line(text, " ".join(filter(None, (cited, self._where(each.facts)))), must=True)

    def _differing(self, each: Differing, *, where: bool = False) -> Line:
        named = self.catalog.some([self.plain(label) for label in each.labels]) or self.plain("what is not on file")
        told = self.say(_DIFFERS[bool(each.when), bool(each.disputed)], when=each.when, facts=named)
        if where:
            told = f"{told} {self.plain(_EXPLAINED.get(each.explained, _NOT_EXPLAINED))}"
        return Line(told, self._at(each.about))

    # --- counsel's part -----------------------------------------------------------------------------------------------

    def of_counsel(self, found: CounselOutline) -> Iterator[Block]:
        """Yield the whole of counsel's part."""
        say, plain = self.say, self.plain
        if self.brief:
            yield from self._waiting_in_brief(found)
        else:
            yield Bullets(found.standing)
            yield Heading(plain("Before anything is written"))
            yield Bullets(map(_rule, found.rules))
            for waiting in found.waiting:
                yield from self._waiting(waiting)
        statements = map(self._statement, found.statements)
        yield from titled(plain("Earlier statements, and to whom they were made"), statements)
        people = (
            Line(say("{person}, {roles}", person=one.person, roles=self.catalog.word(one.role)), self._at((one.path,)))
            for one in found.people
        )
        yield from titled(plain("People whose names or roles are held back for now"), people)
        if found.typed and self.free:
            yield Heading(plain("Notes typed beside the facts in the outline"))
            yield from () if self.brief else (Paragraph(plain(_AS_TYPED), Style.SMALL),)
            yield Bullets(self._typed(found.typed))

    def _waiting_in_brief(self, found: CounselOutline) -> Iterator[Block]:
        """Yield what waits, a record an item: whose advice comes first is said once, for all to which it applies."""
        first: dict[str, list[str]] = {}
        for waiting in found.waiting:
            first.setdefault(waiting.caution_text, []).append(waiting.title)
        cautions = (
            Line("; ".join(titles), lead=f"{text[:1].upper()}{text[1:]}:", must=True) for text, titles in first.items()
        )
        yield Bullets((*cautions, *found.standing[:2]))
        for waiting in found.waiting:
            records = (self._waiting_line(record) for record in waiting.records)
            yield from titled(waiting.title, (*records, *self._disagreements(waiting.disagreements)))

    def _waiting_line(self, record: WaitingRecord) -> Line:
        blocks = list(self._waiting_record(record))
        head = next((block.text for block in blocks if isinstance(block, Paragraph)), "")
        below = [line for block in blocks if isinstance(block, Bullets) for line in block.items]
        must = bool(record.people) or soon(record.when, self.day)
        return Line("", lead=head, below=below, must=must) if head else Line("; ".join(line.said for line in below))

    def _waiting(self, waiting: Waiting) -> Iterator[Block]:
        yield Heading(waiting.title)
        caution = waiting.caution_text
        yield Paragraph(f"{caution[:1].upper()}{caution[1:]}.", Style.STRONG)
        yield Paragraph(f"{waiting.why} {cite(c for r in waiting.rules for c in r.citations[:1])}", Style.SMALL)
        for record in waiting.records:
            yield from self._waiting_record(record)
        if waiting.disagreements:
            yield Bullets(self._disagreements(waiting.disagreements))

    def _waiting_record(self, record: WaitingRecord) -> Iterator[Block]:
        say = self.say
        if record.title:
            head = say("{record}, {when}", record=record.title, when=record.when) if record.when else record.title
            if record.people:
                head = say("{record}; in it: {people}", record=head, people=", ".join(record.people))
            yield Paragraph(head, Style.STRONG)
        lines = [Line(f"“{text}”") for text in record.texts if self.free]
        lines += [Line(self.plain(_NOT_ASKED_BY_US), cite(WITNESS_AT))] if record.people else []
        lines += self._facts(f for f in record.facts if f.sources or f.path != f"{record.path}.when")
        if told := self.catalog.some(self._labels(record.set_aside)):
            message = "Said only by a trafficker or another adverse source, and not a fact against the person: {facts}."
            lines.append(Line(say(message, facts=told)))
        if record.barred:
            lines.append(
                Line(say("It raises the trafficker bar of {law}, for which no waiver is available.", law=BAR_AT))
            )
        if record.asked_at:
            lines.append(Line(say("Form I-914 asks about it, under oath, at: {places}.", places=self._places(record))))
        if lines:
            yield Bullets(lines)

    def _places(self, record: WaitingRecord) -> str:
        """Return the questions of the form, part by part."""
        numbers: dict[str, list[str]] = {}
        for at in record.asked_at:
            numbers.setdefault(at.part, []).append(at.number or "")
        parts = (
            self.say("Part {part}, {number}", part=part, number=", ".join(several)) for part, several in numbers.items()
        )
        return "; ".join(parts)

    def _statement(self, each: StatementBefore) -> Line:
        word = self.catalog.word
        who = [self.plain(BODIES[t]) if t in BODIES else word(t) for t in (each.to, each.form) if t]
        named = ", ".join(t for t in (each.when, *who) if t) or self.plain("nothing is on file about it")
        parts = [self.say("{statement}.", statement=named)]
        if each.labels:
            parts.append(self.say("About: {facts}.", facts=self.catalog.some([self.plain(x) for x in each.labels])))
        parts.append(self.say("Differs: {answer}.", answer=word(each.differs)))
        why = self.catalog.words(each.explanation)
        message = "Explained: {answer} ({why})." if why else "Explained: {answer}."
        parts.append(self.say(message, answer=word(each.explained), why=why))
        if each.in_confidence:
            parts.append(self.plain("Made in confidence."))
        if each.note and self.free:
            parts.append(f"“{each.note}”")
        return Line(" ".join(parts), self._at((each.path, *each.about)))

    def _typed(self, typed: Iterable[Typed]) -> Iterator[Line]:
        for each in typed:
            named = ", ".join(told for told in (each.where, self.plain(each.label)) if told) or self.plain("The case")
            named = f"{named[:1].upper()}{named[1:]}"
            yield Line(self.say("{record}: {text}", record=named, text=f"“{each.text}”"), self._at((each.path,)))

    # --- what both tell -----------------------------------------------------------------------------------------------

    def _disagreements(self, several: Iterable[Disagreement]) -> Iterator[Line]:
        yield from (Line(self.say("Differs: {text}", text=each.text), self._at(each.paths)) for each in several)

    def _facts(self, facts: Iterable[Fact], *, inline: bool = False) -> Iterator[Line]:
        """Yield recorded facts, those that are answered alike by the same people together; as lines, or to stand within one."""
        alike: dict[tuple[str, tuple[str, ...]], list[Fact]] = {}
        stop, messages = ("", _IN_A_LINE) if inline else (".", _RECORDED)
        for fact in facts:
            if fact.answer in _RECORDED:
                alike.setdefault((fact.answer, fact.sources), []).append(fact)
                continue
            told = self.say("{label}: {answer}", label=self.plain(fact.label), answer=self._answer(fact.answer))
            told = self.catalog.said_by(told, fact.sources)
            text = told if inline else f"{told[:1].upper()}{told[1:]}{stop}"
            yield Line(text, self._where((fact,)), must=soon(fact.answer, self.day))
        for (answer, sources), several in alike.items():
            told = self.say(messages[answer], facts="; ".join(self._labels(several)))
            yield Line(f"{self.catalog.said_by(told, sources)}{stop}", self._where(several))

    def _answer(self, answer: str) -> str:
        if any(sign.isdigit() for sign in answer):
            return dates_in_words(answer, self.catalog)
        return self.catalog.words(answer.split(", "))

    def _missing(self, gaps: Iterable[Gap]) -> Iterator[Line]:
        """Yield what nobody has told, each state in a line."""
        by_state: dict[str, list[Gap]] = {}
        for gap in gaps:
            by_state.setdefault(gap.state, []).append(gap)
        for state, several in by_state.items():
            told = "; ".join(dict.fromkeys(gap.question for gap in several))
            yield Line(self.say(_MISSING.get(state, _NOT_TOLD), gaps=told), self._at(gap.path for gap in several))

    def _labels(self, facts: Iterable[Fact]) -> list[str]:
        return list(dict.fromkeys(self.plain(fact.label) for fact in facts))

    def _where(self, facts: Iterable[Fact]) -> str:
        return self._at(fact.path for fact in facts)

    def _at(self, paths: Iterable[str]) -> str:
        """Return the places of what is told, where they are asked for."""
        return f"[{', '.join(paths)}]" if self.codes and (paths := tuple(paths)) else ""


def _rule(rule: RuleInForce) -> Line:
    return Line(rule.rule, cite(rule.citations))
