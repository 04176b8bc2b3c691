/** The eight tables of TPC-H, row for row as the TPC's dbgen makes them. */

import { lineitem, orders } from "./orders-lineitem.ts";
import { part, partsupp } from "./part-partsupp.ts";
import { nation, region } from "./region-nation.ts";
import { customer, supplier } from "./supplier-customer.ts";
import type { TpchTable } from "./table.ts";

/** All tables, in the order of dbgen's own list. */
export const tpchTables: readonly TpchTable[] = [part, partsupp, supplier, customer, orders, lineitem, nation, region];
