"""Where things stand on every slide: takes a number or a colour's place, gives points and roles.

The margins are 5 % of the slide (48 x 27 points); the start edge carries the section's colour bar.
"""

from __future__ import annotations

from builder.fit.placed import WIDTH

BAR = 14.0
"""Width of the section's colour bar."""

START = 56.0
END = WIDTH - 48.0
SPAN = END - START

TITLE_TOP = 28.0
TITLE_GAP = 14.0
"""Space under the title."""

BOTTOM = 482.0
"""Where content ends, above the footer."""

FOOT_TOP = 493.0
FOOT_HEIGHT = 20.0
FOOT_SIZE = 14.0

SMALL = 16.0
"""Size in points of names above bubbles."""

SIDE_TEXT = 18.0
"""The smallest size of an explanation beside its label."""
