"""
Sentences that leave the library: whole, translatable messages with named places, never glued from fragments.

Questions, titles and rules are messages of their own: they stand in the fact records and the element files and are
looked up by their English text.
"""

from __future__ import annotations

import gettext
from collections.abc import Sequence
from pathlib import Path

import attrs

__all__ = ["ENGLISH", "Catalog", "catalog"]


@attrs.frozen
class Catalog:
    """One language's messages; English is the empty catalog."""

    translations: gettext.NullTranslations = attrs.field(factory=gettext.NullTranslations)

    @property
    def lang(self) -> str:
        """The name of the language, such as ``es``."""
        return self.translations.info().get("language", "en")

    def say(self, message: str, /, **fields: object) -> str:
        """Return the message in this language with its places filled."""
        return self.translations.gettext(message).format(**fields) if message else ""

    def plain(self, message: str) -> str:
        """Return a message that has no places."""
        return self.translations.gettext(message) if message else ""

    def count(self, one: str, many: str, number: int, /, **fields: object) -> str:
        """Return the singular or plural message for a number."""
        return self.translations.ngettext(one, many, number).format(number=number, **fields)

    def some(self, labels: Sequence[str], most: int = 5) -> str:
        """Return a short list of labels, the rest counted."""
        shown = ", ".join(labels[:most])
        rest = len(labels) - most
        return (
            self.count("{labels} and {number} more", "{labels} and {number} more", rest, labels=shown)
            if rest > 0
            else shown
        )


ENGLISH = Catalog()


def catalog(lang: str) -> Catalog:
    """
    Return the messages of a language, in English where one is not translated yet.

    Raises:
        FileNotFoundError: If there are none for that language.
    """
    if lang == "en":
        return ENGLISH
    return Catalog(gettext.translation("tvisa", Path(__file__).with_name("locale"), [lang]))
