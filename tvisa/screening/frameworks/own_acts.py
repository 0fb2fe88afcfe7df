"""
The client as actor: which texts name an act that is recorded. For a privileged setting only.

A verb is looked for and nothing else: no definition is met by a person, and no text here says who somebody is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from tvisa.facts.labels import label
from tvisa.kernel.evaluate import find
from tvisa.kernel.explain import Explainer
from tvisa.kernel.predicate import AllOf, AnyOf
from tvisa.kernel.scope import Scope
from tvisa.kernel.truth import Outcome
from tvisa.law.conduct.ladder import ACTOR
from tvisa.law.conduct.leaves import said
from tvisa.law.frameworks.definitions import Definition
from tvisa.screening.kept import STATUS
from tvisa.screening.table import as_facts, as_provisions
from tvisa.words.catalog import Catalog

if TYPE_CHECKING:
    from tvisa.screening.data_frameworks import TouchedData

NOTE: Final = (
    "Whether a text names an act that is recorded; nothing is said of what compelled it, of anybody's guilt or of who somebody "
    "is. What touches the bar is on its own ladder (tvisa screen)."
)
_STATES: Final[dict[Outcome, Literal["touched", "not touched", "open", "disputed"]]] = {
    Outcome.MET: "touched",
    Outcome.NOT_MET: "not touched",
    Outcome.UNKNOWN: "open",
    Outcome.CONTESTED: "disputed",
}


def touched(definition: Definition, explain: Explainer) -> TouchedData:
    """
    Return whether a definition names the act that a scope binds, and what stands beside it, as plain JSON values.

    What is answered "no" leaves it open where the text names more acts than a case file asks about.
    """
    scope: Scope = explain.scope
    verbs = find(AnyOf([said(verb) for verb in definition.verbs]), scope)
    outcome = find(AllOf((ACTOR, verbs.predicate)), scope).outcome
    others = outcome is Outcome.NOT_MET and find(ACTOR, scope).outcome is not Outcome.NOT_MET and definition.beyond
    state = "open" if others else _STATES[outcome]
    left = definition.beyond if state == "open" else ()
    return {
        "id": definition.id,
        "name": definition.listed(explain.day, explain.catalog),
        "state": state,
        "facts": as_facts(f for f in explain.facts(verbs) if f.answer != "no"),
        "not_asked_of_acts": [explain.catalog.plain(label(f"incident.wider.{verb}")) for verb in left],
        "shields": as_provisions(definition.shields, explain.day, explain.catalog),
    }


def about(path: str, catalog: Catalog) -> str:
    """Return what a reader calls the act at a path."""
    return STATUS.about(path, catalog)


def name_of(path: str) -> str:
    """Return what a reader calls the fact at a path."""
    return label(path)
