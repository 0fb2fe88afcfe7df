"""How filing asks: plain facts of the case, a yes or a no."""

from __future__ import annotations

from functools import cache
from typing import Final

from tvisa.kernel.answers import Reply
from tvisa.kernel.predicate import Not, Predicate, Question
from tvisa.kernel.provision import Provision
from tvisa.law.forms import fact, standard
from tvisa.law.writing import rule

APPLY_UNDER_ORDER: Final = rule(
    "Somebody in removal proceedings or under a final order may apply, directly with USCIS.",
    """
    8 CFR 214.204(b)(1)(i); 8 CFR 214.204(b)(2); 8 CFR 214.11(d)(1)(i); 8 CFR 214.11(d)(1)(ii);
    8 CFR 214.11(d)(8) of 2002; 8 CFR 214.11(d)(9) of 2002
    """,
)

_HELPFUL: Final = {
    "represented",
    "safe_address",
    "bona_fide_notice",
    "deferred_action",
    "work_permit_requested",
    "work_permit",
    "advance_parole",
    "lawful",
    "central_reason",
    "in_united_states",
    "continued_presence",
    "declaration",
    "agency_would_certify",
    "federal_case",
    "willing",
    "long_ago",
    "benefits_needed",
    "fears_return",
    "abused_by_citizen_or_resident",
    "parental_abuse",
    "civil_suit_filed",
    "losses",
    "by_responsible",
    "for_leaving",
    "conditions",
    "unaccompanied_child",
    "abroad",
    "covers_client",
    "covers_period",
    "for_trafficker",
}
"""Facts of which "no" is the answer against the applicant, or at least not for them; of the rest it is "yes"."""
_PLAIN: Final = ("incident", "member", "prosecution", "reprisal")
"""Records about what was done to the applicant, and about relatives: there a "no" is the answer against."""

_JUDGED: Final = {
    "case.assistance.trauma.unable",
    "incident.acts.harbored",
    "incident.exit.ongoing",
    "incident.means.force",
}
"""Facts that are standards wherever the law asks for them."""


@cache
def said(path: str, provision: Provision = APPLY_UNDER_ORDER) -> Question:
    """Ask for a fact; what only a trafficker says against the applicant is neither a yes nor a no."""
    above, _, name = path.rpartition(".")
    helpful = path.partition(".")[0] in _PLAIN or name in _HELPFUL or above.endswith("_delay")
    ask = standard if path in _JUDGED else fact
    return ask(path, provision, against=Reply.NO if helpful else Reply.YES)


def denied(path: str) -> Predicate:
    """Ask for a recorded "no"."""
    return Not(said(path))
