"""The staged pages built by other site builders, beside the MkDocs build (`make engines`)."""
