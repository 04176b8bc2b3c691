/** The digest of a table as a server sends it, in the form of dbgen's .tbl files; rows are never kept. */

import { createHash, type Hash } from "node:crypto";
import { connect } from "node:net";
import { backendLimits, encodeLine, type Frame, FrameReader } from "../src/wire/index.ts";

const types = { dataRow: 0x44, errorResponse: 0x45, readyForQuery: 0x5a };
const bar = 0x7c;
const lineFeed = 0x0a;

/** The SHA-256 of `SELECT * FROM table` as lines of values that each end with a bar; quantities of lines are whole numbers there. */
export async function tblDigest(port: number, table: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.write(encodeLine('StartupMessage {"parameters": {"user": "tbl", "database": "tbl"}}'));
  socket.write(encodeLine(`Query ${JSON.stringify(`SELECT * FROM ${table}`)}`));
  const whole = table.endsWith("lineitem") ? lineQuantity : -1;
  const lines = new TblLines(createHash("sha256"), whole);
  const reader = new FrameReader(backendLimits);
  let texts = 0;
  try {
    for await (const chunk of socket) {
      reader.push(chunk);
      for (let frame = reader.message(); frame !== undefined; frame = reader.message()) {
        if (frame.type === types.dataRow) lines.add(frame);
        if (frame.type === types.errorResponse) throw new Error(Buffer.from(frame.body).toString("latin1"));
        // The first one ends the startup.
        if (frame.type === types.readyForQuery && ++texts === 2) return lines.digest();
      }
    }
  } finally {
    socket.destroy();
  }
  throw new Error(`the server closed the connection within ${table}`);
}

/** Place of l_quantity. */
const lineQuantity = 4;

/** Lines, gathered in blocks for the hash. */
class TblLines {
  private readonly hash: Hash;
  /** The column whose two decimals, which are zeros, dbgen does not write. */
  private readonly whole: number;
  private readonly block = Buffer.alloc(2 ** 20);
  private length = 0;

  constructor(hash: Hash, whole: number) {
    this.hash = hash;
    this.whole = whole;
  }

  add({ body }: Frame): void {
    // A value takes four bytes of length in the message, one for its bar in the line.
    if (this.length + body.length > this.block.length) this.empty();
    const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
    const columns = view.getInt16(0);
    let from = 2;
    for (let column = 0; column < columns; column++) {
      const end = from + 4 + view.getInt32(from);
      const shown = column === this.whole ? end - ".00".length : end;
      for (let at = from + 4; at < shown; at++) this.block[this.length++] = body[at]!;
      this.block[this.length++] = bar;
      from = end;
    }
    this.block[this.length++] = lineFeed;
  }

  digest(): string {
    this.empty();
    return this.hash.digest("hex");
  }

  private empty(): void {
    this.hash.update(this.block.subarray(0, this.length));
    this.length = 0;
  }
}
