"""Finds the damage that paraphrasing machines do to an article and suggests the correction."""

__version__ = "0.1.0"
