"""Items become notes and packages: identity, the lock, card templates, what a release changes, and the running Anki."""
