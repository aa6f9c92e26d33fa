import { expect, it } from "vitest";
import { fromExpectation } from "./fromExpectation";
import { inboundOf, outboundOf } from "./question";

it("asks the same again", () => {
  const simulate = {
    server: "EX01",
    listen: "10.0.0.11:25",
    from: "10.1.0.5",
    tls: true,
    clientCert: "mail.partner.example",
    auth: "basic",
    ehlo: "scanner",
    mailFrom: "",
    rcptTo: ["a@far.example", "b@far.example"],
    size: 1234,
    bareLf: true,
  } as const;
  const form = fromExpectation({ id: "1", name: "x", simulate, expect: { verdict: "accepted" } });
  expect(form.ask === "in" && inboundOf(form)).toEqual({ ok: true, question: simulate });

  const route = {
    rcptTo: "a@far.example",
    mailFrom: "b@corp.example",
    known: true,
    server: "EX01",
    size: 5000,
    remote: {
      port: "open",
      starttls: true,
      certificate: { names: ["mx.far.example"], trusted: false, expired: true },
      auth: ["LOGIN"],
      signIn: "refused",
      maxSize: 100,
    },
  } as const;
  const out = fromExpectation({ id: "2", name: "y", route, expect: {} });
  expect(out.ask === "out" && outboundOf(out)).toEqual({ ok: true, question: route });
  const bounce = { ...route, mailFrom: "" };
  const report = fromExpectation({ id: "3", name: "z", route: bounce, expect: {} });
  expect(report.ask === "out" && outboundOf(report)).toEqual({ ok: true, question: bounce });
});
