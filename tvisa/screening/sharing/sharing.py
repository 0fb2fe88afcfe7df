"""
A file written out for somebody else's work: what a shelter, an interpreter or co-counsel gets of it, and nothing besides.

`tvisa.facts.readers` says field by field who gets what. What was left out is said in one sentence, the same whatever was left out, and if
nothing was.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

import attrs

from tvisa.errors import InputError
from tvisa.facts import Case, Decision, Listener, Setting, Statement
from tvisa.facts.readers import Recipient
from tvisa.kernel.answers import Answer, Source, State
from tvisa.kernel.dates import DateFact
from tvisa.kernel.paths import place
from tvisa.screening.sharing.confidences import Cut, keys
from tvisa.words.catalog import Catalog

if TYPE_CHECKING:
    from tvisa.kernel.carried import Fact

LEFT_OUT: Final = "Some parts are for counsel."
"""All that is said of what was left out: the note of the file, by which every page that is made of it says the same."""


OF_ACTS: Final = ("conduct.acts[", "conduct.role.own_rules", "conduct.role.kept_alone", "conduct.role.upper_level")
"""Where a client's own acts stand in a file, with what others say of a place among them."""
_TOLD_ABROAD: Final = re.compile(r"conduct\.acts\[\d+\]\.false_papers\.")
"""What of an act touches nobody else, and is what a form that was signed says."""
_KINDS: Final = re.compile(r"conduct\.acts\[\d+\]\.(?:verbs\.|procured\b|false_papers\.)")
"""What of an act is its kind in law: what the definition, or a ground, names."""
_OF_OTHERS: Final = re.compile(r"conduct\.acts\[\d+\]\.other\b")
AN_ACT: Final = "the client's own act"
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
    from tvisa.kernel.carried import Fact  # noqa: PLC0415 - it loads when a page is made

    for fact in facts:
        heard = Source.OTHER_VICTIM in fact.sources and fact.path.startswith(OF_ACTS)
        sources = tuple(source for source in fact.sources if not heard or source != Source.OTHER_VICTIM)
        if not _OF_OTHERS.match(fact.path) and (sources or not heard):
            yield Fact(fact.path, fact.answer, sources, fact.label)


def touched_alone(case: Case) -> frozenset[str]:
    """Return the places of people who stand in a case for an act of the client's that was done to them, and for nothing else."""
    touched = {act.other.person for act in case.conduct.acts}
    acts = tuple(attrs.evolve(act, other=attrs.evolve(act.other, person=None)) for act in case.conduct.acts)
    rest = set(keys(attrs.evolve(case, people=(), conduct=attrs.evolve(case.conduct, acts=acts))))
    return frozenset(f"people[{n}]" for n, each in enumerate(case.people) if each.key in touched - rest)


def kind_told(path: str, label: str) -> str:
    """Return what a page for export calls a fact: one of an act by its kind in law, or as an act and no more."""
    return label if not path.startswith(OF_ACTS) or _KINDS.match(path) else OWN_ACT


def left_out(case: Any, catalog: Catalog) -> str:
    """Say of a case that was written out for somebody that it is not the whole; nothing of any other."""
    return catalog.plain(LEFT_OUT) if getattr(case, "note", "") == LEFT_OUT else ""


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
    kept: Case = Cut(to, case.applicant).record(whole, "")
    if within:
        kept = _consistent(attrs.evolve(kept, statements=tuple(filter(_may_be_told, kept.statements))))
    else:
        kept = _peopled(attrs.evolve(kept, setting=Setting.NOT_PRIVILEGED))
    return attrs.evolve(kept, note=LEFT_OUT)


def _own(case: Case) -> Iterator[Any]:
    return (incident for incident in case.incidents if incident.victim == case.applicant)


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
    named = set(keys(attrs.evolve(case, people=())))
    family = {case.applicant, *(member.person for member in case.family.members)}
    people = (
        p if p.key in family else attrs.evolve(p, date_of_birth=DateFact()) for p in case.people if p.key in named
    )
    return attrs.evolve(case, people=tuple(people))
