"""Which notices apply to a record."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Final, Protocol

from tvisa.facts import Case, Incident, Setting
from tvisa.facts.counsel import Concluded
from tvisa.kernel import truth
from tvisa.kernel.evaluate import Finding
from tvisa.kernel.paths import recorded
from tvisa.kernel.provision import CHECKED_ON
from tvisa.kernel.truth import Outcome
from tvisa.law.common.posture import Standing
from tvisa.law.conduct.ladder import Step
from tvisa.law.conduct.notices import NOTICES, STALE_AFTER, Notice
from tvisa.law.conduct.timing import asserted
from tvisa.screening.conduct.bar import Bar
from tvisa.screening.conduct.subject import Subject


class Exposed(Protocol):
    """What a notice looks at: what exposure finds in one case on one day."""

    @property
    def case(self) -> Case:
        """The case."""

    @property
    def day(self) -> datetime.date:
        """The day whose law applies."""

    @property
    def victim(self) -> Finding:
        """What the first element found."""

    @property
    def subjects(self) -> tuple[Subject, ...]:
        """Each act, matter and incident, and the case itself."""

    @property
    def bar(self) -> Bar:
        """The bar, act by act."""

    @property
    def codes(self) -> frozenset[str]:
        """The codes of the findings raised."""


def _no_status(found: Exposed) -> bool:
    return found.case.status.lawful.when_no_hurts != truth.TRUE


def _accused(found: Exposed) -> bool:
    return "TRAFFICKER_SOURCED_ACCUSATION" in found.codes


def _strong(found: Exposed) -> bool:
    return found.bar.step is Step.RAISED_STRONG


def _raised(found: Exposed) -> bool:
    return found.bar.step.raised


def _diverging(found: Exposed) -> bool:
    unmet = found.victim.outcome is not Outcome.MET
    paid_sex = any(
        all(asserted(told.when_no_hurts) for told in (i.sex.act, i.sex.value_passed, i.sex.on_account))
        for i in _own(found.case)
    )
    return "FORCED_CRIMINALITY_LABOR" in found.codes or (unmet and paid_sex)


def _no_victim(found: Exposed) -> bool:
    return found.victim.outcome is Outcome.NOT_MET or _strong(found)


def _abroad(found: Exposed) -> bool:
    own = _own(found.case)
    return bool(own) and all(i.in_united_states.when_no_hurts == truth.FALSE for i in own)


def _stale(found: Exposed) -> bool:
    return found.day - CHECKED_ON > STALE_AFTER


def _not_counsels(found: Exposed) -> bool:
    return found.case.setting is Setting.PRIVILEGED and any(isinstance(f, Concluded) for _, f in recorded(found.case))


def _own(case: Case) -> list[Incident]:
    return [i for i in case.incidents if i.victim == case.applicant]


ALSO_WHEN: Final[dict[str, Callable[[Exposed], bool]]] = {
    "REMOVAL_EXPOSURE": _no_status,
    "HOSTILE_SOURCE": _accused,
    "CRIMINAL_COUNSEL": _raised,
    "DEFINITION_DIVERGENCE": _diverging,
    "OTHER_RELIEF": _no_victim,
    "TRAFFICKED_ABROAD": _abroad,
    "STALE_LAW": _stale,
    "NOT_COUNSELS": _not_counsels,
}
"""What makes a notice apply beside what it asks of acts, matters or the case, by its code."""


def applying(found: Exposed) -> list[Notice]:
    """Return the notices that apply."""
    standing = Standing.of(found.case, found.day)
    return [notice for notice in NOTICES if standing.shows(notice) and _applies(notice, found)]


def _applies(notice: Notice, found: Exposed) -> bool:
    if any(s.holds(notice.when[s.kind]) for s in found.subjects if s.kind in notice.when):
        return True
    return notice.code in ALSO_WHEN and ALSO_WHEN[notice.code](found)
