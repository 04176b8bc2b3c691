"""Runs one query per table on a lake's Delta tables with delta-rs; queries in and rows out as JSON."""

import json
import sys

import pyarrow
from deltalake import DeltaTable, QueryBuilder

lake = sys.argv[1]
answers = {}
for name, sql in json.load(sys.stdin).items():
    engine = QueryBuilder().register(name, DeltaTable(f"{lake}/{name}"))
    rows = pyarrow.table(engine.execute(sql).read_all()).to_pylist()
    answers[name] = [[None if value is None else str(value) for value in row.values()] for row in rows]
json.dump(answers, sys.stdout)
