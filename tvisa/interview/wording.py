"""One question in the words for a client, and what staff listen for instead of reading it out."""

from __future__ import annotations

from typing import Final

import attrs

from tvisa.kernel.paths import listing
from tvisa.law.time_limits import DAYS_UNLAWFUL


def _listed(told: str | tuple[str, ...]) -> tuple[str, ...]:
    return tuple(told.split("; ")) if isinstance(told, str) else told


@attrs.frozen
class Words:
    """One question, put plainly."""

    client: str
    """The question in the second person; yes to it is yes to the fact's own question."""
    listen: tuple[str, ...] = attrs.field(default=(), converter=_listed)
    """What may come up by itself while the person talks, in staff's words, set apart by semicolons; never a reason to
    press."""


WHEN: Final = ("season, holiday or school year", "age or birthday then", "birth, move or job around then")
"""What a date is often remembered by."""


# --- questions about single acts of the client, in plain words --------------------------------------------------------

OF_ACTS: Final = {
    "act.when": Words("When was that? A rough date is fine.", WHEN),
    "act.age": Words("About how old were you then? A guess is fine.", ("school grade then", *WHEN[1:])),
    "act.by_client": Words("Are you the person who did this?", "what others say; papers that name somebody else"),
    "act.moment.before": Words(
        "Was it before anyone had control of you?", "time before the job or the journey; life at home then"
    ),
    "act.moment.under_control": Words(
        "Was it while somebody had control of you?", "same house or job then; rules, debt or watch at that time"
    ),
    "act.moment.at_exit": Words("Was it part of getting out?", "last day there; phone, money or car taken to leave"),
    "act.moment.after": Words(
        "Was it after their control of you had ended?", "time in another place; life after leaving"
    ),
    "act.moment.hold_remained": Words(
        "If it was after that, did something still hold you then, such as a threat or a debt?",
        "calls or visits from them; threat to family; housing or papers still with them; debt still claimed",
    ),
    "act.verbs.recruited": Words(
        "Did you bring in, contact or persuade somebody else? We do not need names.",
        "calls or messages with given words; friend or relative told of the job; debt lowered for a newcomer",
    ),
    "act.verbs.harbored": Words(
        "That time, did you keep somebody else in a place, or decide where they stayed?",
        "shared room or home; house managed for the people there; lease in the client's name",
    ),
    "act.verbs.transported": Words(
        "That time, did you take somebody else from one place to another?",
        "driving others to work; trips with newcomers; orders about where to go",
    ),
    "act.verbs.provided": Words(
        "That time, did you bring someone to others, or offer someone to them?",
        "bringing somebody to a customer or boss; assigning who goes where",
    ),
    "act.verbs.obtained": Words(
        "That time, did you get somebody else, or their work, for yourself or for others?",
        "others who worked under the client; newcomer taken over",
    ),
    "act.verbs.patronized": Words(
        "Did you pay, or give something, for sex with somebody else? You can answer just yes or no.",
        "visits arranged by the people there; payment made on orders",
    ),
    "act.verbs.solicited": Words(
        "Did you ask somebody else for sex in return for something of value? You can answer just yes or no.",
        "messages sent on orders; offers passed on",
    ),
    "act.ends.commercial_sex": Words(
        "Did people want the other person for sex? We mean sex in return for a thing of value.",
        "customers; money to somebody for it",
    ),
    "act.ends.servitude": Words(
        "Did people want work that the other person could not leave without harm or threats of the law?",
        "threats on leaving; papers of others withheld; guards or locks",
    ),
    "act.ends.peonage": Words(
        "Did people want to hold the other person to work for a debt, by force or by law?",
        "debt and guards; threat of arrest over a debt",
    ),
    "act.ends.debt_bondage": Words(
        "Did they want the other person to work for a debt that the work would never pay off?",
        "fees that kept growing; no accounts shown",
    ),
    "act.ends.slavery": Words(
        "Did people want to own the other person, or to have full control?",
        "talk of buying or selling; every part of life decided",
    ),
    "act.means.force": Words(
        "Did someone use force on the other person?", "beating, locking in or tying; guards or weapons"
    ),
    "act.means.fraud": Words(
        "Did someone trick the other person about a thing that mattered?",
        "false offer of work or pay; words the client was told to say",
    ),
    "act.means.coercion": Words(
        "Did someone put pressure on the other person? We mean threats, a plan to cause fear, or misuse of the law.",
        "threats to family; immigration or police threats; rules and fines",
    ),
    "act.knew": Words(
        "Did you know then what people wanted the other person for?",
        "what the client was told; moment of finding out; guess with no certainty",
    ),
    "act.other.person": Words(
        "Have we talked about the other person before? We do not need a name.", "person mentioned earlier; relative"
    ),
    "act.other.age": Words(
        "About how old was the other person then? It is fine not to know.",
        "school age or adult; what the client was told",
    ),
    "act.other.said_older": Words(
        "Did the other person, or somebody for them, say that they were older?",
        "age that was told; who told it; papers that were shown",
    ),
    "act.other.told_to_say_older": Words(
        "Did you tell the other person to give an age that was not true?", "who thought of it; to whom it was said"
    ),
    "act.other.exploited": Words(
        "Did people then use the other person for their own gain?",
        "same work or same house; no knowledge of what came after",
    ),
    "act.other.several": Words("Was it more than one person, or more than once?", "number of times; group of people"),
    "act.other.own_family": Words(
        "Was it your own child, brother, sister or relative?", "family tie; wish to be together"
    ),
    "act.compulsion.ordered": Words(
        "Did somebody tell you to do it?", "order by phone or in person; standing rule; words given to say"
    ),
    "act.compulsion.threatened": Words(
        "Did somebody threaten you, or a person close to you, if you said no?",
        "threat to family or child; threat of debt, police or beating; earlier threats never taken back",
    ),
    "act.compulsion.threat_to": Words(
        "Who was the threat about, such as you, a child or your family? We do not need names.",
        "client; child; family at home; others there",
    ),
    "act.compulsion.recent_violence": Words(
        "Had someone hurt you just before, or for saying no or giving a warning?",
        "beating that week; punishment for a warning; others hurt for refusing",
    ),
    "act.compulsion.initiated": Words(
        "Did you think of it before anybody else spoke of it?", "who spoke of it first; plan of the people there"
    ),
    "act.compulsion.watched": Words(
        "Did somebody watch you while you did it, or give you the words or contacts?",
        "somebody on the line or in the room; list of numbers; written script",
    ),
    "act.compulsion.manipulated": Words(
        "Did people bring you to it little by little?",
        "small favors first; affection and then demands; praise or a special place",
    ),
    "act.benefit.anything": Words("Did you get anything at all for it?", "money or goods; less pressure; nothing"),
    "act.benefit.relief_from_harm": Words(
        "Did some harm to you stop, or not happen, because you did it?", "day without beating; threat put off"
    ),
    "act.benefit.subsistence": Words(
        "Was it only food, a place to stay or the like?", "meals; bed or room; clothes or medicine"
    ),
    "act.benefit.passed_on": Words(
        "Did you receive money and pass it on to somebody else?", "cash handed over; transfer to the people there"
    ),
    "act.benefit.debt_reduction": Words(
        "Did they take something off what they said you owed?", "debt lowered; fee or fine forgiven"
    ),
    "act.benefit.promised": Words(
        "Did they promise you something for it that you never got?",
        "money or papers to come; visit or call home; shorter debt",
    ),
    "act.benefit.exemption": Words(
        "Did it spare you some of what was done to the others?", "fewer hours or customers; days off; no change"
    ),
    "act.benefit.bonus": Words("Was there a payment or reward for it?", "cash or gift; promise never kept"),
    "act.benefit.profit_share": Words(
        "Did you keep a part of the money that came in?", "agreed part; tips; all money handed over"
    ),
    "act.benefit.status": Words(
        "Did you get a higher place or special rights there?", "own room or phone; title given by the people there"
    ),
    "act.tasks.unspecified": Words(
        "Did you help with the others there, in some way that is not clear yet?", "general help; jobs over the others"
    ),
    "act.tasks.collected_money": Words(
        "Did you collect or count the money of the others?", "envelopes or lists; handover to the people there"
    ),
    "act.tasks.relayed_orders": Words(
        "Did you pass on orders or rules?", "messages between people there; translation of rules"
    ),
    "act.tasks.relayed_threats": Words(
        "Did you pass on threats or fines?", "warnings repeated; amounts announced to others"
    ),
    "act.tasks.monitored": Words(
        "Did you watch others so that they would not leave?", "doors or phones watched; orders to report on others"
    ),
    "act.tasks.disciplined": Words("Did you punish others?", "orders to punish; own punishment for refusing"),
    "act.tasks.scheduled": Words(
        "Did you book customers or assign shifts?", "calendar or phone kept; lists from above"
    ),
    "act.tasks.posted_ads": Words("Did you place ads?", "pictures or texts from others; account or card used"),
    "act.tasks.trained": Words("Did you teach newcomers the work?", "first days shown; words or rules taught"),
    "act.tasks.admitted": Words("Did you let newcomers in?", "opening the door; room shown"),
    "act.tasks.held_keys": Words("Did you hold the keys?", "house, car or safe; keys handed back each day"),
    "act.help.drove": Words("Did you drive for the people there?", "errands; rides for others; use of own car"),
    "act.help.rented": Words(
        "Did you rent or lease a place for them?", "lease in the client's name; rent paid by others"
    ),
    "act.help.translated": Words("Did you translate for them?", "calls or papers; talks with newcomers"),
    "act.help.household": Words(
        "Did you cook, clean or answer the phone for the place?", "meals for the house; calls from customers"
    ),
    "act.help.watched_children": Words(
        "Did you look after children for them?", "children of the people there; children of others held there"
    ),
    "act.help.carried_cash": Words("Did you carry cash for them?", "bank trips; packages not opened"),
    "act.help.misled_police": Words(
        "Did you tell the police something for them that was not true?",
        "words given beforehand; fear of them at the time",
    ),
    "act.violence.threat": Words("Did you threaten someone?", "words given to say; quarrel among people there"),
    "act.violence.confinement": Words("Did you lock somebody in or hold them?", "orders to lock a door; keys"),
    "act.violence.physical": Words(
        "Did you hit somebody or hurt their body? We can stop at any point.", "order to hit; fight or self-defense"
    ),
    "act.violence.sexual": Words(
        "Was what happened sexual? You can answer just yes or no.",
        "forced acts between people there; wish to stop here",
    ),
    "act.violence.weapon": Words("Did someone use a weapon?", "object at hand; weapon of the people there"),
    "act.violence.drugged": Words("Did you drug someone?", "pills or drinks handed out; orders about doses"),
    "act.violence.serious_injury": Words(
        "Did someone get badly hurt?", "hospital or doctor; no knowledge of what followed"
    ),
    "act.violence.death": Words("Did someone lose their life?", "police at the place; no knowledge of what followed"),
    "act.violence.toward_victim": Words(
        "Was it toward somebody whom they also used?", "person in the same place; somebody in charge instead"
    ),
    "act.others_papers.held": Words(
        "Did you keep, carry or destroy papers or passports of others?", "drawer, bag or safe; orders to collect them"
    ),
    "act.others_papers.own_taken": Words(
        "Had somebody taken your own papers too?", "passport withheld; papers in the same place"
    ),
    "act.others_papers.kept_to_control": Words(
        "Did someone keep the papers so that people would go on working?",
        "papers back after the debt; fear of going out",
    ),
    "act.others_papers.returned": Words(
        "Did you give the papers back when you could?", "papers handed back; papers left behind or given to police"
    ),
    "act.false_papers.used": Words(
        "Did you use papers, a name, an age or a story that was not true? We mean with officials or for work.",
        "visa or border papers; card for a job; story given by others",
    ),
    "act.false_papers.statement": Words(
        "For papers or at the border, did you, or others for you, say a thing that may be wrong?",
        "visa interview; talk with an officer at the airport; form filled in by others",
    ),
    "act.false_papers.untrue": Words(
        "Was something important in it not true?", "reason for the trip; name of the boss or the school; marriage"
    ),
    "act.false_papers.understood": Words(
        "Did you know what the papers or words said?", "language of the papers; signature without reading"
    ),
    "act.false_papers.citizenship_claim": Words(
        "Did you say that you were a United States citizen?", "job form; border or police stop; voting form"
    ),
    "act.false_papers.supplied": Words(
        "Did the people there give you the papers or fill in the forms?", "papers waiting on arrival; agent or boss"
    ),
    "act.false_papers.earlier_filing_differs": Words(
        "Does an old visa or asylum form say other things than you say now?",
        "form filled in by others; earlier lawyer or notary; fear at the earlier time",
    ),
    "act.sold_sex.done": Words(
        "Was there sex then for money or another thing of value? You can answer just yes or no.",
        "customers; money kept by others",
    ),
    "act.sold_sex.pattern": Words(
        "Did that go on for some time, and for money? You can answer just yes or no.",
        "once or many times; who got the money",
    ),
    "act.procured": Words(
        "Did you set up customers for someone else, or bring people for paid sex?",
        "phone or ads handled; rides to customers",
    ),
    "act.drugs.forced_use": Words("Did somebody make you take drugs?", "drugs given to stay awake or calm; drinks"),
    "act.drugs.used": Words(
        "Did you take drugs, apart from any that somebody made you take?",
        "drugs as a way to cope; medicine with no prescription",
    ),
    "act.drugs.possessed": Words("Did you have drugs?", "bag or room of others; own use"),
    "act.drugs.carried": Words("Did you carry drugs?", "package on the way; load at the border"),
    "act.drugs.sold": Words("Did you sell drugs?", "sales on orders; money handed over"),
    "act.drugs.grew": Words("Did you grow drugs?", "plants or farm work; house with lamps"),
    "act.money.account_used": Words(
        "Did somebody else use an account, phone or card in your name?", "account opened on orders; card kept by others"
    ),
    "act.money.handled": Words(
        "Did you bank, send, carry or change money that came from what people did there?",
        "transfers abroad; cash deposits",
    ),
    "act.money.knew_source": Words("Did you know where the money came from?", "explanation given; doubts at the time"),
    "act.border.guided": Words(
        "Did you guide, drive, house or vouch for people who crossed a border against the law?",
        "walking in front; carrying or cooking for the group; relative among them",
    ),
    "act.border.encouraged": Words(
        "Did you ask, pay for or help somebody to cross without papers? Your own child counts too.",
        "money sent for a guide; child or relative brought later; calls with the people who bring others",
    ),
    "act.border.knowing": Words(
        "Did you know that they crossed against the law?", "what the client was told; papers seen"
    ),
    "act.border.own_family": Words(
        "Were they only your spouse, parent, son or daughter?", "who was in the group; others along"
    ),
    "act.border.paid": Words("Did anybody pay you for it?", "money or lower fee; nothing"),
    "act.border.exploited_later": Words(
        "Did people then use those persons for their own gain?", "work or debt on arrival; no knowledge"
    ),
    "act.crime.scams": Words("Was the work tricking people online?", "chats with given words; compound or call center"),
    "act.crime.theft": Words("Was the work stealing?", "shops or pockets; goods handed over"),
    "act.crime.begging": Words("Was the work begging?", "street or train; money handed over each day"),
    "act.crime.lookout": Words("Was the work keeping watch?", "street corner or door; phone or radio"),
    "act.crime.forgery": Words("Was the work making false papers?", "printing or photos; names filled in"),
    "act.crime.drugs": Words("Was the work growing or carrying drugs?", "farm or house; journey with a load"),
    "act.crime.other": Words(
        "Was the work some other thing that the law forbids?", "something hidden from police; work at night"
    ),
    "act.crime.commission": Words("Did they pay you a part of what you brought in?", "percentage; promise never kept"),
    "act.crime.quota": Words(
        "Was there a target, and punishment for missing it?", "daily amount; beating, fine or no food"
    ),
    "act.crime.not_the_work": Words(
        "Was it separate from any work that they wanted from you?", "one time only; own idea; quarrel"
    ),
    "act.care.warned": Words("Did you warn someone?", "message or hint; words about the place"),
    "act.care.softened": Words("Did you refuse, put off or soften an order?", "excuses made; lighter rules for others"),
    "act.care.helped": Words("Did you help anybody to leave, hide or heal?", "food or medicine shared; open door"),
    "act.care.reported": Words(
        "Did you tell somebody when you were able to?", "talk with a friend, doctor or officer; no safe moment"
    ),
}


# --- questions: arrests, courts, ties, groups, danger of telling ------------------------------------------------------

OF_CONDUCT: Final = {
    "case.conduct.acts_complete": Words(
        "This part is private, and you can skip it. Is there something, or something else, that you did or "
        "had to do and that could come up later?",
        "supervising or helping with others; calls or rides for the people there; papers or money handled; life before and after",
    ),
    "case.conduct.unauthorized_work": Words(
        "Have you worked here without a work permit?", "cash jobs; work after a stay had ended; papers for the job"
    ),
    "case.conduct.matters_complete": Words(
        "Is there an arrest, a charge or a court case, or another one? Other countries count too.",
        "fingerprints taken; night in jail; ticket or fine; case as a child; court date missed",
    ),
    "matter.when": Words("When did the thing happen that the case was about? A rough date is fine.", WHEN),
    "matter.moment.before": Words(
        "Was it before anyone had control of you?", "time before the job or the journey; life at home then"
    ),
    "matter.moment.under_control": Words(
        "Was it while somebody had control of you?", "same house or job then; rules, debt or watch at that time"
    ),
    "matter.moment.at_exit": Words("Was it part of getting out?", "last day there; flight from the place"),
    "matter.moment.after": Words(
        "Was it after their control of you had ended?", "time in another place; life after leaving"
    ),
    "matter.moment.hold_remained": Words(
        "If it was after that, did something still hold you then, such as a threat or a debt?",
        "calls or visits from them; threat to family; debt still claimed",
    ),
    "matter.arrested": Words("Were you arrested or given a ticket?", "police papers; night in jail; date to appear"),
    "matter.pending": Words("Is the case still open?", "next court date; lawyer in that case; warrant"),
    "matter.plea_offered": Words(
        "Did the prosecutor offer a deal that you have not answered in court?",
        "letter from the lawyer in that case; plea hearing",
    ),
    "matter.charged": Words(
        "Was there a charge, or did an office of the government say on paper that you did it?",
        "charge on the court paper; letter from a government office",
    ),
    "matter.court": Words("In what kind of court was the case?", "name on the paper; court for young people"),
    "matter.diverted": Words(
        "Did you go to a program in place of the case, without saying that you did it?",
        "program in place of a plea; case closed after classes",
    ),
    "matter.deferred": Words(
        "Did the court put off the judgment or the sentence?",
        "case closed after a time with no trouble; plea held back",
    ),
    "matter.on_appeal": Words(
        "Was the judgment appealed, and is that still open?", "higher court; lawyer for the appeal"
    ),
    "matter.dismissed": Words("Was the case dropped?", "paper that says so; case never taken to court"),
    "matter.acquitted": Words("Did a court find you not guilty?", "end of a trial; words of the judge"),
    "matter.convicted": Words(
        "Did a court find you guilty, or did you plead guilty or no contest?",
        "plea deal; probation, fine or jail; program in place of a sentence; case dropped",
    ),
    "matter.admitted": Words(
        "After somebody explained each part of the crime, did you say that each part was true?",
        "talk with an officer or consul; signed statement; interpreter there or not",
    ),
    "matter.prostitution": Words(
        "Was the case about sex for money?", "arrest at a hotel or street; charge on the court paper"
    ),
    "matter.drugs": Words("Was the case about illegal drugs?", "charge on the court paper; drugs of somebody else"),
    "matter.drug_trade": Words(
        "Was it about drugs to sell, or to bring or grow for others?", "charge on the court paper; amount in the charge"
    ),
    "matter.procuring": Words(
        "Was the case about paid sex by others, or money from it?", "charge on the court paper; ads or bookings"
    ),
    "matter.laundering": Words(
        "Was the case about moving or hiding money from a crime?", "charge on the court paper; bank papers"
    ),
    "matter.smuggling": Words(
        "Was the case about helping others cross the border?", "charge on the court paper; others in the car"
    ),
    "matter.protection_order": Words(
        "Did a court find that you broke an order to stay away or not to harm?",
        "stay-away order; contempt hearing; family court",
    ),
    "matter.five_years": Words(
        "Do two or more of your sentences add up to five years or more?",
        "length of each sentence; suspended time; sentences abroad",
    ),
    "matter.weapon": Words(
        "Do the papers of the case speak of a weapon?", "charge on the court paper; object that the police took"
    ),
    "matter.serious_injury": Words(
        "Do the papers of the case say that somebody was badly hurt or died?",
        "charge on the court paper; hospital papers",
    ),
    "matter.year_or_more": Words(
        "Did the judge give a sentence of a year or more? Count the part that was suspended.",
        "length of the sentence; suspended time; judgment",
    ),
    "matter.trafficking_linked": Words(
        "Was the case about making people work or sell sex, or about helping with it? Housing them for it counts too.",
        "charge on the court paper; others charged in the same case; charge of running a house",
    ),
    "matter.compelled_in_record": Words(
        "Do the papers of the case show that somebody made you do it?",
        "words said at the plea; police report; letter from a lawyer or counselor",
    ),
    "matter.link_documentable": Words(
        "Could a paper or an expert show how the case ties to what happened to you?",
        "therapist or doctor; police or court file; letter from a shelter",
    ),
    "matter.vacated_for_defect": Words(
        "Did a court cancel it because something was wrong with the case?",
        "motion by a lawyer; order that names an error; bad advice on immigration",
    ),
    "matter.vacated_otherwise": Words(
        "Did a court cancel, seal or clear it for another reason?", "clean record after time; special law for survivors"
    ),
    "matter.rehabilitation": Words(
        "Is there proof of good changes in your life since then?",
        "classes or treatment; work, study or faith; letters of support",
    ),
    "case.conduct.role.assigned": Words(
        "Did the people there put you in that place?", "order or title; no choice given; somebody else before"
    ),
    "case.conduct.role.also_exploited": Words(
        "In that time, did they still use you like the others?", "same work or hours; same debt; some days free of it"
    ),
    "case.conduct.role.same_punishment": Words(
        "Did you have the same targets and punishments?", "fines or beating; target for everybody"
    ),
    "case.conduct.role.own_rules": Words("Did you add rules of your own?", "house rules; rules from above only"),
    "case.conduct.role.kept_alone": Words(
        "Did you go on with it while the people in charge were away for a long time?",
        "daily calls or cameras; length of their absence",
    ),
    "case.conduct.role.upper_level": Words(
        "Were you high up there: did you lead it, fund it or promote it?",
        "who gave orders to whom; who kept the money",
    ),
    "case.conduct.role.physical_abuse": Words(
        "Did someone there ever hurt your body?", "beating or burns; sexual violence; no sleep or food"
    ),
    "case.conduct.role.mental_abuse": Words(
        "Did someone there ever threaten, trick, shame or hold you?",
        "insults or shaming; threats; false promises; isolation",
    ),
    "case.conduct.role.others_call_victim": Words(
        "Do others who were used there say that you were used like them?", "messages or letters; statements to police"
    ),
    "case.conduct.relative.spouse": Words(
        "Are you married to somebody who did such things to people?", "spouse in charge; spouse arrested or accused"
    ),
    "case.conduct.relative.son_or_daughter": Words(
        "Are you the child of somebody who did such things to people?", "parent in charge; family business"
    ),
    "case.conduct.relative.citizen": Words(
        "Is that relative a citizen of the United States?", "place of birth; United States passport"
    ),
    "case.conduct.relative.benefited": Words(
        "Did you get money or support from a spouse or parent who used people for gain?",
        "rent or school paid; gifts or allowance",
    ),
    "case.conduct.relative.last_benefit": Words("When was the last of it? A rough date is fine.", WHEN),
    "case.conduct.relative.knew": Words(
        "Did you know then where it came from, or see things that told you?", "what the family said; work seen at home"
    ),
    "case.conduct.relative.child_then": Words(
        "Were you under 21 and not married when you got it?", "age then; date of marriage"
    ),
    "case.conduct.relative.controlled": Words(
        "Did that relative have control of you?", "who decided about money; fear of that relative"
    ),
    "case.conduct.relative.upkeep_only": Words(
        "Was it only food and a place to stay?", "meals and a room; money for own use"
    ),
    "case.conduct.relative.own_assets": Words(
        "Are there things in your own name that came from it?", "house, car or account; name used without being asked"
    ),
    "case.conduct.group.involved": Words(
        "Was an armed or organized group part of this?", "gang, cartel or militia; uniforms or weapons; group's name"
    ),
    "case.conduct.group.supported": Words(
        "Did you give an armed group work, money, food, rides or silence?",
        "tax or fee to the group; cooking or carrying",
    ),
    "case.conduct.group.ransom_paid": Words(
        "Did someone pay it to let a person go?", "money sent by family; amount asked by phone"
    ),
    "case.conduct.group.coerced": Words(
        "Did somebody force you to help that group?", "threat or weapon; punishment of others"
    ),
    "case.conduct.group.member": Words(
        "Did you belong to it, or take military training with it?", "taken as a child; camp or drills"
    ),
    "case.conduct.bond.contact_now": Words(
        "Are you still in touch with the people who did this?", "calls or messages; shared home, child or court case"
    ),
    "case.conduct.bond.protects": Words(
        "Do you feel a need to protect somebody who had a part in it?", "love or thanks; fear for that person"
    ),
    "case.conduct.bond.sees_self_as_victim": Words(
        "Do you feel that somebody did you wrong?", "own words for it; mixed feelings"
    ),
    "case.conduct.bond.serves_scheme": Words(
        "Do people use that contact to bring others in, pass on orders or move money?",
        "requests made on calls; money sent through the client",
    ),
    "case.conduct.bond.shared_child": Words("Do you have a child together?", "pregnancy; custody or visits"),
    "case.conduct.disclosure.said_stayed_by_choice": Words(
        "Does some paper or message say that you stayed or came back by choice?",
        "police report; message or post; earlier form",
    ),
    "case.conduct.disclosure.beginning_taken_back": Words(
        "Did someone say one thing about the beginning and later take it back?",
        "first and later account; pressure to change it",
    ),
    "case.statements_complete": Words(
        "Did you tell this, or tell it again, to the police, a judge or anyone else?",
        "earlier form or interview; police report; message or post",
    ),
    "statement.differs": Words(
        "Does what was said or written then differ from what you say now?",
        "fear at the earlier time; interpreter from the same group; form filled in by others",
    ),
    "case.conduct.disclosure.fear": Words(
        "Does fear, lack of trust or language keep you from talking with the police?",
        "police in the home country; threats about talking; no interpreter",
    ),
    "case.conduct.disclosure.own_exposure": Words(
        "Does worry about things you did keep you from talking with the police?",
        "fear of arrest; what others said about the client",
    ),
    "case.conduct.disclosure.report_planned": Words(
        "Is there a plan to report it?", "appointment made; lawyer's advice; wish to wait"
    ),
    "case.conduct.disclosure.false_statements": Words(
        "Did someone say untrue things to protect the people who did this?", "words given beforehand; fear of revenge"
    ),
}


# --- questions: what was done to the person ---------------------------------------------------------------------------

AGAIN: Final = (
    Words(
        "Did you ever work and not get the pay that you were told, or work to pay off a debt? Work in a home counts too.",
        "pay kept back or cut; debt for a trip, a room or food; work at a home or for family",
    ),
    Words(
        "Was there ever a place, a job or a person that you could not leave, or were afraid to leave?",
        "passport or phone kept; locked or watched house; threats to relatives",
    ),
    Words(
        "Did somebody ever want you to have sex, and give or get something for it? Food or a place to stay counts too.",
        "rent or food in return; pictures or video; something before age 18, wanted or not",
    ),
)
"""
In what words it is asked again whether there is an incident, one thing at a time, where somebody said no, does not know or would
rather not say: a yes is an incident, a no records nothing, and what is not known or declined takes back that there was none.
"""
OF_INCIDENTS: Final = {
    "case.applicant": Words(
        "Who is this talk for: you, or somebody else?", "person the application is for; parent or helper who speaks"
    ),
    "person.date_of_birth": Words(
        "When were you born? A rough date is fine.", "birthday or year; age on a known day; papers with another date"
    ),
    "case.incidents_complete": Words(
        "Is there a time, or another time, when somebody made you do something, or gained from what you did? Work, and being "
        "tricked or used, count too.",
        "a job, household or journey gone bad; another employer, house or city; something before coming here; something before age 18, wanted or not",
    ),
    "incident.victim": Words(
        "Did this happen to you, or to somebody else? We do not need a name.",
        "own experience; something seen happening to others",
    ),
    "incident.when": Words("When did it happen, from the first time to the last? A rough date is fine.", WHEN),
    "incident.age": Words(
        "About how old were you when it began? A guess is fine.",
        ("school grade then", "age compared with a sibling's", *WHEN[2:]),
    ),
    "incident.acts.recruited": Words(
        "Did somebody ask, invite or persuade you to come or to start?",
        "offer of a job, study or marriage; message, advertisement or agency; partner, relative or friend with a plan",
    ),
    "incident.acts.harbored": Words(
        "Did somebody keep you in a place, or have control of where you stayed or went?",
        "housing from the people in charge; locked or watched house; no say over where to sleep",
    ),
    "incident.acts.transported": Words(
        "Did somebody take you from one place to another?",
        "ride to work and back; tickets or driver from others; moves between cities or houses",
    ),
    "incident.acts.provided": Words(
        "Did somebody hand you over to others, or offer you to them?",
        "passed on to another employer or house; payment between others; lending out for work",
    ),
    "incident.acts.obtained": Words(
        "Did somebody get you, or your work, for themselves or for others?",
        "work done for somebody; person or business that took them in; gain from the person's work",
    ),
    "incident.acts.patronized": Words(
        "Did somebody pay, or give something, for sex with you? You can answer just yes or no.",
        "customers; gifts, rent or favors in exchange; money paid to others",
    ),
    "incident.acts.solicited": Words(
        "Did somebody ask you for sex? You can answer just yes or no.",
        "requests or offers in messages; condition for work, housing or papers; approach by customers",
    ),
    "incident.means.force": Words(
        "Did someone use force on you, such as hitting you, holding you or locking you in?",
        "beating, slapping or burns; locked doors, guards; sexual violence; forced drugs or alcohol",
    ),
    "incident.means.fraud": Words(
        "Did someone trick you about a thing that mattered, such as the work or the pay?",
        "promised pay, hours or visa; different work on arrival; false contract or paper; false love or marriage",
    ),
    "incident.means.threats": Words(
        "Did someone threaten to hurt or hold you, or to hurt others?",
        "threats to family at home; weapon shown; punishment of others in front of them; threat not to let go",
    ),
    "incident.means.threats_of.violence": Words(
        "Did someone threaten to hurt you or to kill you?", "weapon shown; what was done to others there"
    ),
    "incident.means.threats_of.restraint": Words(
        "Did someone threaten to lock you up, tie you or hold you?", "keys, guards or ropes; threat not to let go"
    ),
    "incident.means.threats_of.family": Words(
        "Did someone threaten to hurt your child, a parent or others?", "visits or calls at home; pictures of children"
    ),
    "incident.means.threats_of.money": Words(
        "Did someone threaten to keep your pay, to take a home or land, or to ask for money?",
        "pay held back; fine for leaving; land or house given as security",
    ),
    "incident.means.threats_of.reputation": Words(
        "Did someone threaten to shame you, or to say that you did a bad thing?",
        "pictures or videos; threat to tell family; threat to call the person a thief",
    ),
    "incident.means.threats_of.other": Words(
        "Did someone threaten any other thing, such as what an oath or a curse would bring?",
        "oath, ritual or curse; being thrown out",
    ),
    "incident.means.legal_threats": Words(
        "Did someone threaten to use the law? The police, the courts and immigration count too.",
        "threat to call immigration; threat of arrest or a lawsuit; threat about a visa",
    ),
    "incident.means.legal_process_used": Words(
        "Did someone use the law against you? A visa request, a court case or a report to officers can count.",
        "visa or work papers as a lever; false report to police; lawsuit or custody case",
    ),
    "incident.sex.act": Words(
        "Did a sexual act with you take place, or did somebody want one? You can answer just yes or no.",
        "customers or dates; pressure for sex by people in charge; pictures, videos or shows",
    ),
    "incident.sex.value_passed": Words(
        "Did someone get money or a thing of value, or were they meant to? Housing, food, safety or a job counts too.",
        "money to anyone; housing, food or drugs; safety, papers or a kept job; debt taken off",
    ),
    "incident.sex.on_account": Words(
        "Was it given, or meant to be given, for the sexual act?",
        "price or count for each time; given after it; taken away on refusing",
    ),
    "incident.sex.when": Words(
        "When was the first sexual act: before you turned 18, or after? A rough date is fine.", WHEN
    ),
    "incident.labor.work": Words(
        "Did you do any kind of work or service, or did somebody want you to?",
        "farm, factory, kitchen or cleaning; care of children or elders; begging, selling or online work; unpaid work",
    ),
    "incident.purposes.because_of_debt": Words(
        "Did they say that you had to work because of a debt, real or not?",
        "travel or placement fee; rent, food or tools charged; debt of a parent or partner; fines added",
    ),
    "incident.purposes.pledged_work": Words(
        "Did they want your work to be the promise that a debt would be paid?",
        "work until the debt is gone; signed paper about a debt; relative's debt worked off",
    ),
    "incident.purposes.work_not_credited": Words(
        "Did they leave out the fair worth of your work when they counted the debt?",
        "debt that never went down; no accounts shown; new charges; very low value put on work",
    ),
    "incident.purposes.work_not_limited": Words(
        "Was it left open how long you had to work, or what kind of work?",
        "no end date; tasks added at will; always on call",
    ),
    "incident.exit.ongoing": Words(
        "Is it still going on? It also counts if it was going on when an application was filed for you.",
        "same house or job now; present contact or threats; money still taken",
    ),
    "incident.exit.freed_by_law_enforcement": Words(
        "Did the police or other officers take part in getting you out?",
        "raid or search; officer at the door; call to 911; child services or labor officers",
    ),
    "incident.exit.escaped_first": Words(
        "Did you get away first? We mean before the police or other officers took any part.",
        "own escape; help of a neighbor or customer; being let go or thrown out",
    ),
    "incident.exit.released": Words(
        "Did they let you go, or tell you to leave?", "told to leave; paid off; not wanted any more"
    ),
    "incident.exit.law_enforcement_then_involved": Words(
        "After that, did the police or other officers do more than take the report? An interview or a search "
        "for facts counts.",
        "interview by officers; follow-up calls; case number or detective; testimony",
    ),
    "incident.exit.when": Words("When did it end for you? A rough date is fine.", WHEN),
}


# --- questions: days, relatives, plans, earlier statements ------------------------------------------------------------

OF_INTAKE: Final = {
    "case.filing.hearings": Words(
        "Do you have a date when you must next check in with immigration officers?",
        "check-in card or app; letter with a date; telephone or monitor",
    ),
    "hearing.when": Words(
        "What day is that? A rough date is fine.", "date on the letter or card; what an officer said"
    ),
    "case.filing.notice_to_appear": Words(
        "Did you get a paper that tells you to come to immigration court?",
        "paper with a court address; papers from the border",
    ),
    "case.filing.order_by_judge": Words("Did a judge make that order?", "court papers; hearing that ended so"),
    "case.filing.order_by_dhs": Words(
        "Did an officer make that order, with no judge?", "paper signed at the border; days in a border station"
    ),
    "case.filing.order_expedited": Words(
        "Did officers ask if you are afraid to go back, and not send you to court?",
        "talk with an asylum officer; paper given within days of coming in",
    ),
    "case.filing.no_fear_found_on": Words(
        "When did an officer tell you that your fear was not enough? A rough date is fine.",
        "paper with boxes to check about a judge; days after the talk",
    ),
    "case.filing.order_executed": Words(
        "After that order, did you leave the country, or did officers take you out?",
        "flight or bus with officers; own trip home",
    ),
    "case.filing.order_in_absentia": Words(
        "Was that order made on a day when you were not in court?", "hearing missed; letter that came later"
    ),
    "case.filing.order_on": Words(
        "When was that order made? A rough date is fine.", "date on the order; hearing around that time"
    ),
    "case.filing.order_reinstated": Words(
        "After you came back, did officers use that old order again?",
        "new paper with the old order; talk with an officer about the old order",
    ),
    "case.filing.reinstated_on": Words(
        "When did officers do that? A rough date is fine.", "date on the paper; days in detention around then"
    ),
    "case.filing.voluntary_departure_until": Words(
        "If you agreed to leave on your own: by what day? A rough date is fine.",
        "paper from the judge; bond for leaving; plane ticket",
    ),
    "case.filing.withholding_only": Words(
        "Does the judge hear only your fear of going back, and not the rest of your case?",
        "talk about fear sent to a judge; old order",
    ),
    "case.filing.other_statuses": Words(
        "Do you have, or did you ask for, any other help to stay here?",
        "U visa; asylum; papers for young people; TPS or DACA card",
    ),
    "other_status.kind": Words("Which kind of help to stay is it?", "letter from the government; name on the card"),
    "other_status.granted": Words("Did they say yes to it?", "approval letter; card in hand"),
    "other_status.until": Words(
        "Until what day is it valid? A rough date is fine.", "date on the card; month that a letter names"
    ),
    "case.filing.derivative": Words(
        "Is there a family member with a T visa whose papers you are on?",
        "approval notice in your name; family member's lawyer",
    ),
    "case.conduct.court_dates": Words(
        "Is there a day when you must come to a court, or meet with officers, and with which ones?",
        "ticket or letter with a date; date told by phone; day that was missed",
    ),
    "court_date.court": Words(
        "Which kind of court or office set that day?", "name on the paper; court for young people"
    ),
    "court_date.when": Words("What day is that? A rough date is fine.", "date on the paper; what a lawyer said"),
    "case.plans_complete": Words(
        "Is there a trip, a wedding or a move that is planned?",
        "illness in the family; ticket bought; end of a stay at a shelter",
    ),
    "plan.kind": Words("What kind of plan is it?", "trip, wedding or move; plan of a relative"),
    "plan.person": Words("Who plans it?", "the client; son or daughter; brother or sister"),
    "plan.when": Words("When will that be? A rough date is fine.", "day on a ticket; season or feast"),
    "case.family.members_complete": Words(
        "Is there someone in your family, or someone else? We mean a spouse, child, parent, brother or sister, by birth, by a "
        "marriage or by adoption.",
        "children here or abroad; spouse, also one far away; parents, brothers and sisters",
    ),
    "member.kinship": Words("What is that person to you?", "spouse, child or parent; child of a partner"),
    "member.citizen": Words("Is that person a citizen of this country?", "born here; passport of the United States"),
    "member.tie": Words(
        "Are you family by birth, by a marriage or by adoption?", "child of a spouse; papers of an adoption"
    ),
    "member.since": Words(
        "When was the wedding or the adoption? A rough date is fine.", "date on a paper; age of a child then"
    ),
    "member.exists_now": Words(
        "Does that relationship still exist, with no divorce or the like?", "divorce or separation; death of a spouse"
    ),
    "member.ever_married": Words("Has that person ever had a spouse?", "wedding by custom; marriage that ended"),
    "member.married_now": Words("Does that person have a spouse now?", "spouse at home; divorce papers"),
    "member.married_on": Words(
        "When did that person get married? A rough date is fine.", "date on a paper; season or feast then"
    ),
    "member.in_united_states": Words(
        "Is that person in the United States now?", "place of home or school; trip on the way"
    ),
    "statement.to": Words(
        "Who heard it that time, such as the police or a judge?", "officer, judge or helper; form filled in by somebody"
    ),
    "statement.when": Words("When was that? A rough date is fine.", WHEN),
}
OF_ANOTHER: Final = {
    "person.date_of_birth": Words(
        "When was that person born? A rough date is fine.", "birthday or year; age on a known day"
    )
}
"""Of a record that can be about the applicant or somebody else: the words where it is about somebody else."""
RELATIVES: Final = {
    "spouse:marriage": "spouse",
    "child:birth": "child by birth",
    "child:marriage": "stepchild",
    "child:adoption": "adopted child",
    "parent:birth": "parent by birth",
    "parent:marriage": "stepparent",
    "parent:adoption": "adoptive parent",
    "sibling:birth": "brother or sister by birth",
    "sibling:marriage": "stepbrother or stepsister",
    "sibling:adoption": "brother or sister by adoption",
    "child_of_derivative": "child of one of these",
}
"""What a relative can be, as it is said: the kinship and, after a colon, how the tie came about."""


# --- the questions of the interview in plain words, and the facts to listen for ---------------------------------------

_HERE: Final = {
    "case.presence.here_now": Words(
        "Are you now in the United States? American Samoa, the Northern Marianas and any port of entry count too.",
        "where they live now; stay at a border post or airport; present detention",
    ),
    "case.presence.here_when_filed": Words(
        "Were you in one of those places on the day your application was filed?",
        "where they lived that day; trips around that day",
    ),
    "case.presence.entries_complete": Words(
        "Did you ever enter the United States, or enter again? Say how, such as with a visa or without seeing an officer.",
        "first arrival; return from a visit abroad; attempt at the border; entry as a child",
    ),
    "entry.when": Words("When did you come in that time? A rough date is fine.", WHEN),
    "entry.stay_until": Words(
        "Until what day were you allowed to stay that time?", "stamp or card from the border; end of a visa stay"
    ),
    "entry.manner": Words(
        "How did you come in that time, such as with a visa or at a border post?",
        "visa or stamp; crossing with no officer; papers of somebody else; wait and release at a border post",
    ),
    "entry.allowed_for_process": Words(
        "That time, did officers let you in to help with a police or court case? We mean a case about people "
        "who were used or made to work.",
        "parole for a witness; letter from a prosecutor or agent; trial or interview date",
    ),
    "entry.valid_entry_papers": Words(
        "Are there papers to show that you came in validly for that?",
        "stamp or I-94; parole paper; letter from an agency",
    ),
    "case.presence.departures_complete": Words(
        "Is there a time, or another time, when you left the United States? Short trips count too.",
        "visit home; funeral or illness in the family; deportation; day trip over the border",
    ),
    "departure.when": Words("When did you leave? A rough date is fine.", WHEN),
    "departure.after_trafficking": Words(
        "Did you leave after it was all over?",
        "whether the client left or escaped first; same people after coming back; fresh start elsewhere",
    ),
    "departure.voluntary": Words(
        "Did you leave by your own choice?",
        "own plan or ticket; taken along by others; fear or pressure to go; order to leave",
    ),
    "departure.taken_by_trafficker": Words(
        "Did they take you out of the country, or were you under their control?",
        "trip planned by them; papers held by them on the way",
    ),
    "departure.removed": Words(
        "Did the government remove or deport you?",
        "order of a judge or officer; flight or bus with officers; papers signed at the border",
    ),
    "case.presence.latest_return.allowed_for_process": Words(
        "The last time, did officers let you in to help with a police or court case? We mean a case about people "
        "who were used or made to work.",
        "parole for a witness; letter from a prosecutor or agent; trial or interview date",
    ),
    "case.presence.latest_return.valid_entry_papers": Words(
        "Are there papers to show that you came back validly for that?",
        "stamp or I-94; parole paper; letter from an agency",
    ),
    "case.presence.latest_return.here_for_process": Words(
        "Are you here because you help, or helped, with such a case? Helping the police to look into it counts too.",
        "interviews with agents; role as a witness; pending trial; case closed since",
    ),
    "case.presence.latest_return.received_treatment": Words(
        "After you last came back, did you get treatment or other services?",
        "doctor, clinic or counselor; shelter or case manager; support group",
    ),
    "case.presence.latest_return.treatment_for_victimization": Words(
        "Did the treatment or services have to do with what happened to you?",
        "injury from that time; counseling for fear or sleep; program for survivors",
    ),
    "case.presence.latest_return.treatment_unavailable_abroad": Words(
        "Are those services missing in your home country, or where you last lived abroad?",
        "no clinic or specialist; cost or distance; services closed to people like them",
    ),
    "case.filing.detained": Words("Are you held by immigration or in jail now?", "place of detention; bond or release"),
    "case.filing.in_proceedings": Words(
        "Do you have a case before an immigration judge?", "paper with a court date; notice to appear; past hearing"
    ),
    "case.filing.hearing_on": Words(
        "When is your next date in immigration court, if there is one? A rough date is fine.",
        "hearing notice; date told by phone or online",
    ),
    "case.filed": Words(
        "Has an application been filed for you because of what happened to you?",
        "receipt notice; earlier lawyer or helper; fingerprints taken",
    ),
    "case.filed_on": Words(
        "On what day was your application filed? A rough date is fine.", "date on a receipt; date of mailing"
    ),
    "case.status.lawful": Words(
        "Do you have legal status in this country now, such as a visa?",
        "visa or green card; pending asylum or other case; work permit; expired stay",
    ),
    "case.status.unlawful_presence": Words(
        "Was there a time when you were here without legal status?",
        "expired visa; entry with no officer; status tied to an employer; visa extension that never came",
    ),
    "case.status.over_180_days": Words(
        f"From age 18 on, was one stay without legal status longer than {DAYS_UNLAWFUL} days?",
        "length of the longest stay; eighteenth birthday during the stay; pending application during the stay",
    ),
    "case.status.removal_order": Words(
        "Was there ever an order to remove or deport you? We mean one from a judge or an officer.",
        "court papers; missed hearing; order signed at the border",
    ),
    "case.status.reentered": Words(
        "Did you ever come back, or try to, with no officer letting you in? We mean after a removal, or after "
        "more than a year with no status.",
        "crossing after a deportation; second crossing; attempt stopped at the border",
    ),
    "case.grounds.medical_finding": Words(
        "Did the doctor who checked you for your papers find that you are sick, or have a drug habit?",
        "medical exam form; test result",
    ),
    "case.grounds.missed_hearing": Words(
        "Was there a hearing in immigration court that you did not go to, or that you left?",
        "notice never received; date not understood; kept from going",
    ),
    "case.grounds.passport": Words(
        "Do you have a passport that is good for at least six months past the stay you ask for?",
        "expiry date; passport taken or lost; consulate visit that feels unsafe",
    ),
}
_TOLD: Final = {
    "case.assistance.contacts_complete": Words(
        "Is there someone, or someone else, who heard about what happened to you? We mean the police, an "
        "office, a hotline or the like.",
        "police or sheriff; labor or child services; hotline or shelter; prosecutor or judge; consulate",
    ),
    "contact.agency": Words(
        "Who was it, such as the police, a hotline or another office? We do not need a name.",
        "badge, uniform or card; city, State or federal office; hotline number; shelter or clinic",
    ),
    "contact.incident": Words(
        "If we talked about more than one time or place, which one was this about?",
        "employer, house or city meant; several times told at once",
    ),
    "contact.when": Words("When was that? A rough date is fine.", WHEN),
    "contact.before_filing": Words(
        "Was that before your application was filed?", "before or after the papers were sent; before meeting a lawyer"
    ),
    "contact.about_trafficking": Words(
        "Did you, or somebody for you, tell them what happened to you?",
        "own call or visit; lawyer, friend or shelter who told; another crime told instead",
    ),
    "contact.concerned_trafficking": Words(
        "Was it about what happened to you? It does not matter who began it or what was said.",
        "officers who came by themselves; questions about the job or house; very little said",
    ),
    "contact.connected": Words(
        "Did they put you in touch with the agency that handles this?",
        "name or number passed on; call made together; transfer to a detective",
    ),
    "contact.reached_competent_agency": Words(
        "Were you and that agency then in touch?", "call, letter or visit; message left with no reply; interview"
    ),
    "contact.referral_agreed": Words(
        "Did you ask them to put you in touch with the police or the like, or agree to that?",
        "consent on the phone or on paper; wish to wait; hotline tip with a name",
    ),
    "contact.anonymous": Words(
        "Was the call or message made without saying who it came from?",
        "no name given; online tip; call by somebody else",
    ),
    "case.assistance.requests_complete": Words(
        "Is there a thing, or one more thing, that officers asked you to do to help?",
        "interview; pictures, papers or a phone; testimony; call made for officers",
    ),
    "request.covered": Words(
        "Did they ask you to help look into, or bring to court, what happened to you? A crime counts if this "
        "was one main reason for it.",
        "questions about the people there; questions about pay or papers; trial about those events",
    ),
    "request.for_detection": Words(
        "Did they ask you to help find out where acts like these go on?",
        "places or phones to identify; pictures shown; tips about other houses or jobs",
    ),
    "request.complied": Words(
        "Did you do what they asked?", "what was done; part that was done; fear, illness or language in the way"
    ),
    "case.assistance.trauma.suffered": Words(
        "Have you been badly hurt, in body or in mind?",
        "injury or illness; nightmares or no sleep; fear, shame or numbness; gaps in memory",
    ),
}

WORDS: Final[dict[str, Words]] = {**OF_INCIDENTS, **_HERE, **_TOLD, **OF_ACTS, **OF_CONDUCT, **OF_INTAKE}
"""By the path of the fact from its binding."""

OPENLY: Final = {
    "case.presence.entries_complete": Words(
        "Is there a time, or another time, when you came into the United States? How you came in can wait for a private talk.",
        "first arrival; return from a visit abroad; entry as a child",
    )
}
"""Outside a privileged setting, the words for a list of which the kind of an entry is told in private alone."""

FOR_COUNSEL: Final[frozenset[str]] = frozenset(
    listing("""act.compulsion.other_way act.should_have_known act.violent
    case.assistance.trauma.unable case.conduct.disclosure.child_harmed case.conduct.disclosure.conflict_open
    case.conduct.group.designated case.conduct.group.may_be_designated case.conduct.group.not_waivable
    case.delay_excused case.grounds.balance case.grounds.extraordinary case.grounds.listed_complete
    case.grounds.national_interest case.grounds.reasonable_cause case.hardship.apart_from_economic
    case.hardship.extreme case.hardship.only_economic case.hardship.factors.care_unavailable
    case.hardship.factors.consequences_of_trafficking case.hardship.factors.harm_by_trafficker
    case.hardship.factors.loss_of_courts case.hardship.factors.penalized_there case.hardship.factors.revictimization
    case.hardship.factors.unrest case.presence.directly_related case.presence.exception_carries_presence
    case.presence.latest_return.continued_victimization contact.has_authority contact.has_jurisdiction
    contact.late_contact_counts case.status.central_reason contact.referral_counts ground.applies
    ground.caused_by_trafficking ground.exception incident.exit.clear_chance_to_leave ground.ground
    incident.exit.escape_is_enough incident.exit.liberated incident.exit.release_is_escape
    incident.exit.recently_liberated incident.labor.acts_by_means incident.labor.acts_for_work
    incident.means.legal_process_abused incident.means.scheme incident.means.threatened_serious_harm
    incident.purposes.servitude_by_fear incident.purposes.servitude_by_force
    incident.purposes.servitude_by_legal_process incident.purposes.slavery incident.sex.begun_under_18
    incident.sex.induced incident.sex.purpose matter.caused_by_trafficking matter.elements_match matter.exception
    matter.act matter.moral_turpitude matter.violent request.detection_counts request.reasonable""")
)
"""What only counsel answers, or what is checked in the office: never put to a client, so without words for one."""
