"""Takes a semantic document and font files; gives the same document placed, sized and paginated.

Nothing here draws: a format takes what was placed and writes it down.
"""
