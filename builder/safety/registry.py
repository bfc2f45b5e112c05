"""All 28 rules by their codes: takes nothing, gives what `check_safety` runs.

The numbers and what they ask for are those of the project's own list of rules; a number is never
used again for something else.
"""

from __future__ import annotations

from builder.safety import (
    advice,
    answers,
    claims,
    concepts,
    drawings,
    easy_twin,
    genders,
    lesson_parts,
    offenders,
    order,
    pages,
    parity,
    phrases,
    reading,
    scenarios,
    services,
    suicide,
    typed_numbers,
)
from builder.safety.denied import denied
from builder.safety.removal import removal_with_help
from builder.safety.rule import Rule

RULES: tuple[Rule, ...] = (
    Rule("L01", "Words are held back from bands that are too young.", (denied,), ("denied",)),
    Rule(
        "L02",
        "Ideas are held back from bands that are too young.",
        (concepts.concepts_of_bands, concepts.rows_of_age),
        kept_by=("row-too-early",),
    ),
    Rule(
        "L03",
        "Pages are as easy to read as their band needs.",
        (reading.grades, reading.contractions),
        measured=reading.MEASURED,
    ),
    Rule(
        "L04",
        "Sentences are as short as their band needs.",
        (reading.means, reading.long_sentences),
    ),
    Rule("L05", "Nothing blames the person targeted.", (phrases.blaming,), ("blaming",)),
    Rule(
        "L06",
        "Nothing claims or promises more than anybody can know.",
        (phrases.absolutes, phrases.promises),
        ("absolutes", "promises"),
    ),
    Rule("L07", "Nothing takes hope away.", (phrases.scaring,), ("scaring",)),
    Rule(
        "L08",
        "Suicide is for staff and parents, and worded safely.",
        (suicide.for_adults_only, suicide.unsafe),
        ("suicide", "unsafe_suicide"),
    ),
    Rule(
        "L09",
        "Every pupils' page says that it is not their fault.",
        (pages.not_your_fault,),
        ("not_your_fault",),
    ),
    Rule(
        "L10",
        "Every file names a grown-up to trust and help of its country.",
        (pages.somebody_to_turn_to, pages.help_of_country),
        ("trusted_adult",),
    ),
    Rule(
        "L11",
        "Services on a page are for the ages of its band.",
        (services.ages_on_pages, services.adults_only),
    ),
    Rule(
        "L12",
        "Every service has its country, its present name, a check, and its number only there.",
        (services.names, services.checks, typed_numbers.typed_numbers),
        kept_by=("unknown-country",),
    ),
    Rule(
        "L13",
        "Every claim has its source row, every figure its year and no young readers.",
        (claims.knowledge_with_rows, claims.figures),
        ("statistics",),
        kept_by=("missing-field", "dangling-reference"),
    ),
    Rule(
        "L14",
        "Advice comes in an order that helps, and nothing is deleted.",
        (
            order.steps_in_order,
            order.sentences_in_order,
            advice.block_with_the_rest,
            phrases.deleting,
        ),
        ("deleting", "blocking", "keeping"),
    ),
    Rule(
        "L15",
        "“Do not pay” comes with getting help first, and for older readers with what to do then.",
        (advice.paying,),
        ("paying", "help_first", "already_paid"),
    ),
    Rule(
        "L16",
        "Where a picture is hard to remove, help to remove it stands beside.",
        (removal_with_help,),
        ("hard_to_remove", "removal_help"),
    ),
    Rule(
        "L17",
        "Every lesson has its rules, distance, question box, help and calm end.",
        (lesson_parts.parts, lesson_parts.main_stages),
        kept_by=("wrong-content",),
    ),
    Rule(
        "L18",
        "Stories are about made-up others, and nobody acts the one who threatens.",
        (
            phrases.acting,
            scenarios.one_focus,
            scenarios.names_of_others,
            scenarios.own_life,
            scenarios.in_the_chair,
            scenarios.brands,
        ),
        ("acting", "own_life", "in_the_chair", "reader_names"),
    ),
    Rule(
        "L19",
        "Offenders write little, no chat is a script, and no sum or way to pay is named.",
        (
            offenders.messages,
            offenders.words,
            offenders.scripts,
            offenders.money,
            offenders.payments,
        ),
        ("sums",),
    ),
    Rule(
        "L20",
        "Every answer is explained kindly, and every path tells somebody and ends on help.",
        (answers.harsh, answers.telling, answers.knowledge),
        ("harsh",),
        kept_by=("missing-field", "endless-quiz"),
    ),
    Rule(
        "L21",
        "Nothing hurries or shocks, and every picture is described.",
        (drawings.hurry, drawings.photos, drawings.described),
        ("hurrying", "photographs"),
        kept_by=("missing-field", "dangling-reference"),
    ),
    Rule(
        "L22",
        "No gender is always the one targeted, or always the offender.",
        (genders.one_gender,),
    ),
    Rule(
        "L23",
        "Lessons for older pupils are not for an assembly.",
        (lesson_parts.assembly,),
    ),
    Rule(
        "L24",
        "Every teacher's pack says whom to tell and how to take a disclosure.",
        (pages.plan_has_disclosure,),
    ),
    Rule(
        "L25",
        "Minutes add up to a length that a timetable has.",
        (lesson_parts.length,),
        kept_by=("timings-do-not-sum",),
    ),
    Rule(
        "L26",
        "Translations say all that the source says, and are signed.",
        (parity.fault_lost, parity.unsigned),
        kept_by=("missing-translation", "stale-translation", "placeholder-mismatch"),
    ),
    Rule(
        "L27",
        "Every sheet has its easy twin, and colours can be told apart.",
        (easy_twin.wordings, easy_twin.lists),
        kept_by=("contrast",),
    ),
    Rule(
        "L28",
        "Nobody is asked to make, show, bring or look for a picture.",
        (phrases.pictures,),
        ("pictures",),
    ),
)


def rule(code: str) -> Rule:
    """Give one rule. Raises StopIteration for a code that is not there."""
    return next(each for each in RULES if each.code == code)
