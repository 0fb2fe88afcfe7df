"""The law that was applied, as every document says it."""

from __future__ import annotations

import datetime
from typing import Annotated, NotRequired, TypedDict

from tvisa.kernel.classification import RuleSet
from tvisa.kernel.provision import CHECKED_ON
from tvisa.words.catalog import Catalog


class AppliedLaw(TypedDict):
    """The law that was applied."""

    as_of: Annotated[str, datetime.date, "The day whose law it is."]
    rule_set: Annotated[str, "The rule set that decides on that day."]
    title: Annotated[str, "Its name for a reader."]
    checked_on: Annotated[str, datetime.date, "The day on which it was last read against its sources."]
    note: NotRequired[Annotated[str, "What a reader must know before relying on it."]]


def applied_law(law: RuleSet, day: datetime.date, catalog: Catalog) -> AppliedLaw:
    """Return what a document says of its law, as plain JSON values; a note only where there is one."""
    told: AppliedLaw = {
        "as_of": day.isoformat(),
        "rule_set": law.id,
        "title": catalog.plain(law.title),
        "checked_on": CHECKED_ON.isoformat(),
    }
    if law.note:
        told["note"] = catalog.plain(law.note)
    return told
