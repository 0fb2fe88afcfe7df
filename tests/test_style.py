"""What people read is in the words of the field."""

from __future__ import annotations

import pytest

from tests import catalogs, style


def test_no_message_has_a_fault() -> None:
    """A sentence is written as CONTRIBUTING says, or stands in `EXCEPT` with the reason."""
    came = [f"{message}\n    {'; '.join(found)}" for message, found in style.failing(catalogs.messages())]

    if came:
        pytest.fail("\n".join(["Write these otherwise (CONTRIBUTING, Style):", *came]), pytrace=False)


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
