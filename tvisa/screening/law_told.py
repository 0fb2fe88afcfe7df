"""The law itself as values, of no case: its rules, what changed, what numbers named, the findings, and what is to be read again."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any, Self

import attrs

from tvisa.kernel.classification import RuleSet
from tvisa.kernel.provision import Confidence, Kind, Period, Provision
from tvisa.law.book import BookEntry
from tvisa.law.changes.change import EffectOfChange, LawChange, MatterOfChange
from tvisa.law.conduct.ambiguity import Ambiguity, Level
from tvisa.law.numbers import Named, Slip
from tvisa.law.review import Because, ToRead
from tvisa.screening.value import Whole, says
from tvisa.words.catalog import Catalog


@attrs.frozen(eq=False, repr=False, kw_only=True)
class DaysOfForce(Whole):
    """The days on which something holds: from the first of them, until the first on which it no longer does; null without that bound."""

    since: datetime.date | None = says("The first.", key="from")
    until: datetime.date | None = says("The first on which it no longer does.")

    @classmethod
    def of(cls, window: Period, **more: Any) -> Self:
        """Return the days of a window, with whatever else is told beside them."""
        return cls(since=window.start, until=window.end, **more)


@attrs.frozen(eq=False, repr=False, kw_only=True)
class CitationInTime(DaysOfForce):
    """A pinpoint to one provision, with the days on which this number names it."""

    text: str = says("The pinpoint.")


@attrs.frozen(eq=False, repr=False, kw_only=True)
class ProvisionTold(Whole):
    """One rule of law in our own words, with where it stands and how that was verified."""

    rule: str = says("The rule.")
    citations: tuple[CitationInTime, ...] = says("Where it stands.")
    window: DaysOfForce = says("When it is in force.")
    confidence: Confidence = says("How it was verified.")
    note: str = says("What a careful reader should know.")
    checked_on: datetime.date = says("The day on which it was last read against its source.")

    @classmethod
    def of(cls, law: Provision, catalog: Catalog, **more: Any) -> Self:
        """Return a rule, with whatever else is told beside it."""
        return cls(
            rule=catalog.plain(law.rule),
            citations=tuple(CitationInTime.of(c.window, text=c.text) for c in law.citations),
            window=DaysOfForce.of(law.window),
            confidence=law.confidence,
            note=catalog.plain(law.note),
            checked_on=law.checked_on,
            **more,
        )


@attrs.frozen(eq=False, repr=False, kw_only=True)
class RuleOfModel(ProvisionTold):
    """One rule of the model in its place."""

    id: str = says("Its name.")
    path: str = says("The names of the parts above it and its own.")
    title: str = says("Its name for a reader, or the question it asks.")
    kind: Kind = says("How it decides.")
    rule_sets: tuple[str, ...] = says("The rule sets it belongs to.")


@attrs.frozen(eq=False, repr=False, kw_only=True)
class RuleSetTold(DaysOfForce):
    """The law that decides on the days of one window."""

    id: str = says("Its name.")
    title: str = says("Its name for a reader.")
    note: str = says("What a reader must know before relying on it.")


@attrs.frozen(eq=False, repr=False, kw_only=True)
class NumberTold(DaysOfForce):
    """What a number named in its time."""

    citation: str = says("The number.")
    concept: str = says("What it named.")
    now: tuple[str, ...] = says("Where the same stands today; empty where it stands nowhere.")
    confidence: Confidence = says("How that was verified.")
    note: str = says("What a careful reader should know.")


@attrs.frozen(eq=False, repr=False, kw_only=True)
class SlipTold(Whole):
    """A reference that must not be followed as printed."""

    where: str = says("The text that refers.")
    sends: str = says("Where it sends the reader, or what it still says.", key="says")
    read: str = says("How to read it.")


@attrs.frozen(eq=False, repr=False, kw_only=True)
class SideOfChange(Whole):
    """A rule as it was before a change, or after it; null where the law has none there."""

    nodes: tuple[str, ...] = says("The parts that only the law of this side has.")
    rule: str | None = says("The rule.")
    citations: tuple[CitationInTime, ...] = says("Where it stands.")
    window: DaysOfForce | None = says("When it is in force.")
    confidence: Confidence | None = says("How it was verified.")
    note: str | None = says("What a careful reader should know.")
    checked_on: datetime.date | None = says("The day on which it was last read against its source.")


@attrs.frozen(eq=False, repr=False, kw_only=True)
class RuleChanged(Whole):
    """A rule that changed."""

    topic: str = says("Its name.")
    matter: MatterOfChange = says("What of T status it is about.")
    title: str = says("What changed, in one sentence.")
    effect: EffectOfChange = says("What that means for an applicant.")
    since: datetime.date = says("The first day of the later rule.")
    elements: tuple[str, ...] = says("The elements in which it stands.")
    old: SideOfChange = says("The rule before.")
    new: SideOfChange = says("The rule since.")
    pages: str = says("Where the preamble says so; empty where it was not checked.")
    earlier_filers_keep: bool = says("Whether who filed before keeps the earlier rule.")
    note: str = says("What a careful reader should know.")

    @classmethod
    def of(cls, row: LawChange, catalog: Catalog, **more: Any) -> Self:
        """Return a changed rule, with whatever else is told beside it."""
        return cls(
            topic=row.topic,
            matter=row.matter,
            title=catalog.plain(row.title),
            effect=row.effect,
            since=row.since,
            elements=row.elements,
            old=_side(row.was, row.nodes(old=True), catalog),
            new=_side(row.now, row.nodes(old=False), catalog),
            pages=row.pages,
            earlier_filers_keep=row.kept,
            note=catalog.plain(row.note),
            **more,
        )


def _side(law: Provision | None, nodes: tuple[str, ...], catalog: Catalog) -> SideOfChange:
    if law is None:
        none = dict.fromkeys(("rule", "window", "confidence", "note", "checked_on"))
        return SideOfChange(nodes=nodes, citations=(), **none)
    told = ProvisionTold.of(law, catalog)
    return SideOfChange(nodes=nodes, **attrs.asdict(told, recurse=False))


@attrs.frozen(eq=False, repr=False, kw_only=True)
class LawRules(Whole):
    """The model of the law: its rule sets, their rules, and what changed from each to the next."""

    kind = "rules"

    checked_on: datetime.date = says("The day on which it was last read against its sources.")
    rule_sets: tuple[RuleSetTold, ...] = says("The rule sets.")
    rules: tuple[RuleOfModel, ...] = says("Their rules.")
    changes: tuple[RuleChanged, ...] = says("What changed.")
    numbers: tuple[NumberTold, ...] | None = says(
        "What a number that was asked for names, or named in its time.", default=None
    )
    earlier_numbers: tuple[NumberTold, ...] | None = says("Numbers under which the same stood before.", default=None)
    slips: tuple[SlipTold, ...] | None = says("References to it that must not be followed as printed.", default=None)
    disclaimer: str = says("What this is, and what it is not.")


def rule_set_told(law: RuleSet, catalog: Catalog) -> RuleSetTold:
    """Return a rule set with its days."""
    return RuleSetTold.of(law.window, id=law.id, title=catalog.plain(law.title), note=catalog.plain(law.note))


def rule_told(entry: BookEntry, catalog: Catalog) -> RuleOfModel:
    """Return a rule of the model in its place."""
    title = catalog.plain(entry.title)
    more = {"id": entry.id, "path": entry.path, "title": title, "kind": entry.kind, "rule_sets": entry.rule_sets}
    return RuleOfModel.of(attrs.evolve(entry.law, window=entry.window), catalog, **more)


def numbers_told(numbers: Iterable[Named], catalog: Catalog) -> tuple[NumberTold, ...]:
    """Return what numbers named in their time."""
    return tuple(
        NumberTold.of(
            one.citation.window,
            citation=one.citation.text,
            concept=catalog.plain(one.concept),
            now=one.now,
            confidence=one.confidence,
            note=catalog.plain(one.note),
        )
        for one in numbers
    )


def slip_told(slip: Slip, catalog: Catalog) -> SlipTold:
    """Return a reference that must not be followed as printed."""
    return SlipTold(where=slip.where, sends=catalog.plain(slip.says), read=catalog.plain(slip.read))


# --- what is to be read again -----------------------------------------------------------------------------------------


@attrs.frozen(eq=False, repr=False, kw_only=True)
class TextToRead(Whole):
    """One text to be read again."""

    rule: str = says("The rule, in one sentence.")
    citations: tuple[str, ...] = says("Where it stands.")
    confidence: Confidence = says("How it was verified.")
    checked_on: datetime.date = says("The day it was last read.")
    due: datetime.date = says("The first day on which it has been unread for too long.")
    used: int = says("How many places of the model rest on it.")
    because: tuple[Because, ...] = says("Why it is listed.")
    policy: str = says("The id of the policy entry.", default="")


@attrs.frozen(eq=False, repr=False, kw_only=True)
class LawReview(Whole):
    """What a lawyer has to read again."""

    kind = "review"

    as_of: datetime.date = says("The day that dates are counted to.")
    to_read: tuple[TextToRead, ...] = says("Each text, the oldest first.")


def review_told(found: Iterable[ToRead], day: datetime.date, catalog: Catalog) -> LawReview:
    """Return what a lawyer has to read again as of a day."""
    texts = (
        TextToRead(
            rule=catalog.plain(one.what),
            **attrs.asdict(one, recurse=False, filter=lambda field, _: field.name != "what"),
        )
        for one in found
    )
    return LawReview(as_of=day, to_read=tuple(texts))


# --- the catalogue of findings ----------------------------------------------------------------------------------------


@attrs.frozen(eq=False, repr=False)
class LevelOfFinding(Whole):
    """One of the levels that a finding can have, and when."""

    severity: Level = says("The level.")
    severity_text: str = says("The same in words.")
    row: str = says("When it has it.")


@attrs.frozen(eq=False, repr=False, kw_only=True)
class FindingOfCatalog(Whole):
    """One entry of the catalogue of findings; of no case and of no person."""

    code: str = says("Its name.")
    group: str = says("A the bar, B crime and money, C migration and security, D how victimhood is seen.")
    title: str = says("Its name for a reader.")
    what: str = says("What it is.")
    levels: tuple[LevelOfFinding, ...] = says("The levels it can have.")
    client_reading: str = says("The reading for the client.")
    government_reading: str = says("The reading the government would argue.")
    question: str = says("The question to open with.")
    follow_up: str = says("The question to ask next.")
    time_note: str = says("What to mind about time.")
    mitigating: tuple[str, ...] = says("What speaks for the client.")
    aggravating: tuple[str, ...] = says("What speaks against.")
    evidence: tuple[str, ...] = says("What helps.")
    touches: tuple[str, ...] = says("What of the case it bears on.")
    provisions: tuple[ProvisionTold, ...] = says("Where it stands.")


@attrs.frozen(eq=False, repr=False)
class Findings(Whole):
    """Entries of the catalogue of findings."""

    kind = "findings"

    findings: tuple[FindingOfCatalog, ...] = says("The entries.")
    disclaimer: str = says("What this is, and what it is not.")


def finding_told(entry: Ambiguity, catalog: Catalog) -> FindingOfCatalog:
    """Return one entry of the catalogue of findings."""
    plain = catalog.plain
    rows = [(row.level, row.why) for row in entry.rows] + ([(Level.SU, entry.unknown)] if entry.unknown else [])
    return FindingOfCatalog(
        code=entry.code,
        group=entry.group,
        title=plain(entry.title),
        what=plain(entry.what),
        levels=tuple(
            LevelOfFinding(level, plain(entry.level_texts.get(level, level.says)), plain(why)) for level, why in rows
        ),
        client_reading=plain(entry.client.text),
        government_reading=plain(entry.government.text),
        question=plain(entry.question),
        follow_up=plain(entry.follow_up),
        time_note=plain(entry.timing),
        mitigating=tuple(plain(w.title) for w in entry.mitigating),
        aggravating=tuple(plain(w.title) for w in entry.aggravating),
        evidence=tuple(map(plain, entry.evidence)),
        touches=tuple(entry.touches),
        provisions=tuple(ProvisionTold.of(law, catalog) for law in entry.provisions),
    )
