import "fake-indexeddb/auto";
import { QueryClientProvider } from "@tanstack/react-query";
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it } from "vitest";
import { addNetwork, addServer, renameOrganisation, setVersion } from "../core/edit";
import { emptyOrganisation } from "../core/model";
import { workspaces } from "./current";
import {
  redo,
  run,
  undo,
  useOrganisation,
  useReadOnly,
  useRedoLabel,
  useUndoLabel,
  useWorkspaceState,
  workspaceNow,
} from "./hooks";
import { queryClient, useWorkspaces } from "./queries";

beforeEach(async () => {
  await workspaces.close();
  await workspaces.open(await workspaces.create(emptyOrganisation("corp.example")));
});

let drawn = 0;
function Name() {
  drawn += 1;
  return <p>{useOrganisation(({ name }) => name)}</p>;
}

function Servers() {
  const names = useOrganisation(({ servers }) => Object.values(servers).map(({ name }) => name));
  return <p>{names.join(", ")}</p>;
}

function UndoButtons() {
  return (
    <>
      <button type="button" onClick={undo}>{`Undo ${useUndoLabel()}`}</button>
      <button type="button" onClick={redo}>{`Redo ${useRedoLabel()}`}</button>
    </>
  );
}

function Mode() {
  const phase = useWorkspaceState((state) => state.phase);
  return <p>{`${phase}, ${useReadOnly() ? "reads" : "writes"}`}</p>;
}

function List() {
  const { data = [] } = useWorkspaces();
  return <p>{data.some(({ name }) => name === "new.example") ? "there" : "not there"}</p>;
}

it("draws a component again only when what it selected changed", () => {
  drawn = 0;
  render(<Name />);
  act(() => void run(addServer({ name: "EX01" })));
  act(() => void run(setVersion({ version: "SE" })));
  expect(drawn).toBe(1);
  act(() => void run(renameOrganisation({ name: "lab.example" })));
  expect(screen.getByText("lab.example")).toBeDefined();
  expect(drawn).toBe(2);
});

it("bears a selector that makes a new list each time", () => {
  render(<Servers />);
  act(() => void run(addServer({ name: "EX01" })));
  act(() => void run(addServer({ name: "EX02" })));
  expect(screen.getByText("EX01, EX02")).toBeDefined();
});

it("shows what undo and redo would do, and does it", async () => {
  render(<UndoButtons />);
  act(() => void run(addNetwork({ name: "Scanners", ranges: ["10.0.0.0/24"] })));
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: "Undo Add network Scanners" }));
  expect(workspaceNow().organisation.networks).toEqual({});
  await user.click(screen.getByRole("button", { name: "Redo Add network Scanners" }));
  expect(Object.values(workspaceNow().organisation.networks)).toHaveLength(1);
  expect(screen.getByRole("button", { name: "Redo null" })).toBeDefined();
});

it("is read-only where nothing is open", async () => {
  render(<Mode />);
  expect(screen.getByText("open, writes")).toBeDefined();
  await act(() => workspaces.close());
  expect(screen.getByText("closed, reads")).toBeDefined();
  expect(run(addServer({ name: "EX01" }))).toBeUndefined();
});

it("lists the stored workspaces, and anew when one is made", async () => {
  render(
    <QueryClientProvider client={queryClient}>
      <List />
    </QueryClientProvider>,
  );
  expect(await screen.findByText("not there")).toBeDefined();
  await act(() => workspaces.create(emptyOrganisation("new.example")));
  expect(await screen.findByText("there")).toBeDefined();
});
