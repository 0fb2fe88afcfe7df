"""
Sentences that leave the library: whole, translatable messages with named places, never glued from fragments.

Questions, titles and rules are messages of their own: they stand in the fact records and the element files and are
looked up by their English text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import attrs

from tvisa.errors import InputError, UnknownName

if TYPE_CHECKING:
    import gettext

LOCALE: Final = Path(__file__).with_name("locale")
"""Where the messages of each language stand, in a folder of its name; whatever is compiled there can be chosen."""
_DOMAIN: Final = "tvisa"
_OF_THE_FIELD: Final = {
    "bia_police": "Bureau of Indian Affairs police",
    "co_defendant_with_deal": "co-defendant with a deal",
    "continued_presence": "Continued Presence",
    "daca": "DACA",
    "exploiter": "trafficker",
    "no_documents": "no valid passport or visa",
    "removed": "removed, or left under an order",
    "sij": "special immigrant juvenile (SIJ)",
    "tps": "TPS",
    "u": "U status",
    "vawa": "VAWA",
    "criminal_counsel": "criminal defense counsel",
    "fear_interview": "credible or reasonable fear interview",
    "no recorded footing": "nothing on file supports it",
}
"""Recorded words that stay as files and programs know them, and what a sentence says."""
_INITIALS: Final = frozenset({"aao", "bia", "dhs", "eeoc", "hhs", "ice", "lea", "nlrb", "otip", "us", "uscis"})
"""Agencies and tribunals that are written in capitals."""


def spoken(recorded: str) -> str:
    """Return a recorded word, such as ``uscis_officer``, as it is written in a sentence."""
    return _OF_THE_FIELD.get(recorded) or " ".join(
        part.upper() if part in _INITIALS else part for part in recorded.split("_")
    )


class _AsWritten:
    """The messages as they stand in the code, which are English: `gettext` loads for another language."""

    def info(self) -> dict[str, str]:
        """Return what is said of the messages."""
        return {}

    def gettext(self, message: str) -> str:
        """Return the message."""
        return message

    def ngettext(self, one: str, many: str, number: int) -> str:
        """Return the singular or plural message for a number."""
        return one if number == 1 else many


@attrs.frozen
class Catalog:
    """One language's messages; English is the empty catalog. It pickles as the code of its language."""

    translations: gettext.NullTranslations | _AsWritten = attrs.field(factory=_AsWritten)

    @property
    def lang(self) -> str:
        """The code of the language, such as ``es``, as a page states it."""
        return self.translations.info().get("language", "en")

    def __reduce__(self) -> tuple[Callable[[str], Catalog], tuple[str]]:
        return catalog, (self.lang,)

    def say(self, message: str, /, **fields: object) -> str:
        """Return the message in this language with its places filled."""
        return self.translations.gettext(message).format(**fields) if message else ""

    def plain(self, message: str) -> str:
        """Return a message that has no places."""
        return self.translations.gettext(message) if message else ""

    def word(self, recorded: str) -> str:
        """Return a recorded word, such as an answer, a source or a kind of document; a date or a number stays as it is."""
        told = spoken(recorded)
        return told if any(sign.isdigit() for sign in told) else self.plain(told)

    def count(self, one: str, many: str, number: int, /, **fields: object) -> str:
        """Return the singular or plural message for a number."""
        return self.translations.ngettext(one, many, number).format(number=number, **fields)

    def words(self, recorded: Iterable[str]) -> str:
        """Return several recorded words in a row."""
        return ", ".join(map(self.word, recorded))

    def said_by(self, told: str, sources: Iterable[str]) -> str:
        """Return what is told with who says so, where that is recorded."""
        named = self.words(sources)
        return self.say("{answer} ({sources})", answer=told, sources=named) if named else told

    def some(self, labels: Iterable[str], most: int = 5) -> str:
        """Return a short list of labels, each once, the rest counted."""
        several = list(dict.fromkeys(labels))
        shown, rest = ", ".join(several[:most]), len(several) - most
        if rest <= 0:
            return shown
        return self.count("{labels} and {number} more", "{labels} and {number} more", rest, labels=shown)


ENGLISH = Catalog()


def catalog(lang: str) -> Catalog:
    """
    Return the messages of a language, in English where one is not translated yet.

    Args:
        lang: Its code, such as ``es``; `languages` lists them.

    Raises:
        InputError: If that is no text.
        UnknownName: If there are none for that language.
    """
    if not isinstance(lang, str):
        message = "lang must be the code of a language, such as es"
        raise InputError(message)
    return ENGLISH if lang == "en" else _read(LOCALE, lang)


@cache
def _read(locale: Path, lang: str) -> Catalog:
    """Read the messages of a language once, so that nothing is opened while a case is screened."""
    known = languages()
    if lang not in known:
        what = "a language that there are messages in"
        raise UnknownName(what, known)
    import gettext  # noqa: PLC0415 - a language other than English is read when it is asked for

    return Catalog(gettext.translation(_DOMAIN, locale, [lang]))


def languages() -> tuple[str, ...]:
    """Return the languages that the library has messages in: English, and each that stands compiled in its folder."""
    return ("en", *sorted(found.parent.parent.name for found in LOCALE.glob(f"*/LC_MESSAGES/{_DOMAIN}.mo")))
