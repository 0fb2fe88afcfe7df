"""
Questions about single acts of the client, in plain words.

They are put in private only, after it is said that any of them can be skipped. They ask what happened and never how bad it
was, and they keep the tone of the questions in `tvisa.law.conduct.catalog`.
"""

from __future__ import annotations

from typing import Final

from tvisa.interview.words import WHEN, Words

OF_ACTS: Final = {
    "act.when": Words("When was that? A rough date is fine.", WHEN),
    "act.age": Words("About how old were you then? A guess is fine.", ("school grade then", *WHEN[1:])),
    "act.by_client": Words("Are you the person who did this?", ("what others say", "papers that name somebody else")),
    "act.moment.before": Words(
        "Was it before anyone had control of you?", ("time before the job or the journey", "life at home then")
    ),
    "act.moment.under_control": Words(
        "Was it while somebody had control of you?", ("same house or job then", "rules, debt or watch at that time")
    ),
    "act.moment.at_exit": Words(
        "Was it part of getting out?", ("last day there", "phone, money or car taken to leave")
    ),
    "act.moment.after": Words(
        "Was it after their control of you had ended?", ("time in another place", "life after leaving")
    ),
    "act.moment.hold_remained": Words(
        "If it was after that, did something still hold you then, such as a threat or a debt?",
        ("calls or visits from them", "threat to family", "housing or papers still with them", "debt still claimed"),
    ),
    "act.verbs.recruited": Words(
        "Did you bring in, contact or persuade somebody else? We do not need names.",
        ("calls or messages with given words", "friend or relative told of the job", "debt lowered for a newcomer"),
    ),
    "act.verbs.harbored": Words(
        "That time, did you keep somebody else in a place, or decide where they stayed?",
        ("shared room or home", "house managed for the people there", "lease in the client's name"),
    ),
    "act.verbs.transported": Words(
        "That time, did you take somebody else from one place to another?",
        ("driving others to work", "trips with newcomers", "orders about where to go"),
    ),
    "act.verbs.provided": Words(
        "That time, did you bring someone to others, or offer someone to them?",
        ("bringing somebody to a customer or boss", "assigning who goes where"),
    ),
    "act.verbs.obtained": Words(
        "That time, did you take somebody else on, or have the use of their work?",
        ("others who worked under the client", "newcomer taken over"),
    ),
    "act.verbs.patronized": Words(
        "Did you pay, or give something, for sex with somebody else? You can answer just yes or no.",
        ("visits arranged by the people there", "payment made on orders"),
    ),
    "act.verbs.solicited": Words(
        "Did you ask somebody else for sex in return for something of value? You can answer just yes or no.",
        ("messages sent on orders", "offers passed on"),
    ),
    "act.ends.commercial_sex": Words(
        "Did people want the other person for sex? We mean sex in return for a thing of value.",
        ("customers", "money to somebody for it"),
    ),
    "act.ends.servitude": Words(
        "Did people want work that the other person could not leave without harm or threats of law?",
        ("threats on leaving", "papers of others withheld", "guards or locks"),
    ),
    "act.ends.peonage": Words(
        "Did people want to hold the other person to work for a debt, by force or by law?",
        ("debt and guards", "threat of arrest over a debt"),
    ),
    "act.ends.debt_bondage": Words(
        "Did they want the work of the other person to stand for a debt it would never pay?",
        ("fees that kept growing", "no accounts shown"),
    ),
    "act.ends.slavery": Words(
        "Did people want to own the other person, or to have full control?",
        ("talk of buying or selling", "every part of life decided"),
    ),
    "act.means.force": Words(
        "Did someone use force on the other person?", ("beating, locking in or tying", "guards or weapons")
    ),
    "act.means.fraud": Words(
        "Did someone trick the other person about a thing that mattered?",
        ("false offer of work or pay", "words the client was told to say"),
    ),
    "act.means.coercion": Words(
        "Did someone put pressure on the other person? We mean threats, a plan to cause fear, or misuse of the law.",
        ("threats to family", "immigration or police threats", "rules and fines"),
    ),
    "act.knew": Words(
        "Did you know then what people wanted the other person for?",
        ("what the client was told", "moment of finding out", "guess with no certainty"),
    ),
    "act.other.person": Words(
        "Have we talked about the other person before? We do not need a name.", ("person mentioned earlier", "relative")
    ),
    "act.other.age": Words(
        "About how old was the other person then? It is fine not to know.",
        ("school age or adult", "what the client was told"),
    ),
    "act.other.said_older": Words(
        "Did the other person, or somebody for them, say that they were older?",
        ("age that was told", "who told it", "papers that were shown"),
    ),
    "act.other.told_to_say_older": Words(
        "Did you tell the other person to give an age that was not true?", ("who thought of it", "to whom it was said")
    ),
    "act.other.exploited": Words(
        "Did people then use the other person for their own gain?",
        ("same work or same house", "no knowledge of what came after"),
    ),
    "act.other.several": Words(
        "Was it more than one person, or more than once?", ("number of times", "group of people")
    ),
    "act.other.own_family": Words(
        "Was it your own child, brother, sister or relative?", ("family tie", "wish to be together")
    ),
    "act.compulsion.ordered": Words(
        "Did somebody tell you to do it?", ("order by phone or in person", "standing rule", "words given to say")
    ),
    "act.compulsion.threatened": Words(
        "Did somebody threaten you, or a person close to you, in case you refused?",
        ("threat to family or child", "threat of debt, police or beating", "earlier threats never taken back"),
    ),
    "act.compulsion.threat_to": Words(
        "Who was the threat about, such as you, a child or your family? We do not need names.",
        ("client", "child", "family at home", "others there"),
    ),
    "act.compulsion.recent_violence": Words(
        "Had someone hurt you just before, or for saying no or giving a warning?",
        ("beating that week", "punishment for a warning", "others hurt for refusing"),
    ),
    "act.compulsion.initiated": Words(
        "Did you think of it before anybody else spoke of it?", ("who spoke of it first", "plan of the people there")
    ),
    "act.compulsion.watched": Words(
        "Did somebody watch you while you did it, or give you the words or contacts?",
        ("somebody on the line or in the room", "list of numbers", "written script"),
    ),
    "act.compulsion.manipulated": Words(
        "Did people bring you to it little by little?",
        ("small favors first", "affection and then demands", "praise or a special place"),
    ),
    "act.benefit.anything": Words(
        "Did you get anything at all for it?", ("money or goods", "less pressure", "nothing")
    ),
    "act.benefit.relief_from_harm": Words(
        "Did some harm to you stop, or not come, because you did it?", ("day without beating", "threat put off")
    ),
    "act.benefit.subsistence": Words(
        "Was it only food, a place to stay or the like?", ("meals", "bed or room", "clothes or medicine")
    ),
    "act.benefit.passed_on": Words(
        "Did you receive money and pass it on to somebody else?", ("cash handed over", "transfer to the people there")
    ),
    "act.benefit.debt_reduction": Words(
        "Did they take something off what they said you owed?", ("debt lowered", "fee or fine forgiven")
    ),
    "act.benefit.exemption": Words(
        "Did it spare you some of what was done to the others?", ("fewer hours or customers", "days off", "no change")
    ),
    "act.benefit.bonus": Words("Was there a payment or reward for it?", ("cash or gift", "promise never kept")),
    "act.benefit.profit_share": Words(
        "Did you keep a part of the money that came in?", ("agreed part", "tips", "all money handed over")
    ),
    "act.benefit.status": Words(
        "Did you get a higher place or special rights there?", ("own room or phone", "title given by the people there")
    ),
    "act.tasks.unspecified": Words(
        "Did you help with the others there, in some way that is not clear yet?",
        ("general help", "jobs over the others"),
    ),
    "act.tasks.collected_money": Words(
        "Did you collect or count the money of the others?", ("envelopes or lists", "handover to the people there")
    ),
    "act.tasks.relayed_orders": Words(
        "Did you pass on orders or rules?", ("messages between people there", "translation of rules")
    ),
    "act.tasks.relayed_threats": Words(
        "Did you pass on threats or fines?", ("warnings repeated", "amounts announced to others")
    ),
    "act.tasks.monitored": Words(
        "Did you watch others so that they would not leave?", ("doors or phones watched", "orders to report on others")
    ),
    "act.tasks.disciplined": Words("Did you punish others?", ("orders to punish", "own punishment for refusing")),
    "act.tasks.scheduled": Words(
        "Did you book customers or assign shifts?", ("calendar or phone kept", "lists from above")
    ),
    "act.tasks.posted_ads": Words("Did you place ads?", ("pictures or texts from others", "account or card used")),
    "act.tasks.trained": Words("Did you teach newcomers the work?", ("first days shown", "words or rules taught")),
    "act.tasks.admitted": Words("Did you let newcomers in?", ("opening the door", "room shown")),
    "act.tasks.held_keys": Words("Did you hold the keys?", ("house, car or safe", "keys handed back each day")),
    "act.help.drove": Words("Did you drive for the people there?", ("errands", "rides for others", "use of own car")),
    "act.help.rented": Words(
        "Did you rent or lease a place for them?", ("lease in the client's name", "rent paid by others")
    ),
    "act.help.translated": Words("Did you translate for them?", ("calls or papers", "talks with newcomers")),
    "act.help.household": Words(
        "Did you cook, clean or answer the phone for the place?", ("meals for the house", "calls from customers")
    ),
    "act.help.watched_children": Words(
        "Did you look after children for them?", ("children of the people there", "children of others held there")
    ),
    "act.help.carried_cash": Words("Did you carry cash for them?", ("bank trips", "packages not opened")),
    "act.help.misled_police": Words(
        "Did you tell the police something for them that was not true?",
        ("words given beforehand", "fear of them at the time"),
    ),
    "act.violence.threat": Words("Did you threaten someone?", ("words given to say", "quarrel among people there")),
    "act.violence.confinement": Words("Did you lock somebody in or hold them?", ("orders to lock a door", "keys")),
    "act.violence.physical": Words(
        "Did you hit somebody or hurt their body? We can stop at any point.", ("order to hit", "fight or self-defense")
    ),
    "act.violence.sexual": Words(
        "Was what happened sexual? You can answer just yes or no.",
        ("forced acts between people there", "wish to stop here"),
    ),
    "act.violence.weapon": Words("Did someone use a weapon?", ("object at hand", "weapon of the people there")),
    "act.violence.drugged": Words("Did you drug someone?", ("pills or drinks handed out", "orders about doses")),
    "act.violence.serious_injury": Words(
        "Did someone get badly hurt?", ("hospital or doctor", "no knowledge of what followed")
    ),
    "act.violence.toward_victim": Words(
        "Was it toward somebody whom they also used?", ("person in the same place", "somebody in charge instead")
    ),
    "act.others_papers.held": Words(
        "Did you keep, carry or destroy papers or passports of others?",
        ("drawer, bag or safe", "orders to collect them"),
    ),
    "act.others_papers.own_taken": Words(
        "Had somebody taken your own papers too?", ("passport withheld", "papers in the same place")
    ),
    "act.others_papers.kept_to_control": Words(
        "Did someone keep the papers so that people would go on working?",
        ("papers back after the debt", "fear of going out"),
    ),
    "act.others_papers.returned": Words(
        "Did you give the papers back when you could?", ("papers handed back", "papers left behind or given to police")
    ),
    "act.false_papers.used": Words(
        "Did you use papers, a name, an age or a story that was not true? We mean with officials or for work.",
        ("visa or border papers", "card for a job", "story given by others"),
    ),
    "act.false_papers.statement": Words(
        "For a visa or at the border, was something said for you that may not be right?",
        ("visa interview", "talk with an officer at the airport", "form filled in by others"),
    ),
    "act.false_papers.untrue": Words(
        "Was something important in it not true?", ("reason for the trip", "name of the boss or the school", "marriage")
    ),
    "act.false_papers.understood": Words(
        "Did you know what the papers or words said?", ("language of the papers", "signature without reading")
    ),
    "act.false_papers.citizenship_claim": Words(
        "Did you say that you were a United States citizen?", ("job form", "border or police stop", "voting form")
    ),
    "act.false_papers.supplied": Words(
        "Did the people there give you the papers or fill in the forms?", ("papers waiting on arrival", "agent or boss")
    ),
    "act.false_papers.earlier_filing_differs": Words(
        "Does an old visa or asylum form say something else than you say now?",
        ("form filled in by others", "earlier lawyer or notary", "fear at the earlier time"),
    ),
    "act.sold_sex.done": Words(
        "Was there sex then for money or another thing of value? You can answer just yes or no.",
        ("customers", "money kept by others"),
    ),
    "act.sold_sex.pattern": Words(
        "Did that go on for some time, and for money? You can answer just yes or no.",
        ("once or many times", "who got the money"),
    ),
    "act.procured": Words(
        "Did you set up customers for someone else, or bring people for paid sex?",
        ("phone or ads handled", "rides to customers"),
    ),
    "act.drugs.forced_use": Words("Did somebody make you take drugs?", ("drugs given to stay awake or calm", "drinks")),
    "act.drugs.used": Words(
        "Did you take drugs, apart from any that somebody made you take?",
        ("drugs as a way to cope", "medicine with no prescription"),
    ),
    "act.drugs.possessed": Words("Did you have drugs?", ("bag or room of others", "own use")),
    "act.drugs.carried": Words("Did you carry drugs?", ("package on the way", "load at the border")),
    "act.drugs.sold": Words("Did you sell drugs?", ("sales on orders", "money handed over")),
    "act.drugs.grew": Words("Did you grow drugs?", ("plants or farm work", "house with lamps")),
    "act.money.account_used": Words(
        "Did somebody else use an account, phone or card in your name?",
        ("account opened on orders", "card kept by others"),
    ),
    "act.money.handled": Words(
        "Did you bank, send, carry or change money that came from what people did there?",
        ("transfers abroad", "cash deposits"),
    ),
    "act.money.knew_source": Words(
        "Did you know where the money came from?", ("explanation given", "doubts at the time")
    ),
    "act.border.guided": Words(
        "Did you guide, drive, house or vouch for people who crossed a border against the law?",
        ("walking in front", "carrying or cooking for the group", "relative among them"),
    ),
    "act.border.encouraged": Words(
        "Did you ask, pay for or help somebody to cross without papers? Your own child counts too.",
        ("money sent for a guide", "child or relative brought later", "calls with the people who bring others"),
    ),
    "act.border.knowing": Words(
        "Did you know that they crossed against the law?", ("what the client was told", "papers seen")
    ),
    "act.border.own_family": Words(
        "Were they only your spouse, parent, son or daughter?", ("who was in the group", "others along")
    ),
    "act.border.paid": Words("Did anybody pay you for it?", ("money or lower fee", "nothing")),
    "act.border.exploited_later": Words(
        "Did people then use those persons for their own gain?", ("work or debt on arrival", "no knowledge")
    ),
    "act.crime.scams": Words(
        "Was the work tricking people online?", ("chats with given words", "compound or call center")
    ),
    "act.crime.theft": Words("Was the work stealing?", ("shops or pockets", "goods handed over")),
    "act.crime.begging": Words("Was the work begging?", ("street or train", "money handed over each day")),
    "act.crime.lookout": Words("Was the work keeping watch?", ("street corner or door", "phone or radio")),
    "act.crime.forgery": Words("Was the work making false papers?", ("printing or photos", "names filled in")),
    "act.crime.drugs": Words("Was the work growing or carrying drugs?", ("farm or house", "journey with a load")),
    "act.crime.other": Words(
        "Was the work some other thing that the law forbids?", ("something hidden from police", "work at night")
    ),
    "act.crime.commission": Words(
        "Did they pay you a part of what you brought in?", ("percentage", "promise never kept")
    ),
    "act.crime.quota": Words(
        "Was there a target, and punishment for missing it?", ("daily amount", "beating, fine or no food")
    ),
    "act.care.warned": Words("Did you warn someone?", ("message or hint", "words about the place")),
    "act.care.softened": Words(
        "Did you refuse, put off or soften an order?", ("excuses made", "lighter rules for others")
    ),
    "act.care.helped": Words("Did you help anybody to leave, hide or heal?", ("food or medicine shared", "open door")),
    "act.care.reported": Words(
        "Did you tell somebody when you were able to?", ("talk with a friend, doctor or officer", "no safe moment")
    ),
}
