# VALUES of more rows and IN lists of more items than are compiled: they are data, and mean the same.

query
SELECT count(*), sum(a), min(b), max(b) FROM (VALUES
(1, 'text 1'), (2, 'text 2'), (3, 'text 3'), (4, 'text 4'), (5, 'text 5'), (6, 'text 6'), (7, 'text 0'), (8, 'text 1'), (9, 'text 2'), (10, 'text 3'), (11, 'text 4'), (12, 'text 5'),
(13, 'text 6'), (14, 'text 0'), (15, 'text 1'), (16, 'text 2'), (17, 'text 3'), (18, 'text 4'), (19, 'text 5'), (20, 'text 6'), (21, 'text 0'), (22, 'text 1'), (23, 'text 2'), (24, 'text 3'),
(25, 'text 4'), (26, 'text 5'), (27, 'text 6'), (28, 'text 0'), (29, 'text 1'), (30, 'text 2'), (31, 'text 3'), (32, 'text 4'), (33, 'text 5'), (34, 'text 6'), (35, 'text 0'), (36, 'text 1'),
(37, 'text 2'), (38, 'text 3'), (39, 'text 4'), (40, 'text 5'), (41, 'text 6'), (42, 'text 0'), (43, 'text 1'), (44, 'text 2'), (45, 'text 3'), (46, 'text 4'), (47, 'text 5'), (48, 'text 6'),
(49, 'text 0'), (50, 'text 1'), (51, 'text 2'), (52, 'text 3'), (53, 'text 4'), (54, 'text 5'), (55, 'text 6'), (56, 'text 0'), (57, 'text 1'), (58, 'text 2'), (59, 'text 3'), (60, 'text 4'),
(61, 'text 5'), (62, 'text 6'), (63, 'text 0'), (64, 'text 1'), (65, 'text 2'), (66, 'text 3'), (67, 'text 4'), (68, 'text 5'), (69, 'text 6'), (70, 'text 0'), (71, 'text 1'), (72, 'text 2'),
(73, 'text 3'), (74, 'text 4'), (75, 'text 5'), (76, 'text 6'), (77, 'text 0'), (78, 'text 1'), (79, 'text 2'), (80, 'text 3'), (81, 'text 4'), (82, 'text 5'), (83, 'text 6'), (84, 'text 0'),
(85, 'text 1'), (86, 'text 2'), (87, 'text 3'), (88, 'text 4'), (89, 'text 5'), (90, 'text 6'), (91, 'text 0'), (92, 'text 1'), (93, 'text 2'), (94, 'text 3'), (95, 'text 4'), (96, 'text 5'),
(97, 'text 6'), (98, 'text 0'), (99, 'text 1'), (100, 'text 2'), (101, 'text 3'), (102, 'text 4'), (103, 'text 5'), (104, 'text 6'), (105, 'text 0'), (106, 'text 1'), (107, 'text 2'), (108, 'text 3'),
(109, 'text 4'), (110, 'text 5'), (111, 'text 6'), (112, 'text 0'), (113, 'text 1'), (114, 'text 2'), (115, 'text 3'), (116, 'text 4'), (117, 'text 5'), (118, 'text 6'), (119, 'text 0'), (120, 'text 1')
) AS t (a, b)
----
120 7260 text 0 text 6

query
VALUES
(1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12),
(13), (14), (15), (16), (17), (18), (19), (20), (21), (22), (23), (24),
(25), (26), (27), (28), (29), (30), (31), (32), (33), (34), (35), (36),
(37), (38), (39), (40), (41), (42), (43), (44), (45), (46), (47), (48),
(49), (50), (51), (52), (53), (54), (55), (56), (57), (58), (59), (60),
(61), (62), (63), (64), (65), (66), (67), (68), (69), (70), (71), (72),
(73), (74), (75), (76), (77), (78), (79), (80), (81), (82), (83), (84),
(85), (86), (87), (88), (89), (90), (91), (92), (93), (94), (95), (96),
(97), (98), (99), (100), (101)
ORDER BY 1 DESC LIMIT 3
----
101
100
99

query
VALUES
(1, NULL), (2, NULL), (3, 3), (4, NULL), (5, NULL), (6, 6), (7, NULL), (8, NULL), (9, 9), (10, NULL), (11, NULL), (12, 12),
(13, NULL), (14, NULL), (15, 15), (16, NULL), (17, NULL), (18, 18), (19, NULL), (20, NULL), (21, 21), (22, NULL), (23, NULL), (24, 24),
(25, NULL), (26, NULL), (27, 27), (28, NULL), (29, NULL), (30, 30), (31, NULL), (32, NULL), (33, 33), (34, NULL), (35, NULL), (36, 36),
(37, NULL), (38, NULL), (39, 39), (40, NULL), (41, NULL), (42, 42), (43, NULL), (44, NULL), (45, 45), (46, NULL), (47, NULL), (48, 48),
(49, NULL), (50, NULL), (51, 51), (52, NULL), (53, NULL), (54, 54), (55, NULL), (56, NULL), (57, 57), (58, NULL), (59, NULL), (60, 60),
(61, NULL), (62, NULL), (63, 63), (64, NULL), (65, NULL), (66, 66), (67, NULL), (68, NULL), (69, 69), (70, NULL), (71, NULL), (72, 72),
(73, NULL), (74, NULL), (75, 75), (76, NULL), (77, NULL), (78, 78), (79, NULL), (80, NULL), (81, 81), (82, NULL), (83, NULL), (84, 84),
(85, NULL), (86, NULL), (87, 87), (88, NULL), (89, NULL), (90, 90), (91, NULL), (92, NULL), (93, 93), (94, NULL), (95, NULL), (96, 96),
(97, NULL), (98, NULL), (99, 99), (100, NULL), (101, NULL)
OFFSET 97
----
98 NULL
99 99
100 NULL
101 NULL

query names types
SELECT a, count(*), sum(b) FROM (VALUES
(1, 1.1), (2, 2.2), (3, 3.3), (0, 4.4), (1, 5.5), (2, 6.6), (3, 7.7), (0, 8.8), (1, 9.9), (2, 10.0), (3, 11.1), (0, 12.2),
(1, 13.3), (2, 14.4), (3, 15.5), (0, 16.6), (1, 17.7), (2, 18.8), (3, 19.9), (0, 20.0), (1, 21.1), (2, 22.2), (3, 23.3), (0, 24.4),
(1, 25.5), (2, 26.6), (3, 27.7), (0, 28.8), (1, 29.9), (2, 30.0), (3, 31.1), (0, 32.2), (1, 33.3), (2, 34.4), (3, 35.5), (0, 36.6),
(1, 37.7), (2, 38.8), (3, 39.9), (0, 40.0), (1, 41.1), (2, 42.2), (3, 43.3), (0, 44.4), (1, 45.5), (2, 46.6), (3, 47.7), (0, 48.8),
(1, 49.9), (2, 50.0), (3, 51.1), (0, 52.2), (1, 53.3), (2, 54.4), (3, 55.5), (0, 56.6), (1, 57.7), (2, 58.8), (3, 59.9), (0, 60.0),
(1, 61.1), (2, 62.2), (3, 63.3), (0, 64.4), (1, 65.5), (2, 66.6), (3, 67.7), (0, 68.8), (1, 69.9), (2, 70.0), (3, 71.1), (0, 72.2),
(1, 73.3), (2, 74.4), (3, 75.5), (0, 76.6), (1, 77.7), (2, 78.8), (3, 79.9), (0, 80.0), (1, 81.1), (2, 82.2), (3, 83.3), (0, 84.4),
(1, 85.5), (2, 86.6), (3, 87.7), (0, 88.8), (1, 89.9), (2, 90.0), (3, 91.1), (0, 92.2), (1, 93.3), (2, 94.4), (3, 95.5), (0, 96.6),
(1, 97.7), (2, 98.8), (3, 99.9), (0, 100.0), (1, 101.1), (2, 102.2), (3, 103.3), (0, 104.4), (1, 105.5), (2, 106.6), (3, 107.7), (0, 108.8),
(1, 109.9), (2, 110.0), (3, 111.1), (0, 112.2), (1, 113.3), (2, 114.4), (3, 115.5), (0, 116.6), (1, 117.7), (2, 118.8), (3, 119.9), (0, 120.0)
) AS t (a, b) GROUP BY a ORDER BY a
----
names: a, count, sum
types: integer, bigint, numeric
0 30 1872.0
1 30 1785.0
2 30 1812.0
3 30 1845.0

# Integers beside decimals: each row is converted by itself.
query types
SELECT sum(x), max(x), min(x) FROM (VALUES
(1), (2.25), (3), (4.25), (5), (6.25), (7), (8.25), (9), (10.25), (11), (12.25),
(13), (14.25), (15), (16.25), (17), (18.25), (19), (20.25), (21), (22.25), (23), (24.25),
(25), (26.25), (27), (28.25), (29), (30.25), (31), (32.25), (33), (34.25), (35), (36.25),
(37), (38.25), (39), (40.25), (41), (42.25), (43), (44.25), (45), (46.25), (47), (48.25),
(49), (50.25), (51), (52.25), (53), (54.25), (55), (56.25), (57), (58.25), (59), (60.25),
(61), (62.25), (63), (64.25), (65), (66.25), (67), (68.25), (69), (70.25), (71), (72.25),
(73), (74.25), (75), (76.25), (77), (78.25), (79), (80.25), (81), (82.25), (83), (84.25),
(85), (86.25), (87), (88.25), (89), (90.25), (91), (92.25), (93), (94.25), (95), (96.25),
(97), (98.25), (99), (100.25), (101), (102.25), (103), (104.25), (105), (106.25), (107), (108.25),
(109), (110.25), (111), (112.25), (113), (114.25), (115), (116.25), (117), (118.25), (119), (120.25)
) AS t (x)
----
types: numeric, numeric, numeric
7275.00 120.25 1

query types
SELECT max(x), min(x), count(x) FROM (VALUES
('2000-01-01'), (date '2001-02-03' + 2), ('1999-12-31'), (NULL), ('2000-01-01'), (date '2001-02-03' + 6), ('1999-12-31'), (NULL), ('2000-01-01'), (date '2001-02-03' + 10), ('1999-12-31'), (NULL),
('2000-01-01'), (date '2001-02-03' + 14), ('1999-12-31'), (NULL), ('2000-01-01'), (date '2001-02-03' + 18), ('1999-12-31'), (NULL), ('2000-01-01'), (date '2001-02-03' + 22), ('1999-12-31'), (NULL),
('2000-01-01'), (date '2001-02-03' + 26), ('1999-12-31'), (NULL), ('2000-01-01'), (date '2001-02-03' + 30), ('1999-12-31'), (NULL), ('2000-01-01'), (date '2001-02-03' + 34), ('1999-12-31'), (NULL),
('2000-01-01'), (date '2001-02-03' + 38), ('1999-12-31'), (NULL), ('2000-01-01'), (date '2001-02-03' + 42), ('1999-12-31'), (NULL), ('2000-01-01'), (date '2001-02-03' + 46), ('1999-12-31'), (NULL),
('2000-01-01'), (date '2001-02-03' + 50), ('1999-12-31'), (NULL), ('2000-01-01'), (date '2001-02-03' + 54), ('1999-12-31'), (NULL), ('2000-01-01'), (date '2001-02-03' + 58), ('1999-12-31'), (NULL),
('2000-01-01'), (date '2001-02-03' + 62), ('1999-12-31'), (NULL), ('2000-01-01'), (date '2001-02-03' + 66), ('1999-12-31'), (NULL), ('2000-01-01'), (date '2001-02-03' + 70), ('1999-12-31'), (NULL),
('2000-01-01'), (date '2001-02-03' + 74), ('1999-12-31'), (NULL), ('2000-01-01'), (date '2001-02-03' + 78), ('1999-12-31'), (NULL), ('2000-01-01'), (date '2001-02-03' + 82), ('1999-12-31'), (NULL),
('2000-01-01'), (date '2001-02-03' + 86), ('1999-12-31'), (NULL), ('2000-01-01'), (date '2001-02-03' + 90), ('1999-12-31'), (NULL), ('2000-01-01'), (date '2001-02-03' + 94), ('1999-12-31'), (NULL),
('2000-01-01'), (date '2001-02-03' + 98), ('1999-12-31'), (NULL), ('2000-01-01'), (date '2001-02-03' + 102), ('1999-12-31'), (NULL), ('2000-01-01'), (date '2001-02-03' + 106), ('1999-12-31'), (NULL),
('2000-01-01'), (date '2001-02-03' + 110), ('1999-12-31'), (NULL), ('2000-01-01'), (date '2001-02-03' + 114), ('1999-12-31'), (NULL), ('2000-01-01'), (date '2001-02-03' + 118), ('1999-12-31'), (NULL)
) AS t (x)
----
types: date, date, bigint
2001-06-01 1999-12-31 90

query
SELECT sum(x) FROM (VALUES
(1 + 1), (2 + 1), (3 * 2), (4 + 1), (5 + 1), (6 * 2), (7 + 1), (8 + 1), (9 * 2), (10 + 1), (11 + 1), (12 * 2),
(13 + 1), (14 + 1), (15 * 2), (16 + 1), (17 + 1), (18 * 2), (19 + 1), (20 + 1), (21 * 2), (22 + 1), (23 + 1), (24 * 2),
(25 + 1), (26 + 1), (27 * 2), (28 + 1), (29 + 1), (30 * 2), (31 + 1), (32 + 1), (33 * 2), (34 + 1), (35 + 1), (36 * 2),
(37 + 1), (38 + 1), (39 * 2), (40 + 1), (41 + 1), (42 * 2), (43 + 1), (44 + 1), (45 * 2), (46 + 1), (47 + 1), (48 * 2),
(49 + 1), (50 + 1), (51 * 2), (52 + 1), (53 + 1), (54 * 2), (55 + 1), (56 + 1), (57 * 2), (58 + 1), (59 + 1), (60 * 2),
(61 + 1), (62 + 1), (63 * 2), (64 + 1), (65 + 1), (66 * 2), (67 + 1), (68 + 1), (69 * 2), (70 + 1), (71 + 1), (72 * 2),
(73 + 1), (74 + 1), (75 * 2), (76 + 1), (77 + 1), (78 * 2), (79 + 1), (80 + 1), (81 * 2), (82 + 1), (83 + 1), (84 * 2),
(85 + 1), (86 + 1), (87 * 2), (88 + 1), (89 + 1), (90 * 2), (91 + 1), (92 + 1), (93 * 2), (94 + 1), (95 + 1), (96 * 2),
(97 + 1), (98 + 1), (99 * 2), (100 + 1), (101 + 1), (102 * 2), (103 + 1), (104 + 1), (105 * 2), (106 + 1), (107 + 1), (108 * 2),
(109 + 1), (110 + 1), (111 * 2), (112 + 1), (113 + 1), (114 * 2), (115 + 1), (116 + 1), (117 * 2), (118 + 1), (119 + 1), (120 * 2)
) AS t (x)
----
9800

query
SELECT x FROM (VALUES
(1, 'a long text, longer than twelve bytes: 1', true, 1::float8 / 8, 1::int2, 1::int8), (2, 'a long text, longer than twelve bytes: 2', false, 2::float8 / 8, 2::int2, 2::int8), (3, 'a long text, longer than twelve bytes: 3', true, 3::float8 / 8, 3::int2, 3::int8), (4, 'a long text, longer than twelve bytes: 4', false, 4::float8 / 8, 4::int2, 4::int8), (5, 'a long text, longer than twelve bytes: 5', true, 5::float8 / 8, 5::int2, 5::int8), (6, 'a long text, longer than twelve bytes: 6', false, 6::float8 / 8, 6::int2, 6::int8), (7, 'a long text, longer than twelve bytes: 7', true, 7::float8 / 8, 7::int2, 7::int8), (8, 'a long text, longer than twelve bytes: 8', false, 8::float8 / 8, 8::int2, 8::int8), (9, 'a long text, longer than twelve bytes: 9', true, 9::float8 / 8, 9::int2, 9::int8), (10, 'a long text, longer than twelve bytes: 10', false, 10::float8 / 8, 10::int2, 10::int8), (11, 'a long text, longer than twelve bytes: 11', true, 11::float8 / 8, 11::int2, 11::int8), (12, 'a long text, longer than twelve bytes: 12', false, 12::float8 / 8, 12::int2, 12::int8),
(13, 'a long text, longer than twelve bytes: 13', true, 13::float8 / 8, 13::int2, 13::int8), (14, 'a long text, longer than twelve bytes: 14', false, 14::float8 / 8, 14::int2, 14::int8), (15, 'a long text, longer than twelve bytes: 15', true, 15::float8 / 8, 15::int2, 15::int8), (16, 'a long text, longer than twelve bytes: 16', false, 16::float8 / 8, 16::int2, 16::int8), (17, 'a long text, longer than twelve bytes: 17', true, 17::float8 / 8, 17::int2, 17::int8), (18, 'a long text, longer than twelve bytes: 18', false, 18::float8 / 8, 18::int2, 18::int8), (19, 'a long text, longer than twelve bytes: 19', true, 19::float8 / 8, 19::int2, 19::int8), (20, 'a long text, longer than twelve bytes: 20', false, 20::float8 / 8, 20::int2, 20::int8), (21, 'a long text, longer than twelve bytes: 21', true, 21::float8 / 8, 21::int2, 21::int8), (22, 'a long text, longer than twelve bytes: 22', false, 22::float8 / 8, 22::int2, 22::int8), (23, 'a long text, longer than twelve bytes: 23', true, 23::float8 / 8, 23::int2, 23::int8), (24, 'a long text, longer than twelve bytes: 24', false, 24::float8 / 8, 24::int2, 24::int8),
(25, 'a long text, longer than twelve bytes: 25', true, 25::float8 / 8, 25::int2, 25::int8), (26, 'a long text, longer than twelve bytes: 26', false, 26::float8 / 8, 26::int2, 26::int8), (27, 'a long text, longer than twelve bytes: 27', true, 27::float8 / 8, 27::int2, 27::int8), (28, 'a long text, longer than twelve bytes: 28', false, 28::float8 / 8, 28::int2, 28::int8), (29, 'a long text, longer than twelve bytes: 29', true, 29::float8 / 8, 29::int2, 29::int8), (30, 'a long text, longer than twelve bytes: 30', false, 30::float8 / 8, 30::int2, 30::int8), (31, 'a long text, longer than twelve bytes: 31', true, 31::float8 / 8, 31::int2, 31::int8), (32, 'a long text, longer than twelve bytes: 32', false, 32::float8 / 8, 32::int2, 32::int8), (33, 'a long text, longer than twelve bytes: 33', true, 33::float8 / 8, 33::int2, 33::int8), (34, 'a long text, longer than twelve bytes: 34', false, 34::float8 / 8, 34::int2, 34::int8), (35, 'a long text, longer than twelve bytes: 35', true, 35::float8 / 8, 35::int2, 35::int8), (36, 'a long text, longer than twelve bytes: 36', false, 36::float8 / 8, 36::int2, 36::int8),
(37, 'a long text, longer than twelve bytes: 37', true, 37::float8 / 8, 37::int2, 37::int8), (38, 'a long text, longer than twelve bytes: 38', false, 38::float8 / 8, 38::int2, 38::int8), (39, 'a long text, longer than twelve bytes: 39', true, 39::float8 / 8, 39::int2, 39::int8), (40, 'a long text, longer than twelve bytes: 40', false, 40::float8 / 8, 40::int2, 40::int8), (41, 'a long text, longer than twelve bytes: 41', true, 41::float8 / 8, 41::int2, 41::int8), (42, 'a long text, longer than twelve bytes: 42', false, 42::float8 / 8, 42::int2, 42::int8), (43, 'a long text, longer than twelve bytes: 43', true, 43::float8 / 8, 43::int2, 43::int8), (44, 'a long text, longer than twelve bytes: 44', false, 44::float8 / 8, 44::int2, 44::int8), (45, 'a long text, longer than twelve bytes: 45', true, 45::float8 / 8, 45::int2, 45::int8), (46, 'a long text, longer than twelve bytes: 46', false, 46::float8 / 8, 46::int2, 46::int8), (47, 'a long text, longer than twelve bytes: 47', true, 47::float8 / 8, 47::int2, 47::int8), (48, 'a long text, longer than twelve bytes: 48', false, 48::float8 / 8, 48::int2, 48::int8),
(49, 'a long text, longer than twelve bytes: 49', true, 49::float8 / 8, 49::int2, 49::int8), (50, 'a long text, longer than twelve bytes: 50', false, 50::float8 / 8, 50::int2, 50::int8), (51, 'a long text, longer than twelve bytes: 51', true, 51::float8 / 8, 51::int2, 51::int8), (52, 'a long text, longer than twelve bytes: 52', false, 52::float8 / 8, 52::int2, 52::int8), (53, 'a long text, longer than twelve bytes: 53', true, 53::float8 / 8, 53::int2, 53::int8), (54, 'a long text, longer than twelve bytes: 54', false, 54::float8 / 8, 54::int2, 54::int8), (55, 'a long text, longer than twelve bytes: 55', true, 55::float8 / 8, 55::int2, 55::int8), (56, 'a long text, longer than twelve bytes: 56', false, 56::float8 / 8, 56::int2, 56::int8), (57, 'a long text, longer than twelve bytes: 57', true, 57::float8 / 8, 57::int2, 57::int8), (58, 'a long text, longer than twelve bytes: 58', false, 58::float8 / 8, 58::int2, 58::int8), (59, 'a long text, longer than twelve bytes: 59', true, 59::float8 / 8, 59::int2, 59::int8), (60, 'a long text, longer than twelve bytes: 60', false, 60::float8 / 8, 60::int2, 60::int8),
(61, 'a long text, longer than twelve bytes: 61', true, 61::float8 / 8, 61::int2, 61::int8), (62, 'a long text, longer than twelve bytes: 62', false, 62::float8 / 8, 62::int2, 62::int8), (63, 'a long text, longer than twelve bytes: 63', true, 63::float8 / 8, 63::int2, 63::int8), (64, 'a long text, longer than twelve bytes: 64', false, 64::float8 / 8, 64::int2, 64::int8), (65, 'a long text, longer than twelve bytes: 65', true, 65::float8 / 8, 65::int2, 65::int8), (66, 'a long text, longer than twelve bytes: 66', false, 66::float8 / 8, 66::int2, 66::int8), (67, 'a long text, longer than twelve bytes: 67', true, 67::float8 / 8, 67::int2, 67::int8), (68, 'a long text, longer than twelve bytes: 68', false, 68::float8 / 8, 68::int2, 68::int8), (69, 'a long text, longer than twelve bytes: 69', true, 69::float8 / 8, 69::int2, 69::int8), (70, 'a long text, longer than twelve bytes: 70', false, 70::float8 / 8, 70::int2, 70::int8), (71, 'a long text, longer than twelve bytes: 71', true, 71::float8 / 8, 71::int2, 71::int8), (72, 'a long text, longer than twelve bytes: 72', false, 72::float8 / 8, 72::int2, 72::int8),
(73, 'a long text, longer than twelve bytes: 73', true, 73::float8 / 8, 73::int2, 73::int8), (74, 'a long text, longer than twelve bytes: 74', false, 74::float8 / 8, 74::int2, 74::int8), (75, 'a long text, longer than twelve bytes: 75', true, 75::float8 / 8, 75::int2, 75::int8), (76, 'a long text, longer than twelve bytes: 76', false, 76::float8 / 8, 76::int2, 76::int8), (77, 'a long text, longer than twelve bytes: 77', true, 77::float8 / 8, 77::int2, 77::int8), (78, 'a long text, longer than twelve bytes: 78', false, 78::float8 / 8, 78::int2, 78::int8), (79, 'a long text, longer than twelve bytes: 79', true, 79::float8 / 8, 79::int2, 79::int8), (80, 'a long text, longer than twelve bytes: 80', false, 80::float8 / 8, 80::int2, 80::int8), (81, 'a long text, longer than twelve bytes: 81', true, 81::float8 / 8, 81::int2, 81::int8), (82, 'a long text, longer than twelve bytes: 82', false, 82::float8 / 8, 82::int2, 82::int8), (83, 'a long text, longer than twelve bytes: 83', true, 83::float8 / 8, 83::int2, 83::int8), (84, 'a long text, longer than twelve bytes: 84', false, 84::float8 / 8, 84::int2, 84::int8),
(85, 'a long text, longer than twelve bytes: 85', true, 85::float8 / 8, 85::int2, 85::int8), (86, 'a long text, longer than twelve bytes: 86', false, 86::float8 / 8, 86::int2, 86::int8), (87, 'a long text, longer than twelve bytes: 87', true, 87::float8 / 8, 87::int2, 87::int8), (88, 'a long text, longer than twelve bytes: 88', false, 88::float8 / 8, 88::int2, 88::int8), (89, 'a long text, longer than twelve bytes: 89', true, 89::float8 / 8, 89::int2, 89::int8), (90, 'a long text, longer than twelve bytes: 90', false, 90::float8 / 8, 90::int2, 90::int8), (91, 'a long text, longer than twelve bytes: 91', true, 91::float8 / 8, 91::int2, 91::int8), (92, 'a long text, longer than twelve bytes: 92', false, 92::float8 / 8, 92::int2, 92::int8), (93, 'a long text, longer than twelve bytes: 93', true, 93::float8 / 8, 93::int2, 93::int8), (94, 'a long text, longer than twelve bytes: 94', false, 94::float8 / 8, 94::int2, 94::int8), (95, 'a long text, longer than twelve bytes: 95', true, 95::float8 / 8, 95::int2, 95::int8), (96, 'a long text, longer than twelve bytes: 96', false, 96::float8 / 8, 96::int2, 96::int8),
(97, 'a long text, longer than twelve bytes: 97', true, 97::float8 / 8, 97::int2, 97::int8), (98, 'a long text, longer than twelve bytes: 98', false, 98::float8 / 8, 98::int2, 98::int8), (99, 'a long text, longer than twelve bytes: 99', true, 99::float8 / 8, 99::int2, 99::int8), (100, 'a long text, longer than twelve bytes: 100', false, 100::float8 / 8, 100::int2, 100::int8), (101, 'a long text, longer than twelve bytes: 101', true, 101::float8 / 8, 101::int2, 101::int8)
) AS t (i, x, b, f, s, l) WHERE b AND f > 12 AND s = l ORDER BY i
----
a long text, longer than twelve bytes: 97
a long text, longer than twelve bytes: 99
a long text, longer than twelve bytes: 101

query types
SELECT * FROM (VALUES
(1, 'a long text, longer than twelve bytes: 1', true, 1::float8 / 8, 1::int2, 1::int8, 1::float4, date '2000-01-01' + 1), (2, 'a long text, longer than twelve bytes: 2', NULL, 2::float8 / 8, 2::int2, 2::int8, 2::float4, date '2000-01-01' + 2), (3, 'a long text, longer than twelve bytes: 3', true, 3::float8 / 8, 3::int2, 3::int8, 3::float4, date '2000-01-01' + 3), (4, 'a long text, longer than twelve bytes: 4', NULL, 4::float8 / 8, 4::int2, 4::int8, 4::float4, date '2000-01-01' + 4), (5, 'a long text, longer than twelve bytes: 5', true, 5::float8 / 8, 5::int2, 5::int8, 5::float4, date '2000-01-01' + 5), (6, 'a long text, longer than twelve bytes: 6', NULL, 6::float8 / 8, 6::int2, 6::int8, 6::float4, date '2000-01-01' + 6), (7, 'a long text, longer than twelve bytes: 7', true, 7::float8 / 8, 7::int2, 7::int8, 7::float4, date '2000-01-01' + 7), (8, 'a long text, longer than twelve bytes: 8', NULL, 8::float8 / 8, 8::int2, 8::int8, 8::float4, date '2000-01-01' + 8), (9, 'a long text, longer than twelve bytes: 9', true, 9::float8 / 8, 9::int2, 9::int8, 9::float4, date '2000-01-01' + 9), (10, 'a long text, longer than twelve bytes: 10', NULL, 10::float8 / 8, 10::int2, 10::int8, 10::float4, date '2000-01-01' + 10), (11, 'a long text, longer than twelve bytes: 11', true, 11::float8 / 8, 11::int2, 11::int8, 11::float4, date '2000-01-01' + 11), (12, 'a long text, longer than twelve bytes: 12', NULL, 12::float8 / 8, 12::int2, 12::int8, 12::float4, date '2000-01-01' + 12),
(13, 'a long text, longer than twelve bytes: 13', true, 13::float8 / 8, 13::int2, 13::int8, 13::float4, date '2000-01-01' + 13), (14, 'a long text, longer than twelve bytes: 14', NULL, 14::float8 / 8, 14::int2, 14::int8, 14::float4, date '2000-01-01' + 14), (15, 'a long text, longer than twelve bytes: 15', true, 15::float8 / 8, 15::int2, 15::int8, 15::float4, date '2000-01-01' + 15), (16, 'a long text, longer than twelve bytes: 16', NULL, 16::float8 / 8, 16::int2, 16::int8, 16::float4, date '2000-01-01' + 16), (17, 'a long text, longer than twelve bytes: 17', true, 17::float8 / 8, 17::int2, 17::int8, 17::float4, date '2000-01-01' + 17), (18, 'a long text, longer than twelve bytes: 18', NULL, 18::float8 / 8, 18::int2, 18::int8, 18::float4, date '2000-01-01' + 18), (19, 'a long text, longer than twelve bytes: 19', true, 19::float8 / 8, 19::int2, 19::int8, 19::float4, date '2000-01-01' + 19), (20, 'a long text, longer than twelve bytes: 20', NULL, 20::float8 / 8, 20::int2, 20::int8, 20::float4, date '2000-01-01' + 20), (21, 'a long text, longer than twelve bytes: 21', true, 21::float8 / 8, 21::int2, 21::int8, 21::float4, date '2000-01-01' + 21), (22, 'a long text, longer than twelve bytes: 22', NULL, 22::float8 / 8, 22::int2, 22::int8, 22::float4, date '2000-01-01' + 22), (23, 'a long text, longer than twelve bytes: 23', true, 23::float8 / 8, 23::int2, 23::int8, 23::float4, date '2000-01-01' + 23), (24, 'a long text, longer than twelve bytes: 24', NULL, 24::float8 / 8, 24::int2, 24::int8, 24::float4, date '2000-01-01' + 24),
(25, 'a long text, longer than twelve bytes: 25', true, 25::float8 / 8, 25::int2, 25::int8, 25::float4, date '2000-01-01' + 25), (26, 'a long text, longer than twelve bytes: 26', NULL, 26::float8 / 8, 26::int2, 26::int8, 26::float4, date '2000-01-01' + 26), (27, 'a long text, longer than twelve bytes: 27', true, 27::float8 / 8, 27::int2, 27::int8, 27::float4, date '2000-01-01' + 27), (28, 'a long text, longer than twelve bytes: 28', NULL, 28::float8 / 8, 28::int2, 28::int8, 28::float4, date '2000-01-01' + 28), (29, 'a long text, longer than twelve bytes: 29', true, 29::float8 / 8, 29::int2, 29::int8, 29::float4, date '2000-01-01' + 29), (30, 'a long text, longer than twelve bytes: 30', NULL, 30::float8 / 8, 30::int2, 30::int8, 30::float4, date '2000-01-01' + 30), (31, 'a long text, longer than twelve bytes: 31', true, 31::float8 / 8, 31::int2, 31::int8, 31::float4, date '2000-01-01' + 31), (32, 'a long text, longer than twelve bytes: 32', NULL, 32::float8 / 8, 32::int2, 32::int8, 32::float4, date '2000-01-01' + 32), (33, 'a long text, longer than twelve bytes: 33', true, 33::float8 / 8, 33::int2, 33::int8, 33::float4, date '2000-01-01' + 33), (34, 'a long text, longer than twelve bytes: 34', NULL, 34::float8 / 8, 34::int2, 34::int8, 34::float4, date '2000-01-01' + 34), (35, 'a long text, longer than twelve bytes: 35', true, 35::float8 / 8, 35::int2, 35::int8, 35::float4, date '2000-01-01' + 35), (36, 'a long text, longer than twelve bytes: 36', NULL, 36::float8 / 8, 36::int2, 36::int8, 36::float4, date '2000-01-01' + 36),
(37, 'a long text, longer than twelve bytes: 37', true, 37::float8 / 8, 37::int2, 37::int8, 37::float4, date '2000-01-01' + 37), (38, 'a long text, longer than twelve bytes: 38', NULL, 38::float8 / 8, 38::int2, 38::int8, 38::float4, date '2000-01-01' + 38), (39, 'a long text, longer than twelve bytes: 39', true, 39::float8 / 8, 39::int2, 39::int8, 39::float4, date '2000-01-01' + 39), (40, 'a long text, longer than twelve bytes: 40', NULL, 40::float8 / 8, 40::int2, 40::int8, 40::float4, date '2000-01-01' + 40), (41, 'a long text, longer than twelve bytes: 41', true, 41::float8 / 8, 41::int2, 41::int8, 41::float4, date '2000-01-01' + 41), (42, 'a long text, longer than twelve bytes: 42', NULL, 42::float8 / 8, 42::int2, 42::int8, 42::float4, date '2000-01-01' + 42), (43, 'a long text, longer than twelve bytes: 43', true, 43::float8 / 8, 43::int2, 43::int8, 43::float4, date '2000-01-01' + 43), (44, 'a long text, longer than twelve bytes: 44', NULL, 44::float8 / 8, 44::int2, 44::int8, 44::float4, date '2000-01-01' + 44), (45, 'a long text, longer than twelve bytes: 45', true, 45::float8 / 8, 45::int2, 45::int8, 45::float4, date '2000-01-01' + 45), (46, 'a long text, longer than twelve bytes: 46', NULL, 46::float8 / 8, 46::int2, 46::int8, 46::float4, date '2000-01-01' + 46), (47, 'a long text, longer than twelve bytes: 47', true, 47::float8 / 8, 47::int2, 47::int8, 47::float4, date '2000-01-01' + 47), (48, 'a long text, longer than twelve bytes: 48', NULL, 48::float8 / 8, 48::int2, 48::int8, 48::float4, date '2000-01-01' + 48),
(49, 'a long text, longer than twelve bytes: 49', true, 49::float8 / 8, 49::int2, 49::int8, 49::float4, date '2000-01-01' + 49), (50, 'a long text, longer than twelve bytes: 50', NULL, 50::float8 / 8, 50::int2, 50::int8, 50::float4, date '2000-01-01' + 50), (51, 'a long text, longer than twelve bytes: 51', true, 51::float8 / 8, 51::int2, 51::int8, 51::float4, date '2000-01-01' + 51), (52, 'a long text, longer than twelve bytes: 52', NULL, 52::float8 / 8, 52::int2, 52::int8, 52::float4, date '2000-01-01' + 52), (53, 'a long text, longer than twelve bytes: 53', true, 53::float8 / 8, 53::int2, 53::int8, 53::float4, date '2000-01-01' + 53), (54, 'a long text, longer than twelve bytes: 54', NULL, 54::float8 / 8, 54::int2, 54::int8, 54::float4, date '2000-01-01' + 54), (55, 'a long text, longer than twelve bytes: 55', true, 55::float8 / 8, 55::int2, 55::int8, 55::float4, date '2000-01-01' + 55), (56, 'a long text, longer than twelve bytes: 56', NULL, 56::float8 / 8, 56::int2, 56::int8, 56::float4, date '2000-01-01' + 56), (57, 'a long text, longer than twelve bytes: 57', true, 57::float8 / 8, 57::int2, 57::int8, 57::float4, date '2000-01-01' + 57), (58, 'a long text, longer than twelve bytes: 58', NULL, 58::float8 / 8, 58::int2, 58::int8, 58::float4, date '2000-01-01' + 58), (59, 'a long text, longer than twelve bytes: 59', true, 59::float8 / 8, 59::int2, 59::int8, 59::float4, date '2000-01-01' + 59), (60, 'a long text, longer than twelve bytes: 60', NULL, 60::float8 / 8, 60::int2, 60::int8, 60::float4, date '2000-01-01' + 60),
(61, 'a long text, longer than twelve bytes: 61', true, 61::float8 / 8, 61::int2, 61::int8, 61::float4, date '2000-01-01' + 61), (62, 'a long text, longer than twelve bytes: 62', NULL, 62::float8 / 8, 62::int2, 62::int8, 62::float4, date '2000-01-01' + 62), (63, 'a long text, longer than twelve bytes: 63', true, 63::float8 / 8, 63::int2, 63::int8, 63::float4, date '2000-01-01' + 63), (64, 'a long text, longer than twelve bytes: 64', NULL, 64::float8 / 8, 64::int2, 64::int8, 64::float4, date '2000-01-01' + 64), (65, 'a long text, longer than twelve bytes: 65', true, 65::float8 / 8, 65::int2, 65::int8, 65::float4, date '2000-01-01' + 65), (66, 'a long text, longer than twelve bytes: 66', NULL, 66::float8 / 8, 66::int2, 66::int8, 66::float4, date '2000-01-01' + 66), (67, 'a long text, longer than twelve bytes: 67', true, 67::float8 / 8, 67::int2, 67::int8, 67::float4, date '2000-01-01' + 67), (68, 'a long text, longer than twelve bytes: 68', NULL, 68::float8 / 8, 68::int2, 68::int8, 68::float4, date '2000-01-01' + 68), (69, 'a long text, longer than twelve bytes: 69', true, 69::float8 / 8, 69::int2, 69::int8, 69::float4, date '2000-01-01' + 69), (70, 'a long text, longer than twelve bytes: 70', NULL, 70::float8 / 8, 70::int2, 70::int8, 70::float4, date '2000-01-01' + 70), (71, 'a long text, longer than twelve bytes: 71', true, 71::float8 / 8, 71::int2, 71::int8, 71::float4, date '2000-01-01' + 71), (72, 'a long text, longer than twelve bytes: 72', NULL, 72::float8 / 8, 72::int2, 72::int8, 72::float4, date '2000-01-01' + 72),
(73, 'a long text, longer than twelve bytes: 73', true, 73::float8 / 8, 73::int2, 73::int8, 73::float4, date '2000-01-01' + 73), (74, 'a long text, longer than twelve bytes: 74', NULL, 74::float8 / 8, 74::int2, 74::int8, 74::float4, date '2000-01-01' + 74), (75, 'a long text, longer than twelve bytes: 75', true, 75::float8 / 8, 75::int2, 75::int8, 75::float4, date '2000-01-01' + 75), (76, 'a long text, longer than twelve bytes: 76', NULL, 76::float8 / 8, 76::int2, 76::int8, 76::float4, date '2000-01-01' + 76), (77, 'a long text, longer than twelve bytes: 77', true, 77::float8 / 8, 77::int2, 77::int8, 77::float4, date '2000-01-01' + 77), (78, 'a long text, longer than twelve bytes: 78', NULL, 78::float8 / 8, 78::int2, 78::int8, 78::float4, date '2000-01-01' + 78), (79, 'a long text, longer than twelve bytes: 79', true, 79::float8 / 8, 79::int2, 79::int8, 79::float4, date '2000-01-01' + 79), (80, 'a long text, longer than twelve bytes: 80', NULL, 80::float8 / 8, 80::int2, 80::int8, 80::float4, date '2000-01-01' + 80), (81, 'a long text, longer than twelve bytes: 81', true, 81::float8 / 8, 81::int2, 81::int8, 81::float4, date '2000-01-01' + 81), (82, 'a long text, longer than twelve bytes: 82', NULL, 82::float8 / 8, 82::int2, 82::int8, 82::float4, date '2000-01-01' + 82), (83, 'a long text, longer than twelve bytes: 83', true, 83::float8 / 8, 83::int2, 83::int8, 83::float4, date '2000-01-01' + 83), (84, 'a long text, longer than twelve bytes: 84', NULL, 84::float8 / 8, 84::int2, 84::int8, 84::float4, date '2000-01-01' + 84),
(85, 'a long text, longer than twelve bytes: 85', true, 85::float8 / 8, 85::int2, 85::int8, 85::float4, date '2000-01-01' + 85), (86, 'a long text, longer than twelve bytes: 86', NULL, 86::float8 / 8, 86::int2, 86::int8, 86::float4, date '2000-01-01' + 86), (87, 'a long text, longer than twelve bytes: 87', true, 87::float8 / 8, 87::int2, 87::int8, 87::float4, date '2000-01-01' + 87), (88, 'a long text, longer than twelve bytes: 88', NULL, 88::float8 / 8, 88::int2, 88::int8, 88::float4, date '2000-01-01' + 88), (89, 'a long text, longer than twelve bytes: 89', true, 89::float8 / 8, 89::int2, 89::int8, 89::float4, date '2000-01-01' + 89), (90, 'a long text, longer than twelve bytes: 90', NULL, 90::float8 / 8, 90::int2, 90::int8, 90::float4, date '2000-01-01' + 90), (91, 'a long text, longer than twelve bytes: 91', true, 91::float8 / 8, 91::int2, 91::int8, 91::float4, date '2000-01-01' + 91), (92, 'a long text, longer than twelve bytes: 92', NULL, 92::float8 / 8, 92::int2, 92::int8, 92::float4, date '2000-01-01' + 92), (93, 'a long text, longer than twelve bytes: 93', true, 93::float8 / 8, 93::int2, 93::int8, 93::float4, date '2000-01-01' + 93), (94, 'a long text, longer than twelve bytes: 94', NULL, 94::float8 / 8, 94::int2, 94::int8, 94::float4, date '2000-01-01' + 94), (95, 'a long text, longer than twelve bytes: 95', true, 95::float8 / 8, 95::int2, 95::int8, 95::float4, date '2000-01-01' + 95), (96, 'a long text, longer than twelve bytes: 96', NULL, 96::float8 / 8, 96::int2, 96::int8, 96::float4, date '2000-01-01' + 96),
(97, 'a long text, longer than twelve bytes: 97', true, 97::float8 / 8, 97::int2, 97::int8, 97::float4, date '2000-01-01' + 97), (98, 'a long text, longer than twelve bytes: 98', NULL, 98::float8 / 8, 98::int2, 98::int8, 98::float4, date '2000-01-01' + 98), (99, 'a long text, longer than twelve bytes: 99', true, 99::float8 / 8, 99::int2, 99::int8, 99::float4, date '2000-01-01' + 99), (100, 'a long text, longer than twelve bytes: 100', NULL, 100::float8 / 8, 100::int2, 100::int8, 100::float4, date '2000-01-01' + 100), (101, 'a long text, longer than twelve bytes: 101', true, 101::float8 / 8, 101::int2, 101::int8, 101::float4, date '2000-01-01' + 101)
) AS t WHERE column1 > 99
----
types: integer, text, boolean, double precision, smallint, bigint, real, date
100 a long text, longer than twelve bytes: 100 NULL 12.5 100 100 100 2000-04-10
101 a long text, longer than twelve bytes: 101 t 12.625 101 101 101 2000-04-11

query
SELECT 10 / x FROM (VALUES
(-119), (-118), (-117), (-116), (-115), (-114), (-113), (-112), (-111), (-110), (-109), (-108),
(-107), (-106), (-105), (-104), (-103), (-102), (-101), (-100), (-99), (-98), (-97), (-96),
(-95), (-94), (-93), (-92), (-91), (-90), (-89), (-88), (-87), (-86), (-85), (-84),
(-83), (-82), (-81), (-80), (-79), (-78), (-77), (-76), (-75), (-74), (-73), (-72),
(-71), (-70), (-69), (-68), (-67), (-66), (-65), (-64), (-63), (-62), (-61), (-60),
(-59), (-58), (-57), (-56), (-55), (-54), (-53), (-52), (-51), (-50), (-49), (-48),
(-47), (-46), (-45), (-44), (-43), (-42), (-41), (-40), (-39), (-38), (-37), (-36),
(-35), (-34), (-33), (-32), (-31), (-30), (-29), (-28), (-27), (-26), (-25), (-24),
(-23), (-22), (-21), (-20), (-19), (-18), (-17), (-16), (-15), (-14), (-13), (-12),
(-11), (-10), (-9), (-8), (-7), (-6), (-5), (-4), (-3), (-2), (-1), (0)
) AS t (x) WHERE x < -118 ORDER BY x
----
0

query
SELECT 1 / x FROM (VALUES
(-119), (-118), (-117), (-116), (-115), (-114), (-113), (-112), (-111), (-110), (-109), (-108),
(-107), (-106), (-105), (-104), (-103), (-102), (-101), (-100), (-99), (-98), (-97), (-96),
(-95), (-94), (-93), (-92), (-91), (-90), (-89), (-88), (-87), (-86), (-85), (-84),
(-83), (-82), (-81), (-80), (-79), (-78), (-77), (-76), (-75), (-74), (-73), (-72),
(-71), (-70), (-69), (-68), (-67), (-66), (-65), (-64), (-63), (-62), (-61), (-60),
(-59), (-58), (-57), (-56), (-55), (-54), (-53), (-52), (-51), (-50), (-49), (-48),
(-47), (-46), (-45), (-44), (-43), (-42), (-41), (-40), (-39), (-38), (-37), (-36),
(-35), (-34), (-33), (-32), (-31), (-30), (-29), (-28), (-27), (-26), (-25), (-24),
(-23), (-22), (-21), (-20), (-19), (-18), (-17), (-16), (-15), (-14), (-13), (-12),
(-11), (-10), (-9), (-8), (-7), (-6), (-5), (-4), (-3), (-2), (-1), (0)
) AS t (x)
----
error 22012: division by zero

query
VALUES
(1, 2), (2, 2), (3, 2), (4, 2), (5, 2), (6, 2), (7, 2), (8, 2), (9, 2), (10, 2), (11, 2), (12, 2),
(13, 2), (14, 2), (15, 2), (16, 2), (17, 2), (18, 2), (19, 2), (20, 2), (21, 2), (22, 2), (23, 2), (24, 2),
(25, 2), (26, 2), (27, 2), (28, 2), (29, 2), (30, 2), (31, 2), (32, 2), (33, 2), (34, 2), (35, 2), (36, 2),
(37, 2), (38, 2), (39, 2), (40, 2), (41, 2), (42, 2), (43, 2), (44, 2), (45, 2), (46, 2), (47, 2), (48, 2),
(49, 2), (50, 2), (51, 2), (52, 2), (53, 2), (54, 2), (55, 2), (56, 2), (57, 2), (58, 2), (59, 2), (60, 2),
(61, 2), (62, 2), (63, 2), (64, 2), (65, 2), (66, 2), (67, 2), (68, 2), (69, 2), (70, 2), (71, 2), (72, 2),
(73, 2), (74, 2), (75, 2), (76, 2), (77, 2), (78, 2), (79, 2), (80, 2), (81, 2), (82, 2), (83, 2), (84, 2),
(85, 2), (86, 2), (87, 2), (88, 2), (89, 2), (90, 2), (91, 2), (92, 2), (93, 2), (94, 2), (95, 2), (96, 2),
(97, 2), (98, 2), (99, 2), (100, 2), (101, 2), (102, 2), (103, 2), (104, 2), (105, 2), (106, 2), (107, 2), (108, 2),
(109, 2), (110), (111), (112), (113), (114), (115), (116), (117), (118), (119), (120)
----
error 42601 at 991: VALUES lists must all be the same length

query
VALUES
(1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12),
(13), (14), (15), (16), (17), (18), (19), (20), (21), (22), (23), (24),
(25), (26), (27), (28), (29), (30), (31), (32), (33), (34), (35), (36),
(37), (38), (39), (40), (41), (42), (43), (44), (45), (46), (47), (48),
(49), (50), (51), (52), (53), (54), (55), (56), (57), (58), (59), (60),
(61), (62), (63), (64), (65), (66), (67), (68), (69), (70), (71), (72),
(73), (74), (75), (76), (77), (78), (79), (80), (81), (82), (83), (84),
(85), (86), (87), (88), (89), (90), (91), (92), (93), (94), (95), (96),
(97), (98), (99), (100), (101), (102), (103), (104), (105), (106), (107), (108),
(109), ('x110'), ('x111'), ('x112'), ('x113'), ('x114'), ('x115'), ('x116'), ('x117'), ('x118'), ('x119'), ('x120')
----
error 22P02 at 664: invalid input syntax for type integer: "x110"

query
VALUES
(1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12),
(13), (14), (15), (16), (17), (18), (19), (20), (21), (22), (23), (24),
(25), (26), (27), (28), (29), (30), (31), (32), (33), (34), (35), (36),
(37), (38), (39), (40), (41), (42), (43), (44), (45), (46), (47), (48),
(49), (50), (51), (52), (53), (54), (55), (56), (57), (58), (59), (60),
(61), (62), (63), (64), (65), (66), (67), (68), (69), (70), (71), (72),
(73), (74), (75), (76), (77), (78), (79), (80), (81), (82), (83), (84),
(85), (86), (87), (88), (89), (90), (91), (92), (93), (94), (95), (96),
(97), (98), (99), (100), (101), (102), (103), (104), (105), (106), (107), (108),
(109), ('x'::text), ('x'::text), ('x'::text), ('x'::text), ('x'::text), ('x'::text), ('x'::text), ('x'::text), ('x'::text), ('x'::text), ('x'::text)
----
error 42804 at 664: VALUES types integer and text cannot be matched

query
SELECT count(*) FROM numbers WHERE id IN (
3, 6, 9, 12, 15, 18, 21, 24, 27, 30, 33, 36,
39, 42, 45, 48, 51, 54, 57, 60, 63, 66, 69, 72,
75, 78, 81, 84, 87, 90, 93, 96, 99, 102, 105, 108,
111, 114, 117, 120, 123, 126, 129, 132, 135, 138, 141, 144,
147, 150, 153, 156, 159, 162, 165, 168, 171, 174, 177, 180,
183, 186, 189, 192, 195, 198, 201, 204, 207, 210, 213, 216,
219, 222, 225, 228, 231, 234, 237, 240, 243, 246, 249, 252,
255, 258, 261, 264, 267, 270, 273, 276, 279, 282, 285, 288,
291, 294, 297, 300, 303, 306, 309, 312, 315, 318, 321, 324,
327, 330, 333, 336, 339, 342, 345, 348, 351, 354, 357, 360
)
----
120

query
SELECT count(*) FROM numbers WHERE id NOT IN (
3, 6, 9, 12, 15, 18, 21, 24, 27, 30, 33, 36,
39, 42, 45, 48, 51, 54, 57, 60, 63, 66, 69, 72,
75, 78, 81, 84, 87, 90, 93, 96, 99, 102, 105, 108,
111, 114, 117, 120, 123, 126, 129, 132, 135, 138, 141, 144,
147, 150, 153, 156, 159, 162, 165, 168, 171, 174, 177, 180,
183, 186, 189, 192, 195, 198, 201, 204, 207, 210, 213, 216,
219, 222, 225, 228, 231, 234, 237, 240, 243, 246, 249, 252,
255, 258, 261, 264, 267, 270, 273, 276, 279, 282, 285, 288,
291, 294, 297, 300, 303, 306, 309, 312, 315, 318, 321, 324,
327, 330, 333, 336, 339, 342, 345, 348, 351, 354, 357, 360
)
----
9880

query
SELECT id FROM people WHERE id IN (
2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24,
26, 28, 30, 32, 34, 36, 38, 40, 42, 44, 46, 48,
50, 52, 54, 56, 58, 60, 62, 64, 66, 68, 70, 72,
74, 76, 78, 80, 82, 84, 86, 88, 90, 92, 94, 96,
98, 100, 102, 104, 106, 108, 110, 112, 114, 116, 118, 120,
122, 124, 126, 128, 130, 132, 134, 136, 138, 140, 142, 144,
146, 148, 150, 152, 154, 156, 158, 160, 162, 164, 166, 168,
170, 172, 174, 176, 178, 180, 182, 184, 186, 188, 190, 192,
194, 196, 198, 200, 202, 204, 206, 208, 210, 212, 214, 216,
218, 220, 222, 224, 226, 228, 230, 232, 234, 236, 238, 240
) ORDER BY id
----
2
4
6
8
10
12

query
SELECT id FROM people WHERE name IN (
'Grace', 'nobody 2', 'Ada', 'nobody 4', 'somebody with a long name', 'nobody 6', 'Grace', 'nobody 8', 'Ada', 'nobody 10', 'somebody with a long name', 'nobody 12',
'Grace', 'nobody 14', 'Ada', 'nobody 16', 'somebody with a long name', 'nobody 18', 'Grace', 'nobody 20', 'Ada', 'nobody 22', 'somebody with a long name', 'nobody 24',
'Grace', 'nobody 26', 'Ada', 'nobody 28', 'somebody with a long name', 'nobody 30', 'Grace', 'nobody 32', 'Ada', 'nobody 34', 'somebody with a long name', 'nobody 36',
'Grace', 'nobody 38', 'Ada', 'nobody 40', 'somebody with a long name', 'nobody 42', 'Grace', 'nobody 44', 'Ada', 'nobody 46', 'somebody with a long name', 'nobody 48',
'Grace', 'nobody 50', 'Ada', 'nobody 52', 'somebody with a long name', 'nobody 54', 'Grace', 'nobody 56', 'Ada', 'nobody 58', 'somebody with a long name', 'nobody 60',
'Grace', 'nobody 62', 'Ada', 'nobody 64', 'somebody with a long name', 'nobody 66', 'Grace', 'nobody 68', 'Ada', 'nobody 70', 'somebody with a long name', 'nobody 72',
'Grace', 'nobody 74', 'Ada', 'nobody 76', 'somebody with a long name', 'nobody 78', 'Grace', 'nobody 80', 'Ada', 'nobody 82', 'somebody with a long name', 'nobody 84',
'Grace', 'nobody 86', 'Ada', 'nobody 88', 'somebody with a long name', 'nobody 90', 'Grace', 'nobody 92', 'Ada', 'nobody 94', 'somebody with a long name', 'nobody 96',
'Grace', 'nobody 98', 'Ada', 'nobody 100', 'somebody with a long name', 'nobody 102', 'Grace', 'nobody 104', 'Ada', 'nobody 106', 'somebody with a long name', 'nobody 108',
'Grace', 'nobody 110', 'Ada', 'nobody 112', 'somebody with a long name', 'nobody 114', 'Grace', 'nobody 116', 'Ada', 'nobody 118', 'somebody with a long name', 'nobody 120'
) ORDER BY id
----
1
2

query
SELECT id, age IN (
31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42,
43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54,
55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66,
67, 68, 69, 70
) FROM people ORDER BY id
----
1 t
2 f
3 t
4 f
5 t
6 t
7 NULL
8 f
9 t
10 t
11 f
12 t

query
SELECT id, age IN (
31, 32, 33, 34, NULL, 36, 37, 38, 39, 40, 41, 42,
43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54,
55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66,
67, 68, 69, 70
) FROM people ORDER BY id
----
1 t
2 NULL
3 t
4 NULL
5 t
6 t
7 NULL
8 NULL
9 t
10 t
11 NULL
12 t

query
SELECT id, age NOT IN (
31, 32, 33, 34, NULL, 36, 37, 38, 39, 40, 41, 42,
43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54,
55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66,
67, 68, 69, 70
) FROM people ORDER BY id
----
1 f
2 NULL
3 f
4 NULL
5 f
6 f
7 NULL
8 NULL
9 f
10 f
11 NULL
12 f

query
SELECT id FROM people WHERE salary IN (
100.5, 200, 300.5, 400, 500.5, 600, 700.5, 800, 900.5, 1000, 1100.5, 1200,
1300.5, 1400, 1500.5, 1600, 1700.5, 1800, 1900.5, 2000, 2100.5, 2200, 2300.5, 2400,
2500.5, 2600, 2700.5, 2800, 2900.5, 3000, 3100.5, 3200, 3300.5, 3400, 3500.5, 3600,
3700.5, 3800, 3900.5, 4000, 4100.5, 4200, 4300.5, 4400, 4500.5, 4600, 4700.5, 4800,
4900.5, 5000, 5100.5, 5200, 5300.5, 5400, 5500.5, 5600, 5700.5, 5800, 5900.5, 6000,
6100.5, 6200, 6300.5, 6400, 6500.5, 6600, 6700.5, 6800, 6900.5, 7000, 7100.5, 7200,
7300.5, 7400, 7500.5, 7600, 7700.5, 7800, 7900.5, 8000
) ORDER BY id
----
4

query
SELECT id FROM people WHERE born IN (
'1901-12-09', '1902-12-09', '1903-12-09', '1904-12-09', '1905-12-09', '1906-12-09', '1907-12-09', '1908-12-09', '1909-12-09', '1910-12-09', '1911-12-09', '1912-12-09',
'1913-12-09', '1914-12-09', '1915-12-09', '1916-12-09', '1917-12-09', '1918-12-09', '1919-12-09', '1920-12-09', '1921-12-09', '1922-12-09', '1923-12-09', '1924-12-09',
'1925-12-09', '1926-12-09', '1927-12-09', '1928-12-09', '1929-12-09', '1930-12-09', '1931-12-09', '1932-12-09', '1933-12-09', '1934-12-09', '1935-12-09', '1936-12-09',
'1937-12-09', '1938-12-09', '1939-12-09', '1940-12-09', '1941-12-09', '1942-12-09', '1943-12-09', '1944-12-09', '1945-12-09', '1946-12-09', '1947-12-09', '1948-12-09',
'1949-12-09', '1950-12-09', '1951-12-09', '1952-12-09', '1953-12-09', '1954-12-09', '1955-12-09', '1956-12-09', '1957-12-09', '1958-12-09', '1959-12-09', '1960-12-09',
'1961-12-09', '1962-12-09', '1963-12-09', '1964-12-09', '1965-12-09', '1966-12-09', '1967-12-09', '1968-12-09', '1969-12-09', '1970-12-09', '1971-12-09', '1972-12-09',
'1973-12-09', '1974-12-09', '1975-12-09', '1976-12-09', '1977-12-09', '1978-12-09', '1979-12-09', '1980-12-09', '1981-12-09', '1982-12-09', '1983-12-09', '1984-12-09',
'1985-12-09', '1986-12-09', '1987-12-09', '1988-12-09', '1989-12-09', '1990-12-09', '1991-12-09', '1992-12-09', '1993-12-09', '1994-12-09', '1995-12-09', '1996-12-09',
'1997-12-09', '1998-12-09', '1999-12-09'
) ORDER BY id
----
2

query
SELECT id FROM people WHERE born IN (
date '1815-12-02' + 0, date '1815-12-03' + 0, date '1815-12-04' + 0, date '1815-12-05' + 0, date '1815-12-06' + 0, date '1815-12-07' + 0, date '1815-12-08' + 0, date '1815-12-09' + 0, date '1815-12-10' + 0, date '1815-12-11' + 0, date '1815-12-12' + 0, date '1815-12-13' + 0,
date '1815-12-14' + 0, date '1815-12-15' + 0, date '1815-12-16' + 0, date '1815-12-17' + 0, date '1815-12-18' + 0, date '1815-12-19' + 0, date '1815-12-20' + 0, date '1815-12-21' + 0, date '1815-12-22' + 0, date '1815-12-23' + 0, date '1815-12-24' + 0, date '1815-12-25' + 0,
date '1815-12-26' + 0, date '1815-12-27' + 0, date '1815-12-28' + 0, date '1815-12-01' + 0, date '1815-12-02' + 0, date '1815-12-03' + 0, date '1815-12-04' + 0, date '1815-12-05' + 0, date '1815-12-06' + 0, date '1815-12-07' + 0, date '1815-12-08' + 0, date '1815-12-09' + 0,
date '1815-12-10' + 0, date '1815-12-11' + 0, date '1815-12-12' + 0, date '1815-12-13' + 0, date '1815-12-14' + 0, date '1815-12-15' + 0, date '1815-12-16' + 0, date '1815-12-17' + 0, date '1815-12-18' + 0, date '1815-12-19' + 0, date '1815-12-20' + 0, date '1815-12-21' + 0,
date '1815-12-22' + 0, date '1815-12-23' + 0, date '1815-12-24' + 0, date '1815-12-25' + 0, date '1815-12-26' + 0, date '1815-12-27' + 0, date '1815-12-28' + 0, date '1815-12-01' + 0, date '1815-12-02' + 0, date '1815-12-03' + 0, date '1815-12-04' + 0, date '1815-12-05' + 0,
date '1815-12-06' + 0, date '1815-12-07' + 0, date '1815-12-08' + 0, date '1815-12-09' + 0, date '1815-12-10' + 0, date '1815-12-11' + 0, date '1815-12-12' + 0, date '1815-12-13' + 0, date '1815-12-14' + 0, date '1815-12-15' + 0, date '1815-12-16' + 0, date '1815-12-17' + 0,
date '1815-12-18' + 0, date '1815-12-19' + 0, date '1815-12-20' + 0, date '1815-12-21' + 0, date '1815-12-22' + 0, date '1815-12-23' + 0, date '1815-12-24' + 0, date '1815-12-25' + 0, date '1815-12-26' + 0, date '1815-12-27' + 0, date '1815-12-28' + 0, date '1815-12-01' + 0,
date '1815-12-02' + 0, date '1815-12-03' + 0, date '1815-12-04' + 0, date '1815-12-05' + 0, date '1815-12-06' + 0, date '1815-12-07' + 0, date '1815-12-08' + 0, date '1815-12-09' + 0, date '1815-12-10' + 0, date '1815-12-11' + 0, date '1815-12-12' + 0, date '1815-12-13' + 0,
date '1815-12-14' + 0, date '1815-12-15' + 0, date '1815-12-16' + 0
) ORDER BY id
----
1

query
SELECT count(*) FROM numbers WHERE id % 50 IN (
1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24,
25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36,
37, 38, 39, 40, grp)
----
8021

query
SELECT score IN (
1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5, 9.5, 10.5, 11.5, 12.5,
13.5, 14.5, 15.5, 16.5, 17.5, 18.5, 19.5, 20.5, 21.5, 22.5, 23.5, 24.5,
25.5, 26.5, 27.5, 28.5, 29.5, 30.5, 31.5, 32.5, 33.5, 34.5, 35.5, 36.5,
37.5, 38.5, 39.5, 40.5
) FROM people ORDER BY id
----
t
f
NULL
f
f
f
f
t
f
t
f
f

query
SELECT 7 IN (
1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24,
25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36,
37, 38, 39, 40
), 70 IN (
1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24,
25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36,
37, 38, 39, 40
), NULL IN (
1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24,
25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36,
37, 38, 39, 40
)
----
t f NULL

query
SELECT id FROM people WHERE id IN (
1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24,
25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36,
37, 38, 39, 'x'
)
----
error 22P02 at 184: invalid input syntax for type integer: "x"

query
SELECT id FROM people WHERE id IN (
1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24,
25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36,
37, 38, 39, 'x'::text
)
----
error 42883 at 32: operator does not exist: integer = text
hint: No operator matches the given name and argument types. You might need to add explicit type casts.

query
SELECT count(*) FROM people WHERE CASE WHEN id IN (
1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24,
25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36,
37, 38, 39, 40
) THEN true END
----
12

query
SELECT city, count(*) FROM people GROUP BY city HAVING count(*) IN (
1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24,
25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36,
37, 38, 39, 40
) ORDER BY 1
----
(empty) 1
Helsinki 1
London 2
New York 2
Paris 1
Zürich 1
london 1
Москва 1
香港 1
NULL 1
