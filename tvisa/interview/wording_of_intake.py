"""The questions that complete a file: days set by others, relatives, plans and what was said before, in plain words."""

from __future__ import annotations

from typing import Final

from tvisa.interview.words import WHEN, Words

OF_INTAKE: Final = {
    "case.filing.hearings": Words(
        "Is there a next day when you must check in with immigration officers?",
        ("check-in card or app", "letter with a date", "telephone or monitor"),
    ),
    "hearing.when": Words(
        "What day is that? A rough date is fine.", ("date on the letter or card", "what an officer said")
    ),
    "case.filing.notice_to_appear": Words(
        "Did you get a paper that tells you to come to immigration court?",
        ("paper with a court address", "papers from the border"),
    ),
    "case.filing.order_by_judge": Words("Did a judge make that order?", ("court papers", "hearing that ended so")),
    "case.filing.order_by_dhs": Words(
        "Did an officer make that order, with no judge?", ("paper signed at the border", "days in a border station")
    ),
    "case.filing.order_executed": Words(
        "After that order, did you leave the country, or did officers take you out?",
        ("flight or bus with officers", "own trip home"),
    ),
    "case.filing.order_in_absentia": Words(
        "Was that order made on a day when you were not in court?", ("hearing missed", "letter that came later")
    ),
    "case.filing.order_on": Words(
        "When was that order made? A rough date is fine.", ("date on the order", "hearing around that time")
    ),
    "case.filing.order_reinstated": Words(
        "After you came back, did officers use that old order again?",
        ("new paper with the old order", "talk with an officer about the old order"),
    ),
    "case.filing.reinstated_on": Words(
        "When did officers do that? A rough date is fine.", ("date on the paper", "days in detention around then")
    ),
    "case.conduct.court_dates": Words(
        "Is there a day when you must come to a court, or meet with officers, and with which ones?",
        ("ticket or letter with a date", "date told by phone", "day that was missed"),
    ),
    "court_date.court": Words(
        "Which kind of court or office set that day?", ("name on the paper", "court for young people")
    ),
    "court_date.when": Words("What day is that? A rough date is fine.", ("date on the paper", "what a lawyer said")),
    "case.plans_complete": Words(
        "Is there a trip, a wedding or a move that is planned?",
        ("illness in the family", "ticket bought", "end of a stay at a shelter"),
    ),
    "plan.kind": Words("What kind of plan is it?", ("trip, wedding or move", "plan of a relative")),
    "plan.person": Words("Who plans it?", ("the client", "son or daughter", "brother or sister")),
    "plan.when": Words("When is that to be? A rough date is fine.", ("day on a ticket", "season or feast")),
    "case.family.members_complete": Words(
        "Is there someone in your family, or someone else? We mean a spouse, child, parent, brother or sister, by birth, by a "
        "marriage or by adoption.",
        ("children here or abroad", "spouse, also one far away", "parents, brothers and sisters"),
    ),
    "member.kinship": Words("What is that person to you?", ("spouse, child or parent", "child of a partner")),
    "member.citizen": Words(
        "Is that person a citizen of this country?", ("born here", "passport of the United States")
    ),
    "member.tie": Words(
        "Are you family by birth, by a marriage or by adoption?", ("child of a spouse", "papers of an adoption")
    ),
    "member.since": Words(
        "When was the wedding or the adoption? A rough date is fine.", ("date on a paper", "age of a child then")
    ),
    "member.exists_now": Words(
        "Does that tie still hold, with no divorce or the like?", ("divorce or separation", "death of a spouse")
    ),
    "member.ever_married": Words("Has that person ever had a spouse?", ("wedding by custom", "marriage that ended")),
    "member.married_now": Words("Does that person have a spouse now?", ("spouse at home", "divorce papers")),
    "member.married_on": Words(
        "When did that person get married? A rough date is fine.", ("date on a paper", "season or feast then")
    ),
    "member.in_united_states": Words(
        "Is that person in the United States now?", ("place of home or school", "trip on the way")
    ),
    "statement.to": Words(
        "Who heard it that time, such as the police or a judge?",
        ("officer, judge or helper", "form filled in by somebody"),
    ),
    "statement.when": Words("When was that? A rough date is fine.", WHEN),
}
OF_ANOTHER: Final = {
    "person.date_of_birth": Words(
        "When was that person born? A rough date is fine.", ("birthday or year", "age on a known day")
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
