/** part and partsupp (specification 4.2.3), and how a part gives its price and its four suppliers. */

import { CommentColumn, IntColumn, LongColumn, TextColumn, WordColumn, type WordTable, wordTable } from "./column.ts";
import { Stream } from "./random.ts";
import { type Cursor, type CursorStart, fieldList, scaled, tpchTable } from "./table.ts";
import { colors, containers, partTypes } from "./words.ts";

/** Rows of part and of supplier at scale factor 1. */
export const partRows = 200_000;
export const supplierRows = 10_000;

const suppliersPerPart = 4;
const nameWords = 5;

export const part = tpchTable({
  name: "part",
  fields: fieldList(
    ["p_partkey", "int4"],
    ["p_name", "text"],
    ["p_mfgr", "text"],
    ["p_brand", "text"],
    ["p_type", "text"],
    ["p_size", "int4"],
    ["p_container", "text"],
    ["p_retailprice", "decimal"],
    ["p_comment", "text"],
  ),
  units: partRows,
  rowsPerUnit: { mean: 1, most: 1 },
  open: openPart,
});

export const partsupp = tpchTable({
  name: "partsupp",
  fields: fieldList(
    ["ps_partkey", "int4"],
    ["ps_suppkey", "int4"],
    ["ps_availqty", "int4"],
    ["ps_supplycost", "decimal"],
    ["ps_comment", "text"],
  ),
  units: partRows,
  rowsPerUnit: { mean: suppliersPerPart, most: suppliersPerPart },
  open: openPartsupp,
});

/** p_retailprice in cents. */
export function retailPrice(partKey: number): number {
  return 90_000 + (Math.floor(partKey / 10) % 20_001) + (partKey % 1000) * 100;
}

/** The key of a part's supplier `number` (0 to 3), among `suppliers`. */
export function supplierOfPart(partKey: number, number: number, suppliers: number): number {
  const step = Math.floor(suppliers / suppliersPerPart) + Math.floor((partKey - 1) / suppliers);
  return ((partKey + number * step) % suppliers) + 1;
}

function openPart({ first, pool, batchRows }: CursorStart): Cursor {
  const partKey = new IntColumn(batchRows);
  const name = new PartNameColumn(batchRows, first);
  const manufacturer = new TextColumn(batchRows, 24);
  const brand = new TextColumn(batchRows, 16);
  const type = new WordColumn(batchRows, new Stream(1841581359, first), partTypes);
  const size = new IntColumn(batchRows);
  const container = new WordColumn(batchRows, new Stream(727633698, first), containers);
  const price = new LongColumn(batchRows);
  const comment = new CommentColumn(batchRows, new Stream(804159733, first, 2), pool, 14);

  const labels = wordTable(["Manufacturer#", "Brand#"]);
  const manufacturers = new Stream(1, first);
  const brands = new Stream(46831694, first);
  const sizes = new Stream(1193163244, first);
  let key = first;
  return {
    columns: [partKey, name, manufacturer, brand, type, size, container, price, comment],
    next() {
      partKey.add(++key);
      name.draw();
      const maker = manufacturers.between(1, 5);
      manufacturer.addWord(labels, 0);
      manufacturer.addDigits(maker, 1);
      manufacturer.end();
      brand.addWord(labels, 1);
      brand.addDigits(maker * 10 + brands.between(1, 5), 2);
      brand.end();
      type.draw();
      size.add(sizes.between(1, 50));
      container.draw();
      price.add(retailPrice(key));
      comment.draw();
      return 1;
    },
  };
}

/** Names of parts: five different colors. dbgen counts a seed for every color, and uses five. */
class PartNameColumn extends TextColumn {
  private readonly table: WordTable;
  private readonly stream: Stream;
  private readonly inOrder = Uint8Array.from(colors.keys());
  private readonly shuffled = new Uint8Array(colors.length);

  constructor(rowsMax: number, row: number) {
    const table = wordTable(colors.map((color) => `${color} `));
    super(rowsMax, table.stride * nameWords);
    this.table = table;
    this.stream = new Stream(709314158, row, colors.length);
  }

  draw(): void {
    const { shuffled, table } = this;
    shuffled.set(this.inOrder);
    for (let at = 0; at < nameWords; at++) {
      const other = this.stream.between(at, colors.length - 1);
      const id = shuffled[other]!;
      shuffled[other] = shuffled[at]!;
      this.add(table.view, id * table.stride, at === nameWords - 1 ? table.lengths[id]! - 1 : table.lengths[id]!);
    }
    this.end();
    this.stream.endRow();
  }
}

function openPartsupp({ scale, first, pool, batchRows }: CursorStart): Cursor {
  const partKey = new IntColumn(batchRows);
  const supplierKey = new IntColumn(batchRows);
  const quantity = new IntColumn(batchRows);
  const cost = new LongColumn(batchRows);
  const comment = new CommentColumn(batchRows, new Stream(1961692154, first, 2 * suppliersPerPart), pool, 124);

  const quantities = new Stream(1671059989, first, suppliersPerPart);
  const costs = new Stream(1051288424, first, suppliersPerPart);
  const suppliers = scaled(supplierRows, scale);
  let key = first;
  return {
    columns: [partKey, supplierKey, quantity, cost, comment],
    next() {
      key++;
      for (let number = 0; number < suppliersPerPart; number++) {
        partKey.add(key);
        supplierKey.add(supplierOfPart(key, number, suppliers));
        quantity.add(quantities.between(1, 9999));
        cost.add(costs.between(100, 100_000));
        comment.draw();
      }
      return suppliersPerPart;
    },
  };
}
