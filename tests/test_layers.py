"""The floors: a module imports only from lower ones, and nothing reaches the network or a log."""

from __future__ import annotations

import ast
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from tests.support import ROOT

PACKAGE = ROOT / "tvisa"
MODULES = sorted(PACKAGE.rglob("*.py"))
FLOORS = (
    {"errors"},
    {"words"},
    {"kernel"},
    {"facts"},
    {"files"},
    {"law"},
    {"screening"},
    {"interview", "report", "testing"},
    {"cli"},
    {"__init__", "__main__"},
)
FLOOR = {name: number for number, floor in enumerate(FLOORS) for name in floor}
BARRED = {"socket", "ssl", "http", "urllib", "requests", "logging", "ctypes", "pickle", "random", "time"}
EVALUATES = {"Scope", "find", "Explainer"}
RUN = {
    "conduct/ladder.py",  # on which step an act stands is itself asked, as a leaf
    "grounds/counsel.py",  # whether recorded facts point to a ground that a complete list leaves out is one leaf
    "t/family/through.py",  # whether the relative through whom somebody follows can still be granted status is one leaf
}
"""Files of the law that evaluate, and why."""
PINPOINT = re.compile(r"\b\d+ (?:CFR|USC)\b|\bI&N Dec\. |\b2[14][0-9]\([a-z]\)")
READS_THE_LAW = {
    "lawbook.py": ("kernel", "law"),  # the pages of the law itself, of no case
}
"""Reports that read the law, and why."""


def room(path: Path) -> str:
    """Return the room of a module: its first step below the package."""
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def named(path: Path) -> str:
    """Return what a module is called: its place in the package."""
    return path.relative_to(PACKAGE).as_posix()


@cache
def imports(path: Path) -> frozenset[str]:
    """Return every module that a module names, and every name that it takes from one, wherever it names it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{a.name}" for a in node.names}
    return frozenset(found)


def test_every_room_has_a_floor() -> None:
    """The package has at most fourteen entries, and a new room is given a floor before anything imports it."""
    assert {room(m) for m in MODULES} == set(FLOOR)
    assert len([p for p in PACKAGE.iterdir() if p.name != "__pycache__"]) <= 14


def test_imports_go_down() -> None:
    """A module imports its own room and lower floors only; the version stands at the top and is no room."""
    up = {}
    for module in MODULES:
        own = room(module)
        rooms = {name.split(".")[1] for name in imports(module) if name.startswith("tvisa.")} - {"__version__"}
        up[named(module)] = {r for r in rooms if r != own and FLOOR[r] >= FLOOR[own]}

    assert {module: rooms for module, rooms in up.items() if rooms} == {}


def test_no_import_hides_in_a_string() -> None:
    """A door opens with statements of import: what is named as text is on no floor, and no test sees where it leads."""
    hides = {named(m) for m in MODULES if "import_module" in m.read_text(encoding="utf-8")}

    assert hides == set()


def test_no_two_modules_need_each_other() -> None:
    """What is imported for types or inside a function counts too: a reader of one file is never sent round in a circle."""
    names = {".".join(m.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): m for m in MODULES}
    left: dict[str, set[str]] = {}
    for name, module in names.items():
        taken = [n for n in ast.walk(ast.parse(module.read_text(encoding="utf-8"))) if isinstance(n, ast.ImportFrom)]
        steps = ((f"{n.module}.{a.name}", n.module or "") for n in taken for a in n.names)
        left[name] = {inner if inner in names else outer for inner, outer in steps} & names.keys() - {name}
    while ends := {n for n, below in left.items() if not below or not any(n in b for b in left.values())}:
        left = {name: below - ends for name, below in left.items() if name not in ends}

    assert left == {}


def test_the_law_is_read_and_never_run() -> None:
    """No file of the law evaluates a predicate, binds a scope or explains a finding: that is for whoever screens a case."""
    run = set()
    for module in (PACKAGE / "law").rglob("*.py"):
        taken = {name.rpartition(".")[2] for name in imports(module) if name.startswith("tvisa.kernel.")}
        run |= {module.relative_to(PACKAGE / "law").as_posix()} if taken & EVALUATES else set()

    assert run == RUN


def test_the_bar_reads_facts_and_no_element() -> None:
    """Whether somebody is a victim and whether they acted are two questions: the bar imports nothing of the elements."""
    for module in ("acts", "ambiguity", "bar", "ladder", "law", "leaves", "reckoned", "timing", "writing"):
        assert not {
            n
            for n in imports(PACKAGE / "law" / "conduct" / f"{module}.py")
            if n.startswith(("tvisa.law.t.", "tvisa.law.trafficking", "tvisa.law.conduct.catalog"))
        }


@pytest.mark.parametrize("module", sorted((PACKAGE / "report").glob("*.py")), ids=lambda m: m.name)
def test_a_report_reads_what_was_found_and_no_case(module: Path) -> None:
    """A report is told values and words: were it to read the case or the law, two pages could say two things."""
    rooms = {name.split(".")[1] for name in imports(module) if name.startswith("tvisa.")}

    assert rooms - {"errors", "words", "screening", "report"} == {*READS_THE_LAW.get(module.name, ())}


def test_the_grounds_are_read_without_t() -> None:
    """The grounds of inadmissibility are those of every status; what is T's, its waivers and its exemption, is handed in by T."""
    for module in (PACKAGE / "law" / "grounds").glob("*.py"):
        assert not re.search(
            r"8 CFR 212\.16|national_interest|\bReach\b|8 USC 1182\(d\)\(13\)\(A\)", module.read_text(encoding="utf-8")
        )
        assert not {n for n in imports(module) if n.startswith(("tvisa.law.t.", "tvisa.law.trafficking"))}


def test_common_law_is_no_law_of_t() -> None:
    """Courts, orders, travel and other relief are the same for every status."""
    up = {
        named(m): sorted(n for n in imports(m) if n.startswith("tvisa.law.t."))
        for m in (PACKAGE / "law" / "common").glob("*.py")
    }

    assert {module: names for module, names in up.items() if names} == {}


@pytest.mark.parametrize("module", [m for m in MODULES if room(m) in ("screening", "report", "interview")], ids=named)
def test_a_sentence_with_a_pinpoint_stands_in_the_law(module: Path) -> None:
    """What names a provision is law: there a lawyer looks for it, and there it is dated, graded and pinned."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    prose = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    texts = [n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and id(n) not in prose]

    assert [text for text in texts if isinstance(text, str) and PINPOINT.search(text)] == []


def test_a_screening_takes_no_law_of_t() -> None:
    """A status hands in its law, section by section; four rooms of screening still take what is T's from where it stands."""
    takes = {m.relative_to(PACKAGE / "screening").parts[0] for m in MODULES if room(m) == "screening" and _takes_t(m)}

    assert takes == {"filing", "grounds", "relatives", "residence"}
    assert {named(m) for m in MODULES if room(m) == "screening" and "tvisa.law.t.T" in imports(m)} == set()


def _takes_t(module: Path) -> bool:
    return any(name.startswith("tvisa.law.t.") for name in imports(module))


def test_a_class_has_a_name_of_its_own() -> None:
    """One noun, one meaning: a name that two classes have costs each reader an alias; fifteen are left."""
    names = Counter(
        node.name
        for m in MODULES
        for node in ast.walk(ast.parse(m.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    )

    assert len([name for name, count in names.items() if count > 1]) <= 15


def test_no_network_no_log_no_clock() -> None:
    """No module names anything that reaches a network, writes a log or rolls dice; only the command line asks the date."""
    assert {named(m) for m in MODULES if {name.split(".")[0] for name in imports(m)} & BARRED} == set()
    asks = {m for m in MODULES if ".today()" in m.read_text(encoding="utf-8")}
    assert {named(m) for m in asks if m.parent.name != "cli"} == set()


def test_a_folder_is_a_room_and_no_drawer() -> None:
    """A reader of the page can guess where a thing stands: no folder has more than twenty-five modules."""
    held = {folder: len(list(folder.glob("[a-z]*.py"))) for folder in {m.parent for m in MODULES}}

    assert {named(folder): count for folder, count in held.items() if count > 25} == {}


@pytest.mark.parametrize("folder", ["tvisa", "tests", "examples"])
def test_the_formatter_sets_every_line(folder: str) -> None:
    """No line is kept from the formatter: what it makes ugly is written otherwise."""
    marks = ("# fmt: " + "skip", "# fmt: " + "off")
    kept = [m for m in sorted((ROOT / folder).rglob("*.py")) if any(k in m.read_text(encoding="utf-8") for k in marks)]

    assert kept == []


def test_facts_have_no_field_for_a_name() -> None:
    """No field exists for a name, an address or a file number."""
    from tvisa.files.casefile import known_names

    assert not {
        n for n in known_names() if n in ("name", "address", "a_number", "alien_number", "phone", "email", "ssn")
    }
