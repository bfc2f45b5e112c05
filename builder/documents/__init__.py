"""What is shown, in what order: takes localised content, gives format-neutral documents.

A document is frozen and complete: every word in its language, every contact chosen, every number
formatted. Formats only draw it.
"""
