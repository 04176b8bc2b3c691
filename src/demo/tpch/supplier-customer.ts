/** supplier and customer (specification 4.2.3). */

import { AddressColumn, CommentColumn, IntColumn, LabelColumn, LongColumn, PhoneColumn, WordColumn } from "./column.ts";
import { supplierRows } from "./part-partsupp.ts";
import { Stream } from "./random.ts";
import { type Cursor, type CursorStart, fieldList, tpchTable } from "./table.ts";
import { marketSegments, nations } from "./words.ts";

/** Rows of customer at scale factor 1. */
export const customerRows = 150_000;

/** acctbal in cents. */
const balanceLeast = -99_999;
const balanceMost = 999_999;

export const supplier = tpchTable({
  name: "supplier",
  fields: fieldList(
    ["s_suppkey", "int4"],
    ["s_name", "text"],
    ["s_address", "text"],
    ["s_nationkey", "int4"],
    ["s_phone", "text"],
    ["s_acctbal", "decimal"],
    ["s_comment", "text"],
  ),
  units: supplierRows,
  rowsPerUnit: { mean: 1, most: 1 },
  open: openSupplier,
});

export const customer = tpchTable({
  name: "customer",
  fields: fieldList(
    ["c_custkey", "int4"],
    ["c_name", "text"],
    ["c_address", "text"],
    ["c_nationkey", "int4"],
    ["c_phone", "text"],
    ["c_acctbal", "decimal"],
    ["c_mktsegment", "text"],
    ["c_comment", "text"],
  ),
  units: customerRows,
  rowsPerUnit: { mean: 1, most: 1 },
  open: openCustomer,
});

function openSupplier({ first, pool, batchRows }: CursorStart): Cursor {
  const supplierKey = new IntColumn(batchRows);
  const name = new LabelColumn(batchRows, "Supplier#");
  const address = new AddressColumn(batchRows, 706178559, first);
  const nationKey = new IntColumn(batchRows);
  const phone = new PhoneColumn(batchRows, 884434366, first);
  const balance = new LongColumn(batchRows);
  const comment = new CommentColumn(batchRows, new Stream(1341315363, first, 2), pool, 63);

  const homes = new Stream(110356601, first);
  const balances = new Stream(962338209, first);
  const remarks = new Remarks(first);
  let key = first;
  return {
    columns: [supplierKey, name, address, nationKey, phone, balance, comment],
    next() {
      supplierKey.add(++key);
      name.put(key);
      address.draw();
      const home = homes.below(nations.length);
      nationKey.add(home);
      phone.draw(home);
      balance.add(balances.between(balanceLeast, balanceMost));
      comment.addComment();
      remarks.apply(comment.pending());
      comment.end();
      return 1;
    },
  };
}

const remarkStart = new TextEncoder().encode("Customer ");
const remarkEnds = [new TextEncoder().encode("Complaints"), new TextEncoder().encode("Recommends")] as const;
const remarkBytes = remarkStart.length + remarkEnds[0].length;

/**
 * In one of 1000 suppliers' comments on the mean, the words "Customer" and "Complaints" or "Recommends" at random places
 * (specification 4.2.3, s_comment).
 */
class Remarks {
  private readonly chance: Stream;
  private readonly gap: Stream;
  private readonly place: Stream;
  private readonly kind: Stream;

  constructor(row: number) {
    this.chance = new Stream(202794285, row);
    this.gap = new Stream(263032577, row);
    this.place = new Stream(715851524, row);
    this.kind = new Stream(753643799, row);
  }

  /** Writes the words over a comment when the supplier is drawn. */
  apply(comment: Uint8Array): void {
    if (this.chance.between(1, 10_000) <= 10) {
      const gap = this.gap.between(0, comment.length - remarkBytes);
      const place = this.place.between(0, comment.length - remarkBytes - gap);
      comment.set(remarkStart, place);
      comment.set(remarkEnds[this.kind.between(0, 100) < 50 ? 0 : 1], place + remarkStart.length + gap);
    }
    this.chance.endRow();
    this.gap.endRow();
    this.place.endRow();
    this.kind.endRow();
  }
}

function openCustomer({ first, pool, batchRows }: CursorStart): Cursor {
  const customerKey = new IntColumn(batchRows);
  const name = new LabelColumn(batchRows, "Customer#");
  const address = new AddressColumn(batchRows, 881155353, first);
  const nationKey = new IntColumn(batchRows);
  const phone = new PhoneColumn(batchRows, 1521138112, first);
  const balance = new LongColumn(batchRows);
  const segment = new WordColumn(batchRows, new Stream(1140279430, first), marketSegments);
  const comment = new CommentColumn(batchRows, new Stream(1335826707, first, 2), pool, 73);

  const homes = new Stream(1489529863, first);
  const balances = new Stream(298370230, first);
  let key = first;
  return {
    columns: [customerKey, name, address, nationKey, phone, balance, segment, comment],
    next() {
      customerKey.add(++key);
      name.put(key);
      address.draw();
      const home = homes.below(nations.length);
      nationKey.add(home);
      phone.draw(home);
      balance.add(balances.between(balanceLeast, balanceMost));
      segment.draw();
      comment.draw();
      return 1;
    },
  };
}
