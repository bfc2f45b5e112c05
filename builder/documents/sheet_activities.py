"""A lesson's activities on paper: takes their records, gives what a sheet or its key draws."""

from __future__ import annotations

from functools import singledispatchmethod
from typing import TYPE_CHECKING, Any, TypeVar

from builder.content import activities as source
from builder.content.questions.interaction import an_order, direct, mixed_order, steps_before
from builder.documents import worksheet as sheet
from builder.documents.chats import draw_chat, flags_in_order, number_flags, say
from builder.documents.deck_of_lesson import number_steps
from builder.documents.option_letters import letters_of
from builder.languages.numbers import in_a_choice, in_digits
from builder.languages.typography import without_full_stop

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from builder.content.lesson import Lesson
    from builder.content.text import Text
    from builder.documents.edition import Edition

P = TypeVar("P")


class SheetMaker:
    """Makes the activities of one lesson in one variant of its sheet."""

    def __init__(self, lesson: Lesson, edition: Edition, variant: sheet.Variant) -> None:
        self.lesson = lesson
        self.edition = edition
        self.key = variant == "answers"
        self.easy = variant == "easy"
        self.letters = letters_of(edition.word("quiz-letters"))

    def say(self, text: Text) -> str:
        """Give a text as this variant words it."""
        return say(text, self.easy)

    def explain(self, text: Text | None) -> str:
        """Give what only the key says; nothing on the pupils' own sheets."""
        return self.say(text) if self.key and text is not None else ""

    def chosen(self, parts: tuple[P, ...], easy: tuple[str, ...]) -> tuple[P, ...]:
        """Give the parts of an activity that this variant shows."""
        if not (self.easy and easy):
            return parts
        return tuple(part for part in parts if getattr(part, "id", None) in easy)

    def head(self, activity: source.ActivityBase, number: int) -> dict[str, Any]:
        """Give what every activity starts with."""
        length = in_digits(activity.minutes, self.edition.locale)
        return {
            "number": number,
            "title": self.say(activity.title),
            "instructions": self.say(activity.instructions),
            "minutes": self.edition.word("worksheet-minutes").replace("{length}", length),
        }

    @singledispatchmethod
    def activity(self, activity: Any, number: int) -> sheet.Activity:
        """Give one activity as it is drawn. Raises TypeError for a kind that no sheet draws."""
        del number
        raise TypeError(f"no sheet draws a {type(activity).__name__}")

    @activity.register
    def _(self, activity: source.MarkFlagsActivity, number: int) -> sheet.Activity:
        chat = next(chat for chat in self.lesson.chats if chat.id == activity.chat)
        messages = self.chosen(chat.messages, chat.easy_messages)
        listed = activity.easy_flags if self.easy and activity.easy_flags else activity.flags
        flags = number_flags(listed, self.edition.vocabulary, easy=self.easy)
        numbers = {flag: shown.number for flag, shown in zip(listed, flags, strict=True)}
        used = flags_in_order(messages)
        return sheet.MarkFlags(
            **self.head(activity, number),
            bubbles=draw_chat(messages, chat.people, numbers if self.key else None, easy=self.easy),
            flags=flags,
            unused=tuple(numbers[flag] for flag in listed if flag not in used),
        )

    @activity.register
    def _(self, activity: source.OrderStepsActivity, number: int) -> sheet.Activity:
        listed = activity.easy_steps if self.easy and activity.easy_steps else activity.steps
        vocabulary = self.edition.vocabulary
        after = {step.id: step.after for step in vocabulary.steps}
        rules = self._rules(listed, after, lambda step: str(vocabulary.step(step).label))
        return sheet.OrderSteps(
            **self.head(activity, number),
            situation=self.say(activity.situation),
            steps=number_steps(listed, self.edition, easy=self.easy),
            solution=number_steps(an_order(listed, after), self.edition, easy=self.easy),
            rules=(self.edition.word("worksheet-rule-first"), *rules),
        )

    @activity.register
    def _(self, activity: source.OrderCardsActivity, number: int) -> sheet.Activity:
        shown = self.chosen(activity.cards, activity.easy_cards)
        texts = {card.id: self.say(card.text) for card in shown}
        after = {card.id: card.after for card in activity.cards}
        ids = tuple(texts)
        return sheet.OrderCards(
            **self.head(activity, number),
            cards=tuple(texts.values()),
            solution=tuple(texts[card] for card in an_order(ids, after)),
            rules=self._rules(ids, after, texts.__getitem__),
        )

    def _rules(
        self,
        chosen: tuple[str, ...],
        after: Mapping[str, tuple[str, ...]],
        label: Callable[[str], str],
    ) -> tuple[str, ...]:
        """Say what every right order keeps to; nothing where only one order is right."""
        pattern = self.edition.word("worksheet-rule-before")
        quoted = {each: without_full_stop(label(each)) for each in chosen}.__getitem__
        pairs = steps_before(chosen, after)
        if len(pairs) == len(chosen) * (len(chosen) - 1) // 2:
            return ()
        return tuple(
            pattern.replace("{first}", quoted(first)).replace("{second}", quoted(second))
            for first, second in direct(pairs)
        )

    @activity.register
    def _(self, activity: source.SortCardsActivity, number: int) -> sheet.Activity:
        letters = {
            group.id: letter for group, letter in zip(activity.groups, self.letters, strict=False)
        }
        return sheet.SortCards(
            **self.head(activity, number),
            groups=tuple(
                sheet.Lettered(letters[group.id], self.say(group.label))
                for group in activity.groups
            ),
            cards=tuple(
                sheet.SortedCard(
                    self.say(card.text),
                    self._either(
                        letter for group, letter in letters.items() if group in card.groups
                    ),
                    self.explain(card.why),
                )
                for card in self.chosen(activity.cards, activity.easy_cards)
            ),
        )

    def _either(self, letters: Iterable[str]) -> str:
        """Join the letters of a card's groups, in their order; nothing on pupils' sheets."""
        if not self.key:
            return ""
        return in_a_choice(list(letters), self.edition.locale)

    @activity.register
    def _(self, activity: source.MatchPairsActivity, number: int) -> sheet.Activity:
        pairs = self.chosen(activity.pairs, activity.easy_pairs)
        mixed = mixed_order(len(pairs))
        letter_of = {place: self.letters[shown] for shown, place in enumerate(mixed)}
        return sheet.MatchPairs(
            **self.head(activity, number),
            lefts=tuple(
                sheet.LeftSide(self.say(pair.left), letter_of[place], self.explain(pair.why))
                for place, pair in enumerate(pairs)
            ),
            rights=tuple(
                sheet.Lettered(self.letters[shown], self.say(pairs[place].right))
                for shown, place in enumerate(mixed)
            ),
        )

    @activity.register
    def _(self, activity: source.TrueOrNotActivity, number: int) -> sheet.Activity:
        words = {True: self.edition.word("quiz-true"), False: self.edition.word("quiz-false")}
        return sheet.TrueOrNot(
            **self.head(activity, number),
            claims=tuple(
                sheet.Claim(
                    self.say(claim.text),
                    claim.is_true,
                    words[claim.is_true],
                    self.explain(claim.why),
                )
                for claim in self.chosen(activity.claims, activity.easy_claims)
            ),
        )

    @activity.register
    def _(self, activity: source.CompleteSentencesActivity, number: int) -> sheet.Activity:
        return sheet.CompleteSentences(
            **self.head(activity, number),
            sentences=tuple(
                sheet.OpenSentence(self.say(each.start), each.lines, self.explain(each.example))
                for each in self.chosen(activity.sentences, activity.easy_sentences)
            ),
            drawing=activity.drawing,
        )

    @activity.register
    def _(self, activity: source.HelpMapActivity, number: int) -> sheet.Activity:
        return sheet.HelpMap(
            **self.head(activity, number),
            places=tuple(
                sheet.Place(self.say(place.label), self.say(place.hint))
                for place in self.chosen(activity.places, activity.easy_places)
            ),
        )
