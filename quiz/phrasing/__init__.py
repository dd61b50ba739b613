"""How numbers, dates, quotations and names are written in a language.

Locale data come from Babel; what a reader expects beyond it is in the language's `Words`.
"""
