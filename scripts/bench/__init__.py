"""What importing, reading and launching cost, beside httpx and Prefect's own client.

In: the committed client, the archive as it is built now. Out: medians of interleaved runs and their
ratios; exit code 1 when a ratio is above what the project promises.
"""
