"""A large number of the English is a figure in every language, however it is grouped there."""

from __future__ import annotations

import dataclasses

import pytest

from builder.safety.typed_numbers import typed_numbers
from tests.safety.cases import material, passage_at

ENGLISH = "From 2016 to 2022, 262,573 reports came in."


def found(english, translated):
    base = passage_at("notes")
    judged = material()
    vars(judged)["passages"] = (
        dataclasses.replace(base, words=english),
        dataclasses.replace(base, words=translated, language="es"),
    )
    return [hit.message for hit in typed_numbers(judged)]


@pytest.mark.parametrize("shown", ["262.573", "262 573", "262\u00a0573", "262\u202f573"])
def test_a_figure_of_the_english_is_no_phone_number(shown):
    assert found(ENGLISH, f"Llegaron {shown} avisos.") == []


def test_a_number_grouped_like_a_figure_that_is_not_in_the_english_is_one():
    assert found("Many reports came in.", "Llama al 262 573.") == ["“262 573” is a phone number"]
