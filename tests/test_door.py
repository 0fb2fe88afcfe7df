"""One door: what every function takes, what it raises, and that what it gives travels."""

from __future__ import annotations

import copy
import datetime
import json
import multiprocessing
import pickle
import sys
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any, Final

import attrs
import pytest

import tvisa
from tests.support import EXAMPLES, sampled
from tvisa import (
    Case,
    CaseFileError,
    InputError,
    LawDateError,
    MissingExtra,
    Problem,
    TvisaError,
    UnknownName,
    as_case,
    errors,
    load_case,
    loads_case,
    screen,
)
from tvisa.facts import Contact, Incident, Person, Setting
from tvisa.facts.assistance import Assistance
from tvisa.files.casefile import dump
from tvisa.files.given import as_day
from tvisa.interview import Session, next_questions
from tvisa.kernel.answers import Answer, Claim, Reply, Source
from tvisa.kernel.dates import Age, AgeClaim, DateClaim, DateFact
from tvisa.law.common.policy import default_policy
from tvisa.report.urgent import calendar
from tvisa.screening import document, kept
from tvisa.screening.compare.compare import compare
from tvisa.screening.compare.frameworks import frameworks
from tvisa.screening.compare.hybrid import plan
from tvisa.screening.compare.whatif import whatif
from tvisa.screening.kept import Result
from tvisa.screening.relatives.family import family
from tvisa.screening.remarks.filing import filing
from tvisa.screening.residence.adjustment import adjust
from tvisa.words.catalog import catalog

DAY: Final = "2026-11-24"
LABOR: Final = EXAMPLES / "labor" / "case.yaml"
PRIVILEGED: Final = EXAMPLES / "vignettes" / "r-before-under-orders" / "case.yaml"
LANGUAGES: Final = ("en", "es")
BLANK: Final = {"applicant": "P1", "people": [{"key": "P1"}]}


def compared(case: Any, as_of: Any, **more: Any) -> Result[Any]:
    return compare(case, as_of, "2020-01-01", **more)


DOORS: Final[dict[str, Callable[..., Result[Any]]]] = {
    "screen": screen,
    "family": family,
    "adjust": adjust,
    "compare": compared,
    "next_questions": next_questions,
    "filing": filing,
    "whatif": whatif,
    "frameworks": frameworks,
    "plan": plan,
}
every_door = pytest.mark.parametrize("door", DOORS.values(), ids=DOORS)


class Facts:
    """Facts as interview software gathers them."""

    def __init__(self, facts: Mapping[str, Any]) -> None:
        self.facts = facts

    def as_serializable(self) -> Mapping[str, Any]:
        return self.facts


# --- what goes in -----------------------------------------------------------------------------------------------------


@every_door
def test_every_door_takes_a_case_however_it_is_given(door: Callable[..., Result[Any]]) -> None:
    """A case, a mapping of the case-file format, and an object that gives one are the same to each."""
    case = load_case(LABOR)

    found = [door(given, DAY) for given in (case, dump(case), Facts(dump(case)))]

    assert found[0] == found[1] == found[2]
    assert found[0].as_dict() == found[1].as_dict() == found[2].as_dict()


@every_door
def test_every_door_takes_a_day_however_it_is_given(door: Callable[..., Result[Any]]) -> None:
    """A date, a datetime and text."""
    days = (DAY, datetime.date(2026, 11, 24), datetime.datetime(2026, 11, 24, 9))  # noqa: DTZ001

    assert len({door(load_case(LABOR), day) for day in days}) == 1


@every_door
@pytest.mark.parametrize("case", [42, None, "case.yaml", [], b""], ids=str)
def test_what_is_no_case_is_refused_at_the_door(door: Callable[..., Result[Any]], case: Any) -> None:
    """Not deep inside, and with a typed error, which is a TypeError too."""
    with pytest.raises(InputError, match="expected a case") as raised:
        door(case, DAY)
    assert isinstance(raised.value, TypeError)


@every_door
@pytest.mark.parametrize(
    ("day", "error"),
    [
        (2024, InputError),
        (None, InputError),
        (object(), InputError),
        ("soon", LawDateError),
        ("2026-13-01", LawDateError),
        ("2026-11-24Tsoon", LawDateError),
        ("1999-01-01", LawDateError),
    ],
    ids=lambda given: (
        given.__name__ if isinstance(given, type) else type(given).__name__ + (given if isinstance(given, str) else "")
    ),
)
def test_what_is_no_day_is_refused_at_the_door(
    door: Callable[..., Result[Any]], day: Any, error: type[Exception]
) -> None:
    """Text that names no day, and a day without law, are a ValueError too."""
    with pytest.raises(error) as raised:
        door(load_case(LABOR), day)
    assert isinstance(raised.value, ValueError) is (error is LawDateError)


@every_door
def test_a_mapping_that_is_no_case_tells_every_problem(door: Callable[..., Result[Any]]) -> None:
    """By path, and never by value."""
    with pytest.raises(CaseFileError) as raised:
        door({"applicant": "Marisol", "filed": "maybe"}, DAY)
    assert {p.path for p in raised.value.problems} >= {"applicant", "filed"}
    assert "Marisol" not in str(raised.value)


@every_door
@pytest.mark.parametrize("lang", ["de", "../es", "", "en\x00"])
def test_an_unknown_language_names_those_that_are_known(door: Callable[..., Result[Any]], lang: str) -> None:
    """A LookupError too; and nothing of what was typed."""
    with pytest.raises(UnknownName) as raised:
        door(load_case(LABOR), DAY, lang=lang)
    assert isinstance(raised.value, LookupError)
    assert raised.value.known == LANGUAGES
    assert str(raised.value).endswith("one of en, es")


def test_a_language_is_a_code() -> None:
    """And no catalog of one."""
    with pytest.raises(InputError, match="lang must be the code"):
        screen(load_case(LABOR), DAY, lang=catalog("es"))  # type: ignore[arg-type]
    assert catalog("es") is catalog("es")


def test_the_types_say_what_goes_in() -> None:
    """mypy, which runs over this file, finds each of these; were one let through, the comment would be unneeded, and found."""
    wrong: tuple[tuple[Callable[[], Any], str], ...] = (
        (lambda: screen(42, DAY), "expected a case"),  # type: ignore[arg-type]
        (lambda: screen(BLANK, object()), "as_of must be a date"),  # type: ignore[arg-type]
        (lambda: screen(42, as_of=object()), "expected a case"),  # type: ignore[arg-type]
        (lambda: whatif(BLANK, 2026), "as_of must be a date"),  # type: ignore[arg-type]
        (lambda: screen(BLANK, DAY, lang=1), "lang must be the code"),  # type: ignore[arg-type]
        (lambda: screen(BLANK, DAY, policy="SECRET.yaml"), "policy must be policy entries"),  # type: ignore[arg-type]
        (lambda: filing(BLANK, DAY, policy="SECRET.yaml"), "policy must be policy entries"),  # type: ignore[arg-type]
        (lambda: screen(BLANK, DAY, law="SECRET"), "law must be the classification"),  # type: ignore[arg-type]
        (lambda: compare(BLANK, DAY, DAY, law="SECRET"), "law must be the classification"),  # type: ignore[arg-type]
        (lambda: whatif(BLANK, DAY, law="SECRET"), "law must be the classification"),  # type: ignore[arg-type]
        (lambda: next_questions(BLANK, DAY, law="SECRET"), "law must be the classification"),  # type: ignore[arg-type]
        (lambda: tvisa.law_of(DAY, law="SECRET"), "law must be the classification"),  # type: ignore[arg-type]
        (lambda: whatif(BLANK, DAY, size="SECRET"), "size must be a number"),  # type: ignore[arg-type]
        (lambda: next_questions(BLANK, DAY, order="SECRET"), "order must be an order"),  # type: ignore[arg-type]
        (lambda: next_questions(BLANK, DAY, passed=7), "passed must be paths"),  # type: ignore[arg-type]
        (lambda: screen(BLANK, DAY).what_if("SECRET"), "facts must be a mapping"),  # type: ignore[arg-type]
        (lambda: screen(BLANK, DAY).compare(7), "as_of must be a date"),  # type: ignore[arg-type]
    )
    for call, said in wrong:
        with pytest.raises(InputError, match=said) as raised:
            call()
        assert "SECRET" not in str(raised.value)


def test_what_has_the_right_type_and_names_nothing_is_refused_too() -> None:
    """Which names there are is said, and never the one that was typed."""
    found = screen(BLANK, DAY)
    for call in (
        lambda: found["SECRET"],
        lambda: found[["SECRET"]],  # type: ignore[index]
        lambda: found.report(["SECRET"]),  # type: ignore[arg-type]
        lambda: found.report("memo", ["SECRET"]),  # type: ignore[arg-type]
        lambda: tvisa.schema(["SECRET"]),  # type: ignore[arg-type]
        lambda: found.as_dict("SECRET"),  # type: ignore[arg-type]
        lambda: found.report("SECRET"),  # type: ignore[arg-type]
        lambda: found.report("memo", "SECRET"),  # type: ignore[arg-type]
        lambda: tvisa.schema("SECRET"),  # type: ignore[arg-type]
    ):
        with pytest.raises(UnknownName) as raised:
            call()
        assert raised.value.known
        assert "SECRET" not in str(raised.value)


def test_a_name_that_no_file_can_have_is_told_as_one_that_is_not_there() -> None:
    """And is not repeated."""
    name = "SECRET" * 1000
    for call in (lambda: load_case(name), lambda: list(tvisa.rescreen(name, DAY))):
        with pytest.raises((CaseFileError, InputError)) as raised:
            call()
        assert "SECRET" not in str(raised.value)
    (told,) = tvisa.check_files(name, as_of=DAY)
    assert not told.valid


@pytest.mark.parametrize(
    ("when", "day"),
    [
        # An evening in New York, as its own zone shows it and as UTC does: each is read as it is written.
        (datetime.datetime(2024, 8, 27, 21, tzinfo=datetime.timezone(-datetime.timedelta(hours=4))), "2024-08-27"),
        (datetime.datetime(2024, 8, 28, 1, tzinfo=datetime.UTC), "2024-08-28"),
        ("2024-08-27T21:00:00-04:00", "2024-08-27"),
        ("2024-08-28T01:00:00Z", "2024-08-28"),
        (datetime.datetime(2024, 8, 27, 23, 59), "2024-08-27"),  # noqa: DTZ001
    ],
)
def test_a_datetime_names_the_day_that_it_shows(when: Any, day: str) -> None:
    """In its own zone, and never shifted to another."""
    assert as_day(when).isoformat() == day


def test_a_day_of_other_software() -> None:
    """Whatever gives text by isoformat() is a day, and what gives none, or no day, is none."""

    class NoText:
        def isoformat(self) -> int:
            return 1

    class NotATime(datetime.datetime):
        def isoformat(self, *_: Any) -> str:
            return "NaT"

    with pytest.raises(InputError):
        as_day(NoText())  # type: ignore[arg-type]
    with pytest.raises(LawDateError, match="must name a day"):
        as_day(NotATime(2026, 11, 24))


# --- a case made in Python --------------------------------------------------------------------------------------------

HOSTILE: Final = (Source.TRAFFICKER,)


@pytest.mark.parametrize(
    ("case", "field"),
    [
        (Case("P1", filed=True), "filed: expected Answer"),  # type: ignore[arg-type]
        (Case(1), "applicant: expected str"),  # type: ignore[arg-type]
        (Case("P1", people=[Person("P1")]), "people: expected tuple"),  # type: ignore[arg-type]
        (Case("P1", people=("P1",)), "people[0]: expected Person"),  # type: ignore[arg-type]
        (Case("P1", setting="privileged"), "setting: expected Setting or None"),  # type: ignore[arg-type]
        (Case("P1", filed_on=datetime.date(2026, 1, 1)), "filed_on: expected DateFact"),  # type: ignore[arg-type]
        (Case("P1", filed_on=DateFact((DateClaim("2026"),))), "filed_on.claims[0].date: expected Date or Reply"),  # type: ignore[arg-type]
        (Case("P1", filed=Answer((Claim("no", HOSTILE),))), "filed.claims[0].answer: expected Reply"),  # type: ignore[arg-type]
        (Case("P1", filed=Answer((Claim(Reply.NO, ("trafficker",)),))), "filed.claims[0].sources[0]: expected Source"),  # type: ignore[arg-type]
        (Case("P1", filed=Answer([Claim(Reply.NO)])), "filed.claims: expected tuple"),  # type: ignore[arg-type]
        (
            Case("P1", incidents=(Incident("I1", "P1", age=Age((AgeClaim(17),))),)),  # type: ignore[arg-type]
            "incidents[0].age.claims[0].years: expected Years or Reply",
        ),
        (
            Case("P1", assistance=Assistance(contacts=(Contact(agency="prosecutor"),))),  # type: ignore[arg-type]
            "assistance.contacts[0].agency: expected AgencyKind or Reply or None",
        ),
        (Case("P1", assistance=None), "assistance: expected Assistance"),  # type: ignore[arg-type]
    ],
    ids=lambda v: v.partition(":")[0] if isinstance(v, str) else "",
)
def test_a_value_of_the_wrong_type_is_refused_by_its_field(case: Case, field: str) -> None:
    """A string that is no `Reply` would set no trafficker's word aside, and a truth value is no answer."""
    with pytest.raises(InputError) as raised:
        screen(case, DAY)
    assert str(raised.value) == field


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*/case.yaml")), ids=lambda p: p.parent.name)
def test_what_is_read_from_a_file_is_sound(path: Path) -> None:
    """And is taken as it is."""
    case = load_case(path)
    assert as_case(case) is case


# --- errors -----------------------------------------------------------------------------------------------------------


def test_the_tree_of_errors() -> None:
    """Each is a TvisaError, and what a Python program expects besides; the docstring draws every one."""
    found = {e for e in vars(errors).values() if isinstance(e, type) and issubclass(e, TvisaError)} - {
        errors._FileError
    }

    assert {e.__name__ for e in found} == {
        n for n in tvisa.__all__ if n.endswith("Error") or n in ("UnknownName", "MissingExtra")
    }
    assert all(e.__name__ in str(errors.__doc__) for e in found)


@pytest.mark.parametrize(
    "error",
    [
        CaseFileError([Problem("$.filed", "expected true")]),
        UnknownName("a language", ("en", "es")),
        MissingExtra("calendar", "icalendar"),
        InputError("expected a case"),
        LawDateError("no law"),
    ],
    ids=lambda e: type(e).__name__,
)
def test_an_error_crosses_processes(error: TvisaError) -> None:
    """With everything that it says."""
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own

    assert (type(again), str(again), vars(again)) == (type(error), str(error), vars(error))


def test_a_missing_library_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra, by name; an ImportError too, for who asks whether it is there."""
    monkeypatch.setitem(sys.modules, "icalendar", None)

    with pytest.raises(ModuleNotFoundError) as raised:
        calendar((), datetime.date(2026, 11, 27), ())

    assert isinstance(raised.value, MissingExtra)
    assert raised.value.extra == "calendar"
    assert str(raised.value) == 'this needs the library icalendar: pip install "tvisa[calendar]"'


def test_another_missing_library_is_not_explained_away() -> None:
    """Only the library that the extra brings."""
    with pytest.raises(ModuleNotFoundError) as raised, errors.needs_extra("calendar", "icalendar"):
        raise ModuleNotFoundError(name="numpy")
    assert not isinstance(raised.value, TvisaError)


def test_a_file_in_no_form_that_is_read() -> None:
    """An unknown form is none, and what is no text is no file."""
    with pytest.raises(UnknownName) as raised:
        loads_case("{}", "toml")  # type: ignore[arg-type]
    assert raised.value.known == ("json", "yaml")
    with pytest.raises(InputError, match="text or bytes"):
        loads_case(42)  # type: ignore[arg-type]
    with pytest.raises(InputError, match="path"):
        load_case(42)  # type: ignore[arg-type]


# --- results that travel ----------------------------------------------------------------------------------------------


def results(path: Path, lang: str) -> list[Result[Any]]:
    case = load_case(path)
    return [door(case, DAY, lang=lang) for door in DOORS.values()]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("path", sampled([PRIVILEGED, LABOR], 2), ids=lambda p: p.parent.name)
def test_every_result_pickles_as_what_it_was_given(path: Path, lang: str) -> None:
    """It is equal, says the same, and is as good as before: its findings are there."""
    for result in results(path, lang):
        again = pickle.loads(pickle.dumps(result))  # noqa: S301 - our own

        assert type(again) is type(result)
        assert again == result
        assert hash(again) == hash(result)
        assert not again.stored
        assert again.as_dict() == result.as_dict()
        assert again.given["lang"] == lang


def test_findings_are_there_after_pickling() -> None:
    """Not what was printed alone."""
    result = screen(load_case(LABOR), DAY)
    again = pickle.loads(pickle.dumps(result))  # noqa: S301 - our own

    assert [f.predicate.id for f in again.findings] == [f.predicate.id for f in result.findings]
    assert [f.outcome for f in again.findings] == [f.outcome for f in result.findings]


def test_a_policy_travels_with_its_result() -> None:
    """And makes another result."""
    case = load_case(LABOR)
    policy = attrs.evolve(default_policy(), entries=default_policy().entries[:3], title="Three.")
    for door in (screen, filing):
        result = door(case, DAY, policy=policy)
        assert result != door(case, DAY)
        assert pickle.loads(pickle.dumps(result)).as_dict() == result.as_dict()  # noqa: S301 - our own


def test_results_are_equal_by_what_they_were_given() -> None:
    """The case, the day, the language, and whatever else was chosen; and what worked it out."""
    case = load_case(LABOR)
    found = [
        screen(case, DAY),
        screen(case, "2026-11-23"),
        screen(case, DAY, lang="es"),
        screen(attrs.evolve(case, setting=Setting.NOT_PRIVILEGED), DAY),
        family(case, DAY),
        whatif(case, DAY, size=1),
        whatif(case, DAY, size=2),
        next_questions(case, DAY),
        next_questions(case, DAY, passed=["filed"]),
        compare(case, DAY, "2020-01-01"),
        compare(case, "2020-01-01", DAY),
    ]

    assert len(set(found)) == len(found)
    assert screen(case, DAY) == screen(load_case(LABOR), datetime.date(2026, 11, 24))
    assert screen(case, DAY) != screen(case, DAY).as_dict()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.slow
def test_another_version_keeps_what_was_written(lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """To the letter, however often it travels; what it was given is there, and nothing that its law might say otherwise."""
    for result in results(LABOR, lang):
        written, data = result.as_dict(), pickle.dumps(result)
        with monkeypatch.context() as patch:
            patch.setattr(kept, "__version__", "9.9.9")
            stored = pickle.loads(data)  # noqa: S301 - our own
            for one in (stored, pickle.loads(pickle.dumps(stored)), copy.copy(stored)):  # noqa: S301 - our own
                assert one.stored
                assert one.tvisa_version == tvisa.__version__
                assert one.as_dict() == written
                assert one == stored
                assert one == result
                assert repr(one) == f"{type(result).__name__}(as_of=2026-11-24, stored by tvisa {tvisa.__version__})"
                assert one.given == result.given
            stored.as_dict().clear()
            assert stored.as_dict() == written
            with pytest.raises(AttributeError, match="another version of tvisa"):
                _ = stored.findings
        again = pickle.loads(pickle.dumps(stored))  # noqa: S301 - our own
        assert again == result, "the version that wrote it works it out again"
        with pytest.raises(AttributeError, match="no attribute 'nothing'"):
            _ = again.nothing


def test_what_another_version_wrote_is_not_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its JSON is kept as a whole: whoever asks for sections or texts of it is told so, and gets nothing else."""
    result = screen(load_case(LABOR), DAY)
    written, data = result.as_dict(), pickle.dumps(result)
    monkeypatch.setattr(kept, "__version__", "9.9.9")
    stored = pickle.loads(data)  # noqa: S301 - our own

    assert stored.as_dict() == written
    assert json.loads(stored.to_json()) == written
    for ways in ({"texts": True}, {}):
        for write in (stored.as_dict, stored.to_json):
            with pytest.raises(InputError, match="kept as a whole"):
                write(*([] if ways else ["bar"]), **ways)


def test_what_was_stored_as_version_2_is_refused_with_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its numbers meant another table; the case it was worked out from is there still."""
    result = screen(load_case(LABOR), DAY)
    with monkeypatch.context() as patch:
        patch.setattr(document, "SCHEMA_VERSION", 2)
        data = pickle.dumps(result)
    monkeypatch.setattr(kept, "__version__", "9.9.9")
    stored = pickle.loads(data)  # noqa: S301 - our own

    for write in (stored.as_dict, stored.as_dict, stored.to_json):
        with pytest.raises(
            InputError, match=rf"stored as version 2 .*reads 3: screen `given` again, .*{tvisa.__version__}"
        ):
            write()
    assert stored.given == result.given


def worked_out(path: str, lang: str) -> list[Result[Any]]:
    """Work out everything, in a process of its own."""
    return results(Path(path), lang)


@pytest.mark.slow
def test_every_result_crosses_processes() -> None:
    """Begun anew and not forked, as on every system; in both languages, and with its errors."""
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=spawn) as pool:
        told = {lang: pool.submit(worked_out, str(LABOR), lang) for lang in LANGUAGES}
        failed = pool.submit(worked_out, str(LABOR), "de")
        for lang, future in told.items():
            found = future.result(timeout=300)
            assert found == results(LABOR, lang)
            assert [r.as_dict() for r in found] == [r.as_dict() for r in results(LABOR, lang)]
        assert isinstance(failed.exception(timeout=300), UnknownName)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_interview_travels_with_all_that_was_answered(lang: str) -> None:
    """What was passed over included, and that an answer can be taken back."""
    session = Session({"applicant": "P1", "people": [{"key": "P1"}]}, DAY, lang=lang)
    for reply in (Reply.DECLINED, Reply.YES, Reply.UNKNOWN):
        session.answer(session.plan.questions[0], reply)

    again = pickle.loads(pickle.dumps(session))  # noqa: S301 - our own

    assert again == session
    assert again.plan.as_dict() == session.plan.as_dict()
    again.back()
    assert again != session
    session.back()
    assert again.plan.as_dict() == session.plan.as_dict()


def test_an_interview_is_a_door_too() -> None:
    """It takes what every function takes, and refuses what they refuse."""
    for wrong, error in (((42, DAY), InputError), ((Case("P1"), "soon"), LawDateError)):
        with pytest.raises(error):
            Session(*wrong)
    with pytest.raises(UnknownName):
        Session(Case("P1"), as_day(DAY), lang="de")


# --- what stands beside a screening -----------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_stands_beside_a_screening_is_what_its_own_door_gives(lang: str) -> None:
    """Relatives, adjustment, definitions and days: of the same case on the same day, in the same language."""
    for path in (PRIVILEGED, LABOR):
        case = load_case(path)
        found = screen(case, DAY, lang=lang)

        assert found.relatives == family(case, DAY, lang=lang)
        assert found.adjustment == adjust(case, DAY, lang=lang)
        assert found.frameworks == frameworks(case, DAY, lang=lang)
        assert found.relatives is found.relatives
        assert found.timeline is not None
        assert found.timeline.day == found.as_of


def test_no_date_of_conduct_stands_in_a_timeline_outside_of_privilege() -> None:
    """In no form: neither the date, nor anything that was reckoned from it, nor the words beside it."""
    case = load_case(PRIVILEGED)
    acts = {"act", "matter", "last_benefit"}

    for setting, told in ((Setting.PRIVILEGED, True), (Setting.NOT_PRIVILEGED, False), (None, False)):
        found = screen(attrs.evolve(case, setting=setting), DAY)
        line = found.timeline
        assert line is not None
        assert bool(acts & {event.key for event in line}) is told
        derived = {path for event in line for path in (event.path, *event.derived_from)}
        assert any(path.startswith("conduct.") for path in derived) is told
        assert any(entry.path.startswith("conduct.") for entry in found.chronology() or ()) is told


def test_before_there_is_law_of_adjustment_a_screening_has_none() -> None:
    """The status has law from 2002, adjustment from 2009: what has no law raises at its own door and is absent here."""
    case = load_case(LABOR)
    with pytest.raises(LawDateError):
        adjust(case, "2003-01-01")
    assert screen(case, "2003-01-01").adjustment is None
