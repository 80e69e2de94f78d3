"""The long matrices of `make audit`: every page in every scheme and width, and speed by Lighthouse."""
