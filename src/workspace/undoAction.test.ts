import "fake-indexeddb/auto";
import { beforeEach, expect, it, vi } from "vitest";
import { addServer, type Edit, removeServer, renameOrganisation } from "../core/edit";
import { emptyOrganisation, type Organisation } from "../core/model";
import { workspaces } from "./current";
import { undoAction } from "./undoAction";

beforeEach(async () => {
  await workspaces.close();
  await workspaces.open(await workspaces.create(emptyOrganisation("corp.example")));
});

const made = (command: (organisation: Organisation) => Edit): Edit => {
  const edit = workspaces.run(command);
  if (!edit) throw new Error("nothing is open");
  return edit;
};
const servers = () => Object.values(workspaces.getState().organisation.servers);
const names = () => servers().map(({ name }) => name);

it("takes back its own edit while that is the latest", () => {
  made(addServer({ name: "EX01" }));
  const { id } = servers()[0]!;
  const action = undoAction(made(removeServer({ server: id })));
  expect(action?.stands.now()).toBe(true);
  action?.run();
  expect(names()).toEqual(["EX01"]);
  expect(action?.stands.now()).toBe(false);
  action?.run();
  expect(names()).toEqual(["EX01"]);
});

it("touches nothing once another edit came, and tells those who watch", () => {
  const action = undoAction(made(addServer({ name: "EX01" })));
  const heard = vi.fn();
  const stop = action?.stands.watch(heard);
  made(addServer({ name: "EX02" }));
  expect(heard).toHaveBeenCalled();
  stop?.();
  expect(action?.stands.now()).toBe(false);
  action?.run();
  expect(names()).toEqual(["EX01", "EX02"]);
});

it("stands again once the later edit is taken back, and not in another organisation", async () => {
  const action = undoAction(made(addServer({ name: "EX01" })));
  made(addServer({ name: "EX02" }));
  workspaces.undo();
  expect(action?.stands.now()).toBe(true);
  await workspaces.open(await workspaces.create(emptyOrganisation("other.example")));
  expect(action?.stands.now()).toBe(false);
});

it("is none for an edit that changed nothing, unless something beside it did", () => {
  made(addServer({ name: "EX01" }));
  const nothing = made(renameOrganisation({ name: "corp.example" }));
  expect(nothing.patches).toEqual([]);
  expect(undoAction(nothing)).toBeUndefined();
  const also = vi.fn();
  undoAction(nothing, also)?.run();
  expect(also).toHaveBeenCalledOnce();
  expect(names()).toEqual(["EX01"]);
});

it("takes back what was changed beside the organisation in the same step", () => {
  const also = vi.fn();
  const action = undoAction(made(addServer({ name: "EX01" })), also);
  action?.run();
  expect(names()).toEqual([]);
  expect(also).toHaveBeenCalledOnce();
});
