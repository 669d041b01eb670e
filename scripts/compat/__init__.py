"""How far each Prefect version is supported, measured.

In: Prefect versions, installed from their locks. Out: the live tests run on a server of each, and
the rows of the compatibility table in ``README.md``.
"""
