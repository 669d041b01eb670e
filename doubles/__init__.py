"""Doubles of what cannot be had here: Prefect Cloud's front door and an agent.

`cloud_front` stands before a real Prefect server; `bank` is a customer of it. `agent` runs the
built archive. The demo, the recorder of cassettes and the tests use them; none holds logic of ours.
"""
