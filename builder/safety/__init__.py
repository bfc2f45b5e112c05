"""The safety rules L01 to L28: takes content, translations and documents, gives diagnostics.

What is where
-------------
`registry.py` lists all rules. `run.py` runs them (`check_safety`), leaves out what is excepted, and
says in which languages a rule has no words to look for. `material.py` is what rules read:
`passages` (every text, wording by wording, in every language: `passages.py`) and `artefacts` (the
finished documents, whose words `document_words.py` walks). `matching.py` finds words.

How a rule is added
-------------------
1. In a module of its family (`phrases.py`, `reading.py` ...) define its codes, each named by the
   rule's number and a short word, with a severity::

       BRANDS = define("L18-brands", "A real app or brand in a story.")

2. Write the check: a function from a `Material` to `Hit`s. It knows nothing of exceptions and
   yields all that breaks the rule, each with the place in the author's file. The message says what
   is wrong, the hint what to write in its place::

       def brands(material: Material) -> Iterator[Hit]:
           for passage in material.passages:
               ...
               yield Hit(BRANDS, passage.place, passage.source, message, hint)

   A structural check walks `material.content.lessons` and takes places from `loaded.file.place`.
   A check of finished pages walks `material.artefacts` with `material.said_in`, and takes
   the place from `material.place_in(artefact, words)`, the source from `artefact.source_id`.

3. Put it into the rule's entry in `registry.py`: its `checks`; the `lists` of `WordList` that a
   language needs for it, so that `lessonpack check` names the languages it is not checked in; and
   in `kept_by` the diagnostics by which other rooms keep a part of it.

4. Write `tests/cases/safety/Lnn.yaml` with passing and failing examples (`tests/safety/cases.py`
   says how), among them one in a quiz's feedback, in notes, on a poster and in an `alt` text.

Words that a rule looks for never stand in code, but in `lessons/locale/<tag>/words.yaml`
(`builder/languages/words.py` says which lists there are), and names that are the same in every
language in `lessons/shared/brands.yaml`. `Matcher.find` gives all that stands in a text,
`Matcher.claims` only what it says in earnest: not what it tells people not to do, and not what it
quotes from others.
"""
