"""The cassettes of ``tests/cassettes``, recorded from a real Prefect server.

In: the `scenarios`, each a job for the extension. Out: a file for each, with the requests that were
sent and the responses of the server, without secrets.
"""
