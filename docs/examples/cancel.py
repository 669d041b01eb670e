"""Cancel a flow run, and wait until it has stopped: cancel.py 57ff5fca-…"""

import sys

import ue_prefect


def main() -> None:
    with ue_prefect.connect() as prefect:
        flow_run = prefect.cancel(sys.argv[1])
        print(flow_run.state_name)
        try:
            prefect.wait(flow_run, poll_interval=1, timeout=60)
        except ue_prefect.FlowRunFailed as ended:
            print("ended", ended.flow_run.state_name)
        except ue_prefect.PollingTimeout:
            sys.exit("has not stopped within a minute")
        else:
            print("had already completed")


if __name__ == "__main__":
    main()
