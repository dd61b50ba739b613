"""Effects on a folder of sheets: reading them, building what is stale, releases, watching."""
