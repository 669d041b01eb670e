"""What is a task of Universal Automation Center: fields in, exit code and output out."""
