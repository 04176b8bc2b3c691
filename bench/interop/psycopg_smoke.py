"""psycopg 3 against a server, by `simple` queries, or by extended ones in `text` or `binary` format: values, parameters, an error, a transaction."""

import datetime
import decimal
import sys

import psycopg

port, protocol = sys.argv[1:]
extended = protocol != "simple"
# What the driver takes for a parameter that must come as text.
mark = "%t" if protocol == "text" else "%s"
factory = psycopg.Cursor if extended else psycopg.ClientCursor
address = f"host=127.0.0.1 port={port} user=demo dbname=demo"
with psycopg.connect(address, autocommit=True, cursor_factory=factory) as connection:
    row = connection.execute("SELECT 1, 'é', 1.50, true, NULL, date '1998-12-01', 2.5::float8").fetchone()
    assert row == (1, "é", decimal.Decimal("1.50"), True, None, datetime.date(1998, 12, 1), 2.5), row
    for binary in (False, True) if protocol == "binary" else (False,):
        with connection.cursor(binary=binary) as cursor:
            cursor.execute("SELECT n_name FROM nation WHERE n_nationkey = " + mark, (3,))
            assert cursor.fetchall() == [("CANADA",)]
            cursor.execute("SELECT n_nationkey FROM nation WHERE n_name >= " + mark + " ORDER BY 1 LIMIT 1", ("V",))
            assert cursor.fetchall() == [(21,)]
            before = datetime.date(1993, 1, 1)
            cursor.execute("SELECT count(*), min(o_orderdate) FROM orders WHERE o_orderdate < " + mark, (before,))
            count, first = cursor.fetchone()
            assert count > 0 and first == datetime.date(1992, 1, 1), (count, first)
    try:
        connection.execute("SELECT n_nme FROM nation")
        raise AssertionError("an error is expected")
    except psycopg.errors.UndefinedColumn as error:
        assert error.diag.statement_position == "8", error.diag.statement_position
    # By its fifth run the driver prepares a statement.
    for key in range(8):
        assert connection.execute(f"SELECT n_nationkey + {mark} FROM nation LIMIT 1", (key,)).fetchone() is not None
    if extended:
        with connection.transaction():
            assert connection.execute("SELECT count(*) FROM region").fetchone() == (5,)
