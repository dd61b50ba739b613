"""From a quiz to pages that print: forms, the answer key, and the page that leads to them all."""
