import { expect, it } from "vitest";
import { agrees } from "./agreeing";

const wanted = { server: "EX01", listen: "[2001:db8::11]:25", from: "2001:db8:4::7" };

it("takes another spelling of an address, a listener and a name", () => {
  const question = { server: "ex01", listen: "[2001:0DB8:0:0::11]:25", from: "2001:DB8:4:0::7" };
  expect(agrees(question, wanted)).toBe(true);
  expect(agrees({ ...question, from: "2001:db8:4::8" }, wanted)).toBe(false);
  expect(agrees({ ...question, listen: "nonsense" }, { ...wanted, listen: "Nonsense" })).toBe(true);
});

it("leaves free what is not asked for, and takes what is left out for what it stands for", () => {
  expect(agrees({ ...wanted, tls: true, size: 5 }, wanted)).toBe(true);
  expect(agrees(wanted, { ...wanted, tls: true })).toBe(false);
  expect(agrees(wanted, { ...wanted, tls: false })).toBe(true);
  expect(agrees({ ...wanted, size: 5 }, { ...wanted, size: 6 })).toBe(false);
});

it("compares recipients as a set", () => {
  const two = { ...wanted, rcptTo: ["a@x.example", "B@x.example"] };
  expect(agrees({ ...wanted, rcptTo: ["b@x.example", "a@x.example"] }, two)).toBe(true);
  expect(agrees({ ...wanted, rcptTo: ["a@x.example"] }, two)).toBe(false);
  expect(agrees(wanted, two)).toBe(false);
});

it("knows a sound host", () => {
  const remote = {
    port: "open",
    starttls: true,
    certificate: { names: ["mx.a.example"] },
  } as const;
  const message = { rcptTo: "a@b.example" };
  expect(
    agrees(
      { ...message, remote: { certificate: { names: ["MX.a.example"], trusted: true } } },
      { ...message, remote },
    ),
  ).toBe(true);
  expect(agrees(message, { ...message, remote })).toBe(false);
  expect(agrees(message, { ...message, remote: { port: "open", starttls: true } })).toBe(true);
  expect(
    agrees({ ...message, remote: { starttls: false } }, { ...message, remote: { starttls: true } }),
  ).toBe(false);
});
