"""Needs and safety: what comes before any question of law, and the recorded facts that show it; in the order in which it is told."""

from __future__ import annotations

import datetime
from typing import Final

from tvisa.facts import Case
from tvisa.facts.timeline import under_on
from tvisa.kernel import truth
from tvisa.kernel.predicate import AnyOf, Predicate, Reading
from tvisa.law.age import birth_of
from tvisa.law.common.asking import GOES_ON, MINOR_NOTICE, under
from tvisa.law.common.remark import Remark, told_everywhere
from tvisa.law.conduct.leaves import said
from tvisa.law.forms import computed


def _any(*paths: str) -> Predicate:
    return AnyOf([said(path) for path in paths])


def _may_be_under_18(case: Case, day: datetime.date) -> Reading:
    """Read whether a day of birth that is told leaves it open that the client is under 18 now."""
    path, born = birth_of(case, case.applicant)
    young = any(under_on(told, day) != truth.FALSE for told in born.values)
    return Reading(truth.TRUE, ((path, born),)) if young else Reading(truth.FALSE)


NEEDS: Final = told_everywhere(
    Remark(
        "It may still be happening: a safety plan comes before everything else.",
        {"incident": GOES_ON},
        code="DANGER_NOW",
    ),
    Remark(
        "Threats, or fear of the traffickers: make a safety plan, and take care with letters, calls and shared devices.",
        _any(
            "case.presence.related.still_feared",
            "case.presence.related.past_threats",
            "case.presence.latest_return.threats",
            "case.presence.latest_return.fears_trafficker",
            "case.hardship.factors.harm_by_trafficker",
        ),
        code="THREATS",
    ),
    Remark(
        "Threats then, or a child used as leverage: ask whether anyone is unsafe today, and how it is safe to call or write.",
        {"incident": _any("incident.means.threats", "incident.control.uses_children", "incident.means.harm_to_others")},
        code="THREATS_THEN",
    ),
    Remark(
        "Health care or counseling: offer it, whatever happens in the case.",
        _any(
            "case.assistance.trauma.suffered",
            "case.hardship.factors.consequences_of_trafficking",
            "case.presence.related.services_here",
            "case.presence.latest_return.lasting_effects",
        ),
        code="CARE",
    ),
    Remark(
        "The client is, or may be, under 18: ask for services for children.",
        computed(
            "may_be_under_eighteen_now",
            under(18).ask,
            MINOR_NOTICE,
            how=_may_be_under_18,
            reads=("person.date_of_birth",),
        ),
        code="CHILD_NOW",
    ),
)
