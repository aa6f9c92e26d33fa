/* What the states of `npm run screens -- --states` have in common: files that are given, and the ways to get somewhere. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../root.mjs";

export const read = (path) => readFileSync(join(root, path), "utf8");
export const asset = (name) => join(root, "src/content/walkthroughs/assets", name);
export const log = asset("EX01-Hub-SEND2026051206-1.LOG");
export const file = (name, text) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });

/** So many servers with five receive connectors each, a few of them unlike the others. */
export function estate(count) {
  const servers = Array.from({ length: count }, (_, at) => `EX${String(at + 1).padStart(3, "0")}`);
  const receive = (server, at) => (name, binding, ranges, more) => ({
    kind: "receive",
    server,
    name: `${name} ${server}`,
    properties: {
      ...{ TransportRole: "FrontendTransport", Bindings: [binding], RemoteIPRanges: ranges },
      ...{ PermissionGroups: ["AnonymousUsers"], AuthMechanism: ["Tls"] },
      ...{ MaxMessageSize: at % 7 === 3 ? 104_857_600 : 37_748_736, ...more },
    },
  });
  const all = servers.flatMap((server, at) => {
    const make = receive(server, at);
    return [
      make("Default Frontend", "0.0.0.0:25", ["0.0.0.0/0", "::/0"]),
      make("Client Frontend", "0.0.0.0:587", ["0.0.0.0/0", "::/0"]),
      make("Relay scanners", "0.0.0.0:25", ["10.20.4.0/24", `10.20.6.${at % 250}`]),
      make("Relay printers of the headquarters and of the warehouse", "0.0.0.0:25", [
        `10.${at % 200}.0.0/16`,
      ]),
      make("Monitoring", "0.0.0.0:2525", ["10.40.0.9"], { AuthMechanism: ["None"] }),
    ];
  });
  const send = Array.from({ length: 40 }, (_, at) => ({
    kind: "send",
    server: null,
    name: `To partner ${at + 1}`,
    properties: {
      AddressSpaces: [`SMTP:partner${at + 1}.example;1`],
      SmartHosts: [`mx.partner${at + 1}.example`],
      ...{ DNSRoutingEnabled: false, SourceTransportServers: servers.slice(0, 3) },
    },
  }));
  return JSON.stringify({
    connectors: [...all, ...send],
    permissions: [],
    servers: servers.map((name, at) => ({
      ...{ name, fqdn: `${name.toLowerCase()}.corp.example`, site: ["North", "South"][at % 2] },
    })),
    acceptedDomains: [{ name: "corp", domain: "corp.example", type: "Authoritative" }],
  });
}

export const paste = async (page, text) => {
  await page.getByRole("textbox", { name: "Or paste an export or a script" }).fill(text);
  await page.getByRole("button", { name: "Read text" }).click();
  await page.waitForTimeout(500);
};
export const give = (page, files) =>
  page.locator("main input[type=file]").first().setInputFiles(files, { timeout: 30_000 });
export const command = async (page, words) => {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Find or run" }).fill(words);
  const found = page.getByRole("option").filter({ hasText: words.replace(/^@/, "") });
  await found.first().click();
};
export const dialog = (page) => page.getByRole("dialog").first().waitFor();
export const button = (page, name) =>
  page.getByRole("button", { name }).filter({ visible: true }).first();
/** A connector by its name, from the palette: the way that is the same on every width. */
export const select = (page, name) => command(page, `@${name}`);
