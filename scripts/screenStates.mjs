/*
 * What the pictures of `npm run screens -- --states` show: each place empty, busy, wrong and with too much, and the
 * dialogs. A state says what is open before it, and goes there as a person goes.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";

const read = (path) => readFileSync(join(root, path), "utf8");
const asset = (name) => join(root, "src/content/walkthroughs/assets", name);
const log = asset("EX01-Hub-SEND2026051206-1.LOG");
const file = (name, text) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });

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

const paste = async (page, text) => {
  await page.getByRole("textbox", { name: "Or paste an export or a script" }).fill(text);
  await page.getByRole("button", { name: "Read text" }).click();
  await page.waitForTimeout(500);
};
const give = (page, files) => page.locator("main input[type=file]").first().setInputFiles(files);
const command = async (page, words) => {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Find or run" }).fill(words);
  const found = page.getByRole("option").filter({ hasText: words.replace(/^@/, "") });
  await found.first().click();
};
const dialog = (page) => page.getByRole("dialog").first().waitFor();
const button = (page, name) => page.getByRole("button", { name }).filter({ visible: true }).first();
/** A connector by its name, from the palette: the way that is the same on every width. */
const select = (page, name) => command(page, `@${name}`);

/** `from`: what is open before; `path`: where it begins; `go`: what is done there. */
export const states = [
  ["design-empty", { from: "blank", path: "/design" }],
  ["design-empty-chart", { from: "blank", path: "/design?pane=chart" }],
  ["design-opening", { from: "blank", path: "/design", without: /assets\/(?!.*\.css)/ }],
  ["design-broken", { from: "blank", path: "/design", without: /DesignPlace/ }],
  ["no-such-place", { from: "blank", path: "/harbour" }],
  [
    "new-connector",
    {
      from: "blank",
      path: "/design",
      go: async (page) => {
        await command(page, "New connector");
        await dialog(page);
        await button(page, "Create connector").click();
      },
    },
  ],
  ["simulate-empty", { from: "blank", path: "/simulate" }],
  ["plan-empty", { from: "blank", path: "/plan" }],
  ["import-empty", { from: "blank", path: "/import" }],
  [
    "import-unreadable",
    {
      from: "blank",
      path: "/import",
      go: (page) =>
        give(page, [
          file("notes.txt", "Meet at nine.\nBring the list."),
          file("photo.png", "\x89PNG\r\n\x1a\n\0\0\0"),
          file("broken.json", '{ "connectors": [ {'),
        ]),
    },
  ],
  [
    "import-ambiguous",
    {
      from: "blank",
      path: "/import",
      go: (page) =>
        paste(page, read("src/core/formats/script/fixtures/17-refused-and-unknown.ps1")),
    },
  ],
  [
    "import-computed",
    {
      from: "blank",
      path: "/import",
      go: (page) => paste(page, read("src/core/formats/script/fixtures/12-computed-servers.ps1")),
    },
  ],
  [
    "import-nothing-to-open",
    {
      from: "blank",
      path: "/import",
      go: (page) => paste(page, "Get-ReceiveConnector | Set-ReceiveConnector -Enabled $false"),
    },
  ],
  [
    "import-many",
    { from: "blank", path: "/import", go: (page) => paste(page, estate(120)), wait: 4000 },
  ],
  [
    "import-reading",
    {
      from: "blank",
      path: "/import",
      wait: 0,
      go: async (page) => {
        const one = file("large.json", estate(700));
        await give(page, [one, { ...one, name: "larger.json" }, { ...one, name: "third.json" }]);
        await page.getByRole("progressbar").first().waitFor();
      },
    },
  ],
  ["logs-empty", { from: "blank", path: "/logs" }],
  [
    "logs-unreadable",
    {
      from: "blank",
      path: "/logs",
      go: (page) => give(page, [file("notes.txt", "Meet at nine."), file("empty.log", "")]),
    },
  ],
  [
    "logs-no-session-fits",
    {
      from: "blank",
      path: "/logs?find=nothing-like-this&verdict=failed",
      go: (page) => give(page, [log]),
    },
  ],
  [
    "logs-session",
    {
      from: "blank",
      path: "/logs",
      go: async (page) => {
        await give(page, [log, asset("EX01-FrontEnd-RECV2026051206-1.LOG")]);
        const rows = page.getByRole("table", { name: "Sessions" }).locator("tbody button");
        await rows.nth(2).click();
      },
    },
  ],
  [
    "logs-overview",
    { from: "blank", path: "/logs?pane=overview", go: (page) => give(page, [log]) },
  ],
  ["logs-use", { from: "blank", path: "/logs?pane=use", go: (page) => give(page, [log]) }],
  [
    "logs-failures",
    { from: "blank", path: "/logs?pane=failures", go: (page) => give(page, [log]) },
  ],
  [
    "logs-queues",
    {
      from: "blank",
      path: "/logs?pane=queues",
      go: (page) => give(page, [log, asset("EX01-Get-Queue-list.txt")]),
    },
  ],
  [
    "logs-traces",
    {
      from: "blank",
      path: "/logs?pane=traces",
      go: (page) => give(page, [log, asset("fw-edge-asa.log")]),
    },
  ],
  [
    "logs-many",
    { from: "blank", path: "/logs", go: (page) => give(page, [asset("relay-week.log")]) },
  ],
  [
    "logs-reading",
    {
      from: "blank",
      path: "/logs",
      wait: 0,
      go: async (page) => {
        const text = read("src/content/walkthroughs/assets/EX01-Hub-SEND2026051206-1.LOG");
        const head = text.slice(0, text.search(/^\d{4}-/m));
        const rows = text.slice(head.length).repeat(900);
        await give(page, [file("large.LOG", head + rows)]);
        await page
          .getByText(/MB read/)
          .first()
          .waitFor();
      },
    },
  ],
  ["learn-walkthroughs", { from: "blank", path: "/learn?view=walkthroughs" }],
  ["learn-scenarios", { from: "blank", path: "/learn?view=scenarios" }],
  [
    "learn-none",
    {
      from: "blank",
      path: "/learn?view=scenarios",
      go: (page) => page.getByRole("searchbox").first().fill("submarine"),
    },
  ],
  ["learn-no-such-scenario", { from: "blank", path: "/learn?view=scenarios&at=submarine" }],
  [
    "learn-scenario-lacks",
    {
      from: "blank",
      path: "/learn?view=scenarios",
      go: (page) => page.locator("main a[href*='at=']").first().click(),
    },
  ],
  ["learn-reference", { from: "blank", path: "/learn?view=reference" }],
  ["learn-no-such-page", { from: "blank", path: "/learn?view=reference&at=submarine" }],
  [
    "palette-none",
    {
      from: "blank",
      path: "/design",
      go: async (page) => {
        await page.keyboard.press("Control+k");
        await page.getByRole("combobox", { name: "Find or run" }).fill("submarine");
      },
    },
  ],
  ["palette", { from: "example", path: "/design", go: (page) => page.keyboard.press("Control+k") }],
  ["shortcuts", { from: "example", path: "/design", go: (page) => page.keyboard.press("?") }],
  [
    "design-connector",
    { from: "example", path: "/design", go: (page) => select(page, "Relay applications") },
  ],
  [
    "design-removed",
    {
      from: "example",
      path: "/design",
      go: async (page) => {
        const row = page.getByRole("treeitem", { name: /Fax gateway/ }).first();
        await row.scrollIntoViewIfNeeded();
        await row.click();
      },
    },
  ],
  ["design-table", { from: "example", path: "/design?view=table&pane=chart" }],
  ["design-script", { from: "example", path: "/design?dock=script" }],
  ["design-server", { from: "example", path: "/design", go: (page) => command(page, "EX01") }],
  [
    "design-field-wrong",
    {
      from: "example",
      path: "/design",
      go: async (page) => {
        await select(page, "Relay applications");
        await page
          .getByRole("textbox", { name: /^Accepts clients from, row 1/ })
          .fill("10.300.9.14");
        await page.keyboard.press("Tab");
        await page.waitForTimeout(900);
      },
    },
  ],
  [
    "several",
    {
      from: "example",
      path: "/design",
      go: async (page) => {
        await command(page, "Compare or change several");
        await dialog(page);
      },
    },
  ],
  ["uses", { from: "example", path: "/design", go: (page) => command(page, "Find uses") }],
  [
    "copy-server",
    { from: "example", path: "/design", go: (page) => command(page, "Copy a server") },
  ],
  [
    "replace-certificate",
    { from: "example", path: "/design", go: (page) => command(page, "Replace a certificate") },
  ],
  [
    "duplicate",
    {
      from: "example",
      path: "/design",
      go: async (page) => {
        await select(page, "Relay applications");
        await page.keyboard.press("Escape");
        await command(page, "Duplicate connector");
      },
    },
  ],
  ["share", { from: "example", path: "/design", go: (page) => command(page, "Share as a link") }],
  ["forget", { from: "example", path: "/design", go: (page) => command(page, "Forget") }],
  [
    "new-organisation",
    { from: "example", path: "/design", go: (page) => command(page, "New organisation") },
  ],
  [
    "organisations",
    { from: "example", path: "/design", go: (page) => command(page, "Organisations") },
  ],
  [
    "paste-many",
    {
      from: "example",
      path: "/design",
      go: async (page) => {
        await select(page, "Relay applications");
        await button(page, /^Paste many/).click();
        await dialog(page);
        await page
          .getByRole("dialog")
          .getByRole("textbox")
          .first()
          .fill("10.20.9.14\n10.20.30.0/24\nnot an address\n10.1.2.3 # fax");
      },
    },
  ],
  [
    "accept-problem",
    {
      from: "example",
      path: "/design?dock=problems",
      go: async (page) => {
        const peek = button(page, /Problems and script/);
        if (await peek.isVisible()) await peek.click();
        await button(page, "Why, and what to do").click();
        await page.waitForTimeout(300);
        const accept = button(page, /^Accept/);
        if (await accept.isVisible()) await accept.click();
      },
    },
  ],
  [
    "simulate-refused",
    {
      from: "example",
      path: "/simulate?ask=in&server=EX01&listen=10.0.0.11:25&from=203.0.113.7&mail=a@far.example&rcpt=b@other.example",
    },
  ],
  [
    "simulate-cannot-tell",
    { from: "example", path: "/simulate?ask=in&server=EX01&listen=10.0.0.11:25&from=10.20.9.14" },
  ],
  [
    "simulate-wrong",
    {
      from: "example",
      path: "/simulate?ask=in&server=EX01&listen=10.0.0.11:25&from=10.300.9.14&mail=erp&rcpt=x",
    },
  ],
  [
    "simulate-out",
    {
      from: "example",
      path: "/simulate?ask=out&server=EX01&mail=a@corp.example&rcpt=b@partner.example",
    },
  ],
  [
    "simulate-exposure",
    { from: "example", path: "/simulate?view=exposure&ask=in&server=EX01&listen=10.0.0.11:25" },
  ],
  ["simulate-all", { from: "example", path: "/simulate?view=expectations" }],
  [
    "keep-expectation",
    {
      from: "example",
      path: "/simulate?ask=in&server=EX01&listen=10.0.0.11:25&from=10.20.9.14&mail=erp@corp.example&rcpt=someone@far.example",
      go: async (page) => {
        await button(page, /^Keep/).click();
        await dialog(page);
      },
    },
  ],
  [
    "plan-verify",
    {
      from: "example",
      path: "/plan",
      go: (page) =>
        page.getByRole("tab", { name: "Verify" }).filter({ visible: true }).first().click(),
    },
  ],
  [
    "import-merge",
    {
      from: "example",
      path: "/import",
      go: (page) => paste(page, read("docs/example/deployed.json")),
    },
  ],
  [
    "import-saved-design",
    {
      from: "example",
      path: "/import",
      go: (page) => give(page, [file("x.portolan.json", "{}")]),
    },
  ],
  [
    "learn-scenario",
    {
      from: "example",
      path: "/learn?view=scenarios",
      go: (page) => page.locator("main a[href*='at=']").first().click(),
    },
  ],
  [
    "learn-reference-page",
    { from: "example", path: "/learn?view=reference&at=receive/RemoteIPRanges" },
  ],
  ["design-too-much", { from: "estate", path: "/design", wait: 4000 }],
  ["design-too-much-chart", { from: "estate", path: "/design?pane=chart", wait: 3000 }],
  ["design-too-much-table", { from: "estate", path: "/design?view=table&pane=chart", wait: 3000 }],
  [
    "simulate-too-much",
    {
      from: "estate",
      path: "/simulate?ask=in&server=EX001&listen=0.0.0.0:25&from=10.20.4.9&mail=a@corp.example&rcpt=b@far.example",
      wait: 3000,
    },
  ],
  [
    "simulate-too-much-exposure",
    {
      from: "estate",
      path: "/simulate?view=exposure&ask=in&server=EX001&listen=0.0.0.0:25",
      wait: 3000,
    },
  ],
  ["plan-equals", { from: "estate", path: "/plan", wait: 3000 }],
  [
    "plan-too-much",
    {
      from: "estate",
      path: "/import",
      wait: 5000,
      go: async (page) => {
        const all = Array.from({ length: 150 }, (_, at) => {
          const server = `EX${String(at + 1).padStart(3, "0")}`;
          return `Set-ReceiveConnector '${server}\\Monitoring ${server}' -MaxMessageSize 20MB -RemoteIPRanges 10.40.0.${at}`;
        });
        await paste(page, all.join("\n"));
        await page.getByRole("radio", { name: /^Merge into/ }).check();
        await page.getByRole("radio", { name: "Design only" }).check();
        await button(page, /^(Merge connectors|Apply commands)$/).click();
        await page.waitForURL(/\/design/);
        await page.goto(new URL("/plan", page.url()).href);
      },
    },
  ],
];
