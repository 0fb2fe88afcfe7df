"""
What the client did, or is said to have done; for privileged hands only.

Whether somebody is a victim and whether they committed an act are two questions (8 USC 1101(a)(15)(T)(i)(I) and 1184(o)(1)): nothing
in this file is read by the elements. Each act is a record of its own, so that what was ordered at one time never colors another. How
far an act was compelled, and when it fell, is worked out from these facts and typed in nowhere.
"""

from __future__ import annotations

import enum

import attrs

from tvisa.facts.agenda import CourtDate, ProtectionOrder
from tvisa.facts.counsel import ask_counsel, ask_own
from tvisa.kernel.answers import Answer, Reply
from tvisa.kernel.dates import Age, DateFact
from tvisa.kernel.fields import AnsweredBy, Record, age, ask, date, items, part, word, words


class MatterCourt(enum.StrEnum):
    """The kind of court that a criminal or delinquency case was in."""

    ADULT = "adult"
    JUVENILE = "juvenile"
    TRIBAL = "tribal"
    MILITARY = "military"


class ThreatTo(enum.StrEnum):
    """Whom a threat was aimed at."""

    SELF = "self"
    CHILD = "child"
    FAMILY = "family"
    OTHER_VICTIM = "other_victim"


@attrs.frozen(repr=False, eq=False)
class Moment(Record):
    """When something was, against the time of control; asked only where the dates do not say. Two yeses: it spans both."""

    before: Answer = ask("Was it before anyone had control of the client?")
    under_control: Answer = ask("Was it while somebody had control of the client?")
    at_exit: Answer = ask("Was it part of getting out?")
    after: Answer = ask("Was it after that control had ended?")
    hold_remained: Answer = ask(
        "If it was after control ended: did a threat, a debt, contact or dependency still hold the client then?"
    )


@attrs.frozen(repr=False, eq=False)
class Verbs(Record):
    """The acts of 22 USC 7102(11)(B) and (12), done to somebody else; the last two belong to the sex branch alone."""

    recruited: Answer = ask(
        "Did the client bring in, contact or persuade somebody else? (The purpose is a separate question.)"
    )
    harbored: Answer = ask_own("Did the client harbor somebody else (keep or house them under control)?")
    transported: Answer = ask("Did the client take somebody else from one place to another for that purpose?")
    provided: Answer = ask("Did the client hand somebody else over, or make somebody else available?")
    obtained: Answer = ask("Did the client obtain somebody else, or their work, for that purpose?")
    patronized: Answer = ask("Did the client pay, or give something, for sex with somebody else?")
    solicited: Answer = ask("Did the client ask somebody else for a commercial sex act?")


@attrs.frozen(repr=False, eq=False)
class Ends(Record):
    """What the other person was wanted for."""

    commercial_sex: Answer = ask_own("Was the other person wanted for commercial sex?")
    servitude: Answer = ask_own("""Was the other person wanted for work they could not leave without harm or legal
    threats?""")
    peonage: Answer = ask_own("Was the plan to hold the other person to work for a debt, by force or by law?")
    debt_bondage: Answer = ask_own(
        "Was the other person's work meant as security for a debt that it would never pay off?"
    )
    slavery: Answer = ask_own("Was the plan to own or wholly control the other person?")


@attrs.frozen(repr=False, eq=False)
class MeansUsed(Record):
    """What got the other person into it or kept them there, whoever thought of it."""

    force: Answer = ask_own("Was force used on the other person?")
    fraud: Answer = ask_own("Was the other person deceived about something that mattered?")
    coercion: Answer = ask_own("Was the other person coerced, by threats, a scheme or abuse of the law?")


@attrs.frozen(repr=False, eq=False)
class OtherPerson(Record):
    """The person, or the group of like people, on the other side of the act."""

    person: str | Reply | None = word("Key of the person, such as P2.")
    age: Age = age("Roughly how old was the other person then? It is fine not to know.")
    said_older: Answer = ask("Did the other person, or somebody for them, say that they were older?")
    told_to_say_older: Answer = ask("Did the client tell the other person to give a false age?")
    exploited: Answer = ask("Was the other person then exploited?")
    several: Answer = ask("Was it more than one person, or more than once?")
    own_family: Answer = ask("Was the other person the client's own child, brother, sister or relative?")


@attrs.frozen(repr=False, eq=False)
class Compulsion(Record):
    """What pressed on the client at the time of the act."""

    ordered: Answer = ask("Was the client told to do it?")
    threatened: Answer = ask(
        "Did somebody threaten the client, or a person close to the client, if the client refused?"
    )
    threat_to: ThreatTo | Reply | None = word("Whom that threat was aimed at.")
    recent_violence: Answer = ask("Had the client been hurt shortly before, or for refusing or giving a warning?")
    initiated: Answer = ask("Was it the client's own idea?")
    watched: Answer = ask("Did somebody watch the client during the act, or supply the words or contacts?")
    manipulated: Answer = ask("Was the client brought to it little by little?")
    other_way: Answer = ask_counsel(
        "Counsel decides, and never asks the client: was there then a realistic and safe alternative?"
    )


@attrs.frozen(repr=False, eq=False)
class Benefit(Record):
    """What came of it for the client. Relief from harm and bare subsistence are facts of compulsion, not gains."""

    anything: Answer = ask("Did the client get anything at all for it?")
    relief_from_harm: Answer = ask("Was the benefit to the client that a harm stopped or did not happen?")
    subsistence: Answer = ask("Was it only food, shelter or the like?")
    passed_on: Answer = ask("Did money pass through the client's hands to somebody else?")
    debt_reduction: Answer = ask("Was something taken off what the client was said to owe?")
    promised: Answer = ask("Was something promised for it that never came?")
    exemption: Answer = ask("Was the client spared some of the same exploitation?")
    bonus: Answer = ask("Was there a payment or reward for it?")
    profit_share: Answer = ask("Did the client keep a part of the proceeds?")
    status: Answer = ask("Did the client gain standing or privileges?")


@attrs.frozen(repr=False, eq=False)
class Tasks(Record):
    """Jobs over others, as people who run such places hand them out."""

    unspecified: Answer = ask("Did the client help with the others there, in some way not yet clear?")
    collected_money: Answer = ask("Did the client collect or count the others' money?")
    relayed_orders: Answer = ask("Did the client pass on orders or rules?")
    relayed_threats: Answer = ask("Did the client pass on threats or fines?")
    monitored: Answer = ask("Did the client watch others so that they would not leave?")
    disciplined: Answer = ask("Did the client punish others?")
    scheduled: Answer = ask("Did the client book customers or assign shifts?")
    posted_ads: Answer = ask("Did the client place advertisements?")
    trained: Answer = ask("Did the client teach newcomers the work?")
    admitted: Answer = ask("Did the client let newcomers in?")
    held_keys: Answer = ask("Did the client hold the keys?")


@attrs.frozen(repr=False, eq=False)
class Help(Record):
    """Everyday help that is none of the statutory acts."""

    drove: Answer = ask("Did the client drive for the traffickers?")
    rented: Answer = ask("Did the client rent or lease a place for them?")
    translated: Answer = ask("Did the client translate for them?")
    household: Answer = ask("Did the client cook, clean or answer the phone for the place?")
    watched_children: Answer = ask("Did the client look after children for them?")
    carried_cash: Answer = ask("Did the client carry cash for them?")
    misled_police: Answer = ask("Did the client tell the police something untrue for them?")


@attrs.frozen(repr=False, eq=False)
class Violence(Record):
    """Hurt or fear at the client's hands."""

    toward_victim: Answer = ask("Was it toward somebody who was also exploited?")
    threat: Answer = ask("Did the client threaten somebody?")
    confinement: Answer = ask("Did the client lock somebody in or hold them?")
    physical: Answer = ask("Did the client strike or physically hurt somebody?")
    sexual: Answer = ask("Was it sexual?")
    weapon: Answer = ask("Was a weapon used?")
    drugged: Answer = ask("Did the client drug somebody?")
    serious_injury: Answer = ask("Was anybody seriously hurt?")
    death: Answer = ask("Did anybody die as a result?")


@attrs.frozen(repr=False, eq=False)
class OthersPapers(Record):
    """Other people's passports and papers."""

    held: Answer = ask("Did the client keep, carry or destroy other people's passports or documents?")
    own_taken: Answer = ask("Had the client's own documents been taken too?")
    kept_to_control: Answer = ask("Were the documents kept so that people would go on working?")
    returned: Answer = ask("Did the client give the documents back when able to?")


@attrs.frozen(repr=False, eq=False)
class FalsePapers(Record):
    """False papers, false claims and misstatements."""

    used: Answer = ask(
        "Did the client use false documents, or a false name, age or statement, with officials or for work?"
    )
    statement: Answer = ask(
        """To get a visa, entry or another benefit, did the client, or someone for the client, state something whose truth is in question?"""
    )
    untrue: Answer = ask("Was something that mattered in that statement untrue?")
    citizenship_claim: Answer = ask("Did the client claim to be a United States citizen?")
    earlier_filing_differs: Answer = ask("Does an earlier visa or asylum filing contradict what the client says now?")
    supplied: Answer = ask("Did the traffickers supply the documents or fill in the forms?")
    understood: Answer = ask("Did the client know what the documents or words said?")


@attrs.frozen(repr=False, eq=False)
class SoldSex(Record):
    """Commercial sex by the client."""

    done: Answer = ask("Did the client engage in commercial sex then? (No details are needed.)")
    pattern: Answer = ask("Was it a continuing course of conduct for gain?")


@attrs.frozen(repr=False, eq=False)
class Drugs(Record):
    """Controlled substances."""

    forced_use: Answer = ask("Was the client made to take drugs?")
    used: Answer = ask("Did the client otherwise take drugs?")
    possessed: Answer = ask("Did the client have drugs?")
    carried: Answer = ask("Did the client carry drugs?")
    sold: Answer = ask("Did the client sell drugs?")
    grew: Answer = ask("Did the client grow drugs?")


@attrs.frozen(repr=False, eq=False)
class SchemeMoney(Record):
    """Scheme money."""

    account_used: Answer = ask("Was an account, telephone or card in the client's name used by somebody else?")
    handled: Answer = ask("Did the client bank, send, carry or convert money from the scheme?")
    knew_source: Answer = ask("Did the client know where the money came from?")


@attrs.frozen(repr=False, eq=False)
class Border(Record):
    """Help to others across a border."""

    guided: Answer = ask("Did the client guide, drive, house or vouch for others who crossed unlawfully?")
    encouraged: Answer = ask("""Did the client encourage, arrange or pay for somebody's unlawful crossing, or help with it in any other way? The client's own child or
    family counts.""")
    knowing: Answer = ask("Did the client know that they crossed unlawfully?")
    own_family: Answer = ask("Were they only the client's spouse, parent, son or daughter?")
    paid: Answer = ask("Was the client paid for it?")
    exploited_later: Answer = ask("Were those people then exploited?")


@attrs.frozen(repr=False, eq=False)
class Crime(Record):
    """Crime that was the work demanded."""

    scams: Answer = ask("Was the work online scams?")
    theft: Answer = ask("Was the work theft?")
    begging: Answer = ask("Was the work begging?")
    lookout: Answer = ask("Was the work keeping watch?")
    forgery: Answer = ask("Was the work making false papers?")
    drugs: Answer = ask("Was the work growing or carrying drugs?")
    other: Answer = ask("Was the work some other crime?")
    commission: Answer = ask("Was the client paid a commission?")
    quota: Answer = ask("Was there a target, with punishment for missing it?")
    not_the_work: Answer = ask("Was it something apart from any work that was demanded?")


@attrs.frozen(repr=False, eq=False)
class Care(Record):
    """What the client did for others."""

    warned: Answer = ask("Did the client warn anybody?")
    softened: Answer = ask("Did the client refuse, put off or soften an order?")
    helped: Answer = ask("Did the client help anybody to leave, hide or heal?")
    reported: Answer = ask("Did the client tell somebody when able to?")


@attrs.frozen(repr=False, eq=False)
class Act(Record):
    """One act of the client, or one like series; a series that crosses the end of control is read as two."""

    what: str = words("What it was, in as few words as possible. No names.")
    incident: str | Reply | None = word("""Key of the incident during which the client was controlled, if there are
    several.""")
    """Key of the incident during which the client was controlled; unless given, every incident done to the client
    counts."""
    when: DateFact = date("When was it?")
    moment: Moment = part(Moment, "When it was, against the time of control; only if the dates do not say.")
    by_client: Answer = ask("Was it the client who did it? (Only if somebody says otherwise.)")
    age: Age = age("How old was the client then?")
    verbs: Verbs = part(Verbs, "Acts that the definition of trafficking names.")
    ends: Ends = part(Ends, "What the other person was wanted for.")
    means: MeansUsed = part(MeansUsed, "What got the other person into it.")
    knew: Answer = ask("Did the client know then what the other person was wanted for?")
    should_have_known: Answer = ask_own(
        "Did the client have reason to know it, apart from having been through the same?"
    )
    other: OtherPerson = part(OtherPerson, "The other person.")
    compulsion: Compulsion = part(Compulsion, "What pressed on the client.")
    benefit: Benefit = part(Benefit, "What came of it for the client.")
    tasks: Tasks = part(Tasks, "Jobs over others.")
    help: Help = part(Help, "Everyday help.")
    violence: Violence = part(Violence, "Hurt or fear.")
    violent: Answer = ask_counsel("For counsel: was it a violent or dangerous crime?")
    others_papers: OthersPapers = part(OthersPapers, "Other people's papers.")
    false_papers: FalsePapers = part(FalsePapers, "False papers and claims.")
    sold_sex: SoldSex = part(SoldSex, "Commercial sex by the client.")
    procured: Answer = ask("Did the client arrange customers for somebody else, or bring people for prostitution?")
    drugs: Drugs = part(Drugs, "Controlled substances.")
    money: SchemeMoney = part(SchemeMoney, "Money of the scheme.")
    border: Border = part(Border, "Help to others across a border.")
    crime: Crime = part(Crime, "Crime that was the work demanded, or that is recorded as no work.")
    care: Care = part(Care, "What the client did for others.")
    note: str = words("A short note for the file.")


@attrs.frozen(repr=False, eq=False)
class Matter(Record):
    """
    An arrest, a charge, a conviction or an admission.

    What the charge or the record says of a weapon, of injury and of the sentence stands here; what was done stands with the act that it is
    about (`Violence`). Counsel judges from both whether it was a violent or dangerous crime (8 CFR 212.16(b)(3)).
    """

    what: str = words("What it was for: the statute, in a few words; no names.")
    act: str | Reply | None = word("For counsel: which of the acts on file was this case about?")
    when: DateFact = date("When did the conduct in this matter take place?")
    arrested_on: DateFact = date("When was the client arrested or cited?")
    convicted_on: DateFact = date("When was the conviction or the plea entered?")
    probation_until: DateFact = date("Until what day does probation or a suspended sentence run?")
    motion_on: DateFact = date("When was a motion to vacate the conviction filed, or for what date is one planned?")
    plea_until: DateFact = date("Until what day is an offer of a plea open, or for what day is a plea set?")
    moment: Moment = part(Moment, "When that was, against the time of control; only if the dates do not say.")
    arrested: Answer = ask("Was the client arrested or cited?")
    charged: Answer = ask("Was there a charge, an indictment or another accusation by an authority?")
    investigated: Answer = ask("Are authorities investigating, with no arrest and no charge so far?")
    court: MatterCourt | Reply | None = word("The kind of court that has or had the case.")
    foreign: Answer = ask("Was it in another country?")
    pending: Answer = ask("Is the case still open?")
    plea_offered: Answer = ask("Has the prosecutor offered a plea that is not entered yet?")
    dismissed: Answer = ask_own("Was it dropped or dismissed?")
    acquitted: Answer = ask_own("Was the client acquitted?")
    convicted: Answer = ask_own("Did it end in a conviction or a plea?")
    diverted: Answer = ask_own(
        "Did the case go to a diversion program with no plea, no admission of the facts and no finding of guilt?"
    )
    deferred: Answer = ask("Was the judgment or the sentence withheld or deferred?")
    on_appeal: Answer = ask("Is a direct appeal of the conviction pending?")
    admitted: Answer = ask_own("Did the client admit every element of the offense, after an explanation of it?")
    prostitution: Answer = ask("Was it for prostitution?")
    drugs: Answer = ask("Was it for a controlled substance?")
    drug_trade: Answer = ask(
        "Was it for selling, distributing, carrying or growing drugs, or for possessing them to sell?"
    )
    procuring: Answer = ask_own("Was it for procuring, pandering, promoting prostitution or living off it?")
    laundering: Answer = ask("Was it for money laundering?")
    smuggling: Answer = ask("Was it for bringing others in unlawfully, or helping to do so?")
    protection_order: Answer = ask("""Did a court find that the client violated a protection order against threats,
    harassment or injury?""")
    moral_turpitude: Answer = ask_counsel("For counsel: could it be a crime involving moral turpitude?")
    five_years: Answer = ask("Do the sentences for two or more convictions add up to five years or more?")
    weapon: Answer = ask("Does the charge, or the record of the case, speak of a weapon?")
    serious_injury: Answer = ask("Does the charge, or the record, say that somebody was seriously hurt or died?")
    year_or_more: Answer = ask("Was a sentence of a year or more imposed, with any suspended part counted?")
    exception: Answer = ask_counsel("For counsel: does the exception for a youthful or a single petty offense apply?")
    violent: Answer = ask_counsel("For counsel: was it a violent or dangerous crime?")
    trafficking_linked: Answer = ask_own("""Was it for trafficking, pandering, promoting prostitution, harboring or the
    like?""")
    elements_match: Answer = ask_counsel("For counsel: do the elements of that offense match the federal definition?")
    compelled_in_record: Answer = ask("Does the plea or record show that the client was compelled?")
    caused_by_trafficking: Answer = ask_own("Was the offense caused by, or incident to, what was done to the client?")
    link_documentable: Answer = ask("Could a record or a professional link the offense to the trafficking?")
    vacated_for_defect: Answer = ask_own("Was it vacated for a defect in the case?")
    vacated_otherwise: Answer = ask_own("Was it vacated, sealed or expunged on other grounds?")
    rehabilitation: Answer = ask("Is there proof of rehabilitation since?")
    note: str = words("A short note for the file.")


@attrs.frozen(repr=False, eq=False)
class RoleHeld(Record):
    """The client's place among the others, over the whole time."""

    assigned: Answer = ask("Did the traffickers put the client in that role?")
    also_exploited: Answer = ask("Was the client still exploited like the others meanwhile?")
    same_punishment: Answer = ask("Did the same quotas and punishments apply to the client?")
    own_rules: Answer = ask("Did the client add rules of their own?")
    kept_alone: Answer = ask("Did the client go on with it while the traffickers were away for a long time?")
    upper_level: Answer = ask("Was the client at an upper level, as organizer, financier, promoter or the like?")
    physical_abuse: Answer = ask("Did anybody there ever use physical violence on the client?")
    mental_abuse: Answer = ask("Was the client ever threatened, deceived, humiliated or held by anybody there?")
    others_call_victim: Answer = ask("Do other victims speak of the client as a fellow victim?")


@attrs.frozen(repr=False, eq=False)
class Relative(Record):
    """A family tie to somebody who trafficked, and what came of it."""

    spouse: Answer = ask("Is the client the spouse of somebody who trafficked people?")
    son_or_daughter: Answer = ask("Is the client a son or daughter of somebody who trafficked people?")
    citizen: Answer = ask("Is that relative a United States citizen?")
    benefited: Answer = ask("Did the client get money or support that came from a spouse's or parent's trafficking?")
    last_benefit: DateFact = date("When did the client last receive it?")
    knew: Answer = ask("Did the client know, or should the client reasonably have known, where it came from?")
    child_then: Answer = ask("Was the client unmarried and under 21 when it was received?")
    controlled: Answer = ask("Was the client controlled by that relative?")
    upkeep_only: Answer = ask("Was it only food and shelter?")
    own_assets: Answer = ask("Are there assets in the client's own name that came from it?")


@attrs.frozen(repr=False, eq=False)
class ArmedGroup(Record):
    """An armed, criminal or political group among those responsible."""

    involved: Answer = ask("Was an armed or organized group among the traffickers?")
    designated: Answer = ask("Was that group a designated terrorist organization at the time?")
    may_be_designated: Answer = ask(
        "Could that group be designated, or be treated as an undesignated terrorist organization?"
    )
    supported: Answer = ask("Did the client give the group work, money, food, transport or silence?")
    ransom_paid: Answer = ask("Was a ransom paid to the group?")
    coerced: Answer = ask("Was the client forced to do that?")
    member: Answer = ask("Did the client belong to the group, or take military training with it?")
    recorded_as_member: Answer = ask("Does a school, police or jail record call the client a member of that group?")
    not_waivable: Answer = ask_counsel("""For counsel: is it espionage or sabotage, other unlawful activity, overthrow,
    a foreign policy ground, or Nazi persecution or genocide?""")


@attrs.frozen(repr=False, eq=False)
class Bond(Record):
    """How things stand with those responsible; how somebody sees themselves never counts against them."""

    contact_now: Answer = ask("Is the client still in contact with the traffickers?")
    protects: Answer = ask("Does the client feel a need to protect a trafficker?")
    sees_self_as_victim: Answer = ask("Does the client see themselves as a victim? (Any answer is fine.)")
    serves_scheme: Answer = ask("Is that contact used to bring people in, pass on orders or move money?")
    shared_child: Answer = ask("Is there a child in common?")


@attrs.frozen(repr=False, eq=False)
class Disclosure(Record):
    """What makes telling or filing dangerous, and why somebody would rather not speak with the police."""

    said_stayed_by_choice: Answer = ask("""Is there a statement that the client at some point stayed or returned by
    choice?""")
    beginning_taken_back: Answer = ask("Did somebody say one thing about the beginning and later retract it?")
    child_harmed: Answer = ask("Has harm to a child been disclosed?", AnsweredBy.COUNSEL)
    duty_to_report: Answer = ask(
        "Does somebody on the team have a legal duty to report harm to a child?", AnsweredBy.COUNSEL
    )
    false_age: Answer = ask("Was a false age given for the client, by anyone?")
    records_destroyed: Answer = ask("Were messages, documents or other records deleted or thrown away?")
    conflict_open: Answer = ask(
        "Is the conflict check still open? (Write nothing here about any other client.)", AnsweredBy.COUNSEL
    )
    fear: Answer = ask("Does fear, distrust or language keep the client from speaking with the police?")
    own_exposure: Answer = ask("Does worry about the client's own acts keep the client from speaking with the police?")
    report_planned: Answer = ask("Is a report planned?")
    false_statements: Answer = ask("Were false statements made to protect the traffickers?")


@attrs.frozen(repr=False, eq=False)
class Conduct(Record):
    """Everything recorded about the client's own acts, and what could be held against the client."""

    acts: tuple[Act, ...] = items("Each act of the client, or each series of similar acts.")
    acts_complete: Answer = ask_own(
        "Is this all of the client's own conduct? (Ask in private. An empty list with a yes means none.)"
    )
    matters: tuple[Matter, ...] = items("Each arrest, charge, conviction or admission.", AnsweredBy.EITHER)
    matters_complete: Answer = ask_own("Are these all arrests, charges and convictions, here and abroad?")
    unauthorized_work: Answer = ask("Has the client worked here without employment authorization?")
    court_dates: tuple[CourtDate, ...] = items(
        "Each date set by a criminal or juvenile court, a grand jury or an agent."
    )
    protection_orders: tuple[ProtectionOrder, ...] = items("Each order of protection issued against the client.")
    role: RoleHeld = part(RoleHeld, "The client's place among the others.")
    relative: Relative = part(Relative, "A family tie to somebody who trafficked.")
    group: ArmedGroup = part(ArmedGroup, "An armed or organized group.")
    bond: Bond = part(Bond, "How things stand with those responsible.")
    disclosure: Disclosure = part(Disclosure, "What makes telling or filing dangerous.")
