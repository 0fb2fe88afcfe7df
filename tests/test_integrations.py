"""The integrations that the examples show run as they stand, and the page shows what runs."""

from __future__ import annotations

import datetime
import io
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from tests.support import CASES, EXAMPLES, sampled
from tvisa import load_case, screen
from tvisa.files.casefile import dump
from tvisa.files.folder import case_files
from tvisa.screening.compare.rescreen import ScreenedBy, rescreened

FOLDER: Final = EXAMPLES / "integrations"
PAGE: Final = (FOLDER / "README.md").read_text(encoding="utf-8")
LABOR: Final = EXAMPLES / "labor" / "case.yaml"
DAY: Final = "2026-11-24"


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def test_the_page_shows_what_runs() -> None:
    """Each Python block stands in its file, word for word."""
    for name, block in zip(("django_model.py", "plain.py"), blocks("python"), strict=True):
        assert block in (FOLDER / name).read_text(encoding="utf-8")


@pytest.mark.slow
def test_the_plain_script() -> None:
    """Run as its first line says."""
    run = subprocess.run(
        [sys.executable, str(FOLDER / "plain.py"), str(LABOR), DAY], capture_output=True, text=True, check=True
    )
    screening = screen(load_case(LABOR), DAY)

    assert run.stdout.splitlines()[0] == screening.summary
    assert all(e.title in run.stdout for e in screening.elements)
    assert "  ask next: " in run.stdout


def test_the_docassemble_blocks() -> None:
    """As docassemble would: what is imported, the code and the template, with facts gathered in its own objects."""
    from mako.template import Template

    import tvisa

    imports, code, shown = yaml.safe_load_all(blocks("yaml")[0])
    names: dict[str, Any] = {"facts": dump(load_case(LABOR)), "today": lambda: DAY}
    names |= dict.fromkeys(imports["imports"], tvisa)

    exec(compile(code["code"], "README.md", "exec"), names)  # noqa: S102 - our own page
    text = Template(shown["subquestion"]).render(**names)  # noqa: S702 - Markdown

    assert text.count("* ") == len(screen(load_case(LABOR), DAY).elements)


def ran(name: str, *arguments: str, typed: str = "") -> str:
    """Run a program of the folder and return what it prints."""
    command = [sys.executable, str(FOLDER / name), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True, input=typed).stdout


def test_the_nightly_job(tmp_path: Path) -> None:
    """A line for each file, with how each element stands; of a file that is no case the places, and nothing typed there."""
    (tmp_path / "a.yaml").write_text(LABOR.read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "b.yaml").write_text("applicant: Marisol\n", encoding="utf-8")

    first, second = map(json.loads, ran("nightly.py", str(tmp_path), DAY).splitlines())

    screening = screen(load_case(LABOR), DAY)
    assert first["outcomes"] == {e.id: e.outcome.value for e in screening.elements}
    assert first["table"] == screening.law.table
    assert second["file"] == "b.yaml"
    assert "applicant" in second["problems"]
    assert "Marisol" not in str(second)


def test_a_cluster_tells_what_one_process_tells(tmp_path: Path) -> None:
    """The same lines in the same order, whoever worked them out; a file that is no case stays with its places."""
    pytest.importorskip("distributed", reason="Dask is not installed: pip install dask distributed")
    for number in range(3):
        (tmp_path / f"{number}.yaml").write_text(LABOR.read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "3.yaml").write_text("applicant: Marisol\n", encoding="utf-8")
    now, then = ScreenedBy(datetime.date.fromisoformat(DAY)), ScreenedBy(datetime.date(2024, 1, 15))

    told = ran("cluster.py", str(tmp_path), "2024-01-15", DAY)

    assert [json.loads(line) for line in told.splitlines()] == [
        one.as_dict() for one in rescreened(case_files(tmp_path), now, then)
    ]
    assert "Marisol" not in told


def test_the_stepwise_interview() -> None:
    """It asks the question that the screening asks next, tells what an answer moves, and ends where nobody answers."""
    empty = EXAMPLES / "minor" / "case.yaml"
    first = screen(load_case(empty), DAY).next_question()
    assert first is not None

    said = ran("stepwise.py", str(empty), DAY, typed="y\n\n")

    assert said.startswith(f"{first.question} ({first.path})")
    after = screen(load_case(empty), DAY).what_if({first.path: True}).next_question()
    assert after is not None
    assert f"{after.question} ({after.path})" in said
    assert said.splitlines()[-1].startswith("Still open: ")


def test_the_web_endpoint() -> None:
    """A case goes in and its result by number comes out; what is no case is refused by its places."""
    from tests.test_docassemble import module

    application = module(FOLDER / "web.py").application

    def asked(path: str, body: str = "", query: str = f"as_of={DAY}") -> tuple[str, Any]:
        told: list[str] = []
        environ = {
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "CONTENT_LENGTH": str(len(body)),
            "wsgi.input": io.BytesIO(body.encode()),
        }
        answer = b"".join(application(environ, lambda status, _: told.append(status)))
        return told[0], json.loads(answer)

    case = load_case(LABOR)
    assert asked("/", json.dumps(dump(case))) == ("200 OK", screen(case, DAY).as_dict("elements", "filing"))
    status, problems = asked("/", json.dumps({"applicant": "Marisol"}))
    assert status == "422 Unprocessable Content"
    assert {"path", "message"} == set(problems[0])
    assert "Marisol" not in str(problems)
    assert asked("/", "{")[0] == "400 Bad Request"
    assert asked("/", json.dumps(dump(case)), "as_of=soon")[0] == "400 Bad Request"
    assert asked("/law")[1]["table"] == screen(case, DAY).law.table
    assert asked("/schema")[1]["title"] == "tvisa.screening"


@pytest.fixture(scope="module")
def matter() -> Any:
    """The Django model, in a database in memory."""
    import django
    from django.conf import settings
    from django.db import connection

    settings.configure(
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
        DEFAULT_AUTO_FIELD="django.db.models.AutoField",
    )
    django.setup()
    from tests.test_docassemble import module

    model = module(FOLDER / "django_model.py").Matter
    with connection.schema_editor() as editor:
        editor.create_model(model)
    return model


@pytest.mark.parametrize("path", sampled(CASES, 6), ids=lambda p: p.parent.name)
def test_the_django_model_keeps_facts_and_screens_them(matter: Any, path: Any) -> None:
    """Written, read again and screened, a case gives what it gives."""
    case = load_case(path)
    kept = matter(facts=dump(case))
    kept.full_clean()
    kept.save()

    again = matter.objects.get(pk=kept.pk)

    assert again.screening(DAY) == screen(case, DAY).as_dict()


def test_the_django_model_refuses_what_is_no_case(matter: Any) -> None:
    """Each problem by its place, and without what was typed there."""
    from django.core.exceptions import ValidationError

    with pytest.raises(ValidationError) as raised:
        matter(facts={"applicant": "Marisol", "people": [], "Marisol": 1}).full_clean()

    said = raised.value.message_dict["facts"]
    assert any(line.startswith("applicant: ") for line in said)
    assert "Marisol" not in str(said)
