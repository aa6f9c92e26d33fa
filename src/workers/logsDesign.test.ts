import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { kitOrganisation, practiceKits } from "../core/learn";
import { LogReading } from "../core/logs";
import { organisation, receiver, server } from "../testing/builders";
import { relayWeek } from "../testing/relayWeek";
import { LogsDesign } from "./logsDesign";

const anyRecipient = {
  user: "NT AUTHORITY\\ANONYMOUS LOGON",
  rights: ["ms-Exch-SMTP-Accept-Any-Recipient"],
  deny: false,
};
const relay = receiver("Relay apps", {
  explicit: { RemoteIPRanges: ["10.20.0.0/16"], PermissionGroups: ["AnonymousUsers"] },
  permissions: [anyRecipient],
});
const corp = { id: "d1", name: "corp", domain: "corp.example", type: "Authoritative" } as const;
const design = (ranges: readonly string[]) =>
  organisation(
    [server("EX01")],
    [
      { ...relay, explicit: { ...relay.explicit, RemoteIPRanges: ranges } },
      receiver("Default Frontend EX01", { explicit: { RemoteIPRanges: ["0.0.0.0/0"] } }),
    ],
    { acceptedDomains: { d1: corp } },
  );

function week(): { reading: LogReading; desk: LogsDesign } {
  const reading = new LogReading();
  const file = reading.open("relay-week.log");
  file.write(new TextEncoder().encode(relayWeek));
  file.end();
  return { reading, desk: new LogsDesign(reading) };
}

const held = (desk: LogsDesign, ranges: readonly string[]) => {
  desk.take(design(ranges));
  return desk.beside();
};

it("holds the log against one design after the other", async () => {
  const { desk } = week();
  expect(desk.session(0)).toBeUndefined();
  expect(await desk.beside()).toEqual({ findings: [], sessions: 0 });
  expect(await held(desk, ["10.20.0.0/16"])).toEqual({ findings: [], sessions: 12 });
  expect(desk.session(0)).toMatchObject({ connector: { agrees: true }, reply: { agrees: true } });
  const narrowed = await held(desk, ["10.20.4.31"]);
  expect(narrowed.findings.map(({ code, place }) => [code, place.connector])).toEqual([
    ["logs-other-connector", "default-frontend-ex01"],
  ]);
  expect(await desk.models([0, 1, 99])).toEqual([
    { agrees: true, predicted: ["EX01\\Relay apps"] },
    { agrees: false, predicted: ["EX01\\Default Frontend EX01"] },
    undefined,
  ]);
  expect([0, 1, 99].map((at) => desk.connector(at))).toEqual([
    "EX01\\Relay apps",
    "EX01\\Default Frontend EX01",
    "",
  ]);
});

it("has another state once another design came", () => {
  const { desk } = week();
  expect([desk.state, desk.connector(0)]).toEqual([undefined, ""]);
  desk.take(design(["10.20.0.0/16"]));
  const { state } = desk;
  desk.take(design(["10.20.0.0/16"]));
  expect(desk.state).not.toBe(state);
});

it("tells use and cover, and who takes those that are cut off", async () => {
  const { desk } = week();
  const connector = "ex01\\relay apps";
  expect((await desk.uses(connector))[0]?.relayed).toBe("unknown");
  await held(desk, ["10.20.0.0/16"]);
  expect(await desk.usage()).toMatchObject([
    { name: "EX01\\Relay apps", addresses: 5, cover: { days: 7 } },
  ]);
  const uses = await desk.uses(connector);
  expect(uses).toHaveLength(5);
  expect(uses[0]?.relayed).toBe(false);
  expect(await desk.uses("EX01\\Gone")).toEqual([]);
  const ask = { connector: relay.id, ranges: ["10.20.4.31"], cutOff: ["10.20.9.14"] };
  expect(await desk.takenThen(ask)).toEqual([
    { remote: "10.20.9.14", by: "EX01\\Default Frontend EX01" },
  ]);
  expect(await desk.takenThen({ ...ask, connector: "gone" })).toEqual([]);
});

it("goes through the sessions again where there are more", async () => {
  const { reading, desk } = week();
  const sessions = async () => (await desk.uses("EX01\\Relay apps"))[0]?.sessions;
  expect(await sessions()).toBe(3);
  const file = reading.open("again.log");
  file.write(new TextEncoder().encode(relayWeek.replaceAll("08DEA95BF41400", "08DEA95BF41500")));
  file.end();
  expect(await sessions()).toBe(6);
});

it("gives up what it holds against a design once another comes", async () => {
  const { desk } = week();
  const first = held(desk, ["10.20.4.31"]);
  const second = held(desk, ["10.20.0.0/16"]);
  await first;
  expect((await second).findings).toEqual([]);
  expect(desk.session(0)?.connector.agrees).toBe(true);
});

it("shows an account that stands as a name after EHLO only while accounts are shown", async () => {
  const { reading, desk } = week();
  const signedIn = relayWeek
    .replaceAll("08DEA95BF41400", "08DEA95BF41600")
    .replaceAll("EHLO host-10-20-9-14", "EHLO erp.corp")
    .replace(/(08DEA95BF416001B,)3(,[^\r]*\r\n)/, (row, id: string, rest: string) => {
      const ends = rest.split(",").slice(0, 3).join(",");
      return `${row}2026-05-10T23:10:09.150Z,EX01\\Relay apps,${id}4${ends},*,erp.corp,authenticated\r\n`;
    });
  const file = reading.open("signed-in.log");
  file.write(new TextEncoder().encode(signedIn));
  file.end();
  const names = async () =>
    (await desk.uses("EX01\\Relay apps")).flatMap((each) => each.names).join(" ");
  expect(await names()).not.toContain("erp.corp");
  reading.showsAccounts = true;
  expect(await names()).toContain("erp.corp");
  reading.showsAccounts = false;
  expect(await names()).not.toContain("erp.corp");
});

it("finds the answers of the sample logs as the organisation gives them that they were made of", async () => {
  const logs = fileURLToPath(new URL("../core/logs/fixtures/", import.meta.url));
  const reading = new LogReading();
  for (const name of [
    "EX01-FrontEnd-RECV2026051206-1.LOG",
    "EX02-FrontEnd-RECV2026051206-1.LOG",
    "EX01-Hub-SEND2026051206-1.LOG",
    "EX01-Hub-SEND2026051207-1.LOG",
  ]) {
    const file = reading.open(name);
    file.write(readFileSync(logs + name));
    file.end();
  }
  const desk = new LogsDesign(reading);
  const kit = practiceKits.seaford;
  if (!kit) throw new Error("The kit is missing.");
  desk.take(kitOrganisation(kit, "2026-05-12"));
  const { findings, sessions } = await desk.beside();
  expect(sessions).toBe(reading.count);
  // Connectors that the logs name and the organisation does not have; whoever it has answers as it does.
  expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(["logs-no-such-connector"]));
  const replies = Array.from({ length: reading.count }, (_, at) => desk.session(at)?.reply);
  expect(replies.filter((each) => each?.agrees === false)).toEqual([]);
  expect(replies.filter((each) => each?.agrees).length).toBeGreaterThan(10);
});
