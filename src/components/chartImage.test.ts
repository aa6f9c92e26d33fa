import { expect, it } from "vitest";
import { chartSvg } from "../core/formats/svg";
import { pictured } from "../testing/organisations";
import { NoPicture, pictureSize, pngOf, sizeOfSvg } from "./chartImage";

it("draws at twice the size as long as a canvas takes it, then smaller, then not at all", () => {
  expect(pictureSize(1000, 600)).toEqual({ width: 2000, height: 1200, scale: 2 });
  expect(pictureSize(1100, 12_000)).toMatchObject({ scale: 1 });
  expect(pictureSize(1100, 30_000)).toMatchObject({ scale: 0.5 });
  expect(pictureSize(1100, 60_000)).toBeUndefined();
});

it("knows the size of the chart's own SVG", () => {
  const size = sizeOfSvg(chartSvg(pictured()));
  expect(size?.width).toBeGreaterThan(700);
  expect(size?.height).toBeGreaterThan(300);
  expect(sizeOfSvg("<svg>")).toBeUndefined();
});

it("says how large a chart is that no picture holds", async () => {
  const long = '<svg xmlns="http://www.w3.org/2000/svg" width="1120" height="120000.5" />';
  await expect(pngOf(long)).rejects.toThrow(NoPicture);
  await expect(pngOf(long)).rejects.toThrow(
    "The chart is 1,120 × 120,001 pixels, too large for a picture. Save it as SVG.",
  );
});
