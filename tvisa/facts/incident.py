"""
What other definitions of trafficking ask of an incident and the law of T status does not.

Nothing of a screening reads these facts: they serve the comparison of definitions alone, and are left blank in a T case
that needs none. How a border was crossed is shown in a privileged setting alone. Whether the person is a woman is asked
because three instruments protect women; it moves nothing else.
"""

from __future__ import annotations

import enum
from typing import ClassVar

import attrs

from tvisa.facts.assistance import AgencyKind
from tvisa.facts.counsel import ask_counsel, ask_own
from tvisa.facts.debt import Debt
from tvisa.kernel.answers import Answer, Reply
from tvisa.kernel.dates import Age, DateFact
from tvisa.kernel.fields import AnsweredBy, FactKind, Record, age, ask, date, items, part, word, words


@attrs.frozen(repr=False, eq=False)
class Wider(Record):
    """Acts, means, purposes and settings that the definitions of other instruments name."""

    woman: Answer = ask("Is the person a woman or a girl? (The person answers. Only three instruments depend on it.)")
    transferred: Answer = ask("Was the person transferred from one person to another?")
    received: Answer = ask("Did someone receive the person, or take the person over from somebody else?")
    control_passed: Answer = ask("Was control over the person exchanged, or passed to somebody else?")
    sold: Answer = ask("Was the person sold or bought?")
    enticed: Answer = ask("Did someone entice the person?")
    advertised: Answer = ask("Did someone advertise the person?")
    maintained: Answer = ask("Did someone maintain the person (keep the person in that situation)?")
    force_threatened: Answer = ask("Was force threatened?")
    other_coercion: Answer = ask("Was the person coerced in another way, such as by pressure that left no real choice?")
    abducted: Answer = ask("Was the person abducted?")
    power_abused: Answer = ask("Did someone abuse power over the person?")
    vulnerability_abused: Answer = ask("""Did someone abuse a position of vulnerability, in which the person had no
    real or acceptable alternative but to submit?""")
    controller_paid: Answer = ask(
        "Was a payment or benefit given or received to get the consent of somebody who had control over the person?"
    )
    by_those_means: Answer = ask(
        "Was the person recruited, transported, transferred, harbored or received by one of these means?"
    )
    known: Answer = ask("""Did the traffickers know, or recklessly disregard, that such means would be used for a commercial sex act, or that the person was under
    18?""")
    prostitution: Answer = ask(
        "Was the purpose prostitution, that is, to use or abuse the person sexually for commercial ends?"
    )
    sexual_exploitation: Answer = ask("Was the aim to exploit the person sexually in another way?")
    forced_labor: Answer = ask(
        "Was the purpose forced labor or services, that is, under threat of a penalty and not voluntary?"
    )
    slavery_like: Answer = ask("""Was the aim a practice similar to slavery? Examples are debt bondage, serfdom, a marriage for payment that could not be refused, or
    handing over a child to be exploited.""")
    organs: Answer = ask("Was the aim to remove an organ?")
    begging: Answer = ask("Was the aim forced begging?")
    criminal_activities: Answer = ask("Was the aim to have the person commit offenses for somebody's gain?")
    surrogacy: Answer = ask("Was the aim to exploit the person as a surrogate mother?")
    forced_marriage: Answer = ask("Was the aim a forced marriage?")
    illegal_adoption: Answer = ask("Was the aim an illegal adoption?")
    pornography: Answer = ask("Was the aim pornographic performances or materials?")
    owned: Answer = ask(
        """Were powers of ownership exercised over the person, such as by buying, selling, lending or a similar deprivation of liberty?"""
    )
    gender_based: Answer = ask("Was it based on gender, that is, done because the person is a woman or a girl?")
    attack: Answer = ask("Was it part of a widespread or systematic attack on civilians?")
    coercive_environment: Answer = ask(
        "Did someone take advantage of a coercive environment, or of the person's incapacity to give genuine consent?"
    )
    armed_conflict: Answer = ask("Did it take place in the context of, and in association with, an armed conflict?")
    commerce: Answer = ask("Was it in or affecting interstate or foreign commerce, or in a federal enclave?")
    entry_procured: Answer = ask("Did someone arrange for the person to cross a border without the required documents?")
    entry_for_gain: Answer = ask("Was that done for money or another material benefit?")
    not_of_that_state: Answer = ask("""Was it a country of which the person was neither a national nor a permanent
    resident?""")


# --- what was done to one person: an incident of possible trafficking, its acts, means and purpose ----------------------


class Role(enum.StrEnum):
    """What a person other than the victim was in an incident."""

    RECRUITER = "recruiter"
    TRANSPORTER = "transporter"
    SMUGGLER = "smuggler"
    EMPLOYER = "employer"
    EXPLOITER = "exploiter"
    BUYER = "buyer"
    PARTNER = "partner"
    FAMILY = "family"
    OTHER_VICTIM = "other_victim"
    HAD_A_PART = "had_a_part"
    WITNESS = "witness"
    HELPER = "helper"
    OTHER = "other"


@attrs.frozen(repr=False, eq=False)
class Participant(Record):
    """Somebody in an incident besides its victim, by key."""

    person: str = attrs.field(metadata={"ask": "Key of the person, such as P2."})
    role: Role | Reply | None = word("That person's role in this incident.")


@attrs.frozen(repr=False, eq=False)
class Acts(Record):
    """The acts of 22 USC 7102(11)(B) and (12): the last two belong to the sex branch alone."""

    recruited: Answer = ask("Did someone recruit the person?")
    harbored: Answer = ask_own("Did someone harbor the person (keep or house the person under control)?")
    transported: Answer = ask("Did someone transport the person?")
    provided: Answer = ask("Did someone hand the person over or make them available to somebody else?")
    obtained: Answer = ask("Did someone obtain the person or the person's work?")
    patronized: Answer = ask("Did someone patronize the person (pay, or give something, for sex with the person)?")
    solicited: Answer = ask("Did someone solicit the person for sex?")


@attrs.frozen(repr=False, eq=False)
class Threats(Record):
    """
    What was threatened, by kind, so that a threat is compared with threats of its own kind.

    A yes to one is a yes to `Means.threats`; a threat of the law, the police or immigration is `Means.legal_threats`.
    """

    violence: Answer = ask("Did they threaten to hurt or kill the person?")
    restraint: Answer = ask("Did they threaten to lock the person up, tie them or hold them?")
    family: Answer = ask("Did they threaten harm to the person's family, or to somebody else?")
    money: Answer = ask("Did they threaten to keep pay back, to take a home or land, or to claim a debt or a fine?")
    reputation: Answer = ask("Did they threaten to shame the person, or to accuse them of something?")
    other: Answer = ask("Did they threaten anything else, such as what an oath or a curse would bring?")


@attrs.frozen(repr=False, eq=False)
class Means(Record):
    """Force, fraud and the three kinds of coercion of 22 USC 7102(3); the facts apart from the thresholds."""

    force: Answer = ask_own("Was force used on the person, such as violence, restraint or confinement?")
    fraud: Answer = ask_own("""Was the person deceived about something that mattered, such as the work, pay or
    conditions?""")
    threats: Answer = ask("Did anyone threaten to harm or hold the person, or to harm somebody else?")
    threats_of: Threats = part(Threats, "What was threatened, by kind.")
    threatened_serious_harm: Answer = ask_own("Was what was threatened serious harm or physical restraint?")
    scheme: Answer = ask_own("""Was there a scheme, plan or pattern intended to make the person believe that not obeying would result in serious harm to, or physical
    restraint of, anyone?""")
    legal_threats: Answer = ask("Did anyone threaten to use the law, the police, the courts or immigration?")
    legal_process_used: Answer = ask(
        """Did anyone use the law or a legal process on the person, such as a visa petition, a suit on a contract or a report to immigration?"""
    )
    legal_process_abused: Answer = ask_own(
        """Was that law or process used, or threatened to be used, in a manner or for a purpose for which it was not designed, to pressure the
    person?"""
    )
    status_reminders: Answer = ask(
        "Did anyone, short of a threat, remind the person of their immigration status or of what officers do to people like them?"
    )
    restraint: Answer = ask("Was the person locked in, tied, guarded or otherwise physically held?")
    harm_to_others: Answer = ask("Was somebody else hurt or threatened, and did the person see or hear of it?")


@attrs.frozen(repr=False, eq=False)
class Control(Record):
    """
    Methods of control in the vocabulary of the Human Trafficking Case Data Standard; indicators, never tests.

    Threats are among them and stand with the means: what was threatened is one fact, which the definition of coercion asks
    for and which shows control as well. Being shut in (`Means.restraint`) is less than having one's movements watched, and
    the deceit and the force of the definition are judgments, so that these stay apart from what shows them here.
    """

    debt_bondage: Answer = ask("Was the person held to a real or invented debt that the work was said to pay off?")
    takes_earnings: Answer = ask("Did they take the person's earnings?")
    restricts_financial_access: Answer = ask("Did they keep the person from money or a bank account?")
    psychological_abuse: Answer = ask("Did they humiliate, manipulate or frighten the person?")
    physical_abuse: Answer = ask("Did they hurt the person physically?")
    sexual_abuse: Answer = ask("Did they use sexual abuse to control the person?")
    false_promises: Answer = ask("Did they promise or say things that were false when they said them?")
    psychoactive_substances: Answer = ask("Did they use drugs or alcohol to control the person?")
    restricts_movement: Answer = ask("Did they isolate the person, or limit or watch where they could go?")
    isolates: Answer = ask("""Did they keep the person from other people, such as family, neighbors or anybody who
    speaks their language?""")
    punishes: Answer = ask("Did something follow when the person disobeyed, such as a beating, a fine or no food?")
    restricts_medical_care: Answer = ask("Did they keep the person from medical care?")
    excessive_working_hours: Answer = ask("Were the hours excessive?")
    uses_children: Answer = ask("Did they use the person's children to control them?")
    withholds_necessities: Answer = ask("Did they withhold food, sleep, water or shelter?")
    withholds_documents: Answer = ask("Did they keep the person's passport or other documents?")
    takes_telephone: Answer = ask("Did they take the person's telephone, or watch its use?")
    told_to_hide: Answer = ask(
        "Did they tell the person what to say to officials, or to hide the real terms from officials?"
    )
    demands_ransom: Answer = ask("Did they demand money for letting the person go?")
    other: Answer = ask("Did they control the person in some other way?")


@attrs.frozen(repr=False, eq=False)
class Background(Record):
    """
    What a reasonable person "of the same background and in the same circumstances" had to reckon with: 8 CFR 214.201.

    Illness, disability, drugs and youth are `Incident.impaired`.
    """

    poverty: Answer = ask("Was the person, or anyone who depended on the person, too poor to get by?")
    debts: Answer = ask("Did the person or their family owe money to others, at home or here?")
    dependants: Answer = ask("Did children or others depend on the person, or was somebody close to them ill?")
    schooling: Answer = ask("Did the person have little schooling, or were they unable to read?")
    language: Answer = ask("Was the person unable to speak the language of the place?")
    status_tied: Answer = ask("""Did the person's immigration status depend on the job or on a trafficker, or did they
    believe so?""")
    alone: Answer = ask("Did the person have nobody in the country to turn to?")


@attrs.frozen(repr=False, eq=False)
class Agreement(Record):
    """
    What was agreed about travel or work, and what changed afterwards.

    Whether the pay was what was agreed stands with the labor: terms can be broken though the pay is right.
    """

    made: Answer = ask("Was anything agreed about travel or work beforehand?")
    about: str = words("What was agreed, in a few words.")
    consented: Answer = ask("Did the person at first agree to the travel or the work?")
    to_be_smuggled: Answer = ask("Was it an agreement to be taken across a border?")
    changed: Answer = ask("Did the terms or the demands change afterwards, or were they not kept?")
    what_changed: str = words("What changed, in a few words.")
    debt_raised: Answer = ask("Was a fee or debt raised or added afterwards?")
    told_the_truth: Answer = ask(
        "Was everything they said about a visa, status or a contract true, and said with no pressure to stay or to work?"
    )
    length_fixed: Answer = ask("Was the length of the work agreed in advance?")
    work_fixed: Answer = ask("Was the kind of work agreed in advance?")


@attrs.frozen(repr=False, eq=False)
class Sex(Record):
    """The sex act demanded, and what passed for it."""

    act: Answer = ask("Did a sex act involving the person take place, or did someone want one?")
    what: str = words("What it was, in as few words as possible. Never required.")
    value_passed: Answer = ask("Was anything of value given to anyone, or meant to be given?")
    on_account: Answer = ask_own("Was the thing of value given, or meant to be given, on account of the sex act?")
    value: str = words("What was given, such as money, housing, safety, documents or keeping a job.")
    purpose: Answer = ask_own(
        """Was the person recruited, harbored, transported, provided, obtained, solicited or patronized for the purpose of that commercial sex act?"""
    )
    induced: Answer = ask_own(
        "Counsel decides: was the commercial sex act induced by force, fraud or coercion, or was it meant to be?"
    )
    brought: Answer = ask("Did what they promised, said or did bring the person to the sex act?")
    kept: Answer = ask("Did what they said, threatened or did keep the person in commercial sex?")
    had_they_known: Answer = ask(
        "Would the person have refused or left if free to do so, or if told how it really was?"
    )
    said_would_happen: Answer = ask("Did they say or show that harm would follow if the person refused or left?")
    feared: Answer = ask(
        """Did the person believe that, after a refusal or an exit, the person or somebody else would be harmed, held, reported or ruined?"""
    )
    completed: Answer = ask("Did the sex act take place?")
    when: DateFact = date("""When was the first sex act, or was it before or after the eighteenth birthday? (Before that birthday, no force, fraud or coercion needs
    to be shown. A blank counts as not asked.)""")
    begun_under_18: Answer = ask_counsel(
        """For counsel: is it enough that the person was under 18 when the incident began, though the sex act took place at 18 or over?"""
    )


@attrs.frozen(repr=False, eq=False)
class Labor(Record):
    """The work or service demanded, and how it was got."""

    work: Answer = ask("Did the person do work or a service of any kind, or did someone want them to?")
    what: str = words("What the work was, in a few words.")
    acts_for_work: Answer = ask_own(
        "Was the person recruited, harbored, transported, provided or obtained for that work?"
    )
    acts_by_means: Answer = ask_own(
        "Was the person recruited, harbored, transported, provided or obtained through force, fraud (deception) or coercion?"
    )
    brought: Answer = ask("Did what they promised, said or did bring the person to the work?")
    kept: Answer = ask("Did what they said, threatened or did keep the person at the work?")
    had_they_known: Answer = ask(
        "Would the person have refused or left if free to do so, or if told how it really was?"
    )
    said_would_happen: Answer = ask("Did they say or show that harm would follow if the person refused or left?")
    feared: Answer = ask(
        """Did the person believe that, after a refusal or an exit, the person or somebody else would be harmed, held, reported or ruined?"""
    )
    completed: Answer = ask("Did the work take place?")
    paid: Answer = ask("Was the person paid anything?")
    paid_as_agreed: Answer = ask("Was the person paid what was agreed?", kind=FactKind.FACT)
    furthered_smuggling: Answer = ask(
        "Did all of the work serve only the crossing: no longer than that, not for the gain of the people who demanded it, and not after the arrival?"
    )
    beyond_the_deal: Answer = ask("Was the person made to do things beyond the smuggling deal?")
    singled_out: Answer = ask("Was the person singled out for the work?")
    trafficker_gained: Answer = ask("Did the people who demanded the work gain from it?")
    long_or_intense: Answer = ask("Was the work long or unusually heavy?")
    forced_labor: Answer = ask_counsel("""Counsel decides: was the work obtained by a means listed in 18 USC 1589(a)? The means are force or restraint, serious harm, abuse of law
    or legal process, a scheme, or threats of these.""")
    real_say: Answer = ask("""Did the person, throughout, have a significant say over hours, days off, pay or place,
    and could they refuse a task?""")
    free_to_quit: Answer = ask(
        "Could the person, throughout, refuse or leave without harm to anybody and without fear of harm?"
    )
    ordinary_consequences: Answer = ask(
        "Did nothing ever keep the person there except needing another job or losing future income?"
    )
    ordinary_chores: Answer = ask(
        "Was the work, throughout, no more than the chores a household ordinarily expects of someone that age?"
    )
    whole_life_directed: Answer = ask("Was the person's whole day run by someone else's orders?")
    unequal_treatment: Answer = ask("Were the person's food, sleep or living space worse than those of the household?")


@attrs.frozen(repr=False, eq=False)
class Purposes(Record):
    """The four purposes of 22 USC 7102(11)(B), taken apart as the definitions of (7) and (8) take them apart."""

    servitude_by_fear: Answer = ask_own("""Was the purpose involuntary servitude, by a scheme to make the person believe that refusal would result in serious harm to, or physical
    restraint of, someone?""")
    servitude_by_legal_process: Answer = ask_own(
        "Was the purpose to make the person begin or continue to serve by abuse, or threatened abuse, of law or legal process?"
    )
    servitude_by_force: Answer = ask_own(
        "Was the purpose to make the person work by physical restraint, injury or legal coercion, or by fear of these?"
    )
    because_of_debt: Answer = ask_own("Was that service based on a real or alleged debt?")
    pledged_work: Answer = ask_own("Was the purpose to have the person's work pledged as security for a debt?")
    work_not_credited: Answer = ask_own("Was the reasonable value of the work not applied to the debt?")
    work_not_limited: Answer = ask_own("Was the length of the work not limited, or its nature not defined?")
    slavery: Answer = ask_own("Was the aim to own or control the person as if they were property?")
    said_so: Answer = ask("Did the traffickers say, write or show what they wanted the person for?")
    as_property: Answer = ask("Was the person bought, sold, given away or treated as if they were owned?")


@attrs.frozen(repr=False, eq=False)
class Exit(Record):
    """How the person got away, and whether law enforcement had a part in it."""

    when: DateFact = date("When did it end?")
    ended_abroad: Answer = ask("Did it end outside the United States?")
    ongoing: Answer = ask(
        """Is the work, the sex, or being held for it still going on, or was it when the application was filed? Lasting effects alone do not count."""
    )
    freed_by_law_enforcement: Answer = ask("""Did a law enforcement agency in the United States take part in freeing
    the person?""")
    freed_by: AgencyKind | Reply | None = word("Which kind of agency took part in freeing the person.")
    taken_into_custody: Answer = ask("Was the person arrested, or held by immigration or the police, at that time?")
    liberated: Answer = ask_counsel("""For counsel: was that a liberation from the trafficking, by an agency that knew
    of the victimization?""")
    law_enforcement_knew: Answer = ask("Did the agency that freed the person know what was being done to the person?")
    escaped_first: Answer = ask("""Did the person get away, alone or with help, before a law enforcement agency in the United States became involved? (Foreign police do
    not count, nor does an agency that did nothing about a tip.)""")
    law_enforcement_then_involved: Answer = ask("""Did a law enforcement agency in the United States then act on the trafficking, beyond taking the report, such as by an interview or an
    investigation? (A stop or an arrest over status does not count.)""")
    escape_is_enough: Answer = ask_counsel("""For counsel: does the escape fit the words of the 2017 rule, escape before a law enforcement agency was involved? Merely receiving a
    report is not involvement; an interview or an investigation is. (Only for applications filed before 28 August 2024.)""")
    released: Answer = ask("Did the traffickers themselves let the person go?")
    release_is_escape: Answer = ask_counsel(
        "For counsel: does being let go, before an agency was involved, count as an escape?"
    )
    could_have_left: Answer = ask("Never held against the person: were there moments when they could have walked away?")
    periods_of_freedom: Answer = ask("Never held against the person: were there periods when they took part freely?")
    could_leave_the_country: Answer = ask("Could the person have left the United States since?")
    recently_liberated: Answer = ask_own(
        "Had the person been freed only recently when the application was filed? (Only for decisions before 2017.)"
    )
    lacked_means: Answer = ask("""Did the person lack money or other means of their own to leave the United States?
    (Only for decisions before 2017.)""")
    clear_chance_to_leave: Answer = ask_own("""All circumstances considered, was there a clear chance to leave the
    United States before law enforcement became involved? (Only for decisions before 2017.)""")


@attrs.frozen(repr=False, eq=False)
class Asserted(Record):
    """Parts of an incident asserted as a whole: a person can say that it happened without saying how."""

    severe_form: Answer = ask_own("As a whole: was this a severe form of trafficking, of either kind?")
    sex_trafficking: Answer = ask_own(
        "As a whole: was a commercial sex act induced by force, fraud or coercion, or was the person under 18?"
    )
    labor_trafficking: Answer = ask_own(
        "As a whole: was the person obtained for work by force, fraud or coercion, for servitude or the like?"
    )
    act: Answer = ask_own("As a whole: was the person recruited, transported, harbored, provided or obtained?")
    means: Answer = ask_own("As a whole: was there force, fraud or coercion?")
    coercion: Answer = ask_own("As a whole: was there coercion?")
    servitude: Answer = ask_own("As a whole: was the purpose involuntary servitude?")
    labor_purpose: Answer = ask_own("As a whole: was the purpose servitude, peonage, debt bondage or slavery?")
    sex_purpose: Answer = ask_own("As a whole: was the purpose a commercial sex act?")


@attrs.frozen(repr=False, eq=False)
class Incident(Record):
    """One incident, done to one person."""

    supports: ClassVar = "Supported by incident {key}: {facts}."
    """How a reader is told that this record carries a part of the law."""

    key: str = attrs.field(metadata={"ask": "Key of the incident, such as I1."})
    victim: str = attrs.field(metadata={"ask": "Key of the person to whom this was done, such as P1."})
    """Key of the person to whom it was done. A record about somebody else never counts for the applicant."""
    people: tuple[Participant, ...] = items("Who else was there, and in what role.")
    when: DateFact = date("When did it happen, from the first act to the last?")
    lasted: str = words("How long it lasted, if no dates show it: nine weeks, more than eight years.")
    age: Age = age("How old was the person when it began?")
    country: str = words("Where it happened: a country, or several.")
    in_united_states: Answer = ask("Did any of it happen in the United States, its territories or at a port of entry?")
    caused_entry: Answer = ask("Did it cause the person's entry into the United States or arrival at a port?")
    found_at_port: Answer = ask("Was it discovered at the port of entry?")
    went_on_after_entry: Answer = ask("Did it go on after the person came in?")
    agreement: Agreement = part(Agreement, "What was agreed about travel or work, and what changed.")
    acts: Acts = part(Acts, "What was done to bring the person into it or keep them there.")
    means: Means = part(Means, "Force, fraud and coercion.")
    control: Control = part(Control, "How control was kept.")
    debt: Debt = part(Debt, "The debt to which the person was held, if any.")
    sex: Sex = part(Sex, "The sex act demanded, if any.")
    labor: Labor = part(Labor, "The work or service demanded, if any.")
    purposes: Purposes = part(Purposes, "What the person was wanted for.")
    exit: Exit = part(Exit, "How it ended.")
    short_time: Answer = ask("Did it last only a short time?")
    family_or_partner: Answer = ask("Was the trafficker a partner or a relative of the person?")
    several_victims: Answer = ask("Were other people held or used in the same way?")
    background: Background = part(Background, "What the person had to reckon with then.")
    impaired: Answer = ask(
        "Was the person then so ill, disabled, drugged or young as to be hardly able to judge or resist?"
    )
    immune_official: Answer = ask(
        "Does a trafficker have diplomatic or consular status, or work for an international organization?"
    )
    asserted: Asserted = part(Asserted, "Parts asserted as a whole, without details.", AnsweredBy.COUNSEL)
    wider: Wider = part(Wider, "What only definitions in other instruments ask; never needed for a T case.")
    note: str = words("A short note for the file.")
