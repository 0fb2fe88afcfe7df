"""Group A: acts toward others, all of which bear on the bar or on the trafficking ground, 212(a)(2)(H)."""

from __future__ import annotations

from typing import Final

from tvisa.facts import Case
from tvisa.kernel import truth
from tvisa.kernel.predicate import AllOf, AnyOf, Computed, Gap, Not, Reading
from tvisa.law.conduct import law
from tvisa.law.conduct.acts import Compelled
from tvisa.law.conduct.ambiguity import Ambiguity, Level, Row, Side, Weight
from tvisa.law.conduct.ladder import ACT_OF_TRAFFICKING, ACT_STEP, AGAINST_CLIENT, FOR_CLIENT, SEX_END, SEX_VERB, Step
from tvisa.law.conduct.leaves import (
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
from tvisa.law.conduct.timing import CONTROLLED, Timing, asserted

PRESSED: Final = compelled(Compelled.RECORDED, Compelled.PARTIAL)
UNPRESSED: Final = compelled(Compelled.CONTRADICTED, Compelled.NONE_RECORDED)
RECRUITED: Final = said("act.verbs.recruited")
KNEW: Final = said("act.knew")
ORDERED: Final = said("act.compulsion.ordered")
OWN_IDEA: Final = said("act.compulsion.initiated")
NEARBY: Final = then(*CONTROLLED, Timing.AFTER_UNDER_INFLUENCE)

_CLERICAL: Final = ("collected_money", "relayed_orders", "scheduled", "posted_ads", "held_keys")
_CONTROLLING: Final = ("relayed_threats", "monitored", "disciplined", "trained", "admitted")
CLERICAL: Final = any_of("act.tasks", *_CLERICAL)
CONTROLLING: Final = any_of("act.tasks", *_CONTROLLING)
CONTROL_TASKS: Final = any_of("act.tasks", *_CLERICAL, *_CONTROLLING)
_STILL_EXPLOITED: Final = "case.conduct.role.also_exploited"
CLERICAL_UNDER_CONTROL: Final = AllOf((CLERICAL, NEARBY, AnyOf((said(_STILL_EXPLOITED), denied(_STILL_EXPLOITED)))))
ROLE: Final = any_of("act.tasks", "unspecified", *_CLERICAL, *_CONTROLLING)
HELP: Final = any_of(
    "act.help", "drove", "rented", "translated", "household", "watched_children", "carried_cash", "misled_police"
)
VIOLENCE: Final = any_of("act.violence", "threat", "confinement", "physical", "sexual", "weapon", "drugged")
TOWARD_OTHERS: Final = AnyOf((SEX_VERB, ROLE, VIOLENCE))

_STEPS_OPEN: Final = AnyOf([ACT_STEP[s] for s in Step if s is not Step.NOT_RAISED])

TRAFFICKER_BAR_SIGNAL: Final = Ambiguity(
    code="TRAFFICKER_BAR_SIGNAL", group="A", over=("act",),
    title="Facts that touch the bar",
    what="A recorded fact, if believed, could be read as an act of a severe form of trafficking by the client. No other "
    "finding opens the bar.",
    lead=_STEPS_OPEN,
    rows=(
        Row(Level.S4, "Every part of the definition is recorded, and compulsion is contradicted, or absent after asking.",
            ACT_STEP[Step.RAISED_STRONG]),
        Row(Level.S3, "An act that the definition names is recorded; a part of it, or the compulsion, is open or disputed.",
            ACT_STEP[Step.RAISED_UNRESOLVED]),
        Row(Level.S2, "Only a trafficker, or somebody speaking for one, says what would raise it.",
            ACT_STEP[Step.ASSERTED_ONLY]),
    ),
    unknown="Not yet clear whether there was an act that the definition names.",
    question="Before we go on: this part is private between us, and you can skip it. Some people in your situation were "
    "made to do things that affected other people there. Is there anything like that you would want me to know about, so "
    "that I am not surprised later?",
    follow_up="You have told me about something that happened with other people. May I ask only what was happening to you just "
    "before, and what you thought would happen if you said no? You can skip any of it.",
    client=Side(
        "Nothing was “committed” where somebody acted at another's command; “substantial” asks for more than plain reason to "
        "believe; Congress disfavors penalizing victims for what flowed directly from being trafficked; aiding is not named.",
        AllOf((PRESSED, NEARBY)),
    ),
    government=Side(
        "The text has no clause on duress; Congress exempted victims from the crime of document servitude and not here; "
        "comparable bars imply no exception; no conviction and no time limit is needed.",
        ACT_OF_TRAFFICKING,
    ),
    mitigating=FOR_CLIENT, aggravating=AGAINST_CLIENT,
    timing="During control both readings are live. Before control, or after it with no hold left, the reading of compulsion "
    "at the time has no recorded footing.",
    evidence=(
        "a detailed declaration that counsel has reviewed", "a therapist or psychologist on coercive control",
        "other victims who describe the client as a fellow victim",
        "charging decisions, the wording of a law enforcement declaration, a plea colloquy",
        "telephones and ledgers that show who gave orders and kept the money",
    ),
    provisions=(law.BAR, law.DEFINITION, law.NOT_A_GROUND, law.GROUND_TRAFFICKER, law.POLICY, law.NO_IMPLIED_DURESS),
    touches=("bar",),
    # As on the ladder, where what only a trafficker says changes nothing and what is undetermined opens the outcome.
    ranks=(Level.S0, Level.S1, Level.S2, Level.SU, Level.S3, Level.S4),
)  # fmt: skip

DELEGATED_CONTROL_ROLE: Final = Ambiguity(
    code="DELEGATED_CONTROL_ROLE", group="A", over=("act",),
    title="Jobs over others",
    what="The client was placed between the traffickers and other victims: collected money, passed on rules, watched "
    "doors, booked customers, assigned shifts.",
    lead=ROLE,
    rows=(
        Row(Level.S3, "The jobs include passing on threats, watching so that nobody leaves, letting newcomers in, training "
            "or discipline.", CONTROLLING),
        Row(Level.S3, "The jobs recorded were clerical or about money, and outside any control.",
            AllOf((CLERICAL, then(Timing.BEFORE, Timing.AFTER_FREE, Timing.NONE)))),
        Row(Level.S2, "The jobs recorded were clerical or about money, while the client was held or something still held them, and it "
            "is recorded whether or not the client was still exploited.",
            CLERICAL_UNDER_CONTROL, unless=AnyOf((RECRUITED, said("act.tasks.unspecified")))),
    ),
    unknown="What the jobs were, when, or whether the client was still exploited meanwhile, is not settled by what is recorded.",
    question="People who run these places often give one person jobs to do over the others. Were you ever given jobs like "
    "that? What happened, or what did you think would happen, if you said no?",
    client=Side(
        "A place given by the traffickers, as a tool of control and a shield for themselves; the client stayed exploited; a job "
        "over others is not by itself an act that the definition names.",
        AllOf((said(_STILL_EXPLOITED), AnyOf((said("case.conduct.role.assigned"), ORDERED)))),
        contrary=AnyOf((OWN_IDEA, said("act.benefit.exemption"))),
    ),
    government=Side(
        "Knowing help is named in 212(a)(2)(H); if people were kept there, that is harboring; the trust given would be called "
        "choice.",
        AllOf((ROLE, KNEW)),
    ),
    mitigating=(
        Weight("still exploited meanwhile", _STILL_EXPLOITED),
        Weight("put there by the traffickers", "case.conduct.role.assigned"),
        Weight("a way to be hurt less", "act.benefit.relief_from_harm"),
        Weight("quotas and punishments applied to the client too", "case.conduct.role.same_punishment"),
        Weight("other victims call the client a victim", "case.conduct.role.others_call_victim"),
        Weight("longest there, youngest on entry"), Weight("no keys, telephone or papers of their own"),
    ),
    aggravating=(
        Weight("spared the exploitation", "act.benefit.exemption"), Weight("paid for it", "act.benefit.bonus"),
        Weight("the client's own idea", "act.compulsion.initiated"),
        Weight("rules of their own", "case.conduct.role.own_rules"),
        Weight("went on while the traffickers were long away", "case.conduct.role.kept_alone"),
        Weight("went on after control ended", when=then(Timing.AFTER_FREE)),
    ),
    timing="Record when the jobs began and ended inside the time of control, and whether the client's own exploitation went on.",
    evidence=(
        "messages and ledgers in which the client is instructed or threatened", "medical records", "testimony of others",
        "an expert on trauma-coerced attachment", "studies of such roles as background, not proof",
    ),
    provisions=(law.GROUND_TRAFFICKER, law.PROCURING, law.VENTURE, law.BAR),
    touches=("bar", "admissibility"),
)  # fmt: skip

COERCED_RECRUITMENT: Final = Ambiguity(
    code="COERCED_RECRUITMENT", group="A", over=("act",),
    title="Brought somebody in under pressure",
    what="The client brought, contacted or persuaded somebody for the traffickers, and a fact of compulsion is recorded.",
    lead=AllOf((RECRUITED, PRESSED)),
    rows=(
        Row(Level.S3, "Somebody was brought in under pressure; nothing on record settles that the client did not know why.",
            AllOf((RECRUITED, PRESSED)), unless=denied("act.knew")),
        Row(Level.S2, "Somebody was brought in under pressure; the client did not know why.",
            AllOf((RECRUITED, PRESSED, denied("act.knew")))),
    ),
    unknown="",
    question="Were you ever told to bring in, call, or message someone else? You do not have to give names. I would like to "
    "understand what was happening to you around that time.",
    follow_up="When you made that call, or whatever it was: what was happening to you around that time, and what would have happened "
    "if you had not? You do not have to give names.",
    client=Side(
        "An instrument of the traffickers: the recruiting, and its purpose, were theirs, and refusing meant harm.",
        AllOf((ORDERED, AnyOf((said("act.compulsion.threatened"), said("act.compulsion.recent_violence"))))),
        contrary=AnyOf((OWN_IDEA, said("act.compulsion.other_way"))),
    ),
    government=Side(
        "Recruiting is the first act of the definition and needs neither gain nor violence; warning, refusing or the police "
        "were other ways, it would be said; coercion may lessen punishment, not the act.",
        AllOf((RECRUITED, KNEW)),
    ),
    mitigating=(
        Weight("watched, or words and contacts supplied", "act.compulsion.watched"),
        Weight("warned the person", "act.care.warned"), Weight("the person did not come to harm", when=denied("act.other.exploited")),
        Weight("once, and one person", when=denied("act.other.several")),
        Weight("the price of ending a beating", "act.benefit.relief_from_harm"),
    ),
    aggravating=(
        Weight("several people, or over months", "act.other.several"), Weight("deception", "act.means.fraud"),
        Weight("money for each", "act.benefit.bonus"), Weight("a person under 18", when=OTHER_MINOR),
    ),
    timing="Expected during control. After control with a hold remaining the level stays and contact is looked at; after it "
    "with none, it is another finding.",
    evidence=(
        "messages from the traffickers", "the same threat used on others",
        "what the client told a friend, clinician or shelter at the time", "the other person's own account",
    ),
    provisions=(law.BAR, law.GROUND_TRAFFICKER, law.RECRUITING_CRIMES, law.DURESS_2026),
    touches=("bar", "admissibility"),
)  # fmt: skip

_GAIN: Final = any_of("act.benefit", "bonus", "profit_share", "status")
_SPARED: Final = any_of("act.benefit", "debt_reduction", "exemption")
_NO_REASON: Final = AnyOf((OWN_IDEA, compelled(Compelled.NONE_RECORDED)))
BENEFIT_MOTIVATED_RECRUITMENT: Final = Ambiguity(
    code="BENEFIT_MOTIVATED_RECRUITMENT", group="A", over=("act",),
    title="Brought somebody in, with a gain or no pressure recorded",
    what="The recorded reason for bringing somebody in is a gain, or no pressure is recorded after asking about it.",
    lead=AllOf((RECRUITED, AnyOf((_GAIN, _SPARED, _NO_REASON)))),
    rows=(
        Row(Level.S4, "A reward, a share or standing is recorded, and compulsion is contradicted, or absent after asking.",
            AllOf((_GAIN, UNPRESSED))),
        Row(Level.S3, "What was gained, something off the debt or being spared, is also a technique of control.", _SPARED),
        Row(Level.S3, "A gain and pressure are both recorded.", AllOf((_GAIN, PRESSED))),
        Row(Level.S3, "No gain is recorded; it was the client's own idea, or no pressure is recorded after asking.", _NO_REASON,
            unless=_GAIN),
    ),
    unknown="A gain is recorded; whether there was pressure is not settled by what is recorded.",
    question="Sometimes the only way people were allowed to lower what they “owed” was to bring someone else. Was anything "
    "like that said to you? What did you get, if anything, and what would have happened otherwise?",
    client=Side(
        "A debt lowered for each person brought in is a scheme, plan or pattern of coercion, not a market incentive.",
        AllOf((_SPARED, PRESSED)),
    ),
    government=Side("A gain from bringing somebody in is what the definition is aimed at.", AllOf((RECRUITED, _GAIN))),
    mitigating=(
        Weight("the gain never came", when=denied("act.benefit.anything")), Weight("used to survive", "act.benefit.subsistence"),
        Weight("believed the job was real", when=denied("act.knew")), Weight("the debt itself was a fiction"),
    ),
    aggravating=(
        Weight("regular, or several people", "act.other.several"), Weight("relatives", "act.other.own_family"),
        Weight("a person under 18", when=OTHER_MINOR), Weight("a negotiated rate"), Weight("went on when the debt was paid"),
    ),
    timing="Ask what the debt or quota was on the day each person came; split before and after it was paid.",
    evidence=("remittances and ledgers", "papers about the debt", "that all workers had the same quota"),
    provisions=(law.BAR, law.GROUND_TRAFFICKER, law.DEBT_SCHEME, law.PROCURING),
    touches=("bar", "admissibility"),
)  # fmt: skip

_NOT_SO: Final = AnyOf((denied("act.ends.commercial_sex"), denied("act.knew")))
MINOR_RECRUITED_OR_HARBORED: Final = Ambiguity(
    code="MINOR_RECRUITED_OR_HARBORED", group="A", over=("act",),
    title="The other person was, or may have been, under 18",
    what="The other person was, or may have been, under 18 and commercial sex is the purpose, so that no force, fraud or coercion need be shown.",
    lead=AllOf((SEX_VERB, AnyOf((SEX_END, OTHER_MINOR)))),
    unless=Not(OTHER_MINOR),
    rows=(
        Row(Level.S4, "Compulsion is contradicted, or absent after asking, and the client knew or had reason to know.",
            AllOf((OTHER_MINOR, SEX_END, UNPRESSED, AnyOf((KNEW, said("act.should_have_known"))))),
            unless=CLIENT_MINOR),
        Row(Level.S3, "Compulsion is recorded, in whole or part, or the client was under 18 too.",
            AllOf((OTHER_MINOR, SEX_END, AnyOf((PRESSED, CLIENT_MINOR)))), unless=_NOT_SO),
        Row(Level.S2, "The purpose, or the client's knowledge of it, is denied.", AllOf((OTHER_MINOR, _NOT_SO))),
    ),
    unknown="The age, the purpose, the pressure at the time, or what the client knew, is not settled by what is recorded.",
    question="I want to ask about ages only, and only roughly. How old were you then? Do you know how old the others were? "
    "It is fine not to know.",
    client=Side(
        "Two exploited young people: a child is judged by the tests made for children, and by the practice of not punishing "
        "child victims.",
        AllOf((CLIENT_MINOR, PRESSED)),
    ),
    government=Side(
        "No means need be shown for a minor, and age is treated strictly where there was an opportunity to observe.",
        AllOf((SEX_VERB, OTHER_MINOR, SEX_END)),
    ),
    mitigating=(
        Weight("the client was under 18 too", when=CLIENT_MINOR), Weight("tried to shelter the child", "act.care.helped"),
        Weight("no such purpose", when=denied("act.ends.commercial_sex")), Weight("the age was not known to the client"),
    ),
    aggravating=(
        Weight("own child, brother or sister", "act.other.own_family"), Weight("more than once", "act.other.several"),
        Weight("a share of the proceeds", "act.benefit.profit_share"), Weight("a younger child"),
    ),
    timing="Both ages count on the day of the act; a client who turned 18 during control is two records.",
    evidence=("birth records of both", "school or shelter records", "an interview of the child already held elsewhere: never a new one"),
    provisions=(law.MINORS, law.BAR, law.RELIEF_2026, law.AGE_EXEMPT),
    touches=("bar", "admissibility", "law_enforcement_assistance"),
)  # fmt: skip

_TOWARD_VICTIM: Final = said("act.violence.toward_victim")
VIOLENCE_TOWARD_OTHER_VICTIMS: Final = Ambiguity(
    code="VIOLENCE_TOWARD_OTHER_VICTIMS", group="A", over=("act",),
    title="Hurt or fear toward somebody also exploited",
    what="The client struck, threatened, confined, drugged or sexually harmed another exploited person.",
    lead=VIOLENCE,
    unless=denied("act.violence.toward_victim"),
    rows=(
        Row(Level.S4, "The client's own idea.", AllOf((_TOWARD_VICTIM, OWN_IDEA))),
        Row(Level.S4, "Sexual, or with a weapon, and no order is recorded without contradiction.",
            AllOf((_TOWARD_VICTIM, any_of("act.violence", "sexual", "weapon"))), unless=ORDERED),
        Row(Level.S3, "It was ordered.", AllOf((_TOWARD_VICTIM, ORDERED))),
    ),
    unknown="Whose idea it was, or whether it was toward somebody also exploited, is not settled by what is recorded.",
    question="This can be very hard to talk about, and I am not here to judge. Was there ever a time you were made to hurt "
    "or frighten someone, or felt you had to? We can stop at any point.",
    client=Side(
        "Compelled under a credible threat: the traffickers are the authors of the force.",
        AllOf((ORDERED, AnyOf((said("act.compulsion.threatened"), said("act.compulsion.recent_violence"))))),
    ),
    government=Side(
        "Duress is narrow, often unavailable for grave violence; it shows who wielded the means.",
        AllOf((VIOLENCE, any_of("act.violence", "serious_injury", "sexual", "weapon"))),
    ),
    mitigating=(
        Weight("hurt first, or for refusing", "act.compulsion.recent_violence"), Weight("once", when=denied("act.other.several")),
        Weight("helped the person afterward", "act.care.helped"), Weight("held back or softened it", "act.care.softened"),
        Weight("to forestall worse"),
    ),
    aggravating=(
        Weight("serious injury", "act.violence.serious_injury"), Weight("a pattern", "act.other.several"),
        Weight("sexual", "act.violence.sexual"), Weight("after freedom", when=then(Timing.AFTER_FREE)),
    ),
    timing="Set it beside the nearest violence that the client suffered: the same day, the same week, none.",
    evidence=("injury records of both", "witnesses", "an expert on violence under duress", "a prosecutor's decision not to charge"),
    provisions=(law.COERCION, law.TURPITUDE, law.WAIVER_VIOLENT, law.UK_EXCLUSIONS, law.BAR),
    touches=("bar", "admissibility"),
)  # fmt: skip


def _control_ended(case: Case) -> Reading:
    for number, incident in enumerate(case.incidents):
        if incident.victim == case.applicant and not incident.exit.when.values:
            path = f"case.incidents[{number}].exit.when"
            return Reading(
                truth.OPEN, (), (path, Gap.NOT_ASKED, "When, and by what sign, did control over the client end?")
            )
    return Reading(truth.TRUE)


CONTROL_ENDED: Final = Computed(
    "end_of_control_dated",
    ("case",),
    _control_ended,
    "When did control over the client end?",
    law.BAR,
    reads=("incident.exit.when",),
)
CONDUCT_AFTER_FREEDOM: Final = Ambiguity(
    code="CONDUCT_AFTER_FREEDOM", group="A", over=("act",),
    title="Acts toward others after control ended",
    what="Acts of the kind that trafficking consists of, after the traffickers had lost control of the client.",
    lead=AllOf((TOWARD_OTHERS, then(Timing.AFTER_FREE, Timing.AFTER_UNDER_INFLUENCE))),
    rows=(
        Row(Level.S4, "After control ended, with no hold left.", then(Timing.AFTER_FREE)),
        Row(Level.S3, "After control ended, with a threat, debt, contact or dependency still recorded.",
            then(Timing.AFTER_UNDER_INFLUENCE)),
    ),
    unknown="After control ended; whether a hold remained is not settled by what is recorded.",
    question="After you left, were there times when somebody from there still had a hold over you? What was life like in "
    "those months?",
    client=Side(
        "Control outlived getting out; the later act is still incident to the victimization.",
        AllOf((then(Timing.AFTER_UNDER_INFLUENCE), AnyOf((ORDERED, said("act.compulsion.threatened"))))),
    ),
    government=Side(
        "The bar has no exception for past victims; conduct after freedom falls within its words.",
        AllOf((TOWARD_OTHERS, then(Timing.AFTER_FREE))),
    ),
    follow_up="When did you first feel that they no longer had a hold over you? What told you so? It is fine if there is no single "
    "day.",
    also=(CONTROL_ENDED,),
    mitigating=(
        Weight("a hold remained", "act.moment.hold_remained"), Weight("ordered", "act.compulsion.ordered"),
        Weight("threatened", "act.compulsion.threatened"), Weight("untreated trauma, homelessness or addiction from captivity"),
    ),
    aggravating=(
        Weight("started by the client", "act.compulsion.initiated"), Weight("a share of the proceeds", "act.benefit.profit_share"),
        Weight("people unconnected with the first scheme"), Weight("a long time free, with services at hand"),
    ),
    timing="The end of control needs evidence, not a change of address. Tests of “at the time” fail here; tests of “direct "
    "result” or “incident to” may survive.",
    evidence=("a chronology of getting out", "protection orders", "call logs", "treatment records"),
    provisions=(law.BAR, law.GROUND_TRAFFICKER, law.DEPORTABLE),
    touches=("bar", "admissibility"),
)  # fmt: skip

CONDUCT_BEFORE_VICTIMIZATION: Final = Ambiguity(
    code="CONDUCT_BEFORE_VICTIMIZATION", group="A", over=("act",),
    title="Acts toward others before the victimization",
    what="The client took part in such a scheme before being victimized.",
    lead=AllOf((TOWARD_OTHERS, then(Timing.BEFORE))),
    rows=(
        Row(Level.S4, "Every part of the definition is recorded.", ACT_OF_TRAFFICKING,
            unless=AnyOf((ORDERED, said("act.compulsion.threatened")))),
        Row(Level.S3, "Done under somebody else's orders or threats: possibly an earlier victimization, to be recorded as an "
            "incident of its own; until then the bar has it as an act before control.",
            AnyOf((ORDERED, said("act.compulsion.threatened")))),
        Row(Level.S1, "The client's knowledge of what would follow is denied: explain it.", denied("act.knew")),
        Row(Level.S1, "A part of the definition is denied: explain it.", Not(ACT_OF_TRAFFICKING)),
    ),
    unknown="A part of the definition is open.",
    question="Before all this, did you ever help with finding people for work or travel? What did you understand would "
    "happen to them?",
    client=Side(
        "No knowledge and no purpose; or an earlier victimization that nobody recognized.",
        AnyOf((denied("act.knew"), AllOf((ORDERED, said("act.compulsion.threatened"))))),
    ),
    government=Side("Earlier fraudulent recruitment for servitude or commercial sex is a completed act.", ACT_OF_TRAFFICKING),
    mitigating=(
        Weight("believed the jobs were real", when=denied("act.knew")), Weight("ordered", "act.compulsion.ordered"),
        Weight("a child then", when=CLIENT_MINOR), Weight("families and communities misled alike"),
    ),
    aggravating=(Weight("paid", "act.benefit.bonus"), Weight("knowing deception", when=AllOf((KNEW, said("act.means.fraud"))))),
    timing="No nexus: “caused by, or incident to” cannot look back unless an earlier episode is recorded.",
    evidence=("papers of a recruitment agency", "testimony of those placed", "proof that the agency deceived the client too"),
    provisions=(law.NO_TIME_LIMIT, law.BAR, law.GROUND_TRAFFICKER),
    touches=("bar", "admissibility"),
)  # fmt: skip

_UPPER: Final = said("case.conduct.role.upper_level")
_ABUSE: Final = ("case.conduct.role.physical_abuse", "case.conduct.role.mental_abuse")


def _abused(case: Case) -> Reading:
    role = case.conduct.role
    told = [a for a in (role.physical_abuse, role.mental_abuse) if asserted(a.when_no_hurts)]
    return Reading(truth.TRUE if told else truth.FALSE)


_ABUSE_RECORDED: Final = Computed(
    "abuse_recorded", ("case",), _abused, "Does anybody but a trafficker say that there was abuse?", law.MENTAL_ABUSE,
    reads=_ABUSE,
)  # fmt: skip
"""A disputed word of abuse is enough: the pattern asks for its absence on every account."""
_NO_ABUSE: Final = (denied("case.conduct.role.physical_abuse"), denied("case.conduct.role.mental_abuse"))
UPPER_LEVEL_ROLE_WITHOUT_ABUSE: Final = Ambiguity(
    code="UPPER_LEVEL_ROLE_WITHOUT_ABUSE", group="A", over=("case",),
    title="An upper place in the scheme, and no abuse reported",
    what="An organizing, financing or promoting place in the scheme, by somebody who says that nobody there ever harmed, "
    "threatened or deceived them. A pattern from the literature, not the legal test.",
    lead=_UPPER,
    unless=_ABUSE_RECORDED,
    rows=(Row(Level.S4, "An upper place is recorded, and both physical and mental abuse are denied.", AllOf((_UPPER, *_NO_ABUSE))),),
    unknown="Whether there was ever violence, threat or deceit toward the client is not settled; no answer is not a “no”.",
    question="I would like to understand how you came to be involved, and how people above you treated you, including "
    "things that were said or threatened.",
    client=Side(
        "Labels for roles often come from hostile sources; threats, deceit or control by somebody else may still have to be told.",
        any_of("case.conduct.role", "physical_abuse", "mental_abuse"),
    ),
    government=Side("Not a victim at all: the victim element fails on its own facts.", AllOf((_UPPER, *_NO_ABUSE))),
    mitigating=(Weight("victimized by somebody else"),),
    aggravating=(Weight("a share of the profits"), Weight("property"), Weight("several victims")),
    timing="Any.",
    evidence=("business records", "charging papers"),
    provisions=(law.BAR, law.GROUND_TRAFFICKER, law.LAUNDERING, law.MENTAL_ABUSE),
    touches=("bar",),
)  # fmt: skip

AIDER_OR_COLLUDER: Final = Ambiguity(
    code="AIDER_OR_COLLUDER", group="A", over=("act",),
    title="Help that falls short of an act in the definition",
    what="Help to the traffickers that falls short of an act of the definition and fits aiding, assisting, conspiring or "
    "colluding.",
    lead=AnyOf((HELP, AllOf((KNEW, AnyOf((CONTROLLING, CLERICAL_UNDER_CONTROL)))))),
    rows=(
        Row(Level.S3, "The client knew, and nothing recorded ties the help to the trafficking.",
            AllOf((KNEW, Not(NEXUS)))),
        Row(Level.S2, "Facts tie the help to what was done to the client: the 212(d)(13) waiver is a route.",
            NEXUS, unless=denied("act.knew")),
        Row(Level.S1, "Knowledge is denied: explain it.", denied("act.knew")),
    ),
    unknown="What the client knew, or what pressed on them, is not settled by what is recorded.",
    question="Were there everyday jobs you did there that helped the place run, like driving or cleaning or answering "
    "phones? What did you understand about the others at that time?",
    follow_up="When did you begin to understand what was happening to the others?",
    client=Side("Knowledge must be shown; even then, the help was incident to the victimization, and the 212(d)(13) waiver is open.", AnyOf((denied("act.knew"), NEXUS))),
    government=Side("Assistance with knowledge is enough, and no conviction is needed.", AllOf((AnyOf((HELP, CONTROL_TASKS)), KNEW))),
    mitigating=(
        Weight("did not know", when=denied("act.knew")), Weight("ordinary chores", "act.help.household"),
        Weight("part of a captive household", "case.conduct.relative.controlled"), Weight("ordered", "act.compulsion.ordered"),
    ),
    aggravating=(
        Weight("told the police something untrue for them", "act.help.misled_police"), Weight("more than once", "act.other.several"),
        Weight("the client's own idea", "act.compulsion.initiated"),
    ),
    timing="During control speaks for “caused by, or incident to”.",
    evidence=("what the client knew, and when", "who gave the orders"),
    provisions=(law.GROUND_TRAFFICKER, law.WAIVER_NEXUS, law.WAIVER_GENERAL, law.DEPORTABLE, law.CIVIL_STAY),
    touches=("admissibility", "bar"),
)  # fmt: skip

_RELATIVE: Final = "case.conduct.relative"
_CHILD_THEN: Final = AllOf((said(f"{_RELATIVE}.son_or_daughter"), said(f"{_RELATIVE}.child_then")))
_BENEFITED: Final = said(f"{_RELATIVE}.benefited")
_LONG_AGO: Final = Not(within_years(5, "case", "conduct.relative.last_benefit"))
BENEFICIARY_RELATIVE: Final = Ambiguity(
    code="BENEFICIARY_RELATIVE", group="A", over=("case",),
    title="Family of somebody who trafficked, and support from it",
    what="The client is the spouse, son or daughter of a noncitizen who trafficked and received money or support from it.",
    lead=any_of(_RELATIVE, "spouse", "son_or_daughter"),
    unless=AnyOf((said(f"{_RELATIVE}.citizen"), denied(f"{_RELATIVE}.benefited"))),
    rows=(
        Row(Level.S3, "Known, or ought to have been known, and control by the relative is denied.",
            AllOf((_BENEFITED, said(f"{_RELATIVE}.knew"), denied(f"{_RELATIVE}.controlled"))), unless=AnyOf((_CHILD_THEN, _LONG_AGO))),
        Row(Level.S2, "The client was controlled too, and knowledge is recorded, or not settled.",
            AllOf((_BENEFITED, said(f"{_RELATIVE}.controlled"))),
            unless=AnyOf((denied(f"{_RELATIVE}.knew"), _CHILD_THEN, _LONG_AGO))),
        Row(Level.S0, "A child when it was received: the exception for a son or daughter, not a spouse, applies.", _CHILD_THEN),
        Row(Level.S0, "The last of it lies more than five years back.", _LONG_AGO),
        Row(Level.S0, "Knowledge is denied.", denied(f"{_RELATIVE}.knew")),
    ),
    unknown="Whether there was a benefit, what the client knew, or whether the client was controlled, is not settled by what is recorded.",
    question="When you were living together, who decided about money? Did you ever have money you could use freely?",
    client=Side(
        "Food and shelter from an abuser are not a benefit obtained; otherwise the 212(d)(13) waiver.",
        AllOf((said(f"{_RELATIVE}.controlled"), said(f"{_RELATIVE}.upkeep_only"))),
        contrary=said(f"{_RELATIVE}.own_assets"),
    ),
    government=Side("The statute covers any financial or other benefit.", AllOf((said(f"{_RELATIVE}.benefited"), said(f"{_RELATIVE}.knew")))),
    mitigating=(
        Weight("controlled by that relative", f"{_RELATIVE}.controlled"), Weight("only food and shelter", f"{_RELATIVE}.upkeep_only"),
        Weight("the marriage was itself part of it"),
    ),
    aggravating=(Weight("assets in the client's own name", f"{_RELATIVE}.own_assets"), Weight("went on after separation")),
    timing="The statute counts back five years and names no day to count from; here they are counted from filing.",
    evidence=("bank records", "who paid the rent", "protection orders"),
    provisions=(law.GROUND_FAMILY, law.WAIVER_NEXUS),
    touches=("admissibility",),
    follow_up="Were you made to do work in the house or for the business? What happened if you did not?",
    also=(Not(_LONG_AGO),),
    during=said(f"{_RELATIVE}.controlled"),
)  # fmt: skip

_PAPERS: Final = "act.others_papers"
CONTROL_OF_OTHERS_DOCUMENTS: Final = Ambiguity(
    code="CONTROL_OF_OTHERS_DOCUMENTS", group="A", over=("act",),
    title="Other people's papers",
    what="The client kept, carried or destroyed other people's passports or papers.",
    lead=said(f"{_PAPERS}.held"),
    rows=(
        Row(Level.S3, "The client's own idea, or an order is denied.", AnyOf((OWN_IDEA, denied("act.compulsion.ordered")))),
        Row(Level.S1, "Ordered, and the client's own papers were taken too.", AllOf((ORDERED, said(f"{_PAPERS}.own_taken")))),
        Row(Level.S2, "Whether it was ordered is not recorded, or the client's own papers are not recorded as taken too.", said(f"{_PAPERS}.held")),
    ),
    unknown="",
    question="Where were everyone's papers kept, including yours? Who could get to them?",
    client=Side("Congress itself exempts victims from this crime where it was incident to having been trafficked.", AllOf((ORDERED, NEXUS))),
    government=Side(
        "That exemption is limited to that crime; its absence from the bar is telling.",
        AllOf((said(f"{_PAPERS}.held"), AnyOf((said(f"{_PAPERS}.kept_to_control"), OWN_IDEA)))),
    ),
    mitigating=(
        Weight("kept them on order", "act.compulsion.ordered"), Weight("own papers taken too", f"{_PAPERS}.own_taken"),
        Weight("gave them back when able to", f"{_PAPERS}.returned"),
    ),
    aggravating=(Weight("kept so that people would go on working", f"{_PAPERS}.kept_to_control"), Weight("sold papers")),
    timing="During control the exemption of 18 USC 1592(b) is in play.",
    evidence=("who held the safe or the keys", "testimony of others"),
    provisions=(law.PAPERS, law.PAPERS_EXEMPT, law.COERCION),
    touches=("bar", "admissibility"),
)  # fmt: skip

ACTS: Final = (
    TRAFFICKER_BAR_SIGNAL, DELEGATED_CONTROL_ROLE, COERCED_RECRUITMENT, BENEFIT_MOTIVATED_RECRUITMENT,
    MINOR_RECRUITED_OR_HARBORED, VIOLENCE_TOWARD_OTHER_VICTIMS, CONDUCT_AFTER_FREEDOM, CONDUCT_BEFORE_VICTIMIZATION,
    UPPER_LEVEL_ROLE_WITHOUT_ABUSE, AIDER_OR_COLLUDER, BENEFICIARY_RELATIVE, CONTROL_OF_OTHERS_DOCUMENTS,
)  # fmt: skip
