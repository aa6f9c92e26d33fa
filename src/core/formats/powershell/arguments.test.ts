import { expect, it } from "vitest";
import { parameter, type Side } from "../../catalogue";
import type { Value } from "../../values";
import { argumentsOf } from "./arguments";
import { credentialVariable } from "./quote";

function written(side: Side, name: string, value: Value): string {
  const declared = parameter(side, name);
  if (!declared) throw new Error(name);
  const { given, remarks } = argumentsOf([{ parameter: declared, value }], credentialVariable("1"));
  return given[0]?.value ?? remarks[0]?.text ?? "";
}

it.each<[Side, string, Value, string]>([
  ["receive", "Enabled", true, "$true"],
  ["receive", "MaxHopCount", 30, "30"],
  ["receive", "MaxMessageSize", 37748736, "'36MB'"],
  ["receive", "ConnectionTimeout", "00:10:00", "'00:10:00'"],
  ["receive", "Bindings", ["0.0.0.0:25", "[::]:25"], "'0.0.0.0:25', '[::]:25'"],
  [
    "receive",
    "RemoteIPRanges",
    ["10.0.0.0/8", "0.0.0.0/0"],
    "'10.0.0.0/8', '0.0.0.0-255.255.255.255'",
  ],
  ["receive", "AuthMechanism", ["None"], "'None'"],
  ["receive", "Banner", "220 it's", "'220 it''s'"],
  ["send", "TlsAuthLevel", null, "$null"],
  ["send", "AuthenticationCredential", "credential", "$credential1"],
  ["send", "AuthenticationCredential", null, "$null"],
  ["receive", "Enabled", null, "Enabled is left out: it cannot be emptied."],
  ["receive", "AuthMechanism", null, "AuthMechanism is left out: it cannot be emptied."],
])("%s %s %j is %s", (side, name, value, text) => {
  expect(written(side, name, value)).toBe(text);
});
