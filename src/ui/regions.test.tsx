import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { focusFilter, focusRegion, walkRegions } from "./regions";

function page() {
  render(
    <main data-region="place">
      <section data-region="explorer">
        <input aria-label="filter" data-filter="" />
      </section>
      <section data-region="chart" tabIndex={-1} aria-label="chart" />
      <section data-region="form">
        <button type="button">first</button>
        <button type="button" data-region-stop="">
          stop
        </button>
      </section>
    </main>,
  );
}

test("walks region by region and stops past the last", () => {
  page();
  expect(walkRegions(1)).toBe(true);
  expect(screen.getByLabelText("filter")).toHaveFocus();
  walkRegions(1);
  expect(screen.getByLabelText("chart")).toHaveFocus();
  walkRegions(1);
  expect(screen.getByText("stop")).toHaveFocus();
  expect(walkRegions(1)).toBe(false);
});

test("goes by name, and to the filter from anywhere", () => {
  page();
  expect(focusRegion("nowhere")).toBe(false);
  expect(focusRegion("form")).toBe(true);
  expect(focusFilter()).toBe(true);
  expect(screen.getByLabelText("filter")).toHaveFocus();
});
