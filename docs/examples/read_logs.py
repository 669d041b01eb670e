"""Print all logs of a flow run, the oldest first: read_logs.py 57ff5fca-…"""

import logging
import sys
from uuid import UUID

import ue_prefect
from prefect_rest.api.logs import read_logs
from prefect_rest.models import LogFilter, LogFilterFlowRunId, LogSort, ReadLogsBody


def main() -> None:
    wanted = ReadLogsBody(
        logs=LogFilter(flow_run_id=LogFilterFlowRunId(any_=[UUID(sys.argv[1])])),
        sort=LogSort.TIMESTAMP_ASC,
    )
    with ue_prefect.connect() as prefect:
        for log in ue_prefect.paginate(read_logs.sync, client=prefect, body=wanted):
            print(f"{log.timestamp:%H:%M:%S} {logging.getLevelName(log.level):7} {log.message}")


if __name__ == "__main__":
    main()
