"""How a client is made from Prefect's document, and what it can do."""
