"""A fact of earlier files that is a record of its own now: that an earlier statement differs."""

from __future__ import annotations

from typing import Any, Final

_HELD: Final = "accounts_differ"


def with_statements(raw: Any) -> Any:
    """
    Return what stands in a case file with an earlier statement in place of the answer that there is one that differs.

    Args:
        raw: Plain dicts and lists, not yet read as a case; they are left as they are.
    """
    conduct = raw.get("conduct") if isinstance(raw, dict) else None
    disclosure = conduct.get("disclosure") if isinstance(conduct, dict) else None
    if not (isinstance(conduct, dict) and isinstance(disclosure, dict) and _HELD in disclosure):
        return raw
    listed = raw.get("statements")
    told = {"differs": disclosure[_HELD]}
    kept = {key: value for key, value in disclosure.items() if key != _HELD}
    return {
        **raw,
        "conduct": {**conduct, "disclosure": kept},
        "statements": [*(listed if isinstance(listed, list) else ()), told],
    }
