"""A path or standard input → articles: plain text, Markdown, HTML, JSON, JSON Lines, CSV and Parquet."""

from detector.read.article import Article, Piece
from detector.read.options import InputFormat, ReadOptions
from detector.read.sources import STDIN, read

__all__ = ["STDIN", "Article", "InputFormat", "Piece", "ReadOptions", "read"]
