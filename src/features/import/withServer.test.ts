import { expect, it } from "vitest";
import type { Imported, ImportedConnector } from "../../core/formats";
import { withoutServer, withServer } from "./withServer";

const connector = (kind: "receive" | "send", server: string | null): ImportedConnector => ({
  kind,
  server,
  name: "C",
  properties: {},
});
const imported: Imported = {
  connectors: [connector("receive", null), connector("receive", "EX02"), connector("send", null)],
  changes: [],
  removals: [],
  servers: [{ name: "EX02" }],
  whole: [],
  report: { read: 3, setAside: [], ambiguous: [], unknown: [], refused: [], computed: [] },
};

it("asks only for receive connectors that name no server, and gives it to those alone", () => {
  expect(withoutServer(imported)).toBe(1);
  const answered = withServer(imported, "EX01");
  expect(withoutServer(answered)).toBe(0);
  expect(answered.connectors.map(({ server }) => server)).toEqual(["EX01", "EX02", null]);
  expect(answered.servers).toEqual([{ name: "EX02" }, { name: "EX01" }]);
});

it("lists no server twice, and changes nothing where all is said", () => {
  expect(withServer(imported, "ex02").servers).toEqual([{ name: "EX02" }]);
  const said = withServer(imported, "EX01");
  expect(withServer(said, "EX09")).toBe(said);
});
