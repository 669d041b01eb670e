"""Real Prefect servers on this machine, with a runner that serves flows.

In: a Prefect version, installed from its lock into an environment of its own. Out: a server on a
port of loopback, its deployments, and flow runs that end in every way one can.
"""
