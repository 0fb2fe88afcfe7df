"""What the findings of the catalog read off several facts at once: lists gone through, sources weighed, dates compared."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from tvisa.facts import Act, Case, Incident, Manner, Role, Setting
from tvisa.facts.choices import chosen
from tvisa.facts.counsel import heard
from tvisa.facts.timeline import told_dates
from tvisa.kernel import truth
from tvisa.kernel.answers import HOSTILE, Answer, Claim, Evidence, Reply, Source, State
from tvisa.kernel.dates import AGE_OF_MAJORITY, Age, AgeClaim, Date, DateClaim, Years, before, under_age
from tvisa.kernel.paths import facts_of, listing, recorded
from tvisa.kernel.predicate import Reading, silence, why_open
from tvisa.law.conduct.leaves import polarity
from tvisa.law.conduct.stays import returned
from tvisa.law.conduct.timing import asserted
from tvisa.law.writing import question_for

# --- control, and who the client was in it ----------------------------------------------------------------------------


def control_ended(case: Case) -> Reading:
    """Say whether it is recorded of every incident done to the client when control ended."""
    for number, incident in enumerate(case.incidents):
        if incident.victim == case.applicant and not incident.exit.when.values:
            path, asks = (
                f"case.incidents[{number}].exit.when",
                "When, and by what sign, did control over the client end?",
            )
            return Reading(truth.OPEN, (), (path, why_open(incident.exit.when), asks))
    return Reading(truth.TRUE)


def abused(case: Case) -> Reading:
    """Say whether anybody but a trafficker tells of abuse: a disputed word of it is enough."""
    role = case.conduct.role
    told = [a for a in (role.physical_abuse, role.mental_abuse) if asserted(a.when_no_hurts)]
    return Reading(truth.TRUE if told else truth.FALSE)


# --- coming in, and being removed -------------------------------------------------------------------------------------


def debt_alone(incident: Incident) -> Reading:
    """Say whether a debt is told of, and nothing else by which somebody was made to stay or work."""
    debt = {
        "control.debt_bondage": incident.control.debt_bondage,
        "agreement.debt_raised": incident.agreement.debt_raised,
    }
    told = [(f"incident.{path}", a) for path, a in debt.items() if asserted(a.when_no_hurts)]
    asserts = [a for name, a in facts_of(incident.asserted) if name in ("means", "coercion") and isinstance(a, Answer)]
    others = [a for _, a in facts_of(incident.means) if isinstance(a, Answer)] + asserts
    alone = bool(told) and not any(asserted(a.when_no_hurts) for a in others)
    return Reading(truth.TRUE if alone else truth.FALSE, tuple(told))


def entered(case: Case) -> Reading:
    """Say whether any entry was made without inspection."""
    used = [
        (f"case.presence.entries[{n}].manner", e.manner)
        for n, e in enumerate(case.presence.entries)
        if e.manner is Manner.WITHOUT_INSPECTION
    ]
    return Reading(truth.TRUE if used else truth.FALSE, tuple(used))


def removed(case: Case) -> Reading:
    """Say whether any departure was a removal."""
    used = [
        (f"case.presence.departures[{n}].removed", d.removed)
        for n, d in enumerate(case.presence.departures)
        if asserted(d.removed.when_no_hurts)
    ]
    return Reading(truth.TRUE if used else truth.FALSE, tuple(used))


def caused_entry(case: Case) -> Reading:
    """Say whether an incident done to the client brought about an entry or arrival."""
    used = tuple(
        (f"case.incidents[{n}].caused_entry", i.caused_entry)
        for n, i in enumerate(case.incidents)
        if i.victim == case.applicant and asserted(i.caused_entry.when_no_hurts)
    )
    return Reading(truth.TRUE if used else truth.FALSE, used)


def left_after(case: Case) -> Reading:
    """Say whether a departure was, or may have been, after the trafficking began; one certainly before it says nothing."""
    begun = [d for i in case.incidents if i.victim == case.applicant for d in told_dates(i.when)]
    found = []
    for number, departure in enumerate(case.presence.departures):
        path = f"case.presence.departures[{number}]"
        days = told_dates(departure.when)
        if departure.after_trafficking.when_no_hurts == truth.TRUE:
            return Reading(truth.TRUE, ((f"{path}.after_trafficking", departure.after_trafficking),))
        if departure.after_trafficking.when_no_hurts == truth.FALSE:
            continue
        if not (days and begun):
            found.append(truth.OPEN)
        elif any(before(b.end, d.start) == truth.TRUE for d in days for b in begun):
            return Reading(truth.TRUE, ((f"{path}.when", departure.when),))
        elif not all(before(d.end, b.start) == truth.TRUE for d in days for b in begun):
            found.append(truth.OPEN)
    return Reading(truth.OPEN if found else truth.FALSE)


def back_since(case: Case) -> Reading:
    """Say whether somebody left after the trafficking began and came back without admission."""
    left, back = left_after(case), returned(case)
    return Reading(left.bits & back.bits, (*left.used, *back.used))


# --- how it began -----------------------------------------------------------------------------------------------------

BEGINNING: Final = listing("""incident.sex.induced incident.labor.acts_by_means incident.means.force
    incident.means.fraud incident.means.threats incident.means.threatened_serious_harm incident.means.scheme
    incident.means.legal_process_abused""")
"""The facts of an incident that tell how it began."""
BEGINNING_JUDGED: Final = tuple(path for path in BEGINNING if path != "incident.means.threats")
"""Those of them that are judgments: that there was a threat is a fact."""
_OWN_WORD: Final = frozenset({Source.CLIENT, Source.ATTORNEY, Source.UNKNOWN})


def _beginning(incident: Incident) -> Iterator[tuple[str, Answer]]:
    for path in BEGINNING:
        _, record, name = path.split(".")
        yield path, getattr(getattr(incident, record), name)


def _more_than_own_word(claim: Claim | AgeClaim | DateClaim) -> bool:
    return bool(set(claim.sources) - _OWN_WORD or set(claim.evidence) - {Evidence.PERSONAL_STATEMENT})


def independent(incident: Incident) -> Reading:
    """Say whether anything but the client's own account shows how it began."""
    used = [
        (path, answer)
        for path, answer in _beginning(incident)
        if any(c.answer is Reply.YES and _more_than_own_word(c) for c in answer.claims)
    ]
    return Reading(truth.TRUE if used else truth.FALSE, tuple(used))


def begun(incident: Incident) -> Reading:
    """Say whether the beginning was told of at all."""
    told = [(path, answer) for path, answer in _beginning(incident) if asserted(answer.when_no_hurts)]
    firm = any(answer.when_no_hurts == truth.TRUE for _, answer in told)
    return Reading((truth.TRUE if firm else truth.DISPUTED) if told else truth.OPEN, tuple(told))


def beginning_denied(incident: Incident) -> Reading:
    """Say whether something about the beginning was asked and denied, and nothing of it affirmed."""
    known = tuple(_beginning(incident))
    denied = [(path, answer) for path, answer in known if answer.when_no_hurts == truth.FALSE]
    affirmed = any(asserted(answer.when_no_hurts) for _, answer in known)
    return Reading(truth.TRUE if denied and not affirmed else truth.FALSE, tuple(denied))


def age_shown(case: Case, incident: Incident) -> Reading:
    """Say whether anything but the client's own account shows the age."""
    person = case.person(case.applicant)
    told: list[tuple[str, Any]] = [("incident.age", incident.age)]
    if person:
        told.append((f"case.people[{case.people.index(person)}].date_of_birth", person.date_of_birth))
    used = [(path, fact) for path, fact in told if any(_shows_youth(c, incident) for c in fact.claims)]
    return Reading(truth.TRUE if used else truth.FALSE, tuple(used))


def _shows_youth(claim: AgeClaim | DateClaim, incident: Incident) -> bool:
    if isinstance(claim, AgeClaim):
        young = isinstance(claim.years, Years) and claim.years.under(AGE_OF_MAJORITY) == truth.TRUE
    else:
        born = claim.date
        young = isinstance(born, Date) and any(under_age(born, w) == truth.TRUE for w in told_dates(incident.when))
    return young and _more_than_own_word(claim)


def work_by_means(case: Case) -> Reading:
    """Say whether it is answered of every incident done to the client that the means brought the work about."""
    for number, incident in enumerate(case.incidents):
        both = {name: getattr(incident.labor, name) for name in ("acts_by_means", "acts_for_work")}
        if incident.victim != case.applicant or any(a.when_no_hurts == truth.FALSE for a in both.values()):
            continue
        for name, answer in both.items():
            if state := silence(answer, Reply.NO):
                path = f"case.incidents[{number}].labor.{name}"
                return Reading(truth.OPEN, (), (path, state, question_for(f"incident.labor.{name}")))
    return Reading(truth.TRUE)


# --- toward whom ------------------------------------------------------------------------------------------------------

_RESPONSIBLE: Final = (Role.RECRUITER, Role.TRANSPORTER, Role.EMPLOYER, Role.EXPLOITER)


def toward_responsible(case: Case, act: Act) -> Reading:
    """Say whether the other person is recorded as one of those responsible for what was done to the client, and not as a victim too."""
    key = None if asserted(act.violence.toward_victim.when_yes_hurts) else chosen(act.other.person)
    own = (incident for incident in case.incidents if incident.victim == case.applicant)
    there = key is not None and any(p.person == key and p.role in _RESPONSIBLE for i in own for p in i.people)
    return Reading(truth.TRUE if there else truth.FALSE, (("act.other.person", act.other.person),) if there else ())


# --- not speaking with the police -------------------------------------------------------------------------------------


def no_report(case: Case) -> Reading:
    """Say whether it is recorded that nobody was told of the trafficking."""
    told, complete = case.assistance.contacts, case.assistance.contacts_complete
    if any(asserted(c.about_trafficking.when_no_hurts) for c in told):
        return Reading(truth.FALSE)
    bits = truth.TRUE if complete.when_yes_hurts == truth.TRUE else truth.OPEN
    return Reading(bits, (("case.assistance.contacts_complete", complete),))


def refused(case: Case) -> Reading:
    """Say whether a request was refused that nobody has called unreasonable or beside the duty."""
    used = [
        (f"case.assistance.requests[{n}].complied", r.complied)
        for n, r in enumerate(case.assistance.requests)
        if r.complied.when_no_hurts in (truth.FALSE, truth.DISPUTED)
        and r.reasonable.when_yes_hurts != truth.FALSE
        and not (r.covered.when_yes_hurts == truth.FALSE and not asserted(r.for_detection.when_yes_hurts))
    ]
    firm = any(answer.when_no_hurts == truth.FALSE for _, answer in used)
    return Reading((truth.TRUE if firm else truth.DISPUTED) if used else truth.FALSE, tuple(used))


# --- who says so ------------------------------------------------------------------------------------------------------

_ACCUSERS: Final = HOSTILE | {Source.CO_DEFENDANT_WITH_DEAL}
TOWARD_OTHERS: Final = listing("""act.by_client act.verbs act.ends act.means act.knew act.tasks act.help act.violence
    act.others_papers act.benefit act.compulsion""")
"""The parts of an act that tell what was done to others, and why."""


def accused(act: Act) -> Reading:
    """Say whether something is said against the client by nobody but the traffickers, or a co-defendant with a deal."""
    found = _accusations(act)
    return Reading(truth.TRUE if found else truth.FALSE, tuple(found))


def accusation_contradicted(act: Act) -> Reading:
    """Say whether somebody other than them and the client says no to all of it."""
    found = _accusations(act)
    shown = bool(found) and all(isinstance(fact, Answer) and any(map(_denies, fact.claims)) for _, fact in found)
    return Reading(truth.TRUE if shown else truth.FALSE, tuple(found) if shown else ())


def _accusations(act: Act) -> list[tuple[str, Answer | Age]]:
    found: list[tuple[str, Answer | Age]] = []
    for path, fact in recorded(act):
        full = f"act.{path}"
        part = f"act.{path.partition('.')[0]}"
        if not isinstance(fact, Answer) or part not in TOWARD_OTHERS or polarity(full) is Reply.NO:
            continue
        accusing = [c for c in fact.claims if c.answer is Reply.YES]
        if accusing and all(c.sources and _ACCUSERS.issuperset(c.sources) for c in accusing):
            found.append((full, heard(fact)))
    if youth := tuple(c for c in act.other.age.claims if c.hostile and isinstance(c.years, Years)):
        others = [c for c in act.other.age.claims if c not in youth and isinstance(c.years, Years)]
        if not others and any(
            c.years.under(AGE_OF_MAJORITY) != truth.FALSE for c in youth if isinstance(c.years, Years)
        ):
            found.append(("act.other.age", act.other.age))
    return found


def _denies(claim: Claim) -> bool:
    """Whether somebody other than a trafficker and the client says no."""
    return claim.answer is Reply.NO and bool(set(claim.sources) - _ACCUSERS - _OWN_WORD)


# --- what telling can do ----------------------------------------------------------------------------------------------


def not_privileged(case: Case) -> Reading:
    """Say whether what is said in the setting recorded is not privileged; one that is not stated is not."""
    stated = (("case.setting", case.setting),) if case.setting else ()
    return Reading(truth.FALSE if case.setting is Setting.PRIVILEGED else truth.TRUE, stated)


def conduct_recorded(case: Case) -> Reading:
    """Say whether anything is recorded against the client about their own acts."""
    found = [
        (f"case.conduct.{path}", fact)
        for path, fact in recorded(case.conduct)
        if isinstance(fact, Answer)
        and path.startswith(("acts[", "matters[", "role.", "relative."))
        and fact.state(Reply.YES) in (State.YES, State.DISPUTED)
    ]
    return Reading(truth.TRUE if found else truth.FALSE, tuple(found))


def no_status(case: Case) -> Reading:
    """Say whether no lawful status is recorded."""
    lawful = case.status.lawful
    return Reading(truth.NOT[lawful.when_no_hurts], (("case.status.lawful", lawful),))
