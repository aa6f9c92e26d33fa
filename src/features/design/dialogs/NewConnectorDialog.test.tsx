import "fake-indexeddb/auto";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it } from "vitest";
import { addServer } from "../../../core/edit";
import { emptyOrganisation } from "../../../core/model";
import { UiProvider } from "../../../ui/UiProvider";
import { workspaces } from "../../../workspace/current";
import { undo, workspaceNow } from "../../../workspace/hooks";
import { NewConnectorDialog } from "./NewConnectorDialog";

beforeEach(async () => {
  await workspaces.close();
  await workspaces.open(await workspaces.create(emptyOrganisation("corp.example")));
});

let created: string | undefined;
let closed = false;
function show() {
  created = undefined;
  closed = false;
  render(
    <UiProvider>
      <NewConnectorDialog
        server={undefined}
        onClose={() => {
          closed = true;
        }}
        onCreated={(connector) => {
          created = connector;
        }}
      />
    </UiProvider>,
  );
  return userEvent.setup();
}
const name = () => screen.getByRole("textbox", { name: "Name" });
const create = () => screen.getByRole("button", { name: "Create connector" });

it("says each answer that is missing, at its question, and leads to the first", async () => {
  const user = show();
  await user.click(create());
  expect(await screen.findByText("Give the connector a name.")).toBeVisible();
  expect(name()).toBeInvalid();
  expect(name()).toHaveAccessibleDescription("Give the connector a name.");
  expect(name()).toHaveFocus();
  expect(closed).toBe(false);
});

it("says what of a list cannot be read", async () => {
  const user = show();
  await user.type(name(), "Relay");
  await user.type(screen.getByRole("textbox", { name: "Accepts clients from" }), "10.300.0.1");
  await user.click(create());
  expect(await screen.findByText(/300 is not part of an IPv4 address/)).toBeVisible();
  expect(Object.keys(workspaceNow().organisation.connectors)).toEqual([]);
});

it("makes server and connector in one step that one undo takes back", async () => {
  const user = show();
  await user.type(name(), "Relay scanners");
  await user.type(screen.getByRole("textbox", { name: "Accepts clients from" }), "10.20.4.0/24");
  await user.click(create());
  await expect.poll(() => created).toBeDefined();
  const { connectors, servers } = workspaceNow().organisation;
  expect(Object.values(servers).map((each) => each.name)).toEqual(["EX01"]);
  expect(connectors[created as string]).toMatchObject({
    name: "Relay scanners",
    usage: "Custom",
    explicit: { RemoteIPRanges: ["10.20.4.0/24"], Bindings: ["0.0.0.0:25"] },
  });
  undo();
  expect(Object.keys(workspaceNow().organisation.servers)).toEqual([]);
});

it("takes a server that is there for the one that is named", async () => {
  workspaces.run(addServer({ name: "EX01" }));
  const user = show();
  await user.type(name(), "Relay scanners");
  await user.type(screen.getByRole("textbox", { name: "Another server" }), "ex01");
  await user.type(screen.getByRole("textbox", { name: "Accepts clients from" }), "10.20.4.0/24");
  await user.click(create());
  await expect.poll(() => created).toBeDefined();
  const { connectors, servers } = workspaceNow().organisation;
  expect(Object.values(servers).map((each) => each.name)).toEqual(["EX01"]);
  expect(Object.values(connectors).map((each) => each.name)).toEqual(["Relay scanners"]);
});

it("asks a send connector for its address spaces, and has no usage Client for it", async () => {
  const user = show();
  await user.click(screen.getByRole("radio", { name: "Send connector" }));
  expect(screen.queryByRole("radio", { name: /^Client / })).toBeNull();
  await user.type(name(), "To partner");
  await user.click(create());
  expect(await screen.findByText(/Say which recipients it takes/)).toBeVisible();
});
