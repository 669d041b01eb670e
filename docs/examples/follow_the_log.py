"""Launch a flow run, and print its log while it goes on: follow_the_log.py audit/yearly"""

import logging
import sys

import ue_prefect


def main() -> None:
    with ue_prefect.connect() as prefect:
        flow_run = prefect.launch(sys.argv[1])
        for line in prefect.logs(flow_run, follow=True, poll_interval=1):
            print(f"{line.timestamp:%H:%M:%S} {logging.getLevelName(line.level):7} {line.message}")


if __name__ == "__main__":
    main()
