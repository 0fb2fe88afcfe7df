"""
Element II: physically present on account of the trafficking.

8 USC 1101(a)(15)(T)(i)(II); 8 CFR 214.207, before it 8 CFR 214.11(g). Presence is tested on an incident that itself
satisfies element I ("such trafficking"). Why the person is here now and why they came back are different questions.

Under the rule of 2002 presence had three grounds, and for those who escaped no clear chance to leave; since 23 December 2008
the statute also had the words on investigations and court processes, which the regulation did not take up until 2017.
"""

from __future__ import annotations

from typing import Final

from tvisa.facts import Case
from tvisa.kernel import truth
from tvisa.kernel.answers import Reply
from tvisa.kernel.predicate import Factor, Joint, Reading
from tvisa.kernel.provision import Period
from tvisa.law.conduct.timing import asserted
from tvisa.law.dated import Dated, absent, within
from tvisa.law.forms import against, computed, fact, factor, non_defense, part, procedure, standard
from tvisa.law.lists import ENTRIES, INCIDENTS
from tvisa.law.t import departure
from tvisa.law.t.agencies import body_of
from tvisa.law.t.ended import is_dated_to_go_on
from tvisa.law.t.filed import FILED_BEFORE_2024, UNFILED
from tvisa.law.t.victim import SEVERE
from tvisa.law.windows import BEFORE_2024, FIRST_2002, FIRST_2017, RULE_2017, RULE_2024, SINCE_2017, TVPRA_2008
from tvisa.law.writing import question_for, rule

PRESENCE: Final = part(
    "physical_presence",
    "Physically present on account of the trafficking",
    "The applicant is physically present on account of such trafficking.",
    "8 USC 1101(a)(15)(T)(i)(II); 8 CFR 214.202(b); 8 CFR 214.207; 8 CFR 214.11(b)(2); 8 CFR 214.11(g)",
    of=lambda: PLACE & INCIDENTS.some(ON_ACCOUNT),
    asserted="case.asserted.physical_presence",
)

# --- physically present in the United States or at a port of entry ----------------------------------------------------

PLACE: Final = part(
    "place",
    "In the United States or at a port of entry",
    """The applicant is in the United States, American Samoa, the Northern Mariana Islands or at a port of entry to them. This must hold when
    the application is filed and through the decision.""",
    """8 USC 1101(a)(15)(T)(i)(II); 8 CFR 214.201; 8 CFR 214.202(b); 8 CFR 214.207(a); 8 CFR 214.11(b)(2); 8 CFR 214.11(g);
    8 CFR 103.2(b)(1)""",
    of=lambda: HERE & (UNFILED | HERE_WHEN_FILED),
    note="""USCIS considers presence at the time of the application. An applicant who has left since can still come back, and cannot be approved
    until then (USCIS Policy Manual, vol. 3, part B, ch. 2(C)(2)). The departure is then a separate question.""",
)
HERE: Final = fact("case.presence.here_now", PLACE.law, ever=True)
HERE_WHEN_FILED: Final = fact("case.presence.here_when_filed", PLACE.law)

# --- on account of such trafficking -----------------------------------------------------------------------------------

ON_ACCOUNT: Final = part(
    "on_account_of_trafficking",
    "On account of the trafficking",
    PRESENCE.law,
    of=lambda: (
        SEVERE
        & (
            (GROUND & NO_OPPORTUNITY & (departure.NOT_DEPARTED | departure.EXCEPTION))
            | departure.BY_EXCEPTION
            | (departure.LEFT & (departure.CONTINUED | departure.NEW_INCIDENT) & departure.CARRIES)
        )
    ),
)

# --- the grounds of presence: 8 CFR 214.207(a)(1)-(5), before it 8 CFR 214.11(g)(1) -----------------------------------

GROUND: Final = Dated(
    part(
        "ground_of_presence",
        "Ground of presence",
        """The presence requirement covers a person who is being trafficked or was recently liberated. It also covers a person trafficked in
        the past whose continuing presence is directly related to the trafficking.""",
        "8 CFR 214.11(g) of 2002",
        of=lambda: ONGOING | FREED | ESCAPED | DIRECTLY_RELATED | PROCESS,
    ),
    part(
        "ground_of_presence",
        "Ground of presence",
        "Presence must rest on one of five grounds.",
        "8 CFR 214.207(a); 8 CFR 214.11(g)(1)",
        window=SINCE_2017,
        of=lambda: ONGOING | FREED | ESCAPED | DIRECTLY_RELATED | PROCESS,
        note='Until August 27, 2024, the requirement "reached" these five grounds. Since then, the applicant must show one of them.',
    ),
)

# (1) currently being subjected to a severe form of trafficking

ONGOING: Final = part(
    "present_ongoing",
    "Currently being trafficked",
    "The person is being subjected to trafficking now; presence is considered at the time of application.",
    "8 CFR 214.207(a)(1); 8 CFR 214.207(a); 8 CFR 214.11(g)(1); 8 CFR 214.11(g)(1)(i); 8 CFR 214.11(g) of 2002",
    of=lambda: Joint((SAID_TO_GO_ON, DATED_TO_GO_ON)),
)
SAID_TO_GO_ON: Final = fact("incident.exit.ongoing", ONGOING.law)
DATED_TO_GO_ON: Final = computed(
    "ended_before_filing",
    question_for("incident.exit.ongoing"),
    ONGOING.law,
    how=is_dated_to_go_on,
    reads=("case.filed", "case.filed_on", "incident.exit.when", "incident.exit.ongoing"),
    hangs_on=("case.filed", "case.filed_on", "incident.exit.when", "incident.exit.ongoing"),
)

# (2) liberated by a law enforcement agency; until 2017, recently liberated

OF_THE_UNITED_STATES: Final = "the agency that liberated the person"

FREED: Final = Dated(
    part(
        "present_recently_liberated",
        "Recently liberated",
        "The person was recently liberated from the trafficking.",
        "8 CFR 214.11(g) of 2002",
        of=lambda: LIBERATED,
        note="The text does not say who must have liberated the person. That a person who escaped alone must show no clear chance to leave the country is an inference.",
    ),
    part(
        "present_freed",
        "Liberated by a law enforcement agency (LEA)",
        "A law enforcement agency liberated the person, at any time before filing.",
        "8 CFR 214.207(a)(2); 8 CFR 214.11(g)(1)(ii)",
        of=lambda: FREED_BY_AGENCY & LIBERATION,
        note="The words on timing date from August 28, 2024.",
    ),
)
LIBERATED: Final = standard(
    "incident.exit.recently_liberated",
    FREED.law_on(FIRST_2002),
    weighs=(factor("incident.exit.freed_by_law_enforcement", "liberated by law enforcement", core="liberated"),),
)
FREED_BY_AGENCY: Final = fact("incident.exit.freed_by_law_enforcement", FREED.law)
LIBERATION: Final = standard(
    "incident.exit.liberated",
    """The agency is a federal, State, Tribal or local law enforcement agency. It took part in liberating the person and knew of the
    victimization. This tool treats a rescue by foreign police as past trafficking. Custody alone may not be liberation.""",
    "8 CFR 214.207(a)(2); 8 CFR 214.201; 8 CFR 214.11(g)(1)(ii); 8 CFR 214.11(a)",
    confidence="B",
    note="""That the agency must have known is USCIS's reading: USCIS Policy Manual, vol. 3, part B, ch. 2(C)(1). That custody may not be liberation
    is an inference.""",
    weighs=(
        factor("incident.exit.freed_by", "the kind of agency", core=OF_THE_UNITED_STATES, how=body_of),
        factor("incident.exit.law_enforcement_knew", "the agency knew of the victimization", core=OF_THE_UNITED_STATES),
        against("incident.exit.taken_into_custody", "taken into custody"),
    ),
)

# (4) subjected to it in the past, and presence directly related to that

DIRECTLY_RELATED: Final = part(
    "present_directly_related",
    "Directly related to past trafficking",
    "The person was subjected to trafficking in the past, and the person's presence here now is directly related to it.",
    "8 CFR 214.207(a)(4); 8 CFR 214.11(g)(1)(iv); 8 CFR 214.11(g) of 2002",
    of=lambda: RELATED,
    note="""Until August 27, 2024, the text said "continuing" presence. Since then it says "current" presence, no matter how much time has passed.""",
)
RELATED: Final = Dated(
    within(
        BEFORE_2024,
        lambda: standard(
            "case.presence.directly_related",
            DIRECTLY_RELATED.law,
            weighs=(
                *BEARS_ON_PRESENCE,
                against("incident.exit.could_leave_the_country", "could have left the country", ABILITY, both=True),
            ),
        ),
    ),
    within(
        RULE_2024, lambda: standard("case.presence.directly_related", DIRECTLY_RELATED.law, weighs=BEARS_ON_PRESENCE)
    ),
)
ABILITY: Final = rule(
    "Under the 2002 and 2017 rules, the person's ability to leave the country was considered.",
    "8 CFR 214.11(g)(4); 8 CFR 214.11(g)(2) of 2002",
    window=BEFORE_2024,
)
EFFECTS: Final = rule(
    """Weigh specific effects at the time of filing that are linked to being here: trauma, diagnosis, services, recovery, fear, past threats,
    cooperation, finances and other steps.""",
    "8 CFR 214.207(c)(1); 8 CFR 214.207(c)(2); 8 CFR 214.207(c)(3); 8 CFR 214.11(g)(4); 8 CFR 214.11(g)(2) of 2002",
    note="""USCIS Policy Manual, vol. 3, part B, ch. 2(C)(1), lists these facts. The regulation names trauma and its effects, finances, services and
    cooperation. Ordinary life events (a job, a marriage, children) do not by themselves defeat presence.""",
    confidence="B",
)
AGAINST_IT: Final = rule(
    """Three facts may weigh against presence. They are repeated travel since then that continued victimization did not cause, ties not shown
    to flow from the trafficking, and an intent to abandon life here.""",
    "8 CFR 214.207(a)(4); 8 CFR 214.11(g)(1)(iv); 8 CFR 214.11(g) of 2002",
    confidence="B",
    note="Neither regulation says this: USCIS Policy Manual, vol. 3, part B, ch. 2(C)(1).",
)
ACCESS: Final = rule(
    """Facts on presence include how far the person could get services, when the person came to understand what was done, and how trauma
    affected their life. They also show why treatment came late.""",
    "8 CFR 214.207(c)(1)(i); 8 CFR 214.207(c)(1)(ii); 8 CFR 214.207(c)(1)(iv); 8 CFR 214.11(g)(4); 8 CFR 214.11(g)(2) of 2002",
    confidence="B",
    note="Neither text mentions delay. This tool treats a gap in treatment as explained by the reasons for it.",
)
ABROAD: Final = rule(
    """Trafficking that began abroad and is ongoing counts as ongoing here in three cases. It caused the entry or arrival at a port, it was
    discovered there, or it continued after entry. Trafficking that ended abroad counts only with a real link to being here.""",
    "8 CFR 214.207(a)(1); 8 CFR 214.207(a)(4); 8 CFR 214.11(g)(1)(i); 8 CFR 214.11(g)(1)(iv); 8 CFR 214.11(g) of 2002",
    confidence="B",
    note="89 FR 34880; USCIS Policy Manual, vol. 3, part B, ch. 2(C)(1).",
)


def _no_tie(case: Case) -> Reading:
    own = [incident for incident in case.incidents if incident.victim == case.applicant]
    abroad = own and all(incident.in_united_states.when_no_hurts == truth.FALSE for incident in own)
    ties = (
        answer
        for incident in own
        for answer in (
            incident.caused_entry,
            incident.found_at_port,
            incident.went_on_after_entry,
            incident.exit.ongoing,
        )
    )
    let_in = (entry.allowed_for_process for entry in case.presence.entries)
    process = (case.presence.latest_return.allowed_for_process, case.assistance.continued_presence)
    tied = any(asserted(answer.when_no_hurts) for answer in (*ties, *let_in, *process))
    used = tuple(
        (f"case.incidents[{n}].in_united_states", one.in_united_states) for n, one in enumerate(case.incidents)
    )
    return Reading(truth.TRUE if abroad and not tied else truth.FALSE, used if abroad and not tied else ())


NO_TIE: Final = computed(
    "abroad_and_no_tie_recorded",
    question_for("incident.caused_entry"),
    ABROAD,
    needs=("case",),
    how=_no_tie,
    reads=(
        "incident.in_united_states",
        "incident.caused_entry",
        "incident.found_at_port",
        "incident.went_on_after_entry",
        "incident.exit.ongoing",
        "entry.allowed_for_process",
        "case.presence.latest_return.allowed_for_process",
        "case.assistance.continued_presence",
    ),
)
"""Whether all of it is recorded as abroad, with nothing that ties being here to it."""
AN_EFFECT: Final = "an effect of the trafficking at filing"
BEARS_ON_PRESENCE: Final = (
    factor("case.hardship.factors.consequences_of_trafficking", "continuing trauma", EFFECTS, core=AN_EFFECT),
    factor("case.presence.related.diagnosed", "a clinician's diagnosis or attribution", EFFECTS, core=AN_EFFECT),
    factor("case.presence.related.services_here", "services needed here and lacking at home", EFFECTS, core=AN_EFFECT),
    factor("case.presence.related.recovering", "recovery under way", EFFECTS, core=AN_EFFECT),
    factor("case.presence.related.still_feared", "continuing hold or fear", EFFECTS, core=AN_EFFECT),
    factor("case.presence.related.past_threats", "past threats that still have an effect", EFFECTS, core=AN_EFFECT),
    factor("case.presence.related.cooperating", "cooperation with law enforcement", EFFECTS, core=AN_EFFECT),
    factor("case.presence.related.financial_effects", "financial effects", EFFECTS, core=AN_EFFECT),
    factor("case.presence.related.other_steps", "other steps to deal with what happened", EFFECTS),
    factor("case.assistance.offered_help", "help offered to the authorities unasked", EFFECTS),
    factor("case.assistance.treatment_delay.under_control", "no treatment sooner: still under control", ACCESS),
    factor("case.assistance.treatment_delay.fear", "no treatment sooner: fear of the traffickers", ACCESS),
    factor("case.assistance.treatment_delay.distrust", "no treatment sooner: fear of the authorities", ACCESS),
    factor("case.assistance.treatment_delay.trauma", "no treatment sooner: trauma, shame or illness", ACCESS),
    factor("case.assistance.treatment_delay.language", "no treatment sooner: no language in common", ACCESS),
    factor("case.assistance.treatment_delay.not_known", "no treatment sooner: did not know of help", ACCESS),
    factor("case.assistance.treatment_delay.no_access", "no treatment sooner: none within reach", ACCESS),
    factor("incident.caused_entry", "caused the entry or arrival", ABROAD),
    factor("incident.found_at_port", "discovered at the port", ABROAD),
    factor("incident.went_on_after_entry", "went on after entry", ABROAD),
    Factor("incident.in_united_states", "happened here in part or whole", ABROAD, both=True),
    against("incident.exit.ended_abroad", "ended outside the United States", ABROAD),
    against("case.presence.related.travel_since", "repeated travel abroad since", AGAINST_IT),
    against("case.presence.related.unrelated_ties", "ties here unrelated to the trafficking", AGAINST_IT),
    against("case.presence.related.means_to_leave", "intends to give up life here", AGAINST_IT),
)

# (5) allowed entry for participation in investigative, prosecutorial, or judicial processes

PROCESS: Final = Dated(
    absent(until=TVPRA_2008),
    part(
        "present_for_process",
        "Allowed entry for an investigative or judicial process",
        departure.STATUTE_ON_PROCESS,
        of=lambda: ENTRIES.some(LET_IN_2008),
    ),
    part(
        "present_for_process",
        "Allowed entry for an investigative or judicial process",
        """The person was allowed in to participate in an investigative or judicial process about an act of trafficking or the trafficker,
        including detection and prosecution. It does not matter where the trafficking occurred.""",
        """8 CFR 214.207(a)(5); 8 CFR 214.207(a)(5)(i); 8 CFR 214.11(g)(1)(v); 8 CFR 214.11(g)(3); 8 USC 1101(a)(15)(T)(i)(II)""",
        of=lambda: ENTRIES.some(LET_IN & ENTRY_PAPERS),
        window=Period(FIRST_2017),
        note="Detection and prosecution were added on August 28, 2024.",
    ),
)
LET_IN_2008: Final = fact("entry.allowed_for_process", departure.STATUTE_ON_PROCESS)
LET_IN: Final = fact("entry.allowed_for_process", PROCESS.law)
ENTRY_PAPERS: Final = fact(
    "entry.valid_entry_papers",
    "Presence for an investigative or judicial process requires documents that show a valid entry and its purpose.",
    "8 CFR 214.207(a)(5)(ii); 8 CFR 214.11(g)(3)",
    not_yet=True,
)

# --- until 2017, for those who escaped: no clear chance to leave, 8 CFR 214.11(g)(2) of 2002 --------------------------

NO_OPPORTUNITY: Final = Dated(
    part(
        "no_clear_chance_to_leave",
        "No clear chance to leave after an escape",
        """A person who escaped before law enforcement became involved must show that there was no clear chance to leave the country in the
        meantime. USCIS weighs trauma, injury, lack of means and documents that the traffickers confiscated.""",
        "8 CFR 214.11(g)(2) of 2002",
        of=lambda: ~ESCAPED_ALONE | ~CLEAR_CHANCE | PROCESS,
    ),
    absent(since=FIRST_2017),
)
OPPORTUNITY: Final = NO_OPPORTUNITY.law_on(FIRST_2002)
ESCAPED_ALONE: Final = fact("incident.exit.escaped_first", OPPORTUNITY, against=Reply.YES)
KEPT_HERE: Final = "what kept the person from leaving the country"
CLEAR_CHANCE: Final = standard(
    "incident.exit.clear_chance_to_leave",
    OPPORTUNITY,
    against=Reply.YES,
    weighs=(
        factor("case.assistance.trauma.suffered", "trauma", core=KEPT_HERE),
        factor("incident.control.withholds_documents", "confiscated identity documents", core=KEPT_HERE),
        factor("incident.control.restricts_financial_access", "kept from money", core=KEPT_HERE),
        factor("incident.exit.lacked_means", "lack of means", core=KEPT_HERE),
        against("incident.exit.could_leave_the_country", "could have left the country", both=True, core=KEPT_HERE),
    ),
)

# --- what does not defeat it ------------------------------------------------------------------------------------------

NO_DEADLINE: Final = rule(
    "Presence directly related to the trafficking can be shown however much time has passed between the two.",
    "8 CFR 214.207(a)(4)",
)
NO_DEADLINE_2017: Final = rule(
    "The 2017 rule speaks of trafficking at some point in the past, and sets no time limit for it.",
    "8 CFR 214.11(g)(1)(iv)",
)
NO_DEADLINE_2002: Final = rule(
    "The rule speaks of trafficking at some point in the past. It sets no time limit for presence on account of it.",
    "8 CFR 214.11(g) of 2002",
    note="The rule had a filing deadline only for trafficking that ended before 28 October 2000.",
)
NO_OPPORTUNITY_TEST: Final = rule(
    "The applicant need not show that there was no chance to leave the country. That test ended on 18 January 2017.",
    "8 CFR 214.207(c); 89 FR 34880; 8 CFR 214.11(g)(4); 8 CFR 214.11(g)(2) of 2002",
    note="""Under the 2017 rule, the ability to leave the country was still considered. The 2024 rule struck that (89 FR 34880). The Policy Manual,
    vol. 3, part B, ch. 3(C)(7), still lists it, but the regulation controls.""",
)
NON_DEFENSES_2017: Final = (non_defense("case.presence.long_ago", "it was long ago", NO_DEADLINE_2017),)
NON_DEFENSES_2002: Final = (non_defense("case.presence.long_ago", "it was long ago", NO_DEADLINE_2002),)
NON_DEFENSES_2024: Final = (
    non_defense("case.presence.long_ago", "it was long ago", NO_DEADLINE),
    non_defense("incident.exit.could_leave_the_country", "could have left the country", NO_OPPORTUNITY_TEST),
)

# --- what to file -----------------------------------------------------------------------------------------------------

PROCEDURES: Final = (
    procedure(
        "presence_statement",
        "Statement on presence",
        """The statement says when and how the person came to understand what was done to them. It describes the effects on health and
        finances, access to services and cooperation. It says how all this relates to presence in the United States.""",
        "8 CFR 214.207(c)(1); 8 CFR 214.11(g)(4)(iv)",
    ),
    procedure(
        "presence_evidence",
        "Other evidence of presence",
        """Provider records and services count (past ones if tied to trauma at filing), and so do a declaration, Continued Presence, and entry
        or parole documents. News, agency or court records and any other credible evidence count, too.""",
        """8 CFR 214.207(c)(2); 8 CFR 214.207(c)(3); 8 CFR 214.207(c)(4); 8 CFR 214.207(c)(5); 8 CFR 214.207(c)(6); 8 CFR 214.207(c)(7);
        8 CFR 214.207(c)(8); 8 CFR 214.11(g)(4)(i); 8 CFR 214.11(g)(4)(ii); 8 CFR 214.11(g)(4)(iii)""",
        note="No diagnosis is required (89 FR 34881).",
    ),
    procedure(
        "presence_travel",
        "Travel",
        "Filing gives no right to travel. Leaving the country puts presence, hardship and admissibility at risk.",
        "8 CFR 214.207(b); 8 USC 1182(a)(9)(B); 8 CFR 214.11(g)(2)",
        confidence="B",
        note="USCIS Policy Manual, vol. 3, part B, ch. 12.",
    ),
    procedure(
        "presence_abroad",
        "Trafficking abroad",
        "Trafficking that ended abroad counts only with a real link that makes presence here on account of it.",
        "8 CFR 214.207(a)(4); 8 CFR 214.11(g)(1)(iv)",
        confidence="B",
        note="89 FR 34880. Counsel reviews this.",
    ),
)
PROCEDURES_2002: Final = (
    procedure(
        "presence_statement_2002",
        "Statement on presence, rule of 2002",
        """The application states when, where, how and why the person entered, and when the person escaped. It says what the person has done
        since and whether the person could leave the country.""",
        "8 CFR 214.11(g)(1) of 2002; 8 CFR 214.11(g)(2) of 2002",
    ),
)


# --- having escaped before an agency was involved ---------------------------------------------------------------------

ESCAPED: Final = Dated(
    absent(until=FIRST_2017),
    part(
        "present_escaped",
        "Escaped before law enforcement was involved",
        "The person escaped before a law enforcement agency became involved.",
        "8 CFR 214.207(a)(3); 8 CFR 214.11(g)(1)(iii)",
        of=lambda: (ESCAPED_FIRST | (RELEASED & RELEASE_IS_ESCAPE)) & INVOLVED,
        note="Since August 28, 2024, the text adds that this may be at any time before filing.",
    ),
)
ESCAPED_FIRST: Final = fact("incident.exit.escaped_first", ESCAPED.law)
RELEASE_IS_ESCAPE: Final = standard(
    "incident.exit.release_is_escape",
    """The text does not say whether a person whom the traffickers let go has escaped. Presence can still be on account of the trafficking, as
    directly related to it.""",
    "8 CFR 214.207(a)(3); 8 CFR 214.207(a)(4); 8 CFR 214.11(g)(1)(iii)",
    confidence="D",
    of_law=True,
)
RELEASED: Final = fact("incident.exit.released", RELEASE_IS_ESCAPE.law)
INVOLVED: Final = Dated(
    within(RULE_2017, lambda: INVOLVED_2017 | ENOUGH_2017),
    # Somebody who filed before keeps what the rule of 2017 asked.
    within(RULE_2024, lambda: INVOLVED_2024 | FILED_BEFORE_2024 & ENOUGH_2017),
)
INVOLVED_2017: Final = fact(
    "incident.exit.law_enforcement_then_involved",
    """The 2017 rule requires an escape before an agency was involved and does not define involvement. An interview or an investigation by an
    agency afterwards is involvement on any reading.""",
    "8 CFR 214.11(g)(1)(iii)",
    confidence="D",
)
ENOUGH_2017: Final = standard(
    "incident.exit.escape_is_enough",
    """The 2017 rule requires an escape before an agency was involved. Counsel decides whether an agency must have become involved afterwards,
    and what would count as involvement.""",
    "8 CFR 214.11(g)(1)(iii)",
    confidence="D",
    note="""The text requires no later involvement. Non-precedent decisions read that requirement in. One (In re 6247193) held that a report that an
    agency only received is not involvement.""",
    of_law=True,
    weighs=lambda: (
        factor(
            "incident.exit.law_enforcement_then_involved", "an agency then became involved beyond taking the report"
        ),
    ),
)
INVOLVED_2024: Final = fact(
    "incident.exit.law_enforcement_then_involved",
    """Involvement means action by the agency on the trafficking beyond receiving the person's report, such as an interview or an
    investigation.""",
    "8 CFR 214.201; 8 CFR 214.207(a)(3)",
    confidence="B",
    note="""The definition comes from the regulation. That an agency must have become involved later is USCIS's reading: USCIS Policy Manual, vol.
    3, part B, ch. 2(C)(1).""",
)
