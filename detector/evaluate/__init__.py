"""Labelled samples → counts, metrics with intervals, and a signature on every number."""
