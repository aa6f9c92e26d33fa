import { expect, it } from "vitest";
import { encodeUtf8 } from "../../values";
import { type Classified, row } from "./kinds";
import { Tails } from "./tails";

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const bytes = encodeUtf8(`250 2.1.0 Sender OK,\r\n2026${" ".repeat(500)}`);
const view = viewOf(bytes);
const reply: Classified = { kind: row.reply, detail: 7, extra: 0 };
const nothing = (): Classified => ({ kind: row.other, detail: 0, extra: 0 });

it("knows a tail that came twice, of the same event only", () => {
  const tails = new Tails();
  const into = nothing();
  expect(tails.known(view, 0, 62, 600, into)).toBe(0);
  tails.keep(view, 0, 22, 62, reply);
  expect(tails.known(view, 0, 62, 600, into)).toBe(0);
  tails.keep(view, 0, 22, 62, reply);
  expect(tails.known(view, 0, 62, 21, into)).toBe(0);
  expect(tails.known(view, 0, 60, 600, into)).toBe(0);
  expect(tails.known(view, 0, 62, 600, into)).toBe(22);
  expect(into).toEqual(reply);
  const other = encodeUtf8(`250 2.1.0 Sender NO,\r\n2026${" ".repeat(500)}`);
  expect(tails.known(viewOf(other), 0, 62, 600, into)).toBe(0);
});

it("keeps nothing that seldom comes again, that is long, or that lies at the very end", () => {
  const tails = new Tails();
  const twice = (end: number, found: Classified): void => {
    tails.keep(view, 0, end, 60, found);
    tails.keep(view, 0, end, 60, found);
  };
  twice(22, { ...reply, kind: row.rcpt });
  twice(100, reply);
  twice(400, { ...reply, kind: row.tlsUp });
  expect(tails.known(view, 0, 60, 600, nothing())).toBe(0);
  twice(22, reply);
  expect(tails.known(view, 0, 60, 600, nothing())).toBe(22);
  expect(tails.known(viewOf(bytes.slice(0, 22)), 0, 60, 22, nothing())).toBe(22);
  expect(tails.known(viewOf(bytes.slice(0, 9)), 0, 60, 9, nothing())).toBe(0);
});
