import { button, command, dialog, file, give, paste, read, select } from "./moves.mjs";

/** With the example of docs/example open: connectors, dialogs, questions, the plan. */
export const onExample = [
  ["palette", { path: "/design", go: (page) => page.keyboard.press("Control+k") }],
  ["shortcuts", { path: "/design", go: (page) => page.keyboard.press("?") }],
  ["design-connector", { path: "/design", go: (page) => select(page, "Relay applications") }],
  [
    "design-removed",
    {
      path: "/design",
      go: async (page) => {
        const row = page.getByRole("treeitem", { name: /Fax gateway/ }).first();
        await row.scrollIntoViewIfNeeded();
        await row.click();
      },
    },
  ],
  ["design-table", { path: "/design?view=table&pane=chart" }],
  ["design-script", { path: "/design?dock=script" }],
  ["design-server", { path: "/design", go: (page) => command(page, "EX01") }],
  [
    "design-field-wrong",
    {
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
      path: "/design",
      go: async (page) => {
        await command(page, "Compare or change several");
        await dialog(page);
      },
    },
  ],
  ["uses", { path: "/design", go: (page) => command(page, "Find uses") }],
  ["copy-server", { path: "/design", go: (page) => command(page, "Copy a server") }],
  [
    "replace-certificate",
    { path: "/design", go: (page) => command(page, "Replace a certificate") },
  ],
  [
    "duplicate",
    {
      path: "/design",
      go: async (page) => {
        await select(page, "Relay applications");
        await page.keyboard.press("Escape");
        await command(page, "Duplicate connector");
      },
    },
  ],
  ["share", { path: "/design", go: (page) => command(page, "Share as a link") }],
  ["forget", { path: "/design", go: (page) => command(page, "Forget") }],
  ["new-organisation", { path: "/design", go: (page) => command(page, "New organisation") }],
  ["organisations", { path: "/design", go: (page) => command(page, "Organisations") }],
  [
    "paste-many",
    {
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
      path: "/simulate?ask=in&server=EX01&listen=10.0.0.11:25&from=203.0.113.7&mail=a@far.example&rcpt=b@other.example",
    },
  ],
  [
    "simulate-cannot-tell",
    { path: "/simulate?ask=in&server=EX01&listen=10.0.0.11:25&from=10.20.9.14" },
  ],
  [
    "simulate-wrong",
    {
      path: "/simulate?ask=in&server=EX01&listen=10.0.0.11:25&from=10.300.9.14&mail=erp&rcpt=x",
    },
  ],
  [
    "simulate-out",
    {
      path: "/simulate?ask=out&server=EX01&mail=a@corp.example&rcpt=b@partner.example",
    },
  ],
  ["simulate-exposure", { path: "/simulate?view=exposure&ask=in&server=EX01&listen=10.0.0.11:25" }],
  ["simulate-all", { path: "/simulate?view=expectations" }],
  [
    "keep-expectation",
    {
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
      path: "/plan",
      go: async (page) => {
        // On a phone the script is one of three panes.
        const pane = page.getByRole("radio", { name: "Script" });
        if (await pane.isVisible()) await pane.check();
        await page.getByRole("tab", { name: "Verify" }).first().click();
      },
    },
  ],
  [
    "import-merge",
    {
      path: "/import",
      go: (page) => paste(page, read("docs/example/deployed.json")),
    },
  ],
  [
    "import-saved-design",
    {
      path: "/import",
      go: (page) => give(page, [file("x.portolan.json", "{}")]),
    },
  ],
  [
    "learn-scenario",
    {
      path: "/learn?view=scenarios",
      go: (page) => page.locator("main a[href*='at=']").first().click(),
    },
  ],
  ["learn-reference-page", { path: "/learn?view=reference&at=receive/RemoteIPRanges" }],
];
