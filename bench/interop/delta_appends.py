"""One turn of delta-rs on Delta tables: appends Parquet files, writes checkpoints, gives all rows as PostgreSQL's texts and what is wrong with statistics.

In, as JSON by table's folder: {"append": FILE or null, "checkpoint": bool}; out: {"rows": [[text]], "faults": [text]}.
"""

import json
import sys
from pathlib import Path
from urllib.parse import unquote

import pyarrow
import pyarrow.compute
import pyarrow.parquet
from deltalake import DeltaTable, QueryBuilder, write_deltalake

from delta_goldens import text


def rows(table):
    read = pyarrow.table(QueryBuilder().register("t", table).execute("SELECT * FROM t").read_all())
    columns = [column.cast(pyarrow.float64()) if column.type == pyarrow.float32() else column for column in read.columns]
    columns = [[None if v is None else text(v, column.type) for v in column.to_pylist()] for column in columns]
    return list(zip(*columns))


def misstated(table):
    """Counts and bounds in the log that do not fit the values in the files of Sluice; those of delta-rs are its own affair."""
    for action in pyarrow.table(table.get_add_actions(flatten=True)).to_pylist():
        path = unquote(action["path"])
        if path.endswith("-c000.snappy.parquet"):
            continue
        data = pyarrow.parquet.ParquetFile(Path(table.table_uri.removeprefix("file://"), path)).read()
        if action["num_records"] != data.num_rows:
            yield f"{path}: num_records {action['num_records']} of {data.num_rows}"
        while any(pyarrow.types.is_struct(column.type) for column in data.columns):
            data = data.flatten()
        for name, column in zip(data.column_names, data.columns):
            if pyarrow.types.is_nested(column.type):
                continue
            if action.get(f"null_count.{name}") != column.null_count:
                yield f"{path}: null_count of {name} {action.get(f'null_count.{name}')} of {column.null_count}"
            unbounded = column.null_count == len(column) or pyarrow.types.is_floating(column.type)
            if unbounded or pyarrow.types.is_boolean(column.type) or pyarrow.types.is_binary(column.type):
                continue
            actual = pyarrow.compute.min_max(column).as_py()
            least, greatest = action.get(f"min.{name}"), action.get(f"max.{name}")
            if least is None or least > actual["min"]:
                yield f"{path}: the minimum of {name} {least!r} for {actual['min']!r}"
            if greatest is None or greatest < actual["max"]:
                yield f"{path}: the maximum of {name} {greatest!r} for {actual['max']!r}"


answers = {}
for folder, turn in json.load(sys.stdin).items():
    if turn["append"] is not None:
        write_deltalake(folder, pyarrow.parquet.read_table(turn["append"]), mode="append")
    table = DeltaTable(folder)
    if turn["checkpoint"]:
        table.create_checkpoint()
    answers[folder] = {"rows": rows(table), "faults": list(misstated(table))}
json.dump(answers, sys.stdout)
