import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeUtf8 } from "../../values";
import { sortKeys } from "./asked";
import { SessionColumns } from "./columns";
import { ordersOf } from "./orders";
import { noDesign, type SessionSource } from "./source";
import {
  agreedEnd,
  endpointOrder,
  hostEnd,
  hostOf,
  replyOf,
  senderDomain,
  signInOf,
  tlsWord,
} from "./values";

it.each([
  ["10.0.0.9:25", "10.0.0.9"],
  ["[2001:DB8::25]:25", "2001:db8::25"],
  ["[::ffff:10.0.0.9]:25", "10.0.0.9"],
  ["", "none"],
])("the host of %s is %s", (endpoint, host) => expect(hostOf(endpoint)).toBe(host));

it.each([
  ["250 2.6.0 <a@b.example> [InternalId=1] Queued mail for delivery", "250 2.6.0"],
  ["250 OK", "250"],
  ["550 5.7.54 SMTP; Unable to relay", "550 5.7.54 SMTP; Unable to relay"],
  ["550 5.1.1 <x@b.example>: User unknown", "550 5.1.1 <…>: User unknown"],
  ["554 5.7.1 [192.0.2.9] listed, see x@y.example", "554 5.7.1 […] listed, see …"],
  ["451 4.7.0 Try again (id 08DEA95BF4147658)", "451 4.7.0 Try again (id …)"],
  ["", "none"],
])("counts %s as %s", (reply, kind) => expect(replyOf(reply)).toBe(kind));

it("leaves what stands for a person out of a reply, whatever it looks like", () => {
  const address = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g;
  fc.assert(
    fc.property(fc.stringMatching(/^[ab@ ,;:()]{0,20}$/), (text) => {
      expect(replyOf(`550 ${text}`)).toBe(`550 ${text}`.replace(address, "…").trim());
    }),
  );
});

it("tells domain, TLS and sign-in by words", () => {
  expect(["x@B.example", "", "odd"].map(senderDomain)).toEqual(["b.example", "<>", "odd"]);
  const sentence =
    "TLS protocol SP_PROT_TLS1_2_CLIENT negotiation succeeded using bulk encryption algorithm CALG_AES_256 with strength 256 bits";
  expect([tlsWord(false, sentence), tlsWord(true, null), tlsWord(false, null)]).toEqual([
    "TLS1.2",
    "failed",
    "none",
  ]);
  expect([signInOf(false, 0), signInOf(true, 0), signInOf(true, 1), signInOf(true, 2)]).toEqual([
    "none",
    "not told",
    "ok",
    "failed",
  ]);
});

describe("the order of endpoints", () => {
  it("is that of addresses, then of ports, and what is no address comes last", () => {
    const endpoints = [
      "",
      "10.0.0.9:25",
      "10.0.0.9:110",
      "10.0.0.10:25",
      "[2001:db8::1]:25",
      "mail:25",
    ];
    const places = endpoints.map(endpointOrder);
    expect(places).toEqual([...places].sort());
    expect(new Set(places).size).toBe(endpoints.length);
  });
});

it.each([
  ["10.20.1.11:25", "10.20.1.11"],
  ["10.20.1.11", undefined],
  [":25", undefined],
  ["[fe80::1%3]:25", undefined],
  ["mail.corp.example:25", "mail.corp.example"],
])("the host of %s ends where its bytes say", (endpoint, host) => {
  const bytes = encodeUtf8(`x${endpoint}:1`);
  const end = hostEnd(bytes, 1, bytes.length - 2);
  expect(end < 0 ? undefined : endpoint.slice(0, end - 1)).toBe(host);
  if (host !== undefined) expect(hostOf(endpoint)).toBe(host);
});

it("the codes of a reply end in its bytes where they end in its text", () => {
  const reply = fc
    .tuple(
      fc.constantFrom("2", "25", "250", "2501", "354", "", "550"),
      fc.constantFrom(" ", "-", ""),
    )
    .chain(([code, parting]) =>
      fc
        .tuple(
          fc.constantFrom("2.1.0", "2.10.1000", "2.", "2.6", "12.1.1", "2.6.x", ""),
          fc.constantFrom("", " ok", "."),
        )
        .map(([status, rest]) => `${code}${parting}${status}${rest}`),
    );
  fc.assert(
    fc.property(reply, (text) => {
      const bytes = encodeUtf8(`3${text}.1.1 2`);
      const end = agreedEnd(bytes, 1, 1 + text.length);
      const told = replyOf(text);
      if (end >= 0) expect(text.slice(0, end - 1)).toBe(told);
      else expect(/^2\d\d/.test(text)).toBe(false);
    }),
  );
});

it("knows an order for each thing that can be sorted by", () => {
  const columns = new SessionColumns({ count: 0 } as SessionSource);
  const orders = ordersOf({} as SessionSource, columns, noDesign);
  expect(Object.keys(orders).sort()).toEqual([...sortKeys].sort());
});
