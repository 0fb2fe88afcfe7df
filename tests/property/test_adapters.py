"""Adapters on cases drawn at random, and on anything at all: nothing lost where the format allows, nothing added, nothing told."""

from __future__ import annotations

import csv
import datetime
import io
import json
from typing import Any, Final

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tvisa import Case
from tvisa.errors import CaseFileError
from tvisa.files.adapters import FORMATS, anx, flat, htcds, legalserver
from tvisa.files.adapters.anx import names
from tvisa.files.adapters.cells import FACTS, cells, column, columns
from tvisa.files.adapters.htcds import PICKLISTS
from tvisa.kernel.answers import Claim, Evidence, Source, State
from tvisa.kernel.paths import facts_of, get, put
from tvisa.testing import cases_with_adjustment, cases_with_conduct, cases_with_family

MARK: Final = "Zq7"
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


@st.composite
def whole_cases(draw: Any) -> Case:
    """Cases of every kind, with notes, evidence and people who did it."""
    case: Case = draw(cases_with_adjustment(of=cases_with_family(of=cases_with_conduct())))
    facts = [path for path, fact in facts_of(case) if fact.claims and isinstance(fact.claims[0], Claim)]
    for path in draw(st.lists(st.sampled_from(facts), max_size=3, unique=True)) if facts else ():
        answer = get(case, path)
        first = attrs.evolve(
            answer.claims[0], note=draw(texts), by=("P1",), evidence=(Evidence.OTHER, Evidence.CONTRACT)
        )
        case = put(case, path, attrs.evolve(answer, claims=(first, *answer.claims[1:])))
    return attrs.evolve(case, note=draw(texts))


@pytest.mark.slow
@pytest.mark.parametrize("form", ["yaml", "json", "flat"])
@given(case=whole_cases())
def test_what_holds_everything_gives_everything_back(form: str, case: Case) -> None:
    written = FORMATS[form].write(case, privileged=True)

    assert written.dropped == ()
    assert FORMATS[form].read(written.text, privileged=True).case == case


@given(case=whole_cases())
def test_rows_outside_privilege_are_the_case_without_conduct(case: Case) -> None:
    read = flat.read(flat.write(case).text).case
    kept = case if case.setting == "privileged" else attrs.evolve(case, conduct=Case("P1").conduct)

    assert read == kept


@given(case=whole_cases())
def test_answers_come_back_where_they_were_not_said_to_be_dropped(case: Case) -> None:
    """Every reply, date, age, word and text of the case comes back as it was, or its place is among what was dropped."""
    written = anx.write(case, privileged=True)
    left = {d.path for d in written.dropped}
    before, after = cells(case), cells(anx.read(written.text, privileged=True).case)
    values = {p: v for p, v in before.items() if _is_value(p)}
    said = {p for p in values if p in left or any(p.startswith(f"{place}[") for place in left)}

    assert {p: v for p, v in values.items() if p not in said} == {
        p: after[p] for p in values if p not in said and p in after
    }
    assert {p for p in after if _is_value(p)} <= set(values)
    for path, fact in facts_of(case):
        if len(fact.claims) == 1 and not fact.claims[0].hostile and path.count("[") < 2:
            assert path in after, "nothing that the format holds is left out"


def _is_value(path: str) -> bool:
    kind = column(path)
    return kind is not None and not kind.member and kind.kind not in ("count", "version")


@given(case=whole_cases(), privileged=st.booleans())
def test_the_standard_holds_its_own_values_and_no_conduct(case: Case, privileged: bool) -> None:
    """Whatever the conduct, the row is the same, and every value in it is the standard's or the case's own date or country."""
    text = htcds.write(case, privileged=privileged).text
    (found,) = csv.DictReader(io.StringIO(text))

    assert text == htcds.write(attrs.evolve(case, conduct=Case("P1").conduct)).text
    assert tuple(found) == htcds.HEADER
    assert found["vic_TraffickingStatus"] in ("", htcds.POSSIBLE)
    for name, values in PICKLISTS.items():
        assert set(filter(None, found[name].split(";"))) <= set(values)


@given(case=whole_cases())
def test_the_standard_read_and_written_again_is_the_same(case: Case) -> None:
    first = htcds.write(case).text
    assume(any(next(csv.DictReader(io.StringIO(first))).values()))  # a row of nothing is no row
    again = htcds.write(htcds.read(first).case).text
    (one,), (two,) = csv.DictReader(io.StringIO(first)), csv.DictReader(io.StringIO(again))

    assert {n: v for n, v in one.items() if n != "vic_TraffickingStatus"} == {
        n: v for n, v in two.items() if n != "vic_TraffickingStatus"
    }


# --- anything at all --------------------------------------------------------------------------------------------------


def _quiet(read: Any, data: Any) -> None:
    """Read anything: a case or the one typed error, which never repeats what it was given."""
    try:
        told = "".join(each.path + each.why for each in read(data, privileged=True).dropped)
    except CaseFileError as error:
        told = str(error)
    assert MARK not in told


readers = st.sampled_from([form.read for form in FORMATS.values()])


@given(read=readers, data=st.binary(max_size=300))
def test_any_bytes_give_a_case_or_the_typed_error(read: Any, data: bytes) -> None:
    _quiet(read, data)


marked = st.one_of(
    st.just(MARK),
    texts.map(lambda t: MARK + t),
    st.sampled_from(["yes", "no", "false", "2019", "1", "", "P1", "I1", ";"]),
)
headers = st.one_of(
    st.sampled_from([p.replace("[]", "[0]") for p in columns()]),
    st.sampled_from([*htcds.HEADER, "prs_FirstName"]),
    marked,
)


@given(read=st.sampled_from([flat.read, htcds.read]), row=st.dictionaries(headers, marked, min_size=1, max_size=6))
def test_any_row_gives_a_case_or_the_typed_error(read: Any, row: dict[str, str]) -> None:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerows([list(row), list(row.values())])
    _quiet(read, out.getvalue())


json_values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), marked),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(marked, inner, max_size=3),
        inner.map(lambda v: {"lookup_value_name": v}),
    ),
    max_leaves=6,
)
fields = st.one_of(
    st.sampled_from(
        ["date_of_birth", "dob_status", "charges", "first", "data", "mobile_phone_safe", "client_address_home"]
    ),
    st.sampled_from([f"tvisa_{p.replace('[]', '_0').replace('.', '_')}_9" for p in columns()]),
    marked,
)


@given(matter=st.dictionaries(fields, json_values, max_size=6))
def test_any_matter_gives_a_case_or_the_typed_error(matter: dict[str, Any]) -> None:
    _quiet(legalserver.read, json.dumps(matter))
    _quiet(legalserver.read, matter)


charges = st.lists(
    st.dictionaries(
        st.sampled_from(
            ["charge_date", "statute_number", "charge_name", "charge_outcome_id", "lookup_charge", "disposition_date"]
        ),
        json_values,
        max_size=4,
    ),
    max_size=3,
)


@given(found=charges)
def test_any_charges_give_a_case_or_the_typed_error(found: list[Any]) -> None:
    _quiet(legalserver.read, {"matter_uuid": "u", "charges": found})


tags = st.sampled_from(["TFValue", "MCValue", "DateValue", "NumValue", "TextValue", "RptValue", "SelValue", "x"])
variables = st.one_of(
    st.sampled_from(list(names().values())).map(lambda n: f"{n} TE"), marked.map(lambda m: m.replace("\x00", ""))
)


@given(
    told=st.lists(st.tuples(variables, st.lists(st.tuples(tags, marked), max_size=3)), max_size=4), repeat=st.booleans()
)
def test_any_answers_give_a_case_or_the_typed_error(told: list[Any], repeat: bool) -> None:
    from xml.sax.saxutils import escape, quoteattr

    body = ""
    for name, values in told:
        inside = "".join(f"<{tag}>{escape(value)}</{tag}>" for tag, value in values)
        body += f"<Answer name={quoteattr(name)}>{f'<RptValue>{inside}</RptValue>' if repeat else inside}</Answer>"
    _quiet(anx.read, f"<AnswerSet>{body}</AnswerSet>")


# --- nothing is added -------------------------------------------------------------------------------------------------


picks = st.fixed_dictionaries(
    {},
    optional={
        **{
            name: st.lists(st.sampled_from(list(values)), unique=True).map(";".join)
            for name, values in PICKLISTS.items()
            if name in htcds._MULTIPLE
        },
        "prs_Birthdate": st.dates(datetime.date(1930, 1, 1), datetime.date(2020, 1, 1)).map(str),
        "hte_Country": st.sampled_from(["US", "HN", "Mexico"]),
    },
)


@given(row=picks)
def test_a_row_of_the_standard_says_yes_or_nothing(row: dict[str, str]) -> None:
    """No list is complete, nothing is "no", nothing is privileged, and no element is asserted, whatever was picked."""
    out = io.StringIO()
    csv.writer(out).writerows([[*row, "cas_Status"], [*row.values(), "Active"]])
    case = htcds.read(out.getvalue()).case

    assert case.setting is None
    for path, fact in facts_of(case):
        if fact.claims:
            assert not path.endswith("_complete")
            assert "asserted" not in path
            assert fact.sources == (Source.PROVIDER,)
            assert fact.state() is State.YES


@given(
    matter=st.fixed_dictionaries(
        {"matter_uuid": st.just("u")},
        optional=dict.fromkeys(
            ("charges", "notes", "citizenship", "disabled", "interpreter", "victim_of_domestic_violence"), json_values
        ),
    )
)
def test_a_matter_without_custom_fields_answers_no_question(matter: dict[str, Any]) -> None:
    try:
        case = legalserver.read(matter).case
    except CaseFileError:
        return
    assert not [path for path, fact in facts_of(case) if fact.claims]


def test_facts_are_the_three_kinds_of_claims() -> None:
    """Every claim of a case is one that cells can hold."""
    assert {kind.kind for kind in columns().values() if kind.member} == set(FACTS)
