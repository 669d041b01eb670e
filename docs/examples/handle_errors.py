"""Read a flow run, or say what went wrong: handle_errors.py 57ff5fca-…"""

import sys

import ue_prefect


def main() -> None:
    try:
        with ue_prefect.connect(policy=ue_prefect.RetryPolicy(budget=10)) as prefect:
            flow_run = prefect.flow_run(sys.argv[1])
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
