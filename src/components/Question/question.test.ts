import { expect, it } from "vitest";
import {
  emptyInbound,
  emptyOutbound,
  fromSearch,
  inboundOf,
  outboundOf,
  toSearch,
} from "./question";

const relay = {
  ...emptyInbound,
  server: "EX01",
  listen: "10.0.0.11:25",
  from: "203.0.113.9",
  mail: "<>",
  rcpt: "a@far.example, b@far.example",
  size: "2 MB",
  tls: "mutual",
  cert: "mail.partner.example",
  bare: true,
} as const;

it("reads the session that the fields describe", () => {
  expect(inboundOf(relay)).toEqual({
    ok: true,
    question: {
      server: "EX01",
      listen: "10.0.0.11:25",
      from: "203.0.113.9",
      tls: true,
      clientCert: "mail.partner.example",
      mailFrom: "",
      rcptTo: ["a@far.example", "b@far.example"],
      size: 2_097_152,
      bareLf: true,
    },
  });
});

it("names each field that cannot be read", () => {
  const read = inboundOf({
    ...relay,
    from: "300.1.1.1",
    listen: "25",
    rcpt: "nobody",
    size: "2 XB",
  });
  expect(read.ok ? [] : Object.keys(read.faults).sort()).toEqual([
    "from",
    "listen",
    "rcpt",
    "size",
  ]);
});

it("asks for a recipient before it routes", () => {
  const read = outboundOf(emptyOutbound);
  expect(read.ok ? undefined : read.faults.rcpt?.what).toBe("The recipient is missing.");
  expect(
    outboundOf({ ...emptyOutbound, rcpt: "a@partner.example", rauth: "plain, login" }),
  ).toMatchObject({
    question: { rcptTo: "a@partner.example", remote: { starttls: true, auth: ["PLAIN", "LOGIN"] } },
  });
});

it("takes addresses as people copy them, and asks about each form that SMTP has", () => {
  const inbound = inboundOf({
    ...relay,
    mail: "<a@corp.example>",
    rcpt: "<b@far.example>; SMTP:c@far.example",
  });
  expect(inbound).toMatchObject({
    question: { mailFrom: "a@corp.example", rcptTo: ["b@far.example", "c@far.example"] },
  });
  const asked = { ...emptyOutbound, mail: "<>", rcpt: "<a@[192.0.2.1]>" };
  expect(outboundOf(asked)).toMatchObject({ question: { mailFrom: "", rcptTo: "a@[192.0.2.1]" } });
  expect(outboundOf({ ...asked, rcpt: "FAX:+1 555 0100" })).toMatchObject({
    question: { rcptTo: "FAX:+1 555 0100" },
  });
  const wrong = outboundOf({ ...asked, mail: "a..b@corp.example" });
  expect(wrong.ok ? undefined : wrong.faults.mail?.what).toBe(
    "a..b@corp.example is no mail address.",
  );
});

it("goes through a URL and back", () => {
  for (const form of [
    relay,
    { ...emptyOutbound, rcpt: "a@b.example", port: "silent", starttls: false } as const,
  ])
    expect(fromSearch(toSearch(form))).toEqual(form);
  expect(fromSearch({ at: "1" })).toBeNull();
  expect(fromSearch({ ask: "in", tls: "sideways" })).toEqual(emptyInbound);
});
