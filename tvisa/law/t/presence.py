"""
Element II: physically present on account of the trafficking.

8 USC 1101(a)(15)(T)(i)(II); 8 CFR 214.207, before it 8 CFR 214.11(g). Presence is tested on an incident that itself
satisfies element I ("such trafficking"). Why the person is here now and why they came back are different questions.
"""

from __future__ import annotations

import datetime
import itertools
from typing import Final

from tvisa.facts import Case, Departure, Incident
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer, Reply, State
from tvisa.kernel.dates import Date, DateFact, across, after, before
from tvisa.kernel.predicate import (
    CLOSE,
    AllOf,
    AnyOf,
    Computed,
    Element,
    Every,
    Exists,
    Factor,
    Gap,
    Not,
    Predicate,
    Reading,
    Who,
)
from tvisa.kernel.provision import Kind, Period, Provision
from tvisa.law.t.victim import SEVERE_2017, SEVERE_2024
from tvisa.law.windows import BEFORE_2024, RULE_2017, RULE_2024
from tvisa.law.writing import against, element, fact, factor, non_defense, procedure, question_for, rule, standard

# --- place and time ---------------------------------------------------------------------------------------------------

_PLACE: Final = rule(
    "The applicant is in the United States, American Samoa, the Northern Mariana Islands or at a port of entry to them, "
    "when the application is filed and through the decision.",
    "8 USC 1101(a)(15)(T)(i)(II)", "8 CFR 214.201", "8 CFR 214.202(b)", "8 CFR 214.207(a)", "8 CFR 214.11(b)(2)",
    "8 CFR 214.11(g)", "8 CFR 103.2(b)(1)",
    note="Must be back before approval: USCIS Policy Manual, vol. 3, part B, ch. 2(C)(2).",
)  # fmt: skip


HERE: Final = fact("case.presence.here_now", _PLACE, not_yet=True)
HERE_WHEN_FILED: Final = fact("case.presence.here_when_filed", _PLACE)

# --- who filed before the rule of 2024 --------------------------------------------------------------------------------

_FIRST_DAY_2024: Final = datetime.date(2024, 8, 28)


_FILED: Final = "Has the application been filed?"


def _unfiled(case: Case) -> Reading:
    bits = truth.NOT[case.filed_bits]
    facts = (("case.filed", case.filed, case.filed.claims), ("case.filed_on", case.filed_on, case.filed_on.values))
    return Reading(bits, tuple((p, f) for p, f, there in facts if there), ("case.filed", Gap.NOT_ASKED, _FILED))


UNFILED: Final = Computed(
    "not_filed_yet", ("case",), _unfiled, "Is the application still to be filed?",
    rule(
        "What must hold at filing can still come about until then.", "8 CFR 103.2(b)(1)", "8 CFR 214.207(a)",
        "8 CFR 214.11(g)(1)", "8 CFR 214.11(g) of 2002",
    ),
    reads=("case.filed", "case.filed_on"), hangs_on=("case.filed", "case.filed_on"),
)  # fmt: skip


def _filed_before(case: Case) -> Reading:
    day = (_FIRST_DAY_2024, _FIRST_DAY_2024)
    filed = case.filed_bits
    if filed == truth.FALSE:
        return Reading(truth.FALSE, (("case.filed", case.filed),))
    bits = across(before(day_filed.start, day) for day_filed in case.filed_on.values)
    used = (("case.filed_on", case.filed_on),) if case.filed_on.values else ()
    if filed == truth.OPEN:
        return Reading(bits, used, ("case.filed", Gap.NOT_ASKED, _FILED))
    state = Gap.IMPRECISE if case.filed_on.values else Gap.NOT_ASKED
    return Reading(bits, used, ("case.filed_on", state, "On what day was the application filed?"))


FILED_BEFORE_2024: Final = Computed(
    "filed_before_2024_rule", ("case",), _filed_before, "Was the application filed before 28 August 2024?",
    rule(
        "The rule of 2024 covers what was pending on or filed after 28 August 2024, but nothing in it takes eligibility "
        "away from someone who filed before.",
        "89 FR 34864", confidence="B", window=RULE_2024,
        note="USCIS Policy Manual, vol. 3, part B, ch. 2, n. 71, names the jurisdiction test only; applying it to the "
        "definition of law enforcement involvement is an inference (D): have counsel check.",
    ),
    reads=("case.filed", "case.filed_on"), hangs_on=("case.filed", "case.filed_on"),
)  # fmt: skip


def _filed_since(case: Case) -> Reading:
    earlier = _filed_before(case)
    return Reading(truth.NOT[earlier.bits], earlier.used, earlier.gap)


FILED_SINCE_2024: Final = Computed(
    "filed_since_2024_rule", ("case",), _filed_since, "Was, or is, the application filed on or after 28 August 2024?",
    FILED_BEFORE_2024.law, reads=FILED_BEFORE_2024.reads, against=Reply.YES, hangs_on=FILED_BEFORE_2024.hangs_on,
)  # fmt: skip

# --- the grounds of presence ------------------------------------------------------------------------------------------

_ONGOING: Final = rule(
    "The person is being subjected to it now; presence is considered at the time of application.",
    "8 CFR 214.207(a)(1)", "8 CFR 214.207(a)", "8 CFR 214.11(g)(1)", "8 CFR 214.11(g)(1)(i)", "8 CFR 214.11(g) of 2002",
)  # fmt: skip
_FROM_ABROAD: Final = rule(
    "Trafficking that began abroad counts as present when it caused the entry or arrival at a port and was discovered "
    "there or went on after entry.",
    "8 CFR 214.207(a)(1)", "8 CFR 214.11(g)(1)(i)", "8 CFR 214.11(g) of 2002",
    confidence="B", note="USCIS Policy Manual, vol. 3, part B, ch. 2(C)(1).",
)  # fmt: skip
ONGOING: Final = element(
    "present_ongoing", "Being trafficked now",
    standard(
        "incident.exit.ongoing", _ONGOING,
        factor("incident.in_united_states", "in the United States or at a port", _FROM_ABROAD),
        factor("incident.caused_entry", "brought about the entry or arrival", _FROM_ABROAD),
        factor("incident.found_at_port", "discovered at the port", _FROM_ABROAD),
        factor("incident.went_on_after_entry", "went on after entry", _FROM_ABROAD),
    ),
    _ONGOING,
)  # fmt: skip
_FREED: Final = rule(
    "A law enforcement agency freed the person, at any time before filing.",
    "8 CFR 214.207(a)(2)", "8 CFR 214.11(g)(1)(ii)", note="The words on time date from 28 August 2024.",
)  # fmt: skip
_KNEW: Final = rule(
    "The agency that took part in freeing the person knew of the victimization.", "8 CFR 214.207(a)(2)",
    "8 CFR 214.11(g)(1)(ii)", confidence="B", note="The agency's gloss: USCIS Policy Manual, vol. 3, part B, ch. 2(C)(1).",
)  # fmt: skip
FREED: Final = element(
    "present_freed", "Freed by law enforcement",
    standard(
        "incident.exit.freed_by_law_enforcement", _FREED,
        factor("incident.exit.law_enforcement_knew", "the agency knew of the victimization", _KNEW),
    ),
    _FREED,
)  # fmt: skip

_ESCAPED: Final = rule(
    "The person got away before a law enforcement agency was involved, at any time before filing.",
    "8 CFR 214.207(a)(3)", "8 CFR 214.11(g)(1)(iii)", note="The words on time date from 28 August 2024.",
)  # fmt: skip
INVOLVED_2017: Final = standard(
    "incident.exit.law_enforcement_involved",
    rule(
        "The rule of 2017 speaks of escape before an agency was involved and does not define involvement; decisions "
        "under it read in an agency that was then involved.",
        "8 CFR 214.11(g)(1)(iii)", window=RULE_2017, confidence="D",
    ),
)  # fmt: skip
INVOLVED_2024: Final = standard(
    "incident.exit.law_enforcement_then_involved",
    rule(
        "Involvement is action by the agency beyond receiving the person's report, such as an interview or an "
        "investigation.",
        "8 CFR 214.201", "8 CFR 214.207(a)(3)", window=RULE_2024, confidence="B",
        note="The definition is the regulation's; that an agency must have become involved later is the agency's reading: "
        "USCIS Policy Manual, vol. 3, part B, ch. 2(C)(1).",
    ),
)  # fmt: skip
ESCAPED_FIRST: Final = standard("incident.exit.escaped_first", _ESCAPED)

_RELATED: Final = rule(
    "The person was trafficked in the past and being here now is directly related to it, however long ago it was.",
    "8 CFR 214.207(a)(4)", "8 CFR 214.11(g)(1)(iv)", "8 CFR 214.11(g) of 2002",
    note='"Continuing" presence until 27 August 2024, "current" presence, at whatever distance in time, since.',
)  # fmt: skip
_RELATED_FACTS: Final = rule(
    "Specific effects at filing, linked to being here, are weighed: trauma, diagnosis, services, recovery, fear, past "
    "threats, cooperation, money, other steps.",
    "8 CFR 214.207(c)(1)", "8 CFR 214.207(c)(2)", "8 CFR 214.207(c)(3)", "8 CFR 214.11(g)(4)",
    "8 CFR 214.11(g)(2) of 2002",
    note="Life going on (a job, a marriage, children) does not by itself defeat it.",
)  # fmt: skip
_R: Final = "case.presence.related."
_RELATED_AGAINST: Final = rule(
    "Repeated travel since that continued victimization did not cause, ties not shown to flow from the trafficking and an "
    "intent to give up life here may weigh against.",
    "8 CFR 214.207(a)(4)", "8 CFR 214.11(g)(1)(iv)", "8 CFR 214.11(g) of 2002", confidence="B",
    note="In neither regulation: USCIS Policy Manual, vol. 3, part B, ch. 2(C)(1).",
)  # fmt: skip
ABILITY: Final = rule(
    "Under the rules of 2002 and 2017 the ability to leave the country was considered.", "8 CFR 214.11(g)(4)",
    "8 CFR 214.11(g)(2) of 2002", window=BEFORE_2024,
)  # fmt: skip


def _related(*more: Factor) -> Element:
    return element("present_directly_related", "Directly related to past trafficking", standard(
        "case.presence.directly_related", _RELATED,
        factor(_R + "continuing_trauma", "continuing trauma", _RELATED_FACTS),
        factor(_R + "diagnosed", "a clinician's diagnosis or attribution", _RELATED_FACTS),
        factor(_R + "services_here", "services needed here and lacking at home", _RELATED_FACTS),
        factor(_R + "recovering", "recovery under way", _RELATED_FACTS),
        factor(_R + "still_feared", "continuing hold or fear", _RELATED_FACTS),
        factor(_R + "past_threats", "past threats that still work", _RELATED_FACTS),
        factor(_R + "cooperating", "cooperation with law enforcement", _RELATED_FACTS),
        factor(_R + "financial_effects", "financial effects", _RELATED_FACTS),
        factor(_R + "other_steps", "other steps to deal with it", _RELATED_FACTS),
        against(_R + "travel_since", "repeated travel abroad since", _RELATED_AGAINST),
        against(_R + "unrelated_ties", "ties here unconnected with it", _RELATED_AGAINST),
        against(_R + "means_to_leave", "means to give up life here", _RELATED_AGAINST),
        *more,
    ), _RELATED)  # fmt: skip


DIRECTLY_RELATED_2017: Final = _related(
    against("incident.exit.could_leave_the_country", "could have left the country", ABILITY)
)
DIRECTLY_RELATED_2024: Final = _related()
_PROCESS: Final = rule(
    "The person was allowed in to take part in the detection, investigation, prosecution or a judicial process about an "
    "act of trafficking or whoever committed it, wherever the trafficking was.",
    "8 CFR 214.207(a)(5)", "8 CFR 214.207(a)(5)(i)", "8 CFR 214.11(g)(1)(v)", "8 CFR 214.11(g)(3)",
    "8 USC 1101(a)(15)(T)(i)(II)", window=Period(RULE_2017.start),
    note="Detection and prosecution were added on 28 August 2024.",
)  # fmt: skip
_PAPERS: Final = rule(
    "Presence for such a process needs papers that show a valid entry and its purpose.", "8 CFR 214.207(a)(5)(ii)",
    "8 CFR 214.11(g)(3)",
)  # fmt: skip
PROCESS: Final = element(
    "present_for_process", "Allowed in for an investigation or court process",
    Exists(
        "case.presence.entries", "entry",
        fact("entry.allowed_for_process", _PROCESS) & fact("entry.valid_entry_papers", _PAPERS, not_yet=True),
        "case.presence.entries_complete", "How did the person come in each time, and are these all the entries?",
        _PROCESS,
    ),
    _PROCESS,
)  # fmt: skip

# --- departure --------------------------------------------------------------------------------------------------------


def _dated(departure: Departure, incident: Incident) -> int:
    """
    Return the nibble of "the departure came after the trafficking", from the dates alone.

    A departure in between, with acts before it and acts after the return, is left open: what was done after the return has
    no departure after it.
    """
    ongoing = incident.exit.ongoing.when_no_hurts == truth.TRUE
    told = []
    for act, left in itertools.product(incident.when.claims, departure.when.claims):
        if not (isinstance(left.date, Date) and isinstance(act.date, Date)):
            continue
        if after(left.date.start, act.date.end) == truth.TRUE and not ongoing:
            # What only the trafficker's side says against the applicant, here that the departure came after, is set aside.
            told += [] if left.hostile or act.hostile else [truth.TRUE]
        elif after(left.date.start, act.date.start) == truth.FALSE:
            told.append(truth.FALSE)
        else:
            told.append(truth.OPEN)
    return across(told)


def _after_trafficking(case: Case, departure: Departure, incident: Incident) -> Reading:
    dated = _dated(departure, incident)
    answer = departure.after_trafficking
    others = [i for i in case.incidents if i is not incident and i.victim == case.applicant]
    # It is said of all that happened: where the dates tell another incident apart, they rule for this one.
    told_apart = dated != truth.OPEN and any(_dated(departure, other) != dated for other in others)
    told = truth.OPEN if told_apart else answer.when_yes_hurts
    bits = across(n for n in (told, dated) if n != truth.OPEN)
    facts = (
        ("departure.after_trafficking", answer, told != truth.OPEN),
        ("departure.when", departure.when, departure.when.values),
        ("incident.when", incident.when, incident.when.values),
    )
    state = Gap.IMPRECISE if departure.when.values else Gap.NOT_ASKED
    gap = (
        "departure.after_trafficking",
        state,
        "Was the departure after the trafficking was over, or before it or in between?",
    )
    return Reading(bits, tuple((path, fact) for path, fact, there in facts if there), gap)


def _counts(departure: Departure) -> int:
    """Return the nibble of "left by choice or was removed", where a yes speaks for an exception."""
    return departure.voluntary.when_no_hurts | departure.removed.when_no_hurts


_OPEN_STATES: Final = (State.NOT_ASKED, State.UNKNOWN, State.DECLINED)


def _how_left(departure: Departure, path: str) -> tuple[str, Gap, str] | None:
    """Return what would say whether a departure counts: what nobody asked first, then what is not known."""
    states = {name: getattr(departure, name).state(Reply.NO) for name in ("voluntary", "removed")}
    still = [name for name, state in states.items() if state in _OPEN_STATES]
    name = min(still, key=lambda n: states[n] is not State.NOT_ASKED, default=None)
    return (f"{path}.{name}", Gap(states[name].value), question_for(f"departure.{name}")) if name else None


def _left_after(case: Case, departure: Departure, incident: Incident) -> Reading:
    came_after = _after_trafficking(case, departure, incident)
    gap = came_after.gap if came_after.bits == truth.OPEN else _how_left(departure, "departure")
    answers = (("departure.voluntary", departure.voluntary), ("departure.removed", departure.removed))
    used = (*came_after.used, *((path, answer) for path, answer in answers if answer.claims))
    return Reading(came_after.bits & _counts(departure), used, gap)


def _began_since(case: Case, incident: Incident) -> Reading:
    """Read whether the incident began after a departure that counts, which makes it a new one."""
    listed = case.presence.departures_complete
    bits = CLOSE[listed.when_yes_hurts]
    used: list[tuple[str, DateFact | Answer]] = [("incident.when", incident.when)] if incident.when.values else []
    used += [("case.presence.departures_complete", listed)] if listed.claims else []
    gap: tuple[str, Gap, str] | None = ("case.presence.departures", Gap.LIST_OPEN, "Are these all the departures?")
    for position, departure in enumerate(case.presence.departures):
        path = f"case.presence.departures[{position}]"
        used += [(f"{path}.when", departure.when)] if departure.when.values else []
        came_after = _after_trafficking(case, departure, incident).bits
        this = truth.NOT[came_after] & _counts(departure)
        bits |= this
        if this == truth.OPEN and came_after == truth.OPEN:
            gap = (
                f"{path}.after_trafficking",
                Gap.NOT_ASKED,
                "Was the departure after the trafficking was over, or before it or in between?",
            )
        elif this == truth.OPEN:
            gap = _how_left(departure, path)
    return Reading(bits, tuple(used), gap)


_DEPARTED: Final = rule(
    "Someone who left voluntarily or was removed at any time after the act of trafficking is deemed not present on "
    "account of it unless an exception applies; being taken out by the trafficker is neither, and a departure before "
    "the trafficking does not count.",
    "8 CFR 214.207(b)", "8 CFR 214.11(g)(2)", "8 CFR 214.11(g)(3) of 2002",
    confidence="B",
    note="USCIS Policy Manual, vol. 3, part B, ch. 2(C)(2). That acts after a return have no departure after them is a "
    "reading of the words (D): for counsel where the trafficking went on on both sides of a trip.",
)  # fmt: skip
AFTER: Final = Computed(
    "departure_after_trafficking", ("case", "departure", "incident"), _after_trafficking,
    "Was the departure after the trafficking?", _DEPARTED,
    reads=("departure.after_trafficking", "departure.when", "incident.when", "incident.exit.ongoing"), against=Reply.YES,
)  # fmt: skip
LEFT_AFTER: Final = Computed(
    "left_after_trafficking", ("case", "departure", "incident"), _left_after,
    "Did the person leave, by choice or by removal, after the trafficking?", _DEPARTED,
    reads=(*AFTER.reads, "departure.voluntary", "departure.removed"), kind=Kind.STANDARD,
)  # fmt: skip
VOLUNTARY: Final = standard(
    "departure.voluntary", _DEPARTED,
    factor("departure.taken_by_trafficker", "taken out by those responsible", _DEPARTED), against=Reply.YES,
)  # fmt: skip
NOT_DEPARTED: Final = element(
    "no_departure_since", "No departure since the trafficking",
    Every(
        "case.presence.departures", "departure",
        Not(AllOf((AFTER, VOLUNTARY | fact("departure.removed", _DEPARTED, against=Reply.YES)))),
        "case.presence.departures_complete",
        "Has the person left the United States, and are these all the departures?", _DEPARTED,
    ),
    _DEPARTED,
)  # fmt: skip

_B: Final = "case.presence.latest_return."
_CONTINUED: Final = rule(
    "The return was the result of continued victimization, which may be harm or fear that flows from past trafficking.",
    "8 CFR 214.207(b)(1)", "8 CFR 214.11(g)(2)(i)", "8 CFR 214.11(g)(3) of 2002",
    note="The reading is explained at 89 FR 34866, 34879.",
)  # fmt: skip
_NEW: Final = rule(
    "The person is a victim of a new incident of a severe form of trafficking.", "8 CFR 214.207(b)(2)",
    "8 CFR 214.11(g)(2)(ii)", "8 CFR 214.11(g)(3) of 2002",
)  # fmt: skip
_BACK_FOR_PROCESS: Final = rule(
    "The person was allowed back, by a valid and documented entry, to take part in the detection, investigation, "
    "prosecution or a judicial process about trafficking, wherever it was.",
    "8 CFR 214.207(b)(3)", "8 CFR 214.11(g)(2)(iii)", "8 CFR 214.11(g)(3)",
)  # fmt: skip
_HERE_FOR_PROCESS: Final = rule(
    "Presence is on account of past or present part in an investigation or judicial process about trafficking, by "
    "whatever entry and however long ago.", "8 CFR 214.207(b)(4)", window=RULE_2024,
)  # fmt: skip
_TREATED: Final = rule(
    "The person came back and received treatment or services related to the victimization that cannot be provided in "
    "the home country or last residence abroad.", "8 CFR 214.207(b)(5)", window=RULE_2024,
)  # fmt: skip


BEGAN_SINCE: Final = Computed(
    "began_since_a_departure", ("case", "incident"), _began_since, "Did it begin after the person had left and come back?",
    _NEW, reads=(*AFTER.reads, "departure.voluntary", "departure.removed", "case.presence.departures_complete"),
    kind=Kind.STANDARD,
)  # fmt: skip


def _new_incident(severe: Element) -> Element:
    """(b)(2) asks for a new incident: one that began after a departure and that no departure followed."""
    return element(
        "new_incident", "A new incident since",
        Exists(
            "case.incidents", "incident", AllOf((severe, BEGAN_SINCE, NOT_DEPARTED)), "case.incidents_complete",
            "Has anything of the kind happened again since the person came back?", _NEW,
        ),
        _NEW, of_case=True,
    )  # fmt: skip


CONTINUED: Final = element(
    "return_continued_victimization", "Came back because the victimization went on",
    standard(
        _B + "continued_victimization", _CONTINUED,
        factor(_B + "fears_trafficker", "still afraid of or linked to those responsible", _CONTINUED),
        factor(_B + "threats", "threats or risks at the return", _CONTINUED),
        factor(_B + "lasting_effects", "grave continuing effects at the return", _CONTINUED),
    ),
    _CONTINUED,
)  # fmt: skip
RETURN_FOR_PROCESS: Final = element(
    "return_for_process", "Allowed back for an investigation or court process",
    fact(_B + "allowed_for_process", _BACK_FOR_PROCESS) & fact(_B + "valid_entry_papers", _BACK_FOR_PROCESS, not_yet=True),
    _BACK_FOR_PROCESS,
)  # fmt: skip
HERE_FOR_PROCESS: Final = element(
    "present_for_past_process", "Here because of an investigation or court process",
    standard(_B + "here_for_process", _HERE_FOR_PROCESS), _HERE_FOR_PROCESS,
)  # fmt: skip
TREATED: Final = element(
    "return_and_treatment", "Came back and received treatment not to be had abroad",
    AllOf((
        fact(_B + "received_treatment", _TREATED),
        standard(_B + "treatment_for_victimization", _TREATED),
        standard(_B + "treatment_unavailable_abroad", _TREATED),
    )),
    _TREATED,
)  # fmt: skip

DEEMED: Final = rule(
    "Someone let back in for a process, here because of one, or back and treated is deemed present under the exception "
    "itself, without one of the five grounds.",
    "8 CFR 214.207(b)(3)", "8 CFR 214.207(b)(4)", "8 CFR 214.207(b)(5)", "8 CFR 214.11(g)(3)",
    window=Period(RULE_2017.start),
    note="In terms for (3) and (4); for (5), USCIS Policy Manual, vol. 3, part B, ch. 2(C)(2).",
)  # fmt: skip
_BOTH: Final = rule(
    "After a departure, continued victimization or a new incident lifts the presumption; whether it also carries presence "
    "without one of the five grounds is for counsel, and the claim does not fail on a missing ground alone.",
    "8 CFR 214.207(a)", "8 CFR 214.207(b)", "8 CFR 214.11(g)(1)", "8 CFR 214.11(g)(2)", "8 CFR 214.11(g)(3) of 2002",
    confidence="D", note="One non-precedent decision asked for both parts.",
)  # fmt: skip
_GROUNDS: Final = rule(
    "Presence must rest on one of five grounds.", "8 CFR 214.207(a)", "8 CFR 214.11(g)(1)",
    note='Until 27 August 2024 the requirement "reached" these five; since then one of them must be shown.',
)  # fmt: skip
_ON_ACCOUNT: Final = rule(
    "The applicant is physically present on account of such trafficking.", "8 USC 1101(a)(15)(T)(i)(II)",
    "8 CFR 214.202(b)", "8 CFR 214.207", "8 CFR 214.11(b)(2)", "8 CFR 214.11(g)",
)  # fmt: skip


def ground_of_presence(*grounds: Predicate, law: Provision = _GROUNDS) -> Element:
    """Return the element that asks for one of the grounds."""
    return element("ground_of_presence", "Ground of presence", AnyOf(grounds), law)


def _escaped(involved: Predicate) -> Element:
    return element("present_escaped", "Escaped before law enforcement was involved", ESCAPED_FIRST & involved, _ESCAPED)


def physical_presence(
    severe: Element, ground: Predicate, carrying: tuple[Element, ...], deemed: Provision = DEEMED
) -> Element:
    """
    Put the element together.

    Args:
        severe: What "such trafficking" means.
        ground: The ground of presence, with what a rule asks besides.
        carrying: The exceptions after a departure under which the person is present without a ground.
        deemed: Where that is said.
    """
    lifting = CONTINUED | _new_incident(severe)
    excepted = lifting | AnyOf(carrying)
    exception = element("return_exception", "Exception after a departure", excepted, _DEPARTED)
    # Somebody who never left needs no exception, and can have none.
    left = element(
        "departed_since", "Left after the trafficking",
        Exists(
            "case.presence.departures", "departure", LEFT_AFTER, "case.presence.departures_complete",
            "Has the person left the United States, and are these all the departures?", _DEPARTED,
        ),
        _DEPARTED,
    )  # fmt: skip
    ways = [
        AllOf((ground, NOT_DEPARTED | exception)),
        AllOf((left, lifting, standard("case.presence.exception_carries_presence", _BOTH, who=Who.COUNSEL))),
    ]
    if carrying:
        title = "Deemed present by the exception itself"
        ways.insert(1, AllOf((left, element("deemed_present", title, AnyOf(carrying), deemed))))
    on_account = element(
        "on_account_of_trafficking", "On account of the trafficking", AllOf((severe, AnyOf(ways))), _ON_ACCOUNT
    )
    return element(
        "physical_presence", "Physically present on account of the trafficking",
        AllOf((
            element("place", "In the United States or at a port of entry", HERE & (UNFILED | HERE_WHEN_FILED), _PLACE),
            Exists(
                "case.incidents", "incident", on_account, "case.incidents_complete",
                "What happened, and are these all the incidents?", _ON_ACCOUNT,
            ),
        )),
        _ON_ACCOUNT, asserted="case.asserted.physical_presence",
    )  # fmt: skip


ESCAPED_2017: Final = _escaped(INVOLVED_2017)
GROUNDS_2017: Final = ground_of_presence(ONGOING, FREED, ESCAPED_2017, DIRECTLY_RELATED_2017, PROCESS)
PRESENCE_2017: Final = physical_presence(SEVERE_2017, GROUNDS_2017, (RETURN_FOR_PROCESS,))
# Somebody who filed before keeps what "involved" meant then.
INVOLVED_SINCE_2024: Final = INVOLVED_2024 | AllOf((FILED_BEFORE_2024, INVOLVED_2017))
PRESENCE_2024: Final = physical_presence(
    SEVERE_2024,
    ground_of_presence(ONGOING, FREED, _escaped(INVOLVED_SINCE_2024), DIRECTLY_RELATED_2024, PROCESS),
    (RETURN_FOR_PROCESS, HERE_FOR_PROCESS, TREATED),
)

# --- what does not defeat, and what to file ---------------------------------------------------------------------------

_NO_DEADLINE: Final = rule(
    "There is no deadline: passage of time alone defeats nothing.", "8 CFR 214.207(a)(4)", "8 CFR 214.11(g)(1)(iv)",
)  # fmt: skip
NO_OPPORTUNITY_TEST: Final = rule(
    "The applicant need not show that there was no chance to leave the country; that test ended on 18 January 2017.",
    "8 CFR 214.207", "8 CFR 214.11(g)(4)", "8 CFR 214.11(g)(2) of 2002",
    note="The rule of 2017 still had ability to leave considered; the rule of 2024 struck that (89 FR 34880). The "
    "Policy Manual, vol. 3, part B, ch. 3(C)(7), still lists it: the regulation controls.",
)  # fmt: skip
NON_DEFENSES: Final = (non_defense("case.presence.long_ago", "it was long ago", _NO_DEADLINE),)
NON_DEFENSES_2024: Final = (
    non_defense("incident.exit.could_leave_the_country", "could have left the country", NO_OPPORTUNITY_TEST),
)

PROCEDURES: Final = (
    procedure("presence_statement", "Statement on presence", rule(
        "The statement says when and how the person came to see what was done to them, the effects on health and money, "
        "access to services, cooperation, and how it bears on being here.",
        "8 CFR 214.207(c)(1)", "8 CFR 214.11(g)(4)(iv)",
    )),
    procedure("presence_evidence", "Other evidence of presence", rule(
        "Provider records and services (past ones tied to trauma at filing), a declaration, Continued Presence, entry or "
        "parole papers, news, agency or court records and any other credible evidence count.",
        "8 CFR 214.207(c)(2)", "8 CFR 214.207(c)(3)", "8 CFR 214.207(c)(4)", "8 CFR 214.207(c)(5)",
        "8 CFR 214.207(c)(6)", "8 CFR 214.207(c)(7)", "8 CFR 214.207(c)(8)", "8 CFR 214.11(g)(4)(i)",
        "8 CFR 214.11(g)(4)(ii)", "8 CFR 214.11(g)(4)(iii)",
        note="No diagnosis is required (89 FR 34881).",
    )),
    procedure("presence_travel", "Travel", rule(
        "Filing gives no right to travel; leaving puts presence, hardship and admissibility at risk: always speak with "
        "counsel first.", "8 CFR 214.207(b)", "8 USC 1182(a)(9)(B)", "8 CFR 214.11(g)(2)", confidence="B",
        note="USCIS Policy Manual, vol. 3, part B, ch. 12.",
    )),
    procedure("presence_abroad", "Trafficking abroad", rule(
        "Trafficking that ended abroad counts only with a real link that makes presence here on account of it.",
        "8 CFR 214.207(a)(4)", "8 CFR 214.11(g)(1)(iv)", note="89 FR 34880; for counsel.", confidence="B",
    )),
)  # fmt: skip
