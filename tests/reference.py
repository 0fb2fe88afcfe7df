"""
Two pages made from the code: what `import tvisa` gives, and every fact that a case file holds.

No name is listed here: both are read off `tvisa.__all__` and off `tvisa.dictionary`.
"""

from __future__ import annotations

import ast
import enum
import functools
import importlib
import inspect
import re
import types
from collections.abc import Iterator
from typing import (
    Annotated,
    Any,
    Final,
    Literal,
    NotRequired,
    Union,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

import attrs

import tvisa
from tvisa import TvisaError, dictionary
from tvisa.report.facts import KINDS, tables

# --- what import tvisa gives ------------------------------------------------------------------------------------------

_SECTION: Final = re.compile(r"^(Args|Attributes|Raises|Returns|Yields):$")
_ENTRY: Final = re.compile(r"^ {4}([\w.*]+): (.*)$")
_HEADS: Final = {"Args": "Takes", "Attributes": "Has", "Raises": "Raises", "Returns": "Returns", "Yields": "Yields"}
_WIDTH: Final = 100
_DOOR_HEAD: Final = """\
# The Python door

What `import tvisa` gives: every name of `tvisa.__all__`, with its signature and its own words. These names are public, and
[stability](stability.md) says what that promises. This page is made from the code.
"""
_GROUPS: Final = {
    "function": "Functions",
    "class": "Values",
    "error": "Errors",
    "type": "Types",
    "constant": "Constants",
}


def door() -> str:
    """Return the page of the Python door."""
    by_group: dict[str, list[str]] = {group: [] for group in _GROUPS}
    for name in sorted(tvisa.__all__, key=str.lower):
        by_group[_group(getattr(tvisa, name))].append(name)
    toc = [f"- {_GROUPS[g]}: {', '.join(f'[`{n}`](#{_anchor(n)})' for n in names)}" for g, names in by_group.items()]
    parts = [_DOOR_HEAD, "\n".join(toc) + "\n"]
    for group, names in by_group.items():
        parts.append(f"## {_GROUPS[group]}\n")
        parts += [f"### {name}\n\n{_told(name, group)}" for name in names]
    return "\n".join(parts)


def _anchor(name: str) -> str:
    return name.lower()


def _group(value: Any) -> str:
    if inspect.isclass(value):
        return "error" if issubclass(value, TvisaError) else "class"
    if inspect.isfunction(value):
        return "function"
    return "constant" if isinstance(value, (str, int, tuple)) else "type"


def _told(name: str, group: str) -> str:
    value = getattr(tvisa, name)
    match group:
        case "function":
            return _code(_signature(name, value)) + "\n" + _words(value)
        case "class" | "error":
            return _class(value)
        case "type":
            expression, words = _alias(name)
            return _code(f"{name} = {expression}") + (f"\n{_plain(words)}\n" if words else "")
        case _:
            return f"A constant: `{type(value).__name__}`.\n"


def _code(text: str) -> str:
    return f"```python\n{text}\n```\n"


def _signature(name: str, function: Any, *, method: bool = False) -> str:
    signature = inspect.signature(function)
    own = [p for p in signature.parameters.values() if not (method and p.name == "self")]
    listed, starred = [], False
    for parameter in own:
        if parameter.kind is parameter.KEYWORD_ONLY and not starred:
            listed.append("*")
            starred = True
        starred |= parameter.kind is parameter.VAR_POSITIONAL
        listed.append(_parameter(parameter))
        if parameter.kind is parameter.POSITIONAL_ONLY:
            listed.append("/")
    returns = f" -> {_type(signature.return_annotation)}"
    line = f"{name}({', '.join(listed)}){returns}"
    if len(line) <= _WIDTH:
        return line
    return f"{name}(\n" + "".join(f"    {one},\n" for one in listed) + f"){returns}"


def _parameter(parameter: inspect.Parameter) -> str:
    stars = {"VAR_POSITIONAL": "*", "VAR_KEYWORD": "**"}.get(parameter.kind.name, "")
    default = "" if parameter.default is parameter.empty else f" = {_default(parameter.default)}"
    return f"{stars}{parameter.name}: {_type(parameter.annotation)}{default}"


def _default(value: object) -> str:
    if isinstance(value, str):
        return f'"{value}"'
    return repr(value) if value is None or isinstance(value, (int, tuple, frozenset)) else "..."


def _type(annotation: Any) -> str:
    """Write an annotation as it stands in the source."""
    if isinstance(annotation, str):
        return annotation
    return annotation.__name__ if inspect.isclass(annotation) and not get_args(annotation) else str(annotation)


def _class(cls: type) -> str:
    bases = list(_bases(cls))
    text = f"Is a {' and a '.join(f'`{b}`' for b in bases)}.\n\n" if bases else ""
    text += _words(cls, _fields(cls))
    for name, member in _members(cls):
        kind = member.__func__ if isinstance(member, (classmethod, staticmethod)) else member
        if isinstance(member, (property, functools.cached_property)):
            getter = member.fget if isinstance(member, property) else member.func
            head = f"{name}: {_type(inspect.signature(getter).return_annotation)}"  # type: ignore[arg-type]
            text += f"\n`{head}`\n\n{_words(getter)}"
        else:
            text += "\n" + _code(_signature(name, kind, method=True)) + "\n" + _words(kind)
    return text


def _bases(cls: type) -> Iterator[str]:
    """Yield what a class is besides, in names that a reader can look up: those of the door and of Python."""
    for base in cls.__bases__:
        if base.__name__ in tvisa.__all__ or (base.__module__ == "builtins" and base is not object):
            yield base.__name__
        elif base.__module__.startswith("tvisa"):
            yield from _bases(base)


def _members(cls: type) -> Iterator[tuple[str, Any]]:
    """Yield the public methods and properties that a class, or one that it is made from, says something of."""
    seen: set[str] = set()
    for home in cls.__mro__:
        for name, member in vars(home).items():
            is_member = isinstance(member, (property, functools.cached_property, classmethod, staticmethod))
            if name.startswith("_") or name in seen or not home.__module__.startswith("tvisa"):
                continue
            seen.add(name)
            if is_member or inspect.isfunction(member):
                yield name, member


def _fields(cls: type) -> dict[str, str]:
    """Return the public fields of a class with what each is, and the question that it answers where it has one."""
    # Annotations as they stand in the source: whoever resolved those of a class has changed its fields.
    kinds = {name: _type(of) for home in reversed(cls.__mro__) for name, of in inspect.get_annotations(home).items()}
    if attrs.has(cls):
        fields = [f for f in attrs.fields(cls) if not f.name.startswith("_")]
        return {f.name: f"`{kinds[f.name]}`. {f.metadata.get('ask', '')}".strip() for f in fields}
    if is_typeddict(cls):
        return {
            name: f"`{_spelled(of)}`. {_said(of)}".strip()
            for name, of in get_type_hints(cls, include_extras=True).items()
        }
    if issubclass(cls, enum.Enum):
        return {name: f'`"{member.value}"`.' for name, member in cls.__members__.items()}
    return {}


def _spelled(hint: Any) -> str:
    """Write a type of a typed dict without what stands beside it."""
    origin, of = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _spelled(of[0])
    if origin is Literal:
        return f"Literal[{', '.join(repr(word) for word in of)}]"
    if origin is types.UnionType or origin is Union:
        return " | ".join(map(_spelled, of))
    name = "None" if hint is type(None) else getattr(origin or hint, "__name__", "") or "NotRequired"
    return f"{name}[{', '.join(map(_spelled, of))}]" if of else name


def _said(hint: Any) -> str:
    """Return the sentence that stands beside a type of a typed dict."""
    if get_origin(hint) is NotRequired:
        return _said(get_args(hint)[0])
    beside = getattr(hint, "__metadata__", ())
    return next((said for said in beside if isinstance(said, str)), "")


def _words(thing: Any, fields: dict[str, str] | None = None) -> str:
    """Return a docstring as Markdown, its sections as lists; what the code says of *fields* stands with its attributes."""
    prose, sections = _parsed(_doc(thing))
    if fields:
        said = sections.pop("Attributes", {}) | _inherited(thing)
        # What the docstring says of a field is better than the question that it answers.
        told = {
            name: f"{kind.partition('`. ')[0].rstrip('`.')}`. {said[name]}" if name in said else kind
            for name, kind in fields.items()
        }
        sections = {"Attributes": told | {name: text for name, text in said.items() if name not in told}} | sections
    text = _plain("\n".join(prose)).strip() + "\n"
    for head, entries in sections.items():
        text += f"\n{_HEADS[head]}:\n\n" + "".join(
            f"- {_named(name)}{_plain(said)}\n" for name, said in entries.items()
        )
    return text


def _doc(thing: Any) -> list[str]:
    return inspect.cleandoc(thing.__doc__ or "").splitlines()


def _inherited(cls: type) -> dict[str, str]:
    """Return what a class has from one that the door does not give, and that says so there."""
    homes = [c for c in cls.__mro__[1:] if c.__module__.startswith("tvisa") and c.__name__ not in tvisa.__all__]
    return {name: told for home in homes for name, told in _parsed(_doc(home))[1].get("Attributes", {}).items()}


def _named(name: str) -> str:
    return f"`{name}`: " if name else ""


def _parsed(lines: list[str]) -> tuple[list[str], dict[str, dict[str, str]]]:
    """Part a docstring in the manner of Google into its prose and, by section, what is said of each name."""
    prose: list[str] = []
    sections: dict[str, dict[str, str]] = {}
    entries: dict[str, str] | None = None
    for line in lines:
        if head := _SECTION.match(line):
            entries = sections.setdefault(head[1], {})
        elif entries is None:
            prose.append(line)
        elif entry := _ENTRY.match(line):
            entries[entry[1]] = entry[2]
        elif line.strip():
            last = next(reversed(entries), "")
            entries[last] = f"{entries.get(last, '')} {line.strip()}".strip()
    return prose, sections


def _plain(text: str) -> str:
    return text.replace("``", "`")


@functools.cache
def _homes() -> dict[str, str]:
    """Return where each name of the door is defined, as its own imports say."""
    tree = ast.parse(inspect.getsource(tvisa))
    return {a.asname or a.name: str(n.module) for n in ast.walk(tree) if isinstance(n, ast.ImportFrom) for a in n.names}


def _alias(name: str) -> tuple[str, str]:
    """Return what a name of a type stands for, as the source has it, and the words below it."""
    body = ast.parse(inspect.getsource(importlib.import_module(_homes()[name]))).body
    for node, after in zip(body, [*body[1:], ast.Pass()], strict=True):
        targets = (
            [node.target] if isinstance(node, ast.AnnAssign) else node.targets if isinstance(node, ast.Assign) else []
        )
        if any(isinstance(t, ast.Name) and t.id == name for t in targets):
            is_text = isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant)
            return ast.unparse(node.value), inspect.cleandoc(str(after.value.value)) if is_text else ""  # type: ignore[attr-defined]
    raise LookupError(name)


# --- every fact -------------------------------------------------------------------------------------------------------

_FACTS_HEAD: Final = """\
# Every fact

Every key of a case file: what it takes, what kind of fact it is, who can answer it, what it asks, what reads it and where that
stands. `tvisa facts` prints the same, and of one fact everything. `[]` stands for a place in a list: `incidents[0]` is the first
incident. Everything but `applicant` may be left out. [Answers and blanks](answers.md) says how an answer is written, and
[dates](dates.md) how a date or an age is. This page is made from the code.
"""


def facts() -> str:
    """Return the page with every key of a case file."""
    kinds = "".join(f"- **{kind}**: {says}\n" for kind, says in KINDS.items())
    return f"{_FACTS_HEAD}\n{kinds}\n{tables(dictionary())}"
