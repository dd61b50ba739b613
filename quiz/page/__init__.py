"""From a quiz to pages: forms and keys that print, cards to cut out, practice on a screen, and the way to them all."""
