"""Read a flow run with the generated client alone: read_flow_run.py 57ff5fca-…"""

import os
import sys
from uuid import UUID

from prefect_rest import AuthenticatedClient, Client
from prefect_rest.api.flow_runs import read_flow_run
from prefect_rest.errors import ErrorStatus


def main() -> None:
    url, key = os.environ["PREFECT_API_URL"], os.environ.get("PREFECT_API_KEY")
    with AuthenticatedClient(url, token=key) if key else Client(url) as client:
        try:
            flow_run = read_flow_run.sync(UUID(sys.argv[1]), client=client)
        except ErrorStatus as error:
            sys.exit(f"{error.status_code}: {error.message}")
    print(flow_run.name, flow_run.state.type if flow_run.state else None, flow_run.tags)


if __name__ == "__main__":
    main()
