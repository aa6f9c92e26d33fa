import { expect, it } from "vitest";
import { adviceOf, type Session } from "../../logs";
import { evidenceOf } from "./evidenceOf";
import { writeHtml } from "./writeHtml";
import { writeMarkdown } from "./writeMarkdown";

const session: Session = {
  ...{ id: "08DEADF00F03A1AC", connector: "To <b>relay</b>", service: "hub", direction: "out" },
  ...{ start: "2026-05-12T06:10:02.310Z", end: "2026-05-12T06:10:23.316Z", rows: 3 },
  ...{ firstSequence: 0, verdict: "failed", cause: "conn-timeout-10060", lastReply: "" },
  ...{ tls: null, auth: null, ehlo: null, messages: [], tarpitSeconds: 0, delayedAckSeconds: 0 },
  ...{ local: "", remote: "203.0.113.25:25", evidence: { file: "SEND.LOG", line: 12 } },
};
const line = (data: string, at = 12) => ({
  ...{ file: "SEND.LOG", line: at, time: session.start, event: "*", data, context: "" },
});
const input = {
  ...{ count: 7, from: session.start, to: session.end, unmasked: false },
  verdicts: [{ id: "failed", count: 7 }],
  causes: [{ id: "conn-timeout-10060", count: 7 }],
  traces: [{ name: "fw|edge.log", answer: ["The firewall dropped 14 attempts."] }],
  sessions: [
    {
      ...{ session, advice: adviceOf(session), more: 2 },
      lines: [line("Failed to connect"), line("```\n# heading", 13)],
      traces: ["fw|edge.log: stopped there."],
    },
  ],
};

it("tells what happened, why, what devices show, the lines and what to do", () => {
  const text = writeMarkdown(evidenceOf(input));
  expect(text).toContain("# Evidence: 7 SMTP sessions");
  expect(text).toContain("1 session in full; 6 others left out.");
  expect(text).toMatch(/\| `conn-timeout-10060` \| 7 \|/);
  expect(text).toContain("### Next steps: `conn-timeout-10060`");
  expect(text).toContain("here: `203.0.113.25`");
  expect(text).toContain("The firewall dropped 14 attempts.");
  expect(text).toContain("SEND.LOG:\n     12  2026-05-12T06:10:02.310Z  *  Failed to connect");
  expect(text).toContain("masked as");
  expect(text).toContain("2 lines left out.");
});

it("lets no text of a log become markup", () => {
  const document = evidenceOf(input);
  const text = writeMarkdown(document);
  // A code span shows it as it is.
  expect(text.replaceAll("`To <b>relay</b>`", "")).not.toContain("<b>");
  expect(text).not.toMatch(/^# heading/m);
  expect(text).toContain("````text");
  expect(writeHtml(document)).not.toContain("<b>relay");
});
