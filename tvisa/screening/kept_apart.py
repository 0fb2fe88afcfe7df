"""
What another victim told of the client's acts while it is not decided whether this office may act for both: kept apart.

A lawyer does not use what one client told against another (ABA Model Rules 1.6, 1.7, 1.9). So while a conflict check is open nothing
is read off such an account, and nothing is told of it: an act stands as the client, papers and agencies tell it.
"""

from __future__ import annotations

from typing import Any

import attrs

from tvisa.kernel.answers import Source, State
from tvisa.kernel.paths import put, recorded

_OF_ACTS = "conduct."


def kept_apart(case: Any) -> Any:
    """Return a case as it may be read: while a conflict is open, without what another victim says of the client's acts."""
    conduct = getattr(case, "conduct", None)
    if conduct is None or conduct.disclosure.conflict_open.state() not in (State.YES, State.DISPUTED):
        return case
    for path, fact in tuple(recorded(case)):
        claims = getattr(fact, "claims", ())
        if path.startswith(_OF_ACTS) and any(Source.OTHER_VICTIM in claim.sources for claim in claims):
            left = (
                attrs.evolve(claim, sources=tuple(s for s in claim.sources if s is not Source.OTHER_VICTIM))
                for claim in claims
                if set(claim.sources) != {Source.OTHER_VICTIM}
            )
            case = put(case, path, type(fact)(tuple(left)))
    return case
