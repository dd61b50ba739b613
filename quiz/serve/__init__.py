"""Save in the editor, see the page: a server on this machine that shows pages as they are built."""
