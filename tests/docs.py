"""
Console blocks in the READMEs: run, compared and, with ``python -m tests.docs``, written anew.

A block fenced as ``console`` begins with a line ``$ tvisa ...``; what follows is what the program prints at 80 columns.
"""

from __future__ import annotations

import re
import shlex
from pathlib import Path

from click.testing import CliRunner

from tests import concordance
from tests.support import CASES, ROOT, expected
from tvisa.cli import main

BLOCK = re.compile(r"^```console\n\$ tvisa ?(?P<arguments>.*)\n(?P<output>(?:.*\n)*?)```$", re.MULTILINE)
TABLE = re.compile(r"^\| part \|(?:.*\n)+?(?=\n)", re.MULTILINE)
PAGES = [ROOT / "README.md", *(c.parent / "README.md" for c in CASES)]


def printed(arguments: str) -> str:
    """Return what the program prints, without trailing blanks."""
    result = CliRunner().invoke(main, shlex.split(arguments), env={"COLUMNS": "80"}, prog_name="tvisa")
    assert result.exit_code == 0, result.output
    return "".join(f"{line.rstrip()}\n" for line in result.stdout.splitlines())


def renewed(text: str) -> str:
    """Return a page with every console block and the concordance table as they are now."""
    text = BLOCK.sub(lambda m: f"```console\n$ tvisa {m['arguments']}\n{printed(m['arguments'])}```", text)
    return TABLE.sub(lambda _: concordance.table() + "\n", text)


def example_block(case: Path) -> str:
    """Return the block that an example's page ends with."""
    day = expected(case)["as_of"]
    return f"\n```console\n$ tvisa screen {case.relative_to(ROOT)} --as-of {day}\n```\n"


if __name__ == "__main__":
    for page in PAGES:
        old = page.read_text(encoding="utf-8")
        if page.parent != ROOT and not BLOCK.search(old):
            old = old.rstrip("\n") + "\n" + example_block(page.parent / "case.yaml")
        page.write_text(renewed(old), encoding="utf-8")
