"""The JSON of other definitions of trafficking and of the plan, as types; as in `tvisa.screening.data_documents`."""

from __future__ import annotations

from typing import Annotated, Literal, NotRequired, TypedDict

from tvisa.facts import Setting
from tvisa.kernel.truth import Basis
from tvisa.screening.data import AppliedLawFull, FactFull, GapFull, LawFull, RuleInForceFull
from tvisa.screening.data_documents import Closed, Head, OutcomeWord

# --- other definitions ------------------------------------------------------------------------------------------------


class DecidingElement(TypedDict):
    """How the element that turns on the severe form stands over the whole case."""

    id: str
    title: str
    outcome: OutcomeWord
    outcome_text: str
    basis: Annotated[str, Basis] | None


class DefinedPart(TypedDict):
    """How one part of a definition stands."""

    state: Literal["met", "denied", "missing", "disputed"]
    facts: list[FactFull]
    missing: list[GapFull]


class DefinitionData(RuleInForceFull):
    """How one definition stands on the facts of an incident."""

    id: str
    name: str
    decides: Annotated[bool, "Whether it alone decides here."]
    contrast: Annotated[bool, "Whether it defines something else, and no trafficking."]
    outcome: OutcomeWord
    basis: Annotated[str, Basis] | None
    by: Annotated[str, "The way to meet it that goes furthest."]
    parts: dict[str, DefinedPart]
    after_the_act: Annotated[bool, "Whether its text came after the incident."]


class SplitData(TypedDict):
    """Where what decides and the others part."""

    met: list[str]
    apart: list[str]
    outcome: OutcomeWord
    parts: list[str]
    because: str
    sentence: str


class IncidentData(TypedDict):
    """Every definition on the facts of one incident."""

    path: str
    key: str
    definitions: list[DefinitionData]
    splits: list[SplitData]
    beside: list[str]
    hostile_assertions: list[FactFull]


class TouchedData(TypedDict):
    """Whether a text names an act that is recorded; nothing is said of anybody's guilt, or of who somebody is."""

    id: str
    name: str
    state: Literal["touched", "not touched", "open", "disputed"]
    facts: list[FactFull]
    not_asked_of_acts: list[str]
    shields: list[RuleInForceFull]


class OwnActData(TypedDict):
    """Which texts name one act."""

    path: str
    definitions: list[TouchedData]


class OwnActsData(TypedDict):
    """Acts of the client's own: in a privileged setting alone."""

    note: str
    acts: list[OwnActData]


class PlanLineData(TypedDict):
    """One line of the plan."""

    code: str
    what: str
    who_decides: str
    may_decline: str
    for_a_child: str | None
    reasons: list[str]
    facts: list[str]
    citations: list[str]
    provisions: list[RuleInForceFull]
    contrasts: list[RuleInForceFull]


class PlanData(Head, Closed):
    """The plan: what each of its two sides needs, and what may be declined."""

    kind: Literal["tvisa.plan"]
    law: LawFull
    note: str
    rights: list[PlanLineData]
    criminal_law: list[PlanLineData]


class FrameworksData(Head, Closed):
    """The same facts under every definition of trafficking; one alone decides."""

    kind: Literal["tvisa.frameworks"]
    law: AppliedLawFull
    setting: Annotated[str, Setting] | None
    decides: str
    context: str
    element: DecidingElement
    incidents: list[IncidentData]
    own_acts: NotRequired[OwnActsData]
    plan: NotRequired[PlanData]
