import "fake-indexeddb/auto";
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it } from "vitest";
import { emptyOrganisation, type Facts } from "../../../core/model";
import { UiProvider } from "../../../ui/UiProvider";
import { workspaces } from "../../../workspace/current";
import { undo, workspaceNow } from "../../../workspace/hooks";
import { Completeness } from "./Completeness";
import { TransportLimits } from "./TransportLimits";

async function open(facts: Facts = { whole: [], listed: [] }) {
  await workspaces.close();
  const blank = emptyOrganisation("corp.example");
  await workspaces.open(await workspaces.create({ ...blank, facts }));
}

function show(readOnly = false) {
  render(
    <UiProvider>
      <Completeness readOnly={readOnly} />
      <TransportLimits readOnly={readOnly} />
    </UiProvider>,
  );
  return userEvent.setup();
}

const facts = () => workspaceNow().organisation.facts;
const limit = (name: string) => screen.getByRole("textbox", { name });

beforeEach(() => open());

it("takes the word that a list is complete, and undo takes it back", async () => {
  const user = show();
  await user.click(screen.getByRole("checkbox", { name: "All send connectors are listed here" }));
  await user.click(
    screen.getByRole("checkbox", { name: "All receive connectors are listed here" }),
  );
  await user.click(screen.getByRole("checkbox", { name: "All servers are listed here" }));
  expect(facts()).toEqual({ whole: ["receive", "send"], listed: ["servers"] });
  await user.click(screen.getByRole("checkbox", { name: "All send connectors are listed here" }));
  expect(facts().whole).toEqual(["receive"]);
  act(() => void undo());
  act(() => void undo());
  expect(facts().listed).toEqual([]);
});

it("takes a size in its unit and keeps the unit that was chosen", async () => {
  const user = show();
  expect(limit("Largest message sent")).toHaveAttribute("placeholder", "unknown");
  await user.type(limit("Largest message sent"), "35 MB");
  expect(facts().transportConfig).toEqual({ maxSendSize: 36_700_160 });
  await user.tab();
  expect(limit("Largest message sent")).toHaveValue("35");
  expect(screen.getByRole("combobox", { name: "Unit of Largest message sent" })).toHaveTextContent(
    "MB",
  );
  await user.type(limit("Most recipients of a message"), "500");
  expect(facts().transportConfig).toEqual({
    maxSendSize: 36_700_160,
    maxRecipientEnvelopeLimit: 500,
  });
});

it("says what cannot be read, and keeps the last limit", async () => {
  await open({ whole: [], listed: [], transportConfig: { maxRecipientEnvelopeLimit: 500 } });
  const user = show();
  const field = limit("Most recipients of a message");
  await user.type(field, "x");
  expect(field).toBeInvalid();
  expect(screen.getByRole("alert")).toHaveTextContent("500x is no number of recipients.");
  await user.tab();
  expect(field).toHaveValue("500");
  expect(facts().transportConfig).toEqual({ maxRecipientEnvelopeLimit: 500 });
});

it("lets the limit from before stand while text cannot be read, never what its beginning meant", async () => {
  await open({ whole: [], listed: [], transportConfig: { maxSendSize: 35 * 1024 ** 2 } });
  const user = show();
  const field = limit("Largest message sent");
  await user.clear(field);
  await user.type(field, "1,5");
  expect(facts().transportConfig).toEqual({ maxSendSize: 35 * 1024 ** 2 });
  expect(field).toHaveValue("1,5");
  await user.tab();
  expect(field).toHaveValue("35");
});

it("knows Unlimited from a number and from nothing", async () => {
  await open({ whole: [], listed: [], transportConfig: { maxSendSize: 1024 } });
  const user = show();
  const [send, , recipients] = screen.getAllByRole("checkbox", { name: "Unlimited" });
  await user.click(send as HTMLElement);
  expect(facts().transportConfig).toEqual({ maxSendSize: "Unlimited" });
  await user.click(send as HTMLElement);
  expect(facts().transportConfig).toEqual({ maxSendSize: 1024 });
  await user.click(screen.getByRole("button", { name: "Forget MaxSendSize" }));
  expect(facts()).not.toHaveProperty("transportConfig");
  await user.click(recipients as HTMLElement);
  await user.click(recipients as HTMLElement);
  expect(facts()).not.toHaveProperty("transportConfig");
});

it("changes nothing where it can only be read", () => {
  show(true);
  for (const each of screen.getAllByRole("checkbox"))
    expect(each).toHaveAttribute("aria-disabled", "true");
  expect(limit("Largest message sent")).toHaveAttribute("readonly");
});
