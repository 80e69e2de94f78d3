"""A host's own changes to the content, laid over it without touching it.

In: parsed files of upstream and of overlays. Out: merged files, and what differs from upstream.
"""
