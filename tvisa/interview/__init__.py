"""
Asking only what matters: the next questions, and an interview that asks them.

Nothing here decides anything. Questions are offered, never required; any of them can be skipped, and stopping anywhere
leaves a valid partial screening.
"""

from __future__ import annotations

from tvisa.interview.asked import ALL, DENIED, REST, Ask, Choice, Effect, Form
from tvisa.interview.chapters import CHAPTERS, Chapter
from tvisa.interview.counsel import Weigh, for_counsel
from tvisa.interview.intake import LISTS, Listed
from tvisa.interview.order import ORDER, Order, Sensitivity, Topic
from tvisa.interview.questions import Plan, next_questions, question_at
from tvisa.interview.session import Given, Session, answered

__all__ = [
    "ALL",
    "CHAPTERS",
    "DENIED",
    "LISTS",
    "ORDER",
    "REST",
    "Ask",
    "Chapter",
    "Choice",
    "Effect",
    "Form",
    "Given",
    "Listed",
    "Order",
    "Plan",
    "Sensitivity",
    "Session",
    "Topic",
    "Weigh",
    "answered",
    "for_counsel",
    "next_questions",
    "question_at",
]
