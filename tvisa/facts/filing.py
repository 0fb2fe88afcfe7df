"""Where the applicant stands with the authorities, as far as it matters before anything is filed."""

from __future__ import annotations

import enum

import attrs

from tvisa.facts.agenda import AgencyNotice, Hearing, OtherStatus
from tvisa.kernel.answers import Answer, Reply
from tvisa.kernel.dates import DateFact
from tvisa.kernel.fields import FactKind, Record, ask, date, items, word


class Circuit(enum.StrEnum):
    """A federal court of appeals that can review an order of removal."""

    FIRST = "1st"
    SECOND = "2d"
    THIRD = "3d"
    FOURTH = "4th"
    FIFTH = "5th"
    SIXTH = "6th"
    SEVENTH = "7th"
    EIGHTH = "8th"
    NINTH = "9th"
    TENTH = "10th"
    ELEVENTH = "11th"
    DC = "DC"


@attrs.frozen(repr=False, eq=False)
class Filing(Record):
    """What a careful lawyer checks before filing, and what other relief could ask."""

    represented: Answer = ask("Does an attorney or accredited representative represent the person in this matter?")
    unlicensed_help: Answer = ask(
        "Has anyone who is neither an attorney nor an accredited representative prepared documents, or offered to?"
    )
    safe_address: Answer = ask("Is there a safe address for mail from the government?")
    permanent_resident: Answer = ask("Is the person a permanent resident, with or without conditions?")
    resident_since: DateFact = date("If the person is a permanent resident: since what day?")
    citizen: Answer = ask("Is the person a United States citizen or national, or could they be one?")
    designated_country: Answer = ask("""Is the person a national of a country under a travel proclamation or a hold on
    benefits? (No country is recorded.)""")
    notice_to_appear: Answer = ask("Was a notice to appear served on the person, even if no judge has the case?")
    in_proceedings: Answer = ask("Is the person in removal proceedings?")
    hearing_on: DateFact = date("When is the next hearing before an immigration judge? Leave it out if none is set.")
    hearings: tuple[Hearing, ...] = items("Each other date set by an immigration court, an agency or a civil court.")
    circuit: Circuit | Reply | None = word(
        "The federal circuit that would review the case: of its immigration court, or else of the State where the person lives.",
        kind=FactKind.NEVER,
    )
    """The circuit whose court of appeals would review an order: where the judge completed the proceedings (8 USC 1252(b)(2))."""
    detained: Answer = ask("Is the person detained?")
    supervision: Answer = ask("Does ICE supervise the person outside detention, by check-ins, a monitor or an app?")
    unaccompanied_child: Answer = ask("Did officers treat the person as an unaccompanied child?")
    order_by_dhs: Answer = ask("If there is a removal order: was it issued by DHS, without a judge?")
    order_by_judge: Answer = ask(
        "If there is a removal order: was it issued by an immigration judge or the Board of Immigration Appeals (BIA)?"
    )
    order_expedited: Answer = ask("""Is it expedited removal: an order of DHS on Form I-860, or a credible fear
    interview before one?""")
    no_fear_found_on: DateFact = date("""When did an asylum officer find no credible or reasonable fear? Leave it out
    unless that was found.""")
    order_executed: Answer = ask("""If there is a removal order: has the person been removed, or left the country,
    since?""")
    order_on: DateFact = date("When was the removal order made?")
    order_stipulated: Answer = ask(
        "If there is a removal order: did the person sign a stipulated request for it, with no hearing?"
    )
    order_in_absentia: Answer = ask("If there is a removal order: was it issued in absentia?")
    hearing_notice_received: Answer = ask(
        "If the order was issued in absentia: did the person get the written notice of that hearing?"
    )
    hearing_notice_to_other: Answer = ask(
        """If the order was issued in absentia: did somebody else take or keep the notice, such as a relative, a sponsor or a trafficker?"""
    )
    order_reinstated: Answer = ask(
        "If the person came back after a removal order was executed: has DHS reinstated the order?"
    )
    reinstated_on: DateFact = date("When was the order reinstated? Leave this blank if it was not.")
    found_on: DateFact = date("""If the person came back after a removal: when did immigration officers find the person
    here? Leave it out unless they did.""")
    withholding_only: Answer = ask(
        """If there is a removal order: does a judge hear only withholding of removal or protection under the Convention against Torture (CAT)?"""
    )
    voluntary_departure_until: DateFact = date("""If voluntary departure was granted: by what day must the person
    leave? Leave it out unless it was.""")
    voluntary_departure_overstayed: Answer = ask("""If voluntary departure was granted: did the person stay past that
    day?""")
    asylum_found_frivolous: Answer = ask(
        """Has an immigration judge or the Board of Immigration Appeals (BIA) found that an asylum application was knowingly frivolous?"""
    )
    derivative: Answer = ask("""Does the person hold, or seek, T-2 to T-6 status as a family member of a T-1
    principal?""")
    exchange_visitor: Answer = ask("Has the person ever held J-1 or J-2 status?")
    diplomatic_household: Answer = ask(
        "Has the person held A-3 or G-5 status, as an employee of a diplomat or of an official of an international organization?"
    )
    earlier_t_application: Answer = ask("Was another application for T status filed before?")
    earlier_t_pending: Answer = ask("Is another application for T status still pending?")
    earlier_t_denied: Answer = ask("Was another application for T status denied?")
    other_denied: Answer = ask("Was any other immigration application or petition denied?")
    other_pending: Answer = ask("Is any other immigration application or petition pending?")
    other_statuses: tuple[OtherStatus, ...] = (
        items("""Each other status or protection that the person holds or has asked
    for: U, VAWA, asylum, special immigrant juvenile, DACA, TPS.""")
    )
    asylum_pending: Answer = ask("Is an asylum application pending?")
    notices: tuple[AgencyNotice, ...] = items("Each USCIS notice that requires a response by a set date.")
    bona_fide_notice: Answer = ask("Has USCIS sent a bona fide determination (BFD) notice?")
    deferred_action: Answer = ask("Has deferred action been granted?")
    work_permit_requested: Answer = ask("Was Form I-765 filed in category (c)(40), or is it ready to be filed?")
    work_permit: Answer = ask("Does the person hold an employment authorization document (EAD) in category (c)(40)?")
    advance_parole: Answer = ask("Does the person hold an advance parole document?")
    advance_parole_until: DateFact = date("Until what day is the advance parole document valid?")
    benefits_needed: Answer = ask("Does the person need benefits or services?")
    fears_return: Answer = ask("Is the person afraid to go back to the home country?")
    abused_by_citizen_or_resident: Answer = ask("""Was the person battered, or treated with extreme cruelty, by a
    spouse or parent who is a citizen or permanent resident, or by a citizen son or daughter?""")
    parental_abuse: Answer = ask(
        "Did a parent abuse, neglect or abandon the person, so that reunification with that parent is not viable?"
    )
    agency_would_certify: Answer = ask(
        """Would an agency certify that the person was helpful (Form I-918 Supplement B)? This is a requirement for U status, not for T status."""
    )
    federal_case: Answer = ask("""Is a federal agency investigating or prosecuting, so that it could ask for Continued
    Presence?""")
    civil_suit_filed: Answer = ask("Has a civil suit against a trafficker been filed?")
    losses: Answer = ask("Does the person have losses to recover, such as unpaid wages or injuries?")
