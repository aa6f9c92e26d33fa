import { expect, it } from "vitest";
import { receiver, sender, server } from "../../testing/builders";
import { copyOf } from "./copyOf";

const [ex01, ex02] = [server("EX01"), server("EX02")];
const nameOf = (name: string) => copyOf(receiver(name), ex01, ex02).name;

it.each([
  ["Default EX01", "Default EX02"],
  ["EX01 relay", "EX02 relay"],
  ["ex01", "EX02"],
  ["Relay (Ex01)", "Relay (EX02)"],
  ["Relay-EX01-in", "Relay-EX02-in"],
])("puts the new server's name in the place of the old one: %s", (before, after) => {
  expect(nameOf(before)).toBe(after);
});

it.each(["REX01 relay", "EX01b relay", "EX011", "ÉEX01", "Relay"])(
  "leaves %s, where the name is part of a word or does not stand",
  (name) => {
    expect(nameOf(name)).toBe(name);
  },
);

it("keeps the name where the server that it stood on is not known, or has none", () => {
  expect(copyOf(receiver("Relay EX01"), undefined, ex02)).toMatchObject({
    ...{ name: "Relay EX01", server: "ex02" },
  });
  expect(copyOf(receiver("Relay"), { ...ex01, name: "" }, ex02).name).toBe("Relay");
});

it("says a greeting that was the old server's, and no other", () => {
  const fqdnOf = (Fqdn: string, target = ex02) =>
    copyOf(receiver("Relay", { explicit: { Fqdn } }), ex01, target).explicit.Fqdn;
  expect(fqdnOf("Ex01.Corp.example")).toBe("ex02.corp.example");
  expect(fqdnOf("ex01")).toBe("EX02");
  expect(fqdnOf("mail.corp.example")).toBe("mail.corp.example");
  const { fqdn: _, ...unnamed } = ex02;
  expect(fqdnOf("ex01.corp.example", unnamed)).toBe(undefined);
});

it("asks Exchange for what the source did not show, and keeps what it said", () => {
  const usage = { usage: "Client" as const, unknown: ["Banner"] };
  const beside = copyOf(receiver("Relay EX01", usage), ex01, undefined);
  expect(beside).toMatchObject({
    name: "Relay EX01",
    server: "ex01",
    usage: "Client",
    unknown: [],
  });
  const { usage: _, permissions: __, ...shown } = receiver("Relay");
  expect(copyOf(shown, ex01, ex02)).toMatchObject({ usage: "Custom", permissions: [] });
  const { usage: ___, ...out } = sender("Out");
  expect(copyOf(out, ex01, ex02)).toMatchObject({ kind: "send", name: "Out", usage: "Custom" });
});
