import { expect, it } from "vitest";
import type { Session } from "./session";
import { sessionFacts } from "./sessionFacts";

const session: Session = {
  ...{ id: "08DE", connector: "Relay", service: "hub", direction: "out", rows: 9 },
  ...{ start: "2026-05-12T06:10:02.310Z", end: "2026-05-12T06:10:23.316Z", firstSequence: 0 },
  ...{ verdict: "partial", cause: "none", lastReply: "", ehlo: null, local: "", auth: null },
  tls: {
    ...{ version: "TLS1.2", cipher: "AES", bits: 256, outcome: "ok", error: null },
    ...{ peerThumbprint: null, validation: "UntrustedRoot" },
  },
  messages: [
    {
      ...{ from: "", id: null, size: 900, accepted: false },
      to: ["a@x", "b@x", "c@x", "d@x", "e@x", "f@x", "g@x"],
    },
  ],
  ...{ tarpitSeconds: 0, delayedAckSeconds: 0, remote: "203.0.113.25:25" },
  evidence: { file: "SEND.LOG", line: 12 },
};

it("tells what is known of a session, and leaves out what is not", () => {
  expect(sessionFacts(session)).toEqual([
    ["Start", session.start],
    ["End", session.end],
    ["Connector", "Relay"],
    ["Service", "hub"],
    ["Remote", "203.0.113.25:25"],
    ["TLS", "ok, TLS1.2, AES, certificate: UntrustedRoot"],
    ["Decided at", "SEND.LOG:12"],
    ["Message 1", "<> to a@x, b@x, c@x, d@x, e@x and 2 more, 900 bytes, not taken"],
  ]);
});
