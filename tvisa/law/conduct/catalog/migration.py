"""Group C: migration and security grounds."""

from __future__ import annotations

from typing import Final

from tvisa.facts import Case, Incident, Manner
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer
from tvisa.kernel.paths import facts_of
from tvisa.kernel.predicate import AllOf, AnyOf, Computed, Not, Reading
from tvisa.law.conduct import law
from tvisa.law.conduct.ambiguity import Ambiguity, Level, Row, Side, Weight
from tvisa.law.conduct.leaves import CLIENT_MINOR, NEXUS, any_of, denied, said, then
from tvisa.law.conduct.timing import Timing, asserted
from tvisa.law.t.victim import SEVERE_2024

ORDERED: Final = said("act.compulsion.ordered")
GUIDED: Final = said("act.border.guided")
SMUGGLING_OF_OTHERS: Final = Ambiguity(
    code="SMUGGLING_OF_OTHERS", group="C", over=("act",),
    title="Help to others across a border",
    what="The client guided, drove, housed or vouched for others who crossed unlawfully.",
    lead=GUIDED,
    unless=denied("act.border.knowing"),
    rows=(
        Row(Level.S3, "Those guided were then exploited: ask the findings on acts toward others again.", said("act.border.exploited_later")),
        Row(Level.S3, "Paid, the client's own idea, or an order denied; that it was only for close family is not recorded.",
            AnyOf((said("act.border.paid"), said("act.compulsion.initiated"), denied("act.compulsion.ordered"))), unless=AnyOf((said("act.border.own_family"), ORDERED))),
        Row(Level.S2, "Ordered under threat.", AllOf((ORDERED, AnyOf((said("act.compulsion.threatened"), said("act.compulsion.recent_violence")))))),
        Row(Level.S2, "Ordered; a threat is denied.", AllOf((ORDERED, denied("act.compulsion.threatened")))),
        Row(Level.S2, "Only close family: no exception applies in a T case, so a waiver is needed.", said("act.border.own_family")),
    ),
    unknown="Whether it was ordered under threat, for close family, or paid, is not settled by what is recorded.",
    question="On the journey, did anyone make you do something for the group, like walking in front, carrying, or keeping "
    "others quiet?",
    client=Side("Neither knowing nor voluntary; incident to trafficking on the way.", AllOf((ORDERED, NEXUS)),
                contrary=said("act.border.knowing")),
    government=Side(
        "The ground has no clause on duress; moving people may be transporting for the bar if the exploitation was known.",
        AllOf((GUIDED, said("act.border.knowing"))),
    ),
    mitigating=(
        Weight("ordered", "act.compulsion.ordered"), Weight("threatened", "act.compulsion.threatened"),
        Weight("held for ransom", "case.conduct.group.ransom_paid"),
    ),
    aggravating=(Weight("more than once", "act.other.several"), Weight("paid", "act.border.paid"), Weight("danger to those crossing")),
    timing="Often under control on the way: record the day on which the smuggler became the captor.",
    evidence=("the pattern of coercion in the stash house", "accounts of others on the way"),
    provisions=(law.SMUGGLING, law.WAIVER_NEXUS, law.WAIVER_GENERAL, law.GOOD_CHARACTER),
    touches=("admissibility", "bar"),
)  # fmt: skip

AGREED: Final = AllOf((said("incident.agreement.to_be_smuggled"), said("incident.agreement.consented")))


def _debt_alone(incident: Incident) -> Reading:
    """Whether a debt is told of, and nothing else by which somebody was made to stay or work."""
    debt = {
        "control.debt_bondage": incident.control.debt_bondage,
        "agreement.debt_raised": incident.agreement.debt_raised,
    }
    told = [(f"incident.{path}", a) for path, a in debt.items() if asserted(a.when_no_hurts)]
    asserts = [a for name, a in facts_of(incident.asserted) if name in ("means", "coercion") and isinstance(a, Answer)]
    others = [a for _, a in facts_of(incident.means) if isinstance(a, Answer)] + asserts
    alone = bool(told) and not any(asserted(a.when_no_hurts) for a in others)
    return Reading(truth.TRUE if alone else truth.FALSE, tuple(told))


DEBT_ALONE: Final = Computed(
    "debt_alone", ("incident",), _debt_alone, "Is the debt the only means recorded?", law.DEBT_BONDAGE,
    reads=("incident.control.debt_bondage", "incident.agreement.debt_raised"),
)  # fmt: skip
SMUGGLED_THEN_EXPLOITED: Final = Ambiguity(
    code="SMUGGLED_THEN_EXPLOITED", group="C", over=("incident",),
    title="Agreed to be smuggled; exploited, or not, afterward",
    what="The client agreed to be taken across a border; exploitation came on the way or after arrival, or did not come.",
    lead=AGREED,
    rows=(
        Row(Level.S3, "No exploitation afterward is recorded as such: the definition is not met on the answers given.", Not(SEVERE_2024)),
        Row(Level.S2, "The only means recorded is the debt.", DEBT_ALONE),
        Row(Level.S1, "Act, means and purpose are supported after the agreement.", SEVERE_2024),
    ),
    unknown="What happened after the agreement, or a part of the definition, is not settled by what is recorded.",
    question="What were you told the trip would cost and what would happen when you arrived? When did you notice it was "
    "different? Was any work asked of you on the way, or while you were held?",
    client=Side(
        "The smuggling ended; a new relation of coercion began.",
        AllOf((SEVERE_2024, AnyOf((said("incident.labor.work"), said("incident.sex.act"))))),
    ),
    government=Side("Extortion for a smuggling fee, and no labor or sex for servitude.", Not(SEVERE_2024)),
    mitigating=(
        Weight("price or terms changed", "incident.agreement.changed"), Weight("a debt raised afterward", "incident.agreement.debt_raised"),
        Weight("held", "incident.means.restraint"), Weight("threats of the police or immigration", "incident.means.legal_threats"),
        Weight("papers taken", "incident.control.withholds_documents"),
        Weight("work not credited to the debt", "incident.purposes.work_not_credited"),
    ),
    aggravating=(Weight("could quit freely", "incident.labor.free_to_quit"), Weight("the terms were kept", "incident.agreement.kept")),
    timing="The day of the agreement against the first day of coercion; consent to travel is no consent to servitude.",
    evidence=("the agreement on the fee", "remittances", "messages", "house rules"),
    provisions=(law.SMUGGLED, law.DEBT_BONDAGE, law.ENTERED),
    touches=("severe_trafficking", "physical_presence", "admissibility"),
)  # fmt: skip

_FALSE: Final = "act.false_papers"
FALSE_DOCUMENTS_OR_CLAIMS: Final = Ambiguity(
    code="FALSE_DOCUMENTS_OR_CLAIMS", group="C", over=("act",),
    title="False papers or claims",
    what="False papers, visa fraud, a false claim to citizenship, or a misstatement of identity or age.",
    lead=any_of(_FALSE, "used", "citizenship_claim", "earlier_filing_differs"),
    rows=(
        Row(Level.S3, "An earlier filing contradicts what is said now.", said(f"{_FALSE}.earlier_filing_differs")),
        Row(Level.S2, "A claim to citizenship.", said(f"{_FALSE}.citizenship_claim")),
        Row(Level.S2, "At least partly the client's own doing.", AnyOf((said("act.compulsion.initiated"), denied(f"{_FALSE}.supplied")))),
        Row(Level.S1, "Supplied by the traffickers.", said(f"{_FALSE}.supplied")),
    ),
    unknown="Who supplied the papers, or made the statement, is not settled by what is recorded.",
    question="Who prepared the papers you traveled or worked with? Did you know what they said?",
    client=Side("The very example that Congress gives of what victims should not be penalized for.", said(f"{_FALSE}.supplied")),
    government=Side("Willful; and it hurts credibility as a whole.", AllOf((said(f"{_FALSE}.used"), said(f"{_FALSE}.understood")))),
    mitigating=(
        Weight("a child", when=CLIENT_MINOR), Weight("did not know what they said", when=denied(f"{_FALSE}.understood")),
        Weight("ordered", "act.compulsion.ordered"), Weight("corrected in time"),
    ),
    aggravating=(Weight("used again", "act.other.several"), Weight("used after getting out", when=then(Timing.AFTER, Timing.AFTER_UNDER_INFLUENCE, Timing.AFTER_FREE))),
    timing="Before, during or after control.",
    evidence=("who filled in the forms", "payments", "originals that were kept"),
    provisions=(law.MISREPRESENTATION, law.POLICY, law.WAIVER_NEXUS),
    touches=("admissibility",),
)  # fmt: skip


def _entered(case: Case) -> Reading:
    used = [
        (f"case.presence.entries[{n}].manner", e.manner)
        for n, e in enumerate(case.presence.entries)
        if e.manner is Manner.WITHOUT_INSPECTION
    ]
    return Reading(truth.TRUE if used else truth.FALSE, tuple(used))


ENTERED: Final = Computed(
    "entered_without_admission", ("case",), _entered, "Did the person come in without being admitted?", law.ENTERED,
    reads=("entry.manner",),
)  # fmt: skip


def _removed(case: Case) -> Reading:
    used = [
        (f"case.presence.departures[{n}].removed", d.removed)
        for n, d in enumerate(case.presence.departures)
        if d.removed.when_no_hurts & 0b0101
    ]
    return Reading(truth.TRUE if used else truth.FALSE, tuple(used))


REMOVED: Final = Computed(
    "was_removed", ("case",), _removed, "Was the person removed or deported?", law.REMOVED, reads=("departure.removed",)
)
_ORDERED_OUT: Final = AnyOf((said("case.status.removal_order"), REMOVED))
REMOVAL_REENTRY_PRESENCE: Final = Ambiguity(
    code="REMOVAL_REENTRY_PRESENCE", group="C", over=("case",),
    title="Presence without status, removal, return",
    what="Presence without admission or status, an earlier removal order, or an unlawful return.",
    lead=AnyOf((ENTERED, _ORDERED_OUT, any_of("case.status", "unlawful_presence", "reentered"))),
    rows=(
        Row(Level.S3, "A return without admission after removal, or after more than a year without status in all: the permanent "
            "bar of 212(a)(9)(C), or reinstatement of a prior order.", said("case.status.reentered")),
        Row(Level.S2, "An earlier removal or removal order.", _ORDERED_OUT),
        Row(Level.S1, "Presence without admission or status only.", AnyOf((ENTERED, said("case.status.unlawful_presence")))),
    ),
    unknown="",
    question="Have you ever left the US since this began, even for a short time? How did that come about?",
    client=Side("Trafficking is a central reason for the time without status; any return was tied to it.", said("case.status.central_reason")),
    government=Side("No longer here on account of the trafficking.", AllOf((_ORDERED_OUT, said("case.status.reentered")))),
    mitigating=(
        Weight("trafficking a central reason", "case.status.central_reason"), Weight("removed before anybody saw a victim"),
        Weight("a return that the traffickers arranged"),
    ),
    aggravating=(Weight("a return without admission", "case.status.reentered"), Weight("a new order since")),
    timing="Set each entry and departure against control, and against knowing one's rights.",
    evidence=("agency records, after weighing what a request gives away", "border records"),
    provisions=(law.ENTERED, law.REMOVED, law.CENTRAL_REASON, law.WAIVER_NEXUS, law.DEPARTURE),
    touches=("physical_presence", "admissibility"),
)  # fmt: skip

_GROUP: Final = "case.conduct.group"
LISTED: Final = any_of(_GROUP, "designated", "may_be_designated")
SECURITY_BAR_SIGNAL: Final = Ambiguity(
    code="SECURITY_BAR_SIGNAL", group="C", over=("case",),
    title="An armed or designated group",
    what="Work, money, food, transport or silence given to an armed or designated group; training; membership.",
    lead=AnyOf((any_of(_GROUP, "involved", "supported", "not_waivable", "member"), LISTED)),
    rows=(
        Row(Level.S4, "One of the five grounds that no waiver reaches.", said(f"{_GROUP}.not_waivable")),
        Row(Level.S3, "The group is listed, or could be treated as a terrorist organization.", LISTED),
        Row(Level.S0, "Any listing of the group is denied.", Not(LISTED)),
    ),
    unknown="Which group it was, or whether it was listed, is not settled by what is recorded.",
    question="Do you know what the group called itself? Did they ever make you or your family pay or work for them?",
    follow_up="When was that, roughly? Was the work for them the reason they kept you, or only until somebody paid?",
    client=Side(
        "212(d)(13) leaves out all of 212(a)(3): only the 212(d)(3)(A)(ii) waiver and a discretionary exemption under 212(d)(3)(B)(i) "
        "are open; the support was the victimization itself.",
        AllOf((said(f"{_GROUP}.supported"), said(f"{_GROUP}.coerced"))),
        contrary=said(f"{_GROUP}.member"),
    ),
    government=Side("No exception for duress is implied.", AllOf((said(f"{_GROUP}.supported"), LISTED))),
    mitigating=(
        Weight("forced", f"{_GROUP}.coerced"), Weight("ransom was paid", f"{_GROUP}.ransom_paid"), Weight("small amounts"), Weight("a child"),
    ),
    aggravating=(Weight("membership, which closes the exemption for a designated group even if forced, or training", f"{_GROUP}.member"), Weight("weapons"), Weight("recruitment of children")),
    timing="Compare the day of the act with the day of designation; before it, the limb on undesignated groups may still be argued.",
    evidence=("an expert on the country or the group", "the pattern of extortion"),
    provisions=(law.SUPPORT, law.SUPPORT_EXEMPTION, law.WAIVER_GENERAL, law.NOT_WAIVABLE, law.CHILD_SOLDIERS, law.NO_IMPLIED_DURESS),
    touches=("admissibility",),
    during=said(f"{_GROUP}.coerced"),
)  # fmt: skip

MIGRATION: Final = (
    SMUGGLING_OF_OTHERS, SMUGGLED_THEN_EXPLOITED, FALSE_DOCUMENTS_OR_CLAIMS, REMOVAL_REENTRY_PRESENCE, SECURITY_BAR_SIGNAL,
)  # fmt: skip
