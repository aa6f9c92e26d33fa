import { expect, it } from "vitest";
import type { CaseOrganisation } from "../../../../testing/caseOrganisation";
import { door, lacking, tellings } from "../../../../testing/ruleFindings";
import { organisation } from "./list";

type Properties = ReturnType<typeof door>;

const [code = ""] = organisation.map((each) => each.code);
const shut = (more: Properties = {}) => door({ PermissionGroups: ["ExchangeServers"], ...more });
const on = (...connectors: Properties[]): CaseOrganisation => ({
  servers: [{ name: "EX01" }],
  whole: ["receive"],
  connectors,
});

it.each<[string, CaseOrganisation, number]>([
  ["nobody from outside", on(shut()), 1],
  ["nothing on 25", on(shut({ Bindings: ["0.0.0.0:26"] })), 0],
  ["the open door is off", on(shut(), door({ Name: "Internet", Enabled: false })), 1],
  ["the open door is on another port", on(shut(), door({ Name: "I", Bindings: ["[::]:26"] })), 1],
  [
    "a back end takes strangers",
    on(shut(), door({ Name: "Hub", TransportRole: "HubTransport" })),
    1,
  ],
  ["externally secured", on(shut({ AuthMechanism: ["ExternalAuthoritative"] })), 0],
  [
    "domains by certificate",
    on(shut({ TlsDomainCapabilities: ["a.example:AcceptOorgProtocol"] })),
    0,
  ],
  ["unknown rights", on(shut({ PermissionGroups: ["Custom"] })), 0],
  [
    "an Edge server that was read, and takes none",
    {
      servers: [{ name: "EX01" }, { name: "EDGE1", role: "Edge" }],
      whole: ["receive"],
      connectors: [shut(), shut({ Name: "Edge", Server: "EDGE1", TransportRole: "HubTransport" })],
    },
    1,
  ],
])("%s", (_, given, count) => {
  expect(tellings(code, given)).toHaveLength(count);
});

it("needs the whole list", () => {
  const { whole: _, ...part } = on(shut());
  expect(lacking(code, part)).toEqual(["whole list of receive connectors"]);
});
