"""What days, stop signs and next steps rest on."""

from __future__ import annotations

from collections.abc import Iterator

from tvisa.kernel.provision import Period, Provision
from tvisa.law.t.family.deadlines import FIXED_AGES, OF_RELATIVES, STAY_UNMARRIED
from tvisa.law.t.urgent.steps import STEPS
from tvisa.law.t.urgent.stops import STOPS, SUMMONS
from tvisa.law.t.urgent.terms import TERMS

__all__ = ["FIXED_AGES", "OF_RELATIVES", "STAY_UNMARRIED", "STEPS", "STOPS", "SUMMONS", "TERMS", "rules"]


def rules(window: Period) -> Iterator[tuple[str, str, str, Provision]]:
    """Yield what is urgent by law in a window: the place, the name, the title and the provision."""
    told = (
        *(("days", term.code, term.title, term.law) for term in TERMS),
        *(("stops", stop.code, stop.title, stop.law) for stop in STOPS),
        *(("steps", step.code, step.says, step.law) for step in STEPS),
    )
    for place, code, title, provisions in told:
        for provision in provisions:
            if provision.window.meets(window):
                yield place, code.lower(), title, provision
