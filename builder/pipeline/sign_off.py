"""Signing translations: takes a language's folder and who has read what, gives its new ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.languages.locale import is_regional
from builder.languages.review import SignOff, entry_hash, ledger_text, with_sign_off

if TYPE_CHECKING:
    from builder.languages.review import Role
    from builder.pipeline.translation_status import Folder


def to_sign(folder: Folder, part: str | None, address: str | None) -> tuple[str, ...]:
    """Give the texts that can be signed, as a ledger names them; fuzzy and missing ones cannot.

    Args:
        folder: of the language.
        part: only this one's; all where None.
        address: only those under this context.
    """
    return tuple(
        sorted(
            f"{context} {entry_hash(source, words)}"
            for stem, said in folder.said.items()
            for (context, source), words in said.items()
            if part in (None, stem) and address in (None, context)
        )
    )


def left_open(folder: Folder, part: str | None) -> int:
    """Give how many texts of a part, or of all, are fuzzy or missing; in a region none is."""
    if is_regional(folder.tag):
        return 0
    stems = [stem for stem in folder.said if part in (None, stem)]
    return sum(folder.texts[stem] - len(folder.said[stem]) for stem in stems)


def signed_ledger(folder: Folder, texts: tuple[str, ...], by: str, role: Role, on: str) -> str:
    """Give the text of the ledger with one sign-off more."""
    new = SignOff(by=by, role=role, on=on, texts=texts)
    return ledger_text(with_sign_off(folder.sign_offs, new, folder.hashes()))
