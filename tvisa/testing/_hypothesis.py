"""
The entry point that hypothesis calls when it is imported: `Case` becomes a type that it can build, and can show as a case file.

A case says nothing of its facts when it is printed elsewhere. Here it does, since cases that hypothesis draws are synthetic.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hypothesis import strategies as st

    from tvisa.facts import Case


def register() -> None:
    """Register cases of every kind for `tvisa.Case`, and the form they are shown in; what makes them loads on use."""
    from hypothesis import strategies as st  # noqa: PLC0415 - called by hypothesis only
    from hypothesis.vendor.pretty import for_type_by_name  # noqa: PLC0415

    from tvisa.facts import Case  # noqa: PLC0415

    st.register_type_strategy(Case, _build)
    for_type_by_name(Case.__module__, Case.__name__, _show)


def _build(_: type) -> st.SearchStrategy[Case]:
    from tvisa.kernel.truth import Outcome  # noqa: PLC0415
    from tvisa.testing.drawn import any_cases  # noqa: PLC0415
    from tvisa.testing.outcomes import cases_with  # noqa: PLC0415

    # Of cases drawn at large hardly one in a hundred is MET as a whole.
    return any_cases() | cases_with(Outcome.MET)


def _show(case: Case, printer: Any, cycle: bool) -> None:  # noqa: ARG001 - as hypothesis calls it
    printer.text(as_call(case))


def as_yaml(case: Case) -> str:
    """Return a case as the text of a case file in YAML."""
    from tvisa.files.adapters.native import write_yaml  # noqa: PLC0415

    return write_yaml(case).text


def as_call(case: Case) -> str:
    """Return the Python that reads a case back from its text."""
    text = as_yaml(case).replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    return f'tvisa.loads_case("""\n{text}""")'
