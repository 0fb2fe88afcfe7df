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
from tests.support import CASES, EXAMPLES, ROOT, expected
from tvisa import load_case
from tvisa.cli import main
from tvisa.exposure import expose
from tvisa.facts.labels import label

BLOCK = re.compile(r"^```console\n\$ tvisa ?(?P<arguments>.*)\n(?P<output>(?:.*\n)*?)```$", re.MULTILINE)
TABLE = re.compile(r"^\| part \|(?:.*\n)+?(?=\n)", re.MULTILINE)
VIGNETTES = re.compile(r"^\| folder \|(?:.*\n)+?(?=\n|\Z)", re.MULTILINE | re.IGNORECASE)
AMBIGUOUS = re.compile(r"^\| decision \| the bar \|(?:.*\n)+?(?=\n)", re.MULTILINE)
DECISIONS = sorted(EXAMPLES.glob("ambiguous-decisions/*/case.yaml"))
PAGES = [
    ROOT / "README.md", *(c.parent / "README.md" for c in (*CASES, *DECISIONS)), EXAMPLES / "vignettes" / "README.md",
]  # fmt: skip


def vignettes() -> str:
    """Return the table of the vignettes: what each is expected to find."""
    rows = ["| folder | what it is about | the bar | findings |", "|---|---|---|---|"]
    for case in sorted(EXAMPLES.glob("vignettes/*/case.yaml")):
        shown, name = expected(case), case.parent.name
        found = "<br>".join(f"`{code}` {row['severity']}" for code, row in shown["findings"].items()) or "none"
        rows.append(f"| [{name}]({name}) | {shown['title']} | `{shown['bar']}` | {found} |")
    return "\n".join(rows) + "\n"


def ambiguous() -> str:
    """Return the table of the real decisions in which the line ran through one person."""
    rows = ["| decision | the bar | findings | missing, and matters most |", "|---|---|---|---|"]
    for case in DECISIONS:
        found = expose(load_case(case), expected(case)["as_of"])
        codes = ", ".join(f"`{f.entry.code}` {f.level}" for f in found.found)
        missing = dict.fromkeys(label(m.path) for act in found.bar.acts for m in act.missing())
        link = case.parent.relative_to(ROOT)
        rows.append(f"| [{expected(case)['title']}]({link}) | `{found.bar.step}` | {codes} | {', '.join(missing)} |")
    return "\n".join(rows) + "\n"


def printed(arguments: str) -> str:
    """Return what the program prints, without trailing blanks."""
    result = CliRunner().invoke(main, shlex.split(arguments), env={"COLUMNS": "80"}, prog_name="tvisa")
    assert result.exit_code == 0, result.output
    return "".join(f"{line.rstrip()}\n" for line in result.stdout.splitlines())


def renewed(text: str) -> str:
    """Return a page with every console block and the concordance table as they are now."""
    text = BLOCK.sub(lambda m: f"```console\n$ tvisa {m['arguments']}\n{printed(m['arguments'])}```", text)
    text = VIGNETTES.sub(lambda _: vignettes(), text)
    text = AMBIGUOUS.sub(lambda _: ambiguous(), text)
    return TABLE.sub(lambda _: concordance.table() + "\n", text)


def example_block(case: Path) -> str:
    """Return the block that an example's page ends with."""
    day = expected(case)["as_of"]
    return f"\n```console\n$ tvisa screen {case.relative_to(ROOT)} --as-of {day}\n```\n"


if __name__ == "__main__":
    for page in PAGES:
        old = page.read_text(encoding="utf-8")
        if page.parent in {c.parent for c in CASES} and not BLOCK.search(old):
            old = old.rstrip("\n") + "\n" + example_block(page.parent / "case.yaml")
        page.write_text(renewed(old), encoding="utf-8")
