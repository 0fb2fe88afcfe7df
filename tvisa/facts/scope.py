"""What the names in a predicate mean where it is asked of a case."""

from __future__ import annotations

from typing import Any

from tvisa.facts.labels import label
from tvisa.kernel.scope import Scope


def scope_of(names: dict[str, Any], paths: dict[str, str]) -> Scope:
    """
    Return the scope in which predicates are asked of a case: it knows whether that was filed, and what each fact is called.

    Args:
        names: What each name means; ``case`` is the case.
        paths: Where each stands in the case file.
    """
    return Scope(names, paths, names["case"].filed_bits, label)
