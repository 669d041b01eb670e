"""Cancel a flow run, and wait until it has stopped: cancel.py 57ff5fca-…"""

import sys
from uuid import UUID

import ue_prefect
from prefect_rest.api.flow_runs import read_flow_run


def main() -> None:
    flow_run_id = UUID(sys.argv[1])
    with ue_prefect.connect() as prefect:
        result = ue_prefect.cancel(prefect, flow_run_id)
        print(result.status, result.state.type if result.state else None)
        flow_run = read_flow_run.sync(flow_run_id, client=prefect)
        try:
            ue_prefect.wait(prefect, flow_run, polling_interval=1, max_polls=60)
        except ue_prefect.FlowRunFailed as ended:
            print("ended", ended.flow_run.state_name)
        except ue_prefect.PollingTimeout:
            sys.exit("has not stopped within a minute")
        else:
            print("had already completed")


if __name__ == "__main__":
    main()
