"""Phone numbers typed into texts (L12): takes a material, gives each one.

A number stands on a page only from its country's help file, with its source and its check. One in a
text would go to every country, and nobody would see it grow old.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.diagnostics import define
from builder.languages.locale import SOURCE_LANGUAGE
from builder.languages.numbers import LEAST_PHONE, dialled_in
from builder.safety.material import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.safety.material import Material

TYPED = define("L12-typed", "A phone number that is typed into a text.")

_LEAST_OF_SERVICES = 3
"""Digits of a number that is a service's and not a figure: 112, and not 17, which is the police in
some countries and everywhere an age."""

_ROUND = "100"
"""The police in Greece, and mostly a figure elsewhere."""

_FIGURE = re.compile(r"(?<![\d,])\d{1,3}(?:,\d{3})+(?![\d,])")
"""A large number as English groups it; languages group the same one by spaces or points."""


def typed_numbers(material: Material) -> Iterator[Hit]:
    """Give every number of a service, and every number as long as one, in a text."""
    of_services = set(_of_services(material))
    figures = set(_figures(material))
    for passage in material.passages:
        for _, shown, digits in dialled_in(passage.words):
            if digits in of_services or (len(digits) >= LEAST_PHONE and digits not in figures):
                message = f"“{shown}” is a phone number"
                hint = "take it out: pages show the numbers of their country's help file"
                yield Hit(TYPED, passage.place, passage.source, message, hint)


def _of_services(material: Material) -> Iterator[str]:
    for country in material.content.countries.values():
        services = country.record.services
        numbers = [each.phone for each in services] + [each.text_number for each in services]
        numbers += [each.phone for each in country.record.emergency]
        for number in filter(None, numbers):
            digits = "".join(filter(str.isdecimal, number))
            if len(digits) >= _LEAST_OF_SERVICES and digits != _ROUND:
                yield digits


def _figures(material: Material) -> Iterator[str]:
    for passage in material.passages:
        if passage.language == SOURCE_LANGUAGE:
            for figure in _FIGURE.findall(passage.words):
                yield figure.replace(",", "")
