"""Doubles of what cannot be had here: Prefect Cloud's front door, an agent and a Controller.

`cloud_front` stands before a real Prefect server; `bank` is a customer of it. `agent` runs the
built archive. `controller` takes the package, and has `agent` run what is in it. The demo, the
recorder of cassettes and the tests use them; none holds logic of ours.
"""
