"""What developers run: export, mend, regenerate, record, demo. Nothing here is shipped."""
