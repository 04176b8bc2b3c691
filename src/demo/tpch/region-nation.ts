/** region and nation: fixed rows, random comments. */

import { CommentColumn, IntColumn, TextColumn, wordTable } from "./column.ts";
import { Stream } from "./random.ts";
import { type Cursor, type CursorStart, fieldList, tpchTable } from "./table.ts";
import { nations, regions } from "./words.ts";

const rowsPerUnit = { mean: 1, most: 1 };
const commentLength = 72;

export const region = tpchTable({
  name: "region",
  fields: fieldList(["r_regionkey", "int4"], ["r_name", "text"], ["r_comment", "text"]),
  units: regions.length,
  fixed: true,
  rowsPerUnit,
  open: openRegion,
});

export const nation = tpchTable({
  name: "nation",
  fields: fieldList(["n_nationkey", "int4"], ["n_name", "text"], ["n_regionkey", "int4"], ["n_comment", "text"]),
  units: nations.length,
  fixed: true,
  rowsPerUnit,
  open: openNation,
});

function openRegion({ first, pool, batchRows }: CursorStart): Cursor {
  const names = wordTable(regions);
  const regionKey = new IntColumn(batchRows);
  const name = new TextColumn(batchRows, names.stride);
  const comment = new CommentColumn(batchRows, new Stream(1500869201, first, 2), pool, commentLength);
  let row = first;
  return {
    columns: [regionKey, name, comment],
    next() {
      regionKey.add(row);
      name.addWord(names, row++);
      name.end();
      comment.draw();
      return 1;
    },
  };
}

function openNation({ first, pool, batchRows }: CursorStart): Cursor {
  const names = wordTable(nations.map(([name]) => name));
  const nationKey = new IntColumn(batchRows);
  const name = new TextColumn(batchRows, names.stride);
  const regionKey = new IntColumn(batchRows);
  const comment = new CommentColumn(batchRows, new Stream(606179079, first, 2), pool, commentLength);
  let row = first;
  return {
    columns: [nationKey, name, regionKey, comment],
    next() {
      nationKey.add(row);
      name.addWord(names, row);
      name.end();
      regionKey.add(nations[row++]![1]);
      comment.draw();
      return 1;
    },
  };
}
