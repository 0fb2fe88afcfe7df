"""Group C: migration and security grounds."""

from __future__ import annotations

from functools import partial

from tvisa.law.common.removal import REINSTATEMENT
from tvisa.law.common.travel import LEAVING
from tvisa.law.conduct import law, reckoned, writing
from tvisa.law.conduct.catalog.acts import HURT, NOT_ORDERED, ORDERED, OWN_IDEA, THREATENED
from tvisa.law.conduct.leaves import CLIENT_MINOR, NEXUS, any_of, denied, said, then
from tvisa.law.conduct.stays import RETURNED
from tvisa.law.conduct.timing import Timing
from tvisa.law.conduct.writing import COUNSEL, reading, s0, s1, s2, s3, s4
from tvisa.law.forms import computed
from tvisa.law.t.victim import SEVERE_2024
from tvisa.law.time_limits import YEARS_UNLAWFUL, years

finding = partial(writing.finding, group="C")

GUIDED = said("act.border.guided") | said("act.border.encouraged")

SMUGGLING_OF_OTHERS = finding(
    "SMUGGLING_OF_OTHERS",
    "Help to others across a border",
    touches=("admissibility", "bar"),
    law=(law.SMUGGLING, law.WAIVER_NEXUS, law.WAIVER_GENERAL, law.GOOD_CHARACTER, law.SMUGGLER_DEPORTABLE),
    what="""The client encouraged, arranged, paid for or helped with the unlawful crossing of others, including the client's own child. Or the
    client guided, drove, housed or vouched for them.""",
    lead=GUIDED,
    unless=denied("act.border.knowing"),
    levels=(
        s3(
            "The people whom the client guided were then exploited. Review the findings on acts toward others again.",
            said("act.border.exploited_later"),
        ),
        s3(
            "The client was paid, had the idea, or denies an order. Nothing on file says that it was only for close family.",
            said("act.border.paid") | OWN_IDEA | NOT_ORDERED,
            unless=said("act.border.own_family") | ORDERED,
        ),
        s2("The act was ordered under threat.", ORDERED & (THREATENED | HURT)),
        s2("The act was ordered, and a threat is denied.", ORDERED & denied("act.compulsion.threatened")),
        s2(
            "The client helped only close family. No exception applies in a T case, so a waiver is needed.",
            said("act.border.own_family"),
        ),
    ),
    unknown="Not on file: whether the act was ordered under threat, was for close family, or was paid.",
    client=reading(
        "The act was neither knowing nor voluntary. It was incident to trafficking on the way.",
        ORDERED & NEXUS,
        contrary=said("act.border.knowing"),
        weighs={
            "ordered": "act.compulsion.ordered",
            "threatened": "act.compulsion.threatened",
            "held for ransom": "case.conduct.group.ransom_paid",
        },
    ),
    government=reading(
        """The ground has no duress clause. Moving people may be transporting under the trafficker bar if the client knew of the exploitation.""",
        GUIDED & said("act.border.knowing"),
        weighs={"more than once": "act.other.several", "paid": "act.border.paid", "danger to those crossing": COUNSEL},
    ),
    opens="""On the journey, did anyone make you do something for the group, like walking in front, carrying, or keeping others quiet?""",
    time="People are often under control on the way. Record the date on which the smuggler became the captor.",
    evidence=("the pattern of coercion in the stash house", "accounts of others on the way"),
)

AGREED = said("incident.agreement.to_be_smuggled") & said("incident.agreement.consented")

DEBT_ALONE = computed(
    "debt_alone",
    "Is the debt the only means on file?",
    law.DEBT_BONDAGE,
    how=reckoned.debt_alone,
    reads=("incident.control.debt_bondage", "incident.agreement.debt_raised"),
)

SMUGGLED_THEN_EXPLOITED = finding(
    "SMUGGLED_THEN_EXPLOITED",
    "Agreed to be smuggled; exploited, or not, afterward",
    of="incident",
    touches=("severe_trafficking", "physical_presence", "admissibility"),
    law=(law.SMUGGLED, law.DEBT_BONDAGE, law.ENTERED),
    what="The client agreed to be taken across a border. Exploitation came on the way or after arrival, or did not come.",
    lead=AGREED,
    levels=(
        s3(
            "No exploitation after the agreement is on file. On the answers given, the definition is not met.",
            ~SEVERE_2024,
        ),
        s2("The debt is the only means on file.", DEBT_ALONE),
        s1("Act, means and purpose are supported after the agreement.", SEVERE_2024),
    ),
    unknown="Not on file: what happened after the agreement, or a part of the definition.",
    client=reading(
        "The smuggling ended, and a new relationship of coercion began.",
        SEVERE_2024 & (said("incident.labor.work") | said("incident.sex.act")),
        weighs={
            "price or terms changed or broken": "incident.agreement.changed",
            "a debt raised afterward": "incident.agreement.debt_raised",
            "locked in, guarded or held": "incident.means.restraint",
            "threats to call the police or immigration": "incident.means.legal_threats",
            "confiscated identity documents": "incident.control.withholds_documents",
            "work not credited to the debt": "incident.purposes.work_not_credited",
        },
    ),
    government=reading(
        "This was extortion for a smuggling fee, with no labor or sex for servitude.",
        ~SEVERE_2024,
        weighs={
            "could quit freely": "incident.labor.free_to_quit",
            "the terms were kept": denied("incident.agreement.changed"),
        },
    ),
    opens="""What were you told the trip would cost and what would happen when you arrived? When did you notice it was different? Was
    any work asked of you on the way, or while you were held?""",
    time="Compare the date of the agreement with the first date of coercion. Consent to travel is not consent to servitude.",
    evidence=("the agreement on the fee", "remittances", "messages", "house rules"),
)

_FALSE = "act.false_papers"

FALSE_DOCUMENTS_OR_CLAIMS = finding(
    "FALSE_DOCUMENTS_OR_CLAIMS",
    "False documents or claims",
    touches=("admissibility",),
    law=(law.MISREPRESENTATION, law.CITIZENSHIP_CLAIM, law.POLICY, law.WAIVER_NEXUS),
    what="""The client used false documents or falsely claimed citizenship. Or a statement for a visa, at the border or in a filing was untrue or
    may have been.""",
    lead=any_of(_FALSE, "used", "statement", "citizenship_claim", "earlier_filing_differs"),
    levels=(
        s3("An earlier filing contradicts today's account.", said(f"{_FALSE}.earlier_filing_differs")),
        s2("A claim to citizenship is a separate ground, 212(a)(6)(C)(ii).", said(f"{_FALSE}.citizenship_claim")),
        s2("It was at least partly the client's own act.", OWN_IDEA | denied(f"{_FALSE}.supplied")),
        s1("The traffickers supplied the documents.", said(f"{_FALSE}.supplied")),
    ),
    unknown="Not on file: who supplied the documents or made the statement, or whether it was true.",
    client=reading(
        """What others supplied is not the client's own act. Congress also names false documents, entry and work without documents among acts
        for which victims should not be penalized.""",
        said(f"{_FALSE}.supplied"),
        weighs={
            "a child": CLIENT_MINOR,
            "did not know what they said": denied(f"{_FALSE}.understood"),
            "ordered": "act.compulsion.ordered",
            "corrected in time": COUNSEL,
        },
    ),
    government=reading(
        "It was willful, and it hurts credibility as a whole.",
        said(f"{_FALSE}.used") & said(f"{_FALSE}.understood"),
        weighs={
            "used again": "act.other.several",
            "used after escape": then(Timing.AFTER, Timing.AFTER_UNDER_INFLUENCE, Timing.AFTER_FREE),
        },
    ),
    opens="Who prepared the papers you traveled or worked with? Did you know what they said?",
    time="Before, during or after control.",
    evidence=("who filled in the forms", "payments", "originals that were kept"),
)

ENTERED = computed(
    "entered_without_admission",
    "Did the person enter without admission?",
    law.ENTERED,
    how=reckoned.entered,
    reads=("entry.manner",),
)

REMOVED = computed(
    "was_removed",
    "Was the person removed or deported?",
    law.REMOVED,
    how=reckoned.removed,
    reads=("departure.removed",),
)
_ORDERED_OUT = said("case.status.removal_order") | REMOVED
_NO_STATUS = said("case.status.unlawful_presence") | denied("case.status.lawful")

CAUSED_ENTRY = computed(
    "trafficking_caused_entry",
    "Did the trafficking bring about an entry or return?",
    law.PRESENCE_ABROAD,
    how=reckoned.caused_entry,
    reads=("incident.caused_entry",),
)

BACK_SINCE = computed(
    "left_after_the_trafficking_and_came_back",
    "Did the person leave after the trafficking, and come back without admission?",
    LEAVING,
    how=reckoned.back_since,
    reads=(*RETURNED.reads, "departure.after_trafficking", "incident.when"),
)
"""A removal from before the trafficking, or an order that nobody carried out, says nothing of why somebody is here since."""

_STILL_PURSUED = any_of("case.presence.latest_return", "fears_trafficker", "threats")
"""What bears on whether the victimization brought a return about: 8 CFR 214.207(b)(1)."""

REMOVAL_REENTRY_PRESENCE = finding(
    "REMOVAL_REENTRY_PRESENCE",
    "Presence without status, removal, return",
    of="case",
    touches=("physical_presence", "admissibility"),
    law=(
        law.ENTERED,
        law.REMOVED,
        law.RETURNED,
        REINSTATEMENT,
        law.ILLEGAL_REENTRY,
        law.ILLEGAL_ENTRY,
        law.CENTRAL_REASON,
        law.WAIVER_NEXUS,
        LEAVING,
    ),
    what="The client is present without admission or status, has an earlier removal order, or returned unlawfully.",
    lead=ENTERED | _ORDERED_OUT | _NO_STATUS | RETURNED,
    levels=(
        s3(
            f"""A return without admission after removal, or after more than {years(YEARS_UNLAWFUL)} of unlawful presence in all, triggers the
            permanent bar of 212(a)(9)(C). After removal it also allows reinstatement of the order, and is a separate crime.""",
            RETURNED,
        ),
        s2("An earlier removal or removal order.", _ORDERED_OUT),
        s1("The client is only present without admission or status.", ENTERED | _NO_STATUS),
    ),
    client=reading(
        "Trafficking is a central reason for the time without status, or caused the entry or return.",
        said("case.status.central_reason") | CAUSED_ENTRY,
        weighs={
            "trafficking a central reason": "case.status.central_reason",
            "removed before anyone identified the person as a victim": COUNSEL,
            "a return that the traffickers arranged": COUNSEL,
            "fear of them, or threats, on coming back": _STILL_PURSUED,
        },
    ),
    government=reading(
        "The client is no longer here on account of the trafficking.",
        BACK_SINCE,
        weighs={"a return without admission": BACK_SINCE, "a new order since": COUNSEL},
    ),
    opens="Have you ever left the US since this began, even for a short time? How did that come about?",
    time="Compare each entry and departure with the time of control, and with when the client learned of their rights.",
    evidence=("agency records, after weighing what a request reveals", "border records"),
)

_GROUP = "case.conduct.group"
LISTED = any_of(_GROUP, "designated", "may_be_designated")

SECURITY_BAR_SIGNAL = finding(
    "SECURITY_BAR_SIGNAL",
    "An armed or designated group",
    of="case",
    touches=("admissibility",),
    law=(
        law.SUPPORT,
        law.SUPPORT_EXEMPTION,
        law.WAIVER_GENERAL,
        law.NOT_WAIVABLE,
        law.CHILD_SOLDIERS,
        law.NO_IMPLIED_DURESS,
    ),
    what="The client gave work, money, food, transport or silence to an armed or designated group, trained with it, or was a member.",
    lead=any_of(_GROUP, "involved", "supported", "not_waivable", "member") | LISTED,
    during=said(f"{_GROUP}.coerced"),
    levels=(
        s4("One of the five grounds that no waiver reaches.", said(f"{_GROUP}.not_waivable")),
        s3("The group is listed, or could be treated as a terrorist organization.", LISTED),
        s0("A listing of the group is denied.", ~LISTED),
    ),
    unknown="Not on file: which group it was, or whether it was listed.",
    client=reading(
        """212(d)(13) excludes all of 212(a)(3). Only the 212(d)(3)(A)(ii) waiver and a discretionary exemption under 212(d)(3)(B)(i) are
        available. The support was the victimization itself.""",
        said(f"{_GROUP}.supported") & said(f"{_GROUP}.coerced"),
        contrary=said(f"{_GROUP}.member"),
        weighs={
            "forced": f"{_GROUP}.coerced",
            "ransom was paid": f"{_GROUP}.ransom_paid",
            "small amounts": COUNSEL,
            "a child": COUNSEL,
        },
    ),
    government=reading(
        "The statute implies no duress exception.",
        said(f"{_GROUP}.supported") & LISTED,
        weighs={
            "membership, which closes the exemption for a designated group even if forced, or training": f"{_GROUP}.member",
            "weapons": COUNSEL,
            "recruitment of children": COUNSEL,
        },
    ),
    opens="Do you know what the group called itself? Did they ever make you or your family pay or work for them?",
    follows="When was that, roughly? Was the work for them the reason they kept you, or only until somebody paid?",
    time="""Compare the date of the act with the date of designation. For an earlier act, you can still argue under the clause on undesignated
    groups.""",
    evidence=("an expert on the country or the group", "the pattern of extortion"),
)

MIGRATION = (
    SMUGGLING_OF_OTHERS,
    SMUGGLED_THEN_EXPLOITED,
    FALSE_DOCUMENTS_OR_CLAIMS,
    REMOVAL_REENTRY_PRESENCE,
    SECURITY_BAR_SIGNAL,
)
