"""
The mutants of a module: each makes one thing wrong that a person could have written wrong.

A part dropped or joined by the other word, a limit off by one, a window or a citation moved, an answer turned, a filter or an
argument forgotten. What is said in words (titles, sentences, notes) is left as it is: other tests read that.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import attrs

_COMPARED: Final = {
    ast.Lt: "<=",
    ast.LtE: "<",
    ast.Gt: ">=",
    ast.GtE: ">",
    ast.Eq: "!=",
    ast.NotEq: "==",
    ast.In: "not in",
    ast.NotIn: "in",
    ast.Is: "is not",
    ast.IsNot: "is",
}
_TURNED: Final = {
    "YES": "NO",
    "NO": "YES",
    "TRUE": "FALSE",
    "FALSE": "TRUE",
    "some": "every",
    "every": "some",
    "start": "end",
    "end": "start",
}
_OTHER: Final = {"any": "all", "all": "any", "min": "max", "max": "min"}
_WINDOWS: Final = {
    "RULE_2002": "RULE_2017",
    "RULE_2017": "RULE_2024",
    "RULE_2024": "RULE_2017",
    "BEFORE_2024": "RULE_2024",
}
_FORGOTTEN: Final = frozenset(
    {"against", "window", "ever", "raises", "asserted", "not_yet", "where", "judged", "weighs"}
)
_CITED: Final = re.compile(r"^\s*\d+ (?:USC|CFR) [^;]+")
_NUMBERED: Final = re.compile(r"\((\d|[A-Y]|[a-y])\)$")


@attrs.frozen
class Mutant:
    """
    One thing made wrong.

    Attributes:
        path: The module.
        line: Where, from 1.
        kind: What sort of mistake it is.
        before: What stood there.
        after: What stands there now.
        source: The whole module with it.
    """

    path: Path
    line: int
    kind: str
    before: str
    after: str
    source: str = attrs.field(repr=False)

    @property
    def change(self) -> str:
        """What was changed into what, in one line: a mutant's name, which stays when lines move."""
        return f"{' '.join(self.before.split())} -> {' '.join(self.after.split()) or '(nothing)'}"


def mutants(path: Path) -> Iterator[Mutant]:
    """Yield every mutant of a module."""
    source = path.read_text(encoding="utf-8")
    starts = [0]
    for line in source.encode().splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    raw = source.encode()
    for node, kind, after in _changes(ast.parse(source)):
        begin = starts[node.lineno - 1] + node.col_offset
        stop = starts[(node.end_lineno or node.lineno) - 1] + (node.end_col_offset or 0)
        before = raw[begin:stop].decode()
        if after != before:  # one that cannot be read is refused when it is loaded
            yield Mutant(path, node.lineno, kind, before, after, (raw[:begin] + after.encode() + raw[stop:]).decode())


def _changes(tree: ast.Module) -> Iterator[tuple[ast.expr, str, str]]:
    for node in _code(tree):
        for kind, after in (*_of_logic(node), *_of_values(node), *_of_lists(node)):
            yield node, kind, after


def _of_logic(node: ast.expr) -> Iterator[tuple[str, str]]:
    """Yield what goes wrong between the parts of a condition."""
    match node:
        case ast.BinOp(left, ast.BitAnd() | ast.BitOr() as op, right):
            one, other = ast.unparse(left), ast.unparse(right)
            yield "joined otherwise", f"(({one}) {'|' if isinstance(op, ast.BitAnd) else '&'} ({other}))"
            yield "part dropped", f"({other})"
            yield "part dropped", f"({one})"
        case ast.Compare(left, [op], [right]):
            yield "compared otherwise", f"({ast.unparse(left)} {_COMPARED[type(op)]} {ast.unparse(right)})"
        case ast.BoolOp(op, values):
            word = " or " if isinstance(op, ast.And) else " and "
            yield "joined otherwise", f"({word.join(f'({ast.unparse(v)})' for v in values)})"
        case ast.UnaryOp(ast.Not(), operand):
            yield "not forgotten", f"({ast.unparse(operand)})"
        case ast.IfExp(test, body, orelse):
            yield "condition turned", f"({ast.unparse(orelse)} if {ast.unparse(test)} else {ast.unparse(body)})"


def _of_values(node: ast.expr) -> Iterator[tuple[str, str]]:
    """Yield another value for one that was written down."""
    match node:
        case ast.Constant(bool() as value):
            yield "turned", str(not value)
        case ast.Constant(int() as value):
            yield "off by one", str(value + 1)
        case ast.Constant(str() as text) if _CITED.match(text):
            yield from (("citation moved", repr(moved)) for moved in _moved(text))
        case ast.Attribute(value, name) if name in _TURNED:
            yield "turned", f"{ast.unparse(value)}.{_TURNED[name]}"
        case ast.Name(name) if name in _WINDOWS:
            yield "window moved", _WINDOWS[name]
        case ast.Name(name) if name in _OTHER:
            yield "quantifier turned", _OTHER[name]


def _of_lists(node: ast.expr) -> Iterator[tuple[str, str]]:
    """Yield what was forgotten of several: an entry, an argument, a filter."""
    match node:
        case ast.Tuple(elts) if len(elts) > 1 and all(isinstance(e, (ast.Name, ast.Attribute)) for e in elts):
            for left_out in elts:
                rest = ", ".join(ast.unparse(e) for e in elts if e is not left_out)
                yield "entry dropped", f"({rest},)"
        case ast.Call(func, args, keywords):
            for keyword in keywords:
                if keyword.arg in _FORGOTTEN:
                    kept = [*map(ast.unparse, args), *(_written(k) for k in keywords if k is not keyword)]
                    yield f"{keyword.arg} forgotten", f"{ast.unparse(func)}({', '.join(kept)})"
        case ast.ListComp() | ast.SetComp() | ast.GeneratorExp():
            for place in node.generators:
                if conditions := place.ifs:
                    place.ifs = []
                    yield "filter forgotten", ast.unparse(node)
                    place.ifs = conditions


def _code(tree: ast.Module) -> Iterator[ast.expr]:
    """Yield what is run: no type, no decorator, no text of an error."""
    left_out = {id(below) for node in ast.walk(tree) for kind in _not_run(node) for below in ast.walk(kind)}
    for node in ast.walk(tree):
        if isinstance(node, ast.expr) and id(node) not in left_out and not _stored(node):
            yield node


def _not_run(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.AnnAssign(annotation=ast.Name("TypeAlias")) | ast.Raise() | ast.JoinedStr():
            yield node
        case ast.AnnAssign(annotation=annotation) | ast.arg(annotation=ast.expr() as annotation):
            yield annotation
        case ast.FunctionDef(returns=returns, decorator_list=decorators):
            yield from (kind for kind in (returns, *decorators) if kind)
        case ast.If(test=ast.Name("TYPE_CHECKING")) | ast.Call(func=ast.Name("cast")):
            yield node


def _stored(node: ast.expr) -> bool:
    return isinstance(getattr(node, "ctx", None), ast.Store)


def _written(keyword: ast.keyword) -> str:
    value = ast.unparse(keyword.value)
    return f"{keyword.arg}={value}" if keyword.arg else f"**{value}"


def _moved(text: str) -> Iterator[str]:
    """Yield a list of citations with one of them moved to the next paragraph."""
    cited = text.split(";")
    for number, one in enumerate(cited):
        if found := _NUMBERED.search(one.rstrip()):
            to = f"{one.rstrip()[: found.start()]}({chr(ord(found[1]) + 1) if found[1] != '9' else '10'})"
            yield ";".join((*cited[:number], to, *cited[number + 1 :]))
