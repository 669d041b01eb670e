"""A typed client for a Prefect version, made from that Prefect itself.

In: a Prefect version, the `patches` of its OpenAPI document, the templates of the generator. Out: a
folder with the patched document and a package such as ``prefect_rest``.
"""
