"""
The pages on the definitions and on the article's claims, made from the examples, the proofs and a table of claims.

``python -m tests.docs`` writes them with the others; a test holds them to what is made here.
"""

from __future__ import annotations

import ast
import importlib
import json
from functools import cache
from pathlib import Path
from typing import Any, Final

from tests.docs import printed
from tests.relations import DIFFERENCES, NEED_AN_ACT, NEED_NO_MEANS, implications, known, whole, witness
from tests.support import EXAMPLES, ROOT, expected
from tvisa.cli import main
from tvisa.facts.labels import label
from tvisa.law.common.needs import NEEDS
from tvisa.law.conduct.catalog import BY_CODE
from tvisa.law.conduct.causation import TESTS
from tvisa.law.conduct.notices import NOTICES
from tvisa.law.frameworks.plan import LINES

CASES: Final = sorted(EXAMPLES.glob("frameworks/*/case.yaml"))
PAGE: Final = EXAMPLES / "frameworks" / "README.md"
CLAIMS: Final = EXAMPLES / "claims" / "claims.json"
OUT_OF_SCOPE: Final = """\
## Out of scope

The article also speaks of what States, and societies, should do. None of it decides or explains one person's case, and there is nothing
of it here:

- prevention: poverty, demand, and the causes of trafficking;
- education of communities, police and prosecutors;
- funding of services and of enforcement;
- the Nordic model, and every other view of how prostitution should be treated in law;
- truth commissions, and other ways in which a society reckons with what was done;
- universal jurisdiction, and which court should try traffickers;
- the comparison with the trade in drugs and weapons.
"""
"""Themes of the article that nothing here takes up."""
FINDINGS: Final = ROOT / "tvisa" / "law" / "conduct" / "catalog"
CLAIMS_PAGE: Final = EXAMPLES / "claims" / "README.md"
SHORT: Final = {
    "tvpa_severe": "7102(11)",
    "sex_trafficking_alone": "7102(12)",
    "crime_of_sex_trafficking": "1591",
    "tip_report": "TIP",
    "un_protocol": "UN",
    "coe_convention": "CoE",
    "eu_directive": "EU",
    "saarc_convention": "SAARC",
    "belem_do_para": "Belém",
    "asean_convention": "ASEAN",
    "rome_statute": "Rome",
    "child_convention": "CRC",
    "cedaw": "CEDAW",
    "smuggling_protocol": "Smuggling",
}
_HEAD: Final = """\
# The same facts under every definition

Invented cases, each at a point where definitions of trafficking part. Nobody in them is real, and none is to be matched
against a client. Only 22 USC 7102(11) decides this part of a T case; the other instruments are context for argument, expert
evidence or foreign proceedings.

Each folder holds a case file, `case.yaml`, and `expected.json`: the story, how each definition comes out, and for each that is
open the added facts that turn it. All of it is tested. Facts that only other instruments ask stand under `incidents[].wider`;
nothing of a screening reads them. The Smuggling Protocol, a contrast, is shown in a privileged setting alone, as its facts record how a
border was crossed. Where a text was known from a secondary source alone (confidence C), the table of the command
has a star, and what is proved is proved of what is known of it.

"""


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def cases() -> str:
    """Return the table of the cases: Y met, N not met, ? open."""
    rows = [_row("case", *SHORT.values(), "why they part"), _row(*["---"] * (len(SHORT) + 2))]
    for case in CASES:
        shown, name = expected(case), case.parent.name
        link = f"[{name[:3].upper()}]({name}) {shown['title']}"
        why = " ".join(filter(None, (shown["why"], shown.get("departure"))))
        rows.append(_row(link, *(shown["expected"][ident] for ident in SHORT), why))
    return "\n".join(rows) + "\n"


def turns() -> str:
    """Return the table of what turns an open outcome, or one that is not met."""
    rows = [_row("case", "added", "then"), _row("---", "---", "---")]
    for case in CASES:
        for added in expected(case)["added"]:
            facts = "; ".join(f"{label(p)}: {'yes' if v else 'no'}" for p, v in added["facts"].items())
            then = ", ".join(f"{SHORT[i]} {o}" for i, o in added["turns"].items())
            rows.append(_row(case.parent.name[:3].upper(), facts, then))
    return "\n".join(rows) + "\n"


def own_acts() -> str:
    """Return the table of the two cases with the client's own acts: whether a text names an act that is recorded."""
    told = [(c.parent.name[:3].upper(), expected(c)["own_acts"]) for c in CASES if "own_acts" in expected(c)]
    idents = [i for i in SHORT if i in told[0][1]]
    rows = [_row("case", *(SHORT[i] for i in idents)), _row(*["---"] * (len(idents) + 1))]
    rows += [_row(name, *(states[i] for i in idents)) for name, states in told]
    return "\n".join(rows) + "\n"


@cache
def proofs() -> str:
    """Return what holds in every case, and for each difference the smallest case that shows it."""
    lines = ["Holds in every case, whatever is known, disputed or asserted (proved, not sampled):", ""]
    lines += [f"- {claim.says}" for claim in implications()]
    named = ", ".join(SHORT[i] for i in NEED_AN_ACT)
    lines += [f"- With every act denied, none of these is met: {named}."]
    no_means = ", ".join(SHORT[i] for i in NEED_NO_MEANS)
    lines += [f"- Of an adult, with every means denied, these can be met: {no_means}."]
    lines += ["", "Differs, for example where nothing else but this is so (the smallest case the solver finds):", ""]
    lines += [_row("met under", "and not under", "where"), _row("---", "---", "---")]
    for left, right in DIFFERENCES:
        found = witness(whole(left), whole(right))
        lines.append(_row(SHORT[left], SHORT[right], found.told() if found else "nowhere"))
    return "\n".join(lines) + "\n"


def page() -> str:
    """Return the page on the definitions."""
    arguments = f"frameworks {CASES[1].relative_to(ROOT)} --as-of 2026-11-24"
    names = "\n".join(
        f"- **{SHORT[d.id]}**: {d.law.rule} ({'; '.join(str(c) for c in d.law.citations[:2])}; confidence {d.law.confidence}, read "
        f"{d.law.checked_on})"
        for d in known().values()
    )
    return (
        f"{_HEAD}## The definitions\n\n{names}\n\n## The cases\n\n{cases()}\n## What turns an outcome\n\n{turns()}\n"
        "## Acts of the client's own\n\nWhether a text names an act that is recorded; shown in a privileged setting alone. "
        f"Nothing is said of what compelled it, or of who somebody is.\n\n{own_acts()}\n## Proved\n\n{proofs()}\n"
        f"## What the command prints\n\n```console\n$ tvisa {arguments}\n{printed(arguments)}```\n"
    )


# --- the claims -------------------------------------------------------------------------------------------------------


def claims() -> list[dict[str, Any]]:
    """Return the claims of the article, each with where it is done, or why it is not."""
    found: list[dict[str, Any]] = json.loads(CLAIMS.read_text(encoding="utf-8"))
    return found


def target(where: str) -> Path | None:
    """Return the file or folder where a target stands; None where it does not exist."""
    kind, _, name = where.partition(":")
    found: Path | None = _FINDERS[kind](name)
    return found


def _python(name: str) -> Path | None:
    parts = name.split(".")
    for split in range(len(parts), 0, -1):
        try:
            found: Any = importlib.import_module(".".join(parts[:split]))
        except ModuleNotFoundError:
            continue
        origin = Path(found.__file__)
        for step in parts[split:]:
            if not hasattr(found, step):
                return None
            found = getattr(found, step)
        return origin
    return None


def _test(name: str) -> Path | None:
    file, _, function = name.partition("::")
    path = ROOT / file
    if not path.is_file():
        return None
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return path if any(isinstance(n, ast.FunctionDef) and n.name == function for n in tree.body) else None


def _finding(code: str) -> Path:
    """Return the module of the catalog that defines a finding."""
    return next(p for p in sorted(FINDINGS.glob("*.py")) if f"{code} = finding(" in p.read_text(encoding="utf-8"))


def _in(names: set[str], path: str) -> Any:
    return lambda name: ROOT / path if name in names else None


_FINDERS: Final[dict[str, Any]] = {
    "python": _python,
    "test": _test,
    "example": lambda name: ROOT / name if (ROOT / name).is_dir() else None,
    "command": _in(set(main.commands), "examples/commands/README.md"),
    "finding": lambda code: _finding(code) if code in BY_CODE else None,
    "notice": _in({n.code for n in NOTICES}, "tvisa/law/conduct/notices.py"),
    "need": _in({n.code for n in NEEDS}, "tvisa/law/common/needs.py"),
    "causation": _in({t.id for t in TESTS}, "tvisa/law/conduct/causation.py"),
    "line": _in({line.code for line in LINES}, "tvisa/law/frameworks/plan.py"),
    "definition": _in(set(SHORT), "tvisa/law/frameworks/definitions.py"),
}
"""By the kind of a target, how its place is found."""


def _link(where: str) -> str:
    kind, _, name = where.partition(":")
    path = target(where)
    place = f"{path.relative_to(ROOT) if path else ''}{f'#tvisa-{name}' if kind == 'command' else ''}"
    short = name.rpartition("::")[2] or name
    word = {"command": f"tvisa {name}", "test": short}.get(kind, name)
    return f"[`{word}`](../../{place})"


def claims_page() -> str:
    """Return the page on the claims."""
    rows = [_row("", "claim", "what this project does", "where"), _row("---", "---", "---", "---")]
    for claim in claims():
        how = claim["how"] + (f" **Deliberately not**: {claim['why_not']}" if "why_not" in claim else "")
        rows.append(_row(claim["id"], claim["claim"], how, "<br>".join(_link(w) for w in claim["where"])))
    return (
        "# What the founding article claims, and where it is done\n\nThis project grew from Kelsey Lee, “A House Divided: Divergent "
        "Approaches to Sex Trafficking in International Law”. Those of its claims that bear on one person's case stand here in our own "
        "words, each with the predicate, finding, test or command that does it, or with why it is deliberately not done. Made from "
        "`claims.json`; a test holds every target to exist.\n\n" + "\n".join(rows) + "\n\n" + OUT_OF_SCOPE
    )


def write() -> None:
    """Write both pages."""
    PAGE.write_text(page(), encoding="utf-8")
    CLAIMS_PAGE.write_text(claims_page(), encoding="utf-8")


if __name__ == "__main__":
    write()
