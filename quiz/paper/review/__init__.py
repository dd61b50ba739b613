"""What a form tells, seen as a whole: what can be answered without the article, and what it asks for."""
