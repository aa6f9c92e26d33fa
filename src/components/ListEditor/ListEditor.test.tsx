import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, it } from "vitest";
import { ranges } from "../../core/catalogue";
import { UiProvider } from "../../ui/UiProvider";
import { ListEditor } from "./ListEditor";

const kind = ranges();
let items: readonly string[];
let held: readonly string[] | undefined;
/** Puts a list from elsewhere, as undo does. */
let put: (next: readonly string[]) => void;

function Ranges({ start, readOnly = false }: { start: readonly string[]; readOnly?: boolean }) {
  const [list, setList] = useState(start);
  const [draft, setDraft] = useState<readonly string[] | undefined>();
  items = list;
  held = draft;
  const take = (next: readonly string[]) => {
    setList(next);
    setDraft(undefined);
  };
  put = (next) => act(() => take(next));
  return (
    <UiProvider>
      <ListEditor
        kind={kind}
        id="ranges"
        label="Clients"
        describedBy="about"
        items={list}
        draft={draft}
        unknown={false}
        tone="own"
        readOnly={readOnly}
        onItems={take}
        onDraft={setDraft}
      />
    </UiProvider>
  );
}

const row = (number: number) => screen.getByRole("textbox", { name: `Clients, row ${number}` });
const texts = () =>
  screen
    .getAllByRole<HTMLInputElement>("textbox", { name: /^Clients, row/ })
    .map((each) => each.value);

it("Enter in the middle puts a row below, with the focus, and typing fills it", async () => {
  const user = userEvent.setup();
  render(<Ranges start={["10.0.0.1", "10.0.0.3"]} />);
  await user.click(row(1));
  await user.keyboard("{Enter}10.0.0.2");
  expect(row(2)).toHaveFocus();
  expect(items).toEqual(["10.0.0.1", "10.0.0.2", "10.0.0.3"]);
});

it("arrows walk, Alt with arrows moves the row, Ctrl D doubles it, Backspace takes an empty one away", async () => {
  const user = userEvent.setup();
  render(<Ranges start={["10.0.0.1", "10.0.0.2"]} />);
  await user.click(row(1));
  await user.keyboard("{ArrowDown}");
  expect(row(2)).toHaveFocus();
  await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
  expect(items).toEqual(["10.0.0.2", "10.0.0.1"]);
  expect(row(1)).toHaveFocus();
  await user.keyboard("{Control>}d{/Control}");
  expect(texts()).toEqual(["10.0.0.2", "10.0.0.2", "10.0.0.1"]);
  expect(screen.getByText("same as row 1")).toBeVisible();
  await user.clear(row(2));
  await user.keyboard("{Backspace}");
  expect(texts()).toEqual(["10.0.0.2", "10.0.0.1"]);
  expect(row(1)).toHaveFocus();
});

it("removing a row leads to the one that takes its place; the last one to Add", async () => {
  const user = userEvent.setup();
  render(<Ranges start={["10.0.0.1", "10.0.0.2"]} />);
  await user.click(screen.getByRole("button", { name: "Remove range 1" }));
  expect(items).toEqual(["10.0.0.2"]);
  expect(row(1)).toHaveFocus();
  await user.click(screen.getByRole("button", { name: "Remove range 1" }));
  expect(items).toEqual([]);
  expect(screen.getByText("None")).toBeVisible();
});

it("holds all rows where one cannot be read, and keeps the last good list", async () => {
  const user = userEvent.setup();
  render(<Ranges start={["10.0.0.0/24"]} />);
  await user.type(row(1), "9");
  expect(held).toEqual(["10.0.0.0/249"]);
  expect(items).toEqual(["10.0.0.0/24"]);
  expect(row(1)).toBeInvalid();
});

it("shows what undo brings while a row has the focus, and leaves a canonical spelling until then", async () => {
  const user = userEvent.setup();
  render(<Ranges start={["10.0.0.1"]} />);
  await user.click(row(1));
  await user.keyboard("{Enter}010.0.0.2");
  put(["10.0.0.1"]);
  expect(texts()).toEqual(["10.0.0.1"]);
  await user.click(row(1));
  await user.clear(row(1));
  await user.type(row(1), "10.0.0.0 / 24");
  expect(row(1)).toHaveValue("10.0.0.0 / 24");
});

it("pastes many lines with a report, and adds or replaces", async () => {
  const user = userEvent.setup();
  render(<Ranges start={["10.0.0.1"]} />);
  await user.click(row(1));
  await user.paste("10.0.0.1\n10.0.0.2 # scanner\n10.300.0.1");
  const dialog = await screen.findByRole("dialog", { name: "Paste many: Clients" });
  expect(within(dialog).getByText("2 read, 1 not")).toBeVisible();
  const report = within(dialog).getByRole("list", { name: "How each was read" });
  expect(within(report).getAllByRole("listitem")).toHaveLength(3);
  expect(report).toHaveTextContent("already there");
  expect(report).toHaveTextContent("300 is not part of an IPv4 address.");
  expect(within(dialog).getByRole("button", { name: "Replace all with 2" })).toBeEnabled();
  await user.click(within(dialog).getByRole("button", { name: "Add 1" }));
  expect(items).toEqual(["10.0.0.1", "10.0.0.2"]);
});

it("draws a long list in part, with a filter", () => {
  render(<Ranges start={Array.from({ length: 300 }, (_, at) => `10.7.${at >> 7}.${at & 127}`)} />);
  expect(screen.getByRole("searchbox", { name: "Filter Clients" })).toBeVisible();
  expect(screen.queryAllByRole("textbox", { name: /^Clients, row/ }).length).toBeLessThan(100);
});

it("offers nothing to change where only reading is allowed", () => {
  const { container } = render(<Ranges start={["10.0.0.1"]} readOnly />);
  expect(row(1)).toHaveAttribute("readonly");
  // Of the list alone: what a test before it opened may still be on its way out of the page.
  expect(container.querySelector("button, [role=button]")).toBeNull();
});
