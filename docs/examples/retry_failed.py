"""Retry in place every run of a deployment that failed last night: retry_failed.py bank/nightly"""

import sys
from datetime import timedelta

import ue_prefect


def main() -> None:
    failed, last_night = ["FAILED", "CRASHED"], timedelta(hours=12)
    with ue_prefect.connect() as prefect:
        for flow_run in prefect.flow_runs(deployment=sys.argv[1], state=failed, since=last_night):
            print(flow_run.id, prefect.retry(flow_run).state_name)


if __name__ == "__main__":
    main()
