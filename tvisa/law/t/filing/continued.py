"""Continued Presence, for which a federal agency asks: what it is, what goes with it, and what is left when it ends."""

from __future__ import annotations

from functools import partial
from typing import Final

from tvisa.facts import Case
from tvisa.kernel import truth
from tvisa.kernel.answers import State
from tvisa.kernel.predicate import Computed, Reading, why_open
from tvisa.law.conduct.timing import asserted
from tvisa.law.forms import computed
from tvisa.law.t.filing.line import Trigger
from tvisa.law.t.filing.prompt import Prompt, any_of
from tvisa.law.t.posture import EVERYWHERE
from tvisa.law.windows import SINCE_2008
from tvisa.law.writing import question_for, rule

CONTINUED_PRESENCE: Final = rule(
    """
    Continued Presence: a federal law enforcement officer may apply for a victim who may be a witness; it is temporary,
    is no status, and is no condition of T status.
    """,
    "22 USC 7105(c)(3)(A)(i); 28 CFR 1100.35",
)

PAROLE_FOR_RELATIVES: Final = rule(
    """
    At the written request of law enforcement certain relatives of somebody with Continued Presence may be paroled in: spouse
    and child; of somebody under 21 parents and unmarried siblings under 18 too, as of the day on which Continued Presence was
    applied for; and a parent or sibling of any age whom that official finds in present danger of retaliation.
    """,
    "22 USC 7105(c)(3)(B); 8 USC 1229b(b)(6)(A)",
    note="Read as of April 2023.",
    window=SINCE_2008,
)

STAY_FOR_SUIT: Final = rule(
    """
    Somebody for whom a federal officer applied, and who sued under 18 USC 1595, is to be allowed to stay until the suit
    is over, with exceptions.
    """,
    "22 USC 7105(c)(3)(A)(iii); 22 USC 7105(c)(3)(A)(iv)",
    window=SINCE_2008,
)


def _continued(case: Case, *, revoked: bool) -> Reading:
    """Read whether Continued Presence is recorded, and whether that it was taken back is."""
    path = "case.assistance.continued_presence"
    given, taken = case.assistance.continued_presence, case.assistance.continued_presence_revoked
    if not asserted(given.when_no_hurts):
        told = given.when_no_hurts == truth.FALSE
        return Reading(truth.FALSE if told else truth.OPEN, (), (path, why_open(given), question_for(path)))
    if revoked and taken.state() is not State.YES and taken.when_yes_hurts != truth.FALSE:
        asks = f"{path}_revoked"
        return Reading(truth.OPEN, (), (asks, why_open(taken), question_for(asks)))
    return Reading(truth.TRUE if (taken.state() is State.YES) is revoked else truth.FALSE, ((path, given),))


def _continued_presence(ident: str, *, revoked: bool) -> Computed:
    return computed(
        ident,
        question_for("case.assistance.continued_presence"),
        CONTINUED_PRESENCE,
        needs=("case",),
        how=partial(_continued, revoked=revoked),
        reads=("case.assistance.continued_presence", "case.assistance.continued_presence_revoked"),
    )


STANDS: Final = _continued_presence("continued_presence_stands", revoked=False)
TAKEN_BACK: Final = _continued_presence("continued_presence_taken_back", revoked=True)

CONTINUED_PRESENCE_PROMPT: Final = Prompt(
    "CONTINUED_PRESENCE",
    "Continued Presence",
    "Continued Presence, for which a federal agency applies, brings a way to stay and work for a time, and proof.",
    provisions=(CONTINUED_PRESENCE, STAY_FOR_SUIT, PAROLE_FOR_RELATIVES),
    triggers=(
        any_of("A federal case is recorded.", "case.filing.federal_case"),
        Trigger(
            "Continued Presence is recorded: keep its papers, note its end, and use them.",
            STANDS,
            where=EVERYWHERE,
        ),
        Trigger(
            """
            Continued Presence was given and taken back: ask the agency why, and from what day; what permit and benefits rested on it, and
            whether time here counts as unlawful since. It still shows that an agency saw a victim, T status needs none, and one can
            be asked for anew.
            """,
            TAKEN_BACK,
            where=EVERYWHERE,
        ),
    ),
    codes=("IM-04-00-00-00", "CR-01-00-00-00"),
)
