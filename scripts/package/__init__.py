"""The package that a Controller imports, and the archive in it that an agent runs.

In: ``extension``, the generated client, the locked dependencies. Out:
``dist/unv_tmplt_ue-prefect-<version>.zip``, the same bytes from the same commit.
"""
