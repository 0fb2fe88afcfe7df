"""
Every kind of file that somebody hands to the library, as it is damaged, and what reads it.

Each kind draws the text or the bytes of one file, and reads it: it returns whether that was read or refused, and raises whatever
may not be.
"""

from __future__ import annotations

import io
import json
import tempfile
from collections.abc import Callable
from functools import cache
from importlib import resources
from pathlib import Path
from random import Random
from typing import Any, Final, cast
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import attrs
import cattrs
import docx
import yaml

from tests.fuzz.damage import MARK, content, damaged, texts
from tests.support import EXAMPLES, ROOT
from tvisa import Case, load_case, loads_case, screen
from tvisa.errors import CaseFileError, InputError, PolicyFileError, RunFileError, UnknownName
from tvisa.facts import Setting
from tvisa.files.adapters import FORMATS
from tvisa.files.assume import assume
from tvisa.files.casefile import Form, dump, structure
from tvisa.interview import Session
from tvisa.kernel.answers import Reply
from tvisa.kernel.paths import facts_of
from tvisa.law.common.policy import loads_policy
from tvisa.law.decided.base import decision_of
from tvisa.law.t.filing.questions import default_editions, dumps_edition, loads_edition
from tvisa.report.client import service_plan
from tvisa.report.document import Document
from tvisa.report.formats import as_docx
from tvisa.screening.compare.rescreen import read_run, rescreen
from tvisa.screening.document import SECTIONS
from tvisa.words.shown import shown

ONE_IN: Final = 0.2
"""Of how many cases that are read the whole result is looked at."""
DAYS: Final = ("2026-11-24", "2010-06-01", "2002-06-01")
WITHOUT_A_PLACE: Final = (
    "the file is empty",
    "the file is not text",
    "the file begins with a byte-order mark",
    "nested more than",
    "holds a number with too many digits",
    "holds more than",
    "the file is larger than",
    "expected well-formed text",
)
"""What is said of a whole file, and so of no line."""
READ, REFUSED = "read", "refused"


# --- what may be said -------------------------------------------------------------------------------------------------


def tells_nothing(error: Exception) -> None:
    """Assert that an error tells nothing that was typed, and nothing that acts on a terminal."""
    told = str(error) + repr(error)
    assert str(error)
    assert MARK not in told
    assert shown(told) == told
    assert not getattr(error, "problems", None) or all(problem.message for problem in error.problems)  # type: ignore[attr-defined]


def tells_where(error: CaseFileError | PolicyFileError) -> None:
    """Assert as well that each problem has its line."""
    tells_nothing(error)
    assert error.problems
    for problem in error.problems:
        assert problem.line or problem.message.startswith(WITHOUT_A_PLACE), problem


# --- what is damaged --------------------------------------------------------------------------------------------------


@cache
def cases() -> tuple[dict[str, Any], ...]:
    """Return what the examples hold, with a mark in the place of each note."""
    found = (dump(load_case(path)) for path in sorted(EXAMPLES.rglob("case.yaml"))[::3])
    return tuple({**raw, "note": f"{MARK} and {MARK}"} for raw in found)


@cache
def loaded() -> tuple[Case, ...]:
    """Return some of them as cases."""
    return tuple(map(structure, cases()[::7]))


def privileged(case: Case, drawn: Random) -> Case:
    return attrs.evolve(case, setting=drawn.choice([None, *Setting]))


def of_case(drawn: Random) -> str:
    """Read a case file, and screen what is read."""
    text, form = damaged(drawn.choice(cases()), drawn)
    try:
        case = loads_case(text, cast("Form", form))
    except CaseFileError as error:
        tells_where(error)
        return REFUSED
    screening = screen(case, drawn.choice(DAYS))
    assert screening.outcome.value in {"met", "not_met", "unknown", "contested"}
    if drawn.random() < ONE_IN:
        assert MARK not in json.dumps(screening.as_dict(*SECTIONS, texts=True))
    return READ


@cache
def policy() -> dict[str, Any]:
    """Return the entries that come with this version, of which a few are enough."""
    raw = json.loads(resources.files("tvisa.law.common").joinpath("policy.json").read_text(encoding="utf-8"))
    return {key: value[:3] if isinstance(value, list) else value for key, value in raw.items()}


def of_policy(drawn: Random) -> str:
    """Read a policy file."""
    return _office(loads_policy, policy(), drawn)


@cache
def edition() -> dict[str, Any]:
    """Return the questions of one form, of which a few are enough."""
    raw = yaml.safe_load(dumps_edition(default_editions()[0]))
    return {key: value[:4] if isinstance(value, list) else str(value) for key, value in raw.items()}


def of_questions(drawn: Random) -> str:
    """Read an office's edition of a form."""
    return _office(loads_edition, edition(), drawn)


def _office(read: Callable[[str], Any], raw: Any, drawn: Random) -> str:
    text, _ = damaged(raw, drawn)
    try:
        read(text)
    except PolicyFileError as error:
        tells_where(error)
        return REFUSED
    return READ


def of_assumptions(drawn: Random) -> str:
    """Read facts by path into a case."""
    case = drawn.choice(loaded())
    paths = drawn.sample([path for path, _ in facts_of(case)], 3)
    fit = drawn.random() < 0.5
    told = {path: "unknown" if fit else drawn.choice(["declined", True, "2015", 17, MARK]) for path in paths}
    text = json.dumps(told) if drawn.random() < 0.3 else damaged(told, drawn)[0]
    try:
        assume(case, text)
    except CaseFileError as error:
        tells_where(error)
        return REFUSED
    return READ


@cache
def run_lines() -> tuple[dict[str, Any], ...]:
    """Return the lines of a run over a few examples."""
    return tuple(dict(one.as_dict()) for one in rescreen(EXAMPLES / "frameworks", DAYS[0]))[:6]


def run_file(drawn: Random) -> bytes:
    """Return a run file, damaged in what it holds, in its text, or in its bytes."""
    lines = []
    for raw in drawn.sample(run_lines(), drawn.randrange(1, 6)):
        changed = json.loads(json.dumps(raw))
        if drawn.random() < 0.4:
            content(drawn, changed)
        lines.append(json.dumps(changed))
    if drawn.random() < 0.7:
        lines.sort(key=lambda line: str(json.loads(line)))
    text = "\n".join(lines) + drawn.choice(["\n", "", "\n\n", "\n{"])
    if drawn.random() < 0.4:
        text = texts(drawn, text)
    if drawn.random() < 0.1:
        text = drawn.choice(["[" * 5000, '{"a":' * 5000, "1" * 5000, "null", '{"elements": 1e999}', "NaN", "\0"]) + "\n"
    return _bytes(drawn, text)


def of_run(drawn: Random) -> str:
    """Read a run file, as the baseline of another run and to go on with."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "run.jsonl")
        file.write_bytes(run_file(drawn))
        try:
            for told in read_run(file):
                assert shown(told.now.tvisa_version + told.now.rule_set) == told.now.tvisa_version + told.now.rule_set
        except RunFileError as error:
            tells_nothing(error)
            return REFUSED
    return READ


# --- other software ---------------------------------------------------------------------------------------------------


def _bytes(drawn: Random, text: str) -> bytes:
    """Return the bytes of a text, which are mostly as they should be."""
    data = text.encode("utf-8", "surrogatepass")
    if drawn.random() < 0.1:
        data = text.encode(drawn.choice(["utf-16", "utf-32", "utf-8-sig", "latin-1", "cp1252"]), "replace")
    if drawn.random() < 0.15 and data:
        at = drawn.randrange(len(data))
        data = data[:at] + bytes(drawn.randrange(256) for _ in range(drawn.choice([1, 4]))) + data[at + 1 :]
    return data


@cache
def _samples(form: str) -> tuple[str, ...]:
    own = {"flat": "flat.csv", "htcds": "htcds.csv", "anx": "a2j.anx", "legalserver": "legalserver.json"}[form]
    whole = (EXAMPLES / "formats" / own).read_text(encoding="utf-8")
    if form == "legalserver":
        return (whole,)
    marked = (attrs.evolve(case, note=f"{MARK} {MARK}") for case in loaded())
    return (whole, *(FORMATS[form].write(case, privileged=True).text for case in marked))


def table(form: str, drawn: Random) -> bytes:
    """Return a table, damaged as text, or in a cell, a column or a row."""
    text = drawn.choice(_samples(form))
    for _ in range(drawn.choice([0, 1, 2])):
        lines = text.split("\n")
        at = drawn.randrange(len(lines))
        cells = lines[at].split(",")
        put = drawn.choice(
            [
                f'"{MARK}"',
                f'"=cmd|{MARK}"',
                '"1e999"',
                '""',
                '"yes;no"',
                MARK * 900,
                '"a\nb"',
                "\x1b[31m",
                '"2015-13"',
                "-1",
            ]
        )
        cells[drawn.randrange(len(cells))] = put
        lines[at] = ",".join(cells * drawn.choice([1, 1, 1, 40]))
        if drawn.random() < 0.2:
            lines.insert(at, drawn.choice(lines))
        text = "\n".join(lines)
    return _bytes(drawn, texts(drawn, text) if drawn.random() < 0.6 else text)


HOSTILE: Final = (
    '<!DOCTYPE a [<!ENTITY a "zqxj"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
    '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
    '<!DOCTYPE a [<!ENTITY % a SYSTEM "http://localhost/zqxj.dtd"> %a;]>',
    '<!DOCTYPE a SYSTEM "file:///dev/zero">',
    "<!DOCTYPE zqxj>",
    '<?xml version="1.1" encoding="utf-7"?>',
    '<?xml version="1.0" encoding="zqxj"?>',
    '<?xml-stylesheet href="file:///etc/passwd"?>',
)
"""What stands before a file of XML that means harm."""
INSIDE: Final = (
    "&a;",
    "&zqxj;",
    "&#0;",
    "&#x1b;",
    "&#x202e;",
    "&#xd800;",
    "&amp;" * 300,
    "<![CDATA[zqxj]]>",
    "<![CDATA[",
    "]]>",
    "<!-- zqxj --",
    "<?zqxj?>",
    "<zqxj>" * 50,
    "<RptValue>" * 3,
    "<Answer name='zqxj'>",
    "</Answer>",
    "<x xmlns='zqxj' y='1' y='2'/>",
    "<TFValue>zqxj</TFValue>",
    "<xi:include href='file:///etc/passwd' xmlns:xi='http://www.w3.org/2001/XInclude'/>",
    "\n" * 3000,
)


def answers(drawn: Random) -> bytes:
    """Return an answer file of HotDocs and A2J, damaged, or hostile as XML can be."""
    text = drawn.choice(_samples("anx"))
    if drawn.random() < 0.3:
        head, _, rest = text.partition("?>")
        text = drawn.choice(HOSTILE) + rest if drawn.random() < 0.7 else f"{head}?>{drawn.choice(HOSTILE)}{rest}"
    for _ in range(drawn.choice([0, 1, 1, 3])):
        places = [at for at, sign in enumerate(text) if sign in "<>"]
        at = drawn.choice(places or [0]) + drawn.choice([0, 1])
        text = text[:at] + drawn.choice(INSIDE) + text[at:]
    return _bytes(drawn, texts(drawn, text) if drawn.random() < 0.4 else text)


def matter(drawn: Random) -> bytes:
    """Return a matter of LegalServer, damaged in what it holds or in its text."""
    raw = json.loads(_samples("legalserver")[0])
    for _ in range(drawn.choice([0, 1, 2, 4])):
        content(drawn, raw)
    if drawn.random() < 0.3 and isinstance(raw, dict):
        path = drawn.choice(
            ["incidents_0_labor_work", "incidents_999_labor_work", "conduct_matters_0_what", "zqxj", ""]
        )
        raw[f"tvisa_{path}_{drawn.choice(['1', 'zqxj'])}"] = drawn.choice(
            [True, 7, MARK, {"lookup_value_name": MARK}, []]
        )
    text = json.dumps(raw)
    return _bytes(drawn, texts(drawn, text) if drawn.random() < 0.4 else text)


def adapted(form: str, drawn: Random) -> bytes:
    """Return a file of other software."""
    own: dict[str, Callable[[Random], bytes]] = {"anx": answers, "legalserver": matter}
    return own[form](drawn) if form in own else table(form, drawn)


def _of_format(form: str) -> Callable[[Random], str]:
    def read(drawn: Random) -> str:
        data = adapted(form, drawn)
        row = drawn.choice([None, None, 1, 3]) if FORMATS[form].rows else None
        try:
            converted = FORMATS[form].read(data, privileged=drawn.random() < 0.5, row=row)
        except CaseFileError as error:
            tells_nothing(error)
            return REFUSED
        for told in (*converted.dropped, *converted.doubts):
            assert MARK not in str(told)
        for new in ("yaml", drawn.choice(["json", "flat", "htcds", "anx"])):
            back = FORMATS[new].write(converted.case, privileged=True)
            if new in ("yaml", "json", "flat"):
                assert FORMATS[new].read(back.text, privileged=True).case == converted.case
        return READ

    return read


# --- what an office lays a document over ------------------------------------------------------------------------------


@cache
def _page() -> Document:
    return service_plan(screen(Case("P1"), DAYS[0]))


@cache
def _word() -> bytes:
    out = io.BytesIO()
    docx.Document().save(out)
    return out.getvalue()


def template(drawn: Random) -> bytes:
    """Return a Word document with a part damaged, left out, or put in another's place; or with its bytes damaged."""
    out = io.BytesIO()
    with ZipFile(io.BytesIO(_word())) as old, ZipFile(out, "w", drawn.choice([ZIP_DEFLATED, ZIP_STORED])) as new:
        names = old.namelist()
        hurt = drawn.sample(names, drawn.choice([0, 1, 1, 2]))
        for name in names:
            part = old.read(name)
            if name in hurt:
                text = part.decode("utf-8", "replace")
                way = drawn.randrange(6)
                if way == 0:
                    continue
                part = [
                    b"",
                    texts(drawn, text).encode("utf-8", "replace"),
                    (drawn.choice(HOSTILE) + text.partition("?>")[2]).encode(),
                    old.read(drawn.choice(names)),
                    text.replace(drawn.choice(["w:style", "w:body", "rId", "Heading", "Id="]), MARK).encode(),
                    b" " * 30_000_000 if drawn.random() < 0.2 else b"<a>" * 3000,
                ][way - 1 if way != 5 else drawn.choice([4, 5])]
            new.writestr(name, part, ZIP_DEFLATED if len(part) > 1_000_000 else None)
    data = out.getvalue()
    if drawn.random() < 0.4:
        at = drawn.randrange(len(data))
        data = data[:at] + bytes(drawn.randrange(256) for _ in range(3)) + data[at + drawn.choice([0, 3, 500]) :]
    return data


def of_template(drawn: Random) -> str:
    """Write a document over a template."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "office.docx")
        file.write_bytes(template(drawn))
        try:
            as_docx(_page(), file)
        except ValueError as error:
            tells_nothing(error)
            return REFUSED
    return READ


# --- decided cases, which come with the library alone -----------------------------------------------------------------


@cache
def _decisions() -> tuple[dict[str, Any], ...]:
    files = sorted((ROOT / "tvisa/law/decided/base").glob("*.json"))[::9]
    return tuple(json.loads(file.read_text(encoding="utf-8")) for file in files)


def of_decision(drawn: Random) -> str:
    """Read a decided case: no command takes one from outside, so that a mistake of ours may say what it is."""
    raw = json.loads(json.dumps(drawn.choice(_decisions())))
    for _ in range(drawn.choice([0, 1, 2])):
        content(drawn, raw)
    try:
        decision_of(raw)
    except (cattrs.BaseValidationError, TypeError, ValueError):
        return REFUSED
    return READ


# --- what is answered -------------------------------------------------------------------------------------------------

SAID: Final = (
    *map(str, Reply),
    "",
    MARK,
    f"{MARK}\x1b]0;t\x07\u202e",
    "2",
    "1 all",
    "21",
    "-1",
    "²",
    "٣",
    "0",
    "9" * 5000,
    "hotline,zqxj",
    ",,,",
    "-zqxj",
    "none_of_the_rest",
    "2015",
    "when I was 16",
    "from 1 to 9999",
    "2015-02-30",
    "17",
    "200",
    "P1",
    "I1",
    "P99",
    "a" * 50_000,
)


def of_session(drawn: Random) -> str:
    """Go through a few questions of an interview with answers that fit and that do not, and take some back."""
    case = privileged(drawn.choice([*loaded(), Case("P1")]), drawn)
    session = Session(case, drawn.choice(DAYS), lang=drawn.choice(["en", "es"]))
    done = REFUSED
    for _ in range(drawn.choice([1, 2, 4])):
        questions = session.plan.questions
        if not questions:
            return READ
        ask = drawn.choice(questions)
        way = drawn.randrange(8)
        if way < 3:
            (session.skip if way else session.put_off)(ask)
            continue
        if way == 3:
            session.back()
            continue
        words = [choice.word for choice in ask.choices]
        try:
            session.answer(ask, drawn.choice([*SAID, *words, *words]), note=drawn.choice(["", MARK]))
            done = READ
        except (InputError, UnknownName) as error:
            tells_nothing(error)
    assert structure(dump(session.case)) == session.case
    return done


KINDS: Final[dict[str, Callable[[Random], str]]] = {
    "case file": of_case,
    "policy file": of_policy,
    "form questions": of_questions,
    "assumptions": of_assumptions,
    "run file": of_run,
    "flat rows": _of_format("flat"),
    "HTCDS table": _of_format("htcds"),
    "ANX answers (XML)": _of_format("anx"),
    "LegalServer matter": _of_format("legalserver"),
    "Word template": of_template,
    "decided case": of_decision,
    "interview": of_session,
}
"""By name of the kind: what damages one file, and reads it."""
