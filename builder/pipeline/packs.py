"""The packs of lessons: takes artefacts that were made, gives those that are made of their files.

A pack needs what its lesson lists, whether or not that was asked for: `SelectionOfParts` covers it
too. What is not translated is left out; a lesson that is withheld has no pack.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from builder.documents.artefact import Artefact
from builder.documents.catalogue_of_artefacts import ARTEFACTS
from builder.documents.lesson_pack import PACK, PARTS, lesson_pack_of, parts_in_order
from builder.documents.selection import EVERYTHING, Selection
from builder.languages.locale import parse_locale
from builder.pipeline.untranslated import OpenTexts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from builder.content.lesson import Lesson
    from builder.content.load import Content, Loaded
    from builder.documents.edition import Edition, Editions
    from builder.languages.locale import Locale
    from builder.pipeline.withheld import Withheld

_KIND = next(kind for kind in ARTEFACTS if kind.name == PACK)
_TRANSLATION = ("draft", "reviewed", "source")
_HELP = ("unverified", "verified", "none")
"""From the one that a whole has as soon as one part has it to the one that all must have."""


@dataclasses.dataclass(frozen=True, slots=True)
class SelectionOfParts(Selection):
    """What somebody asked for, and what its packs are made of."""

    asked: Selection = EVERYTHING
    lessons_with: Mapping[str, tuple[str, ...]] = dataclasses.field(default_factory=dict)
    """For each source the lessons whose packs hold it."""

    def covers(
        self,
        *,
        lesson: str | None,
        source_id: str,
        band: str,
        locale: str,
        artefact: str,
        with_language: str | None = None,
    ) -> bool:
        """Tell whether an artefact was asked for, or is part of a pack that was."""
        if self.asked.covers(
            lesson=lesson,
            source_id=source_id,
            band=band,
            locale=locale,
            artefact=artefact,
            with_language=with_language,
        ):
            return True
        return (
            artefact in PARTS
            and with_language is None
            and any(
                covers_pack(self.asked, each, band, locale)
                for each in self.lessons_with.get(source_id, ())
            )
        )


def covers_pack(asked: Selection, lesson: str, band: str, locale: str) -> bool:
    """Tell whether a lesson's pack was asked for."""
    return asked.covers(lesson=lesson, source_id=lesson, band=band, locale=locale, artefact=PACK)


def with_parts(asked: Selection, content: Content) -> SelectionOfParts:
    """Give the selection that covers the parts of its packs too."""
    lessons_with: dict[str, tuple[str, ...]] = {}
    for lesson in content.lessons:
        for each in content.of_lesson(lesson):
            lessons_with[each] = (*lessons_with.get(each, ()), lesson)
    named = {field.name: getattr(asked, field.name) for field in dataclasses.fields(asked)}
    return SelectionOfParts(**named, asked=asked, lessons_with=lessons_with)


def only_asked(artefacts: Iterable[Artefact], asked: Selection) -> tuple[Artefact, ...]:
    """Leave out what was made only to be part of a pack."""
    return tuple(
        each
        for each in artefacts
        if asked.covers(
            lesson=each.lesson,
            source_id=each.source_id,
            band=each.band,
            locale=each.locale,
            artefact=each.artefact,
            with_language=each.with_language,
        )
    )


def unpacked(artefacts: Iterable[Artefact]) -> tuple[Artefact, ...]:
    """Give everything that somebody will read, once: what stands in packs, and not packs."""
    found: dict[str, Artefact] = {}
    for each in artefacts:
        found |= {part.path: part for part in each.parts or (each,)}
    return tuple(found[path] for path in sorted(found))


def packs_of(
    artefacts: Iterable[Artefact],
    asked: Selection,
    content: Content,
    editions: Editions,
    withheld: Withheld,
) -> Iterator[Artefact]:
    """Give every pack that was asked for.

    Args:
        artefacts: all that was made, parts that nobody asked for among them.
        asked: the selection without them.
        content: the project.
        editions: gives the words of locales.
        withheld: takes a pack whose headings are not translated.
    """
    for (locale, band), parts in _by_edition(artefacts).items():
        for loaded in content.lessons.values():
            own = any(part.source_id == loaded.id for part in parts)
            if not own or not covers_pack(asked, loaded.id, band, locale.tag):
                continue
            listed = content.of_lesson(loaded.id)
            found = parts_in_order(tuple(each for each in parts if each.source_id in listed))
            edition = editions.make(locale, band)
            pack = _pack(loaded.id, _title(loaded, edition, editions), found, edition)
            missing = OpenTexts.of(edition).shown_by(pack.document)
            if missing:
                withheld.incomplete(loaded, locale, missing, PACK)
            else:
                yield pack


def _by_edition(artefacts: Iterable[Artefact]) -> dict[tuple[Locale, str], tuple[Artefact, ...]]:
    """Sort parts by locale and band; a document in two languages is no part."""
    found: dict[tuple[Locale, str], tuple[Artefact, ...]] = {}
    for each in artefacts:
        locale = parse_locale(each.locale)
        if locale is not None and each.with_language is None and each.artefact in PARTS:
            found[locale, each.band] = (*found.get((locale, each.band), ()), each)
    return found


def _title(loaded: Loaded[Lesson], edition: Edition, editions: Editions) -> str:
    localised = editions.localise(loaded, edition.locale, edition.band.id, edition.facts)
    return str(localised.record.title)


def _pack(lesson: str, title: str, parts: tuple[Artefact, ...], edition: Edition) -> Artefact:
    locale, band = edition.locale, edition.band.id
    translation = _worst(_TRANSLATION, [part.translation_status for part in parts])
    help_ = _worst(_HELP, [part.help_status for part in parts])
    what = edition.word(_KIND.title)
    reviewed, checked = translation != _TRANSLATION[0], help_ != _HELP[0]
    frame = edition.frame(title, what, what, reviewed=reviewed, checked=checked)
    name = f"{lesson}_{band}_{locale.tag}_{PACK}.{_KIND.extension}"
    return Artefact(
        path=f"{locale.tag}/{band}/{lesson}/{name}",
        format=_KIND.format,
        document=lesson_pack_of(parts, f"{lesson}-{band}", title, edition, frame),
        kind="lesson",
        source_id=lesson,
        artefact=PACK,
        lesson=lesson,
        quiz=None,
        band=band,
        locale=locale.tag,
        language=locale.language_tag,
        country=locale.country,
        paper=None,
        translation_status=translation,
        help_status=help_,
        places={words: place for part in parts for words, place in part.places.items()},
        parts=parts,
    )


def _worst(statuses: tuple[Any, ...], found: list[Any]) -> Any:
    """Give the status that a whole has from those of its parts."""
    return next(status for status in statuses if status in found)
