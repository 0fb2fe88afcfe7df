"""Where the applicant is, every way in and out, why they are here now and, kept apart from that, why they came back."""

from __future__ import annotations

import enum

import attrs

from tvisa.facts.counsel import ask_counsel, ask_own
from tvisa.kernel.answers import Answer, Reply
from tvisa.kernel.dates import DateFact
from tvisa.kernel.fields import AnsweredBy, Record, ask, date, items, part, word, words


class Manner(enum.StrEnum):
    """How somebody came in."""

    ADMITTED = "admitted"
    PAROLED = "paroled"
    WITHOUT_INSPECTION = "without_inspection"
    FALSE_PAPERS = "false_papers"
    ADMITTED_BY_FRAUD = "admitted_by_fraud"
    AT_PORT = "at_port"
    OTHER = "other"


class VisaClass(enum.StrEnum):
    """In which class somebody was admitted, by the letters of 8 USC 1101(a)(15), and TN of 8 CFR 214.6; those that occur in these cases."""

    A = "A"
    A_3 = "A-3"
    B = "B"
    D = "D"
    F = "F"
    G = "G"
    G_5 = "G-5"
    H_1B = "H-1B"
    H_2A = "H-2A"
    H_2B = "H-2B"
    J = "J"
    K = "K"
    L = "L"
    T = "T"
    TN = "TN"
    U = "U"
    OTHER = "other"


class Route(enum.StrEnum):
    """The ground of 8 CFR 214.207(a) that the applicant claims; recorded for counsel, decides nothing."""

    ONGOING = "ongoing"
    FREED = "freed"
    ESCAPED = "escaped"
    DIRECTLY_RELATED = "directly_related"
    PROCESS = "process"


@attrs.frozen(repr=False, eq=False)
class Entry(Record):
    """One entry into the United States."""

    when: DateFact = date("When did the person come in?")
    manner: Manner | Reply | None = word("How the person came in.")
    visa_class: VisaClass | Reply | None = word("In which class the person was admitted, if admitted.")
    stay_until: DateFact = date("Until what day was the person allowed to stay that time?")
    reason: str = words("Why, in a few words.")
    allowed_for_process: Answer = ask("""Was the person allowed to enter to participate in the detection, investigation, prosecution or judicial processes associated with an act
    of trafficking or a trafficker?""")
    valid_entry_papers: Answer = ask("Are there documents that show a valid entry for that purpose?")


@attrs.frozen(repr=False, eq=False)
class Departure(Record):
    """One departure from the United States."""

    when: DateFact = date("When did the person leave?")
    voluntary: Answer = ask("""Did the person decide to leave? (Leaving out of fear counts as a yes. Answer no if somebody took the person out or forced the person to
    go.)""")
    removed: Answer = ask("Was the person removed or deported, on an order of a judge or of an officer?")
    taken_by_trafficker: Answer = ask(
        "Did the traffickers take the person out, or did the person leave under their control?"
    )
    after_trafficking: Answer = ask(
        """Did the person leave after the trafficking was over, not before or in between? (Answer only if the dates do not show it.)"""
    )
    reason: str = words("Why, in a few words.")


@attrs.frozen(repr=False, eq=False)
class Return(Record):
    """
    The most recent return after a departure: why the person came back.

    That it was allowed for a process, and the papers for that, stand here and with the entry: presence asks it of any entry
    (8 CFR 214.207(a)(5)), the exception of the return alone (8 CFR 214.207(b)), and undated entries do not say which it was.
    """

    continued_victimization: Answer = ask_own(
        "Did the person reenter because of continued victimization, including harm or fear that resulted from it?"
    )
    allowed_for_process: Answer = ask("""Was the person allowed to reenter to participate in the detection, investigation, prosecution or judicial processes associated with an
    act of trafficking or a trafficker?""")
    valid_entry_papers: Answer = ask("Are there documents that show a valid entry for that purpose?")
    part_in_process: Answer = ask("""Has the person taken part, or is the person taking part, in a criminal, civil or administrative investigation or case about the
    trafficking or a trafficker?""")
    here_for_process: Answer = ask_own("""Is the person here on account of past or current participation in investigative or judicial processes associated with an act of
    trafficking or a trafficker?""")
    received_treatment: Answer = ask("After coming back, did the person receive treatment or services?")
    services_for_trafficking: Answer = ask(
        """Were the services for the effects of the trafficking, such as care, counseling, shelter or legal help? (No clinician has to say so.)"""
    )
    treatment_for_victimization: Answer = ask_own("Were the treatment or services related to the victimization?")
    had_there: Answer = ask("""Can the person get such treatment or services in the home country or the last place of residence abroad, or did the person get them
    there before?""")
    treatment_unavailable_abroad: Answer = ask_own(
        "Are the treatment or services unavailable in the home country or the last place of residence abroad?"
    )
    fears_trafficker: Answer = ask("On coming back, was the person still afraid of, or linked to, the traffickers?")
    threats: Answer = ask("""When the person came back, did a trafficker, or somebody acting for one, threaten or
    endanger them or the family?""")
    lasting_effects: Answer = ask("Were there serious continuing effects of the trafficking when the person came back?")
    other_reason: Answer = ask("Did the person come back for a reason unrelated to the trafficking?")


@attrs.frozen(repr=False, eq=False)
class Related(Record):
    """
    The facts that bear on "directly related" (8 CFR 214.207(a)(4), (c)): eight for it and three against.

    A ninth for it, the trauma that goes on, is one of the lasting consequences of the trafficking and stands with the
    hardship (8 CFR 214.209(b)(3)).
    """

    diagnosed: Answer = ask("Has a clinician diagnosed the effects, or attributed them to what happened?")
    services_here: Answer = ask("Does the person need or use services here that are lacking at home?")
    recovering: Answer = ask("Is the person working on recovery? (Coming to understand what was done counts.)")
    still_feared: Answer = ask("Do the traffickers still have a hold on the person, or does the person fear them?")
    past_threats: Answer = ask("Do the threats made then still affect the person now?")
    cooperating: Answer = ask("Is the person cooperating with law enforcement now?")
    financial_effects: Answer = ask("Does the person still bear financial effects of the trafficking?")
    other_steps: Answer = ask("Is the person taking other steps to deal with what happened?")
    travel_since: Answer = ask(
        "Has the person gone abroad repeatedly since then, for reasons other than continuing victimization?"
    )
    unrelated_ties: Answer = ask("Are the person's ties here unconnected with what happened?")
    means_to_leave: Answer = ask("Does the person intend to give up life in the United States?")


@attrs.frozen(repr=False, eq=False)
class Presence(Record):
    """Physical presence."""

    here_now: Answer = ask("""Is the person now in the United States, American Samoa, the Northern Marianas or at a
    port of entry?""")
    here_when_filed: Answer = ask("Was the person there on the day the application was filed?")
    route_claimed: Route | None = word("The ground claimed, for counsel.", AnsweredBy.COUNSEL)
    entries: tuple[Entry, ...] = items("Every entry into the United States.", AnsweredBy.EITHER)
    entries_complete: Answer = ask_own("Are these all the entries?")
    departures: tuple[Departure, ...] = items("Every departure from the United States.", AnsweredBy.EITHER)
    departures_complete: Answer = ask_own(
        "Are these all the departures? (An empty list with a yes means that the person never left.)"
    )
    latest_return: Return = part(Return, "The most recent return after a departure.")
    directly_related: Answer = ask_own("Is the person's presence here now directly related to the trafficking?")
    related: Related = part(Related, "What bears on that.")
    exception_carries_presence: Answer = ask_counsel(
        "For counsel: does the reason for return by itself establish presence on account of the trafficking?"
    )
    long_ago: Answer = ask("Was the trafficking long ago?")
