/** Text and byte kernels against JavaScript's own strings, Buffer and crypto; texts end where the memory ends, so that reading on traps. */

import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { TestMemory, testBase } from "./test-memory.ts";

const memory = new TestMemory();
const { kernels } = memory;
const output = testBase;
const arena = testBase + 4096;
/** Where a second and a third long text lie. */
const others = testBase + (1 << 20);

type View = readonly [bigint, bigint];

function viewOf(bytes: Uint8Array, address: number): View {
  const cell = new DataView(new ArrayBuffer(16));
  cell.setUint32(0, bytes.length, true);
  if (bytes.length > 12) {
    memory.bytes.set(bytes, address);
    cell.setUint32(12, address, true);
  }
  for (const [index, byte] of bytes.subarray(0, bytes.length > 12 ? 4 : 12).entries()) cell.setUint8(4 + index, byte);
  return [cell.getBigInt64(0, true), cell.getBigInt64(8, true)];
}

/** Calls a kernel with texts as views: the first at the memory's end. */
function run(name: string, texts: readonly (string | Uint8Array)[], more: readonly (number | bigint)[], out: boolean) {
  kernels.arena_set(arena, arena + (1 << 19));
  const views = texts.flatMap((text, index) => {
    const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
    return viewOf(bytes, index === 0 ? memory.end - bytes.length : others + index * 65_536 - bytes.length);
  });
  const kernel = kernels.functions[name];
  if (kernel === undefined) throw new Error(`no kernel ${name}`);
  return kernel(...(out ? [output] : []), ...views, ...more);
}

const number = (name: string, ...texts: string[]): number => Number(run(name, texts, [], false));

function bytesFrom(name: string, texts: readonly (string | Uint8Array)[], more: readonly (number | bigint)[] = []) {
  expect(run(name, texts, more, true)).toBe(0);
  const length = memory.view.getUint32(output, true);
  const at = length <= 12 ? output + 4 : memory.view.getUint32(output + 12, true);
  return memory.take(at, length);
}

const text = (name: string, texts: readonly string[], more: readonly (number | bigint)[] = []): string =>
  new TextDecoder("utf-8", { fatal: true }).decode(bytesFrom(name, texts, more));

const character = fc.constantFrom("a", "b", "A", "z", " ", "%", "_", "\\", "é", "漢", "😀");
const word = fc.array(character, { maxLength: 40 }).map((parts) => parts.join(""));
const short = fc.array(character, { maxLength: 3 }).map((parts) => parts.join(""));
const property = (check: (a: string, b: string, c: string) => void): void =>
  fc.assert(fc.property(word, short, short, check), { numRuns: 2000 });

/** LIKE by its definition, over code points; an escape character at the end matches nothing here. */
function like(subject: readonly string[], pattern: readonly string[]): boolean {
  const [first, second] = pattern;
  if (first === undefined) return subject.length === 0;
  if (first === "%")
    return subject.some((_, at) => like(subject.slice(at), pattern.slice(1))) || like([], pattern.slice(1));
  if (subject.length === 0) return false;
  if (first === "_") return like(subject.slice(1), pattern.slice(1));
  const literal = first === "\\" ? second : first;
  return subject[0] === literal && like(subject.slice(1), pattern.slice(first === "\\" ? 2 : 1));
}

test("searches agree with includes, startsWith, endsWith and indexOf", () => {
  property((a, b) => {
    expect(number("text_contains", a, b)).toBe(Number(a.includes(b)));
    expect(number("text_prefix", a, b)).toBe(Number(a.startsWith(b)));
    expect(number("text_suffix", a, b)).toBe(Number(a.endsWith(b)));
    const at = a.indexOf(b);
    expect(number("text_position", a, b)).toBe(at < 0 ? 0 : [...a.slice(0, at)].length + 1);
  });
});

test("a text is found wherever it begins, its parts before its end too", () => {
  for (let before = 0; before < 70; before++) {
    const subject = `${"ab".repeat(before)}abc${"ab".repeat(70 - before)}`;
    expect(number("text_position", subject, "abc")).toBe(2 * before + 1);
    expect(number("text_like", subject, "%abc%")).toBe(1);
    expect(number("parts_like", subject, "ab\0c\0b")).toBe(1);
  }
});

test("long needles are found in linear time", () => {
  const subject = `${"a".repeat(200_000)}${"ab".repeat(50)}`;
  expect(number("text_contains", subject, `${"a".repeat(20_000)}ba`)).toBe(1);
  expect(number("text_contains", subject, `${"a".repeat(20_000)}bba`)).toBe(0);
  expect(number("text_position", subject, `${"ab".repeat(50)}`)).toBe(200_001);
});

test("patterns match by the definition of LIKE", () => {
  property((a, b, c) => {
    const pattern = `${b}${c}`;
    if (/(^|[^\\])(\\\\)*\\$/.test(pattern)) return;
    expect(number("text_like", a, pattern)).toBe(Number(like([...a], [...pattern])));
    const literal = (part: string): string => part.replaceAll(/[\\%_]/g, "\\$&");
    const parts = [b, c, b];
    const expected = like([...a], [...parts.map(literal).join("%")]);
    expect(number("parts_like", a, parts.join("\0"))).toBe(Number(expected));
  });
});

test("a batch of texts is searched as each of them is", () => {
  const selected = (texts: readonly (string | null)[], pattern: string, contains: boolean, wanted: boolean) => {
    let end = memory.end;
    const [views, valid, selection, constant] = [testBase, testBase + 65_536, testBase + 131_072, testBase + 196_608];
    const put = (at: number, text: string) => {
      const bytes = new TextEncoder().encode(text);
      end -= bytes.length > 12 ? bytes.length : 0;
      viewOf(bytes, end).forEach((half, index) => {
        memory.view.setBigInt64(at + index * 8, half, true);
      });
    };
    put(constant, pattern);
    for (const [index, value] of texts.entries()) {
      put(views + index * 16, value ?? "");
      memory.view.setUint8(valid + index, Number(value !== null));
      memory.view.setUint32(selection + index * 4, index, true);
    }
    const all = [views, valid, selection, texts.length, selection, constant, Number(contains), Number(wanted)];
    const count = Number(kernels.functions["select_like"]!(...all));
    return Array.from({ length: count }, (_, index) => memory.view.getUint32(selection + index * 4, true));
  };
  property((a, b, c) => {
    const texts = [a, b, null, `${a}${b}`, `${b}${a}${c}`, `${c}${a}${a}${b}${c}`];
    const expected = (parts: readonly string[], wanted: boolean) => {
      const pattern = parts.map((part) => part.replaceAll(/[\\%_]/g, "\\$&")).join("%");
      return [...texts.keys()].filter((index) => {
        const subject = texts[index] as string | null;
        return subject !== null && like([...subject], [...pattern]) === wanted;
      });
    };
    for (const wanted of [true, false]) {
      if (c !== "") expect(selected(texts, c, true, wanted)).toEqual(expected(["", c, ""], wanted));
      for (const parts of [
        [b, c],
        [c, b, "", c],
        ["", b, c, ""],
        [b, "", ""],
      ]) {
        expect(selected(texts, parts.join("\0"), false, wanted)).toEqual(expected(parts, wanted));
      }
    }
  });
});

test("parts count code points", () => {
  property((a) => {
    const points = [...a];
    expect(number("text_length", a)).toBe(points.length);
    for (const count of [-50, -3, -1, 0, 1, 2, 17, 50]) {
      expect(text("text_left", [a], [count])).toBe(points.slice(0, count).join(""));
      const right = count === 0 ? [] : points.slice(count > 0 ? Math.max(points.length - count, 0) : -count);
      expect(text("text_right", [a], [count])).toBe(right.join(""));
    }
    expect(text("text_substring", [a], [3n, 9n])).toBe(points.slice(2, 8).join(""));
    expect(text("text_reverse", [a])).toBe(points.toReversed().join(""));
  });
});

test("texts are changed as JavaScript changes them", () => {
  property((a, b, c) => {
    expect(text("text_concat", [a, b])).toBe(a + b);
    expect(text("text_replace", [a, b, c])).toBe(b === "" ? a : a.split(b).join(c));
    expect(text("text_repeat", [a], [3])).toBe(a.repeat(3));
    expect(text("text_lower", [a])).toBe(a.toLowerCase());
    expect(text("text_upper", [a])).toBe(a.toUpperCase());
    const set = new Set(b);
    const kept = [...a].findIndex((each) => !set.has(each));
    expect(text("text_trim", [a, b], [1])).toBe(kept < 0 ? "" : [...a].slice(kept).join(""));
    if (b !== "") expect(text("text_split_part", [a, b], [2])).toBe(a.split(b)[1] ?? "");
  });
});

test("bytes are written, read and digested as Buffer and crypto do it", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const buffer = Buffer.from(bytes);
      const asText = (name: string): string => new TextDecoder().decode(bytesFrom(name, [bytes]));
      expect(asText("encode_hex")).toBe(buffer.toString("hex"));
      expect(asText("encode_base64").replaceAll("\n", "")).toBe(buffer.toString("base64"));
      expect(bytesFrom("decode_base64", [buffer.toString("base64")])).toEqual(bytes);
      expect(bytesFrom("parse_bytea", [`\\x${buffer.toString("hex")}`])).toEqual(bytes);
      expect(bytesFrom("decode_escape", [bytesFrom("encode_escape", [bytes])])).toEqual(bytes);
      expect(asText("digest_md5")).toBe(createHash("md5").update(bytes).digest("hex"));
      for (const name of ["sha224", "sha256", "sha384", "sha512"]) {
        expect(Buffer.from(bytesFrom(`digest_${name}`, [bytes]))).toEqual(createHash(name).update(bytes).digest());
      }
    }),
    { numRuns: 400 },
  );
});
