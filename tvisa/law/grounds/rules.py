"""What admissibility rests on, each rule once."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Final

from tvisa.kernel.predicate import Element, Question, walk
from tvisa.kernel.provision import Kind, Provision
from tvisa.law.conduct.law import CENTRAL_REASON, WAIVER_VIOLENT
from tvisa.law.grounds.admissibility import ADMISSIBILITY, GENERAL_WAIVER, VICTIM_WAIVER
from tvisa.law.grounds.law import (
    BALANCE,
    CRIMINAL_2002,
    EXCEPTION,
    NATIONAL_INTEREST,
    NEXUS,
    NO_ROUTE,
    PROCEDURES,
    PUBLIC_CHARGE_2002,
)
from tvisa.law.grounds.statute import GROUNDS
from tvisa.law.writing import question_for


def rules(day: datetime.date) -> Iterator[tuple[str, str, Kind, Provision]]:
    """Yield what admissibility rests on in the version of a day, each rule once: name, title, kind and provision."""
    whole = ADMISSIBILITY.on(day)
    told = {(whole.id, whole.law): (whole.title, Kind.STRUCTURE)}
    told.update({(str(g.kind), g.law): (g.title, Kind.STANDARD) for g in GROUNDS})
    for node, _ in walk(whole):
        if isinstance(node, Element) and node.id in _PARTS:
            told[node.id, node.law] = node.title, Kind.STRUCTURE
        elif isinstance(node, Question) and node.law in _JUDGED:
            told[node.fact, node.law] = node.ask, node.kind
            told.update({(f.fact, f.law): (f.title, Kind.FACTOR) for f in node.factors})
    told["caused_by_trafficking", NEXUS] = question_for("ground.caused_by_trafficking"), Kind.STANDARD
    told["exception", EXCEPTION] = question_for("ground.exception"), Kind.STANDARD
    told["public_charge_of_2002", PUBLIC_CHARGE_2002] = "Public charge under the rule of 2002", Kind.READING
    told["no_waiver", NO_ROUTE] = "What no waiver reaches", Kind.STANDARD
    told.update({(step.id, step.law): (step.title, step.kind) for step in PROCEDURES})
    for (ident, law), (title, kind) in told.items():
        if day in law.window:
            yield ident, title, kind, law


_PARTS: Final = (VICTIM_WAIVER, GENERAL_WAIVER, "grave_crimes")


_JUDGED: Final = (NATIONAL_INTEREST, BALANCE, WAIVER_VIOLENT, CRIMINAL_2002, CENTRAL_REASON)
