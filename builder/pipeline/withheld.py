"""What is not made since a translation is incomplete: takes what is missing, gives diagnostics.

With a warning, or as an error where it was asked for by name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builder.diagnostics import Diagnostic, Diagnostics, Place, Severity, define

if TYPE_CHECKING:
    from collections.abc import Sequence

    from builder.content.load import Loaded
    from builder.documents.selection import Selection
    from builder.languages.locale import Locale

NOT_OFFERED = define(
    "locale-not-offered",
    "A locale that is left out because its translation is not complete.",
    Severity.WARNING,
)
INCOMPLETE = define("incomplete-locale", "A locale asked for by name that is not fully translated.")


class Withheld:
    """Keeps what is withheld, and says why."""

    def __init__(self, selection: Selection, diagnostics: Diagnostics) -> None:
        self._selection = selection
        self._diagnostics = diagnostics
        self._pairings: set[tuple[str, str]] = set()
        self._not_begun: dict[Locale, list[str]] = {}

    @property
    def pairings(self) -> tuple[tuple[str, str], ...]:
        """Give locale and source id of everything that is withheld."""
        return tuple(sorted(self._pairings))

    def keep(self, loaded: Loaded[Any], locale: Locale) -> None:
        """Keep what an earlier build made: files in two languages are under the first."""
        self._pairings.add((locale.tag, loaded.id))

    def not_begun(self, loaded: Loaded[Any], locale: Locale) -> None:
        """Withhold a source of which nothing is translated; `say_not_begun` says so."""
        self._pairings.add((locale.tag, loaded.id))
        self._not_begun.setdefault(locale, []).append(loaded.id)

    def incomplete(
        self, loaded: Loaded[Any], locale: Locale, missing: Sequence[Diagnostic], what: str = ""
    ) -> None:
        """Withhold a source, or one artefact of it, and say each text that it lacks."""
        self._pairings.add((locale.tag, loaded.id))
        self._diagnostics.extend(missing)
        named = f"{loaded.id}, {what}," if what else loaded.id
        number = "one text is" if len(missing) == 1 else f"{len(missing)} texts are"
        message = f"{named} is not made in {locale.tag}: {number} not translated"
        hint = "files that an earlier build made of it are kept as they are"
        self._diagnostics.add(self._code(locale), Place(loaded.file.file), message, hint)

    def say_not_begun(self) -> None:
        """Say in one line a locale what nobody has begun to translate: a line a text says less."""
        for locale, ids in self._not_begun.items():
            named = ", ".join(dict.fromkeys(ids))
            message = f"not made in {locale.tag}, since nobody has begun to translate it: {named}"
            place = Place(f"lessons/locale/{locale.language_tag}")
            tag = locale.language_tag
            hint = (
                f"to see what is missing: lessonpack translate status {tag}; where there is no "
                f"such folder yet: lessonpack translate init {tag}"
            )
            self._diagnostics.add(self._code(locale), place, message, hint)

    def _code(self, locale: Locale) -> Any:
        named = locale.tag in self._selection.locales
        beside = locale.language_tag in self._selection.with_languages
        return INCOMPLETE if named or beside else NOT_OFFERED
