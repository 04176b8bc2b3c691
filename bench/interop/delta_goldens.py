"""Writes the rows of Delta tables as delta-rs reads them, one golden per table: delta_goldens.py TABLES-FOLDER GOLDENS-FOLDER NAME..."""

import datetime
import decimal
import json
import struct
import sys
from pathlib import Path

import pyarrow
import pyarrow.parquet
from deltalake import DeltaTable, QueryBuilder

ROWS_WRITTEN = 1000
EPOCH = datetime.datetime(1970, 1, 1)


def shortest(value, double):
    """A float's shortest text that reads back as the same float of its width."""
    if value != value:
        return "NaN"
    if value in (float("inf"), float("-inf")):
        return "Infinity" if value > 0 else "-Infinity"
    if double:
        return repr(value)
    for digits in range(1, 10):
        text = f"{value:.{digits}g}"
        if struct.pack("f", float(text)) == struct.pack("f", value):
            return repr(float(text))
    return repr(value)


def instant(value, type_):
    """PostgreSQL's text of a timestamp; instants are told in UTC."""
    moment = value.astimezone(datetime.timezone.utc).replace(tzinfo=None) if value.tzinfo else value
    text = moment.strftime("%Y-%m-%d %H:%M:%S").rjust(19, "0")
    if moment.microsecond:
        text += f".{moment.microsecond:06}".rstrip("0")
    return text + ("+00" if type_.tz else "")


def nested(value, type_):
    """A value inside of a nested one, as JSON."""
    if value is None or isinstance(value, (bool, int)):
        return value
    if pyarrow.types.is_struct(type_):
        return {field.name: nested(value[field.name], field.type) for field in type_}
    if pyarrow.types.is_map(type_):
        return {field_name(key, type_.key_type): nested(item, type_.item_type) for key, item in value}
    if pyarrow.types.is_list(type_) or pyarrow.types.is_large_list(type_):
        return [nested(item, type_.value_type) for item in value]
    if pyarrow.types.is_floating(type_):
        return float(shortest(value, pyarrow.types.is_float64(type_)))
    if pyarrow.types.is_decimal(type_):
        return float(value)
    return text(value, type_)


def field_name(key, type_):
    """A map's key as the name of an object's field; one that is nested is the text of its JSON."""
    if isinstance(key, (dict, list)):
        return json.dumps(nested(key, type_), separators=(",", ":"))
    return f"{key:g}" if isinstance(key, float) else str(key)


def text(value, type_):
    """A value as PostgreSQL writes it; None is written \\N by the caller."""
    if isinstance(value, bool):
        return "t" if value else "f"
    if isinstance(value, float):
        return shortest(value, pyarrow.types.is_float64(type_))
    if isinstance(value, bytes):
        return "\\x" + value.hex()
    if isinstance(value, datetime.datetime):
        return instant(value, type_)
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, decimal.Decimal):
        return f"{value:f}"
    if isinstance(value, (dict, list)):
        return json.dumps(nested(value, type_), separators=(",", ":"))
    return str(value)


def escape(field):
    """The text format of COPY."""
    if field is None:
        return "\\N"
    for plain, escaped in (("\\", "\\\\"), ("\t", "\\t"), ("\n", "\\n"), ("\r", "\\r")):
        field = field.replace(plain, escaped)
    return field


def read(path):
    """All rows of a table, or of the Parquet files of a folder without a log."""
    if not Path(path, "_delta_log").exists():
        return pyarrow.parquet.read_table(path)
    table = DeltaTable(path)
    return pyarrow.table(QueryBuilder().register("t", table).execute("SELECT * FROM t").read_all())


def summary(values):
    """What is kept of a column of many rows: how many are not null, the least, the greatest, and the sum. Numbers only."""
    present = [value for value in values if value is not None]
    return [str(len(present)), *(f"{value:f}" if isinstance(value, decimal.Decimal) else str(value)
                                 for value in (min(present), max(present), sum(present)))]


def write(path, golden):
    rows = read(path)
    if rows.num_rows > ROWS_WRITTEN:
        lines = [f"# {rows.num_rows} rows"]
        lines += ["\t".join([name, *summary(rows[name].to_pylist())]) for name in rows.column_names]
    else:
        columns = [[None if v is None else text(v, column.type) for v in column.to_pylist()] for column in rows.columns]
        lines = ["\t".join(escape(name) for name in rows.column_names)]
        lines += sorted("\t".join(map(escape, row)) for row in zip(*columns))
    golden.write_text("".join(line + "\n" for line in lines))


if __name__ == "__main__":
    tables, goldens, *names = sys.argv[1:]
    for name in names:
        try:
            write(f"{tables}/{name}", Path(goldens) / f"{name.replace('/', '.')}.rows")
        except Exception as error:
            print(f"{name}: {str(error).splitlines()[0]}", file=sys.stderr)
