import { expect, type Page, test } from "@playwright/test";
import { openExport } from "./estate";
import { file } from "./exports";
import { expectAccessible } from "./person";

const sites = ["Branch", "Harbour", "Main"];
const names = Array.from({ length: 60 }, (_, at) => `EX${String(at + 1).padStart(2, "0")}`);

/** 60 servers in turn of three sites with five connectors each; EX08, in Harbour, takes larger messages. */
const estate = {
  connectors: [
    ...names.flatMap((server) => [
      receive(server, "Default Frontend", "0.0.0.0:25", ["0.0.0.0/0", "::/0"]),
      receive(server, "Client Frontend", "0.0.0.0:587", ["0.0.0.0/0", "::/0"]),
      receive(server, "Relay scanners", "0.0.0.0:25", ["10.20.4.0/24", "10.20.6.11"]),
      receive(server, "Relay printers", "0.0.0.0:25", ["10.30.0.0/16"]),
      receive(server, "Monitoring", "0.0.0.0:2525", ["10.40.0.9"]),
    ]),
    {
      kind: "send",
      server: null,
      name: "Internet",
      properties: { AddressSpaces: ["SMTP:*;1"], SourceTransportServers: names },
    },
  ],
  permissions: [],
  servers: names.map((name, at) => ({
    name,
    fqdn: `${name.toLowerCase()}.corp.example`,
    site: sites[at % sites.length],
  })),
  acceptedDomains: [{ name: "corp", domain: "corp.example", type: "Authoritative" }],
};

function receive(server: string, name: string, binding: string, ranges: readonly string[]) {
  const larger = server === "EX08" && name === "Relay scanners";
  return {
    kind: "receive",
    server,
    name: `${name} ${server}`,
    properties: {
      TransportRole: "FrontendTransport",
      Bindings: [binding],
      RemoteIPRanges: ranges,
      PermissionGroups: ["AnonymousUsers"],
      AuthMechanism: ["Tls"],
      MaxMessageSize: larger ? 104_857_600 : 37_748_736,
      Fqdn: `${server.toLowerCase()}.corp.example`,
    },
  };
}

const fold = (page: Page, name: string) =>
  page.getByRole("button", { name: new RegExp(`^${name} servers alike`) });

test("servers that are alike fold, and what is sought unfolds them", async ({ page }) => {
  await openExport(page, file("estate.json", JSON.stringify(estate)));
  const chart = page.getByRole("group", { name: /60 servers, 300 receive and 1 send connector$/ });
  const [branch, harbour, main] = [
    fold(page, "Branch: 20"),
    fold(page, "Harbour: 19"),
    fold(page, "Main: 20"),
  ];

  await test.step("each site is one frame with its counts, and the odd server stands by itself", async () => {
    await expect(branch).toHaveAttribute("aria-expanded", "false");
    await expect(branch).toHaveAccessibleName(/EX01 to EX58, 100 connectors/);
    await expect(
      chart.getByRole("button", { name: /^20 times: Receive connector Relay scanners EX01/ }),
    ).toBeVisible();
    await expect(harbour).toHaveAccessibleName(/EX02 to EX59, 95 connectors/);
    await expect(chart.getByRole("button", { name: /^Server EX08/ })).toHaveCount(1);
    await expect(chart.getByRole("button", { name: /^Server EX11/ })).toHaveCount(0);
    await expectAccessible(page);
  });

  await test.step("a fold opens and closes by the keyboard", async () => {
    await branch.focus();
    await page.keyboard.press("Enter");
    await expect(branch).toHaveAttribute("aria-expanded", "true");
    await expect(branch).toBeFocused();
    await expect(chart.getByRole("button", { name: /^Server EX04/ })).toHaveCount(1);
    await page.keyboard.press("Enter");
    await expect(chart.getByRole("button", { name: /^Server EX04/ })).toHaveCount(0);
  });

  await test.step("a connector that is chosen in the explorer opens its fold", async () => {
    await page.getByRole("searchbox", { name: "Filter" }).fill("scanners EX33");
    await page.getByRole("treeitem", { name: /Relay scanners EX33/ }).click();
    const card = chart.getByRole("button", { name: /^Receive connector Relay scanners EX33/ });
    await expect(card).toBeInViewport();
    await expect(card).toHaveAttribute("aria-pressed", "true");
  });

  await test.step("all are folded from the menu; the fold that holds the selection says so", async () => {
    await page.getByRole("button", { name: "Chart menu" }).click();
    await page.getByRole("menuitem", { name: /^Fold all/ }).click();
    await expect(main).toHaveAccessibleName(/the selected connector is one of them$/);
    await expect(main).toHaveAttribute("aria-expanded", "false");
  });

  await test.step("the table keeps a row for every connector", async () => {
    await page.getByRole("button", { name: "Show as table" }).click();
    const ways = page.getByRole("table", { name: "Ways in" });
    await expect(ways).toHaveAttribute("aria-rowcount", "301");
  });
});
