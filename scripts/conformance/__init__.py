"""A stranger's fuzzer, schemathesis, holds the patched specification against real servers.

In: Prefect versions. Out: the calls made, what was excluded, and each response that breaks its
schema or has an undeclared status or media type; exit code 1 if there is one.
"""
