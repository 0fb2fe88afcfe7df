"""A commented case file to fill in, written from the records themselves so that it never lags behind them."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from enum import StrEnum
from typing import Any, Final, cast, get_args, get_origin

import attrs

from tvisa.facts import Case, Incident, Role, Setting
from tvisa.files.version1 import VERSION
from tvisa.kernel.fields import Record
from tvisa.kernel.provision import CHECKED_ON

WIDTH: Final = 100

_HEAD: Final = """\
# A case file for tvisa: for a screening that a licensed attorney or accredited representative reviews, not legal advice.
# Questions as of the law of {checked}. Everything is optional: leave blank what nobody has asked, and stop whenever you like.
#
# Answers: yes, no, unknown (asked, does not know) or declined. Blank, or null, is "not asked", and never "no".
# With who says so and what is held to show it:
#     recruited: {answer: yes, sources: [client, document], evidence: [contract], by: [P2]}
# When sources disagree:
#     recruited: [{answer: yes, sources: [client]}, {answer: no, sources: [law_enforcement]}]
# Dates as they are remembered: 2015, 2015-06, 2015-06-14, about 2015 is 2015~, from 2015 to 2019 is 2015/2019,
# still going on is 2015/.., nobody knows until when is 2015/, nobody knows since when is /2019,
# some day between the two is [2015..2019], and in a span "[2015-11..2017-09]/2018", which needs the quotes.
# Lists stay open until somebody says that these are all: incidents_complete, departures_complete and so on.
# People are P1, P2 ...: no names, no addresses, no file numbers. P1 is the applicant.
# Standards (questions that the law leaves open, such as "was it extreme hardship?") are for counsel to answer.
"""

_PRIVILEGED: Final = """\
# Privileged. What the client did, or is said to have done, goes under conduct, further down. If it was part of an
# incident done to somebody else, that may be an incident of its own too, with the client among its people:
#   - key: I2
#     victim: P2
#     people:
#       - {person: P1, role: had_a_part}
"""


def starter(*, privileged: bool = False) -> str:
    """
    Return the text of a starter file, itself a valid case that records nothing.

    Args:
        privileged: Whether to mark the file privileged and to ask about the client's own acts; never otherwise.
    """
    lines = [_HEAD.replace("{checked}", CHECKED_ON.isoformat())]
    for field in attrs.fields(attrs.resolve_types(Case)):
        if field.name == "incidents":
            lines += [
                "",
                *_comment(field.metadata["ask"], 0),
                "incidents:",
                *_item(field.type, 2, privileged=privileged),
            ]
            lines += textwrap.indent(_PRIVILEGED, "  ").splitlines() if privileged else []
        elif field.name == "people":
            lines += [*_comment(field.metadata["ask"], 0), "people:", *_item(field.type, 2, privileged=privileged)]
            lines += ["  - key: P2"]
        elif field.name == "conduct" and not privileged:
            continue
        elif field.name == "setting":
            lines += [f"setting: {Setting.PRIVILEGED}"] if privileged else []
        else:
            lines += _field(field, 0, privileged=privileged)
    return "\n".join(lines) + "\n"


_VALUES: Final = {"tvisa_case": f" {VERSION}", "applicant": " P1", "key": " P1", "victim": " P1"}


def _comment(text: str, indent: int) -> list[str]:
    return textwrap.wrap(
        text, WIDTH - indent, initial_indent=" " * indent + "# ", subsequent_indent=" " * indent + "# "
    )


def _field(field: attrs.Attribute[Any], indent: int, *, privileged: bool) -> Iterator[str]:
    pad, ask, kind = " " * indent, field.metadata["ask"], field.type
    if isinstance(field.default, Record):
        yield ""
        yield from _comment(ask, indent)
        yield f"{pad}{field.name}:"
        for inner in attrs.fields(attrs.resolve_types(cast("Any", type(field.default)))):
            yield from _field(inner, indent + 2, privileged=privileged)
    elif get_origin(kind) is tuple and attrs.has(get_args(kind)[0]):
        yield from _comment(ask, indent)
        yield f"{pad}{field.name}:"
        # A list with records that need a kind is shown, not begun: an entry nobody filled in would be a fact.
        for line in _item(kind, indent + 2, privileged=privileged):
            yield f"{pad}  # {line[indent + 2 :]}" if line.strip() else line
    else:
        value = _VALUES.get(field.name, "")
        choices = _choices(kind, privileged=privileged)
        note = f"{ask} One of: {', '.join(choices)}." if choices else ask
        line = f"{pad}{field.name}:{value}"
        if len(line) + len(note) + 4 <= WIDTH:
            yield f"{line}  # {note}"
        else:
            yield from _comment(note, indent)
            yield line


def _item(kind: Any, indent: int, *, privileged: bool) -> list[str]:
    cls = get_args(kind)[0]
    lines = [
        line
        for field in attrs.fields(attrs.resolve_types(cls))
        for line in _field(field, indent + 2, privileged=privileged)
    ]
    first = next(n for n, line in enumerate(lines) if line.strip() and not line.strip().startswith("#"))
    if cls is Incident:
        lines[first] = lines[first].replace("key: P1", "key: I1")
    lines[first] = " " * indent + "- " + lines[first].lstrip()
    return lines


def _choices(kind: Any, *, privileged: bool) -> list[str]:
    cls = next((k for k in (kind, *get_args(kind)) if isinstance(k, type) and issubclass(k, StrEnum)), None)
    if cls is None:
        return []
    return [str(member) for member in cls if privileged or member is not Role.HAD_A_PART]
