"""What importing, reading and launching cost, beside httpx and Prefect's own clients.

In: the committed client, the archive as it is built now. Out: medians of interleaved runs and their
ratios; exit code 1 when a ratio is worse than what the project promises; the figures and the plots
of the documentation's first page.
"""
