"""Which interface words each kind of document shows: a word that is not named here changes no file.

Names are those in `templates/strings.yaml`; a document asks for its own kind's words without their
prefix: `say` is `plan-say` on a plan and `deck-say` on a slide.
"""

from __future__ import annotations

DECK = (
    *("deck-continued", "deck-say", "deck-do", "deck-listen", "deck-time", "deck-think"),
    *("deck-flag", "deck-step", "deck-example", "deck-scan", "deck-true", "deck-not-true"),
)

_HELP_STRIP = ("help-title", "help-scan", "help-text")
_FOR_TEACHERS = ("page-answers", "page-for-teachers")

WORKSHEET = ("worksheet-flags-key", *_HELP_STRIP)
WORKSHEET_ANSWERS = (
    *("worksheet-not-used", "worksheet-solution", "worksheet-rules"),
    *_FOR_TEACHERS,
)

QUIZ = ("quiz-scene", "quiz-end", *_HELP_STRIP)
QUIZ_ANSWERS = ("quiz-scene", "quiz-answer", "quiz-right", "quiz-end", *_FOR_TEACHERS)

POSTER = ("poster-school", "poster-scan", "help-text-to")

PLAN = (
    *("plan-badge", "plan-draft", "plan-objectives", "plan-key-messages", "plan-materials"),
    *("plan-ground-rules", "plan-before", "plan-on-the-day", "plan-after", "plan-adaptations"),
    *("plan-cover-teacher", "plan-curriculum", "plan-run-sheet", "plan-slide", "plan-do"),
    *("plan-say", "plan-listen-for", "plan-aim", "plan-pupils", "plan-optional", "plan-wordings"),
    *("plan-avoid", "plan-use", "plan-why", "plan-questions", "plan-disclosure"),
    *("plan-disclosure-do", "plan-disclosure-do-not", "plan-disclosure-words"),
    *("plan-disclosure-duty", "plan-disclosure-record", "plan-source", "plan-sources"),
    *("plan-source-rows", "plan-help", "plan-help-need", "plan-help-service"),
    *("plan-help-contact", "help-text"),
)
