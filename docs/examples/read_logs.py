"""Print all logs of a flow run, the oldest first: read_logs.py 57ff5fca-…"""

import logging
import sys

import ue_prefect
from prefect_rest.api.logs import read_logs


def main() -> None:
    wanted = {"logs": {"flow_run_id": {"any_": sys.argv[1:]}}, "sort": "TIMESTAMP_ASC"}
    with ue_prefect.connect() as prefect:
        for log in ue_prefect.paginate(read_logs.sync, client=prefect, body=wanted):
            print(f"{log.timestamp:%H:%M:%S} {logging.getLevelName(log.level):7} {log.message}")


if __name__ == "__main__":
    main()
