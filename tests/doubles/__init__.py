"""The doubles and the sandbox do what those that they stand for do."""
