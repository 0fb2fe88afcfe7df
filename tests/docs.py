"""
What the pages show, run anew: ``python -m tests.docs`` writes it, and a test holds every page to it.

A block fenced as ``console`` holds lines ``$ tvisa ...``, each followed by what the program prints at 80 columns (with
``| head -n N`` its first lines). A block fenced as ``python`` is run, all those of a page one after the other, unless it is an
excerpt of a file beside the page; a ``text`` block right below it is what it prints. Whatever a block writes is written in a
folder of its own. Pages made from the code alone are in `GENERATED`.
"""

from __future__ import annotations

import contextlib
import io
import re
import shlex
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

from click.testing import CliRunner

from tests import concordance, concordance_filed, decided_left_out, reference, standing_measured
from tests.support import CASES, EXAMPLES, ROOT, expected
from tvisa import load_case, screen
from tvisa.cli import main
from tvisa.facts.labels import label
from tvisa.report.client import client_sheet, service_plan
from tvisa.report.formats import as_markdown
from tvisa.report.frameworks import hybrid_document
from tvisa.report.memo import memo
from tvisa.report.pages import as_svg
from tvisa.screening.compare.hybrid import plan
from tvisa.screening.conduct.exposure import expose
from tvisa.words.catalog import catalog

BLOCK = re.compile(
    r"^```console\n(?P<console>(?:.*\n)*?)```$"
    r"|^```python\n(?P<code>(?:.*\n)*?)```$(?:\n\n```text\n(?P<printed>(?:.*\n)*?)```$)?",
    re.MULTILINE,
)
COMMAND = re.compile(r"^\$ tvisa ?(?P<arguments>.*?)(?P<head> \| head -n (?P<lines>\d+))?$", re.MULTILINE)
TABLE = re.compile(r"^\| part \|(?:.*\n)+?(?=\n)", re.MULTILINE)
DIFFERENCES = re.compile(r"^\| held, and not shown \|(?:.*\n)+?(?=\n)", re.MULTILINE)
FILED = re.compile(r"^\| part, as filed \|(?:.*\n)+?(?=\n)", re.MULTILINE)
LEFT_OUT = re.compile(r"^\| standard \| rulings \|(?:.*\n)+?(?=\n|\Z)", re.MULTILINE)
STANDS = re.compile(r"^\| element \| held \|(?:.*\n)+?(?=\n|\Z)", re.MULTILINE)
STANDS_EACH = re.compile(r"^\| decision \| written \|(?:.*\n)+?(?=\n|\Z)", re.MULTILINE)
VIGNETTES = re.compile(r"^\| folder \|(?:.*\n)+?(?=\n|\Z)", re.MULTILINE | re.IGNORECASE)
AMBIGUOUS = re.compile(r"^\| decision \| the bar \|(?:.*\n)+?(?=\n)", re.MULTILINE)
PATTERNS = re.compile(r"^\| pattern \|(?:.*\n)+?(?=\n|\Z)", re.MULTILINE)
POSTURES = re.compile(r"^\| posture \|(?:.*\n)+?(?=\n|\Z)", re.MULTILINE)
JOURNEYS = re.compile(r"^\| journey \|(?:.*\n)+?(?=\n|\Z)", re.MULTILINE)
DECISIONS = sorted(EXAMPLES.glob("ambiguous-decisions/*/case.yaml"))
GUIDE = EXAMPLES / "guide"
COMMANDS = EXAMPLES / "commands" / "README.md"
PICTURE = EXAMPLES / "labor" / "elements.svg"
REPORTS = EXAMPLES / "reports"
HOUSE = EXAMPLES / "house-divided"


def vignettes() -> str:
    """Return the table of the vignettes: what each is expected to find."""
    rows = ["| folder | what it is about | the bar | findings |", "|---|---|---|---|"]
    for case in sorted(EXAMPLES.glob("vignettes/*/case.yaml")):
        shown, name = expected(case), case.parent.name
        found = "<br>".join(f"`{code}` {row['severity']}" for code, row in shown["findings"].items()) or "none"
        rows.append(f"| [{name}]({name}) | {shown['title']} | `{shown['bar']}` | {found} |")
    return "\n".join(rows) + "\n"


def patterns() -> str:
    """Return the table of the patterns of admissibility: how the element and each ground is expected to stand."""
    rows = ["| pattern | what it is about | admissibility | grounds |", "|---|---|---|---|"]
    for case in sorted(EXAMPLES.glob("admissibility/*/case.yaml")):
        shown, name = expected(case), case.parent.name
        found = "<br>".join(f"`{ground}` {standing}" for ground, standing in shown["grounds"].items()) or "none named"
        rows.append(f"| [{name}]({name}) | {shown['title']} | {shown['admissibility']} | {found} |")
    return "\n".join(rows) + "\n"


def postures() -> str:
    """Return the table of the postures before filing: what is recorded, and on which day it is looked at."""
    rows = ["| posture | what is recorded | as of |", "|---|---|---|"]
    for case in sorted(EXAMPLES.glob("filing/*/case.yaml")):
        shown, name = expected(case), case.parent.name
        rows.append(f"| [{name}]({name}) | {shown['title']} | {shown['as_of']} |")
    return "\n".join(rows) + "\n"


def journeys() -> str:
    """Return the table of the examples of adjustment: what each is about, on which day, and what is to be learned."""
    rows = ["| journey | what it is about | as of | what it shows |", "|---|---|---|---|"]
    for case in sorted(EXAMPLES.glob("adjustment/*/case.yaml")):
        shown, name = expected(case), case.parent.name
        for number, look in enumerate((shown, *shown.get("also", ()))):
            first = f"| [{name}]({name}) | {shown['title']}" if not number else "| | "
            rows.append(f"{first} | {look['as_of']} | {look['why']} |")
    return "\n".join(rows) + "\n"


def ambiguous() -> str:
    """Return the table of the real decisions in which the line ran through one person."""
    rows = ["| decision | the bar | findings | missing, and matters most |", "|---|---|---|---|"]
    for case in DECISIONS:
        found = expose(load_case(case), expected(case)["as_of"])
        codes = ", ".join(f"`{f.entry.code}` {f.level}" for f in found.found)
        missing = dict.fromkeys(label(m.path) for act in found.bar.acts for m in act.missing())
        link = case.parent.relative_to(EXAMPLES)
        rows.append(f"| [{expected(case)['title']}](../{link}) | `{found.bar.step}` | {codes} | {', '.join(missing)} |")
    return "\n".join(rows) + "\n"


def picture() -> str:
    """Return the drawing that the guide shows."""
    case = PICTURE.parent / "case.yaml"
    return as_svg(screen(load_case(case), expected(case)["as_of"]))


def reports() -> dict[Path, str]:
    """Return pages of reports: the memo of a vignette, what the person and a case manager of another get, memo and plan of a third."""
    pages = {}
    case = load_case(EXAMPLES / "vignettes" / "v06-two-phone-calls" / "case.yaml")
    pages[REPORTS / "memo.md"] = as_markdown(memo(screen(case, "2026-11-24")))
    case = load_case(HOUSE / "case.yaml")
    pages[HOUSE / "memo.md"] = as_markdown(memo(screen(case, "2026-11-24")))
    pages[HOUSE / "plan.md"] = as_markdown(hybrid_document(plan(case, "2026-11-24")))
    case = load_case(EXAMPLES / "labor" / "case.yaml")
    for name, lang in (("client", "en"), ("client-es", "es")):
        words = catalog(lang)
        pages[REPORTS / f"{name}.md"] = as_markdown(client_sheet(screen(case, "2026-11-24", lang=words.lang)))
    pages[REPORTS / "services.md"] = as_markdown(service_plan(screen(case, "2026-11-24")))
    return pages


GENERATED: Final[dict[Path, Callable[[], str]]] = {
    GUIDE / "reference.md": reference.door,
}
PAGES: Final = sorted({*ROOT.glob("*.md"), *EXAMPLES.rglob("*.md")} - {*GENERATED})


@contextlib.contextmanager
def workshop() -> Iterator[None]:
    """Work in a folder of its own, in which the examples are found and whatever is written is thrown away."""
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        Path("examples").symlink_to(EXAMPLES, target_is_directory=True)
        yield


def printed(arguments: str) -> str:
    """Return what the program prints, without trailing blanks."""
    result = CliRunner().invoke(main, shlex.split(arguments), env={"COLUMNS": "80"}, prog_name="tvisa")
    assert result.exit_code == 0, result.output
    return "".join(f"{line.rstrip()}\n" for line in result.stdout.splitlines())


def console(block: str) -> str:
    """Return a console block as it is now."""
    text = ""
    for command in COMMAND.finditer(block):
        lines = printed(command["arguments"]).splitlines(keepends=True)
        shown = lines[: int(command["lines"])] if command["head"] else lines
        text += f"{command[0]}\n{''.join(shown)}"
    return f"```console\n{text}```"


def python(block: re.Match[str], names: dict[str, Any], page: Path) -> str:
    """Return a Python block with what it prints now, if the page shows that."""
    code = block["code"]
    if any(code in beside.read_text(encoding="utf-8") for beside in page.parent.glob("*.py")):
        return block[0]
    with contextlib.redirect_stdout(io.StringIO()) as out:
        exec(compile(code, f"<{page.name}>", "exec"), names)  # noqa: S102 - our own page
    text = f"```python\n{code}```"
    return text if block["printed"] is None else f"{text}\n\n```text\n{out.getvalue()}```"


def renewed(text: str, page: Path) -> str:
    """Return a page with every block and every table as it is now."""
    names: dict[str, Any] = {"__name__": "__main__"}
    with workshop():
        text = BLOCK.sub(lambda m: python(m, names, page) if m["console"] is None else console(m["console"]), text)
    text = VIGNETTES.sub(lambda _: vignettes(), text)
    text = PATTERNS.sub(lambda _: patterns(), text)
    text = POSTURES.sub(lambda _: postures(), text)
    text = JOURNEYS.sub(lambda _: journeys(), text)
    text = AMBIGUOUS.sub(lambda _: ambiguous(), text)
    text = LEFT_OUT.sub(lambda _: decided_left_out.table() + "\n", text)
    text = STANDS.sub(lambda _: standing_measured.table() + "\n", text)
    text = STANDS_EACH.sub(lambda _: standing_measured.each() + "\n", text)
    text = DIFFERENCES.sub(lambda _: concordance_filed.differences() + "\n", text)
    text = FILED.sub(lambda _: concordance_filed.table() + "\n", text)
    return TABLE.sub(lambda _: concordance.table() + "\n", text)


def example_block(case: Path) -> str:
    """Return the block that an example's page ends with."""
    day = expected(case)["as_of"]
    return f"\n```console\n$ tvisa screen {case.relative_to(ROOT)} --as-of {day}\n```\n"


def write() -> None:
    """Write every page as it is now."""
    from tests import framework_pages  # which shows what is printed, too

    for page in PAGES:
        old = page.read_text(encoding="utf-8")
        if page.parent in {c.parent for c in CASES} and not BLOCK.search(old):
            old = old.rstrip("\n") + "\n" + example_block(page.parent / "case.yaml")
        page.write_text(renewed(old, page), encoding="utf-8")
    for page, made in GENERATED.items():
        page.write_text(made(), encoding="utf-8")
    framework_pages.write()
    PICTURE.write_text(picture(), encoding="utf-8")
    for path, text in reports().items():
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()
