"""Reading a sheet with the place of everything in it, its model, and what is found in it."""
