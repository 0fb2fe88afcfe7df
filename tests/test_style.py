"""What people read is in the words of the field, and the list of what is still to be edited only shrinks."""

from __future__ import annotations

import pytest

from tests import catalogs, style


def test_no_message_has_a_fault_that_is_not_listed() -> None:
    """A new sentence, or one that changes, is written as CONTRIBUTING says."""
    known = set(style.listed())
    came = [
        f"{message}\n    {'; '.join(found)}"
        for message, found in style.failing(catalogs.messages())
        if style.digest(message) not in known
    ]

    if came:
        pytest.fail("\n".join(["Write these otherwise (CONTRIBUTING, Style):", *came]), pytrace=False)


def test_the_list_has_nothing_that_is_right_or_is_gone() -> None:
    """Who edits a message takes it out: python -m tests.catalogs does."""
    there = [style.digest(message) for message, _ in style.failing(catalogs.messages())]

    assert style.listed() == sorted(set(style.listed()))
    assert set(style.listed()) - set(there) == set()
    assert len(set(there)) == len(there)


@pytest.mark.parametrize(
    ("message", "fault"),
    [
        ("The judge can order removal in absentia.", None),
        ("An order made in absence is rescinded.", "in absence"),
        ("Counsel attends the reasonable fear interview.", None),
        ("Counsel attends the fear interview.", "fear interview"),
        ("Ask a criminal counsel.", "criminal counsel"),
        ("Ask criminal defense counsel.", None),
        ("See hardship.extreme.", "code: hardship.extreme"),
        ("See uscis.gov and 8 CFR 214.202(c).", None),
        ("Run tvisa screen.", "code: tvisa screen"),
        ("It is {not_met} here.", None),
        ("It is not_met here.", "code: not_met"),
        ("First: second: third.", "two colons"),
        ("First: second. Third: fourth.", None),
        ("word " * 30 + "end.", "31 words"),
        ("word " * 29 + "end.", None),
        ("word " * 20 + "end. " + "Word " * 20 + "end.", None),
    ],
)
def test_a_fault_is_seen_and_a_right_term_passes(message: str, fault: str | None) -> None:
    """Each rule on a sentence that breaks it and one that does not."""
    found = style.faults(message)

    assert (fault is None) == (found == [])
    assert fault is None or fault in found[0]


def test_the_list_does_not_grow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Writing it anew takes out and never puts in."""
    kept: list[str] = []
    first, second = (message for message, _ in list(style.failing(catalogs.messages()))[:2])
    monkeypatch.setattr(style, "listed", lambda: [style.digest(first), "00000000"])
    monkeypatch.setattr(type(style.TO_EDIT), "write_text", lambda _self, text, **_: kept.append(text))
    style.shrink(catalogs.messages())

    assert kept == [f"{style.digest(first)}\n"]
    assert style.digest(second) not in kept[0]


def test_exceptions_are_said_and_have_a_reason() -> None:
    """None is left over, and each would have a fault."""
    assert set(style.EXCEPT) <= catalogs.messages()
    assert all(style.EXCEPT.values())


def test_each_term_has_a_source_for_what_it_replaces() -> None:
    """No phrase is replaced by two terms, and no term by itself."""
    replaced = [phrase for entry in style.GLOSSARY for phrase in entry.get("not", ())]

    assert len(replaced) == len(set(replaced))
    assert [entry["en"] for entry in style.GLOSSARY if entry.get("not") and not entry.get("source")] == []
    assert [phrase for phrase in replaced if phrase in {entry["en"] for entry in style.GLOSSARY}] == []
