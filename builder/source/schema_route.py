"""Takes where pydantic found an error; gives the path in the YAML and what the model wants there.

Pydantic puts names of classes and of a union's branches between the keys of its locations. The
model's own annotations tell these from keys, so that a key named like a branch is not lost.
"""

from __future__ import annotations

import dataclasses
import enum
import re
import types
import typing
from collections.abc import Mapping
from typing import Any

import pydantic

Path = tuple[str | int, ...]
Model = type[pydantic.BaseModel]

_KEY = "[key]"
_UNIONS = (typing.Union, types.UnionType)


@dataclasses.dataclass(frozen=True)
class Branch:
    """One branch of a union on the way to an error: where the union stands, and its name."""

    path: Path
    label: str


@dataclasses.dataclass(frozen=True)
class Route:
    """The way to an error: its path in the value, its unions, and the types that are wanted.

    The description is the model's own, for authors, of what stands at the path.
    """

    path: Path
    branches: tuple[Branch, ...]
    wanted: tuple[Any, ...]
    at_key: bool = False
    description: str = ""

    @property
    def model(self) -> Model | None:
        """The record that is wanted at the path, if it is one."""
        return next((each for each in self.wanted if is_model(each)), None)

    def allowed(self) -> tuple[str, ...]:
        """Give the values that an enum or literal at the path allows, as an author writes them."""
        return tuple(value for each in self.wanted for value in values_of(each))

    def tags(self, discriminator: str) -> tuple[str, ...]:
        """Give the values of the field `discriminator` that the records at the path allow."""
        fields = (_field(each, discriminator) for each in self.wanted)
        return tuple(value for types_ in fields for each in types_ for value in values_of(each))


def find_route(model: Model, value: Any, location: Path) -> Route:
    """Follow an error's location through the model and the value, as far as the value goes."""
    if _KEY in location:
        end = location.index(_KEY) - 1
        owner = find_route(model, value, location[:end])
        keys = tuple(part for each in owner.wanted for part in _key_types(each))
        return Route((*owner.path, location[end]), owner.branches, keys, at_key=True)
    route = Route((), (), _members(model))
    labelled = False
    for item in location:
        if _is_union(route.wanted) and not labelled and isinstance(item, str):
            route = _take_branch(route, item)
            labelled = True
        elif _has(value, item):
            parts = tuple(part for each in route.wanted for part in _parts(each, item))
            said = next(filter(None, (_description(each, item) for each in route.wanted)), "")
            route = Route((*route.path, item), route.branches, parts, description=said)
            value, labelled = value[item], False
    return route


def is_model(annotation: Any) -> bool:
    """Tell whether an annotation is a pydantic model."""
    return isinstance(annotation, type) and issubclass(annotation, pydantic.BaseModel)


def values_of(annotation: Any) -> tuple[str, ...]:
    """Give the values of an enum or a literal as text; nothing for any other annotation."""
    if isinstance(annotation, type) and issubclass(annotation, enum.Enum):
        return tuple(str(member.value) for member in annotation)
    if typing.get_origin(annotation) is typing.Literal:
        return tuple(str(value) for value in typing.get_args(annotation))
    return ()


def _take_branch(route: Route, label: str) -> Route:
    chosen = tuple(each for each in route.wanted if _answers_to(each, label))
    branches = (*route.branches, Branch(route.path, label))
    return Route(route.path, branches, chosen or route.wanted)


def _is_union(wanted: tuple[Any, ...]) -> bool:
    """Tell whether pydantic names a branch next: it does for two choices besides None."""
    return len([each for each in wanted if each not in (None, types.NoneType)]) > 1


def _answers_to(annotation: Any, label: str) -> bool:
    """Tell whether a union's branch has this name: a tag, a class, or the start of a type."""
    if is_model(annotation):
        words = re.findall(r"\w+", label)
        tags = (value for name in annotation.model_fields for value in _tags(annotation, name))
        return annotation.__name__ in words or label in tags
    origin = typing.get_origin(annotation) or annotation
    name = getattr(origin, "__name__", None) or getattr(origin, "_name", "") or ""
    kind = "dict" if name == "Mapping" else name.lower()
    return bool(kind) and re.split(r"[\[(]", label)[0].lower() == kind


def _tags(model: Model, field: str) -> tuple[str, ...]:
    return tuple(value for each in _field(model, field) for value in values_of(each))


def _members(annotation: Any) -> tuple[Any, ...]:
    """Give what an annotation comes down to without its wrappings: a union's parts one by one."""
    if isinstance(annotation, typing.TypeVar | typing.ForwardRef):
        return ()
    if typing.get_origin(annotation) is typing.Annotated:
        return _members(typing.get_args(annotation)[0])
    if typing.get_origin(annotation) in _UNIONS:
        return tuple(part for each in typing.get_args(annotation) for part in _members(each))
    inner = getattr(annotation, "__value__", None) or getattr(annotation, "__supertype__", None)
    if inner is not None:
        return _members(inner)
    if is_model(annotation) and issubclass(annotation, pydantic.RootModel):
        return _members(annotation.model_fields["root"].annotation)
    return (annotation,)


def _has(value: Any, item: str | int) -> bool:
    if isinstance(value, Mapping):
        return item in value
    return isinstance(value, list | tuple) and isinstance(item, int) and item < len(value)


def _parts(annotation: Any, item: str | int) -> tuple[Any, ...]:
    """Give what is wanted under a key or index of a record, mapping or list."""
    if is_model(annotation):
        return _field(annotation, str(item))
    return tuple(part for each in _contents(annotation, item) for part in _members(each))


def _contents(annotation: Any, item: str | int) -> tuple[Any, ...]:
    """Give what a mapping or list holds under a key or index, as it is annotated."""
    arguments = tuple(each for each in typing.get_args(annotation) if each is not Ellipsis)
    if not arguments or typing.get_origin(annotation) is typing.Literal:
        return ()
    index = -1 if isinstance(item, str) else min(item, len(arguments) - 1)
    return (arguments[index],)


def _description(annotation: Any, item: str | int) -> str:
    """Give the words that a field, or the annotation of a list's items, has for authors."""
    if is_model(annotation):
        fields = annotation.model_fields.items()
        named = (field for name, field in fields if item in (name, field.alias))
        told = (field.description or _told(field.annotation) for field in named)
    else:
        told = (_told(part) for part in _contents(annotation, item))
    return next(filter(None, told), "")


def _told(annotation: Any) -> str:
    """Give the words of an annotation, also of one beside others, as in a field left empty."""
    if typing.get_origin(annotation) in _UNIONS:
        return next(filter(None, map(_told, typing.get_args(annotation))), "")
    metadata = getattr(annotation, "__metadata__", ())
    return next(filter(None, (getattr(each, "description", None) for each in metadata)), "")


def _key_types(annotation: Any) -> tuple[Any, ...]:
    arguments = typing.get_args(annotation)
    return _members(arguments[0]) if len(arguments) == 2 else ()  # noqa: PLR2004 - key and value


def _field(annotation: Any, name: str) -> tuple[Any, ...]:
    if not is_model(annotation):
        return ()
    for field_name, field in annotation.model_fields.items():
        if name in (field_name, field.alias):
            return _members(field.annotation)
    return ()
