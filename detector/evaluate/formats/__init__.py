"""One module a format of labels: our JSON, M2, and a CSV of sentences."""
