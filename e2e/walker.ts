import { expect, type Locator, type Page } from "@playwright/test";
import { groups, parameter } from "../src/core/catalogue";
import { causeTitle } from "../src/core/logs";
import type { Expectation, InboundQuestion, OutboundQuestion } from "../src/core/model";
import { form } from "./person";

/** What a person does in the places, from what a walkthrough tells as data: forms, questions, buttons. */

type Properties = Readonly<Record<string, unknown>>;

/** Opens a place by the bar. */
export async function goTo(page: Page, place: string): Promise<void> {
  const link = page.getByRole("navigation", { name: "Places" }).getByRole("link", {
    name: new RegExp(`^${place}`),
  });
  await link.click();
  await expect(link).toHaveAttribute("data-status", "active");
}

/** Opens a connector by the palette: `EX01\Relay`, or the name of a send connector. */
export async function openConnector(page: Page, identity: string): Promise<void> {
  const [server, receive] = identity.split("\\");
  const name = receive ?? identity;
  await page.keyboard.press("Control+k");
  const box = page.getByRole("combobox", { name: /Find or run/ });
  await box.fill(`@${name}`);
  await page
    .getByRole("option")
    .filter({ hasText: name })
    .filter({ hasText: receive === undefined ? "Send connector" : `on ${server}` })
    .first()
    .click();
  await form(page).getByRole("heading", { name, exact: true }).waitFor();
}

/** The field of a parameter in the form that is open; its group is opened where it is not among the essentials. */
async function fieldOf(page: Page, side: "receive" | "send", name: string): Promise<Locator> {
  const frame = form(page).locator(`[data-field="${name}"]`);
  if (!(await frame.isVisible())) {
    const group = groups.find(({ id }) => id === groupOf(side, name));
    await form(page)
      .getByRole("tab", { name: new RegExp(`^${group?.title}`) })
      .click();
  }
  await frame.waitFor();
  return frame;
}

function groupOf(side: "receive" | "send", name: string): string | undefined {
  const declared = parameter(side, name);
  return declared?.role === "property" ? declared.group : undefined;
}

/** Gives one parameter a value in the form that is open. */
export async function setField(
  page: Page,
  side: "receive" | "send",
  name: string,
  value: unknown,
): Promise<void> {
  const declared = parameter(side, name);
  if (declared?.role !== "property") throw new Error(`${name} is no field`);
  const field = await fieldOf(page, side, name);
  const { kind } = declared;
  if (kind.list) return setList(page, field, value as readonly string[]);
  const options = kind.options ?? [];
  const labelOf = (each: unknown) => options.find((option) => option.name === each)?.label ?? "";
  switch (kind.type) {
    case "flags":
      for (const { name: flag, label } of options) {
        if (flag === "None" || flag === "Custom") continue;
        const box = field.getByRole("checkbox", { name: label, exact: true });
        await box.setChecked((value as readonly string[]).includes(flag));
      }
      return;
    case "boolean":
      await field.getByRole("switch").setChecked(value === true);
      return;
    case "credential":
      await field.getByRole("switch").setChecked(value === "credential");
      return;
    case "choice": {
      const select = field.getByRole("combobox");
      if (await select.isVisible()) {
        await select.click();
        await page.getByRole("option", { name: new RegExp(`^${escaped(labelOf(value))}`) }).click();
      } else await field.getByRole("radio", { name: labelOf(value), exact: true }).check();
      return;
    }
    case "size": {
      await field.getByRole("textbox").fill(`${Number(value) / 1_048_576} MB`);
      return;
    }
    default:
      await field.getByRole("textbox").last().fill(String(value));
  }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** All rows anew, pasted together. */
async function setList(page: Page, field: Locator, items: readonly string[]): Promise<void> {
  await field.getByRole("button", { name: "Paste many…" }).click();
  const dialog = page.getByRole("dialog", { name: /^Paste many/ });
  await dialog.getByRole("textbox", { name: "Values to read" }).fill(items.join("\n"));
  await dialog.getByRole("button", { name: /^Replace all with/ }).click();
  await dialog.waitFor({ state: "hidden" });
}

/** Adds a connector through the dialog, and the rest of its values in the form. */
export async function makeConnector(
  page: Page,
  side: "receive" | "send",
  properties: Properties,
): Promise<void> {
  const { Name, Server, Usage = "Custom", Bindings, RemoteIPRanges, AddressSpaces } = properties;
  await goTo(page, "Design");
  await page.getByRole("button", { name: "New connector", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "New connector" });
  await dialog
    .getByRole("radio", { name: side === "receive" ? "Receive connector" : "Send connector" })
    .check();
  await dialog.getByRole("radio", { name: new RegExp(`^${Usage} `) }).check();
  await dialog.getByRole("textbox", { name: "Name", exact: true }).fill(String(Name));
  if (side === "receive") {
    const servers = dialog.getByRole("group", { name: "Servers" });
    for (const box of await servers.getByRole("checkbox").all()) await box.uncheck();
    await servers.getByRole("checkbox", { name: String(Server), exact: true }).check();
    await dialog.getByRole("textbox", { name: "Listens on" }).fill(lines(Bindings));
    await dialog.getByRole("textbox", { name: "Accepts clients from" }).fill(lines(RemoteIPRanges));
  } else await dialog.getByRole("textbox", { name: "Takes mail for" }).fill(lines(AddressSpaces));
  await dialog.getByRole("button", { name: "Create connector" }).click();
  await dialog.waitFor({ state: "hidden" });
  await form(page)
    .getByRole("heading", { name: String(Name), exact: true })
    .waitFor();
  const given = ["Name", "Server", "Usage", "Bindings", "RemoteIPRanges", "AddressSpaces"];
  await setFields(
    page,
    side,
    Object.entries(properties).filter(([name]) => !given.includes(name)),
  );
}

const lines = (value: unknown): string =>
  (Array.isArray(value) ? value : [value]).filter((each) => each !== undefined).join("\n");

export async function setFields(
  page: Page,
  side: "receive" | "send",
  entries: readonly (readonly [string, unknown])[],
): Promise<void> {
  for (const [name, value] of entries) await setField(page, side, name, value);
}

/** Removes the connector that is open. */
export async function removeConnector(page: Page): Promise<void> {
  await form(page).getByRole("button", { name: "Connector actions" }).click();
  await page.getByRole("menuitem", { name: /^Remove connector/ }).click();
}

/** Fills the question of Simulate; what is not said is emptied. */
export async function askInbound(page: Page, asked: InboundQuestion): Promise<void> {
  await goTo(page, "Simulate");
  const question = page.getByRole("form", { name: "Question" });
  await page.getByRole("radio", { name: "Inbound" }).check();
  const server = question.getByRole("combobox", { name: "Server" });
  if (!(await server.textContent())?.includes(asked.server)) {
    await server.click();
    await page.getByRole("option", { name: asked.server }).click();
  }
  const fill = (name: string, text: string) =>
    question.getByRole("textbox", { name, exact: true }).fill(text);
  await fill("Address", asked.from);
  await question.getByRole("combobox", { name: "Address, port" }).fill(asked.listen);
  const tls = asked.clientCert !== undefined ? "Mutual" : asked.tls ? "STARTTLS" : "None";
  await question.getByRole("radiogroup", { name: "TLS" }).getByRole("radio", { name: tls }).check();
  if (asked.clientCert !== undefined) await fill("Certificate", asked.clientCert);
  const auth = asked.auth === "basic" ? "Basic" : asked.auth === "ntlm" ? "NTLM" : "None";
  await question
    .getByRole("radiogroup", { name: "Sign-in" })
    .getByRole("radio", { name: auth })
    .check();
  await fill("From", asked.mailFrom ?? "");
  await fill("To", (asked.rcptTo ?? []).join(", "));
  await fill("Size", asked.size === undefined ? "" : `${asked.size} B`);
}

/** Fills the question of a message that leaves. */
export async function askOutbound(page: Page, asked: OutboundQuestion): Promise<void> {
  await goTo(page, "Simulate");
  const question = page.getByRole("form", { name: "Question" });
  await page.getByRole("radio", { name: "Outbound" }).check();
  const fill = (name: string, text: string) =>
    question.getByRole("textbox", { name, exact: true }).fill(text);
  await fill("To", asked.rcptTo);
  await fill("Size", asked.size === undefined ? "" : `${asked.size} B`);
  const { certificate, auth } = asked.remote ?? {};
  if (certificate?.names) await fill("Certificate", certificate.names.join(", "));
  if (auth) await fill("AUTH", auth.join(", "));
}

/** Asks, and keeps the answer as it is to be. */
export async function keepExpectation(
  page: Page,
  expectation:
    | Omit<Extract<Expectation, { simulate: unknown }>, "id">
    | Omit<Extract<Expectation, { route: unknown }>, "id">,
): Promise<void> {
  if ("simulate" in expectation) await askInbound(page, expectation.simulate);
  else await askOutbound(page, expectation.route);
  await page.getByRole("tab", { name: "Answer" }).click();
  await page.getByRole("button", { name: "Keep as expectation" }).click();
  const dialog = page.getByRole("dialog", { name: "Keep as expectation" });
  await dialog.getByRole("button", { name: "Keep expectation" }).click();
  await dialog.waitFor({ state: "hidden" });
}

/** Opens a session of the logs: by its id, else the first of its cause, under the filters that are told. */
export async function openSession(
  page: Page,
  log: {
    readonly session?: { readonly id: string; readonly cause: string | null };
    readonly connector?: string;
    readonly remote?: string;
  },
): Promise<void> {
  const { session, connector, remote } = log;
  const find = session?.id || remote || connector || session?.cause || "";
  const search = page.getByRole("searchbox", { name: "Address, code, text, connector" });
  await search.fill(find);
  await page.getByText(`text: ${find}`).waitFor();
  if (!session) return;
  const rows = page.getByRole("region", { name: "Sessions" }).getByRole("row");
  if (session.id !== "") await expect(rows).toHaveCount(2);
  if (session.id === "" && session.cause !== null) {
    const named = rows.filter({ hasText: causeTitle(session.cause) });
    await named.first().click();
  } else await rows.nth(1).click();
}
