import { describe, expect, it } from "vitest";
import { writeDesign } from "../../core/formats";
import { organisation, receiver, sender, server } from "../../testing/builders";
import { commandLine } from "../../testing/commandLine";
import { run } from "../run";

const servers = [server("EX01", { addresses: ["10.0.0.11"], site: "A" })];
const relay = receiver("Relay", { explicit: { PermissionGroups: ["AnonymousUsers"] } });
const wider = { ...relay, explicit: { ...relay.explicit, RemoteIPRanges: ["10.0.0.0/16"] } };
const json = (connectors: readonly object[], more = {}) => JSON.stringify({ connectors, ...more });
const shown = {
  kind: "receive",
  server: "EX01",
  name: "Relay",
  properties: { Bindings: ["0.0.0.0:25"], RemoteIPRanges: ["10.0.0.0/24"] },
};

const cli = commandLine(run, {
  "now.portolan.json": writeDesign(organisation(servers, [relay, sender("Out")])),
  "next.portolan.json": writeDesign(organisation(servers, [wider, sender("Out")])),
  "receive.json": json([{ ...shown, cmdlet: "Get-ReceiveConnector" }], { whole: ["receive"] }),
  "refused.json": json([
    { ...shown, properties: { ...shown.properties, RequireTLS: true, AuthMechanism: ["None"] } },
  ]),
  "deny.ps1":
    "Add-ADPermission 'EX01\\Relay' -User 'CORP\\svc' -ExtendedRights ms-Exch-SMTP-Submit -Deny",
  "homeless.ps1":
    "New-ReceiveConnector -Name A -Usage Custom -Bindings 0.0.0.0:26 -RemoteIPRanges 10.0.0.1",
  "open.ps1": "Get-ReceiveConnector | Set-ReceiveConnector -Banner '220 hi'",
  "absent.ps1":
    "Set-SendConnector Nope -Port 26\nSet-ReceiveConnector EX01\\Relay -Banner '220 hi'",
  "a.ps1": "Set-ReceiveConnector 'EX01\\Relay' -Banner '220 hi'\nRemove-SendConnector Out\n",
});
const from = ["plan", "--from", "now.portolan.json", "--to"] as const;

describe("what it answers", () => {
  it("tells each step, and exits with 3 where it is asked whether there is a difference", async () => {
    const { status, out, err } = await cli(...from, "next.portolan.json", "--check");
    expect([status, err]).toEqual([3, ""]);
    expect(out).toContain("1. change EX01\\Relay\n");
    expect(out).toContain("   RemoteIPRanges: 10.0.0.0/24 -> 10.0.0.0/16\n");
    expect(await cli(...from, "next.portolan.json")).toMatchObject({ status: 0 });
  });

  it("says of a denial that it is one", async () => {
    const { out } = await cli(...from, "deny.ps1");
    expect(out).toContain(
      "Permissions: add denial of ms-Exch-SMTP-Submit of CORP\\svc, remove nothing\n",
    );
  });

  it("says of what a script changes and is not there that it is left out", async () => {
    const { status, out, err } = await cli(...from, "absent.ps1", "--check");
    expect(status).toBe(2);
    expect(out).toContain("Banner: ");
    expect(err).toContain("Nope is not here, ");
    expect((await cli("script", "absent.ps1")).err).toContain("EX01\\Relay is not here, ");
  });

  it("does not call a script done that works something out when it runs", async () => {
    const found = await cli(...from, "open.ps1", "--check");
    expect([found.status, found.out]).toEqual([
      2,
      "Nothing that is known of the design differs from what is deployed.\n",
    ]);
    expect((await cli(...from, "open.ps1")).status).toBe(0);
    expect((await cli(...from, "open.ps1", "a.ps1", "--check")).status).toBe(3);
  });

  it("says of a connector whose server nobody says what it is taken for", async () => {
    for (const line of [
      [...from, "homeless.ps1"],
      ["script", "homeless.ps1"],
    ])
      expect((await cli(...line)).err).toContain("homeless.ps1:1: A: its server is not said. ");
  });

  it("says that there is nothing to do", async () => {
    expect(await cli(...from, "now.portolan.json", "--check")).toEqual({
      status: 0,
      out: "The design equals what is deployed. Nothing to do.\n",
      err: "",
    });
  });

  it("prints the plan as JSON and nothing else", async () => {
    const { out, err } = await cli(...from, "next.portolan.json", "--json");
    expect(err).toBe("");
    expect(JSON.parse(out)).toMatchObject({
      steps: [
        {
          n: 1,
          action: "change",
          connector: "EX01\\Relay",
          changes: [{ parameter: "RemoteIPRanges", old: ["10.0.0.0/24"], new: ["10.0.0.0/16"] }],
        },
      ],
      order: [],
    });
  });

  it("leaves what the design does not list, and says so", async () => {
    const { out, err } = await cli(...from, "receive.json", "--json");
    expect(err).toContain("1 send connector stays as deployed: --to does not list all of them.\n");
    expect(JSON.parse(out).steps).not.toContainEqual(expect.objectContaining({ connector: "Out" }));
  });

  it("runs a script on what is deployed", async () => {
    const { out } = await cli(...from, "a.ps1", "--json");
    expect(JSON.parse(out).steps).toMatchObject([
      { action: "change", connector: "EX01\\Relay", changes: [{ parameter: "Banner" }] },
      { action: "remove", connector: "Out", changes: [] },
    ]);
  });
});

describe("what it writes", () => {
  it("takes a folder that cannot be written to for wrong usage", async () => {
    const { status, err, saved } = await cli(...from, "next.portolan.json", "--out", "deny.ps1");
    expect([status, saved]).toEqual([2, undefined]);
    expect(err).toContain("cannot be written to deny.ps1: EEXIST");
    expect(err).toContain("Name a folder that may be written to");
  });

  it("writes the scripts as Windows PowerShell reads them, and the plan as JSON", async () => {
    const { status, saved = {} } = await cli(...from, "next.portolan.json", "--out", "there");
    expect(status).toBe(0);
    expect(Object.keys(saved)).toEqual([
      "there/apply.ps1",
      "there/rollback.ps1",
      "there/verify.ps1",
      "there/plan.json",
    ]);
    expect(saved["there/apply.ps1"]?.slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf));
    expect(JSON.parse(String(saved["there/plan.json"])).steps).toHaveLength(1);
  });

  it("writes nothing of a design that Exchange refuses", async () => {
    const { status, err, saved } = await cli(...from, "refused.json", "--out", "there");
    expect([status, saved]).toEqual([1, undefined]);
    expect(err).toContain("No scripts are written: Exchange refuses the design.");
  });

  it.each([
    [["plan", "--to", "now.portolan.json"], "plan needs --from FILE"],
    [[...from, "-", "--from", "-"], "Standard input can be read once"],
    [
      ["plan", "a.json", "--from", "b", "--to", "c"],
      "plan takes a.json behind --from or --to only",
    ],
    [[...from, "gone.json"], "There is no such file."],
  ])("refuses %j", async (words, message) => {
    const { status, out, err } = await cli(...words);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain(message);
  });
});
