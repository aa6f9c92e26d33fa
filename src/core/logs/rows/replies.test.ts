import { expect, it } from "vitest";
import { encodeUtf8 } from "../../values";
import { type Classified, plainNumber, row } from "./kinds";
import { isReply, readReply } from "./replies";
import { Texts } from "./texts";

function read(text: string, afterEhlo = false) {
  const texts = new Texts();
  const into: Classified = { kind: row.other, detail: 0, extra: 0 };
  const bytes = encodeUtf8(text);
  readReply(bytes, 0, bytes.length, afterEhlo, texts, into);
  return [
    into.kind,
    into.detail >= plainNumber ? into.detail - plainNumber : texts.text(into.detail),
  ];
}

it.each(["250", "250 ok", "250-more", "250  two blanks"])("%s is a reply", (text) => {
  const bytes = encodeUtf8(text);
  expect(isReply(bytes, 0, bytes.length)).toBe(true);
});

it.each(["25", "2500 ok", "abc", "25a", "250_"])("%s is none", (text) => {
  const bytes = encodeUtf8(text);
  expect(isReply(bytes, 0, bytes.length)).toBe(false);
});

it("keeps the words of those that tell, and the code of the others", () => {
  expect(read("220 mail.corp.example ready")).toEqual([row.reply, 220]);
  expect(read("354 go on")).toEqual([row.reply, 354]);
  expect(read("250 2.1.0 Sender OK")).toEqual([row.reply, "250 2.1.0 Sender OK"]);
  expect(read("250-SIZE 1", true)).toEqual([row.replyMore, 250]);
  expect(read("250 CHUNKING", true)).toEqual([row.reply, 250]);
  expect(read("502 no EHLO", true)).toEqual([row.reply, "502 no EHLO"]);
  expect(read("550 no grün")).toEqual([row.reply, "550 no grün"]);
});

it("masks what a refusal quotes", () => {
  expect(read("500 grün UGFwZXItVHJheS03")).toEqual([row.reply, "500 grün ***"]);
});
