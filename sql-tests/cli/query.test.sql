# Tables as psql prints them.

cli
query "SELECT 1 AS one, 'two' AS text, NULL AS nothing"
----
 one | text | nothing 
-----+------+---------
   1 | two  | 
(1 row)

cli
query "SELECT id, name, city, salary, born, active, score FROM people WHERE id < 7 ORDER BY id" $LAKE
----
 id |  name  |   city   |  salary  |    born    | active | score 
----+--------+----------+----------+------------+--------+-------
  1 | Ada    | London   | 5200.500 | 1815-12-10 | t      |   9.5
  2 | Grace  | New York | 7300.000 | 1906-12-09 | t      |  8.25
  3 | Linus  | Helsinki | 6100.125 | 1969-12-28 | f      |      
  4 | Zoë    | Zürich   | 4800.000 | 1995-02-28 | t      |     7
  5 | 李小龙 | 香港     |          | 1940-11-27 | f      |  9.75
  6 | Olga   |          | 3999.999 | 1983-07-01 |        |  -1.5
(6 rows)

cli
query "SELECT * FROM empty" $LAKE
----
 id | name | amount | score | big | day | flag 
----+------+--------+-------+-----+-----+------
(0 rows)

cli
query "SELECT count(*), sum(amount), max(label) FROM numbers" $LAKE
----
 count |    sum    |   max   
-------+-----------+---------
 10000 | -16650.00 | label 9
(1 row)

# CSV as RFC 4180 has it: quotes where they are needed.
cli
query "SELECT id, name || ', ' || coalesce(city, 'nowhere') AS text, salary FROM people WHERE id < 7 ORDER BY id" $LAKE --format csv
----
id,text,salary
1,"Ada, London",5200.500
2,"Grace, New York",7300.000
3,"Linus, Helsinki",6100.125
4,"Zoë, Zürich",4800.000
5,"李小龙, 香港",
6,"Olga, nowhere",3999.999

cli
query "SELECT id, t FROM types WHERE id IN (3, 4, 10) ORDER BY id" $LAKE --format csv
----
id,t
3,""
4,
10,"a
b|c\d"

# Errors stand on standard error, with the place.
cli
query "SELECT nme FROM people" $LAKE
----
stderr: ERROR:  column "nme" does not exist
stderr: LINE 1: SELECT nme FROM people
stderr:                ^
stderr: HINT:  Perhaps you meant to reference the column "people.name".
exit: 1

cli
query "SELECT 1 / (id - 3) FROM people" $LAKE
----
stderr: ERROR:  division by zero
exit: 1

cli
query "SELEC 1"
----
stderr: ERROR:  syntax error at or near "SELEC"
stderr: LINE 1: SELEC 1
stderr:         ^
exit: 1
