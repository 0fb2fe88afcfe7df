"""Confidentiality: what may be used and told, by whom, and where that ends."""

from __future__ import annotations

from typing import Final

from tvisa.law.t.filing.leaves import said
from tvisa.law.t.filing.line import Line, Trigger
from tvisa.law.t.filing.policy import Topic
from tvisa.law.windows import RULE_2002, SINCE_2006, SINCE_2017
from tvisa.law.writing import rule

DISCLOSURE: Final = rule(
    """
    DHS, the Department of Justice and the Department of State may not use for other ends, or disclose to outsiders,
    what relates to an applicant; exceptions reach law enforcement and national security, and the limit ends when the
    application is denied and appeals are exhausted.
    """,
    "8 USC 1367(a)(2); 8 USC 1367(b); 8 CFR 214.216(a); 8 CFR 214.216(b); 8 CFR 214.11(p)(1); 8 CFR 214.11(p)(2)",
    note="A willful violation can cost up to $5,000: 8 USC 1367(c).",
    window=SINCE_2006,
)

USE: Final = rule(
    """
    A finding of inadmissibility or deportability may not rest solely on what the trafficker furnished, unless the
    person was convicted of a crime listed in 8 USC 1227(a)(2); other decisions are not named.
    """,
    "8 USC 1367(a)(1)(F); 8 CFR 214.216(d); 8 CFR 214.11(p)(4)",
    window=SINCE_2006,
)

BOUND: Final = rule(
    "The limits bind those departments and whoever receives the information from them.",
    "8 CFR 214.216(c); 8 CFR 214.11(p)(3)",
    note="Of a file kept here the text says nothing: that it is not bound is an inference (D).",
    window=SINCE_2017,
)

SHARED_2002: Final = rule(
    """
    Information from applications was to be made available to law enforcement agencies, and to prosecutors of related
    cases.
    """,
    "8 CFR 214.11(e) of 2002",
    window=RULE_2002,
)

CONFIDENTIALITY_LINE: Final = Line(
    "CONFIDENTIALITY",
    "Confidentiality",
    "Confidentiality has limits, and does not bind this file.",
    do="Record no more than is needed, keep it where only the team can open it, and print it only on purpose.",
    provisions=(DISCLOSURE, USE, BOUND, SHARED_2002),
    topic=Topic.CONFIDENTIALITY,
    triggers=(
        Trigger(
            """
            A conviction is recorded: if its crime is listed in 8 USC 1227(a)(2), what only the trafficker furnished may
            be used.
            """,
            said("matter.convicted"),
            provisions=(USE,),
            over="matter",
        ),
        Trigger(
            "A T application was denied before: the limit on disclosing it ends when appeals are exhausted.",
            said("case.filing.earlier_t_denied"),
            provisions=(DISCLOSURE,),
        ),
    ),
    always=True,
)
