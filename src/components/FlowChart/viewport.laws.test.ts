import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bandOf,
  clamp,
  home,
  levelOf,
  reveal,
  scales,
  type Viewport,
  whole,
  zoomAt,
} from "./viewport";

const size = fc.record({
  width: fc.integer({ min: 200, max: 4000 }),
  height: fc.integer({ min: 200, max: 90000 }),
});
const pane = fc.record({
  width: fc.integer({ min: 320, max: 2400 }),
  height: fc.integer({ min: 200, max: 1400 }),
});
const view = fc.record({
  x: fc.integer({ min: -5000, max: 5000 }),
  y: fc.integer({ min: -90000, max: 5000 }),
  scale: fc.double({ min: scales.least, max: scales.most, noNaN: true }),
});

/** What fits is whole in the pane; what does not fills it. */
const keeps = (
  { x, y, scale }: Viewport,
  chart: { width: number; height: number },
  room: { width: number; height: number },
) => {
  for (const [at, length, space] of [
    [x, chart.width * scale, room.width],
    [y, chart.height * scale, room.height],
  ] as const) {
    expect(at).toBeGreaterThanOrEqual(Math.min(0, space - length) - 1e-6);
    expect(at).toBeLessThanOrEqual(Math.max(0, space - length) + 1e-6);
  }
};

describe("a viewport", () => {
  it("keeps the chart in its pane, whatever moves it", () => {
    fc.assert(
      fc.property(
        view,
        size,
        pane,
        fc.double({ min: 0.01, max: 9, noNaN: true }),
        (from, chart, room, scale) => {
          const inside = clamp(from, chart, room);
          keeps(inside, chart, room);
          expect(clamp(inside, chart, room)).toEqual(inside);
          keeps(zoomAt(inside, scale, { x: 10, y: 10 }, chart, room), chart, room);
          keeps(whole(chart, room), chart, room);
          keeps(home(chart, room), chart, room);
        },
      ),
    );
  });

  it("first shows every lane, never larger than life, and never without its names", () => {
    fc.assert(
      fc.property(size, pane, (chart, room) => {
        const { scale, x } = home(chart, room);
        expect(scale).toBeLessThanOrEqual(1);
        expect(levelOf(scale)).not.toBe("overview");
        expect(x).toBeGreaterThanOrEqual(0);
        if (room.width >= chart.width / 2)
          expect(chart.width * scale).toBeLessThanOrEqual(room.width + 1e-6);
      }),
    );
    expect(home({ width: 760, height: 500 }, { width: 600, height: 380 }).scale).toBeCloseTo(0.79);
  });

  it("keeps the point under the pointer where the edges allow it", () => {
    const chart = { width: 10000, height: 10000 };
    const room = { width: 800, height: 600 };
    const from = { x: -3000, y: -3000, scale: 1 };
    const at = { x: 200, y: 100 };
    const to = zoomAt(from, 1.5, at, chart, room);
    expect((at.x - to.x) / to.scale).toBeCloseTo(3200);
    expect((at.y - to.y) / to.scale).toBeCloseTo(3100);
  });

  it("never leaves the scales", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        size,
        pane,
        (scale, chart, room) => {
          const to = zoomAt({ x: 0, y: 0, scale: 1 }, scale, { x: 0, y: 0 }, chart, room).scale;
          expect(to).toBeGreaterThanOrEqual(scales.least);
          expect(to).toBeLessThanOrEqual(scales.most);
        },
      ),
    );
  });

  it("brings a box into the pane, and does not move for one that is there", () => {
    fc.assert(
      fc.property(view, pane, fc.nat({ max: 9000 }), fc.nat({ max: 9000 }), (from, room, x, y) => {
        const chart = { width: 9600, height: 9600 };
        const box = { x, y, width: 150, height: 44 };
        fc.pre(150 * from.scale + 48 <= room.width && 44 * from.scale + 48 <= room.height);
        const to = reveal(clamp(from, chart, room), box, chart, room);
        expect(box.x * to.scale + to.x).toBeGreaterThanOrEqual(-1e-6);
        expect((box.x + box.width) * to.scale + to.x).toBeLessThanOrEqual(room.width + 1e-6);
        expect(box.y * to.scale + to.y).toBeGreaterThanOrEqual(-1e-6);
        expect((box.y + box.height) * to.scale + to.y).toBeLessThanOrEqual(room.height + 1e-6);
        const again = reveal(to, box, chart, room);
        expect(again.x).toBeCloseTo(to.x);
        expect(again.y).toBeCloseTo(to.y);
      }),
    );
  });

  it("draws at least what is seen", () => {
    fc.assert(
      fc.property(view, pane, (from, room) => {
        const band = bandOf(from, room);
        const top = -from.y / from.scale;
        expect(band.top).toBeLessThanOrEqual(top + 1e-6);
        expect(band.bottom).toBeGreaterThanOrEqual(top + room.height / from.scale - 1e-6);
      }),
    );
  });

  it("shows less the smaller it is", () => {
    expect([1, 0.85, 0.84, 0.5, 0.49, 0.2].map(levelOf)).toEqual([
      "full",
      "full",
      "compact",
      "compact",
      "overview",
      "overview",
    ]);
  });
});
