"""Takes one of pydantic's errors and its route; gives what is wrong in an author's words."""

from __future__ import annotations

import dataclasses
import difflib
import typing
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError
from pydantic_core import core_schema

from builder.diagnostics import define
from builder.source.characters import shorten
from builder.source.schema_types import WANTED, name_at, type_hint, type_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from pydantic_core import ErrorDetails

    from builder.diagnostics import Code
    from builder.source.schema_route import Branch, Model, Path, Route

UNKNOWN_FIELD = define("unknown-field", "A mapping has a field that its kind does not have.")
MISSING_FIELD = define("missing-field", "A mapping lacks a field that its kind must have.")
WRONG_TYPE = define("wrong-type", "A value is of another type than is wanted: text, list, …")
WRONG_VALUE = define("wrong-value", "A value is of the right type, but not one of those allowed.")
WRONG_CONTENT = define("wrong-content", "Values are right one by one, but not together.")

_VALIDATORS = frozenset({"value_error", "assertion_error"})
_NO_WORDS = "these values do not go together"
_PYDANTICS = frozenset(typing.get_args(core_schema.ErrorType))
_MOST_NAMES = 20


@dataclasses.dataclass(frozen=True)
class Finding:
    """What is wrong at a path; `wanted` names a type where the value is of another one."""

    code: Code
    path: Path
    message: str
    hint: str = ""
    at_key: bool = False
    branches: tuple[Branch, ...] = ()
    wanted: str = ""


@dataclasses.dataclass(frozen=True)
class _Wrong:
    """One of pydantic's errors, with the whole path to it."""

    kind: str
    value: Any
    location: tuple[str | int, ...]
    context: Mapping[str, Any]
    route: Route
    path: Path

    @property
    def name(self) -> str:
        """What the sentence is about."""
        return f"the key {name_at(self.path)}" if self.route.at_key else name_at(self.path)

    @property
    def shown(self) -> str:
        return _shown(self.value)


def owner_of(error: ErrorDetails) -> tuple[str | int, ...]:
    """Give the location of what an error is about; for a field too many or too few, its record."""
    misfit = error["type"] in {"extra_forbidden", "missing"}
    return error["loc"][:-1] if misfit else error["loc"]


def follows_from_another(error: ErrorDetails) -> bool:
    """Tell whether a list is called too short only because some of its items are wrong."""
    return error["type"] == "too_short" and len(error["input"]) >= error["ctx"]["min_length"]


def describe(error: ErrorDetails, route: Route, at: Path) -> Finding:
    """Say what an error means.

    Args:
        error: one of a `ValidationError`'s errors.
        route: the way to it.
        at: the path that the validated value itself has in its file.
    """
    kind, context = error["type"], error.get("ctx", {})
    wrong = _Wrong(kind, error["input"], error["loc"], context, route, (*at, *route.path))
    if kind in WANTED:
        found = mismatch((*_also_wanted(route.model), WANTED[kind]), wrong.path, wrong.value)
    elif kind in _VALIDATORS:
        found = Finding(WRONG_CONTENT, (), str(context.get("error")) or _NO_WORDS)
    elif kind in _PYDANTICS:
        found = _SENTENCES.get(kind, _unfit)(wrong)
    else:
        found = Finding(WRONG_CONTENT, (), error["msg"])
    return dataclasses.replace(
        found,
        path=found.path or route.path,
        branches=route.branches,
        at_key=found.at_key or route.at_key,
    )


def _also_wanted(model: Model | None) -> tuple[str, ...]:
    """Give what a record can be written as besides a mapping, which only its validators know."""
    try:
        if model is not None:
            model.model_validate_json('"x"')
    except ValidationError:
        return ()
    return ("text",) if model is not None else ()


def mismatch(wanted: tuple[str, ...], path: Path, value: Any) -> Finding:
    """Say that a value is of another type than all those `wanted`; `path` is the whole one."""
    wishes = " or ".join(dict.fromkeys(wanted))
    message = f"{name_at(path)} is {type_of(value)}, but {wishes} is wanted"
    hint = type_hint(wishes, value) if path else ""
    return Finding(WRONG_TYPE, (), message, hint, wanted=wishes)


def kind_of(model: Model | None) -> str:
    """Give the word for a record: its model's title, else its class's name in small letters."""
    if model is None:
        return "mapping"
    return str(model.model_config.get("title") or model.__name__.lower())


def _shown(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else shorten(str(value))


def _with_article(noun: str) -> str:
    return f"{'an' if noun[:1].lower() in set('aeio') else 'a'} {noun}"


def _choice(written: str, names: Iterable[str], introduction: str) -> str:
    """Give the hint that offers the nearest name, or else lists them."""
    known = list(dict.fromkeys(names))
    close = difflib.get_close_matches(written, known, n=1)
    if close:
        return f"did you mean '{close[0]}'?"
    if not known:
        return ""
    more = ", …" if len(known) > _MOST_NAMES else ""
    return f"{introduction}: {', '.join(known[:_MOST_NAMES])}{more}"


def _unknown_field(wrong: _Wrong) -> Finding:
    model = wrong.route.model
    names = [field.alias or name for name, field in model.model_fields.items()] if model else []
    written = str(wrong.location[-1])
    message = f"'{shorten(written)}' is not a field of {_with_article(kind_of(model))}"
    path = (*wrong.route.path, written)
    hint = _choice(written, names, "Its fields are")
    return Finding(UNKNOWN_FIELD, path, message, hint, at_key=True)


def _missing_field(wrong: _Wrong) -> Finding:
    name, model = str(wrong.location[-1]), wrong.route.model
    field = model.model_fields.get(name) if model else None
    hint = (field and field.description) or f"Add '{name}: …'."
    return Finding(MISSING_FIELD, (), f"this {kind_of(model)} has no '{name}'", hint)


def _missing_tag(wrong: _Wrong) -> Finding:
    name = wrong.context["discriminator"].strip("'")
    hint = _choice("", wrong.route.tags(name), "It can be")
    return Finding(MISSING_FIELD, (), f"this mapping has no '{name}'", hint)


def _wrong_tag(wrong: _Wrong) -> Finding:
    name = wrong.context["discriminator"].strip("'")
    given = wrong.value.get(name) if isinstance(wrong.value, dict) else None
    found = _not_allowed(given, wrong.route.tags(name), f"'{name}'")
    return dataclasses.replace(found, path=(*wrong.route.path, name))


def _wrong_choice(wrong: _Wrong) -> Finding:
    name = "the key" if wrong.route.at_key else wrong.name
    return _not_allowed(wrong.value, wrong.route.allowed(), name)


def _not_allowed(value: Any, allowed: Iterable[str], name: str) -> Finding:
    hint = _choice(_shown(value), allowed, "Allowed are")
    if isinstance(value, list | dict):
        message = f"{name} is {type_of(value)}, but a single value is wanted"
        return Finding(WRONG_TYPE, (), message, hint, wanted="a single value")
    shown = "empty" if value is None else f"'{_shown(value)}'"
    message = f"{name} is {shown}, which is not one of the values allowed"
    return Finding(WRONG_VALUE, (), message, hint)


def _beyond(limit: str) -> Callable[[_Wrong], Finding]:
    """Make the sentence for a limit, which names its figures as pydantic's context does."""

    def sentence(wrong: _Wrong) -> Finding:
        wish = limit.format(**wrong.context)
        message = f"{wrong.name} must {wish}, but {_size(wrong.value)}"
        return Finding(WRONG_VALUE, (), message)

    return sentence


def _size(value: Any) -> str:
    if isinstance(value, str):
        return f"is {len(value)} long"
    return f"has {len(value)}" if isinstance(value, list | dict) else f"is {_shown(value)}"


def _not_like(what: str, hint: str) -> Callable[[_Wrong], Finding]:
    """Make the sentence for text that is not written as `what` is."""

    def sentence(wrong: _Wrong) -> Finding:
        message = f"{wrong.name} is '{wrong.shown}', which is not {what}"
        return Finding(WRONG_VALUE, (), message, hint)

    return sentence


def _wrong_pattern(wrong: _Wrong) -> Finding:
    hint = wrong.route.description or f"It must fit {wrong.context['pattern']}"
    return _not_like("written as it must be", hint)(wrong)


def _unfit(wrong: _Wrong) -> Finding:
    message = f"{wrong.name} is {type_of(wrong.value)} that cannot be used here"
    return Finding(WRONG_VALUE, (), message)


_not_a_date = _not_like("a date", "Write year, month and day, like 2026-11-21.")
_not_an_address = _not_like("a web address", "Write it whole, from https:// on.")

_SENTENCES: Mapping[str, Callable[[_Wrong], Finding]] = {
    "extra_forbidden": _unknown_field,
    "missing": _missing_field,
    "union_tag_not_found": _missing_tag,
    "union_tag_invalid": _wrong_tag,
    "enum": _wrong_choice,
    "literal_error": _wrong_choice,
    "greater_than": _beyond("be more than {gt}"),
    "greater_than_equal": _beyond("be at least {ge}"),
    "less_than": _beyond("be less than {lt}"),
    "less_than_equal": _beyond("be at most {le}"),
    "multiple_of": _beyond("be a multiple of {multiple_of}"),
    "finite_number": _beyond("be an ordinary number"),
    "string_too_short": _beyond("be at least {min_length} characters long"),
    "string_too_long": _beyond("be at most {max_length} characters long"),
    "too_short": _beyond("have at least {min_length} items"),
    "too_long": _beyond("have at most {max_length} items"),
    "string_pattern_mismatch": _wrong_pattern,
    "date_parsing": _not_a_date,
    "date_from_datetime_parsing": _not_a_date,
    "date_from_datetime_inexact": _not_a_date,
    "url_parsing": _not_an_address,
    "url_scheme": _not_an_address,
    "url_syntax_violation": _not_an_address,
    "url_too_long": _not_an_address,
}
