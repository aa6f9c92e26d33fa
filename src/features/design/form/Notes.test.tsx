import "fake-indexeddb/auto";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { organisation, receiver, server } from "../../../testing/builders";
import { workspaces } from "../../../workspace/current";
import { useOrganisation, workspaceNow } from "../../../workspace/hooks";
import { Notes } from "./Notes";

function Shown() {
  const connector = useOrganisation(({ connectors }) => connectors.relay);
  return connector ? <Notes connector={connector} readOnly={false} /> : null;
}

it("ticks and removes what has to be seen to", async () => {
  const relay = receiver("Relay", { notes: [{ text: "Fixed addresses." }, { text: "SPF." }] });
  await workspaces.open(await workspaces.create(organisation([server("EX01")], [relay])));
  render(<Shown />);
  await userEvent.click(screen.getByRole("checkbox", { name: "SPF." }));
  const notes = () => workspaceNow().organisation.connectors.relay?.notes;
  expect(notes()).toEqual([{ text: "Fixed addresses." }, { text: "SPF.", done: true }]);
  expect(screen.getByRole("checkbox", { name: "SPF." })).toBeChecked();
  await userEvent.click(screen.getByRole("checkbox", { name: "SPF." }));
  await userEvent.click(screen.getByRole("button", { name: "Remove note Fixed addresses." }));
  expect(notes()).toEqual([{ text: "SPF." }]);
  await userEvent.click(screen.getByRole("button", { name: "Remove note SPF." }));
  expect(workspaceNow().organisation.connectors.relay).not.toHaveProperty("notes");
  expect(screen.queryByRole("group")).toBeNull();
});
