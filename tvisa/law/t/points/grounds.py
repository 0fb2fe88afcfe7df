"""What the bar and the grounds turn on, and what could be charged of somebody who was admitted."""

from __future__ import annotations

from functools import partial
from typing import Final

import attrs

from tvisa.facts import Case, Listener, Manner, Matter, MatterCourt
from tvisa.facts.conduct import Help, Tasks
from tvisa.facts.incident import Role
from tvisa.facts.timeline import told_dates
from tvisa.kernel import truth
from tvisa.kernel.dates import anniversaries, under_age
from tvisa.kernel.paths import recorded
from tvisa.kernel.predicate import Reading
from tvisa.law.age import birth_of
from tvisa.law.common.points import (
    ACTED,
    AGE_UNTOLD,
    ON_A_CHARGE,
    REACHED_OTHERS,
    RESIDENT,
    PartOfLaw,
    Recorded,
    any_yes,
    argued,
    hurts,
    over_the_case,
    point,
    with_a,
    yes,
)
from tvisa.law.common.posture import Order, where
from tvisa.law.common.remark import told_everywhere
from tvisa.law.common.removal import ORDER_AGAINST_RULE
from tvisa.law.common.safety import NO_ALIEN_TO_PROTECT
from tvisa.law.common.upcoming import was
from tvisa.law.conduct.ladder import SEX_VERB
from tvisa.law.conduct.law import ADMISSION, CENTRAL_REASON, DELINQUENCY
from tvisa.law.conduct.leaves import OTHER_MINOR, denied
from tvisa.law.conduct.matters import DELINQUENT
from tvisa.law.forms import computed
from tvisa.law.read import READ_SINCE
from tvisa.law.time_limits import (
    YEARS_BARRED,
    YEARS_BARRED_LONGER,
    YEARS_BEFORE_CONSENT,
    YEARS_UNLAWFUL,
    in_words,
    years,
)
from tvisa.law.writing import question_for, rule

_bar = partial(point, PartOfLaw.BAR)
_grounds = partial(point, PartOfLaw.GROUNDS)

_JOBS: Final = any_yes("act.tasks", *(f.name for f in attrs.fields(Tasks))) | any_yes(
    "act.help", *(f.name for f in attrs.fields(Help))
)
DEPORTABLE: Final = rule(
    """A conviction of a crime involving moral turpitude makes an admitted person deportable. The act lies within five years of admission, and a
    sentence of a year or more is possible. Count from the admission to the act.""",
    "8 USC 1227(a)(2)(A)(i)",
    note="Read as of April 2023.",
    checked=READ_SINCE,
)


def _stayed(case: Case) -> Recorded:
    if not case.presence.departures:
        for number, entry in enumerate(case.presence.entries):
            place = f"case.presence.entries[{number}]"
            yield from ((f"{place}.manner", entry.manner),) if entry.manner else recorded(entry, place)


def _soon_after(case: Case, matter: Matter) -> Reading:
    """Read whether what a matter is about lies, or may lie, within five years of the day residence began."""
    since = [day.start[0] for day in told_dates(case.filing.resident_since) if day.start[0]]
    limit = anniversaries((min(since), None), 5)[0] if since else None
    soon = (limit and day.start[0] and day.start[0] <= limit for day in told_dates(matter.when))
    return Reading(truth.TRUE if any(soon) else truth.OPEN)


def _young(case: Case, matter: Matter) -> Reading:
    """Read whether the client was, or may have been, under 18 at what a matter is about."""
    born = told_dates(birth_of(case, case.applicant)[1])
    perhaps = any(under_age(birth, day) != truth.FALSE for birth in born for day in told_dates(matter.when))
    return Reading(truth.TRUE if perhaps else truth.FALSE)


_CLIENT_YOUNG: Final = computed(
    "client_perhaps_under_18_at_the_matter",
    "Was the client under 18 then, or could the client have been?",
    DELINQUENCY,
    needs=("case", "matter"),
    how=_young,
    reads=("matter.when", "person.date_of_birth"),
)
STAYED: Final = over_the_case("no_departure_recorded", question_for("case.presence.departures_complete"), _stayed)
SOON_AFTER_ADMISSION: Final = computed(
    "soon_after_admission",
    question_for("matter.when"),
    DEPORTABLE,
    how=_soon_after,
    reads=("matter.when", "case.filing.resident_since"),
)
_UNINSPECTED: Final = was("entry", "manner", Manner.WITHOUT_INSPECTION)

BAR: Final = told_everywhere(
    _bar(
        "JOBS_OVER_OTHERS",
        """Supervising other victims is not, by itself, an act that the trafficking definition lists. Ask what was said, who decided, what the
        client knew others would be made to do, and what would have followed a refusal. No names are needed.""",
        "8 USC 1184(o)(1); 22 USC 7102(11)",
        {"act": _JOBS},
        held_up="The client kept the others in line, or made a newcomer ready, as part of harboring or obtaining. The text names no duress.",
    ),
    _bar(
        "OTHERS_PAPERS",
        """Keeping other people's documents is not an act that the definition lists, but it can be evidence of harboring and of its means. 18
        USC 1592(b) excuses a victim's own part in keeping documents; the trafficker bar has no such clause. Ask who decided, who had the
        key, and what the client got.""",
        "8 USC 1184(o)(1); 18 USC 1592(a); 18 USC 1592(b)",
        {"act": yes("act.others_papers.held")},
        held_up="Control over documents, and over who could leave, is how the others were kept.",
    ),
    _bar(
        "HOLDING_SOMEBODY",
        """Holding or hurting someone can be read as harboring by force. It depends on whose order it was, what would have followed a refusal,
        and whether the client gained anything.""",
        "8 USC 1184(o)(1); 22 USC 7102(11)",
        {"act": any_yes("act.violence", "confinement", "physical", "threat")},
        held_up="The client personally locked in or held others.",
    ),
    _bar(
        "OTHER_WAS_A_CHILD",
        """For commercial sex of a person under 18, no means is required, and the text does not require knowledge of the age. For labor, a
        means is required at any age.""",
        "22 USC 7102(11)(A); 22 USC 7102(11)(B)",
        {"act": OTHER_MINOR},
        held_up="A child was harmed.",
    ),
    _bar(
        "AGE_NOT_KNOWN",
        """The other person's age is not on file, and it decides whether any means is required. For commercial sex of a person under 18, none
        is. Criminal defense counsel asks the client; an approximate age is enough.""",
        "22 USC 7102(11)(A)",
        {"act": SEX_VERB & AGE_UNTOLD},
        unless=denied("act.ends.commercial_sex"),
    ),
    _bar(
        "NO_CONVICTION_NEEDED",
        "Vacating a conviction answers only what requires a conviction. The trafficker bar, procuring and aiding a trafficker require none.",
        "8 USC 1184(o)(1); 8 USC 1182(a)(2)(D)(ii); 8 USC 1182(a)(2)(H)(i)",
        {"matter": yes("matter.procuring") & any_yes("matter", "convicted", "vacated_for_defect")},
        held_up=argued("The plea and that file show it.", {"matter": yes("matter.convicted")}),
    ),
)

GROUNDS: Final = told_everywhere(
    _grounds(
        "ENTRY_AND_NEXUS",
        """If the client entered before the work began, argue the nexus where guide, debt and house were one scheme. Otherwise only the general
        waiver is left. Ask whether the client helped anyone else across; assume nothing (8 USC 1182(a)(6)(E)).""",
        "8 USC 1182(d)(13)(B)(ii); 8 USC 1182(d)(3)(A)(ii); 8 USC 1182(a)(6)(A)(i)",
        {"entry": _UNINSPECTED},
    ),
    _grounds(
        "NO_DEPARTURE_NO_BAR",
        f"Unlawful presence triggers bars of {in_words(YEARS_BARRED)} years and {years(YEARS_BARRED_LONGER)} only on departure.",
        "8 USC 1182(a)(9)(B)(i); 8 USC 1182(a)(9)(B)(iii)(V)",
        yes("case.presence.here_now") & STAYED,
        unless=NO_ALIEN_TO_PROTECT,
        note="These bars do not apply where trafficking was at least one central reason for the unlawful presence.",
    ),
    _grounds(
        "FORCED_IS_NOT_ENGAGED",
        """Engaging in prostitution requires a pattern or a deliberate course of conduct for gain. You can argue that forced acts, for money
        that others kept, do not qualify. The form asks anyway: request the waiver in the alternative.""",
        "8 USC 1182(a)(2)(D)(i); 22 CFR 40.24(b)",
        {"incident": yes("incident.sex.act") & yes("incident.sex.value_passed")},
        held_up=argued(
            "The conduct continued, for gain, when no one held the client.",
            {"incident": hurts("incident", "exit.periods_of_freedom", "labor.paid")},
        ),
        unless=with_a(Role.SMUGGLER),
        confidence="C",
    ),
    _grounds(
        "NOT_A_GROUND",
        """Work without authorization, or leaving the job that a visa was for, is not a ground of inadmissibility. It can make an admitted
        person deportable, and the answer bears on why the client is here.""",
        "8 USC 1227(a)(1)(C)(i); 8 USC 1182(a)",
        yes("case.conduct.unauthorized_work"),
        confidence="D",
    ),
    _grounds(
        "AGGRAVATED",
        """That the client was not charged with trafficking does not clear the client. A conviction of an offense related to owning,
        controlling, managing or supervising a prostitution business is an aggravated felony conviction. After an admission, it makes the
        person deportable. Compare the statute's text. The conviction bars cancellation for residents. A vacatur for a defect removes it,
        and a full and unconditional pardon lifts the deportability.""",
        "8 USC 1227(a)(2)(A)(iii); 8 USC 1101(a)(43)(K)(i); 8 USC 1229b(a)(3)",
        {"matter": yes("matter.procuring") & yes("matter.convicted")},
        confidence="D",
    ),
    _grounds(
        "PLEA_AHEAD",
        """A conviction on a plea to trafficking, forced labor or document servitude, or to conspiring in it, is an aggravated felony. It bars
        asylum, can bring detention without bond and settles the act that the trafficker bar asks about. A plea to procuring brings a
        separate ground. Tell criminal defense counsel before the client accepts any word of an offer, its statement of facts included. What
        the client admits there is read in the immigration case.""",
        "8 USC 1101(a)(43)(K)(iii); 8 USC 1101(a)(43)(U); 8 USC 1158(b)(2)(B)(i); 8 USC 1226(c)(1)(B); Padilla v. Kentucky, 559 U.S. 356 (2010)",
        {"matter": (yes("matter.pending") | yes("matter.plea_offered")) & REACHED_OTHERS},
        confidence="D",
        note="Stated from memory. Mandatory detention depends in each case on whether the client was admitted, or is inadmissible on that ground.",
    ),
    _grounds(
        "DEPORTABLE_FIVE_YEARS", DEPORTABLE, when={"matter": yes("matter.convicted") & RESIDENT & SOON_AFTER_ADMISSION}
    ),
    _grounds(
        "KIND_OF_CONVICTION",
        """The record of conviction decides what the offense is: get it first. Simple driving under the influence is not a ground by itself,
        but it weighs in the discretion over a waiver and over custody.""",
        "8 USC 1182(a)(2)(A)(i)(I); 8 USC 1101(a)(48)(A)",
        {"matter": yes("matter.convicted")},
        unless=any_yes("matter", "procuring", "drugs", "drug_trade", "prostitution", "moral_turpitude", "smuggling"),
        confidence="D",
    ),
    _grounds(
        "JUVENILE_COURT",
        """A juvenile court's finding of delinquency is not a conviction; do not call it one in the waiver request. A finding of guilt in a
        case moved to adult court is a conviction. Get the order: what the client admitted or did can count in either case.""",
        "Matter of Devison-Charles, 22 I&N Dec. 1362 (BIA 2000)",
        {"matter": DELINQUENT},
        confidence="C",
        note="Only the headnotes, and later decisions that cite it, were read.",
    ),
    _grounds(
        "WHICH_COURT",
        """The client was, or may have been, under 18. Ask which court heard the case before anyone calls the outcome a conviction. A juvenile
        court's finding of delinquency is not a conviction.""",
        "Matter of Devison-Charles, 22 I&N Dec. 1362 (BIA 2000)",
        {"matter": yes("matter.convicted") & _CLIENT_YOUNG},
        unless=was("matter", "court", *MatterCourt),
        confidence="C",
        note="Only the headnotes, and later decisions that cite it, were read.",
    ),
    _grounds(
        "DEFERRED",
        """A judgment that was withheld or deferred is a conviction if guilt was found, pleaded or admitted, and the court ordered some
        restraint. Get the order, and the record of any plea.""",
        "8 USC 1101(a)(48)(A)",
        {"matter": yes("matter.deferred")},
        unless=yes("matter.convicted"),
    ),
    _grounds(
        "ON_DIRECT_APPEAL",
        """Courts disagree on whether a conviction counts while a direct appeal is pending. Check the law of the circuit, and keep the notice
        of appeal on file.""",
        "8 USC 1101(a)(48)(A); Matter of J. M. Acosta, 27 I&N Dec. 420 (BIA 2018)",
        {"matter": yes("matter.on_appeal")},
        confidence="D",
    ),
    _grounds(
        "JUVENILE",
        """Reason to believe that a person is or has been an illicit drug trafficker, or knowingly helped one, requires no conviction. An
        admission in juvenile court can supply it. A T waiver can reach this ground. For adjustment as a special immigrant juvenile, nothing
        waives it. Entry without inspection, lack of documents and unlawful presence do not count there.""",
        "8 USC 1182(a)(2)(C)(i); 8 USC 1182(d)(13)(B)(ii); 8 USC 1255(h)(2)(A); 8 USC 1255(h)(2)(B)",
        {"matter": yes("matter.drug_trade") & yes("case.filing.unaccompanied_child")},
        confidence="D",
    ),
    _grounds(
        "NAMED_GROUP",
        """A group that a record names may be on a list; do not repeat its name. The waiver for victims does not reach paragraph (3) of 8 USC
        1182(a). The general waiver can reach its subparagraph (B). Paragraph (3) bars later adjustment.""",
        "8 USC 1182(a)(3)(B); 8 USC 1182(d)(13)(B)(ii); 8 USC 1182(d)(3)(A)(ii); 8 USC 1255(l)(2)",
        any_yes("case.conduct.group", "recorded_as_member", "designated", "may_be_designated"),
        confidence="D",
    ),
    _grounds(
        "UNTRUE_ASYLUM",
        "A finding that an asylum application was frivolous is not a ground of inadmissibility, so no waiver reaches it.",
        "8 USC 1158(d)(6)",
        {"act": any_yes("act.false_papers", "earlier_filing_differs") & yes("case.filing.asylum_pending")},
    ),
    _grounds(
        "ORDER_AGAINST_RULE",
        ORDER_AGAINST_RULE,
        when=yes("case.filing.order_reinstated"),
        where=where(Order.REINSTATED),
    ),
    _grounds(
        "PARTS_OF_A_STAY",
        """In a long stay, the part since the trafficking began can be excepted if trafficking was one central reason for it. The earlier part
        needs a waiver. Look at each entry separately: a first entry before the trafficking has no nexus.""",
        "8 USC 1182(a)(9)(B)(iii)(V); 8 USC 1182(d)(3)(A)(ii)",
        {"departure": yes("departure.removed")},
        confidence="D",
    ),
)


# --- grounds: exceptions that need no waiver, and waivers -------------------------------------------------------------

_OFFICIALS: Final = (
    Listener.POLICE,
    Listener.PROSECUTOR,
    Listener.BORDER_OFFICER,
    Listener.CONSULAR_OFFICER,
    Listener.USCIS_OFFICER,
)

WAYS_OUT: Final = told_everywhere(
    _grounds(
        "PETTY_OFFENSE",
        """A single crime involving moral turpitude brings no ground in two cases. First: the maximum penalty did not exceed a year, and no
        sentence over six months was imposed, served or not. Second: the crime was committed under 18, and both it and the release from
        confinement were more than five years before the application. Without a conviction, or an admission of the crime or of acts that are
        its elements, there is no ground.""",
        "8 USC 1182(a)(2)(A)(ii)(I); 8 USC 1182(a)(2)(A)(ii)(II); 8 USC 1182(a)(2)(A)(i)(I)",
        {"matter": ON_A_CHARGE},
        unless=any_yes("matter", "drugs", "drug_trade", "procuring", "trafficking_linked", "laundering"),
    ),
    _grounds(
        "WHAT_IS_ADMITTED",
        ADMISSION,
        when={"statement": was("statement", "to", *_OFFICIALS) & yes("statement.differs")},
    ),
    _grounds(
        "HOW_THEY_CAME",
        """Bringing someone in is smuggling only if that person entered, or tried to enter, unlawfully, and the client knew it. Ask, through
        criminal defense counsel, what documents each of them had on entry.""",
        "8 USC 1182(a)(6)(E)(i)",
        {"act": any_yes("act.verbs", "recruited", "transported")},
        unless=any_yes("act.border", "guided", "encouraged"),
    ),
    _grounds(
        "CONSENT_IS_NO_PATH",
        f"""At the T stage, Form I-212 is not available after a return without admission that followed a removal or more than
        {years(YEARS_UNLAWFUL)} of unlawful presence in total. The consent counts only more than {years(YEARS_BEFORE_CONSENT)} after the
        last departure, and only if given before the return. Request a waiver of the ground on Form I-192.""",
        """8 USC 1182(a)(9)(C)(ii); Matter of Torres-Garcia, 23 I&N Dec. 866 (BIA 2006); 8 USC 1182(d)(13)(B)(ii);
        8 USC 1182(d)(3)(A)(ii)""",
        yes("case.status.reentered"),
        confidence="C",
        note="Only the headnote of the decision was read.",
    ),
    _grounds(
        "ASYLUM_STOPS_THE_COUNT",
        """No time counts as unlawful presence while a bona fide application for asylum is pending, unless the client worked without
        authorization meanwhile. The text does not say whether an untrue application is bona fide.""",
        "8 USC 1182(a)(9)(B)(iii)(II)",
        yes("case.filing.asylum_pending"),
    ),
    _grounds(
        "ONE_CENTRAL_REASON", CENTRAL_REASON, when={"departure": ~yes("departure.removed")}, unless=NO_ALIEN_TO_PROTECT
    ),
    _grounds(
        "WAIVER_FOR_IMMIGRANTS",
        """The waiver of 8 USC 1182(h) covers crimes involving moral turpitude, multiple criminal convictions, and prostitution and procuring.
        Among drug offenses it covers a single offense of simple possession of 30 grams or less of marijuana. It does not cover the human
        trafficking ground, 8 USC 1182(a)(2)(H), murder or torture. It can be unavailable to a person previously admitted as a permanent
        resident.""",
        "8 USC 1182(h)",
        RESIDENT & ACTED,
    ),
)
