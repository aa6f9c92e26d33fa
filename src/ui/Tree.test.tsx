import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { Tree } from "./Tree";

const nodes = [
  {
    id: "servers",
    label: "Servers",
    heading: true,
    children: [
      { id: "ex1", label: "EX01", children: [{ id: "relay", label: "Relay" }] },
      { id: "ex2", label: "EX02", children: [] },
    ],
  },
  { id: "internet", label: "Internet" },
];

function Shown({ onSelect }: { onSelect: (id: string) => void }) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  return (
    <Tree
      name="Explorer"
      nodes={nodes}
      selected="ex1"
      onSelect={(node) => onSelect(node.id)}
      open={open}
      onOpenChange={(id, isOpen) => setOpen(isOpen ? new Set([...open, id]) : new Set())}
    />
  );
}

test("is one tab stop, and arrows move past headings", async () => {
  const user = userEvent.setup();
  render(<Shown onSelect={() => {}} />);
  await user.tab();
  expect(screen.getByRole("treeitem", { name: "EX01" })).toHaveFocus();
  await user.keyboard("{ArrowDown}");
  expect(screen.getByRole("treeitem", { name: "EX02" })).toHaveFocus();
  await user.keyboard("{End}");
  expect(screen.getByRole("treeitem", { name: "Internet" })).toHaveFocus();
  await user.keyboard("{Home}");
  expect(screen.getByRole("treeitem", { name: "EX01" })).toHaveFocus();
  expect(screen.getAllByRole("treeitem").filter((row) => row.tabIndex === 0)).toHaveLength(1);
});

test("right opens and enters, left goes back and closes", async () => {
  const user = userEvent.setup();
  render(<Shown onSelect={() => {}} />);
  await user.tab();
  await user.keyboard("{ArrowRight}{ArrowRight}");
  expect(screen.getByRole("treeitem", { name: "Relay" })).toHaveFocus();
  await user.keyboard("{ArrowLeft}{ArrowLeft}");
  expect(screen.queryByRole("treeitem", { name: "Relay" })).toBeNull();
  expect(screen.getByRole("treeitem", { name: "EX01" })).toHaveFocus();
});

test("letters lead to a name, Enter chooses", async () => {
  const user = userEvent.setup();
  const onSelect = vi.fn();
  render(<Shown onSelect={onSelect} />);
  await user.tab();
  await user.keyboard("in{Enter}");
  expect(onSelect).toHaveBeenCalledExactlyOnceWith("internet");
});
