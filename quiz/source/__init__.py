"""The article beside a sheet: its text, and where in it something stands."""
