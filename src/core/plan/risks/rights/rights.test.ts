import { expect, it } from "vitest";
import {
  app,
  relayRight,
  risksBetween,
  scanners,
  tellings,
  together,
} from "../../../../testing/riskTellings";
import { plain } from "../../../finding";
import { rights } from "./list";

const relaying = (properties = {}) => together([scanners(properties)], [relayRight()]);
const external = {
  PermissionGroups: ["ExchangeServers"],
  AuthMechanism: ["ExternalAuthoritative"],
};

it("holds the thirteen about who may do what", () => {
  expect(rights.map(({ code }) => code)).toHaveLength(13);
});

it("counts outside addresses alone once relay reaches outside", () => {
  const wider = relaying({ RemoteIPRanges: ["10.20.4.0/24", "10.20.5.0/24", "198.51.100.7"] });
  expect(tellings("relay-opened", relaying(), wider)).toEqual([
    "RemoteIPRanges: 1 more outside address may relay without signing in",
  ]);
  expect(tellings("relay-widened", relaying(), wider)).toEqual([]);
});

it("keeps the measured ranges, so that an acceptance ends when they grow", () => {
  const [found] = risksBetween(relaying(), relaying({ RemoteIPRanges: ["10.20.4.0/23"] })).filter(
    ({ code }) => code === "relay-widened",
  );
  expect(found?.measured).toEqual({ values: ["Relay scanners"], ranges: ["10.20.5.0/24"] });
});

it("blames the wide connector whose clients come back, not the one that stays as it is", () => {
  const wide = scanners({ RemoteIPRanges: ["10.20.0.0/16"] }, "Wide");
  const strict = scanners({ RemoteIPRanges: ["10.20.4.0/24"] });
  const rightsOfWide = [relayRight("Wide")];
  const [found] = risksBetween(
    together([wide, strict], rightsOfWide),
    together([wide], rightsOfWide),
  ).filter(({ code }) => code === "relay-widened");
  expect(found?.place).toEqual({
    connector: "EX01\\Relay scanners",
    server: "EX01",
    parameter: "RemoteIPRanges",
  });
});

it("says whom those reach who may no longer relay", () => {
  const [found] = risksBetween(relaying(), relaying({ RemoteIPRanges: ["10.20.4.10"] })).filter(
    ({ code }) => code === "relay-narrowed",
  );
  expect(found && plain(found.why)).toMatch(/^They reach Default Frontend EX01 now/);
});

it("says nothing certain where nobody can tell, and says that once", () => {
  const custom = { PermissionGroups: ["AnonymousUsers", "Custom"] };
  const all = risksBetween(
    scanners(custom),
    scanners({ ...custom, RemoteIPRanges: ["10.20.0.0/16"] }),
  );
  expect(all.filter(({ code }) => /^relay-(?!unknown)/.test(code))).toEqual([]);
  expect(all.filter(({ code }) => code === "relay-unknown")).toHaveLength(1);
  expect(
    tellings("relay-unknown", scanners(custom), scanners({ ...custom, Comment: "x" })),
  ).toEqual([]);
});

it("tells trust that is given from trust that is taken", () => {
  expect(tellings("trust-lost", scanners(external), scanners())).toEqual([
    "AuthMechanism: 256 addresses no longer count as internal senders",
  ]);
  expect(tellings("trust-widened", scanners(), scanners(external))).toEqual([
    "AuthMechanism: 256 more addresses count as internal and skip filters",
  ]);
});

it("names the mechanisms that are lost, and those lost without TLS only", () => {
  const basic = app({ AuthMechanism: ["BasicAuth", "Tls"] });
  const all = app({ AuthMechanism: ["BasicAuth", "Integrated", "Tls"], EnableAuthGSSAPI: true });
  const say = (...asked: Parameters<typeof risksBetween>) => tellings("sign-in-lost", ...asked);
  expect(say(all, basic)).toEqual([
    "AuthMechanism: 65,536 addresses can no longer sign in with GSSAPI, NTLM",
  ]);
  expect(say(basic, app())).toEqual([
    "AuthMechanism: 65,536 addresses can no longer sign in with LOGIN without TLS",
  ]);
  expect(say(app(), all)).toEqual([]);
});

it("counts an account that was named by itself as one that may sign in", () => {
  const named = {
    ...relayRight("App submission"),
    user: "CORP\\svc",
    rights: ["ms-Exch-SMTP-Submit"],
  };
  const bare = app({ PermissionGroups: ["None"] });
  expect(tellings("sign-in-lost", together([bare], [named]), together([bare]))).toHaveLength(1);
});

it("warns of passwords outside for public addresses alone", () => {
  const open = app({ RemoteIPRanges: ["10.2.0.0/16", "198.51.100.0/24"] });
  expect(tellings("sign-in-opened", app(), open)).toEqual([
    "RemoteIPRanges: 256 more outside addresses may try passwords here",
  ]);
  expect(tellings("sign-in-cleartext", null, app({ AuthMechanism: ["BasicAuth"] }))).toHaveLength(
    1,
  );
});

it("counts each right that a new object lacks, and any where none were read", () => {
  const there = scanners({}, "Relay scanners", { server: "EX02", was: "EX01\\Relay scanners" });
  const two = {
    ...relayRight(),
    rights: ["ms-Exch-SMTP-Accept-Any-Recipient", "ms-Exch-Bypass-Anti-Spam"],
  };
  const kept = relayRight("Relay scanners", "EX02");
  expect(
    tellings("permissions-lost", together([scanners()], [two]), together([there], [kept])),
  ).toEqual(["Permissions: 1 permission of Relay scanners goes with it and does not come back"]);
  const custom = scanners({ PermissionGroups: ["AnonymousUsers", "Custom"] });
  expect(tellings("permissions-lost", custom, together([there]))).toEqual([
    "Permissions: Any permissions of Relay scanners go with it and do not come back",
  ]);
  const anew = scanners({}, "Relay scanners", { server: "EX02" });
  expect(tellings("permissions-lost", relaying(), together([anew]))).toHaveLength(1);
});

it("names the right that outlives its group", () => {
  const users = { PermissionGroups: ["ExchangeUsers"] };
  expect(tellings("extras-stay", relaying(), relaying(users))).toEqual([
    "PermissionGroups: ms-Exch-SMTP-Accept-Any-Recipient of ANONYMOUS LOGON stays when AnonymousUsers goes",
  ]);
  expect(tellings("extras-stay", relaying(), relaying({ RemoteIPRanges: ["10.20.4.9"] }))).toEqual(
    [],
  );
});
