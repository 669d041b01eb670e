"""What developers run; nothing here is shipped.

Each folder or file has the name of the nox session that runs it. A folder's first lines say what
goes in and what comes out. `environments` is what several of them use.
"""
