"""Run a failed flow run again, in place, and wait: repair_in_place.py 57ff5fca-…"""

import sys

import ue_prefect


def main() -> None:
    with ue_prefect.connect() as prefect:
        try:
            flow_run = prefect.wait(prefect.retry(sys.argv[1]), poll_interval=1, start_limit=60)
        except ue_prefect.NotChanged as refused:
            sys.exit(f"not retried: {refused}")
        except ue_prefect.StartTimeout as late:
            sys.exit(f"nothing takes it up: {late}")
        except ue_prefect.FlowRunFailed as failed:
            sys.exit(f"failed once more: {failed}")
    print(f"{flow_run.id} {flow_run.state_name}, run count {flow_run.run_count}")


if __name__ == "__main__":
    main()
