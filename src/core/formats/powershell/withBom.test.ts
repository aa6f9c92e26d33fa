import { expect, it } from "vitest";
import { withBom } from "./withBom";

it("writes UTF-8 with a byte order mark and CRLF", () => {
  const text = "a\nß€😀\r\n";
  const bytes = withBom(text);
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder("utf-8", { fatal: true }).decode(bytes)).toBe("a\r\nß€😀\r\n");
});

it("is UTF-8 whatever the text holds: half a surrogate pair becomes U+FFFD", () => {
  const bytes = withBom("a\ud800b");
  expect(new TextDecoder("utf-8", { fatal: true }).decode(bytes)).toBe("a\ufffdb");
});
