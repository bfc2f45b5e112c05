"""Hold a project against every rule: takes a material, adds to the diagnostics what breaks one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.diagnostics import Diagnostic, Diagnostics, Place, Severity, define
from builder.languages.words import WORDS
from builder.safety.exceptions import Exceptions
from builder.safety.registry import RULES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.safety.material import Material
    from builder.safety.rule import Rule

NOT_CHECKED = define(
    "rule-not-checked",
    "A safety rule that cannot be checked in a language, since words or a measure are missing.",
    Severity.NOTE,
)


def check_safety(
    material: Material,
    diagnostics: Diagnostics,
    *,
    complete: bool,
    rules: Iterable[Rule] = RULES,
) -> None:
    """Add a diagnostic for everything that breaks a rule and is not excepted.

    Args:
        material: the content, its translations and the finished documents.
        diagnostics: takes what breaks a rule, the exceptions in force, and what is not checked.
        complete: whether the documents are all that the project has; only then is it known that
            an exception is needed by nothing.
        rules: what to check.
    """
    exceptions = Exceptions(material)
    for rule in rules:
        for check in rule.checks:
            for hit in check(material):
                if not exceptions.cover(rule.code, hit):
                    diagnostics.extend([Diagnostic(hit.code, hit.place, hit.message, hit.hint)])
        _note_unchecked(rule, material, diagnostics)
    exceptions.report(diagnostics, complete=complete)


def _note_unchecked(rule: Rule, material: Material, diagnostics: Diagnostics) -> None:
    """Say once for a language and rule that something is not checked there."""
    for language in material.languages:
        words = material.list_of(language)
        missing = [name for name in rule.lists if not getattr(words, name, ())]
        place = Place(f"lessons/locale/{language}/{WORDS}")
        if missing:
            message = f"{rule.code} is not checked in '{language}': no list '{missing[0]}'"
            diagnostics.add(NOT_CHECKED, place, message, f"to check it, write the list in {WORDS}")
        if rule.measured is not None and language not in rule.measured:
            message = f"{rule.code} is not checked in '{language}': no sound measure is known"
            diagnostics.add(NOT_CHECKED, place, message)
