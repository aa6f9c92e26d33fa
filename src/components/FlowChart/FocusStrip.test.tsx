import { fireEvent, render, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { chartOf } from "../../core/chart";
import { pictured } from "../../testing/organisations";
import { FocusStrip } from "./FocusStrip";

const chart = chartOf(pictured());
const beads = () => screen.getAllByRole("button").map((each) => each.textContent);

it("shows the way in through a receive connector, each bead a button", () => {
  const select = vi.fn();
  const server = vi.fn();
  render(<FocusStrip chart={chart} connector="relay" onSelect={select} onServer={server} />);
  expect(beads()).toEqual([
    "Scanners65,536 addresses",
    ":25EX01",
    "Relay scanners EX01may relay",
    "EX012019 Mailbox",
  ]);
  expect(screen.getByRole("button", { current: "step" })).toHaveTextContent("Relay scanners");
  for (const bead of screen.getAllByRole("button")) fireEvent.click(bead);
  expect(select.mock.calls).toEqual([
    ["relay", "RemoteIPRanges"],
    ["relay", "Bindings"],
    ["relay", undefined],
  ]);
  expect(server).toHaveBeenCalledWith("ex01");
});

it("shows the way out through a send connector", () => {
  render(<FocusStrip chart={chart} connector="partner" onSelect={vi.fn()} />);
  expect(beads()).toEqual([
    "2 serversall of them",
    "To partner.examplepartner.example · 1",
    "Smart host203.0.113.25",
  ]);
});

it("shows nothing for a connector that is gone", () => {
  const { container } = render(<FocusStrip chart={chart} connector="gone" onSelect={vi.fn()} />);
  expect(container).toBeEmptyDOMElement();
});
