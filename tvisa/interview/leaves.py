"""What an open leaf of the law asks for, and whether anybody will still settle it."""

from __future__ import annotations

from typing import Any, Final

import attrs

from tvisa.kernel.answers import State
from tvisa.kernel.classification import Classification
from tvisa.kernel.formula import Leaf
from tvisa.kernel.predicate import Computed, Element, Every, Exists, Gap, Question
from tvisa.kernel.scope import Scope
from tvisa.law.t import T

ENDED: Final = (Gap.UNKNOWN, Gap.DECLINED, Gap.IMPRECISE)
"""States in which a fact was asked for, and is not asked for again."""
_GAPS: Final = {state: Gap(state.value) for state in (State.NOT_ASKED, State.UNKNOWN, State.DECLINED)}


@attrs.frozen
class AskedOfLeaf:
    """
    What a leaf asks for.

    Attributes:
        fact: The fact, named from its binding; of a list the answer to "are these all?".
        path: Its path in the case file; of a list that of the list.
        state: How it stands.
    """

    fact: str
    path: str
    state: Gap


def binding(path: str, law: Classification = T) -> str:
    """Name a fact from the record that it is in, where a computation found it in a list of the case."""
    return law.bound(path.removeprefix("case.")) if path.startswith("case.") else path


def asked(node: Any, scope: Scope, law: Classification = T) -> AskedOfLeaf | None:
    """Return what an open leaf asks for; nothing where no answer would settle it."""
    if isinstance(node, Computed):
        gap = scope.read(node).gap
        if gap is None:
            return None
        ends = "_complete" if gap[1] is Gap.LIST_OPEN else ""
        return AskedOfLeaf(f"{binding(gap[0], law)}{ends}", scope.path(gap[0]), gap[1])
    name = node.fact if isinstance(node, Question) else node.asserted if isinstance(node, Element) else node.complete
    state = scope.get(name).state(getattr(node, "against", None))
    if isinstance(node, (Exists, Every)):
        closed = Gap.NOT_YET if state is State.YES else Gap.LIST_OPEN
        gap_state = _GAPS[state] if state in (State.UNKNOWN, State.DECLINED) else closed
        return AskedOfLeaf(name, scope.path(node.over), gap_state)
    if state in (State.YES, State.NO, State.DISPUTED):
        # Only "not yet" leaves a recorded "no" open; of an assertion "no" moves nothing, so that it ends there.
        return AskedOfLeaf(name, scope.path(name), Gap.UNKNOWN if isinstance(node, Element) else Gap.NOT_YET)
    return AskedOfLeaf(name, scope.path(name), _GAPS[state])


def ended(leaf: Leaf) -> bool:
    """Say whether a leaf was asked for and will not be settled: not known, declined, or as precise as it gets."""
    what = asked(leaf.node, leaf.scope)
    return what is not None and what.state in ENDED
