"""Every sentence comes out of the catalog, and a further language needs no code."""

from __future__ import annotations

import gettext
import io
import re
import string
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import attrs
import pytest
from babel.messages import Catalog as Messages
from babel.messages.mofile import write_mo
from click.testing import CliRunner
from rich.console import Console

from tests import catalogs
from tests.support import EXAMPLES, sampled, texts
from tvisa import screen
from tvisa.cli import main
from tvisa.facts import Setting
from tvisa.files.casefile import load_case
from tvisa.interview import next_questions
from tvisa.law.book import entries
from tvisa.law.changes import CHANGES
from tvisa.law.conduct.catalog import CATALOG
from tvisa.law.numbers import NUMBERS, SLIPS
from tvisa.report.adjustment import adjustment_document
from tvisa.report.client import client_sheet, service_plan
from tvisa.report.compare import assumed_document, comparison_document, whatif_document
from tvisa.report.evidence import evidence_document
from tvisa.report.family import family_document
from tvisa.report.filing import filing_document
from tvisa.report.first import screening_document
from tvisa.report.frameworks import frameworks_document, hybrid_document
from tvisa.report.lawbook import catalogue_document, law_document
from tvisa.report.memo import memo
from tvisa.report.printed import print_document
from tvisa.report.questions import plan_document
from tvisa.screening import law_told
from tvisa.screening.compare.compare import compare
from tvisa.screening.compare.frameworks import frameworks
from tvisa.screening.compare.hybrid import plan
from tvisa.screening.compare.whatif import whatif
from tvisa.screening.document import SECTIONS
from tvisa.screening.relatives.family import family
from tvisa.screening.residence.adjustment import adjust
from tvisa.screening.writer import in_full
from tvisa.words import catalog as told
from tvisa.words.catalog import Catalog, catalog, languages

CASES: Final = (
    "labor",
    "debt-bondage",
    "adjustment/absence-for-the-case",
    "family/brother-nearly-18",
    "filing/other-relief",
    "admissibility/drug-conviction-no-nexus",
    "vignettes/r-before-under-orders",
)
DATA: Final = {
    "act",
    "actor",
    "acts",
    "adverse",
    "also_bar",
    "answer",
    "as",
    "at_that_time",
    "basis",
    "best",
    "blank",
    "closed",
    "within",
    "by",
    "carried_by",
    "carries",
    "changes",
    "citation",
    "citations",
    "code",
    "compulsion",
    "counts",
    "earliest_safe_by",
    "effect",
    "element",
    "elements",
    "entries",
    "evidence",
    "excused",
    "facts",
    "favorable",
    "filed",
    "findings",
    "form",
    "from",
    "grade",
    "granted_on",
    "held",
    "id",
    "item",
    "kept_status",
    "kind",
    "kinship",
    "knowledge",
    "lang",
    "matter",
    "means",
    "met",
    "nodes",
    "not_screened",
    "now",
    "of_parts",
    "outcome",
    "over_the_limit",
    "pages",
    "parts",
    "path",
    "paths",
    "person",
    "place",
    "proof",
    "purpose",
    "rank",
    "reach",
    "read",
    "recorded",
    "reply",
    "scheme",
    "searched",
    "sections",
    "see",
    "sensitivity",
    "serves",
    "setting",
    "severity",
    "shown",
    "side",
    "sources",
    "stale",
    "standing",
    "state",
    "supports",
    "table",
    "timing",
    "to",
    "topic",
    "touches",
    "undecided",
    "under_21_at_filing",
    "until",
    "weekday",
    "where",
    "who",
    "window",
    "word",
}
"""Keys whose values are data and no sentences: paths, names of things, words of a closed list, citations, days."""
STATUS: Final = {
    *(("source", known) for known in ("recorded", "unknown", "by_rule")),
}
"""How the end of a status is known: words of a closed list under keys that elsewhere have a sentence."""
NAMES: Final = re.compile(
    # Places in a file, names of things, commands, and citations.
    r"\[[^\]⟦]+\]|\b\w+(?:\[\d+\])?(?:\.\w+(?:\[\d+\])?)+|\w+_\w+|\w+\[\d+\]|\w*(?: / \w+)+|\b(?:filed|incidents)\b|tvisa law --changes \w+"
)


MARKS: Final = "qaa"
"""A language of nobody's, by a code that is kept free for such."""


class Marked(gettext.NullTranslations):
    """Translations that mark what is translated, and keep what was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self._info = {"language": MARKS}
        self.seen: set[str | tuple[str, str]] = set()

    def _mark(self, message: str) -> str:
        if "{" not in message:
            return f"⟦{message}⟧"
        parts = ((text, name) for text, name, _, _ in string.Formatter().parse(message))
        return "".join((f"⟦{t}⟧" if t else "") + (f"{{{n}}}" if n is not None else "") for t, n in parts)

    def gettext(self, message: str) -> str:
        self.seen.add(message)
        return self._mark(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        self.seen.add((msgid1, msgid2))
        return self._mark(msgid1 if n == 1 else msgid2)


MARKED: Final = Marked()
SPOKEN: Final = Catalog(MARKED)


def outside(text: str) -> str:
    """Return what of a text did not come out of the catalog."""
    return re.sub(r"⟦[^⟧]*⟧", " ", text)


def strings(value: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """Yield each string of plain values, with the key that it stands under."""
    if isinstance(value, dict):
        for name, item in value.items():
            yield from strings(item, key if key == "citations" else name)
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from strings(item, key)
    elif isinstance(value, str):
        yield key, value


@pytest.fixture(scope="module")
def marks() -> Iterator[str]:
    """A language of marks, beside those that the package carries."""
    read = told._read
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(told, "_read", lambda locale, lang: SPOKEN if lang == MARKS else read(locale, lang))
        yield MARKS


@pytest.fixture(scope="module")
def said(marks: str) -> tuple[list[Any], list[str]]:
    """Everything that the library gives out, as plain values and as lines in a terminal, in a language of marks."""
    values: list[Any] = []
    out = Console(
        file=io.StringIO(),
        width=30000,
        markup=False,
        emoji=False,
        highlight=False,
        color_system=None,
        force_terminal=False,
    )
    head = {"tvisa_version": "1", "disclaimer": ""}
    written: list[str] = []
    law = [in_full(law_told.rule_told(entry, SPOKEN)) for entry in entries()]
    numbers: dict[str, Any] = {
        "numbers": in_full(law_told.numbers_told(NUMBERS, SPOKEN)),
        "earlier_numbers": [],
        "slips": [in_full(law_told.slip_told(s, SPOKEN)) for s in SLIPS],
    }
    changes = [in_full(law_told.RuleChanged.of(row, SPOKEN)) for row in CHANGES]
    findings = [in_full(law_told.finding_told(entry, SPOKEN)) for entry in CATALOG]
    values += [law, numbers, changes, findings]
    for named in (numbers, {}):
        print_document(law_document(entries(), changes, named, SPOKEN), out)
    for whole in (True, False):
        print_document(catalogue_document(findings, SPOKEN, whole=whole), out)
    for name in ("frameworks/d06-orphan-with-no-other-way", "frameworks/d19-two-phone-calls"):
        case = load_case(EXAMPLES / name / "case.yaml")
        for setting in (Setting.PRIVILEGED, None):
            shown = attrs.evolve(case, setting=setting)
            values.append(frameworks(shown, "2026-11-24", lang=marks).as_dict())
            print_document(frameworks_document(values[-1], SPOKEN), out)
            made = plan(shown, "2026-11-24", lang=marks)
            values.append(made.as_dict())
            print_document(hybrid_document(made), out)
    for number, name in enumerate(CASES):
        case = load_case(EXAMPLES / name / "case.yaml")
        for day in ("2004-06-01", "2016-01-01", "2020-06-01", "2026-11-24"):
            found, kin = screen(case, day, lang=marks), family(case, day, lang=marks).as_dict()
            values += [in_full(found), found.as_dict(*SECTIONS, texts=True), kin]
            print_document(screening_document(found, tree=True), out)
            for doc in (
                memo(found, redact=True),
                client_sheet(found),
                service_plan(found),
            ):
                written += texts(doc)
            print_document(evidence_document(found), out)
            print_document(filing_document(found, rules=True), out)
            print_document(family_document({**head, **kin}, SPOKEN, tree=True), out)
            if day > "2017":
                adjusted = adjust(case, day, lang=marks)
                values.append(adjusted.as_dict())
                print_document(adjustment_document(adjusted, SPOKEN, tree=True), out)
        compared = compare(case, "2016-01-01", "2026-11-24", lang=marks).as_dict()
        values.append(compared)
        print_document(comparison_document(compared, SPOKEN), out)
        asked = next_questions(case, "2026-11-24", lang=marks).as_dict()
        values.append(asked)
        print_document(plan_document(asked, SPOKEN, None), out)
        if number == 0:
            turning = whatif(case, "2026-11-24", size=2, lang=marks).as_dict()
            values.append(turning)
            print_document(whatif_document(turning, SPOKEN), out)
            print_document(assumed_document(screen(case, "2016-01-01", lang=marks), found), out)
    assert isinstance(out.file, io.StringIO)
    lines = [*out.file.getvalue().splitlines(), *written]
    return values, list({" ".join(line.split()) for line in lines})


@pytest.mark.slow
def test_everything_said_is_in_the_template(said: tuple[list[Any], list[str]]) -> None:
    """Nothing is looked up that a translator is not given, and nothing is looked up twice."""
    assert said
    asked = {m for m in MARKED.seen if catalogs.says(m if isinstance(m, str) else m[0])}

    wanted = {m.id if isinstance(m.id, str) else tuple(m.id) for m in catalogs.template() if m.id}

    assert len(asked) > 2500
    assert asked - wanted == set()


@pytest.mark.slow
def test_every_sentence_of_a_result_comes_out_of_the_catalog(said: tuple[list[Any], list[str]]) -> None:
    """What does not is data, and stands under a key that says so."""
    values, _ = said
    bare = {pair for value in values for pair in strings(value) if re.search(r"[a-z]{2}", outside(pair[1]))} - STATUS

    assert [pair for pair in bare if pair[0] not in DATA and re.search(r"[a-z]{2}", NAMES.sub("", outside(pair[1])))][
        :9
    ] == []


@pytest.mark.slow
def test_every_line_of_a_report_comes_out_of_the_catalog(said: tuple[list[Any], list[str]]) -> None:
    """What does not is a path, the name of a thing, a citation, a code or a day."""
    values, lines = said
    cited = {
        text
        for value in values
        for key, text in strings(value)
        if key in ("citation", "citations", "where", "now", "pages")
    }
    longest = sorted(cited, key=len, reverse=True)
    left = set()
    for line in (line for line in lines if re.search("[a-z]{3}", NAMES.sub("", outside(line)))):
        rest = outside(line)
        for citation in longest:
            rest = rest.replace(citation, " ")
        if re.search("[a-z]{3}", NAMES.sub("", rest)):
            left.add(" ".join(rest.split()))

    assert sorted(left)[:9] == []


@pytest.fixture
def third(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A language that nobody has heard of, with one message: the disclaimer."""
    from tvisa.law.t import T
    from tvisa.screening.residence.adjustment import DISCLAIMER as OF_ADJUSTMENT

    where = tmp_path / "fr" / "LC_MESSAGES" / "tvisa.mo"
    where.parent.mkdir(parents=True)
    written = Messages(locale="fr")
    for message in (T.disclaimer, OF_ADJUSTMENT):
        written.add(message, "Pas un avis juridique.")
    with where.open("wb") as file:
        write_mo(file, written)
    monkeypatch.setattr(told, "LOCALE", tmp_path)
    return "fr"


def test_the_languages_are_those_that_the_package_carries(third: str) -> None:
    """English, and whatever stands compiled in its folder."""
    assert languages() == ("en", third)
    assert catalog(third).lang == third
    assert catalog("en").lang == "en"


@pytest.mark.parametrize(
    "command",
    [
        "screen CASE --all",
        "evidence CASE --all",
        "filing CASE --all",
        "family CASE --all",
        "adjust CASE --all",
        "timeline CASE",
        "next CASE --all",
        "whatif CASE --size 1 --all",
        "whatif CASE --assume FACTS",
        "compare CASE --as-of 2020-01-01 --all",
        "law 214.207(b)",
        "explain COERCED_RECRUITMENT",
    ],
)
@pytest.mark.parametrize("form", sampled(["text", "json"], 2))
def test_every_command_speaks_a_further_language(command: str, form: str, third: str, tmp_path: Path) -> None:
    """The choice of language needs no code, and reaches what is printed."""
    facts = tmp_path / "facts.yaml"
    facts.write_text("hardship.extreme: yes\n", encoding="utf-8")
    words = [
        w.replace("CASE", str(EXAMPLES / "labor" / "case.yaml")).replace("FACTS", str(facts)) for w in command.split()
    ]
    if words[0] == "law":
        words[1] = "8 CFR 214.207(b)"
    result = CliRunner().invoke(main, [*words, "--lang", third, "--format", form])

    assert result.exit_code == 0, result.output
    assert "Pas un avis juridique." in result.output
    assert "not legal advice" not in " ".join(result.output.split())


def test_a_language_that_is_not_there_is_a_mistake_of_usage(third: str) -> None:
    """The languages are named."""
    result = CliRunner().invoke(main, ["explain", "--lang", "de"])

    assert result.exit_code == 2
    assert f"'en', '{third}'" in result.output


def test_every_command_takes_a_language_or_prints_no_sentence() -> None:
    """Problems of a file, its schema, the starter file and policy to copy from are in English: they speak of names in a file."""
    without = {name for name, command in main.commands.items() if "lang" not in {p.name for p in command.params}}

    assert without == {"check", "convert", "schema", "new", "policy"}
