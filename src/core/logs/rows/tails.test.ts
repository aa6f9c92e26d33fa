import { expect, it } from "vitest";
import { encodeUtf8 } from "../../values";
import { type Classified, row } from "./kinds";
import { Tails } from "./tails";

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const bytes = encodeUtf8(`>,250 2.1.0 Sender OK,\r\n2026${" ".repeat(500)}`);
const view = viewOf(bytes);
const reply: Classified = { kind: row.reply, detail: 7, extra: 0 };
const nothing = (): Classified => ({ kind: row.other, detail: 0, extra: 0 });

it("knows a tail that came twice, of the same event only", () => {
  const tails = new Tails();
  const into = nothing();
  expect(tails.known(view, 0, 600, into)).toBe(0);
  tails.keep(view, 0, 24, reply);
  expect(tails.known(view, 0, 600, into)).toBe(0);
  tails.keep(view, 0, 24, reply);
  expect(tails.known(view, 0, 23, into)).toBe(0);
  expect(tails.known(view, 0, 600, into)).toBe(24);
  expect(into).toEqual(reply);
  for (const said of ["<,250 2.1.0 Sender OK", ">,250 2.1.0 Sender NO"]) {
    const other = encodeUtf8(`${said},\r\n2026${" ".repeat(500)}`);
    expect(tails.known(viewOf(other), 0, 600, into), said).toBe(0);
  }
});

it("keeps nothing that seldom comes again, that is long, or that lies at the very end", () => {
  const tails = new Tails();
  const twice = (end: number, found: Classified): void => {
    tails.keep(view, 0, end, found);
    tails.keep(view, 0, end, found);
  };
  twice(24, { ...reply, kind: row.rcpt });
  twice(100, reply);
  twice(400, { ...reply, kind: row.tlsUp });
  expect(tails.known(view, 0, 600, nothing())).toBe(0);
  twice(24, reply);
  expect(tails.known(view, 0, 600, nothing())).toBe(24);
  expect(tails.known(viewOf(bytes.slice(0, 24)), 0, 24, nothing())).toBe(24);
  expect(tails.known(viewOf(bytes.slice(0, 11)), 0, 11, nothing())).toBe(0);
});
