import { expect, it } from "vitest";
import { askedSession, notesOf } from "../../../testing/askedSession";

it("what can still refuse is said after what was taken (R72, R84, R90)", () => {
  const limits = { transportConfig: { MaxReceiveSize: 10_485_760 } };
  const rated = { MessageRateLimit: 5, MessageRateSource: "IPAddress" };
  const notes = notesOf(askedSession(rated, { size: 20_000_000 }, limits));
  expect(notes).toContain("It is 10 MB: this message is larger.");
  expect(notes).toContain("More than 5 messages a minute");
  expect(notes).toContain("550 5.1.10");
  expect(notesOf(askedSession({}, { rcptTo: ["b@app.example"] }))).not.toContain("5.1.10");
  expect(askedSession({}, { rcptTo: ["c@far.example"] }).later).toEqual([]);
});
