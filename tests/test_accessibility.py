"""The pages in a real browser: no violation that axe finds, nothing loaded, everything reached by the keyboard."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from tests.support import EXAMPLES, sampled
from tvisa import load_case, screen
from tvisa.report.client import appointment_card, client_sheet, service_plan
from tvisa.report.first import screening_document
from tvisa.report.formats import as_html
from tvisa.report.memo import memo
from tvisa.report.pages import as_html as picture
from tvisa.report.timeline import as_html as timeline

if TYPE_CHECKING:
    from playwright.sync_api import Browser

DAY: Final = "2026-11-24"
BROWSER: Final = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS: Final = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium, where there is one."""
    if BROWSER is None:
        pytest.skip("no Chromium on this machine")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        yield play.chromium.launch(executable_path=BROWSER, args=FLAGS)


@cache
def pages() -> dict[str, str]:
    """Return every page that the library writes, of a case with much to tell."""
    case = load_case(EXAMPLES / "vignettes" / "v06-two-phone-calls" / "case.yaml")
    found = {}
    for lang in ("en", "es"):
        result = screen(case, DAY, lang=lang)
        found[f"memo-{lang}"] = as_html(memo(result))
        found[f"client-{lang}"] = as_html(client_sheet(result))
        found[f"services-{lang}"] = as_html(service_plan(result))
        found[f"card-{lang}"] = as_html(appointment_card(result))
        found[f"timeline-{lang}"] = timeline(result)
        found[f"elements-{lang}"] = picture(result)
    return found


PAGES: Final = ("memo", "client", "card", "services", "timeline", "elements")


@pytest.mark.slow
@pytest.mark.parametrize(
    "name",
    sampled([f"{page}-{lang}" for lang in ("en", "es") for page in PAGES], 2 * len(PAGES)),
)
def test_axe_finds_no_violation(name: str, browser: Browser, tmp_path: Path) -> None:
    """WCAG 2.2 A and AA, and what axe calls best practice; and the page asks for nothing but itself."""
    import axe_playwright_python

    (tmp_path / "page.html").write_text(pages()[name], encoding="utf-8")
    context = browser.new_context(bypass_csp=True)  # the page's own policy would refuse the checker, too
    asked: list[str] = []
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.goto((tmp_path / "page.html").as_uri())
    page.evaluate(Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text(encoding="utf-8"))
    found: dict[str, Any] = page.evaluate("axe.run({rules: {'target-size': {enabled: true}}})")
    context.close()

    assert [(v["id"], [n["html"][:120] for n in v["nodes"][:3]]) for v in found["violations"]] == []
    assert len(found["passes"]) > 5
    assert len(asked) == 1


@pytest.mark.slow
def test_the_tree_folds_by_keyboard(browser: Browser, tmp_path: Path) -> None:
    """Tab reaches a part of the law and Enter folds it; on paper it is open again."""
    case = load_case(EXAMPLES / "vignettes" / "v06-two-phone-calls" / "case.yaml")
    tree = screening_document(screen(case, DAY), tree=True)
    (tmp_path / "page.html").write_text(as_html(tree), encoding="utf-8")
    page = browser.new_page()
    page.goto((tmp_path / "page.html").as_uri())
    first = page.locator(".tree details").first
    inner = first.locator("li").first
    first.locator("summary").first.focus()
    assert inner.is_visible()
    page.keyboard.press("Enter")
    folded = not inner.is_visible()
    page.emulate_media(media="print")
    printed = inner.is_visible()
    page.close()

    assert folded
    assert printed
