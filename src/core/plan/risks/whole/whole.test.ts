import { expect, it } from "vitest";
import {
  app,
  internet,
  risksBetween,
  scanners,
  severities,
  tellings,
  together,
} from "../../../../testing/riskTellings";
import { whole } from "./list";

it("holds the five about the plan itself", () => {
  expect(whole.map(({ code }) => code)).toHaveLength(5);
});

it("stands at the connector that comes, whatever its name", () => {
  const wrong = scanners({ TransportRole: "HubTransport" }, "Wrong role");
  const [found] = risksBetween(null, wrong).filter(({ code }) => code === "refused-design");
  expect(found).toMatchObject({
    severity: "error",
    standing: "observed",
    place: { connector: "EX01\\Wrong role", server: "EX01", parameter: "TransportRole" },
  });
});

it("leaves what both ends break to the design's own problems", () => {
  const broken = { DNSRoutingEnabled: false };
  expect(
    tellings("refused-design", internet(broken), internet({ ...broken, Comment: "x" })),
  ).toEqual([]);
  expect(tellings("refused-design", internet(), internet(broken))).toHaveLength(1);
});

it("holds nothing back for what sources differ on", () => {
  const custom = scanners({ PermissionGroups: ["AnonymousUsers", "Custom"] });
  expect(tellings("refused-design", null, custom)).toEqual([]);
  const beside = {
    AuthMechanism: ["ExternalAuthoritative"],
    PermissionGroups: ["AnonymousUsers", "ExchangeServers"],
  };
  expect(severities("refused-design", null, scanners(beside))).not.toContain("error");
});

it("counts the steps that leave a value of neither end", () => {
  const swap = (one: string, two: string) =>
    together([scanners({ RemoteIPRanges: [one] }, "A"), scanners({ RemoteIPRanges: [two] }, "B")]);
  expect(
    tellings("extra-steps", swap("10.1.0.0/16", "10.2.0.0/16"), swap("10.2.0.0/16", "10.1.0.0/16")),
  ).toEqual(["RemoteIPRanges: 2 extra steps use a temporary range; they undo it again"]);
});

it("says from which step to which a gap stands open", () => {
  const on = (TransportRole: string) =>
    together([
      app({ TransportRole }),
      scanners(
        { Bindings: ["0.0.0.0:2587"], RemoteIPRanges: ["10.9.0.0/24"], TransportRole },
        "App lab",
      ),
    ]);
  expect(tellings("gap", on("HubTransport"), on("FrontendTransport"))).toEqual([
    "Bindings: From step 1 to 3, 10.0.0.11:2587 serves 256 addresses less",
  ]);
});

it("waits for replication where more than one server is concerned", () => {
  expect(tellings("takes-effect-later", null, scanners())).toEqual([]);
  const there = scanners({}, "Relay scanners", { server: "EX02" });
  expect(tellings("takes-effect-later", null, together([scanners(), there]))).toEqual([
    "plan: Servers take this up within minutes, not at once",
  ]);
});

it("names the service that may want a restart", () => {
  const code = "restart-if-stale";
  const hub = { TransportRole: "HubTransport", Bindings: ["0.0.0.0:2587"] };
  expect(tellings(code, app(hub), app({ ...hub, Bindings: ["10.0.0.11:2587"] }))).toEqual([
    "Bindings: If EX01 still acts as before, restart MSExchangeTransport",
  ]);
  expect(tellings(code, app(), app({ Bindings: ["0.0.0.0:2588"] }))).toEqual([]);
  const named = { TlsCertificateName: "<I>CN=Example CA<S>CN=mail.corp.example" };
  expect(
    tellings(code, internet(), internet({ ...named, SourceTransportServers: ["EX01", "EX02"] })),
  ).toEqual([
    "TlsCertificateName: If one of EX01 and EX02 still acts as before, restart MSExchangeTransport",
  ]);
});
