"""Set a flow run's state by hand: set_state.py 57ff5fca-… COMPLETED 'Settled on paper'"""

import sys
from uuid import UUID, uuid4

import ue_prefect
from prefect_rest import models
from prefect_rest.api.flow_runs import set_flow_run_state


def main() -> None:
    flow_run_id, state_type, message = sys.argv[1:]
    once = {"transition_id": uuid4()}
    state = {"type": state_type, "message": message, "state_details": once}
    with ue_prefect.connect() as prefect:
        result = set_flow_run_state.sync(UUID(flow_run_id), client=prefect, body={"state": state})
    print(result.status, result.state.type if result.state else None)
    match result.details:
        case models.StateAcceptDetails():
            print("done")
        case models.StateRejectDetails(reason=reason):
            print(f"Prefect set another state: {reason}")
        case models.StateAbortDetails(reason=reason):
            print(f"Prefect left the state as it was: {reason}")
        case models.StateWaitDetails(delay_seconds=delay, reason=reason):
            print(f"to be asked for again in {delay} s: {reason}")


if __name__ == "__main__":
    main()
