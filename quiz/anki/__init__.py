"""Items become notes and packages: identity, the lock, card templates, and what a release changes."""
