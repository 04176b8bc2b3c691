"""Reads Parquet files with pyarrow; gives each column's values as text, in JSON."""

import json
import struct
import sys

import pyarrow as pa
import pyarrow.parquet as pq


def texts(column):
    kind = column.type
    if pa.types.is_date32(kind):
        column = column.cast(pa.int32())
    elif pa.types.is_time64(kind) or pa.types.is_timestamp(kind):
        column = column.cast(pa.int64())
    return [None if value is None else text(value) for value in column.to_pylist()]


def text(value):
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return "NaN" if value != value else struct.pack(">d", value).hex()
    if isinstance(value, bytes):
        return value.hex()
    if hasattr(value, "bytes"):
        return value.bytes.hex()
    if hasattr(value, "as_tuple"):
        return format(value, "f")
    return str(value)


def zone(kind):
    return kind.tz if pa.types.is_timestamp(kind) else None


answers = []
for path in json.load(sys.stdin):
    table = pq.read_table(path)
    columns = [[str(column.type), zone(column.type), texts(column)] for column in table.columns]
    answers.append(columns)
json.dump(answers, sys.stdout)
