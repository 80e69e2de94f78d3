"""The search index: one per language, made from the corpus and split into files by term.

In: a Site and the addresses of its pages. Out: assets that the page's script fetches one by
one. What a reader's words mean is worked out in overrides/assets/scripts/search; `terms`
here and `terms.js` there must cut text alike, which a test shows.
"""

from .shards import FOR_DISKS, FOR_SERVERS, Grain, SearchIndex, build_index

__all__ = ["FOR_DISKS", "FOR_SERVERS", "Grain", "SearchIndex", "build_index"]
