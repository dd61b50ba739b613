"""Pictures of a sheet: known by their content, freed of what is not seen, and of a size that pages can carry."""
