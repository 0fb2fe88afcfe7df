"""How a departure and the trafficking lie in time, read off what is said of the departure and off the dates of both."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any, Final

from tvisa.facts import Case, Departure, Incident
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer, Reply
from tvisa.kernel.dates import Date, DateFact, across, after
from tvisa.kernel.paths import listing
from tvisa.kernel.predicate import CLOSE, Gap, Joint, Reading, gap_in, silence, why_open
from tvisa.kernel.provision import Period
from tvisa.law.dated import Dated, Later, absent
from tvisa.law.forms import against, computed, fact, factor, part, standard
from tvisa.law.lists import DEPARTURES, INCIDENTS
from tvisa.law.t.ended import ended_since_filing, is_over
from tvisa.law.t.victim import SEVERE
from tvisa.law.windows import FIRST_2017, FIRST_2024, TVPRA_2008
from tvisa.law.writing import question_for, rule


def _dates_tell(departure: Departure, incident: Incident) -> int:
    """
    Return the nibble of "the departure came after the last act that is recorded", from the dates alone.

    A departure in between, with acts before it and acts after the return, is left open.
    """
    told = []
    for act, left in _dated(departure, incident):
        if after(left.date.start, act.date.end) == truth.TRUE:
            # What only the trafficker's side says against the applicant, here that the departure came after, is set aside.
            told += [] if left.hostile or act.hostile else [truth.TRUE]
        elif after(left.date.start, act.date.start) == truth.FALSE:
            told.append(truth.FALSE)
        else:
            told.append(truth.OPEN)
    return across(told)


def _dated(departure: Departure, incident: Incident) -> Iterator[tuple[Any, Any]]:
    """Yield each day told of the trafficking with each told of the departure."""
    for act, left in itertools.product(incident.when.claims, departure.when.claims):
        if isinstance(left.date, Date) and isinstance(act.date, Date):
            yield act, left


def _between(departure: Departure, incident: Incident, over: int) -> bool:
    """Say whether some telling puts the departure between acts, or whether no closer date could say more."""
    for act, left in _dated(departure, incident):
        (began, ended), day = (act.date.start, act.date.end), left.date.start
        since = after(day, began) == truth.TRUE
        if since and (over == truth.FALSE or after(day, ended) == truth.FALSE):
            return True
        if all(low == high for low, high in (began, ended, day)) and after(day, ended) == truth.OPEN:
            return True
    return False


_WHEN_LEFT: Final = "Was the departure after the trafficking was over, before it, or in between?"
_IN_BETWEEN: Final = "The departure falls between acts of the trafficking. For counsel: were the later acts part of the same act, so that no departure followed it?"


def _if(condition: int, then: int, otherwise: int) -> int:
    """Return the nibble of one thing if a condition holds and of another if not; where it is open, of what both agree on."""
    return condition & then | truth.NOT[condition] & otherwise | then & otherwise


def _told_apart(case: Case, departure: Departure, incident: Incident, dated: int) -> int:
    """Return the nibble of "the dates tell another incident apart": it lies elsewhere, or goes on."""
    bits = truth.FALSE
    for other in case.incidents:
        if dated != truth.OPEN and other is not incident and other.victim == case.applicant:
            same = _dates_tell(departure, other) == dated
            bits |= (
                (truth.NOT[is_over(case, other).bits] if dated == truth.TRUE else truth.FALSE) if same else truth.TRUE
            )
    return bits


def after_trafficking(case: Case, departure: Departure, incident: Incident) -> Reading:
    """Read whether a departure came after the trafficking, off what is said of it and off the dates of both."""
    dated = _dates_tell(departure, incident)
    answer = departure.after_trafficking
    told, apart = answer.when_yes_hurts, _told_apart(case, departure, incident, dated)

    def read(days: int) -> int:
        if days == truth.OPEN:
            return told
        # It is said of all that happened: where the dates tell another incident apart, they rule for this one.
        return _if(apart, days, across((told, days)) if told != truth.OPEN else days)

    over = is_over(case, incident)
    if ended_since_filing(case, incident, departure.when.values):
        over = Reading(truth.TRUE, (("incident.exit.when", incident.exit.when),))
    # While it goes on, no recorded act is the last, so that a day after it tells nothing.
    ended, running = read(dated), read(dated & truth.OPEN)
    bits = _if(over.bits, ended, running)
    facts = (
        ("departure.after_trafficking", answer, told != truth.OPEN and apart != truth.TRUE),
        ("departure.when", departure.when, departure.when.values),
        ("incident.when", incident.when, incident.when.values),
    )
    used = (*((path, fact) for path, fact, there in facts if there), *(over.used if dated != running else ()))
    if over.bits == truth.OPEN and ended != running:
        gap = over.gap
    elif not answer.claims and _between(departure, incident, over.bits):
        gap = ("departure.after_trafficking", Gap.JUDGMENT, _IN_BETWEEN)
    else:
        # A day that does not tell is imprecise, so long as nobody has asked in words.
        vague = departure.when.values and not answer.claims
        state = Gap.IMPRECISE if vague else why_open(answer, Reply.YES)
        gap = ("departure.after_trafficking", state, _WHEN_LEFT)
    return Reading(bits, used, gap)


def _counts(departure: Departure) -> int:
    """Return the nibble of "left by choice or was removed", where a yes speaks for an exception."""
    not_taken = truth.NOT[departure.taken_by_trafficker.when_yes_hurts] & truth.OPEN
    return truth.JOIN[departure.voluntary.when_no_hurts][not_taken] | departure.removed.when_no_hurts


def _how_left(departure: Departure, path: str) -> tuple[str, Gap, str] | None:
    """Return what would say whether a departure counts: what nobody asked first, then what is not known."""
    gaps = [
        (f"{path}.{name}", state, question_for(f"departure.{name}"))
        for name in ("voluntary", "removed")
        if (state := silence(getattr(departure, name), Reply.NO))
    ]
    return min(gaps, key=lambda gap: gap[1] is not Gap.NOT_ASKED, default=None)


def left_after(case: Case, departure: Departure, incident: Incident) -> Reading:
    """Read whether the person left, by choice or by removal, after the trafficking."""
    came_after = after_trafficking(case, departure, incident)
    gap = came_after.gap if came_after.bits == truth.OPEN else _how_left(departure, "departure")
    names = ("voluntary", "taken_by_trafficker", "removed")
    answers = tuple((f"departure.{name}", getattr(departure, name)) for name in names)
    used = (*came_after.used, *((path, answer) for path, answer in answers if answer.claims))
    return Reading(came_after.bits & _counts(departure), used, gap)


def _within(path: str, departure: str) -> str:
    """Return a path of a gap with the departure named by where it stands."""
    return path.replace("departure.", f"{departure}.", 1) if path.startswith("departure.") else path


def began_since(case: Case, incident: Incident) -> Reading:
    """Read whether the incident began after a departure that counts, which makes it a new one."""
    listed = case.presence.departures_complete
    bits = CLOSE[listed.when_yes_hurts]
    used: list[tuple[str, DateFact | Answer]] = [("incident.when", incident.when)] if incident.when.values else []
    used += [("case.presence.departures_complete", listed)] if listed.claims else []
    gap: tuple[str, Gap, str] | None = (
        "case.presence.departures",
        Gap.LIST_OPEN,
        "Is this list of departures complete?",
    )
    for position, departure in enumerate(case.presence.departures):
        path = f"case.presence.departures[{position}]"
        used += [(f"{path}.when", departure.when)] if departure.when.values else []
        came_after = after_trafficking(case, departure, incident)
        this = truth.NOT[came_after.bits] & _counts(departure)
        bits |= this
        if this == truth.OPEN and came_after.bits == truth.OPEN:
            gap = came_after.gap and (_within(came_after.gap[0], path), *came_after.gap[1:])
        elif this == truth.OPEN:
            gap = _how_left(departure, path)
    return Reading(bits, tuple(used), gap)


# --- departure from the United States, and the exceptions after one ---------------------------------------------------

NOT_DEPARTED: Final = part(
    "no_departure_since",
    "No departure since the trafficking",
    """A person who left voluntarily or was removed at any time after the act of trafficking is deemed not present on account of it, unless an
    exception applies. Being taken out of the country by the trafficker is neither a voluntary departure nor a removal. A departure before
    the trafficking does not count.""",
    "8 CFR 214.207(b); 8 CFR 214.11(g)(2); 8 CFR 214.11(g)(3) of 2002",
    of=lambda: DEPARTURES.every(~(AFTER & (VOLUNTARY | REMOVED))),
    confidence="B",
    note="""USCIS Policy Manual, vol. 3, part B, ch. 2(C)(2). It is an inference from the words that a person taken out has not departed
    voluntarily. A departure out of fear is voluntary under those words. It is a reading of the words that acts after a return have no
    departure after them. Counsel decides where the trafficking continued before and after a trip.""",
)
AFTER: Final = computed(
    "departure_after_trafficking",
    "Was the departure after the trafficking?",
    NOT_DEPARTED.law,
    how=after_trafficking,
    reads=listing("""departure.after_trafficking departure.when incident.when incident.exit.ongoing incident.exit.when
        case.filed case.filed_on"""),
    hangs_on=("departure", "incident", "case.incidents", "case.applicant", "case.filed", "case.filed_on"),
    against=Reply.YES,
)


def _may_be_after(case: Case, departure: Departure) -> Reading:
    own = (incident for incident in case.incidents if incident.victim == case.applicant)
    after = any(after_trafficking(case, departure, incident).bits != truth.FALSE for incident in own)
    return Reading(truth.TRUE if after else truth.FALSE)


MAY_BE_AFTER: Final = computed(
    "departure_that_may_be_after", AFTER.ask, NOT_DEPARTED.law, how=_may_be_after, reads=AFTER.reads
)


def _left_since(case: Case) -> Reading:
    left = [one for one in case.presence.departures if _counts(one) != truth.FALSE]
    own = [incident for incident in case.incidents if incident.victim == case.applicant]
    after = [[after_trafficking(case, one, incident) for one in left] for incident in own]
    since = any(found.bits == truth.TRUE for each in after for found in each)
    since = since and all(any(found.bits != truth.FALSE for found in each) for each in after)
    return Reading(truth.TRUE if since else truth.FALSE)


LEFT_SINCE: Final = computed(
    "left_since_the_last_of_it",
    "Did the person leave, by choice or by removal, after the trafficking?",
    NOT_DEPARTED.law,
    needs=("case",),
    how=_left_since,
    reads=listing("""departure.when departure.voluntary departure.removed departure.taken_by_trafficker
        departure.after_trafficking incident.when incident.exit.when incident.exit.ongoing"""),
)
"""Whether a departure that counts is recorded after each of the incidents: presence then turns on an exception."""
VOLUNTARY: Final = Later(make=lambda: Joint((DECIDED_TO, NOT_TAKEN_OUT)))
DECIDED_TO: Final = fact("departure.voluntary", NOT_DEPARTED.law, against=Reply.YES)


def _not_taken(departure: Departure) -> Reading:
    """Read that a departure was not voluntary off its being the trafficker's; that it was not theirs tells nothing."""
    bits = truth.NOT[departure.taken_by_trafficker.when_no_hurts] & truth.OPEN
    if bits != truth.FALSE and departure.voluntary.when_yes_hurts == truth.FALSE:
        bits = truth.OPEN  # whose departure it was may be disputed: it was not voluntary all the same
    used = (("departure.taken_by_trafficker", departure.taken_by_trafficker),) if bits != truth.OPEN else ()
    return Reading(bits, used, gap_in("departure.voluntary", departure.voluntary, DECIDED_TO.ask, Reply.YES))


NOT_TAKEN_OUT: Final = computed(
    "not_taken_out",
    "Was the person taken out by the trafficker?",
    NOT_DEPARTED.law,
    how=_not_taken,
    reads=("departure.taken_by_trafficker", "departure.voluntary"),
    against=Reply.YES,
)
REMOVED: Final = fact("departure.removed", NOT_DEPARTED.law, against=Reply.YES)

# Somebody who never left needs no exception, and can have none.

LEFT: Final = part(
    "departed_since", "Left after the trafficking", NOT_DEPARTED.law, of=lambda: DEPARTURES.some(LEFT_AFTER)
)
LEFT_AFTER: Final = computed(
    "left_after_trafficking",
    "Did the person leave, by choice or by removal, after the trafficking?",
    NOT_DEPARTED.law,
    how=left_after,
    reads=(*AFTER.reads, "departure.voluntary", "departure.taken_by_trafficker", "departure.removed"),
    hangs_on=AFTER.hangs_on,
)

# --- the exceptions after a departure: 8 CFR 214.207(b)(1)-(5) --------------------------------------------------------

EXCEPTION: Final = part(
    "return_exception",
    "Exception after a departure",
    NOT_DEPARTED.law,
    of=lambda: CONTINUED | NEW_INCIDENT | RETURN_FOR_PROCESS | HERE_FOR_PROCESS | TREATED,
)

# (1) reentry as the result of continued victimization

CONTINUED: Final = part(
    "return_continued_victimization",
    "Reentry due to continued victimization",
    "The return was the result of continued victimization.",
    "8 CFR 214.207(b)(1); 8 CFR 214.11(g)(2)(i); 8 CFR 214.11(g)(3) of 2002",
    of=lambda: standard(
        "case.presence.latest_return.continued_victimization",
        CONTINUED.law,
        weighs=(
            factor(
                "case.presence.latest_return.fears_trafficker",
                "still afraid of or linked to the traffickers",
                core=WENT_ON,
            ),
            factor("case.presence.latest_return.threats", "threats by a trafficker on return", core=WENT_ON),
            factor("case.presence.latest_return.lasting_effects", "grave continuing effects on return", core=WENT_ON),
            against("case.presence.latest_return.other_reason", "came back for another reason", WHY_BACK),
        ),
    ),
    note="""Continued victimization may be harm or fear that flows from past trafficking: 89 FR 34866, 34879; USCIS Policy Manual, vol. 3, part B,
    ch. 2(C)(2).""",
)

WHY_BACK: Final = rule(
    "The key facts of a return are why the person left, and how and why the person came back.",
    "8 CFR 214.207(b)(1); 8 CFR 214.11(g)(2)(i); 8 CFR 214.11(g)(3) of 2002",
    confidence="B",
    note="USCIS Policy Manual, vol. 3, part B, ch. 2(C)(2).",
)
WENT_ON: Final = "continued victimization"

# (2) a victim of a new incident: one that began after a departure and that no departure followed

NEW_INCIDENT: Final = part(
    "new_incident",
    "A new incident since",
    "The person is a victim of a new incident of a severe form of trafficking.",
    "8 CFR 214.207(b)(2); 8 CFR 214.11(g)(2)(ii); 8 CFR 214.11(g)(3) of 2002",
    of=lambda: INCIDENTS.some(
        SEVERE & BEGAN_SINCE & NOT_DEPARTED, ask="Has similar trafficking happened again since the person came back?"
    ),
    of_case=True,
)
BEGAN_SINCE: Final = computed(
    "began_since_a_departure",
    "Did it begin after the person had left and come back?",
    NEW_INCIDENT.law,
    how=began_since,
    reads=(*LEFT_AFTER.reads, "case.presence.departures_complete"),
    hangs_on=("incident", "case.presence", "case.incidents", "case.applicant", "case.filed", "case.filed_on"),
)

# (3) allowed reentry for participation in such a process

RETURN_FOR_PROCESS: Final = Dated(
    absent(until=TVPRA_2008),
    part(
        "return_for_process",
        "Allowed reentry for an investigative or judicial process",
        """A person allowed in to participate in an investigative or judicial process about trafficking or the trafficker is present on account
        of the trafficking. The statute requires no documents.""",
        "8 USC 1101(a)(15)(T)(i)(II)",
        of=lambda: LET_BACK_2008,
        window=Period(TVPRA_2008, FIRST_2017),
        confidence="C",
        note="""TVPRA 2008, Pub. L. 110-457. It is an inference that the statute controls over 8 CFR 214.11(g) of 2002, including for a return.""",
    ),
    part(
        "return_for_process",
        "Allowed reentry for an investigative or judicial process",
        """The person was allowed back, by a valid and documented entry, to participate in an investigative or judicial process about
        trafficking, including detection and prosecution. It does not matter where the trafficking occurred.""",
        "8 CFR 214.207(b)(3); 8 CFR 214.11(g)(2)(iii); 8 CFR 214.11(g)(3)",
        of=lambda: LET_BACK & RETURN_PAPERS,
    ),
)
STATUTE_ON_PROCESS: Final = RETURN_FOR_PROCESS.law_on(TVPRA_2008)
LET_BACK_2008: Final = fact("case.presence.latest_return.allowed_for_process", STATUTE_ON_PROCESS)
LET_BACK: Final = fact("case.presence.latest_return.allowed_for_process", RETURN_FOR_PROCESS.law)
RETURN_PAPERS: Final = fact("case.presence.latest_return.valid_entry_papers", RETURN_FOR_PROCESS.law, not_yet=True)

# (4) presence on account of past or present participation in such a process

TOOK_PART: Final = "participation in an investigation or court process"
HERE_FOR_PROCESS: Final = Dated(
    absent(until=FIRST_2024),
    part(
        "present_for_past_process",
        "Here on account of an investigative or judicial process",
        """Presence is on account of past or present participation in an investigative or judicial process about trafficking, however long ago.""",
        "8 CFR 214.207(b)(4)",
        of=lambda: standard(
            "case.presence.latest_return.here_for_process",
            HERE_FOR_PROCESS.law,
            weighs=(
                factor(
                    "case.presence.latest_return.part_in_process", "part in an investigation or case", core=TOOK_PART
                ),
                factor("case.presence.related.cooperating", "cooperates with law enforcement", core=TOOK_PART),
                factor("case.filing.civil_suit_filed", "a civil suit against a trafficker", core=TOOK_PART),
            ),
        ),
        note="Any manner of entry is enough, and a civil or administrative case counts too: 89 FR 34879, 34881.",
    ),
)

# (5) reentry, and treatment or services that cannot be provided abroad

TREATED: Final = Dated(
    absent(until=FIRST_2024),
    part(
        "return_and_treatment",
        "Came back and received treatment unavailable abroad",
        """The person came back and received treatment or services for the victimization that cannot be provided in the home country or last
        residence abroad.""",
        "8 CFR 214.207(b)(5)",
        of=lambda: (
            fact("case.presence.latest_return.received_treatment", TREATED.law)
            & standard(
                "case.presence.latest_return.treatment_for_victimization",
                TREATED.law,
                weighs=(
                    factor(
                        "case.hardship.factors.consequences_of_trafficking",
                        "lasting consequences of the trafficking",
                        core=RELATED_TO_IT,
                    ),
                    factor(
                        "case.presence.latest_return.lasting_effects",
                        "grave continuing effects on return",
                        core=RELATED_TO_IT,
                    ),
                    factor(
                        "case.presence.latest_return.services_for_trafficking",
                        "services for what the trafficking did",
                        core=RELATED_TO_IT,
                    ),
                    factor("case.presence.related.diagnosed", "a clinician's diagnosis or attribution"),
                ),
            )
            & standard(
                "case.presence.latest_return.treatment_unavailable_abroad",
                TREATED.law,
                weighs=(
                    factor(
                        "case.hardship.factors.care_unavailable", "care not reasonably available there", core=LACKING
                    ),
                    factor(
                        "case.presence.related.services_here", "services needed here and lacking at home", core=LACKING
                    ),
                    against(
                        "case.presence.latest_return.had_there",
                        "treatment or services available there",
                        both=True,
                        core=LACKING,
                    ),
                ),
            )
        ),
    ),
)

RELATED_TO_IT: Final = "an effect of the trafficking that was treated"
LACKING: Final = "treatment or services unavailable there"

# --- present by an exception, without a ground ------------------------------------------------------------------------

DEEMED: Final = Dated(
    part(
        "deemed_present",
        "Deemed present by the exception itself",
        STATUTE_ON_PROCESS,
        of=lambda: RETURN_FOR_PROCESS | HERE_FOR_PROCESS | TREATED,
    ),
    part(
        "deemed_present",
        "Deemed present by the exception itself",
        """A person allowed to reenter for such a process is deemed present under the exception itself, without one of the five grounds. Since
        August 28, 2024, the same is true of a person who is here because of such a process, or who came back and received treatment.""",
        "8 CFR 214.207(b)(3); 8 CFR 214.207(b)(4); 8 CFR 214.207(b)(5); 8 CFR 214.11(g)(3)",
        window=Period(FIRST_2017),
        of=lambda: RETURN_FOR_PROCESS | HERE_FOR_PROCESS | TREATED,
        note="""The text says so for (3) and (4). That none of the five grounds is required as well, and all of this for (5), comes from USCIS
        Policy Manual, vol. 3, part B, ch. 2(C)(2).""",
        confidence="B",
    ),
)
BY_EXCEPTION: Final = Dated(absent(until=TVPRA_2008), LEFT & DEEMED)
CARRIES: Final = standard(
    "case.presence.exception_carries_presence",
    """After a departure, continued victimization or a new incident overcomes the presumption. Counsel decides whether it also establishes
    presence without one of the five grounds. The claim does not fail merely because a ground is missing.""",
    "8 CFR 214.207(a); 8 CFR 214.207(b); 8 CFR 214.11(g)(1); 8 CFR 214.11(g)(2); 8 CFR 214.11(g)(3) of 2002",
    confidence="D",
    of_law=True,
    note="One non-precedent decision required both parts.",
)
