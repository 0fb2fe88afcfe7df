"""
Grounds of inadmissibility as counsel goes through them, and what a waiver would rest on.

What the record says of entries, papers, arrests and acts stands with those; here stands what counsel adds: a ground that
could apply, an exception written into it, whether it came of the victimization, and the two judgments of a waiver.
"""

from __future__ import annotations

import enum

import attrs

from tvisa.facts.counsel import ask_counsel, ask_own
from tvisa.kernel.answers import Answer
from tvisa.kernel.fields import AnsweredBy, Record, ask, items, word, words


class GroundKind(enum.StrEnum):
    """Each ground of 8 USC 1182(a) that can be in play before T status is granted, in the statute's order."""

    HEALTH = "health"
    MORAL_TURPITUDE = "moral_turpitude"
    CONTROLLED_SUBSTANCE = "controlled_substance"
    MULTIPLE_CONVICTIONS = "multiple_convictions"
    DRUG_TRADE = "drug_trade"
    PROSTITUTION = "prostitution"
    PROCURING = "procuring"
    OTHER_VICE = "other_vice"
    IMMUNITY = "immunity"
    RELIGIOUS_FREEDOM = "religious_freedom"
    TRAFFICKING_OFFENSES = "trafficking_offenses"
    TRAFFICKING_BENEFIT = "trafficking_benefit"
    MONEY_LAUNDERING = "money_laundering"
    CORE_SECURITY = "core_security"
    EXPORT = "export"
    TERRORISM = "terrorism"
    TORTURE = "torture"
    TERRORIST_ASSOCIATION = "terrorist_association"
    CHILD_SOLDIERS = "child_soldiers"
    PUBLIC_CHARGE = "public_charge"
    PRESENT_WITHOUT_ADMISSION = "present_without_admission"
    MISSED_HEARING = "missed_hearing"
    MISREPRESENTATION = "misrepresentation"
    CITIZENSHIP_CLAIM = "citizenship_claim"
    STOWAWAY = "stowaway"
    SMUGGLING = "smuggling"
    DOCUMENT_FRAUD_ORDER = "document_fraud_order"
    STUDENT_VISA = "student_visa"
    NO_DOCUMENTS = "no_documents"
    DRAFT_EVASION = "draft_evasion"
    REMOVED = "removed"
    UNLAWFUL_PRESENCE = "unlawful_presence"
    RETURNED_UNLAWFULLY = "returned_unlawfully"
    GUARDIAN = "guardian"
    CHILD_ABDUCTION = "child_abduction"
    UNLAWFUL_VOTING = "unlawful_voting"
    TAX_RENUNCIATION = "tax_renunciation"


@attrs.frozen(repr=False, eq=False)
class Ground(Record):
    """One ground of inadmissibility that counsel has looked at."""

    ground: GroundKind | None = word("Which ground.")
    applies: Answer = ask_counsel("For counsel: could that ground apply on the facts?")
    charged: Answer = ask("Is that ground charged in a notice to appear?")
    exception: Answer = ask_counsel("For counsel: does an exception in the text of that ground apply to the person?")
    caused_by_trafficking: Answer = ask_own("""Were the activities behind that ground caused by, or incident to, what
    was done to the person?""")
    note: str = words("A short note for the file.")


@attrs.frozen(repr=False, eq=False)
class Grounds(Record):
    """Grounds of inadmissibility, and what a waiver would rest on."""

    listed: tuple[Ground, ...] = items("Each ground that counsel has reviewed.", AnsweredBy.COUNSEL)
    listed_complete: Answer = ask_counsel(
        "Has counsel reviewed every ground of inadmissibility, and listed all that could apply?"
    )
    passport: Answer = ask("""Does the person hold a passport valid for at least six months more than the stay asked
    for?""")
    medical_finding: Answer = ask(
        """Has the physician at the immigration medical exam found a disease, a disorder with harmful behavior, or drug abuse or addiction?"""
    )
    missed_hearing: Answer = ask("Did the person fail to attend, or to stay for, a removal hearing?")
    reasonable_cause: Answer = ask_counsel("For counsel: was there reasonable cause for missing that hearing?")
    national_interest: Answer = ask_counsel(
        "For counsel: is it in the national interest to waive the grounds that apply?"
    )
    public_safety: Answer = ask("Has the person helped the authorities to detect or prosecute crime?")
    community: Answer = ask("Does the person contribute to the community?")
    adverse: Answer = ask("Is there a grave adverse factor against a waiver?")
    balance: Answer = ask_counsel(
        """For counsel: weighed together, do the risk to society, the seriousness of the violations and the reasons for staying favor a waiver?"""
    )
    risk_to_society: Answer = ask("Would the person's presence here put others at risk?")
    serious_violations: Answer = ask("Were there serious violations of immigration or criminal law?")
    reasons_to_stay: Answer = ask("Are there weighty reasons for the person to stay?")
    extraordinary: Answer = ask_counsel("For counsel: are there extraordinary circumstances?")
