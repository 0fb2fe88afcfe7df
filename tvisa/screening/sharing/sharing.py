"""
A file written out for somebody else's work: what a shelter, an interpreter or co-counsel gets of it, and nothing besides.

A table says for each subject who gets it. To a shelter and an interpreter only fields are given that are named one by one, so that
a new fact of the format goes to nobody until somebody writes it in; co-counsel gets everything but what is counsel's own. What was
left out is said in one sentence, the same whatever was left out, and if nothing was.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, Final

import attrs

from tvisa.errors import InputError
from tvisa.facts import Case, Decision, Forum, Listener, Role, Setting, Statement
from tvisa.facts.declared import declared
from tvisa.kernel.answers import Answer, Reply, Source, State
from tvisa.kernel.carried import Fact
from tvisa.kernel.dates import Age, DateFact
from tvisa.kernel.fields import Record
from tvisa.kernel.paths import blank, place
from tvisa.words.catalog import Catalog

LEFT_OUT: Final = "Some parts are for counsel."
"""All that is said of what was left out: the note of the file, by which every page that is made of it says the same."""


class Recipient(enum.StrEnum):
    """
    For whose work a file is written out.

    Attributes:
        SHELTER: Whoever houses the client, or sees to daily life: outside of privilege.
        INTERPRETER: Whoever prepares to interpret for the client: what will be spoken of, and no answers.
        CO_COUNSEL: Another lawyer of the client's own, or whoever works for one: within privilege.
    """

    SHELTER = "shelter"
    INTERPRETER = "interpreter"
    CO_COUNSEL = "co-counsel"


ALL: Final = frozenset(Recipient)
LAWYERS: Final = frozenset({Recipient.CO_COUNSEL})
HOUSED: Final = frozenset({Recipient.SHELTER, Recipient.CO_COUNSEL})
SPOKEN: Final = frozenset({Recipient.INTERPRETER, Recipient.CO_COUNSEL})
NOBODY: Final[frozenset[Recipient]] = frozenset()


@attrs.frozen
class Row:
    """
    A subject, and who gets it.

    Attributes:
        subject: What it is about.
        to: Who gets it.
        fields: Its fields, or branches with all that lies below them; of several that fit, the longest counts. One that begins with
            a star stands for every field of that name, and for what is noted beside an answer.
    """

    subject: str
    to: frozenset[Recipient]
    fields: tuple[str, ...]


TABLE: Final = (
    Row(
        "Who is who, by key, and which incident is which",
        ALL,
        (
            "tvisa_case",
            "applicant",
            "people[].key",
            "incidents[].key",
            "incidents[].victim",
            "incidents[].people[].person",
            "incidents[].people[].role",
            "*.sources",
            "*.by",
        ),
    ),
    Row("Ages of the client and the family", HOUSED, ("people[].date_of_birth",)),
    Row(
        "Whether anybody is in danger",
        HOUSED,
        (
            "incidents[].exit.ongoing",
            "incidents[].family_or_partner",
            "incidents[].means.threats",
            "incidents[].means.harm_to_others",
            "incidents[].control.uses_children",
            "presence.related.still_feared",
            "presence.related.past_threats",
            "hardship.factors.harm_by_trafficker",
            "reprisals[].kind",
            "reprisals[].when",
            "reprisals[].person",
            "reprisals[].target",
            "reprisals[].by_responsible",
            "reprisals[].abroad",
            "prosecutions[].person",
            "prosecutions[].at_liberty",
        ),
    ),
    Row(
        "Health",
        HOUSED,
        (
            "assistance.trauma.suffered",
            "hardship.factors.consequences_of_trafficking",
            "presence.related.services_here",
        ),
    ),
    Row(
        "Family",
        ALL,
        ("family.members[].person", "family.members[].kinship"),
    ),
    Row("Where the family is", HOUSED, ("family.members[].in_united_states", "family.members[].danger.present")),
    Row(
        "Days in court or with an agency",
        ALL,
        ("filing.hearing_on", "filing.hearings[].forum", "filing.hearings[].when"),
    ),
    Row("What is about to come", HOUSED, ("plans[].kind", "plans[].person", "plans[].when", "plans[].given_up")),
    Row(
        "Daily life, help and benefits",
        HOUSED,
        (
            "granted_on",
            "filing.represented",
            "filing.safe_address",
            "filing.in_proceedings",
            "filing.detained",
            "filing.supervision",
            "filing.benefits_needed",
            "filing.losses",
            "filing.abused_by_citizen_or_resident",
            "filing.parental_abuse",
            "filing.bona_fide_notice",
            "filing.work_permit",
            "assistance.continued_presence",
        ),
    ),
    Row("When it happened and ended", ALL, ("incidents[].when", "incidents[].exit.when")),
    Row(
        "What will be spoken of",
        SPOKEN,
        (
            "incidents[].country",
            "incidents[].agreement.made",
            "incidents[].agreement.about",
            "incidents[].agreement.changed",
            "incidents[].agreement.what_changed",
            "incidents[].labor.work",
            "incidents[].labor.what",
            "assistance.contacts[].agency",
            "assistance.contacts[].when",
        ),
    ),
    Row(
        "Counsel's own: notes, the conflict check, who has to report",
        NOBODY,
        ("*.note", "conduct.disclosure.conflict_open", "conduct.disclosure.duty_to_report"),
    ),
    Row("Everything else, and what is held to show a fact", LAWYERS, ("", "*.evidence")),
)
"""What each of them gets; `shared` says what is given of statements, and of people and incidents besides."""
_TO: Final = {field: row.to for row in TABLE for field in row.fields}


OF_ACTS: Final = ("conduct.acts[", "conduct.role.own_rules", "conduct.role.kept_alone", "conduct.role.upper_level")
"""Where a client's own acts stand in a file, with what others say of a place among them."""
_TELLING: Final[dict[Role | Forum, Role | Forum]] = {
    Role.SMUGGLER: Role.OTHER,
    Role.BUYER: Role.OTHER,
    Forum.FEAR_INTERVIEW: Forum.OTHER,
}
"""Words that tell how the client came in, of commercial sex, or of an order, which a shelter and an interpreter get nothing of."""
_TOLD_ABROAD: Final = re.compile(r"conduct\.acts\[\d+\]\.false_papers\.")
"""What of an act touches nobody else, and is what a form that was signed says."""
_KINDS: Final = re.compile(r"conduct\.acts\[\d+\]\.(?:verbs\.|procured\b|false_papers\.)")
"""What of an act is its kind in law: what the definition, or a ground, names."""
_OF_OTHERS: Final = re.compile(r"conduct\.acts\[\d+\]\.other\b")
AN_ACT: Final = "an act of the client's own"
OWN_ACT: Final = "own act"
"""The same where several facts are named in a line."""


def for_export(path: str) -> bool:
    """
    Say whether a page that is mailed, printed or put on a drive (a memo, a packet) tells of a fact.

    Of the client's acts toward others such a page names the kind in law that the bar or a ground turns on: no day, person, place,
    means, gain or pressure. These are told in a screening and in counsel's part of the outline, which are not for export.
    """
    return not path.startswith(OF_ACTS) or bool(_TOLD_ABROAD.match(path))


def exported(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return facts as a page for export tells them."""
    return tuple(fact for fact in facts if for_export(fact.path))


def without_others(facts: Iterable[Fact]) -> Iterator[Fact]:
    """Yield facts without whom an act was done to, and without what another victim alone says of one: what is told beside a screen."""
    for fact in facts:
        heard = Source.OTHER_VICTIM in fact.sources and fact.path.startswith(OF_ACTS)
        sources = tuple(source for source in fact.sources if not heard or source != Source.OTHER_VICTIM)
        if not _OF_OTHERS.match(fact.path) and (sources or not heard):
            yield Fact(fact.path, fact.answer, sources, fact.label)


def touched_alone(case: Case) -> frozenset[str]:
    """Return the places of people who stand in a case for an act of the client's that was done to them, and for nothing else."""
    touched = {act.other.person for act in case.conduct.acts}
    acts = tuple(attrs.evolve(act, other=attrs.evolve(act.other, person=None)) for act in case.conduct.acts)
    rest = set(_words(attrs.evolve(case, people=(), conduct=attrs.evolve(case.conduct, acts=acts))))
    return frozenset(f"people[{n}]" for n, each in enumerate(case.people) if each.key in touched - rest)


def kind_told(path: str, label: str) -> str:
    """Return what a page for export calls a fact: one of an act by its kind in law, or as an act and no more."""
    return label if not path.startswith(OF_ACTS) or _KINDS.match(path) else OWN_ACT


def left_out(case: Any, catalog: Catalog) -> str:
    """Say of a case that was written out for somebody that it is not the whole; nothing of any other."""
    return catalog.plain(LEFT_OUT) if getattr(case, "note", "") == LEFT_OUT else ""


@cache
def gets(to: Recipient, path: str) -> bool:
    """Say whether somebody gets a field, by its path with ``[]`` for each position; ``note`` and the like stand beside an answer."""
    star = f"*.{path.rpartition('.')[2]}"
    while star not in _TO and path not in _TO:
        path = path.removesuffix("[]") if path.endswith("[]") else path.rpartition(".")[0]
    return to in _TO.get(star, _TO.get(path, NOBODY))


@cache
def _gets_any(to: Recipient, branch: str) -> bool:
    return any(gets(to, field.path) for field in declared() if field.path.startswith(branch))


def shared(case: Case, to: Recipient) -> Case:
    """
    Return what somebody gets of a case, as a case that stands by itself.

    To a shelter and an interpreter nothing is given of incidents done to somebody else, nor of people who stand in no field that
    is given, and the birth of nobody outside the family. To co-counsel no statement made in confidence to a lawyer: whoever it was
    made to decides on it with the client.

    Args:
        case: The case.
        to: Who gets it.

    Raises:
        InputError: If co-counsel is to get a file that is not marked privileged: in such a file there is nothing to share in confidence.
    """
    within = to is Recipient.CO_COUNSEL
    if within and case.setting is not Setting.PRIVILEGED:
        message = "only a file that is marked privileged is shared with co-counsel"
        raise InputError(message)
    whole = case if within else attrs.evolve(case, incidents=tuple(_own(case)))
    kept: Case = _Cut(to).record(whole, "")
    if within:
        kept = _consistent(attrs.evolve(kept, statements=tuple(filter(_may_be_told, kept.statements))))
    else:
        kept = _peopled(attrs.evolve(kept, setting=Setting.NOT_PRIVILEGED))
    return attrs.evolve(kept, note=LEFT_OUT)


def _own(case: Case) -> Iterator[Any]:
    return (incident for incident in case.incidents if incident.victim == case.applicant)


@attrs.frozen
class _Cut:
    """Leaves of a record what its reader gets."""

    to: Recipient

    def record(self, record: Any, path: str) -> Any:
        """Return a record with nothing in it that its reader does not get."""
        changed = {}
        for field in attrs.fields(type(record)):
            value, here = getattr(record, field.name), f"{path}{field.name}"
            if isinstance(value, Record):
                changed[field.name] = self.record(value, f"{here}.")
            elif isinstance(value, tuple) and any(isinstance(item, Record) for item in value):
                changed[field.name] = tuple(self._records(value, f"{here}[]."))
            elif not gets(self.to, here):
                changed[field.name] = field.default
            elif isinstance(value, (Answer, DateFact, Age)):
                changed[field.name] = type(value)(tuple(map(self._claim, value.claims)))
            elif isinstance(value, (Role, Forum)) and self.to is not Recipient.CO_COUNSEL:
                changed[field.name] = _TELLING.get(value, value)
        return attrs.evolve(record, **changed)

    def _records(self, records: Iterable[Any], path: str) -> Iterator[Any]:
        """Yield what is left of the records of a list; elsewhere than within privilege none of which nothing is left."""
        if not _gets_any(self.to, path):
            return
        for record in records:
            left = self.record(record, path)
            if self.to is Recipient.CO_COUNSEL or left != blank(type(record)):
                yield left

    def _claim(self, claim: Any) -> Any:
        beside = {name: getattr(claim, name) for name in ("sources", "by", "evidence", "note") if hasattr(claim, name)}
        kept = {name: value if gets(self.to, name) else type(value)() for name, value in beside.items()}
        if self.to is not Recipient.CO_COUNSEL:
            # That somebody is a co-defendant tells of a charge.
            told = (Source.WITNESS if s is Source.CO_DEFENDANT_WITH_DEAL else s for s in claim.sources)
            kept["sources"] = tuple(dict.fromkeys(told))
        return attrs.evolve(claim, **kept)


def _may_be_told(statement: Statement) -> bool:
    """Say whether a statement was made outside of confidence or, where nobody says so, to somebody who is no counsel."""
    made = statement.privileged.state()
    return made is State.NO or (
        made not in (State.YES, State.DISPUTED) and statement.to not in (None, Listener.COUNSEL)
    )


def _consistent(case: Case) -> Case:
    """Return the case without references to places that are not in it."""

    def standing(decision: Decision) -> Decision:
        return attrs.evolve(
            decision, resolved=tuple(r for r in decision.resolved if isinstance(place(case, r.fact), Answer))
        )

    statements = (
        attrs.evolve(s, about=tuple(path for path in s.about if place(case, path) is not None)) for s in case.statements
    )
    return attrs.evolve(case, statements=tuple(statements), decisions=tuple(map(standing, case.decisions)))


def _peopled(case: Case) -> Case:
    """Return the case with nobody in it but who is named elsewhere in it, and the birth of nobody outside the family."""
    named = set(_words(attrs.evolve(case, people=())))
    family = {case.applicant, *(member.person for member in case.family.members)}
    people = (
        p if p.key in family else attrs.evolve(p, date_of_birth=DateFact()) for p in case.people if p.key in named
    )
    return attrs.evolve(case, people=tuple(people))


def _words(record: Any) -> Iterator[str]:
    """Yield every word in a record that can be the key of somebody."""
    if isinstance(record, tuple):
        for item in record:
            yield from _words(item)
    elif isinstance(record, str) and not isinstance(record, Reply):
        yield record
    elif attrs.has(type(record)):
        for field in attrs.fields(type(record)):
            yield from _words(getattr(record, field.name))
