"""
What a setting that is not privileged keeps back: acts, arrests, the manner of entry, orders of removal, and what was said in confidence.

Of what was said and decided before nothing of a statement unless it is recorded as made outside of confidence, and of one that is neither to whom it was made nor in what
form, which could tell of an arrest or a hearing; nothing of a decision on removal, a stay, a criminal case or a waiver; and nothing
that speaks of the client's own acts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, TypeVar, cast

import attrs

from tvisa.facts import (
    Case,
    Conduct,
    DecidedMatter,
    DecidingBody,
    Decision,
    Departure,
    Disposition,
    Entry,
    Forum,
    Grounds,
    Hearing,
    Setting,
    Statement,
)
from tvisa.facts.adjustment import AdjustmentGrounds, Character, Discretion
from tvisa.facts.case import Status
from tvisa.facts.conduct import ArmedGroup, Disclosure
from tvisa.kernel.answers import NOT_ASKED, Answer, Reply, Source, State
from tvisa.kernel.carried import Fact, weighs_against
from tvisa.kernel.dates import DateFact
from tvisa.kernel.evaluate import Finding
from tvisa.kernel.paths import put, recorded
from tvisa.kernel.predicate import Computed, Over, Question
from tvisa.kernel.scope import Scope

C = TypeVar("C")
_OPEN_MATTERS: Final = (DecidedMatter.I_914, DecidedMatter.SUPPLEMENT_A, DecidedMatter.BONA_FIDE)
_OPEN_BODIES: Final = (DecidingBody.USCIS, DecidingBody.AAO, DecidingBody.FEDERAL_COURT)
_OPEN_OUTCOMES: Final = (
    Disposition.GRANTED,
    Disposition.DENIED,
    Disposition.REMANDED,
    Disposition.DISMISSED,
    Disposition.REOPENED,
    Disposition.REVOKED,
    Disposition.WITHDRAWN,
)
_OPEN_FACTS: Final = re.compile(
    r"people\[\d+\]\.date_of_birth|assistance\b.*|hardship\b.*|presence\.(?:here_now|related\b.*)"
    r"|incidents\[(?P<incident>\d+)\](?:\.(?:when|in_united_states|age|acts|means|control|labor|exit|agreement)\b(?!.*smuggl).*)?"
)
"""Facts that can be named outside a privileged setting: nothing of entries, departures, papers, status, sex or own acts."""


def _open_fact(path: str, case: Case) -> bool:
    found = _OPEN_FACTS.fullmatch(path)
    if not found:
        return False
    number = found["incident"]
    return number is None or case.incidents[int(number)].victim == case.applicant


def as_told(case: C) -> C:
    """
    Return a case as its setting lets it be told: whatever is found or shown of a case is read off this one.

    Outside a privileged setting nothing is left of acts, arrests and charges, drugs, commercial sex by the client, false papers, the
    manner of entry, removals, orders, time without status and fear interviews, nor of what was told in confidence. What is left of
    `conduct` is what those responsible still can do, and what makes telling dangerous. A class of admission protects, and is no act.
    """
    if not isinstance(case, Case) or case.setting is Setting.PRIVILEGED:
        return case
    return cast("C", _without_sources(_without_private(_without_confidences(case))))


def _without_confidences(case: Case) -> Case:
    """Return the case with those statements and decisions that may be told outside a privileged setting, counted anew."""
    if not (case.statements or case.decisions or case.statements_complete.claims):
        return case
    return attrs.evolve(
        case,
        statements=tuple(_statements(case)),
        # Of what is left it would say that it is all.
        statements_complete=NOT_ASKED,
        decisions=tuple(_decisions(case)),
    )


def _statements(case: Case) -> Iterator[Statement]:
    for each in case.statements:
        about = tuple(path for path in each.about if _open_fact(path, case))
        if each.privileged.state() is State.NO and (about or not each.about):
            bare = {name: _bare(getattr(each, name)) for name in ("when", "differs", "explained", "privileged")}
            yield attrs.evolve(each, about=about, to=None, form=None, note="", **bare)


def _bare(fact: Any) -> Any:
    """Return an answer or a date without what was noted beside it."""
    return type(fact)(tuple(attrs.evolve(claim, note="") for claim in fact.claims))


def _bared(crossing: Entry | Departure) -> Any:
    """Return a crossing of the border without words: they could tell how it was done."""
    facts = {path: _bare(fact) for path, fact in recorded(crossing)}
    return attrs.evolve(crossing, reason="", **facts)


def _decisions(case: Case) -> Iterator[Decision]:
    for each in case.decisions:
        if each.matter in _OPEN_MATTERS:
            yield attrs.evolve(
                each,
                body=each.body if each.body in _OPEN_BODIES else None,
                decided_on=_bare(each.decided_on),
                served_by_mail=_bare(each.served_by_mail),
                disposition=each.disposition if each.disposition in _OPEN_OUTCOMES else None,
                rulings=tuple(attrs.evolve(r, note="") for r in each.rulings if r.ground is None),
                resolved=tuple(
                    attrs.evolve(r, answer=_bare(r.answer)) for r in each.resolved if _open_fact(r.fact, case)
                ),
                note="",
            )


# --- acts, entries and orders -----------------------------------------------------------------------------------------

_OF_ORDERS: Final = (
    "order_by_dhs",
    "order_by_judge",
    "order_expedited",
    "order_executed",
    "order_stipulated",
    "order_in_absentia",
    "hearing_notice_received",
    "hearing_notice_to_other",
    "order_reinstated",
    "voluntary_departure_overstayed",
    "asylum_found_frivolous",
)
_BLANK: Final[dict[str, Any]] = {
    **dict.fromkeys(_OF_ORDERS, NOT_ASKED),
    "order_on": DateFact(),
    "no_fear_found_on": DateFact(),
    "reinstated_on": DateFact(),
    "found_on": DateFact(),
}
_OF_DISCLOSURE: Final = ("fear", "report_planned", "said_stayed_by_choice", "beginning_taken_back")
"""What of telling is no act of the client's."""


def _without_private(case: Case) -> Case:
    presence, grown, conduct = case.presence, case.adjustment, case.conduct
    relatives = tuple(attrs.evolve(r, grounds=AdjustmentGrounds(), merits=NOT_ASKED) for r in grown.relatives)
    return attrs.evolve(
        case,
        conduct=Conduct(
            group=ArmedGroup(involved=conduct.group.involved),
            bond=attrs.evolve(conduct.bond, serves_scheme=NOT_ASKED),
            disclosure=Disclosure(**{name: getattr(conduct.disclosure, name) for name in _OF_DISCLOSURE}),
        ),
        grounds=Grounds(),
        status=Status(),
        filing=attrs.evolve(case.filing, **_BLANK, hearings=tuple(map(_heard, case.filing.hearings))),
        adjustment=attrs.evolve(
            grown, grounds=AdjustmentGrounds(), character=Character(), discretion=Discretion(), relatives=relatives
        ),
        presence=attrs.evolve(
            presence,
            entries=tuple(
                attrs.evolve(_bared(e), manner=Entry().manner, stay_until=DateFact()) for e in presence.entries
            ),
            departures=tuple(attrs.evolve(_bared(d), removed=NOT_ASKED) for d in presence.departures),
        ),
    )


def _heard(day: Hearing) -> Hearing:
    """Return a day without what tells that it is about fear, which follows an order: some other day."""
    return attrs.evolve(day, forum=Forum.OTHER, note="") if day.forum is Forum.FEAR_INTERVIEW else day


def _without_sources(case: Case) -> Case:
    """Return the case without what its sources tell: that somebody is a co-defendant tells of a charge."""
    for path, fact in tuple(recorded(case)):
        if Source.CO_DEFENDANT_WITH_DEAL in fact.sources:
            case = put(case, path, type(fact)(tuple(map(_by_witness, fact.claims))))
    return case


def _by_witness(claim: Any) -> Any:
    said = (Source.WITNESS if s is Source.CO_DEFENDANT_WITH_DEAL else s for s in claim.sources)
    return attrs.evolve(claim, sources=tuple(dict.fromkeys(said)))


# --- what is not asked -------------------------------------------------------------------------------------------------

_OWN_ACTS: Final = (
    "by_client",
    "verbs",
    "ends",
    "means",
    "knew",
    "should_have_known",
    "other",
    "tasks",
    "help",
    "violence",
    "others_papers",
    "procured",
    "care",
    "benefit",
    "border",
    "money",
)
_OWN_DISCLOSURES: Final = (
    *("child_harmed", "conflict_open", "own_exposure", "false_statements"),
    *("duty_to_report", "false_age", "records_destroyed"),
)
_OWN_MATTERS: Final = ("trafficking_linked", "procuring", "elements_match", "investigated", "foreign")
_MATTER_DATES: Final = ("convicted_on", "probation_until", "motion_on")
_ABOUT_OWN_ACTS: Final = re.compile(
    r"status\.|filing\.(?:order_|hearing_notice|reinstated_on|found_on|asylum_found|voluntary_departure)"
    r"|presence\.(?:departures\[\d+\]\.removed|entries\[\d+\]\.(?:manner|stay_until))\b"
    rf"|(?:grounds\.listed\[\d+\]\.charged|conduct\.(?:acts\[\d+\]\.(?:{'|'.join(_OWN_ACTS)})|matters\[\d+\]\.(?:{'|'.join((*_OWN_MATTERS, *_MATTER_DATES))})|court_dates|protection_orders|unauthorized_work|group\.recorded_as_member|disclosure\.(?:{'|'.join(_OWN_DISCLOSURES)})|bond\.serves_scheme|role|relative|acts_complete"
    r"|acts\[\d+\]\.compulsion\.(?:initiated|other_way)))\b"
)


def is_about_own_acts(path: str) -> bool:
    """Say whether a fact is one of the client's acts toward others, asked about in a privileged setting only."""
    return _ABOUT_OWN_ACTS.match(path) is not None


def unasked(case: Any) -> Callable[[str], bool] | None:
    """Return what says of a fact that nobody is asked for it in the setting of a case, as it is not told there; None where all is asked."""
    return is_about_own_acts if isinstance(case, Case) and case.setting is not Setting.PRIVILEGED else None


# --- what another victim told of the client's acts while it is not decided whether this office may act fo -------------

_OF_ACTS = "conduct."


def kept_apart(case: Any) -> Any:
    """Return a case as it may be read: while a conflict is open, without what another victim says of the client's acts."""
    conduct = getattr(case, "conduct", None)
    if conduct is None or conduct.disclosure.conflict_open.state() not in (State.YES, State.DISPUTED):
        return case
    for path, fact in tuple(recorded(case)):
        claims = getattr(fact, "claims", ())
        if path.startswith(_OF_ACTS) and any(Source.OTHER_VICTIM in claim.sources for claim in claims):
            left = (
                attrs.evolve(claim, sources=tuple(s for s in claim.sources if s is not Source.OTHER_VICTIM))
                for claim in claims
                if set(claim.sources) != {Source.OTHER_VICTIM}
            )
            case = put(case, path, type(fact)(tuple(left)))
    return case


# --- what only the trafficker's side says against the client: listed, and neither fact nor dispute --------------------


def anything_hostile(case: Scope) -> bool:
    """Say whether anything at all in the records of a case is said by the trafficker's side alone."""
    found: bool | None = case.noted.get("hostile")
    if found is None:
        facts = (fact for record in case.names.values() if attrs.has(type(record)) for _, fact in recorded(record))
        found = case.noted["hostile"] = any(claim.hostile for fact in facts for claim in fact.claims)
    return found


def set_aside(findings: Iterable[Finding], scope: Scope) -> tuple[Fact, ...]:
    """Return what only a trafficker, or somebody speaking for one, says of what findings read, by its path once each."""
    if not anything_hostile(scope.case):
        return ()
    seen: set[tuple[int, int]] = set()
    told = (fact for finding in findings for node, at in _leaves(finding, scope, seen) for fact in _said(node, at))
    return tuple({fact.path: fact for fact in told}.values())


def _said(node: Question | Computed | Over, scope: Scope) -> Iterator[Fact]:
    if isinstance(node, Computed):
        for fact, words, who in scope.read(node).hostile:
            yield Fact(scope.path(fact), words, tuple(str(s) for s in who), "")
        return
    weighed = node.factors if isinstance(node, Question) else ()
    factors = ((f.fact, f.of(scope.get(f.fact)), weighs_against(f)) for f in weighed)
    asks = node.fact if isinstance(node, Question) else node.complete
    own: tuple[str, Answer, Reply] = (asks, scope.get(asks), node.against)
    for fact, answer, against in (own, *factors):
        for claim in answer.hostile(against):
            yield Fact(scope.path(fact), str(claim.answer), tuple(str(s) for s in claim.sources), "")


def _leaves(
    finding: Finding, scope: Scope, seen: set[tuple[int, int]]
) -> Iterator[tuple[Question | Computed | Over, Scope]]:
    """Yield the leaves below a finding, and the lists, each with its scope and once."""
    scope = finding.scope or scope
    if (id(finding), id(scope)) in seen:
        return
    seen.add((id(finding), id(scope)))
    if isinstance(finding.predicate, (Question, Computed, Over)):
        yield finding.predicate, scope
    for child in finding.children:
        yield from _leaves(child, scope, seen)
