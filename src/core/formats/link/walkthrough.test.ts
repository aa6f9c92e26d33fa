import { deflateSync, strToU8 } from "fflate";
import { expect, it } from "vitest";
import { trainersFile } from "../../../testing/trainersFile";
import { toBase64url } from "../../values";
import { crc32 } from "../zip/crc32";
import { longestLink } from "./refusals";
import { longestWalkthrough, walkthroughInLink, writeWalkthroughLink } from "./walkthrough";

const around = (packed: Uint8Array): string =>
  `#w=1.${crc32(0, packed).toString(36)}.${toBase64url(packed)}`;
const codeOf = (fragment: string): string => {
  const read = walkthroughInLink(fragment);
  return read.ok ? "read" : read.fault.code;
};
const file = `${JSON.stringify(trainersFile(), null, 2)}\n`;
const link = `#${writeWalkthroughLink(file)}`;

it("holds a file of a trainer, and gives it back line by line", () => {
  expect(link).toMatch(/^#w=1\.[0-9a-z]+\.[\w-]+$/);
  expect(link.length).toBeLessThan(2000);
  expect(walkthroughInLink(link)).toEqual({ ok: true, text: file.trimEnd() });
  expect(walkthroughInLink(`#${writeWalkthroughLink(JSON.stringify(trainersFile()))}`)).toEqual(
    walkthroughInLink(link),
  );
});

it("refuses by name what is cut off, newer, too long, or unpacks to more than a walkthrough can be", () => {
  expect(codeOf(link.slice(0, -1))).toBe("link-damaged");
  expect(codeOf(link.replace("w=1.", "w=0."))).toBe("link-damaged");
  expect(codeOf(link.replace("w=1.", "w=2."))).toBe("link-newer");
  expect(codeOf(`#w=1.a.${"A".repeat(longestLink)}`)).toBe("link-too-long");
  expect(codeOf(around(deflateSync(new Uint8Array(longestWalkthrough + 1))))).toBe(
    "link-too-large",
  );
  const refused = walkthroughInLink(link.slice(0, -1));
  expect(refused).toMatchObject({ fault: { mend: expect.stringContaining(".walkthrough.json") } });
});

it("leaves what is no JSON, or grows too long by lines, as it came", () => {
  const held = (text: string) => walkthroughInLink(around(deflateSync(strToU8(text))));
  for (const text of ["{", "", '{"a":1', "[".repeat(10_000)])
    expect(held(text)).toEqual({ ok: true, text });
  const wide = `${"[".repeat(20)}${"1,".repeat(60_000)}1${"]".repeat(20)}`;
  expect(held(wide)).toEqual({ ok: true, text: wide });
  expect(held('{"__proto__":{"x":[1]}}')).toEqual({
    ok: true,
    text: '{\n  "__proto__": {\n    "x": [\n      1\n    ]\n  }\n}',
  });
});
