"""A commented case file to fill in, written from the records themselves so that it never lags behind them."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any, Final, cast, get_args, get_origin

import attrs

from tvisa.facts import Case, Incident, Role, Setting
from tvisa.facts.readers import silent
from tvisa.files.version1 import VERSION
from tvisa.kernel.answers import Reply
from tvisa.kernel.fields import Record
from tvisa.kernel.provision import CHECKED_ON

WIDTH: Final = 100

_HEAD: Final = """\
# A case file for tvisa: for a screening that a licensed attorney or accredited representative
# reviews, not legal advice. Questions as of the law of {checked}. Everything is optional: leave
# blank what nobody has asked, and stop whenever you like.
#
# Answers: yes, no, unknown (asked, does not know) or declined. Blank, or null, is "not asked",
# and never "no".
# With who says so and what is held to show it:
#     recruited: {answer: yes, sources: [client, document], evidence: [contract], by: [P2]}
# When sources disagree:
#     recruited: [{answer: yes, sources: [client]}, {answer: no, sources: [law_enforcement]}]
# Dates as they are remembered: 2015, 2015-06, 2015-06-14, about 2015 is 2015~, from 2015 to 2019
# is 2015/2019, still going on is 2015/.., nobody knows until when is 2015/, nobody knows since
# when is /2019, some day between the two is [2015..2019], and in a span "[2015-11..2017-09]/2018",
# which needs the quotes.
# Lists stay open until somebody says that these are all: incidents_complete and so on.
# People are P1, P2 ...: no names, no addresses, no file numbers. P1 is the applicant.
"""
Marks = Mapping[str, str]
"""By path of a fact, with ``[]`` for a place in a list, the mark on its line."""

_PRIVILEGED: Final = """\
# Privileged. What the client did, or is said to have done, goes under conduct, further down. If
# it was part of an incident done to somebody else, that may be an incident of its own too, with
# the client among its people:
#   - key: I2
#     victim: P2
#     people:
#       - {person: P1, role: had_a_part}
"""


def starter(*, privileged: bool = False, marks: Marks | None = None, legend: str = "") -> str:
    """Return a starter file with marks and their legend, a valid case that records nothing; only if *privileged* it asks of own acts."""
    return "\n".join(_Starter(privileged, marks or {}).lines(legend)) + "\n"


_VALUES: Final = {"tvisa_case": f" {VERSION}", "applicant": " P1", "key": " P1", "victim": " P1"}


def _comment(text: str, indent: int) -> list[str]:
    return textwrap.wrap(
        text, WIDTH - indent, initial_indent=" " * indent + "# ", subsequent_indent=" " * indent + "# "
    )


@attrs.frozen
class _Starter:
    """Writes the lines of a starter file."""

    privileged: bool
    marks: Marks

    def lines(self, legend: str) -> Iterator[str]:
        yield _HEAD.replace("{checked}", CHECKED_ON.isoformat()) + legend
        for field in attrs.fields(attrs.resolve_types(Case)):
            if field.name == "incidents":
                yield from ("", *_comment(field.metadata["ask"], 0), "incidents:", *self._item(field, 2, ""))
                yield from textwrap.indent(_PRIVILEGED, "  ").splitlines() if self.privileged else ()
            elif field.name == "people":
                yield from (*_comment(field.metadata["ask"], 0), "people:", *self._item(field, 2, ""), "  - key: P2")
            elif field.name == "conduct" and not self.privileged:
                continue
            elif field.name == "setting":
                if self.privileged:
                    yield f"setting: {Setting.PRIVILEGED}"
                else:
                    yield from self._line(field, 0, "")
            else:
                yield from self._field(field, 0, "")

    def _field(self, field: attrs.Attribute[Any], indent: int, above: str) -> Iterator[str]:
        pad, ask, kind = " " * indent, field.metadata["ask"], field.type
        if not self.privileged and silent(f"{above}{field.name}"):
            return
        if isinstance(field.default, Record):
            yield ""
            yield from _comment(ask, indent)
            yield f"{pad}{field.name}:"
            inner = cast("Any", type(field.default))
            for each in attrs.fields(attrs.resolve_types(inner)):
                yield from self._field(each, indent + 2, f"{above}{field.name}.")
        elif get_origin(kind) is tuple and attrs.has(get_args(kind)[0]):
            yield from _comment(ask, indent)
            yield f"{pad}{field.name}:"
            # A list with records that need a kind is shown, not begun: an entry nobody filled in would be a fact.
            for line in self._item(field, indent + 4, above):
                yield f"{pad}  # {line[indent + 4 :]}" if line.strip() else line
        else:
            yield from self._line(field, indent, above)

    def _line(self, field: attrs.Attribute[Any], indent: int, above: str) -> Iterator[str]:
        """Yield the line of one fact with its mark, its question and what can be chosen, above it where they are long."""
        pad, ask = " " * indent, field.metadata["ask"]
        choices = _choices(field.type, privileged=self.privileged)
        mark = self.marks.get(f"{above}{field.name}", "")
        note = f"{mark} {ask}" if mark else ask
        note = f"{note} One of: {', '.join(choices)}." if choices else note
        line = f"{pad}{field.name}:{_VALUES.get(field.name, '')}"
        if len(line) + len(note) + 4 <= WIDTH:
            yield f"{line}  # {note}"
        else:
            yield from _comment(note, indent)
            yield line

    def _item(self, listed: attrs.Attribute[Any], indent: int, above: str) -> list[str]:
        record = get_args(listed.type)[0]
        lines = [
            line
            for field in attrs.fields(attrs.resolve_types(record))
            for line in self._field(field, indent + 2, f"{above}{listed.name}[].")
        ]
        first = next(n for n, line in enumerate(lines) if line.strip() and not line.strip().startswith("#"))
        if record is Incident:
            lines[first] = lines[first].replace("key: P1", "key: I1")
        lines[first] = " " * indent + "- " + lines[first].lstrip()
        return lines


def _choices(kind: Any, *, privileged: bool) -> list[str]:
    cls = next((k for k in (kind, *get_args(kind)) if isinstance(k, type) and issubclass(k, StrEnum)), None)
    if cls in (None, Reply):
        return []
    return [str(member) for member in cls if privileged or member is not Role.HAD_A_PART]
