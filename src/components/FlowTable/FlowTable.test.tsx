import { fireEvent, render, screen, within } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { chartOf } from "../../core/chart";
import { pictured } from "../../testing/organisations";
import { UiProvider } from "../../ui/UiProvider";
import { csvOf } from "./csv";
import { FlowTable } from "./FlowTable";

const select = vi.fn();
const show = () =>
  render(
    <UiProvider>
      <FlowTable
        chart={chartOf(pictured())}
        badgeOf={(id) => (id === "relay" ? { severity: "error", count: 2 } : undefined)}
        lit={undefined}
        selected="relay"
        onSelect={select}
        onClose={vi.fn()}
      />
    </UiProvider>,
  );
const ways = (name: "Ways in" | "Ways out") => screen.getByRole("table", { name });
const row = (name: string) => screen.getByRole("button", { name }).closest("tr")!;

it("says of each path what the chart says", () => {
  show();
  const cells = within(row("Relay scanners EX01")).getAllByRole("cell");
  expect(cells.map((each) => each.textContent)).toEqual([
    "Scanners (2 ranges, 65,536)",
    ":25",
    "Relay scanners EX01",
    "EX01",
    "offered",
    "not needed",
    "anywhere, without sign-in (strangers)",
    "enabled, changed",
    "2",
  ]);
  expect(within(row("Relay scanners EX01")).getByRole("img")).toHaveAccessibleName(
    "2 problems, the worst an error",
  );
  expect(within(ways("Ways out")).getAllByRole("row")).toHaveLength(3);
});

it("leads from a cell to its parameter", () => {
  show();
  fireEvent.click(within(row("Fax gateway EX02")).getByRole("button", { name: ":25" }));
  expect(select).toHaveBeenLastCalledWith("fax", "Bindings");
});

it("sorts up, down, and back", () => {
  show();
  const names = () =>
    within(ways("Ways out"))
      .getAllByRole("row")
      .slice(1)
      .map((each) => within(each).getAllByRole("cell")[1]?.textContent);
  const head = within(ways("Ways out")).getByRole("button", { name: "Send connector" });
  expect(names()).toEqual(["To partner.example", "Internet"]);
  fireEvent.click(head);
  expect(names()).toEqual(["Internet", "To partner.example"]);
  expect(head.closest("th")).toHaveAttribute("aria-sort", "ascending");
  fireEvent.click(head);
  expect(head.closest("th")).toHaveAttribute("aria-sort", "descending");
  fireEvent.click(head);
  expect(head.closest("th")).toHaveAttribute("aria-sort", "none");
});

it("filters by any word, and says how many are left", () => {
  show();
  fireEvent.change(screen.getByRole("searchbox", { name: "Filter paths" }), {
    target: { value: "fax hosts" },
  });
  expect(screen.getByText("1 of 15 paths")).toBeInTheDocument();
});

it("copies cells that no spreadsheet takes for a formula", () => {
  const fields = [
    { id: "a", head: "A" },
    { id: "b", head: "B" },
  ] as const;
  expect(csvOf(fields, [{ a: '=HYPERLINK("x")', b: 'say "hi", you' }])).toBe(
    '"A","B"\r\n"\'=HYPERLINK(""x"")","say ""hi"", you"\r\n',
  );
});
