/** orders and lineitem (specification 4.2.3): both draw the same lines, orders for its price and status only. */

import { CommentColumn, IntColumn, LabelColumn, LongColumn, TextColumn, WordColumn } from "./column.ts";
import { partRows, retailPrice, supplierOfPart, supplierRows } from "./part-partsupp.ts";
import { Stream } from "./random.ts";
import { customerRows } from "./supplier-customer.ts";
import { type Cursor, type CursorStart, fieldList, scaled, tpchTable } from "./table.ts";
import { orderPriorities, shipInstructions, shipModes } from "./words.ts";

/** Orders at scale factor 1. */
const orderRows = 1_500_000;
const linesMost = 7;

/** Days from 1970: the first and last o_orderdate, 1992-01-01 and 1998-08-02, and dbgen's "today", 1995-06-17. */
const orderDateFirst = 8035;
const orderDateLast = 10_440;
const today = 9298;

const letter = { A: 0x41, F: 0x46, N: 0x4e, O: 0x4f, P: 0x50, R: 0x52 };

export const orders = tpchTable({
  name: "orders",
  fields: fieldList(
    ["o_orderkey", "int8"],
    ["o_custkey", "int4"],
    ["o_orderstatus", "text"],
    ["o_totalprice", "decimal"],
    ["o_orderdate", "date"],
    ["o_orderpriority", "text"],
    ["o_clerk", "text"],
    ["o_shippriority", "int4"],
    ["o_comment", "text"],
  ),
  units: orderRows,
  rowsPerUnit: { mean: 1, most: 1 },
  open: openOrders,
});

export const lineitem = tpchTable({
  name: "lineitem",
  fields: fieldList(
    ["l_orderkey", "int8"],
    ["l_partkey", "int4"],
    ["l_suppkey", "int4"],
    ["l_linenumber", "int4"],
    ["l_quantity", "decimal"],
    ["l_extendedprice", "decimal"],
    ["l_discount", "decimal"],
    ["l_tax", "decimal"],
    ["l_returnflag", "text"],
    ["l_linestatus", "text"],
    ["l_shipdate", "date"],
    ["l_commitdate", "date"],
    ["l_receiptdate", "date"],
    ["l_shipinstruct", "text"],
    ["l_shipmode", "text"],
    ["l_comment", "text"],
  ),
  units: orderRows,
  rowsPerUnit: { mean: (1 + linesMost) / 2, most: linesMost },
  open: openLineitem,
});

/** o_orderkey of an order's number (from 1): of every 32 keys only the first 8 are used. */
function orderKeyOf(order: number): number {
  return Math.floor(order / 8) * 32 + (order % 8);
}

/** What orders and lineitem both draw of an order and its lines. */
class OrderDraws {
  /** Of the order that {@link nextOrder} went to. */
  date = 0;
  lines = 0;
  /** Of the line that {@link nextLine} went to. Prices in cents, discount and tax in percent. */
  quantity = 0;
  discount = 0;
  tax = 0;
  partKey = 0;
  extendedPrice = 0;
  shipDate = 0;

  private readonly dates: Stream;
  private readonly counts: Stream;
  private readonly quantities: Stream;
  private readonly discounts: Stream;
  private readonly taxes: Stream;
  private readonly parts: Stream;
  private readonly shipDelays: Stream;
  private readonly partMost: number;

  constructor(scale: number, first: number) {
    this.dates = new Stream(1066728069, first);
    this.counts = new Stream(1434868289, first);
    this.quantities = new Stream(209208115, first, linesMost);
    this.discounts = new Stream(554590007, first, linesMost);
    this.taxes = new Stream(721958466, first, linesMost);
    this.parts = new Stream(1808217256, first, linesMost);
    this.shipDelays = new Stream(1769349045, first, linesMost);
    this.partMost = scaled(partRows, scale);
  }

  nextOrder(): void {
    this.date = this.dates.between(orderDateFirst, orderDateLast);
    this.lines = this.counts.between(1, linesMost);
  }

  nextLine(): void {
    this.quantity = this.quantities.between(1, 50);
    this.discount = this.discounts.between(0, 10);
    this.tax = this.taxes.between(0, 8);
    this.partKey = this.parts.between(1, this.partMost);
    this.extendedPrice = retailPrice(this.partKey) * this.quantity;
    this.shipDate = this.date + this.shipDelays.between(1, 121);
  }

  endOrder(): void {
    this.quantities.endRow();
    this.discounts.endRow();
    this.taxes.endRow();
    this.parts.endRow();
    this.shipDelays.endRow();
  }
}

function openOrders({ scale, first, pool, batchRows }: CursorStart): Cursor {
  const orderKey = new LongColumn(batchRows);
  const customerKey = new IntColumn(batchRows);
  const status = new TextColumn(batchRows, 1);
  const totalPrice = new LongColumn(batchRows);
  const orderDate = new IntColumn(batchRows);
  const priority = new WordColumn(batchRows, new Stream(591449447, first), orderPriorities);
  const clerk = new LabelColumn(batchRows, "Clerk#");
  const shipPriority = new IntColumn(batchRows);
  const comment = new CommentColumn(batchRows, new Stream(276090261, first, 2), pool, 49);

  const draws = new OrderDraws(scale, first);
  const customers = new Stream(851767375, first);
  const customerMost = scaled(customerRows, scale);
  const clerks = new Stream(1171034773, first);
  const clerkMost = Math.max(scaled(1000, scale), 1000);
  let order = first;
  return {
    columns: [orderKey, customerKey, status, totalPrice, orderDate, priority, clerk, shipPriority, comment],
    next() {
      draws.nextOrder();
      orderKey.add(orderKeyOf(++order));
      customerKey.add(buyer(customers.between(1, customerMost), customerMost));
      const { price, shipped } = summarizeLines(draws);
      status.addByte(shipped === draws.lines ? letter.F : shipped > 0 ? letter.P : letter.O);
      status.end();
      totalPrice.add(price);
      orderDate.add(draws.date);
      priority.draw();
      clerk.put(clerks.between(1, clerkMost));
      shipPriority.add(0);
      comment.draw();
      return 1;
    },
  };
}

/** The customer of an order: a third of the customers, those whose keys divide by three, never order; a neighbor does. */
function buyer(drawn: number, most: number): number {
  if (drawn % 3 !== 0) return drawn;
  return drawn < most ? drawn + 1 : drawn - 1;
}

/** Draws an order's lines and gives their price (cents, each line rounded down twice as dbgen does) and how many are shipped. */
function summarizeLines(draws: OrderDraws): { price: number; shipped: number } {
  let price = 0;
  let shipped = 0;
  for (let line = 0; line < draws.lines; line++) {
    draws.nextLine();
    const discounted = Math.floor((draws.extendedPrice * (100 - draws.discount)) / 100);
    price += Math.floor((discounted * (100 + draws.tax)) / 100);
    if (draws.shipDate <= today) shipped++;
  }
  draws.endOrder();
  return { price, shipped };
}

/** l_suppkey, and the dates and flags that follow from a line's shipping: what lineitem draws beside {@link OrderDraws}. */
class ShippingColumns {
  readonly supplierKey: IntColumn;
  readonly returnFlag: TextColumn;
  readonly lineStatus: TextColumn;
  readonly shipDate: IntColumn;
  readonly commitDate: IntColumn;
  readonly receiptDate: IntColumn;

  private readonly suppliers: number;
  private readonly supplierNumbers: Stream;
  private readonly commitDelays: Stream;
  private readonly receiptDelays: Stream;
  private readonly returnFlags: Stream;

  constructor({ scale, first, batchRows }: CursorStart) {
    this.supplierKey = new IntColumn(batchRows);
    this.returnFlag = new TextColumn(batchRows, 1);
    this.lineStatus = new TextColumn(batchRows, 1);
    this.shipDate = new IntColumn(batchRows);
    this.commitDate = new IntColumn(batchRows);
    this.receiptDate = new IntColumn(batchRows);
    this.suppliers = scaled(supplierRows, scale);
    this.supplierNumbers = new Stream(2095021727, first, linesMost);
    this.commitDelays = new Stream(904914315, first, linesMost);
    this.receiptDelays = new Stream(373135028, first, linesMost);
    this.returnFlags = new Stream(717419739, first, linesMost);
  }

  draw(draws: OrderDraws): void {
    const received = draws.shipDate + this.receiptDelays.between(1, 30);
    this.supplierKey.add(supplierOfPart(draws.partKey, this.supplierNumbers.between(0, 3), this.suppliers));
    this.shipDate.add(draws.shipDate);
    this.commitDate.add(draws.date + this.commitDelays.between(30, 90));
    this.receiptDate.add(received);
    // Only what has been received draws a flag.
    const returned = received > today ? letter.N : this.returnFlags.below(2) === 0 ? letter.R : letter.A;
    this.returnFlag.addByte(returned);
    this.returnFlag.end();
    this.lineStatus.addByte(draws.shipDate > today ? letter.O : letter.F);
    this.lineStatus.end();
  }

  endOrder(): void {
    this.supplierNumbers.endRow();
    this.commitDelays.endRow();
    this.receiptDelays.endRow();
    this.returnFlags.endRow();
  }
}

function openLineitem(start: CursorStart): Cursor {
  const { scale, first, pool, batchRows } = start;
  const orderKey = new LongColumn(batchRows);
  const partKey = new IntColumn(batchRows);
  const lineNumber = new IntColumn(batchRows);
  const quantity = new LongColumn(batchRows);
  const extendedPrice = new LongColumn(batchRows);
  const discount = new LongColumn(batchRows);
  const tax = new LongColumn(batchRows);
  const shipping = new ShippingColumns(start);
  const instructions = new WordColumn(batchRows, new Stream(1371272478, first, linesMost), shipInstructions);
  const mode = new WordColumn(batchRows, new Stream(675466456, first, linesMost), shipModes);
  const comment = new CommentColumn(batchRows, new Stream(1095462486, first, 2 * linesMost), pool, 27);

  const { supplierKey, returnFlag, lineStatus, shipDate, commitDate, receiptDate } = shipping;
  const numbers = [orderKey, partKey, supplierKey, lineNumber, quantity, extendedPrice, discount, tax];
  const draws = new OrderDraws(scale, first);
  let order = first;
  return {
    columns: [...numbers, returnFlag, lineStatus, shipDate, commitDate, receiptDate, instructions, mode, comment],
    next() {
      draws.nextOrder();
      const key = orderKeyOf(++order);
      for (let line = 1; line <= draws.lines; line++) {
        draws.nextLine();
        orderKey.add(key);
        partKey.add(draws.partKey);
        lineNumber.add(line);
        quantity.add(draws.quantity * 100);
        extendedPrice.add(draws.extendedPrice);
        discount.add(draws.discount);
        tax.add(draws.tax);
        shipping.draw(draws);
        instructions.draw();
        mode.draw();
        comment.draw();
      }
      draws.endOrder();
      shipping.endOrder();
      instructions.endRow();
      mode.endRow();
      comment.endRow();
      return draws.lines;
    },
  };
}
