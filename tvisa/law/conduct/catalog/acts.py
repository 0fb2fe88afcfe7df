"""Group A: acts toward others, all of which bear on the bar or on the trafficking ground, 212(a)(2)(H)."""

from __future__ import annotations

from functools import partial

from tvisa.law.conduct import law, reckoned, writing
from tvisa.law.conduct.acts import Compelled
from tvisa.law.conduct.ambiguity import Level
from tvisa.law.conduct.ladder import (
    ACT_OF_TRAFFICKING,
    ACT_STEP,
    AGAINST_CLIENT,
    FOR_CLIENT,
    SEX_END,
    SEX_VERB,
    BarStep,
)
from tvisa.law.conduct.leaves import (
    CHILD_AT_BENEFIT,
    CLIENT_MINOR,
    NEXUS,
    OTHER_MINOR,
    any_of,
    compelled,
    denied,
    said,
    then,
    within_years,
)
from tvisa.law.conduct.matters import LINKED, MATTER_STEP
from tvisa.law.conduct.timing import CONTROLLED, Timing
from tvisa.law.conduct.writing import COUNSEL, reading, s0, s1, s2, s3, s4
from tvisa.law.forms import computed

finding = partial(writing.finding, group="A")

PRESSED = compelled(Compelled.RECORDED, Compelled.PARTIAL)
UNPRESSED = compelled(Compelled.CONTRADICTED, Compelled.NONE_RECORDED)
RECRUITED = said("act.verbs.recruited")
KNEW = said("act.knew")
DID_NOT_KNOW = denied("act.knew")
ORDERED = said("act.compulsion.ordered")
NOT_ORDERED = denied("act.compulsion.ordered")
THREATENED = said("act.compulsion.threatened")
HURT = said("act.compulsion.recent_violence")
OWN_IDEA = said("act.compulsion.initiated")
NEARBY = then(*CONTROLLED, Timing.AFTER_UNDER_INFLUENCE)

_CLERICAL = ("collected_money", "relayed_orders", "scheduled", "posted_ads", "held_keys")
_CONTROLLING = ("relayed_threats", "monitored", "disciplined", "trained", "admitted")
CLERICAL = any_of("act.tasks", *_CLERICAL)
CONTROLLING = any_of("act.tasks", *_CONTROLLING)
CONTROL_TASKS = any_of("act.tasks", *_CLERICAL, *_CONTROLLING)
_STILL_EXPLOITED = "case.conduct.role.also_exploited"
CLERICAL_UNDER_CONTROL = CLERICAL & NEARBY & (said(_STILL_EXPLOITED) | denied(_STILL_EXPLOITED))
ROLE = any_of("act.tasks", "unspecified", *_CLERICAL, *_CONTROLLING)

HELP = any_of(
    "act.help", "drove", "rented", "translated", "household", "watched_children", "carried_cash", "misled_police"
)

VIOLENCE = any_of("act.violence", "threat", "confinement", "physical", "sexual", "weapon", "drugged")
TOWARD_OTHERS = SEX_VERB | ROLE | VIOLENCE

TRAFFICKER_BAR_SIGNAL = finding(
    "TRAFFICKER_BAR_SIGNAL",
    "Facts that bear on the trafficker bar",
    of=("act", "matter"),
    touches=("bar",),
    law=(law.BAR, law.DEFINITION, law.NOT_A_GROUND, law.GROUND_TRAFFICKER, law.POLICY, law.NO_IMPLIED_DURESS),
    what="""A fact on file, if believed, could be read as an act of a severe form of trafficking by the client. Or it is a charge or conviction for
    such an act.""",
    lead=ACT_STEP[BarStep.ASSERTED_ONLY]
    | ACT_STEP[BarStep.UNDETERMINED]
    | ACT_STEP[BarStep.RAISED_UNRESOLVED]
    | ACT_STEP[BarStep.RAISED_STRONG]
    | MATTER_STEP[BarStep.RAISED_UNRESOLVED]
    | MATTER_STEP[BarStep.RAISED_STRONG],
    levels=(
        s4(
            "Every part of the definition is on file. Compulsion is contradicted, or the client was asked and none is on file.",
            ACT_STEP[BarStep.RAISED_STRONG],
        ),
        s4(
            "A conviction, plea or full admission has not been vacated or withdrawn, and its elements match the federal definition.",
            MATTER_STEP[BarStep.RAISED_STRONG],
        ),
        s3(
            """An act that the definition names is on file. A part of the definition, or the compulsion, is open or disputed, or only someone's
            account denies it.""",
            ACT_STEP[BarStep.RAISED_UNRESOLVED],
        ),
        s3(
            "An arrest, charge or conviction linked to trafficking is on file. What it shows about the definition is unsettled.",
            MATTER_STEP[BarStep.RAISED_UNRESOLVED],
        ),
        s2(
            "Only a trafficker or another adverse source alleges the facts that would raise this finding.",
            ACT_STEP[BarStep.ASSERTED_ONLY],
        ),
    ),
    unknown="It is not yet clear whether there was an act that the definition names.",
    # As on the ladder, where what only a trafficker says changes nothing and what is undetermined opens the outcome.
    ranks=(Level.S0, Level.S1, Level.S2, Level.SU, Level.S3, Level.S4),
    client=reading(
        """You can argue that a person who acts at another's command has not “committed” anything. “Substantial reason to believe” requires
        more than “reason to believe” alone. Congress disfavors penalizing victims for the direct results of being trafficked. The bar does
        not name aiding.""",
        PRESSED & NEARBY | said("matter.compelled_in_record"),
        weighs={**FOR_CLIENT, "compelled, according to the court record": "matter.compelled_in_record"},
    ),
    government=reading(
        """The statute has no duress clause. Congress exempted victims from the crime of document servitude, but not from the trafficker bar.
        Comparable bars imply no exception. The bar requires no conviction and has no time limit.""",
        ACT_OF_TRAFFICKING | LINKED,
        weighs=AGAINST_CLIENT,
    ),
    opens="""Before we go on: this part is private between us, and you can skip it. Some people in your situation were made to do things
    that affected other people there. Is there anything like that you would want me to know about, so that I am not surprised later?""",
    follows="""You have told me about something that happened with other people. May I ask only what was happening to you just before,
    and what you thought would happen if you said no? You can skip any of it.""",
    time="""While the traffickers controlled the client, both readings of an act are possible. For an act before control, or after control with no
    hold left, nothing on file supports a reading that the client acted under compulsion.""",
    evidence=(
        "a detailed declaration that counsel has reviewed",
        "a therapist or psychologist on coercive control",
        "other victims who describe the client as a fellow victim",
        "charging decisions, the wording of a law enforcement declaration, a plea colloquy",
        "telephones and ledgers that show who gave orders and kept the money",
    ),
)

DELEGATED_CONTROL_ROLE = finding(
    "DELEGATED_CONTROL_ROLE",
    "Supervisory tasks over others",
    touches=("bar", "admissibility"),
    law=(law.GROUND_TRAFFICKER, law.PROCURING, law.VENTURE, law.BAR),
    what="""The traffickers placed the client between themselves and other victims. The client collected money, passed on rules, watched doors,
    booked customers or assigned shifts.""",
    lead=ROLE,
    levels=(
        s3(
            "The tasks include passing on threats, guarding so that nobody leaves, letting newcomers in, training or discipline.",
            CONTROLLING,
        ),
        s3(
            "The tasks on file were clerical or financial, and outside any control.",
            CLERICAL & then(Timing.BEFORE, Timing.AFTER_FREE, Timing.NONE),
        ),
        s2(
            """The tasks on file were clerical or financial. The client did them while held, or while something still held the client. The file
            says whether the client was still being exploited.""",
            CLERICAL_UNDER_CONTROL,
            unless=RECRUITED | said("act.tasks.unspecified"),
        ),
    ),
    unknown="Not on file: what the tasks were, when the client did them, or whether the client was still exploited then.",
    client=reading(
        """The traffickers gave the client the position to control the client and to shield themselves. They kept exploiting the client.
        Supervising other victims is not, by itself, an act that the definition names.""",
        said(_STILL_EXPLOITED) & (said("case.conduct.role.assigned") | ORDERED),
        contrary=OWN_IDEA | said("act.benefit.exemption"),
        weighs={
            "still exploited meanwhile": _STILL_EXPLOITED,
            "put there by the traffickers": "case.conduct.role.assigned",
            "a way to be hurt less": "act.benefit.relief_from_harm",
            "quotas and punishments applied to the client too": "case.conduct.role.same_punishment",
            "other victims call the client a victim": "case.conduct.role.others_call_victim",
            "longest there and youngest on arrival": COUNSEL,
            "no keys, telephone or documents of the client's own": COUNSEL,
        },
    ),
    government=reading(
        """212(a)(2)(H) names knowing help. If people were kept there, that is harboring. The trust that the client was given shows choice.""",
        ROLE & KNEW,
        weighs={
            "spared the exploitation": "act.benefit.exemption",
            "paid for it": "act.benefit.bonus",
            "the client's own idea": "act.compulsion.initiated",
            "the client's own rules": "case.conduct.role.own_rules",
            "continued while the traffickers were away for a long time": "case.conduct.role.kept_alone",
            "continued after control ended": then(Timing.AFTER_FREE),
        },
    ),
    opens="""People who run these places often give one person jobs to do over the others. Were you ever given jobs like that? What
    happened, or what did you think would happen, if you said no?""",
    time="Record when the tasks began and ended within the time of control, and whether the client was still being exploited.",
    evidence=(
        "messages and ledgers in which the client is instructed or threatened",
        "medical records",
        "testimony of others",
        "an expert on trauma-coerced attachment",
        "studies of such roles as background, not proof",
    ),
)

COERCED_RECRUITMENT = finding(
    "COERCED_RECRUITMENT",
    "Brought somebody in under pressure",
    touches=("bar", "admissibility"),
    law=(law.BAR, law.GROUND_TRAFFICKER, law.RECRUITING_CRIMES, law.DURESS_2026),
    what="The client brought, contacted or persuaded someone for the traffickers, and a fact that shows compulsion is on file.",
    lead=RECRUITED & PRESSED,
    levels=(
        s3(
            "The client brought someone in under pressure. Nothing on file establishes that the client did not know why.",
            RECRUITED & PRESSED,
            unless=DID_NOT_KNOW,
        ),
        s2("The client brought someone in under pressure, and did not know why.", RECRUITED & PRESSED & DID_NOT_KNOW),
    ),
    client=reading(
        "The client was the traffickers' instrument. The recruiting and its purpose were theirs, and refusing meant harm.",
        ORDERED & (THREATENED | HURT),
        contrary=OWN_IDEA | said("act.compulsion.other_way"),
        weighs={
            "watched, or words and contacts supplied": "act.compulsion.watched",
            "warned the person": "act.care.warned",
            "the person did not come to harm": denied("act.other.exploited"),
            "one time, one person": denied("act.other.several"),
            "the price of ending a beating": "act.benefit.relief_from_harm",
        },
    ),
    government=reading(
        """Recruiting is the first act of the definition and needs neither gain nor violence. The client could have warned the person, refused
        or gone to the police. Coercion may lessen punishment, but does not undo the act.""",
        RECRUITED & KNEW,
        weighs={
            "several people, or over months": "act.other.several",
            "deception": "act.means.fraud",
            "money for each": "act.benefit.bonus",
            "a person under 18": OTHER_MINOR,
        },
    ),
    opens="""Were you ever told to bring in, call, or message someone else? You do not have to give names. I would like to understand
    what was happening to you around that time.""",
    follows="""When you made that call, or whatever it was: what was happening to you around that time, and what would have happened if
    you had not? You do not have to give names.""",
    time="""Such acts are expected during control. After control, if a hold remains, the level stays the same and counsel looks at the contact. If
    no hold remains, another finding applies.""",
    evidence=(
        "messages from the traffickers",
        "the same threat used on others",
        "what the client told a friend, clinician or shelter at the time",
        "the other person's own account",
    ),
)

_GAIN = any_of("act.benefit", "bonus", "profit_share", "status")
_SPARED = any_of("act.benefit", "debt_reduction", "exemption")
_NO_REASON = OWN_IDEA | compelled(Compelled.NONE_RECORDED)

BENEFIT_MOTIVATED_RECRUITMENT = finding(
    "BENEFIT_MOTIVATED_RECRUITMENT",
    "Brought somebody in, with a gain or no pressure on file",
    touches=("bar", "admissibility"),
    law=(law.BAR, law.GROUND_TRAFFICKER, law.DEBT_SCHEME, law.PROCURING),
    what="According to the file, the client brought someone in for gain, or was asked about pressure and none is on file.",
    lead=RECRUITED & (_GAIN | _SPARED | _NO_REASON),
    levels=(
        s4(
            "A reward, a share or a privileged position is on file. Compulsion is contradicted, or the client was asked and none is on file.",
            _GAIN & UNPRESSED,
        ),
        s3("What the client gained (a lower debt, or being spared) is also a technique of control.", _SPARED),
        s3("Both a gain and pressure are on file.", _GAIN & PRESSED),
        s3(
            "No gain is on file. The act was the client's own idea, or the client was asked and no pressure is on file.",
            _NO_REASON,
            unless=_GAIN,
        ),
    ),
    unknown="A gain is on file. Whether there was pressure is not.",
    client=reading(
        """Sparing the client, or lowering a debt, for each person brought in is a scheme, plan or pattern of coercion. A reward does not undo
        the pressure.""",
        _SPARED & PRESSED,
        weighs={
            "the gain never came": denied("act.benefit.anything"),
            "used to survive": "act.benefit.subsistence",
            "believed the job was real": DID_NOT_KNOW,
            "the debt itself was a fiction": COUNSEL,
        },
    ),
    government=reading(
        "Gain from bringing someone in is exactly what the definition targets.",
        RECRUITED & _GAIN,
        weighs={
            "regular, or several people": "act.other.several",
            "relatives": "act.other.own_family",
            "a person under 18": OTHER_MINOR,
            "a negotiated rate": COUNSEL,
            "continued after the debt was paid": COUNSEL,
        },
    ),
    opens="""Sometimes the only way people were allowed to lower what they “owed” was to bring someone else. Was anything like that said
    to you? What did you get, if anything, and what would have happened otherwise?""",
    time="Ask what the debt or quota was on the date when each person came. Separate what happened before it was paid from what happened after.",
    evidence=("remittances and ledgers", "documents about the debt", "that all workers had the same quota"),
)

_NOT_SO = denied("act.ends.commercial_sex") | DID_NOT_KNOW

_FOR_SEX = SEX_END | said("act.procured")

MINOR_RECRUITED_OR_HARBORED = finding(
    "MINOR_RECRUITED_OR_HARBORED",
    "The other person was, or may have been, under 18",
    touches=("bar", "admissibility", "law_enforcement_assistance"),
    law=(law.MINORS, law.BAR, law.RELIEF_2026, law.AGE_EXEMPT),
    what="""The other person was, or may have been, under 18, and the purpose is commercial sex. No force, fraud or coercion need then be shown.""",
    lead=SEX_VERB & (_FOR_SEX | OTHER_MINOR),
    unless=~OTHER_MINOR,
    levels=(
        s4(
            "Compulsion is contradicted, or the client was asked and none is on file. The client knew or had reason to know.",
            OTHER_MINOR & _FOR_SEX & UNPRESSED & (KNEW | said("act.should_have_known")),
            unless=CLIENT_MINOR,
        ),
        s3(
            "Compulsion is on file, in whole or in part, or the client was under 18 too.",
            OTHER_MINOR & _FOR_SEX & (PRESSED | CLIENT_MINOR),
            unless=_NOT_SO,
        ),
        s2("The purpose, or the client's knowledge of it, is denied.", OTHER_MINOR & _NOT_SO),
    ),
    unknown="""The file does not settle the age, the purpose, the pressure at the time, or what the client knew. For commercial sex of someone under
    18, no force, fraud or coercion need be shown.""",
    client=reading(
        """The client acted under pressure from those who controlled both, or without knowing. If the client was a child too, the tests for
        children and the practice of not punishing child victims apply.""",
        PRESSED | DID_NOT_KNOW,
        weighs={
            "the client was under 18 too": CLIENT_MINOR,
            "tried to shelter the child": "act.care.helped",
            "no such purpose": denied("act.ends.commercial_sex"),
            "the other person was said to be older": "act.other.said_older",
            "the client did not know the age": COUNSEL,
        },
    ),
    government=reading(
        "For a minor, no force, fraud or coercion need be shown. Age is treated strictly where there was an opportunity to observe the person.",
        SEX_VERB & OTHER_MINOR & _FOR_SEX,
        weighs={
            "of the client's own family": "act.other.own_family",
            "more than once": "act.other.several",
            "a share of the proceeds": "act.benefit.profit_share",
            "told the other person to give a false age": "act.other.told_to_say_older",
            "a younger child": COUNSEL,
        },
    ),
    opens="""I want to ask about ages only, and only roughly. How old were you then? Do you know how old the others were? It is fine not
    to know.""",
    time="Both ages count on the date of the act. If the client turned 18 during control, make two records.",
    evidence=(
        "birth records of both",
        "school or shelter records",
        "an interview of the child already held elsewhere: never a new one",
    ),
)

_TOWARD_VICTIM = said("act.violence.toward_victim")

TOWARD_RESPONSIBLE = computed(
    "toward_somebody_responsible",
    "Was it against someone responsible for what was done to the client?",
    law.COERCION,
    how=reckoned.toward_responsible,
    reads=("act.other.person", "act.violence.toward_victim", "incident.people"),
)

VIOLENCE_TOWARD_OTHER_VICTIMS = finding(
    "VIOLENCE_TOWARD_OTHER_VICTIMS",
    "Harm or fear caused to somebody also exploited",
    touches=("bar", "admissibility"),
    law=(law.COERCION, law.TURPITUDE, law.WAIVER_VIOLENT, law.UK_EXCLUSIONS, law.BAR),
    what="The client struck, threatened, confined, drugged or sexually harmed another exploited person.",
    lead=VIOLENCE,
    unless=denied("act.violence.toward_victim") | TOWARD_RESPONSIBLE,
    levels=(
        s4("It was the client's own idea.", _TOWARD_VICTIM & OWN_IDEA),
        s4(
            "The act was sexual or with a weapon, and no uncontradicted order is on file.",
            _TOWARD_VICTIM & any_of("act.violence", "sexual", "weapon"),
            unless=ORDERED,
        ),
        s3("Someone ordered the act.", _TOWARD_VICTIM & ORDERED),
    ),
    unknown="Not on file: whose idea the act was, or whether it was against someone who was also exploited.",
    client=reading(
        "The client acted under a credible threat. The traffickers are responsible for the force.",
        ORDERED & (THREATENED | HURT),
        weighs={
            "hurt first, or for refusing": "act.compulsion.recent_violence",
            "once": denied("act.other.several"),
            "helped the person afterward": "act.care.helped",
            "held back or softened it": "act.care.softened",
            "to prevent something worse": COUNSEL,
        },
    ),
    government=reading(
        "Duress is a narrow defense, often unavailable for grave violence. The violence shows who used the means.",
        VIOLENCE & any_of("act.violence", "serious_injury", "sexual", "weapon"),
        weighs={
            "serious injury": "act.violence.serious_injury",
            "a pattern": "act.other.several",
            "sexual": "act.violence.sexual",
            "after the client was free": then(Timing.AFTER_FREE),
        },
    ),
    opens="""This can be very hard to talk about, and I am not here to judge. Was there ever a time you were made to hurt or frighten
    someone, or felt you had to? We can stop at any point.""",
    time="How close in time was violence against the client: the same day, the same week, none?",
    evidence=(
        "injury records of both",
        "witnesses",
        "an expert on violence under duress",
        "a prosecutor's decision not to charge",
    ),
)

CONTROL_ENDED = computed(
    "end_of_control_dated",
    "When did control over the client end?",
    law.BAR,
    how=reckoned.control_ended,
    reads=("incident.exit.when",),
)

CONDUCT_AFTER_FREEDOM = finding(
    "CONDUCT_AFTER_FREEDOM",
    "Acts toward others after control ended",
    touches=("bar", "admissibility"),
    law=(law.BAR, law.GROUND_TRAFFICKER, law.DEPORTABLE),
    what="The client did acts that can constitute trafficking after the traffickers had lost control of the client.",
    lead=TOWARD_OTHERS & then(Timing.AFTER_FREE, Timing.AFTER_UNDER_INFLUENCE),
    levels=(
        s4("The act came after control ended, with no hold left.", then(Timing.AFTER_FREE)),
        s3(
            "The act came after control ended, with a threat, debt, contact or dependency still on file.",
            then(Timing.AFTER_UNDER_INFLUENCE),
        ),
    ),
    unknown="The act came after control ended. Whether a hold remained is not on file.",
    client=reading(
        "The traffickers' control outlasted the client's escape. The later act is still incident to the victimization.",
        then(Timing.AFTER_UNDER_INFLUENCE) & (ORDERED | THREATENED),
        weighs={
            "a hold remained": "act.moment.hold_remained",
            "ordered": "act.compulsion.ordered",
            "threatened": "act.compulsion.threatened",
            "untreated trauma, homelessness or addiction from captivity": COUNSEL,
        },
    ),
    government=reading(
        "The trafficker bar has no exception for past victims. Conduct after the client was free falls within its words.",
        TOWARD_OTHERS & then(Timing.AFTER_FREE),
        weighs={
            "started by the client": "act.compulsion.initiated",
            "a share of the proceeds": "act.benefit.profit_share",
            "people unconnected with the first scheme": COUNSEL,
            "a long time free, with services available": COUNSEL,
        },
    ),
    opens="""After you left, were there times when somebody from there still had a hold over you? What was life like in those months?""",
    follows="""When did you first feel that they no longer had a hold over you? What told you so? It is fine if there is no single day.""",
    also=(CONTROL_ENDED,),
    time="""Prove the end of control with evidence; a change of address is not enough. Tests of “at the time” fail here. Tests of “direct result” or
    “incident to” may survive.""",
    evidence=("a timeline of the escape", "protection orders", "call logs", "treatment records"),
)

CONDUCT_BEFORE_VICTIMIZATION = finding(
    "CONDUCT_BEFORE_VICTIMIZATION",
    "Acts toward others before the victimization",
    touches=("bar", "admissibility"),
    law=(law.NO_TIME_LIMIT, law.BAR, law.GROUND_TRAFFICKER),
    what="The client took part in such a scheme before being victimized.",
    lead=TOWARD_OTHERS & then(Timing.BEFORE),
    levels=(
        s4("Every part of the definition is on file.", ACT_OF_TRAFFICKING, unless=ORDERED | THREATENED),
        s3(
            """The client acted under someone else's orders or threats. This may be an earlier victimization: record it as a separate incident.
            Until then, the review of the trafficker bar treats it as an act before control.""",
            ORDERED | THREATENED,
        ),
        s1("The client's knowledge of what would follow is denied: explain it.", DID_NOT_KNOW),
        s1("A part of the definition is denied: explain it.", ~ACT_OF_TRAFFICKING),
    ),
    unknown="A part of the definition is open.",
    client=reading(
        "The client had no knowledge and no such purpose, or nobody recognized an earlier victimization.",
        DID_NOT_KNOW | ORDERED & THREATENED,
        weighs={
            "believed the jobs were real": DID_NOT_KNOW,
            "ordered": "act.compulsion.ordered",
            "a child then": CLIENT_MINOR,
            "families and communities misled alike": COUNSEL,
        },
    ),
    government=reading(
        "Earlier fraudulent recruitment for servitude or commercial sex is a completed act.",
        ACT_OF_TRAFFICKING,
        weighs={"paid": "act.benefit.bonus", "knowing deception": KNEW & said("act.means.fraud")},
    ),
    opens="""Before all this, did you ever help with finding people for work or travel? What did you understand would happen to them?""",
    time="There is no nexus: “caused by, or incident to” cannot reach back before the trafficking, unless an earlier episode is on file.",
    evidence=(
        "documents of a recruitment agency",
        "testimony of those placed",
        "proof that the agency deceived the client too",
    ),
)

_UPPER = said("case.conduct.role.upper_level")

_ABUSE_RECORDED = computed(
    "abuse_recorded",
    "Does anybody but a trafficker say that there was abuse?",
    law.MENTAL_ABUSE,
    how=reckoned.abused,
    reads=("case.conduct.role.physical_abuse", "case.conduct.role.mental_abuse"),
)
"""A disputed word of abuse is enough: the pattern asks for its absence on every account."""
_NO_PHYSICAL_ABUSE = denied("case.conduct.role.physical_abuse")
_NO_MENTAL_ABUSE = denied("case.conduct.role.mental_abuse")

UPPER_LEVEL_ROLE_WITHOUT_ABUSE = finding(
    "UPPER_LEVEL_ROLE_WITHOUT_ABUSE",
    "An upper position in the scheme, and no abuse reported",
    of="case",
    touches=("bar",),
    law=(law.BAR, law.GROUND_TRAFFICKER, law.MENTAL_ABUSE),
    what="""The client had a role in organizing, financing or promoting the scheme, and says that nobody there ever harmed, threatened or deceived
    them. This pattern comes from the literature; it is not the legal test.""",
    lead=_UPPER,
    unless=_ABUSE_RECORDED,
    levels=(
        s4(
            "The record puts the client in a senior role, and both physical and mental abuse are denied.",
            _UPPER & _NO_PHYSICAL_ABUSE & _NO_MENTAL_ABUSE,
        ),
    ),
    unknown="Nobody has answered whether there was ever violence, threat or deceit toward the client. No answer is not a “no”.",
    client=reading(
        """Labels for roles often come from hostile sources. The client may still have to tell of threats, deceit or control by someone else.""",
        any_of("case.conduct.role", "physical_abuse", "mental_abuse"),
        weighs={"victimized by somebody else": COUNSEL},
    ),
    government=reading(
        "The client was not a victim at all, so the victim element fails on its own facts.",
        _UPPER & _NO_PHYSICAL_ABUSE & _NO_MENTAL_ABUSE,
        weighs={"a share of the profits": COUNSEL, "property": COUNSEL, "several victims": COUNSEL},
    ),
    opens="""I would like to understand how you came to be involved, and how people above you treated you, including things that were
    said or threatened.""",
    time="Any time.",
    evidence=("business records", "charging documents"),
)

AIDER_OR_COLLUDER = finding(
    "AIDER_OR_COLLUDER",
    "Help that falls short of an act in the definition",
    touches=("admissibility", "bar"),
    law=(law.GROUND_TRAFFICKER, law.WAIVER_NEXUS, law.WAIVER_GENERAL, law.DEPORTABLE, law.CIVIL_STAY),
    what="""The client helped the traffickers. The help falls short of an act of the definition, but fits aiding, assisting, conspiring or
    colluding.""",
    lead=HELP | KNEW & CONTROL_TASKS,
    levels=(
        s3("The client knew, and nothing on file links the help to the trafficking.", KNEW & ~NEXUS),
        s2(
            "Facts on file link the help to what was done to the client: the 212(d)(13) waiver is an option.",
            NEXUS,
            unless=DID_NOT_KNOW,
        ),
        s1("Knowledge is denied: explain it.", DID_NOT_KNOW),
    ),
    unknown="Not on file: what the client knew, or what pressure there was.",
    client=reading(
        """The government must show knowledge. Even then, you can argue that the help was incident to the victimization, and that the 212(d)(13)
    waiver is available.""",
        DID_NOT_KNOW | NEXUS,
        weighs={
            "did not know": DID_NOT_KNOW,
            "ordinary chores": "act.help.household",
            "part of a captive household": "case.conduct.relative.controlled",
            "ordered": "act.compulsion.ordered",
        },
    ),
    government=reading(
        "Assistance with knowledge is enough, and no conviction is needed.",
        (HELP | CONTROL_TASKS) & KNEW,
        weighs={
            "told the police something untrue for the traffickers": "act.help.misled_police",
            "more than once": "act.other.several",
            "the client's own idea": "act.compulsion.initiated",
        },
    ),
    opens="""Were there everyday jobs you did there that helped the place run, like driving or cleaning or answering phones? What did
    you understand about the others at that time?""",
    follows="When did you begin to understand what was happening to the others?",
    time="That the act was during control supports “caused by, or incident to”.",
    evidence=("what the client knew, and when", "who gave the orders"),
)

_RELATIVE = "case.conduct.relative"
_BENEFITED = said(f"{_RELATIVE}.benefited")
_WITHIN_FIVE_YEARS = within_years(5, "case", "conduct.relative.last_benefit")
_LONG_AGO = ~_WITHIN_FIVE_YEARS

BENEFICIARY_RELATIVE = finding(
    "BENEFICIARY_RELATIVE",
    "Relative of somebody who trafficked people, and support from the trafficking",
    of="case",
    touches=("admissibility",),
    law=(law.GROUND_FAMILY, law.WAIVER_NEXUS),
    what="""The client is the spouse, son or daughter of a noncitizen who trafficked and received money or support from it.""",
    lead=any_of(_RELATIVE, "spouse", "son_or_daughter"),
    unless=said(f"{_RELATIVE}.citizen") | denied(f"{_RELATIVE}.benefited"),
    during=said(f"{_RELATIVE}.controlled"),
    levels=(
        s3(
            "The client knew or should have known of the benefit, and control by the relative is denied.",
            _BENEFITED & said(f"{_RELATIVE}.knew") & denied(f"{_RELATIVE}.controlled"),
            unless=CHILD_AT_BENEFIT | _LONG_AGO,
        ),
        s2(
            "The client was controlled, too, and knowledge is on file, or is not settled.",
            _BENEFITED & said(f"{_RELATIVE}.controlled"),
            unless=denied(f"{_RELATIVE}.knew") | CHILD_AT_BENEFIT | _LONG_AGO,
        ),
        s0(
            "The client received it as a child: the exception for a son or daughter, not a spouse, applies.",
            CHILD_AT_BENEFIT,
        ),
        s0("The client received the last of it more than five years ago.", _LONG_AGO),
        s0("Knowledge is denied.", denied(f"{_RELATIVE}.knew")),
    ),
    unknown="Not on file: whether there was a benefit, what the client knew, or whether the client was controlled.",
    client=reading(
        """A benefit does not count if the client received it as a child, more than five years back, or without knowing or having to know. Food
        and shelter alone, from the person who held the client, do not count either. Otherwise, request the 212(d)(13) waiver.""",
        CHILD_AT_BENEFIT
        | _LONG_AGO
        | denied(f"{_RELATIVE}.knew")
        | said(f"{_RELATIVE}.controlled") & said(f"{_RELATIVE}.upkeep_only"),
        contrary=said(f"{_RELATIVE}.own_assets"),
        weighs={
            "controlled by that relative": f"{_RELATIVE}.controlled",
            "only food and shelter": f"{_RELATIVE}.upkeep_only",
            "the marriage was itself part of it": COUNSEL,
        },
    ),
    government=reading(
        "The statute covers any financial or other benefit.",
        said(f"{_RELATIVE}.benefited") & said(f"{_RELATIVE}.knew"),
        weighs={"assets in the client's own name": f"{_RELATIVE}.own_assets", "continued after separation": COUNSEL},
    ),
    opens="When you were living together, who decided about money? Did you ever have money you could use freely?",
    follows="Were you made to do work in the house or for the business? What happened if you did not?",
    also=(_WITHIN_FIVE_YEARS,),
    time="The statute counts back five years and does not say from which date. This review counts from the filing date.",
    evidence=("bank records", "who paid the rent", "protection orders"),
)

_PAPERS = "act.others_papers"

CONTROL_OF_OTHERS_DOCUMENTS = finding(
    "CONTROL_OF_OTHERS_DOCUMENTS",
    "Other people's documents",
    touches=("bar", "admissibility"),
    law=(law.PAPERS, law.PAPERS_EXEMPT, law.COERCION),
    what="The client kept, carried or destroyed other people's passports or documents.",
    lead=said(f"{_PAPERS}.held"),
    levels=(
        s3("It was the client's own idea, or an order is denied.", OWN_IDEA | NOT_ORDERED),
        s1(
            "Someone ordered it, and the client's own documents were taken, too.",
            ORDERED & said(f"{_PAPERS}.own_taken"),
        ),
        s2(
            "The file does not say whether anyone ordered it, or does not show that the client's own documents were taken too.",
            said(f"{_PAPERS}.held"),
        ),
    ),
    client=reading(
        "Congress itself exempts victims from this crime where it was incident to having been trafficked.",
        ORDERED & NEXUS,
        weighs={
            "kept them on order": "act.compulsion.ordered",
            "own documents taken, too": f"{_PAPERS}.own_taken",
            "gave them back when able to": f"{_PAPERS}.returned",
        },
    ),
    government=reading(
        "That exemption is limited to that crime, and its absence from the trafficker bar is telling.",
        said(f"{_PAPERS}.held") & (said(f"{_PAPERS}.kept_to_control") | OWN_IDEA),
        weighs={"kept so that people would continue working": f"{_PAPERS}.kept_to_control", "sold documents": COUNSEL},
    ),
    opens="Where were everyone's papers kept, including yours? Who could get to them?",
    time="During control, the exemption of 18 USC 1592(b) may apply.",
    evidence=("who held the safe or the keys", "testimony of others"),
)

ACTS = (
    TRAFFICKER_BAR_SIGNAL,
    DELEGATED_CONTROL_ROLE,
    COERCED_RECRUITMENT,
    BENEFIT_MOTIVATED_RECRUITMENT,
    MINOR_RECRUITED_OR_HARBORED,
    VIOLENCE_TOWARD_OTHER_VICTIMS,
    CONDUCT_AFTER_FREEDOM,
    CONDUCT_BEFORE_VICTIMIZATION,
    UPPER_LEVEL_ROLE_WITHOUT_ABUSE,
    AIDER_OR_COLLUDER,
    BENEFICIARY_RELATIVE,
    CONTROL_OF_OTHERS_DOCUMENTS,
)
