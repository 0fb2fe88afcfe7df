"""What goes into a filing: the pieces, the forms, the statement, and the file checked."""
