import { expect, it } from "vitest";
import fixture from "./fixtures/receive-replies.json";
import { isReplyId, type ReplyId, replies, replyText } from "./replies";

it("are those of the reference, each by its id", () => {
  const ours = Object.values(replies).map(({ standing, ...reply }) => ({
    ...reply,
    confidence: standing,
  }));
  expect(ours).toEqual(fixture.replies);
  for (const { id } of fixture.replies) expect(replies[id as ReplyId].id).toBe(id);
});

it("have a code of three digits, and an enhanced code of its class where they have one (RFC 3463)", () => {
  for (const { code, enhanced } of Object.values(replies)) {
    expect(code).toMatch(/^[2-5]\d\d$/);
    // 451 5.7.3 and 451 4.7.3 are both seen; the class of the enhanced code is not always that of the reply.
    if (enhanced !== "") expect(enhanced).toMatch(/^[245]\.\d{1,3}\.\d{1,3}$/);
  }
});

it("are told with every placeholder filled, or not at all", () => {
  expect(replyText("mail-ok")).toBe("Sender OK");
  expect(replyText("helo-ok", { fqdn: "ex01.corp.example", "client address": "10.0.0.1" })).toBe(
    "ex01.corp.example Hello [10.0.0.1]",
  );
  expect(
    replyText("queued", { "message-id": "1@a", n: ["7", "2048"], server: "b", t: "0.1", r: "20" }),
  ).toBe("<1@a> [InternalId=7, Hostname=b] 2048 bytes in 0.1, 20 KB/sec Queued mail for delivery");
  expect(() => replyText("banner", { fqdn: "ex01.corp.example" })).toThrow("{rfc5322-date}");
  expect(() => replyText("proxy-failed", Object.create({ n: "3" }))).toThrow("{n}");
});

it("knows its ids", () => {
  expect([isReplyId("quit"), isReplyId("constructor"), isReplyId("")]).toEqual([
    true,
    false,
    false,
  ]);
});
