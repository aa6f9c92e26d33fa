import { expect, it } from "vitest";
import { organisation, receiver, sender, server } from "../../../testing/builders";
import { plain } from "../../finding";
import { route, simulateInbound } from "../../simulate";
import { answered, encrypted, received, routed } from "./expected";

const design = organisation(
  [server("EX01")],
  [
    receiver("Relay", {
      explicit: { RemoteIPRanges: ["10.1.0.0/24"], TlsCertificateName: "<I>CN=ca<S>CN=mx" },
    }),
    receiver("Plain", {
      explicit: { Bindings: ["0.0.0.0:2525"], AuthMechanism: ["None"] },
    }),
    sender("Out", { explicit: { AddressSpaces: ["SMTP:partner.example;1"] } }),
  ],
);
const session = (listen: string, from: string) =>
  simulateInbound(design, {
    server: "EX01",
    listen,
    from,
    mailFrom: "a@b.example",
    rcptTo: ["c@d.example"],
  });
const words = ({ words: said }: { words: Parameters<typeof plain>[0] }) => plain(said);

it("tells a port that does not answer, and one that closes at once", () => {
  expect(words(answered(session("0.0.0.0:2600", "10.1.0.1")))).toMatch(/^Nothing answers/);
  expect(words(received(session("0.0.0.0:25", "10.9.0.1")))).toMatch(
    /^The connection is made and closed/,
  );
  expect(words(answered(session("0.0.0.0:25", "10.1.0.1")))).toMatch(/Relay takes the session/);
  expect(words(received(session("0.0.0.0:25", "::1")))).toMatch(/^There is no such session/);
});

it("tells the reply by its id, and what makes it uncertain", () => {
  const refused = received(session("0.0.0.0:25", "10.1.0.1"));
  expect(refused.reply).toBeDefined();
  expect(words(refused)).toMatch(/^Relay refuses it: 5\d\d /);
});

it("tells the certificate that is set, or that none is shown", () => {
  expect(words(encrypted(session("0.0.0.0:25", "10.1.0.1")))).toBe(
    "Relay offers STARTTLS and shows the certificate <I>CN=ca<S>CN=mx.",
  );
  expect(words(encrypted(session("0.0.0.0:2525", "10.0.0.1")))).toMatch(/does not offer STARTTLS/);
});

it("tells the way out", () => {
  expect(words(routed(route(design, { rcptTo: "a@partner.example" })))).toBe(
    "It leaves by Out to the MX of the domain.",
  );
  expect(words(routed(route(design, { rcptTo: "a@other.example" })))).toMatch(
    /^No connector takes it/,
  );
});
