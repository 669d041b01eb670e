"""What is different on Windows; run by `nox -s windows`, and by no other session."""
