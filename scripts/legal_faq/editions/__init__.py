"""Editions that are converted from the source's text, such as one in Traditional characters.

In: a checked Corpus and the interface strings. Out: the same with the derived languages added.
Everything below treats a derived language like any other.
"""
