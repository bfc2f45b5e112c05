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

WORKSHEET = ("worksheet-flags-key", "worksheet-true", "worksheet-not-true", *_HELP_STRIP)
WORKSHEET_ANSWERS = (
    *("worksheet-not-used", "worksheet-solution", "worksheet-rules", "worksheet-example"),
    *("worksheet-no-key", *_FOR_TEACHERS),
)
KEY_WORDS = ("worksheet-key-words", *_HELP_STRIP)
CATCH_UP = ("catch-up-ideas", "catch-up-think", "catch-up-with", *_HELP_STRIP)

_QUIZ_PLAYER = (
    *("quiz-player-people", "quiz-player-start", "quiz-player-privacy", "quiz-player-exit"),
    *("quiz-player-exit-how", "quiz-player-exit-count", "quiz-player-notes", "quiz-player-part"),
    *("quiz-player-progress", "quiz-player-messages", "quiz-player-show-all", "quiz-player-one"),
    *("quiz-player-many", "quiz-player-mark", "quiz-player-order", "quiz-player-match"),
    *("quiz-player-reflect", "quiz-player-up", "quiz-player-down", "quiz-player-place"),
    *("quiz-player-of", "quiz-player-before", "quiz-player-done", "quiz-player-go-on"),
    *("quiz-player-again", "quiz-player-restart", "quiz-player-good", "quiz-player-look"),
    *("quiz-player-chosen", "quiz-player-fits", "quiz-player-flag", "quiz-player-no-flag"),
)
_QUIZ_ELSEWHERE = (
    *("quiz-game-about", "quiz-game-talk", "quiz-game-teams", "quiz-game-help", "quiz-game-row"),
    *("quiz-forms-open", "quiz-forms-set", "quiz-forms-description", "quiz-forms-thanks"),
    *("quiz-forms-one", "quiz-forms-many", "quiz-forms-think", "quiz-right"),
    *("quiz-google-forms-how", "page-answers", "quiz-h5p-feedback", "quiz-h5p-no-answer"),
    *("quiz-h5p-previous", "quiz-h5p-finish", "quiz-h5p-question", "quiz-h5p-open"),
    *("quiz-h5p-answered", "quiz-h5p-now", "quiz-h5p-questions", "quiz-h5p-back"),
    *("quiz-h5p-no-score", "quiz-h5p-full-screen"),
)
QUIZ_DOCUMENT = (
    *_QUIZ_ELSEWHERE,
    *("quiz-scene", "quiz-end", "quiz-true", "quiz-false", *_HELP_STRIP),
    *("quiz-one-order", "quiz-none"),
    *_QUIZ_PLAYER,
)
QUIZ = ("quiz-scene", "quiz-end", *_HELP_STRIP)
QUIZ_ANSWERS = (
    *("quiz-scene", "quiz-answer", "quiz-right", "quiz-end", "quiz-version-a", "quiz-version-b"),
    *_FOR_TEACHERS,
)

POSTER = ("poster-school", "poster-scan", "help-text-to")
POSTER_DOOR = ("poster-scan", "help-text-to")
POSTER_TEAR_OFF = ("help-text-to",)
POSTER_CARDS = ("help-text-to",)
POSTER_FOLD_OUT = ("help-title", "help-text-to")
POSTER_STAFFROOM = (
    *("poster-do", "poster-do-not", "poster-say", "poster-lead", "poster-lead-name"),
    "poster-duty",
)
POSTER_PEOPLE = (
    *("poster-name", "poster-where", "poster-photo", "poster-can-help", "poster-scan"),
    "help-text-to",
)
POSTER_TEXT = (
    *("poster-flag-name", "poster-step-name", "poster-picture", "poster-name", "poster-where"),
    *("poster-do", "poster-do-not", "poster-say", "poster-lead", "poster-duty"),
    *("help-title", "help-text-to"),
)

PLAN = (
    *("plan-badge", "plan-draft", "plan-objectives", "plan-key-messages", "plan-materials"),
    *("plan-ground-rules", "plan-before", "plan-on-the-day", "plan-after", "plan-adaptations"),
    *("plan-cover-teacher", "plan-cover-instead", "plan-short-minutes", "plan-short-stage"),
    *("plan-short-how", "plan-distancing", "plan-question-box", "plan-families"),
    *("plan-curriculum", "plan-run-sheet", "plan-slide", "plan-do"),
    *("plan-say", "plan-listen-for", "plan-aim", "plan-pupils", "plan-optional", "plan-wordings"),
    *("plan-avoid", "plan-use", "plan-why", "plan-questions", "plan-disclosure"),
    *("plan-disclosure-do", "plan-disclosure-do-not", "plan-disclosure-words"),
    *("plan-disclosure-duty", "plan-disclosure-record", "plan-source", "plan-sources"),
    *("plan-source-rows", "plan-help", "plan-help-need", "plan-help-service"),
    *("plan-help-contact", "help-text"),
)

LETTER = ("help-text",)
BRIEFING = (
    *("plan-draft", "plan-disclosure-duty", "plan-disclosure-record", "plan-source"),
    *("plan-wordings", "plan-avoid", "plan-use", "plan-why", "briefing-figures"),
    *("briefing-help", "help-text"),
)
DISCLOSURE_CARD = (
    *("plan-disclosure-do", "plan-disclosure-do-not", "plan-disclosure-words"),
    *("plan-disclosure-duty", "plan-disclosure-record", "plan-source", "help-text"),
)
