"""What every output format offers: takes a document and assets, gives `Rendered`.

A format is a module in this package that ends with `FORMAT = <an object with these members>`;
the pipeline finds it by its name. Formats are pure: they read no clock, no network, no environment
and no file but through the assets handed to them, and give the same bytes for the same input.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from builder.diagnostics import Finding
    from builder.formats.assets import Assets


@dataclasses.dataclass(frozen=True, slots=True)
class Rendered:
    """The file's bytes, or None when something does not fit; and what was found."""

    content: bytes | None
    findings: tuple[Finding, ...] = ()


class Format(Protocol):
    """One kind of file."""

    name: str
    """As in job listings and the manifest's `format`: `pptx`, `pdf`."""
    extension: str
    libraries: tuple[str, ...]
    """Distributions whose versions can change the bytes."""
    templates: tuple[str, ...]
    """Folders under `templates/` whose files can change the bytes."""

    def render(self, document: Any, assets: Assets) -> Rendered:
        """Draw one document. Raises TypeError for a kind of document it does not know."""
        ...
