"""From a quiz to pages: forms and keys that print, cards to cut out, practice, results, the article, and the index."""
