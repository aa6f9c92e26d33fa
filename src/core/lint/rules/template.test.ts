import { expect, it } from "vitest";
import { name, plain } from "../../finding";
import { filled, template } from "./template";

const told = (text: string, fill: Parameters<typeof filled>[1]) =>
  plain(filled(template(text), fill));

it("fills in values, numbers grouped, large counts as powers", () => {
  expect(told("Open relay for {addresses} public addresses", { addresses: 65_536n })).toBe(
    "Open relay for 65,536 public addresses",
  );
  expect(told("{a} and {b}", { a: 1n << 64n, b: 5000 })).toBe("2^64 and 5,000");
});

it("sets names of parameters and of things apart", () => {
  expect(
    filled(template("Set RemoteIPRanges of {connector}."), { connector: name("Relay") }),
  ).toEqual([
    "Set ",
    { as: "parameter", text: "RemoteIPRanges" },
    " of ",
    { as: "name", text: "Relay" },
    ".",
  ]);
  // Words of English that are parameters too stay words.
  expect(template("Enabled or not")).toEqual(["Enabled or not"]);
});

it("speaks of one in the singular", () => {
  expect(told("{n} public addresses may relay", { n: 1n })).toBe("1 public address may relay");
  expect(told("{n} addresses count as internal", { n: 1n })).toBe("1 address counts as internal");
  expect(told("{n} addresses count as internal", { n: 2n })).toBe("2 addresses count as internal");
});

it("speaks of all in the singular too, and of none beside them", () => {
  const addresses = "every IPv4 and IPv6";
  expect(told("{addresses} addresses may no longer relay", { addresses })).toBe(
    "Every IPv4 and IPv6 address may no longer relay",
  );
  expect(told("{addresses} more addresses count as internal and skip filters", { addresses })).toBe(
    "Every IPv4 and IPv6 address counts as internal and skips filters",
  );
  const less = "From step {a} to {b}, {port} serves {addresses} addresses less";
  expect(told(less, { a: 1, b: 3, port: ":25", addresses: "every IPv4" })).toBe(
    "From step 1 to 3, :25 serves every IPv4 address only in part, or not at all",
  );
  expect(told(less, { a: 1, b: 3, port: ":25", addresses: "256" })).toBe(
    "From step 1 to 3, :25 serves 256 addresses less",
  );
});

it("keeps to the singular after a name, and not after another count", () => {
  const lost = "{n} permissions of {connector} go with it and do not come back";
  expect(told(lost, { n: 1, connector: name("Relay") })).toBe(
    "1 permission of Relay goes with it and does not come back",
  );
  expect(told("{n} addresses move from {m} addresses", { n: 1n, m: 2n })).toBe(
    "1 address moves from 2 addresses",
  );
});

it("leaves a place without a value as it is written", () => {
  expect(told("Takes {n}", {})).toBe("Takes {n}");
});
