"""``python -m ue_prefect`` is the command ``ue-prefect``."""

import sys

from .cli import main

if __name__ == "__main__":
    sys.exit(main())
