"""
The page of what ``import tvisa`` gives, made from the code: every name by its subject, with the first sentence on it.

What a name takes, has and raises ``help`` tells, and what a JSON document holds its schema.
"""

from __future__ import annotations

import ast
import inspect
import itertools
from typing import Any, Final, is_typeddict

import tvisa

_HEAD: Final = """\
# Python API

What `import tvisa` gives: every name of `tvisa.__all__`, by subject. These names are public, and [stability](stability.md) says what
that promises. `python -m pydoc tvisa.screen` prints the rest of one: its signature, what it has, takes and raises. Of a typed dict
`tvisa schema KIND` prints every key, and [the JSON](json.md) says which kind it is. This page is made from the code.
"""
_SUBJECTS: Final = {
    "A case": "Case CaseLike DateLike load_case loads_case as_case",
    "What is wrong in a case": "check check_files Checked Warned Contradicted Advised Problem",
    "Each fact": "dictionary FactDictionary FactEntry",
    "Screening": "screen Screening Section Classification Comparison Separating",
    "What is found": "Element Part Outcome Basis Readings Fact Factor Gap Who Question Held RemarkTold Law",
    "Grounds, the bar and findings": "Ground Waiver Bar Act Exposed Causation Characterization",
    "Evidence and filing": "EvidenceItem Panel FilingLine Prompt Policy load_policy",
    "Asking": "next_questions Session Ask answered",
    "A caseload": "rescreen Rescreened",
    "The law by number, and schemas": "law_of LawTable LawText schema Kind __version__",
}
"""By subject, in the order in which somebody meets them; errors and typed dicts are told apart by what they are."""
_VERSION: Final = "The version of this release."


def door() -> str:
    """Return the page of the Python API."""
    subjects = {subject: names.split() for subject, names in _SUBJECTS.items()}
    left = [name for name in tvisa.__all__ if name not in {n for names in subjects.values() for n in names}]
    subjects["Errors"] = [name for name in left if _is_error(getattr(tvisa, name))]
    subjects["JSON documents as typed dicts"] = [name for name in left if is_typeddict(getattr(tvisa, name))]
    return "\n".join((_HEAD, *(f"## {title}\n\n{''.join(map(_line, names))}" for title, names in subjects.items())))


def _is_error(value: Any) -> bool:
    return inspect.isclass(value) and issubclass(value, tvisa.TvisaError)


def _line(name: str) -> str:
    value = getattr(tvisa, name)
    return f"- `{name}{_taken(value) if inspect.isfunction(value) else ''}`: {_sentence(name, value)}\n"


def _taken(function: Any) -> inspect.Signature:
    """Return the names of what a function takes, without their types."""
    signature, empty = inspect.signature(function), inspect.Signature.empty
    bare = [p.replace(annotation=empty, default=empty) for p in signature.parameters.values()]
    return signature.replace(parameters=bare, return_annotation=empty)


def _sentence(name: str, value: Any) -> str:
    """Return the first sentence on a name: of its docstring, or of the words that stand below it where it has none."""
    is_documented = inspect.isclass(value) or inspect.isfunction(value)
    words = _VERSION if name == "__version__" else inspect.getdoc(value) if is_documented else _below(name)
    return " ".join((words or "").partition("\n\n")[0].split()).replace("``", "`")


def _below(name: str) -> str:
    """Return the words below a name of a type, as the source of its module has them."""
    body = ast.parse(inspect.getsource(vars(tvisa)["_home"](name))).body
    for node, after in itertools.pairwise(body):
        if isinstance(after, ast.Expr) and ast.unparse(node).startswith((f"{name}: ", f"{name} = ")):
            return str(ast.literal_eval(after.value))
    raise LookupError(name)
