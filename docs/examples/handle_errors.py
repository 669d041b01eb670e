"""Read a flow run, or say what went wrong: handle_errors.py 57ff5fca-…"""

import sys
from uuid import UUID

import ue_prefect
from prefect_rest.api.flow_runs import read_flow_run
from prefect_rest.models import FlowRunResponse


def read(flow_run_id: UUID) -> FlowRunResponse:
    """Read a flow run; what goes wrong is one of ue_prefect's errors."""
    purpose = f"read flow run {flow_run_id}"
    ten_seconds = ue_prefect.RetryPolicy(budget=10)
    with ue_prefect.connect(policy=ten_seconds) as prefect, prefect.translate_errors(purpose):
        return read_flow_run.sync(flow_run_id, client=prefect)


def main() -> None:
    try:
        flow_run = read(UUID(sys.argv[1]))
    except ue_prefect.NotFound:
        sys.exit("There is no such flow run")
    except ue_prefect.KeyRefused as error:
        sys.exit(f"Get another API key: {error.said}")
    except ue_prefect.Refused as error:
        sys.exit(f"Prefect refused with status {error.status_code}: {error.said}")
    except ue_prefect.Unreachable as error:
        sys.exit(f"{error} ({'try again later' if error.may_pass else 'this will not pass'})")
    except ue_prefect.RequestError as error:
        sys.exit(f"This is not Prefect: {error}")
    print(flow_run.name, flow_run.state_name)


if __name__ == "__main__":
    main()
