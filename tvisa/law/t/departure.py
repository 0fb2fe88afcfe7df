"""
Departure from the United States, and the exceptions after one.

8 CFR 214.207(b), before it 8 CFR 214.11(g)(2). Someone who left is deemed not present on account of the trafficking, unless
one of five exceptions applies.
"""

from __future__ import annotations

from typing import Final

from tvisa.kernel.answers import Reply
from tvisa.kernel.provision import Kind, Period
from tvisa.law.dated import Dated, absent
from tvisa.law.forms import computed, fact, factor, part, standard
from tvisa.law.t.departure_dates import after_trafficking, began_since, left_after
from tvisa.law.t.lists import DEPARTURES, INCIDENTS
from tvisa.law.t.victim import SEVERE
from tvisa.law.windows import FIRST_2017, FIRST_2024, RULE_2024, TVPRA_2008

NOT_DEPARTED: Final = part(
    "no_departure_since",
    "No departure since the trafficking",
    """
    Someone who left voluntarily or was removed at any time after the act of trafficking is deemed not present on account of
    it unless an exception applies; being taken out by the trafficker is neither, and a departure before the trafficking
    does not count.
    """,
    "8 CFR 214.207(b); 8 CFR 214.11(g)(2); 8 CFR 214.11(g)(3) of 2002",
    of=lambda: DEPARTURES.every(~(AFTER & (VOLUNTARY | REMOVED))),
    confidence="B",
    note="""
    USCIS Policy Manual, vol. 3, part B, ch. 2(C)(2). That acts after a return have no departure after them is a reading of
    the words (D): for counsel where the trafficking went on on both sides of a trip.
    """,
)
AFTER: Final = computed(
    "departure_after_trafficking",
    "Was the departure after the trafficking?",
    NOT_DEPARTED.law,
    needs=("case", "departure", "incident"),
    how=after_trafficking,
    reads=(
        "departure.after_trafficking",
        "departure.when",
        "incident.when",
        "incident.exit.ongoing",
        "incident.exit.when",
        "case.filed",
        "case.filed_on",
    ),
    hangs_on=("departure", "incident", "case.incidents", "case.applicant", "case.filed", "case.filed_on"),
    against=Reply.YES,
    judged=("incident.exit.ongoing",),
)
VOLUNTARY: Final = standard(
    "departure.voluntary",
    NOT_DEPARTED.law,
    against=Reply.YES,
    weighs=(factor("departure.taken_by_trafficker", "taken out by those responsible"),),
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
    needs=("case", "departure", "incident"),
    how=left_after,
    reads=(*AFTER.reads, "departure.voluntary", "departure.removed"),
    hangs_on=AFTER.hangs_on,
    kind=Kind.STANDARD,
    judged=(*AFTER.judged, "departure.voluntary"),
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
    "Came back because the victimization went on",
    "The return was the result of continued victimization.",
    "8 CFR 214.207(b)(1); 8 CFR 214.11(g)(2)(i); 8 CFR 214.11(g)(3) of 2002",
    of=lambda: standard(
        "case.presence.latest_return.continued_victimization",
        CONTINUED.law,
        weighs=(
            factor("case.presence.latest_return.fears_trafficker", "still afraid of or linked to those responsible"),
            factor("case.presence.latest_return.threats", "threats or risks at the return"),
            factor("case.presence.latest_return.lasting_effects", "grave continuing effects at the return"),
        ),
    ),
    note="""
    It may be harm or fear that flows from past trafficking: 89 FR 34866, 34879; USCIS Policy Manual, vol. 3, part
    B, ch. 2(C)(2).
    """,
)

# (2) a victim of a new incident: one that began after a departure and that no departure followed

NEW_INCIDENT: Final = part(
    "new_incident",
    "A new incident since",
    "The person is a victim of a new incident of a severe form of trafficking.",
    "8 CFR 214.207(b)(2); 8 CFR 214.11(g)(2)(ii); 8 CFR 214.11(g)(3) of 2002",
    of=lambda: INCIDENTS.some(
        SEVERE & BEGAN_SINCE & NOT_DEPARTED,
        ask="Has anything of the kind happened again since the person came back?",
    ),
    of_case=True,
)
BEGAN_SINCE: Final = computed(
    "began_since_a_departure",
    "Did it begin after the person had left and come back?",
    NEW_INCIDENT.law,
    needs=("case", "incident"),
    how=began_since,
    reads=(*LEFT_AFTER.reads, "case.presence.departures_complete"),
    hangs_on=("incident", "case.presence", "case.incidents", "case.applicant", "case.filed", "case.filed_on"),
    kind=Kind.STANDARD,
    judged=LEFT_AFTER.judged,
)

# (3) allowed reentry for participation in such a process

RETURN_FOR_PROCESS: Final = Dated(
    absent(until=TVPRA_2008),
    part(
        "return_for_process",
        "Allowed back for an investigation or court process",
        """
        Being allowed in to take part in an investigation or court process about trafficking or whoever committed it is
        presence on account of it; the statute asks for no papers.
        """,
        "8 USC 1101(a)(15)(T)(i)(II)",
        of=lambda: LET_BACK_2008,
        window=Period(TVPRA_2008, FIRST_2017),
        confidence="C",
        note="""
        TVPRA 2008, Pub. L. 110-457. That the statute controls over 8 CFR 214.11(g) of 2002, a return included, is an
        inference (D).
        """,
    ),
    part(
        "return_for_process",
        "Allowed back for an investigation or court process",
        """
        The person was allowed back, by a valid and documented entry, to take part in the detection, investigation,
        prosecution or a judicial process about trafficking, wherever it was.
        """,
        "8 CFR 214.207(b)(3); 8 CFR 214.11(g)(2)(iii); 8 CFR 214.11(g)(3)",
        of=lambda: LET_BACK & RETURN_PAPERS,
    ),
)
STATUTE_ON_PROCESS: Final = RETURN_FOR_PROCESS.law_on(TVPRA_2008)
LET_BACK_2008: Final = fact("case.presence.latest_return.allowed_for_process", STATUTE_ON_PROCESS)
LET_BACK: Final = fact("case.presence.latest_return.allowed_for_process", RETURN_FOR_PROCESS.law)
RETURN_PAPERS: Final = fact("case.presence.latest_return.valid_entry_papers", RETURN_FOR_PROCESS.law, not_yet=True)

# (4) presence on account of past or present participation in such a process

HERE_FOR_PROCESS: Final = Dated(
    absent(until=FIRST_2024),
    part(
        "present_for_past_process",
        "Here because of an investigation or court process",
        """
        Presence is on account of past or present part in an investigation or judicial process about trafficking,
        however long ago.
        """,
        "8 CFR 214.207(b)(4)",
        of=lambda: standard("case.presence.latest_return.here_for_process", HERE_FOR_PROCESS.law),
        window=RULE_2024,
        note="By whatever entry: 89 FR 34879, 34881.",
    ),
)

# (5) reentry, and treatment or services that cannot be provided abroad

TREATED: Final = Dated(
    absent(until=FIRST_2024),
    part(
        "return_and_treatment",
        "Came back and received treatment not to be had abroad",
        """
        The person came back and received treatment or services related to the victimization that cannot be provided in the
        home country or last residence abroad.
        """,
        "8 CFR 214.207(b)(5)",
        of=lambda: (
            fact("case.presence.latest_return.received_treatment", TREATED.law)
            & standard("case.presence.latest_return.treatment_for_victimization", TREATED.law)
            & standard("case.presence.latest_return.treatment_unavailable_abroad", TREATED.law)
        ),
        window=RULE_2024,
    ),
)

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
        """
        Someone let back in for a process, here because of one, or back and treated is deemed present under the exception
        itself, without one of the five grounds.
        """,
        "8 CFR 214.207(b)(3); 8 CFR 214.207(b)(4); 8 CFR 214.207(b)(5); 8 CFR 214.11(g)(3)",
        of=lambda: RETURN_FOR_PROCESS | HERE_FOR_PROCESS | TREATED,
        window=Period(FIRST_2017),
        note="""
        In terms for (3) and (4); that none of the five grounds is asked for as well, and for (5) the whole, is USCIS
        Policy Manual, vol. 3, part B, ch. 2(C)(2).
        """,
        confidence="B",
    ),
)
BY_EXCEPTION: Final = Dated(absent(until=TVPRA_2008), LEFT & DEEMED)
CARRIES: Final = standard(
    "case.presence.exception_carries_presence",
    """
    After a departure, continued victimization or a new incident lifts the presumption; whether it also carries presence
    without one of the five grounds is for counsel, and the claim does not fail on a missing ground alone.
    """,
    "8 CFR 214.207(a); 8 CFR 214.207(b); 8 CFR 214.11(g)(1); 8 CFR 214.11(g)(2); 8 CFR 214.11(g)(3) of 2002",
    confidence="D",
    note="One non-precedent decision asked for both parts.",
)
