"""Tests on Prefect versions other than 2.18.1; only a session of their own collects them."""
