"""The dictionary of facts, as a lawyer and a program meet it: by path, in words, in the schema and in the starter file."""

from __future__ import annotations

import inspect
import json
import re
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner

import tvisa
from tests.support import CASES
from tvisa import InputError, UnknownName, dictionary, load_case, loads_case, schema
from tvisa.cli import main
from tvisa.facts import Means
from tvisa.facts.declared import Takes, declared
from tvisa.facts.readers import silent
from tvisa.files.casefile import dump
from tvisa.files.everyday import EVERYDAY, FINDINGS, OWN_ACTS, RULES
from tvisa.kernel.fields import AnsweredBy, FactKind, Record
from tvisa.kernel.paths import facts_of
from tvisa.law.book import entries
from tvisa.law.conduct.catalog import BY_CODE
from tvisa.law.t import T
from tvisa.report.lawbook import KINDS
from tvisa.screening.dictionary import MARKS, begun, entry_of, search


def run(*arguments: str) -> str:
    result = CliRunner().invoke(main, ["facts", *arguments], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


@pytest.mark.parametrize(
    ("path", "kind", "who"),
    [
        ("incidents[].means.force", FactKind.STANDARD, AnsweredBy.COUNSEL),
        ("incidents[].acts.harbored", FactKind.STANDARD, AnsweredBy.COUNSEL),
        ("incidents[].exit.escaped_first", FactKind.FACT, AnsweredBy.CLIENT),
        ("incidents[].exit.freed_by_law_enforcement", FactKind.FACT, AnsweredBy.CLIENT),
        ("incidents[].exit.law_enforcement_then_involved", FactKind.FACT, AnsweredBy.CLIENT),
        ("incidents[].exit.ongoing", FactKind.FACT, AnsweredBy.CLIENT),
        ("presence.departures[].voluntary", FactKind.FACT, AnsweredBy.EITHER),
        ("incidents[].exit.liberated", FactKind.STANDARD, AnsweredBy.COUNSEL),
        ("conduct.matters[].moral_turpitude", FactKind.STANDARD, AnsweredBy.COUNSEL),
        ("incidents[].acts.recruited", FactKind.FACT, AnsweredBy.CLIENT),
        ("people[].date_of_birth", FactKind.FACT, AnsweredBy.EITHER),
        ("filed_on", FactKind.FACT, AnsweredBy.EITHER),
        ("incidents_complete", FactKind.FACT, AnsweredBy.CLIENT),
        ("incidents[].victim", FactKind.FACT, AnsweredBy.CLIENT),
        ("grounds.listed[].ground", FactKind.FACT, AnsweredBy.COUNSEL),
        ("hardship.factors.family_ties", FactKind.FACTOR, AnsweredBy.CLIENT),
        ("hardship.from_trafficking", FactKind.NEVER, AnsweredBy.CLIENT),
        ("incidents[].wider.organs", FactKind.NEVER, AnsweredBy.CLIENT),
        ("incidents[].note", FactKind.NEVER, AnsweredBy.CLIENT),
        ("conduct.acts[].what", FactKind.NEVER, AnsweredBy.CLIENT),
    ],
)
def test_kinds_that_are_easily_taken_for_another(path: str, kind: FactKind, who: AnsweredBy) -> None:
    """Standards that read as plain facts, factors that sound decisive, and what moves nothing."""
    entry = entry_of(path)

    assert (entry.kind, entry.who) == (kind, who)


@pytest.mark.parametrize(
    "path", ["incidents[].means", "incidents[0].means", "incidents.means", "incident.means", "incidents[12].means"]
)
def test_a_branch_by_any_of_its_names(path: str) -> None:
    """A place in a list may be numbered, and a record goes by the name that the law gives it too."""
    assert [e.path for e in dictionary(path)] == [
        e.path for e in dictionary() if e.path.startswith("incidents[].means.")
    ]
    assert len(dictionary(path)) > 5


def test_a_name_is_no_beginning_of_another() -> None:
    """`filed` is one fact, and not `filed_on` as well."""
    assert [entry.path for entry in dictionary("filed")] == ["filed"]


@pytest.mark.parametrize("path", ["SECRET", "incidents[].SECRET", "case.SECRET", "SECRET.means"])
def test_what_is_no_fact_is_said_without_repeating_it(path: str) -> None:
    """A path may be a slip of the pen that holds more than a path."""
    with pytest.raises(UnknownName) as raised:
        dictionary(path)
    result = CliRunner().invoke(main, ["facts", path])

    assert "SECRET" not in str(raised.value)
    assert "incidents" in str(raised.value)
    assert (result.exit_code, "SECRET" in result.output) == (1, False)


@pytest.mark.parametrize(
    ("arguments", "first"),
    [
        (("--search", "escape"), "incidents[].exit.escaped_first"),
        (("--search", "ran away"), "incidents[].exit.escaped_first"),
        (("--search", "passport"), "grounds.passport"),
        (("--search", "beaten"), "incidents[].means.force"),
        (("--search", "green card"), "filing.permanent_resident"),
        (("escaped",), "incidents[].exit.escaped_first"),
        (("means",), "incidents[].means.force"),
        (("threats",), "incidents[].means.threats"),
        (("exit.when",), "incidents[].exit.when"),
    ],
)
def test_a_fact_is_found_by_a_word_for_it_or_a_part_of_its_path(arguments: tuple[str, ...], first: str) -> None:
    """Each in a line with its question; and in data as the dictionary has it."""
    assert run(*arguments).startswith(f" - {first}: ")
    assert json.loads(run(*arguments, "--format", "json"))["facts"][0]["path"] == first


def test_the_clients_own_acts_are_found_last() -> None:
    """They share words with what was done to the client."""
    paths = [entry.path for entry in search("threatened")]
    acts = [path.startswith("conduct") for path in paths]

    assert paths[0] == "incidents[].means.threats"
    assert True in acts
    assert acts == sorted(acts)
    assert not len(search("")) + len(search("zqxj"))


def test_names_and_questions_stand_on_one_sheet() -> None:
    """A line a fact, in text and in Markdown."""
    lines = re.findall(r"^ - (\S+):", run("--names"), re.MULTILINE)
    assert lines == [entry.path for entry in dictionary()]
    assert run("--names", "--format", "markdown").count("\n- ") >= len(dictionary()) - 1


def test_a_path_is_text() -> None:
    """Anything else is a mistake of the caller."""
    with pytest.raises(InputError):
        dictionary(7)  # type: ignore[arg-type]


def test_what_reads_a_fact_and_where_that_stands() -> None:
    """By element and finding, under the text of today; what only an earlier text asked keeps that one."""
    force, earlier = entry_of("incident.means.force"), entry_of("case.hardship.apart_from_economic")

    assert {"severe_trafficking", "LATER_CONSENT_CLAIM", "un_protocol"} <= set(force.read_by)
    assert "22 USC 7102(11)" in force.law
    assert "22 USC 7102(9)(A)" not in force.law
    assert earlier.law == ("8 CFR 214.11(i)(1)",)


def test_the_words_of_a_choice_are_listed() -> None:
    """As the file has them, without the ways to say nothing."""
    agency = entry_of("contact.agency")

    assert (agency.takes, "federal_law_enforcement" in agency.words) == (Takes.WORD, True)
    assert not {"unknown", "declined"} & set(agency.words)


# --- where it is told -------------------------------------------------------------------------------------------------


def test_the_schema_of_a_case_file_says_it_of_each_fact() -> None:
    """As annotations that no validator minds: kind, who can answer, the provisions, and the question as the description."""
    described = schema("case")
    validator = jsonschema.Draft202012Validator(described)
    validator.check_schema(described)
    validator.validate(dump(load_case(CASES[0])))
    fields = [
        (name, field)
        for record, definition in described["$defs"].items()
        if record not in ("Claim", "DateClaim", "AgeClaim")
        for name, field in definition.get("properties", {}).items()
    ]
    noted = [(name, field) for name, field in fields if "x-kind" in field]
    force = described["$defs"]["Means"]["properties"]["force"]

    assert {(f["x-kind"], f["x-who"]) for _, f in noted} <= {(k.value, w.value) for k in FactKind for w in AnsweredBy}
    assert all(field["description"] for _, field in noted)
    assert (force["x-kind"], force["x-who"], "22 USC 7102(11)" in force["x-law"]) == ("standard", "counsel", True)
    # What holds records is no fact itself.
    assert not [name for name, field in fields if "x-kind" not in field and not _holds_records(field, described)]


def _holds_records(field: dict[str, Any], described: dict[str, Any]) -> bool:
    each = [field, *field.get("anyOf", ())]
    refs = [ref for way in each for ref in (way.get("$ref"), way.get("items", {}).get("$ref")) if ref]
    return any("properties" in described["$defs"].get(ref.rpartition("/")[2], {}) for ref in refs)


@pytest.mark.parametrize("privileged", [True, False])
def test_each_line_of_the_starter_file_has_its_mark(privileged: bool) -> None:
    """The mark stands before the question, the legend in the head, within the width; and it is a case file that records nothing."""
    text = begun(privileged=privileged)
    marks = re.findall(r"# (\[\S+\]) ", text)
    # A privileged file is begun with its setting filled in.
    shown = [
        e
        for e in dictionary()
        if (
            e.path != "setting"
            if privileged
            else not (e.path.startswith("conduct") or (silent(e.path) and e.path != "setting"))
        )
    ]

    assert len(marks) == len(shown)
    assert [re.sub(r"[*!]", "", mark) for mark in marks] == [MARKS[e.kind] for e in shown]
    assert all(mark in text.partition("applicant:")[0] for mark in MARKS.values())
    both_ways = {e.path for mark, e in zip(marks, shown, strict=True) if "!" in mark}
    asked = ("free_to_quit", "real_say", "ordinary_consequences", "ordinary_chores")
    assert {f"incidents[].labor.{name}" for name in asked} <= both_ways
    assert "incidents[].labor.paid" not in both_ways
    assert max(len(line) for line in text.splitlines()) <= 100
    assert not [path for path, fact in facts_of(loads_case(text)) if fact.claims]


def test_the_command_prints_within_80_columns_and_everything_of_one_fact() -> None:
    """Of a branch a few names and a count, of one fact all of them."""
    branch, one = run("incidents[].means"), run("incidents[].means.force")
    named = entry_of("incidents[].means.force").read_by

    assert max(map(len, (branch + one).splitlines())) <= 80
    assert "and" in branch
    assert all(name in one for name in named)
    assert not all(name in branch for name in named)
    assert all(kind in one for kind in KINDS)


def test_the_command_writes_json_that_fits_its_schema() -> None:
    """A document with its kind and the version of its schema, in the language that was asked for."""
    data = json.loads(run("hardship", "--format", "json", "--lang", "es"))
    jsonschema.Draft202012Validator(schema("facts")).validate(data)

    assert (data["kind"], data["lang"], data["schema_version"]) == ("tvisa.facts", "es", 3)
    assert data["facts"] == dictionary("hardship", lang="es").as_dict()["facts"]
    assert data["facts"][0]["question"] != entry_of("hardship.extreme").question


def test_the_command_writes_markdown() -> None:
    """A row a fact, each with as many cells as the table has columns."""
    page = run("assistance", "--format", "markdown")
    rows = [line for line in page.splitlines() if line.startswith("| `")]

    assert len(rows) == len(dictionary("assistance"))
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {8}


def test_every_fact_of_a_case_is_printed() -> None:
    """Each yes/no fact, date and age that a case can hold, by its path, with a question and how a path is read, as Markdown and as text."""
    page, text = run("--format", "markdown"), run()
    told = {re.sub(r"\[\d+\]", "[]", path) for case in CASES for path, _ in facts_of(load_case(case))}

    assert len(told) > 200
    assert [path for path in sorted(told) if f"| `{path}` |" not in page or f"\n - {path}\n" not in text] == []
    assert "|  |" not in page
    assert all("incidents[0] is the first incident" in " ".join(each.split()) for each in (page, text))


def test_it_is_public() -> None:
    """Through the one door."""
    assert {"dictionary", "FactDictionary", "FactEntry"} <= set(tvisa.__all__)
    assert repr(dictionary("filed").facts[0]) == "FactEntry()"


# --- in Python --------------------------------------------------------------------------------------------------------


def test_help_on_a_record_says_what_each_of_its_facts_is() -> None:
    """Kind, who answers, question and provisions of every fact, read off the law when somebody asks; the rest stays as it was."""
    for record in {key.record for key in declared()}:
        text = inspect.getdoc(record) or ""
        own, _, facts = text.partition("\n\nFacts:\n")
        assert own == inspect.cleandoc(vars(record)["__doc__"])
        named = [line.strip().partition(":")[0] for line in facts.splitlines()]
        assert named == [key.name for key in declared() if key.record is record][: len(named)]
    text = inspect.getdoc(Means) or ""
    assert "threats: fact; client. Did anyone threaten" in text
    assert "force: standard; counsel. Was force used" in text
    assert "22 USC 7102" in text.partition("Facts:")[2]
    assert inspect.getdoc(Record) == inspect.cleandoc(vars(Record)["__doc__"])


@pytest.mark.parametrize(
    ("typed", "code", "fact", "rule"),
    [
        ("bottom", "DELEGATED_CONTROL_ROLE", "conduct.acts[].tasks", "duress_of_victims"),
        ("recruiter", "COERCED_RECRUITMENT", "incidents[].acts.recruited", "incident.acts.recruited"),
        ("duress", "COERCED_RECRUITMENT", "incidents[].means.threats", "common_law_duress"),
        ("forced to", "FORCED_CRIMINALITY_LABOR", "incidents[].means.force", "means"),
        ("consent", "LATER_CONSENT_CLAIM", "incidents[].agreement.consented", "incident.agreement.consented"),
        ("trauma", "NON_COOPERATION_WITH_LEA", "assistance.trauma.suffered", "trauma_exception"),
        ("trauma bond", "TRAUMA_BOND_OR_CONTACT", "conduct.bond", "TRAUMA_BOND_OR_CONTACT"),
        ("loverboy", "TRAUMA_BOND_OR_CONTACT", "incidents[].family_or_partner", "sex_trafficking"),
        ("he sold me", "PROSTITUTION_UNDER_CONTROL", "incidents[].acts.provided", "sex_trafficking"),
        ("me vendió", "PROSTITUTION_UNDER_CONTROL", "incidents[].acts.provided", "sex_trafficking"),
        ("madam", "PROCURING_OR_PROCEEDS", "incidents[].people", "PROCURING_OR_PROCEEDS"),
        ("pimp", "PROCURING_OR_PROCEEDS", "incidents[].people", "sex_trafficking"),
        ("debt", "SMUGGLED_THEN_EXPLOITED", "incidents[].control.debt_bondage", "debt_bondage"),
        ("deuda", "SMUGGLED_THEN_EXPLOITED", "incidents[].control.debt_bondage", "debt_bondage"),
        (
            "papers taken",
            "CONTROL_OF_OTHERS_DOCUMENTS",
            "incidents[].control.withholds_documents",
            "incident.control.withholds_documents",
        ),
        (
            "cannot leave",
            "SMUGGLED_THEN_EXPLOITED",
            "incidents[].control.restricts_movement",
            "incident.labor.free_to_quit",
        ),
        ("coacción", "COERCED_RECRUITMENT", "incidents[].means.threats", "common_law_duress"),
        ("obligada", "FORCED_CRIMINALITY_LABOR", "incidents[].means.force", "means"),
        ("consentimiento", "LATER_CONSENT_CLAIM", "incidents[].agreement.consented", "incident.agreement.consented"),
        ("reclutadora", "COERCED_RECRUITMENT", "incidents[].acts.recruited", "incident.acts.recruited"),
    ],
)
def test_what_people_say_finds_findings_facts_and_rules(typed: str, code: str, fact: str, rule: str) -> None:
    """One home for the everyday words, in English and in Spanish, that three commands look in."""

    def told(*arguments: str) -> dict[str, Any]:
        done = CliRunner().invoke(main, [*arguments, "--format", "json"])
        assert done.exit_code == 0, done.output
        return dict(json.loads(done.stdout))

    assert code in {each["code"] for each in told("explain", typed)["findings"]}
    assert any(each["path"].startswith(fact) for each in told("facts", "--search", typed)["facts"])
    assert rule in {each["id"] for each in told("law", typed)["rules"]}


def test_what_nobody_looks_for_by_those_words_is_said_plainly() -> None:
    """No finding, no rule, no fact: each says so, and where else to look."""
    for arguments in (("explain", "zebra"), ("law", "zebra"), ("facts", "--search", "zebra")):
        done = CliRunner().invoke(main, arguments)
        assert done.exit_code == 1
        assert "zebra" not in done.output


def test_the_everyday_words_are_of_findings_and_rules_that_exist() -> None:
    """Each name of the table is one of the catalogue or of the law."""
    assert set(FINDINGS) <= set(BY_CODE)
    assert set(RULES) <= {entry.id for entry in entries(T.rule_sets)}
    assert not set(OWN_ACTS) & set(EVERYDAY)
