"""A ground of inadmissibility as a value: what makes inadmissible, what raises it on record, and what answers it."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from tvisa.facts import GroundKind
from tvisa.kernel.predicate import Predicate
from tvisa.kernel.provision import Provision
from tvisa.law.pinpoint import key


@attrs.frozen(eq=False)
class GroundOfLaw:
    """
    One ground.

    Attributes:
        kind: Its name.
        title: Its name for a reader.
        law: What makes inadmissible.
        shown: What on the record raises it, the fact that points to it first; None where only counsel can say.
        prompts: What on the record asks for a look at it and raises nothing; a list of counsel's that is complete answers that.
        exempt: What takes somebody out of it, as a fact of its own.
        excepted: Whether the text has an exception that counsel may find to fit.
        criminal: Whether it is one of 212(a)(2), to which the rule on violent or dangerous crimes speaks.
        whole: Whether what the record can show is the whole of the ground, so that a record that denies it settles it.
        flags: What an arrest or conviction says of itself where it is behind this ground.
    """

    kind: GroundKind
    title: str
    law: Provision
    shown: Predicate | None = None
    prompts: Predicate | None = None
    exempt: Predicate | None = None
    excepted: bool = False
    whole: bool = False
    flags: tuple[str, ...] = ()

    @property
    def criminal(self) -> bool:
        """Whether it is one of the criminal and related grounds of 212(a)(2)."""
        return any(key(c).startswith("8 USC 1182(a)(2)") for c in self.law.citations)

    def cited_by(self, provisions: Iterable[Provision]) -> bool:
        """Whether one of these provisions cites it, or a part of it."""
        own = [k for c in self.law.citations if (k := key(c)).startswith("8 USC 1182(a)")]
        cited = [key(c) for p in provisions for c in p.citations]
        return any(c.startswith(o) or (o.startswith(c) and c.startswith("8 USC 1182(a)(")) for c in cited for o in own)
