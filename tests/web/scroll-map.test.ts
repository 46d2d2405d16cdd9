import { describe, expect, it } from "vitest";
import { heightThere, type Point, risingChain } from "../../src/web/islands/scroll-map.ts";

describe("heights of two texts that belong together", () => {
  it("without shared places the way is straight", () => {
    expect(heightThere(risingChain([], [1000, 500]), 400)).toBe(200);
  });

  it("a shared place stands beside its counterpart, what lies between is spread evenly", () => {
    const chain = risingChain([[100, 300]], [1000, 500]);
    expect(heightThere(chain, 100)).toBe(300);
    expect(heightThere(chain, 50)).toBe(150);
    expect(heightThere(chain, 550)).toBe(400);
  });

  it("a place that would send the reader back up is left out", () => {
    const points: Point[] = [
      [100, 400],
      [200, 150],
      [300, 200],
      [400, 250],
    ];
    expect(risingChain(points, [500, 500])).toEqual([
      [0, 0],
      [200, 150],
      [300, 200],
      [400, 250],
      [500, 500],
    ]);
  });

  it("never goes back, and ends where the texts end", () => {
    const chain = risingChain(
      [
        [10, 90],
        [20, 30],
        [60, 40],
        [70, 80],
      ],
      [100, 100],
    );
    const heights = Array.from({ length: 101 }, (_, at) => heightThere(chain, at));
    expect(heights.every((height, at) => at === 0 || height >= heights[at - 1]!)).toBe(true);
    expect([heights[0], heights[100]]).toEqual([0, 100]);
  });
});
