import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { parameter } from "../../../core/catalogue";
import { apply } from "../../../core/edit";
import { type Connector, emptyOrganisation, type Organisation } from "../../../core/model";
import * as hooks from "../../../workspace/hooks";
import { SetForAll } from "./SetForAll";

const relay = (id: string, explicit: Connector["explicit"]): Connector => ({
  ...{ id, kind: "receive", name: id, server: "s", explicit, drafts: {}, unknown: [] },
});
const corp: Organisation = {
  ...emptyOrganisation("corp.example"),
  servers: { s: { id: "s", name: "EX01", role: "Mailbox" } },
  connectors: { a: relay("a", { MaxMessageSize: 10_485_760 }), b: relay("b", {}) },
};

it("sets one value in all connectors as one edit", async () => {
  let after = corp;
  vi.spyOn(hooks, "run").mockImplementation((command) => {
    const edit = command(corp);
    after = apply(corp, edit.patches);
    return edit;
  });
  const declared = parameter("receive", "MaxMessageSize");
  if (!declared) throw new Error("no such parameter");
  render(
    <SetForAll
      organisation={corp}
      declared={declared}
      connectors={Object.values(corp.connectors)}
      readOnly={false}
    />,
  );
  const field = screen.getByRole("textbox", { name: /Maximum message size/ });
  await userEvent.clear(field);
  await userEvent.type(field, "25");
  await userEvent.click(screen.getByRole("button", { name: "Set for 2 connectors" }));
  expect(Object.values(after.connectors).map(({ explicit }) => explicit.MaxMessageSize)).toEqual([
    ...[26_214_400, 26_214_400],
  ]);
});
