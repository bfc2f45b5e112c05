"""What somebody asked for: takes ids from the command line, tells whether an artefact is meant."""

from __future__ import annotations

import dataclasses


@dataclasses.dataclass(frozen=True, slots=True)
class Selection:
    """Which artefacts to make; an empty tuple stands for all."""

    lessons: tuple[str, ...] = ()
    """Ids of lessons, or of a quiz or poster by itself."""
    bands: tuple[str, ...] = ()
    locales: tuple[str, ...] = ()
    artefacts: tuple[str, ...] = ()
    release: bool = False
    """Whether only what people have checked may be made."""
    with_languages: tuple[str, ...] = ()
    """Other languages: what is made then says everything in the locale's language and in one of
    these. Empty for everything else that there is."""

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
        """Tell whether an artefact of this lesson, source, band, locales and name is meant."""
        return (
            self.covers_source(lesson, source_id)
            and (not self.bands or band in self.bands)
            and (not self.locales or locale in self.locales)
            and (not self.artefacts or artefact in self.artefacts)
            and with_language in (self.with_languages or (None,))
        )

    def covers_source(self, lesson: str | None, source_id: str) -> bool:
        """Tell whether something of this lesson, or from this source by itself, is meant."""
        return not self.lessons or lesson in self.lessons or source_id in self.lessons


EVERYTHING = Selection()
