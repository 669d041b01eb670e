"""Launch once the newest runs of others have succeeded: launch_after.py settlement/nightly …"""

import sys

import ue_prefect


def main() -> None:
    deployment, *upstream = sys.argv[1:]
    with ue_prefect.connect() as prefect:
        try:
            prefect.await_trigger("all_successful", upstream, hours=12, max_polls=60)
        except ue_prefect.TriggerNotMet as error:
            sys.exit(f"not launched: {error}")
        except ue_prefect.UpstreamTimeout as error:
            sys.exit(f"not launched, others have not ended: {error}")
        flow_run = prefect.launch(deployment)
    print(flow_run.id, flow_run.name)


if __name__ == "__main__":
    main()
