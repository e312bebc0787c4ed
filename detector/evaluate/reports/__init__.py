"""An evaluation as a table for a terminal, as JSON, and as one page with plots."""
