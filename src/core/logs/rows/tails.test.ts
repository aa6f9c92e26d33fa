import { expect, it } from "vitest";
import { type Classified, row } from "./kinds";
import { Tails } from "./tails";
import { encodeUtf8 } from "./utf8";

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const bytes = encodeUtf8(`250 2.1.0 Sender OK,\r\n2026${" ".repeat(500)}`);
const view = viewOf(bytes);
const reply: Classified = { kind: row.reply, detail: 7, extra: 0 };
const nothing = (): Classified => ({ kind: row.other, detail: 0, extra: 0 });

it("knows a tail again, of the same event only", () => {
  const tails = new Tails();
  const into = nothing();
  expect(tails.known(view, 0, 62, into)).toBe(0);
  tails.keep(bytes, view, 0, 22, 62, reply);
  expect(tails.known(view, 0, 60, into)).toBe(0);
  expect(tails.known(view, 0, 62, into)).toBe(22);
  expect(into).toEqual(reply);
  const other = encodeUtf8(`250 2.1.0 Sender NO,\r\n2026${" ".repeat(500)}`);
  expect(tails.known(viewOf(other), 0, 62, into)).toBe(0);
});

it("keeps nothing that seldom comes again, that is long, or that lies at the very end", () => {
  const tails = new Tails();
  tails.keep(bytes, view, 0, 22, 60, { ...reply, kind: row.rcpt });
  tails.keep(bytes, view, 0, 100, 60, reply);
  tails.keep(bytes, view, 0, 400, 60, { ...reply, kind: row.tlsUp });
  expect(tails.known(view, 0, 60, nothing())).toBe(0);
  tails.keep(bytes, view, 0, 22, 60, reply);
  expect(tails.known(viewOf(bytes.slice(0, 300)), 0, 60, nothing())).toBe(0);
});
