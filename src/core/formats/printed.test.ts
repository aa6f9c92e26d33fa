import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Read, readInput } from "./index";

function read(name: string): Read {
  const bytes = readFileSync(new URL(`fixtures/printed/${name}`, import.meta.url));
  const result = readInput({ name, bytes });
  if (!result.ok) throw new Error(result.fault.what);
  return result;
}

/** In text a blank value is nothing. */
const shown = (name: string) =>
  read(name).imported.connectors.map(({ server, name: own, properties }) => ({
    ...{ server, name: own },
    properties: Object.fromEntries(
      Object.entries(properties).map(([key, value]) => [key, value === "" ? null : value]),
    ),
  }));
const refused = (name: string) =>
  read(name).imported.report.refused.map(
    ({ line, connector, property }) => `${line} ${connector} ${property}`,
  );

/** The same three objects in each form; fixtures/printed/print.ps1 printed them. */
describe("what a real PowerShell 7 prints", () => {
  const all = shown("all.json");
  const relay = "EX02\\Relay for the northern region and islands";

  it.each(["list-60.txt", "list-80.txt", "list-100.txt", "joined.csv"])(
    "%s is the same",
    (name) => {
      expect(shown(name)).toEqual(all);
      expect(refused(name)).toEqual([]);
    },
  );

  it.each([
    ["list-cut.txt", [`19 ${relay} RemoteIPRanges`]],
    ["table.txt", [`5 ${relay} Bindings`]],
    ["table-autosize.txt", [`5 ${relay} RemoteIPRanges`]],
    ["table-wrapped.txt", ["5 undefined undefined", "6 undefined undefined"]],
    ["table-grouped.txt", []],
    ["types.csv", ["1 undefined Bindings", "1 undefined RemoteIPRanges"]],
  ])("%s is the same as far as it goes", (name, lost) => {
    expect(refused(name)).toEqual(lost);
    for (const each of shown(name)) {
      const whole = all.find((other) => other.name === each.name);
      expect(whole?.properties).toMatchObject(each.properties);
    }
  });
});
