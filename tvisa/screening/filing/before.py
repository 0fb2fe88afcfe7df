"""
What was said and what was decided before, as a setting lets it be told.

Earlier statements are told so that differences are reconciled before any declaration. Earlier decisions are facts of the record,
which bind nobody who decides today. Neither moves an outcome.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, Final

import attrs

from tvisa.facts import Case, State
from tvisa.facts.choices import Money
from tvisa.facts.decisions import (
    DecidedMatter,
    DecidedPart,
    DecidingBody,
    Disposition,
    Explanation,
    Limb,
    Listener,
    Ruled,
    Ruling,
    StatementForm,
)
from tvisa.facts.grounds import GroundKind
from tvisa.facts.labels import label
from tvisa.facts.mapping import mapping
from tvisa.facts.timeline import replaced, told_dates
from tvisa.kernel.answers import Answer, Source
from tvisa.kernel.dates import Age, DateFact
from tvisa.kernel.paths import get, recorded
from tvisa.kernel.predicate import Element, walk
from tvisa.screening.kept import STATUS
from tvisa.screening.picture import Picture
from tvisa.screening.sharing.sharing import kind_told
from tvisa.screening.value import Path, Value, kept, says, told, worded

if TYPE_CHECKING:
    from tvisa.screening.table import LawText
    from tvisa.words.catalog import Catalog


# --- statements -------------------------------------------------------------------------------------------------------


@attrs.frozen(eq=False, repr=False)
class EarlierStatement(Value):
    """An earlier statement of the client: it moves no element, and says of nobody that they lied."""

    path: str = says("The statement.")
    when: str = says("When it was made, as it was recorded.")
    to: Listener | None = says("To whom; nothing outside a privileged setting.")
    form: StatementForm | None = says("In what form; nothing outside a privileged setting.")
    about: tuple[Path, ...] = says("The facts that it is about.")
    differs: State = says("Whether it differs from what is said now.")
    explained: State = says("Whether there is an explanation.")
    explanation: tuple[Explanation, ...] = says("What explains the difference, as told.")
    reconcile: bool = says(
        "Whether it is to be reconciled before any declaration: it differs, or that is disputed.", default=False
    )

    @worded
    def labels(self) -> tuple[str, ...]:
        """What a reader calls the facts that it is about, in English."""
        return tuple(dict.fromkeys(map(label, self.about)))

    @property
    def kinds(self) -> tuple[str, ...]:
        """The same as a page for export calls them: of the client's own acts the kind in law alone."""
        return tuple(dict.fromkeys(kind_told(path, label(path)) for path in self.about))


def _told(case: Case) -> Iterator[EarlierStatement]:
    for number, each in enumerate(case.statements):
        differs = each.differs.state()
        yield EarlierStatement(
            f"statements[{number}]",
            _day(each.when),
            each.to if isinstance(each.to, Listener) else None,
            each.form if isinstance(each.form, StatementForm) else None,
            tuple(map(Path, each.about)),
            differs,
            each.explained.state(),
            each.explanation,
            differs in (State.YES, State.DISPUTED),
        )


def _day(when: DateFact) -> str:
    return ", ".join(map(str, told_dates(when)))


# --- decisions --------------------------------------------------------------------------------------------------------


@attrs.frozen(eq=False, repr=False)
class EarlierRuling(Value):
    """What was decided of one part of the law, or of one ground."""

    part: DecidedPart | None = says("The element, limb or part.")
    limb: Limb | None = says("Of which limb.")
    incident: str | None = says("Key of the incident.")
    ground: GroundKind | None = says("The ground of inadmissibility.")
    ruling: Ruling | None = says("What was decided on it.")

    @worded
    def title(self) -> str:
        """What a reader calls it, in English; nothing where it is the matter as a whole."""
        return titles().get(self.part, "") if self.part else ""


@attrs.frozen(eq=False, repr=False)
class EarlierAnswer(Value):
    """A fact, or a standard, that a decision answered."""

    path: str = says("The fact.")
    found: State = says("What was found.")
    resolved: bool = says("Whether the record has it disputed, so that a dispute was resolved.", default=False)

    @worded
    def label(self) -> str:
        """What a reader calls the fact, in English."""
        return label(self.path)


@attrs.frozen(eq=False, repr=False)
class EarlierDecision(Value):
    """An earlier decision: a fact of the record, which binds nobody who decides today."""

    path: str = says("The decision.")
    when: str = says("When it was made, as it was recorded.")
    body: DecidingBody | None = says("Who decided.")
    matter: DecidedMatter | None = says("What it was on.")
    person: str | None = says("Of Supplement A, the key of the relative.")
    series: str | None = says("The letter of one of several matters of a kind.")
    disposition: Disposition | None = says("The overall outcome.")
    rulings: tuple[EarlierRuling, ...] = says("What was decided of each part of the law.")
    answers: tuple[EarlierAnswer, ...] = says("Facts that the decision found, and disputes that it resolved.")
    replaced_by: str | None = says("A later decision of the same matter that surely came after it.")


def _decided(case: Case, recorded: Case) -> Iterator[EarlierDecision]:
    later = replaced(case.decisions)
    for number, each in enumerate(case.decisions):
        yield EarlierDecision(
            f"decisions[{number}]",
            _day(each.decided_on),
            each.body,
            each.matter,
            each.person,
            each.series,
            each.disposition,
            tuple(map(_ruling, each.rulings)),
            tuple(
                EarlierAnswer(r.fact, r.answer.state(), get(recorded, r.fact).state() is State.DISPUTED)
                for r in each.resolved
            ),
            f"decisions[{later[number]}]" if number in later else None,
        )


def _ruling(ruled: Ruled) -> EarlierRuling:
    return EarlierRuling(ruled.part, ruled.limb, ruled.incident, ruled.ground, ruled.ruling)


@cache
def titles() -> dict[str, str]:
    """Return the title of each part of the law that can be decided, as the newest rule set that has it calls it."""
    found: dict[str, str] = {}
    for rule_set in STATUS.rule_sets:
        for element in rule_set.elements:
            for node, _ in walk(element):
                if isinstance(node, Element):
                    found[node.id] = node.title
    return found


# --- what a setting shows ---------------------------------------------------------------------------------------------

_OF_STATUS: Final = (DecidedMatter.I_914, DecidedMatter.SUPPLEMENT_A, DecidedMatter.BONA_FIDE)


def earlier_statements(picture: Picture) -> tuple[EarlierStatement, ...]:
    """Return the statements that the setting shows."""
    return tuple(_told(picture.case)) if picture.has("record") else ()


def earlier_decisions(picture: Picture) -> tuple[EarlierDecision, ...]:
    """Return the decisions that the setting shows."""
    recorded = picture.case if picture.recorded is None else picture.recorded
    return tuple(_decided(picture.case, recorded)) if picture.has("record") else ()


def earlier_findings(picture: Picture, decisions: tuple[EarlierDecision, ...]) -> LawText | None:
    """Return what an earlier finding of the agency weighs, where one of the decisions is on the status itself."""
    law = picture.status.law_of("record").of_earlier_findings(picture.day) if picture.has("record") else None
    own = any(each.matter in _OF_STATUS for each in decisions)
    return picture.table.text(law) if own and law else None


# --- what a screening tells of what was said and decided before -------------------------------------------------------

_OTHERS: Final = (Source.OTHER_VICTIM, Source.LAW_ENFORCEMENT, Source.COURT_RECORD, Source.WITNESS)


def _now(fact: Any, catalog: Catalog) -> str:
    """Say what is on record of a fact, and by whom where that is others alone: then the client's own word is still to be had."""
    if isinstance(fact, Answer):
        told, sources = catalog.word(fact.state()), dict.fromkeys(s for claim in fact.claims for s in claim.sources)
        if not sources or Source.CLIENT in sources:
            return told
        by = ", ".join(map(catalog.word, sources))
        return catalog.say(
            "{answer} ({sources}); the client's own account of it is not on file", answer=told, sources=by
        )
    if isinstance(fact, (DateFact, Age)):
        return ", ".join(map(str, fact.values)) or catalog.word(fact.state())
    each = fact if isinstance(fact, tuple) else (fact,)
    words = [
        catalog.word(one) if isinstance(one, enum.StrEnum) else one for one in each if isinstance(one, (str, Money))
    ]
    there = any(attrs.has(type(one)) and mapping(one) for one in each)
    return ", ".join(map(str, words)) or (catalog.plain("recorded") if there else catalog.word(State.NOT_ASKED))


class Before:
    """What a screening tells of what was said and decided before; none of it moves an outcome."""

    picture: Picture

    @told
    def as_decided(self) -> bool:
        """Whether what was decided before was adopted, to read an old case; then nothing of it is a screening of today."""
        return self.picture.recorded is not None

    @kept
    def statements(self) -> tuple[EarlierStatement, ...]:
        """Earlier statements of the client, and whether they differ from what is said now."""
        return earlier_statements(self.picture)

    @kept
    def decisions(self) -> tuple[EarlierDecision, ...]:
        """What was decided before: facts of the record, on which nothing else rests."""
        return earlier_decisions(self.picture)

    @worded
    def earlier_findings(self) -> LawText | None:
        """What an earlier finding of the agency weighs today, where one is recorded."""
        return earlier_findings(self.picture, self.decisions)

    def two_accounts(self) -> Iterator[tuple[EarlierStatement, str, tuple[tuple[str, str], ...]]]:
        """
        Yield each statement that differs with what was noted of it, and of each fact that it is about what is on record now.

        Only in a privileged setting: a note is as it was typed.
        """
        if not self.picture.privileged:
            return
        for each in self.statements:
            if each.reconcile:
                now = tuple(
                    (label(path), _now(get(self.picture.case, path), self.picture.catalog)) for path in each.about
                )
                yield each, get(self.picture.case, each.path).note, now

    def others_accounts(self) -> tuple[tuple[str, str, str], ...]:
        """
        Return of facts of the client's own acts what others say and the client has not told: the place, the fact and who says it.

        Only in a privileged setting; what is said by or for somebody responsible is set aside elsewhere.
        """
        if not self.picture.privileged:
            return ()
        found = []
        for path, fact in recorded(self.picture.case):
            if not path.startswith("conduct.") or not isinstance(fact, Answer) or not fact.claims:
                continue
            others = [c for c in fact.claims if not c.hostile and c.sources and Source.CLIENT not in c.sources]
            if len(others) == len(fact.claims):
                who = dict.fromkeys(
                    self.picture.catalog.word(source) for c in others for source in c.sources if source in _OTHERS
                )
                if who:
                    found.append((path, label(path), ", ".join(who)))
        return tuple(found)

    @staticmethod
    def classes() -> Mapping[str, type]:
        """Return what the fields are declared to tell, by name: it loads when one of them is asked for."""
        from tvisa.screening.table import LawText  # noqa: PLC0415 - loaded when a field is asked for

        return {kind.__name__: kind for kind in (EarlierDecision, EarlierStatement, LawText)}
