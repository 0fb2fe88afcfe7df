"""
JSON Schema in tests: a part that has fitted once is not gone through again.

A document of this library says the same of the law whatever the case is: most of its parts are those of the documents before it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from typing import Any, Final

import jsonschema

from tvisa import Kind, schema
from tvisa.files.schema import case_schema

_REFER: Final = jsonschema.Draft202012Validator.VALIDATORS["$ref"]


def validator_of(described: Any, formats: jsonschema.FormatChecker | None = None) -> Any:
    """Return what checks documents against a schema; a part equal to one that fitted the same definition fits."""
    fitted: set[bytes] = set()

    def refer(validator: Any, ref: str, part: Any, found: Any) -> Iterator[Any]:
        key = hashlib.blake2b(f"{ref} {part!r}".encode(), digest_size=16).digest()
        if key not in fitted:
            problems = list(_REFER(validator, ref, part, found))
            if not problems:
                fitted.add(key)
            yield from problems

    kind = jsonschema.validators.extend(jsonschema.Draft202012Validator, {"$ref": refer})
    return kind(described, format_checker=formats)


@cache
def validator(kind: Kind) -> Any:
    """Return what checks documents of a kind, formats included, the same for all who ask."""
    return validator_of(schema(kind), jsonschema.FormatChecker())


@cache
def of_case_files() -> Any:
    """Return what checks case files."""
    return validator_of(case_schema())
