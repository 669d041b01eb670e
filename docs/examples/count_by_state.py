"""Count the runs of a deployment since yesterday by state: count_by_state.py settlement/nightly"""

import sys
from collections import Counter
from datetime import timedelta

import ue_prefect


def main() -> None:
    with ue_prefect.connect() as prefect:
        flow_runs = prefect.flow_runs(deployment=sys.argv[1], since=timedelta(days=1))
    for state, count in Counter(flow_run.state_name for flow_run in flow_runs).most_common():
        print(f"{count:5} {state}")


if __name__ == "__main__":
    main()
