"""Print the log of a flow run, the oldest line first: read_logs.py 57ff5fca-…"""

import logging
import sys

import ue_prefect


def main() -> None:
    with ue_prefect.connect() as prefect:
        for line in prefect.logs(sys.argv[1]):
            print(f"{line.timestamp:%H:%M:%S} {logging.getLevelName(line.level):7} {line.message}")


if __name__ == "__main__":
    main()
