"""What is asked together: one open question instead of several that can be answered by yes or no."""

from __future__ import annotations

from typing import Final

TOGETHER: Final = {
    "incident.exit.ongoing": "Is any of it still going on? It counts, too, if it was on the day when an application was filed for you.",
    "incident.sex.on_account": "Was that given, or meant to be given, for the sexual act?",
    "incident.acts": "How did it begin, and how did you come to be there?",
    "incident.means": "What did they do or say so that you would go along?",
    "incident.purposes": "If there was talk of a debt, what was said about it and about your work?",
    "incident.exit": "How did you get out of it?",
    "case.status": "How have you stood with immigration here, from the first day to now?",
    "case.grounds": "What about your passport, your court days and the doctor for your papers?",
    "case.presence.latest_return": "What has happened since you last came back, if you did?",
    "case.conduct.role": "How did you come to have that place there?",
    "case.conduct.bond": "How do things stand now with the people who did this?",
    "case.conduct.disclosure": "What makes it hard to tell this to the police?",
    "case.conduct.relative": "What did that relative do, and what came of it for you?",
    "case.conduct.group": "What did that group want from you?",
    "contact": "What was told that time, by you or for you?",
    "request": "What came of it when they asked that of you?",
    "matter": "How has that case gone on?",
    "act.moment": "When was it, next to the time when they had control of you?",
    "act.compulsion": "How did it come that you did it?",
    "act.verbs": "What did you do with other people, or for them, that time?",
    "act.ends": "What did people want the other person for?",
    "act.means": "What was done so that the other person would go along?",
    "act.other": "What can you tell about the other person?",
    "act.benefit": "What came of it for you?",
    "act.tasks": "What else did you have to do there with the others?",
    "act.help": "How else did you help the people there?",
    "act.violence": "What happened between you and the others then?",
    "act.others_papers": "What happened with the papers of the others?",
    "act.false_papers": "How did you come to those papers or words?",
    "act.drugs": "What was it that you had to do with drugs?",
    "act.money": "What did you have to do with that money?",
    "act.border": "What did you do when those people crossed?",
    "act.crime": "What was the work, and how was it set up?",
    "act.care": "What did you do for others there?",
    "member": "How does that person live now, where and with whom?",
}
"""By the part of a record that the facts stand in, named from its binding, the open question that asks for them; by fact, the one
that asks for it of all records at once."""
ACROSS: Final = {
    "incident.exit": "How did you get out of it, each time?",
    "contact": "What was told each of those times, by you or for you?",
    "member": "Where and with whom does each of them live now, and who was ever married? Say who is a citizen here, too.",
    "statement": "Which of those times was it told in another way than you tell it now?",
}
"""By the part of a record, the open question that asks for it of several records at once."""
