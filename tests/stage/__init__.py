"""The stage: what the live tests, the cassette recorder and the demo play on.

Real: a Prefect server (`prefect_server`), a runner with flows (`runner`, `flows`), a workspace full
of deployments (`populate`). Doubles, because neither can be had: Prefect Cloud's front door
(`cloud_front`) and Universal Automation Center's agent (`agent`).
"""
