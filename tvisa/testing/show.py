"""
How a case that fails a test is shown: as a case file.

A case says nothing of its facts when it is printed elsewhere. Here it does, since cases that hypothesis draws are synthetic.
"""

from __future__ import annotations

from tvisa.facts import Case
from tvisa.files.adapters.native import write_yaml


def as_yaml(case: Case) -> str:
    """Return a case as the text of a case file in YAML."""
    return write_yaml(case).text


def as_call(case: Case) -> str:
    """Return the Python that reads a case back from its text."""
    text = as_yaml(case).replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    return f'tvisa.loads_case("""\n{text}""")'
