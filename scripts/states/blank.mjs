import { asset, button, command, dialog, estate, file, give, log, paste, read } from "./moves.mjs";

/** Where nothing is designed: beginnings, what cannot be read, and places that need no design. */
export const onBlank = [
  ["design-empty", { path: "/design" }],
  ["design-empty-chart", { path: "/design?pane=chart" }],
  ["design-opening", { path: "/design", without: /assets\/(?!.*\.css)/ }],
  ["design-broken", { path: "/design", without: /DesignPlace/ }],
  ["no-such-place", { path: "/harbour" }],
  [
    "new-connector",
    {
      path: "/design",
      go: async (page) => {
        await command(page, "New connector");
        await dialog(page);
        await button(page, "Create connector").click();
      },
    },
  ],
  ["simulate-empty", { path: "/simulate" }],
  ["plan-empty", { path: "/plan" }],
  ["import-empty", { path: "/import" }],
  [
    "import-unreadable",
    {
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
      path: "/import",
      go: (page) =>
        paste(page, read("src/core/formats/script/fixtures/17-refused-and-unknown.ps1")),
    },
  ],
  [
    "import-computed",
    {
      path: "/import",
      go: (page) => paste(page, read("src/core/formats/script/fixtures/12-computed-servers.ps1")),
    },
  ],
  [
    "import-nothing-to-open",
    {
      path: "/import",
      go: (page) => paste(page, "Get-ReceiveConnector | Set-ReceiveConnector -Enabled $false"),
    },
  ],
  ["import-many", { path: "/import", go: (page) => paste(page, estate(120)), wait: 4000 }],
  [
    "import-reading",
    {
      path: "/import",
      wait: 0,
      go: async (page) => {
        const one = file("large.json", estate(700));
        await give(page, [one, { ...one, name: "larger.json" }, { ...one, name: "third.json" }]);
        await page.getByRole("progressbar").first().waitFor();
      },
    },
  ],
  ["logs-empty", { path: "/logs" }],
  [
    "logs-unreadable",
    {
      path: "/logs",
      go: (page) => give(page, [file("notes.txt", "Meet at nine."), file("empty.log", "")]),
    },
  ],
  [
    "logs-no-session-fits",
    {
      path: "/logs?find=nothing-like-this&verdict=failed",
      go: (page) => give(page, [log]),
    },
  ],
  [
    "logs-session",
    {
      path: "/logs",
      go: async (page) => {
        await give(page, [log, asset("EX01-FrontEnd-RECV2026051206-1.LOG")]);
        const rows = page.getByRole("table", { name: "Sessions" }).locator("tbody button");
        await rows.nth(2).click();
      },
    },
  ],
  ["logs-overview", { path: "/logs?pane=overview", go: (page) => give(page, [log]) }],
  ["logs-use", { path: "/logs?pane=use", go: (page) => give(page, [log]) }],
  ["logs-failures", { path: "/logs?pane=failures", go: (page) => give(page, [log]) }],
  [
    "logs-queues",
    {
      path: "/logs?pane=queues",
      go: (page) => give(page, [log, asset("EX01-Get-Queue-list.txt")]),
    },
  ],
  [
    "logs-traces",
    {
      path: "/logs?pane=traces",
      go: (page) => give(page, [log, asset("fw-edge-asa.log")]),
    },
  ],
  ["logs-many", { path: "/logs", go: (page) => give(page, [asset("relay-week.log")]) }],
  [
    "logs-reading",
    {
      path: "/logs",
      wait: 0,
      go: async (page) => {
        const text = read("src/content/walkthroughs/assets/EX01-Hub-SEND2026051206-1.LOG");
        const head = text.slice(0, text.search(/^\d{4}-/m));
        const rows = text.slice(head.length).repeat(250);
        await give(page, [file("large.LOG", head + rows)]);
        await page
          .getByText(/MB read/)
          .first()
          .waitFor();
      },
    },
  ],
  ["learn-walkthroughs", { path: "/learn?view=walkthroughs" }],
  ["learn-scenarios", { path: "/learn?view=scenarios" }],
  [
    "learn-none",
    {
      path: "/learn?view=scenarios",
      go: (page) => page.getByRole("searchbox").first().fill("submarine"),
    },
  ],
  ["learn-no-such-scenario", { path: "/learn?view=scenarios&at=submarine" }],
  [
    "learn-scenario-lacks",
    {
      path: "/learn?view=scenarios",
      go: (page) => page.locator("main a[href*='at=']").first().click(),
    },
  ],
  ["learn-reference", { path: "/learn?view=reference" }],
  ["learn-no-such-page", { path: "/learn?view=reference&at=submarine" }],
  [
    "palette-none",
    {
      path: "/design",
      go: async (page) => {
        await page.keyboard.press("Control+k");
        await page.getByRole("combobox", { name: "Find or run" }).fill("submarine");
      },
    },
  ],
];
