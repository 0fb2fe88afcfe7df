"""Needs and safety: what comes before any question of law. Prompts for people, from facts already recorded."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from tvisa.facts import Case
from tvisa.kernel.explain import Explainer
from tvisa.law.common.needs import NEEDS
from tvisa.law.common.remark import Remark
from tvisa.screening.elements.result import Need, need_of
from tvisa.screening.kept import STATUS
from tvisa.screening.picture import Picture
from tvisa.screening.remarks.speaking import Look, Looker
from tvisa.words.catalog import ENGLISH, Catalog

if TYPE_CHECKING:
    from tvisa.screening.relatives.data import NeedData


def needs(case: Case, day: datetime.date, catalog: Catalog) -> list[NeedData]:
    """Return the needs that recorded facts show as plain JSON values."""
    return [
        {"code": look.remark.code, "text": look.words(catalog), "facts": [fact.path for fact in look.facts]}
        for look in shown(case, day)
    ]


def shown(case: Case, day: datetime.date) -> list[Look[Remark]]:
    """Return the needs that recorded facts show, safety first."""
    explainer = Explainer(STATUS.scope(case, day), day, ENGLISH)
    return list(Looker(explainer, STATUS.standing(case, day), STATUS).speaking(NEEDS))


def needs_told(picture: Picture) -> tuple[Need, ...]:
    """Return the needs that recorded facts show; none where the status has none."""
    if not picture.has("needs"):
        return ()
    return tuple(need_of(need, picture.table) for need in shown(picture.case, picture.day))
