"""Reading levels are computed as their formulas say, from syllables counted by spelling."""

from __future__ import annotations

import pytest

from builder.safety import syllables
from builder.safety.measuring import Measure, measure, sentences

ENGLISH = {
    "a": 1, "online": 2, "blackmail": 2, "pictures": 2, "someone": 2, "messages": 3, "threat": 1,
    "threaten": 2, "threatened": 2, "trusted": 2, "replying": 3, "safe": 1, "safely": 2, "table": 2,
    "little": 2, "wanted": 2, "asked": 1, "changes": 2, "situation": 4, "serious": 3, "special": 2,
    "create": 2, "real": 1, "idea": 3, "actually": 4, "friend": 1, "friends": 1, "people": 2,
    "everyone": 3, "homework": 2, "police": 2, "being": 2, "going": 2, "question": 2, "tried": 1,
    "worried": 2, "phone": 1, "violence": 3, "quick": 1, "language": 2, "poem": 2, "don’t": 1,
    "didn't": 2, "it'll": 2, "I'll": 1, "Sam’s": 1, "embarrassing": 4, "responsibility": 6,
}  # fmt: skip

SPANISH = {
    "día": 2, "país": 2, "ayuda": 3, "cuenta": 2, "miedo": 2, "guía": 2, "queso": 2, "guerra": 2,
    "teléfono": 4, "imágenes": 4, "chantaje": 3, "leer": 2, "ciudad": 2, "rey": 1, "muy": 1, "y": 1,
    "fui": 1, "oír": 2, "baúl": 2, "línea": 3, "confianza": 3, "contárselo": 4, "pingüino": 3,
}  # fmt: skip


@pytest.mark.parametrize(("word", "number"), ENGLISH.items())
def test_english_syllables(word, number):
    assert syllables.english(word) == number


@pytest.mark.parametrize(("word", "number"), SPANISH.items())
def test_spanish_syllables(word, number):
    assert syllables.spanish(word) == number


def test_sentences_end_where_they_end():
    text = "He said “no.” Then he left! Why? 3.5 is a number … and so on"
    assert sentences(text) == ["He said “no", "Then he left", "Why", "3.5 is a number", "and so on"]
    assert sentences("Sag: „Nein.“ Dann geh.") == ["Sag: „Nein", "Dann geh"]


def test_grade_is_that_of_flesch_and_kincaid():
    found = Measure(words=100, sentences=5, syllables=140)
    assert found.grade == pytest.approx(0.39 * 20 + 11.8 * 1.4 - 15.59)


def test_index_is_that_of_szigriszt_pazos():
    found = Measure(words=100, sentences=10, syllables=200)
    assert found.inflesz == pytest.approx(206.835 - 62.3 * 2 - 10)


def test_easy_words_have_a_lower_grade_than_hard_ones():
    easy = measure(["The cat sat. It was hot."], syllables.english)
    hard = measure(["Institutional responsibilities necessitate collaboration."], syllables.english)
    assert easy.grade < 1
    assert hard.grade > 12
    assert (easy.words, easy.sentences) == (6, 2)


def test_nothing_to_read_has_no_grade_to_fear():
    assert measure(["123 …"], syllables.english).words == 0
    assert measure([], syllables.english).grade < 0
