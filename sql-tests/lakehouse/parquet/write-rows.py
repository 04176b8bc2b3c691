"""Writes rows/*.jsonl: the rows of files that DuckDB does not read, as pyarrow reads them, in PostgreSQL's text.

    python write-rows.py FIXTURES FILE...     (FILE below parquet-testing/data; needs pyarrow and numpy)
"""

import datetime
import decimal
import json
import os
import sys

import numpy
import pyarrow
import pyarrow.parquet


def float_text(value, plain_digits, kind):
    if value != value:
        return "NaN"
    if value in (float("inf"), float("-inf")):
        return "Infinity" if value > 0 else "-Infinity"
    digits = numpy.format_float_scientific(kind(value), trim="-", exp_digits=2)
    mantissa, exponent = digits.split("e")
    power = int(exponent)
    if value == 0 or -4 <= power < plain_digits:
        return numpy.format_float_positional(kind(value), trim="-")
    return f"{mantissa}e{exponent}"


def text(value, kind):
    """PostgreSQL's text of a scalar."""
    if pyarrow.types.is_boolean(kind):
        return "t" if value else "f"
    if pyarrow.types.is_float64(kind):
        return float_text(value, 15, numpy.float64)
    if pyarrow.types.is_float32(kind) or pyarrow.types.is_float16(kind):
        return float_text(value, 6, numpy.float32)
    if isinstance(value, bytes):
        return "\\x" + value.hex()
    if isinstance(value, decimal.Decimal):
        return format(value, "f")
    if isinstance(value, datetime.datetime):
        shown = value.strftime("%Y-%m-%d %H:%M:%S")
        return shown + (f".{value.microsecond:06d}".rstrip("0") if value.microsecond else "")
    return str(value)


def json_text(value, kind):
    if value is None:
        return "null"
    if pyarrow.types.is_struct(kind):
        return "{" + ",".join(f"{json.dumps(f.name)}:{json_text(value[f.name], f.type)}" for f in kind) + "}"
    if pyarrow.types.is_map(kind):
        return "{" + ",".join(
            f"{json.dumps(text(k, kind.key_type))}:{json_text(v, kind.item_type)}" for k, v in value) + "}"
    if pyarrow.types.is_list(kind):
        return "[" + ",".join(json_text(v, kind.value_type) for v in value) + "]"
    if pyarrow.types.is_boolean(kind):
        return "true" if value else "false"
    shown = text(value, kind)
    number = isinstance(value, (int, float, decimal.Decimal)) and not shown.strip("-").isalpha()
    return shown if number else json.dumps(shown, ensure_ascii=False)


def cell(value, kind):
    if value is None:
        return None
    return json_text(value, kind) if pyarrow.types.is_nested(kind) else text(value, kind)


def main():
    corpus = os.path.join(sys.argv[1], "parquet-testing/data")
    folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "rows")
    os.makedirs(folder, exist_ok=True)
    for file in sys.argv[2:]:
        table = pyarrow.parquet.read_table(os.path.join(corpus, file), coerce_int96_timestamp_unit="us")
        columns = [[cell(value, column.type) for value in column.to_pylist()] for column in table.columns]
        name = file.replace("/", "_").removesuffix(".parquet") + ".jsonl"
        with open(os.path.join(folder, name), "w") as out:
            for row in zip(*columns):
                out.write(json.dumps(row, ensure_ascii=False) + "\n")


main()
