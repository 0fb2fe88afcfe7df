"""Questions about arrests and courts, about ties and groups, and about what makes telling dangerous, in plain words."""

from __future__ import annotations

from typing import Final

from tvisa.interview.words import WHEN, Words

OF_CONDUCT: Final = {
    "case.conduct.acts_complete": Words(
        "This part is private, and you can skip it. Is there something, or something else, that you did or "
        "had to do and that could come up later?",
        ("jobs over others", "calls or rides for the people there", "papers or money handled", "life before and after"),
    ),
    "case.conduct.unauthorized_work": Words(
        "Have you worked here without a work permit?",
        ("cash jobs", "work after a stay had ended", "papers for the job"),
    ),
    "case.conduct.matters_complete": Words(
        "Is there an arrest, a charge or a court case, or another one? Other countries count too.",
        ("fingerprints taken", "night in jail", "ticket or fine", "case as a child", "court date missed"),
    ),
    "matter.when": Words("When did the thing happen that the case was about? A rough date is fine.", WHEN),
    "matter.moment.before": Words(
        "Was it before anyone had control of you?", ("time before the job or the journey", "life at home then")
    ),
    "matter.moment.under_control": Words(
        "Was it while somebody had control of you?", ("same house or job then", "rules, debt or watch at that time")
    ),
    "matter.moment.at_exit": Words("Was it part of getting out?", ("last day there", "flight from the place")),
    "matter.moment.after": Words(
        "Was it after their control of you had ended?", ("time in another place", "life after leaving")
    ),
    "matter.moment.hold_remained": Words(
        "If it was after that, did something still hold you then, such as a threat or a debt?",
        ("calls or visits from them", "threat to family", "debt still claimed"),
    ),
    "matter.arrested": Words(
        "Were you arrested or given a ticket?", ("police papers", "night in jail", "date to appear")
    ),
    "matter.pending": Words("Is the case still open?", ("next court date", "lawyer in that case", "warrant")),
    "matter.charged": Words(
        "Was there a charge, or did an office of the government say on paper that you did it?",
        ("charge on the court paper", "letter from a government office"),
    ),
    "matter.dismissed": Words("Was the case dropped?", ("paper that says so", "case never taken to court")),
    "matter.acquitted": Words("Did a court find you not guilty?", ("end of a trial", "words of the judge")),
    "matter.convicted": Words(
        "Did a court find you guilty, or did you plead guilty or no contest?",
        ("plea deal", "probation, fine or jail", "program in place of a sentence", "case dropped"),
    ),
    "matter.admitted": Words(
        "After somebody explained each part of the crime, did you say that each part was true?",
        ("talk with an officer or consul", "signed statement", "interpreter there or not"),
    ),
    "matter.prostitution": Words(
        "Was the case about sex for money?", ("arrest at a hotel or street", "charge on the court paper")
    ),
    "matter.drugs": Words("Was the case about illegal drugs?", ("charge on the court paper", "drugs of somebody else")),
    "matter.drug_trade": Words(
        "Was it about drugs to sell, or to bring or grow for others?",
        ("charge on the court paper", "amount in the charge"),
    ),
    "matter.procuring": Words(
        "Was the case about paid sex by others, or money from it?", ("charge on the court paper", "ads or bookings")
    ),
    "matter.laundering": Words(
        "Was the case about moving or hiding money from a crime?", ("charge on the court paper", "bank papers")
    ),
    "matter.smuggling": Words(
        "Was the case about taking others past the border?", ("charge on the court paper", "others in the car")
    ),
    "matter.protection_order": Words(
        "Did a court find that you broke an order to stay away or not to harm?",
        ("stay-away order", "contempt hearing", "family court"),
    ),
    "matter.five_years": Words(
        "Do two or more of your sentences add up to five years or more?",
        ("length of each sentence", "suspended time", "sentences abroad"),
    ),
    "matter.violent": Words(
        "Was the case about a violent or dangerous act?", ("injury or weapon in the charge", "danger to others claimed")
    ),
    "matter.trafficking_linked": Words(
        "Was the case about making people work or sell sex, or about helping with it? Housing them for it counts too.",
        ("charge on the court paper", "others charged in the same case", "charge of running a house"),
    ),
    "matter.compelled_in_record": Words(
        "Do the papers of the case show that somebody made you do it?",
        ("words said at the plea", "police report", "letter from a lawyer or counselor"),
    ),
    "matter.link_documentable": Words(
        "Could a paper or an expert show how the case ties to what happened to you?",
        ("therapist or doctor", "police or court file", "letter from a shelter"),
    ),
    "matter.vacated_for_defect": Words(
        "Did a court cancel it because something was wrong with the case?",
        ("motion by a lawyer", "order that names an error", "bad advice on immigration"),
    ),
    "matter.vacated_otherwise": Words(
        "Did a court cancel, seal or clear it for another reason?",
        ("clean record after time", "special law for survivors"),
    ),
    "matter.rehabilitation": Words(
        "Is there proof of good change in your life since?",
        ("classes or treatment", "work, study or faith", "letters of support"),
    ),
    "case.conduct.role.assigned": Words(
        "Did the people there put you in that place?", ("order or title", "no choice given", "somebody else before")
    ),
    "case.conduct.role.also_exploited": Words(
        "In that time, did they still use you like the others?",
        ("same work or hours", "same debt", "some days free of it"),
    ),
    "case.conduct.role.same_punishment": Words(
        "Were you under the same targets and punishments?", ("fines or beating", "target for everybody")
    ),
    "case.conduct.role.own_rules": Words("Did you add rules of your own?", ("house rules", "rules from above only")),
    "case.conduct.role.kept_alone": Words(
        "Did you go on with it while the people in charge were away for long?",
        ("daily calls or cameras", "length of their absence"),
    ),
    "case.conduct.role.upper_level": Words(
        "Did you have a high place there, such as leading, funding or promoting it?",
        ("who gave orders to whom", "who kept the money"),
    ),
    "case.conduct.role.physical_abuse": Words(
        "Did someone there ever hurt your body?", ("beating or burns", "sexual violence", "no sleep or food")
    ),
    "case.conduct.role.mental_abuse": Words(
        "Did someone there ever threaten, trick, shame or hold you?",
        ("insults or shaming", "threats", "false promises", "isolation"),
    ),
    "case.conduct.role.others_call_victim": Words(
        "Do others who were used there say that you were used like them?",
        ("messages or letters", "statements to police"),
    ),
    "case.conduct.relative.spouse": Words(
        "Are you married to somebody who did such things to people?", ("spouse in charge", "spouse arrested or accused")
    ),
    "case.conduct.relative.son_or_daughter": Words(
        "Are you the child of somebody who did such things to people?", ("parent in charge", "family business")
    ),
    "case.conduct.relative.citizen": Words(
        "Is that relative a citizen of the United States?", ("place of birth", "United States passport")
    ),
    "case.conduct.relative.benefited": Words(
        "Did you get money or support from a spouse or parent who used people for gain?",
        ("rent or school paid", "gifts or allowance"),
    ),
    "case.conduct.relative.last_benefit": Words("When was the last of it? A rough date is fine.", WHEN),
    "case.conduct.relative.knew": Words(
        "Did you know then where it came from, or see things that told you?",
        ("what the family said", "work seen at home"),
    ),
    "case.conduct.relative.child_then": Words(
        "Were you under 21 and not married when you got it?", ("age then", "date of marriage")
    ),
    "case.conduct.relative.controlled": Words(
        "Did that relative have control of you?", ("who decided about money", "fear of that relative")
    ),
    "case.conduct.relative.upkeep_only": Words(
        "Was it only food and a place to stay?", ("meals and a room", "money for own use")
    ),
    "case.conduct.relative.own_assets": Words(
        "Are there things in your own name that came from it?",
        ("house, car or account", "name used without being asked"),
    ),
    "case.conduct.group.involved": Words(
        "Was an armed or organized group part of this?",
        ("gang, cartel or militia", "uniforms or weapons", "group's name"),
    ),
    "case.conduct.group.supported": Words(
        "Did you give an armed group work, money, food, rides or silence?",
        ("tax or fee to the group", "cooking or carrying"),
    ),
    "case.conduct.group.ransom_paid": Words(
        "Did someone pay it to let a person go?", ("money sent by family", "amount asked by phone")
    ),
    "case.conduct.group.coerced": Words(
        "Did somebody force you to help that group?", ("threat or weapon", "punishment of others")
    ),
    "case.conduct.group.member": Words(
        "Did you belong to it, or take military training with it?", ("taken as a child", "camp or drills")
    ),
    "case.conduct.bond.contact_now": Words(
        "Are you still in touch with the people who did this?",
        ("calls or messages", "shared home, child or court case"),
    ),
    "case.conduct.bond.protects": Words(
        "Do you feel a need to protect somebody who had a part in it?", ("love or thanks", "fear for that person")
    ),
    "case.conduct.bond.sees_self_as_victim": Words(
        "Do you feel that somebody did you wrong?", ("own words for it", "mixed feelings")
    ),
    "case.conduct.bond.serves_scheme": Words(
        "Do people use that contact to bring others in, pass on orders or move money?",
        ("requests made on calls", "money sent through the client"),
    ),
    "case.conduct.bond.shared_child": Words("Do you have a child together?", ("pregnancy", "custody or visits")),
    "case.conduct.disclosure.said_stayed_by_choice": Words(
        "Does some paper or message say that you stayed or came back by choice?",
        ("police report", "message or post", "earlier form"),
    ),
    "case.conduct.disclosure.beginning_taken_back": Words(
        "Did someone say one thing about the beginning and later take it back?",
        ("first and later account", "pressure to change it"),
    ),
    "case.statements_complete": Words(
        "Is there a time, or one more time, when you told this to the police, a judge or anyone else?",
        ("earlier form or interview", "police report", "message or post"),
    ),
    "statement.differs": Words(
        "Does what was said or written then differ from what you say now?",
        ("fear at the earlier time", "interpreter from the same group", "form filled in by others"),
    ),
    "case.conduct.disclosure.fear": Words(
        "Does fear, lack of trust or language keep you from talking with the police?",
        ("police in the home country", "threats about talking", "no interpreter"),
    ),
    "case.conduct.disclosure.own_exposure": Words(
        "Does worry about things you did keep you from talking with the police?",
        ("fear of arrest", "what others said about the client"),
    ),
    "case.conduct.disclosure.report_planned": Words(
        "Is there a plan to report it?", ("appointment made", "lawyer's advice", "wish to wait")
    ),
    "case.conduct.disclosure.false_statements": Words(
        "Did someone say untrue things to protect the people who did this?",
        ("words given beforehand", "fear of revenge"),
    ),
}
