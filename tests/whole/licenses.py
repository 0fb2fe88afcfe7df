"""What the library needs when it runs, with what that needs in turn, and under which license each comes."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path
from typing import Any, Final

import attrs
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PROJECT: Final[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8")
)
EXTRAS: Final = ("", "calendar", "report", "pdf", "test-kit")
"""What somebody who uses the library installs; the last is for tests of other projects, and "" is what everybody gets."""
NOTICE: Final = re.compile(
    r"\b(MIT|BSD|Apache|PSF|Python Software Foundation|Unlicense|HPND|ISC|0BSD)\b|BSD-\d", re.IGNORECASE
)
"""Licenses that ask for no more than a notice."""
BY_FILE: Final = re.compile(r"\bMPL\b|Mozilla Public License", re.IGNORECASE)
"""A license that asks more only of whoever changes a file of that library."""


@attrs.frozen
class Needed:
    """
    One library that is needed.

    Attributes:
        name: Its name in the index.
        extras: With which extras of ours it comes; "" is without any.
        license: What it says of its license.
    """

    name: str
    extras: tuple[str, ...]
    license: str

    @property
    def asks(self) -> str:
        """What its license asks for, in a word."""
        return "a notice" if NOTICE.search(self.license) else "by file" if BY_FILE.search(self.license) else "more"


def needed() -> list[Needed]:
    """
    Return every library that is needed when ours runs, by name.

    Raises:
        PackageNotFoundError: If one is not installed here.
    """
    project = PROJECT["project"]
    found: dict[str, list[str]] = {}
    for extra in EXTRAS:
        first = project["optional-dependencies"][extra] if extra else project["dependencies"]
        for name in dict.fromkeys(each for line in first for each in _closure(Requirement(line))):
            found.setdefault(name, []).append(extra)
    return [
        Needed(name, ("",) if "" in extras else tuple(extras), license_of(name))
        for name, extras in sorted(found.items())
    ]


def _closure(wanted: Requirement, seen: frozenset[str] = frozenset()) -> Iterator[str]:
    """Yield a library and what it needs on this machine."""
    name = canonicalize_name(wanted.name)
    if name in seen:
        return
    yield name
    for line in distribution(name).requires or ():
        each = Requirement(line)
        if each.marker is None or any(each.marker.evaluate({"extra": extra}) for extra in ("", *wanted.extras)):
            yield from _closure(each, seen | {name})


def license_of(name: str) -> str:
    """Return what a library says of its license, shortly."""
    about = distribution(name).metadata
    classified = [c.rpartition(" :: ")[2] for c in about.get_all("Classifier") or () if c.startswith("License ::")]
    told = (
        *(about.get_all("License-Expression") or ()),
        ", ".join(c for c in classified if c != "OSI Approved"),
        *(about.get_all("License") or ()),
    )
    return " ".join(next(filter(None, told), "not said").split())[:160]


def as_table() -> Iterator[str]:
    """Yield the lines of a table of them."""
    yield "| library | license | comes with |"
    yield "|---|---|---|"
    for each in needed():
        comes = "every installation" if each.extras == ("",) else ", ".join(f"`[{extra}]`" for extra in each.extras)
        yield f"| {each.name} | {each.license} | {comes} |"
