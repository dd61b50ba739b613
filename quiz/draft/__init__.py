"""A sheet drafted from an article, for a person to review."""
