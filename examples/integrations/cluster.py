"""
A caseload on a cluster: ``python examples/integrations/cluster.py FOLDER THEN NOW [SCHEDULER]`` prints a run file.

Dask shares the files among its workers, which have tvisa and see the folder; without the address of a scheduler it starts
some on this machine. Ray maps the same function: ``ray.data.from_items(places).map_batches(...)``.
"""

import datetime
import json
import sys
from collections.abc import Iterable

from dask import bag
from dask.distributed import Client

from tvisa.files.folder import FilePlace, case_files
from tvisa.screening.compare.rescreen import ScreenedBy, rescreened


def screened(places: Iterable[FilePlace], then: ScreenedBy, now: ScreenedBy) -> list[str]:
    """Screen some files again: what a worker is asked for."""
    return [json.dumps(one.as_dict()) for one in rescreened(places, now, then)]


if __name__ == "__main__":
    folder, *days = sys.argv[1:4]
    then, now = (ScreenedBy(datetime.date.fromisoformat(day)) for day in days)
    with Client(*sys.argv[4:]):
        places = bag.from_sequence(case_files(folder), partition_size=500)
        for line in places.map_partitions(screened, then, now).compute():
            print(line)
