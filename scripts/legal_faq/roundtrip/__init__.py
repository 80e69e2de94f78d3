"""Texts that leave for a spreadsheet, a Word file or a translator's tool, and come back.

In: the content folder. Out: a file of its texts, and from an edited file exactly the edits, written
into the YAML without touching another byte.
"""
