/** The slot's allocator against a model: areas never overlap, what is free is found, and the budget returns to nothing. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { budgetWords, granuleBytes, SlotMemory, slotAreas } from "./slot-memory.ts";

const pages = 2048;
const firstGranule = slotAreas.heap / granuleBytes;

function newSlot(limitGranules: number) {
  const budget = new Int32Array(new SharedArrayBuffer(8));
  budget[budgetWords.limit] = limitGranules;
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
  return { slot: new SlotMemory(memory, budget), budget };
}

test("areas are disjoint, at the lowest free address, and come back", () => {
  const step = fc.record({ granules: fc.integer({ min: 1, max: 150 }), free: fc.boolean(), which: fc.nat() });
  const { slot, budget } = newSlot(pages);
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const used = new Uint8Array(pages);
      used.fill(1, 0, firstGranule);
      const areas: { at: number; granules: number }[] = [];
      for (const { granules, free, which } of steps) {
        if (free && areas.length > 0) {
          const [area] = areas.splice(which % areas.length, 1);
          if (area === undefined) continue;
          slot.free(area.at * granuleBytes, area.granules * granuleBytes);
          used.fill(0, area.at, area.at + area.granules);
          continue;
        }
        const lowest = lowestFree(used, granules);
        if (lowest < 0) continue;
        const at = slot.allocate(granules * granuleBytes - 1) / granuleBytes;
        expect(at).toBe(lowest);
        used.fill(1, at, at + granules);
        areas.push({ at, granules });
      }
      expect(budget[budgetWords.used]).toBe(areas.reduce((sum, { granules }) => sum + granules, 0));
      slot.freeAll();
      expect(budget[budgetWords.used]).toBe(0);
    }),
    { numRuns: 200 },
  );
});

function lowestFree(used: Uint8Array, granules: number): number {
  let run = 0;
  for (let at = firstGranule; at < pages; at++) {
    run = used[at] === 0 ? run + 1 : 0;
    if (run === granules) return at - granules + 1;
  }
  return -1;
}

test("what goes beyond the budget or the slot is refused, and nothing is lost", () => {
  const { slot, budget } = newSlot(10);
  slot.allocate(8 * granuleBytes);
  expect(() => slot.allocate(3 * granuleBytes)).toThrow(expect.objectContaining({ code: "53200" }));
  expect(budget[budgetWords.used]).toBe(8);
  const large = newSlot(10 * pages);
  expect(() => large.slot.allocate(pages * granuleBytes)).toThrow(expect.objectContaining({ code: "53200" }));
  expect(large.budget[budgetWords.used]).toBe(0);
});
