"""What those responsible did since, and criminal cases against them: what each of it shows, and what it opens."""

from __future__ import annotations

import datetime
from functools import partial
from typing import Final

from tvisa.facts import Prosecution, ReprisalKind, ThreatTo
from tvisa.facts.timeline import told_dates
from tvisa.kernel import truth
from tvisa.kernel.answers import Reply, State
from tvisa.kernel.dates import across
from tvisa.kernel.predicate import Computed, Reading, why_open
from tvisa.law.common.asking import denied, said
from tvisa.law.common.posture import UNDECIDED, Stage, where
from tvisa.law.common.remark import PanelLine, Remark, told_everywhere
from tvisa.law.common.safety import HARMFUL, PROTECTION
from tvisa.law.common.upcoming import was
from tvisa.law.conduct.law import SOURCE
from tvisa.law.conduct.timing import own_words
from tvisa.law.forms import computed
from tvisa.law.windows import SINCE_2003, SINCE_2008
from tvisa.law.writing import question_for, rule

# --- since the person got away ----------------------------------------------------------------------------------------

HARM_THERE: Final = rule(
    """One factor of extreme hardship is whether the traffickers, or others acting for them, would do harm in the country of return.""",
    "8 CFR 214.209(b)(7); 8 CFR 214.209(b)(6)",
)

RETALIATION: Final = rule(
    """A present danger of retaliation, because the principal escaped or cooperated, opens three categories whatever the principal's age. They
    are parents, unmarried siblings under 18, and children of derivative relatives.""",
    "8 USC 1101(a)(15)(T)(ii)(III); 8 CFR 214.211(a)(3)",
    window=SINCE_2008,
)

_KIN: Final = (ThreatTo.CHILD, ThreatTo.FAMILY)

AFTERMATH_LINE: Final = PanelLine(
    code="AFTERMATH",
    title="Since the person got away",
    says="What the traffickers have done since then shows fear, danger and hardship. Date each event.",
    do="Write down each threat, search or demand with its date, who made it and at whom it was aimed. Keep messages as they are.",
    law=(PROTECTION, HARM_THERE, RETALIATION),
    reasons=told_everywhere(
        Remark(
            "Threats, searches or demands since then are on file. Make a safety plan before any further step.",
            {"reprisal": was("reprisal", "kind", *HARMFUL)},
            law=(PROTECTION,),
        ),
        Remark(
            "Contact or an offer since then is on file. Nobody answers before counsel has read it. Keep it as it is.",
            {"reprisal": was("reprisal", "kind", ReprisalKind.CONTACT, ReprisalKind.OFFER)},
            law=(PROTECTION,),
        ),
        Remark(
            """The traffickers did this in the country of return. It bears on harm there, and on whether anyone there would protect the client.""",
            {"reprisal": said("reprisal.by_responsible") & said("reprisal.abroad")},
            law=(HARM_THERE,),
        ),
        Remark(
            """The act was aimed at relatives because the client escaped or spoke with the authorities. Check each relative for a present
            danger of retaliation.""",
            {"reprisal": said("reprisal.for_leaving") & was("reprisal", "target", *_KIN)},
            law=(RETALIATION,),
            where=where(*UNDECIDED, Stage.GRANTED),
        ),
        Remark(
            """The traffickers reported the client. A finding on admissibility or deportability may not rest solely on that information; say so
            wherever it appears.""",
            {"reprisal": was("reprisal", "kind", ReprisalKind.REPORT) & said("reprisal.by_responsible")},
            law=(SOURCE,),
        ),
    ),
)

# --- cases against those responsible ----------------------------------------------------------------------------------

VICTIMS_RIGHTS: Final = rule(
    """The victim of a federal offense has the right to notice of public proceedings and of a release. The victim also has the right to be
    heard, to confer with the prosecutor, and to restitution.""",
    "18 USC 3771(a)(2); 18 USC 3771(a)(4); 18 USC 3771(a)(5); 18 USC 3771(a)(6)",
    note="Read as of April 2023. Whether the client is a victim of that offense depends on what the charge covers.",
)

PROTECTED: Final = rule(
    "The victim of a federal offense has the right to reasonable protection from the accused, and to notice of a release or escape.",
    "18 USC 3771(a)(1); 18 USC 3771(a)(2)",
    note="The text was read as of April 2023.",
)

RESTITUTION: Final = rule(
    "On a conviction of trafficking or forced labor under chapter 77, the court orders restitution of the full amount of a victim's losses.",
    "18 USC 1593(a); 18 USC 1593(b)(1)",
    note="Read as of April 2023. A plea to another offense does not necessarily bring restitution.",
)

SUIT_WAITS: Final = rule(
    """A civil suit is stayed while a criminal action arising from the same occurrence, with the claimant as its victim, is pending. The stay
    includes the investigation.""",
    "18 USC 1595(b)(1); 18 USC 1595(b)(2)",
    note="The text was read as of April 2023.",
    window=SINCE_2003,
)

COURTS_HERE: Final = rule(
    """One factor of extreme hardship is the loss of access to the courts and criminal justice here, including prosecution and restitution.""",
    "8 CFR 214.209(b)(4)",
)


def _going_on(day: datetime.date, prosecution: Prosecution) -> Reading:
    charged, trial = told_dates(prosecution.charged_on), told_dates(prosecution.trial_on)
    ended = told_dates(prosecution.ended_on)
    path, told = ("trial_on", prosecution.trial_on) if trial else ("charged_on", prosecution.charged_on)
    if ended:
        path, told = "ended_on", prosecution.ended_on
        bits = across(truth.FALSE if d.end[1] and d.end[1] < day else truth.TRUE for d in ended)
    else:
        bits = truth.TRUE if charged or trial else truth.OPEN
    own = own_words(told, Reply.NO)
    gap = ("prosecution.pending", why_open(prosecution.pending), question_for("prosecution.pending"))
    return Reading(bits, ((f"prosecution.{path}", own),) if own.values else (), gap)


GOING_ON: Final = computed(
    "prosecution_going_on",
    question_for("prosecution.pending"),
    SUIT_WAITS,
    how=_going_on,
    reads=("prosecution.charged_on", "prosecution.trial_on", "prosecution.ended_on"),
)
"""Whether a case was begun and is not known to have ended."""


def _is_over(day: datetime.date, prosecution: Prosecution) -> bool:
    """Say whether a case against somebody has surely ended: told as pending no more, or by a day that has passed."""
    if prosecution.pending.claims:
        return prosecution.pending.state() is State.NO
    ended = told_dates(prosecution.ended_on)
    return bool(ended) and all(d.end[1] and d.end[1] < day for d in ended)


def _at_large(day: datetime.date, prosecution: Prosecution, *, over: bool) -> Reading:
    free = prosecution.at_liberty
    bits = free.when_no_hurts if _is_over(day, prosecution) is over else truth.FALSE
    gap = ("prosecution.at_liberty", why_open(free), question_for("prosecution.at_liberty"))
    return Reading(bits, (("prosecution.at_liberty", free),) if free.claims else (), gap)


def _while(ident: str, *, over: bool) -> Computed:
    return computed(
        ident,
        question_for("prosecution.at_liberty"),
        PROTECTED,
        how=partial(_at_large, over=over),
        reads=("prosecution.at_liberty", "prosecution.pending", "prosecution.ended_on"),
    )


AT_LARGE: Final = _while("charged_and_at_liberty", over=False)
AT_LARGE_SINCE: Final = _while("at_liberty_after_the_case", over=True)

PROSECUTION_PROMPT: Final = PanelLine(
    code="PROSECUTION",
    title="A case against the traffickers",
    says="""Read the charge before you rely on it: whom it names, and which period it covers. Counsel asks the prosecutor's office for notice of
    each step, for restitution and for its records.""",
    law=(VICTIMS_RIGHTS, PROTECTED, RESTITUTION, SUIT_WAITS, COURTS_HERE),
    reasons=told_everywhere(
        Remark(
            "A criminal case is open. Its records are evidence, and access to it is part of hardship.",
            {"prosecution": said("prosecution.pending") | GOING_ON},
            law=(VICTIMS_RIGHTS, SUIT_WAITS, COURTS_HERE),
        ),
        Remark(
            "The case covers what was done to the client, or the same period. The client can claim a victim's rights in it.",
            {"prosecution": said("prosecution.covers_client") | said("prosecution.covers_period")},
            law=(VICTIMS_RIGHTS, RESTITUTION),
        ),
        Remark(
            """The case does not cover what was done to the client. It shows how the traffickers worked, not that the client was a victim.""",
            {"prosecution": denied("prosecution.covers_client") | denied("prosecution.covers_period")},
        ),
        Remark(
            "The accused is at liberty. Counsel asks the prosecutor for protection, a no-contact order, and notice of each change.",
            {"prosecution": AT_LARGE},
            law=(PROTECTED,),
        ),
        Remark(
            """The case has ended, and the person charged is at liberty. Make a new safety plan, read what a sentence or an order still
            forbids, and ask about an order of protection.""",
            {"prosecution": AT_LARGE_SINCE},
            law=(PROTECTION,),
        ),
        Remark(
            "The case ended in a conviction. Get the judgment, the plea and the restitution order.",
            {"prosecution": said("prosecution.convicted")},
            law=(RESTITUTION,),
        ),
    ),
    routes=("CR-01-00-00-00", "RI-16-00-00-00"),
)
