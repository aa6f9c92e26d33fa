import fc from "fast-check";
import { deflateSync, strToU8 } from "fflate";
import { expect, it } from "vitest";
import { anyOrganisation, estate } from "../../../testing/designs";
import { trainersFile } from "../../../testing/trainersFile";
import { toBase64url } from "../../values";
import { crc32 } from "../zip/crc32";
import { readLink, writeLink } from "./design";
import { isLink } from "./isLink";
import { leavableParts, leaveOut } from "./parts";
import { walkthroughInLink, writeWalkthroughLink } from "./walkthrough";

/** 100,000 by hand: PORTOLAN_FUZZ=100000 npx vitest run --project core src/core/formats/link */
const runs = Number(process.env.PORTOLAN_FUZZ ?? 1500);

it("reads back every design that there can be, whatever is left out of it", () => {
  fc.assert(
    fc.property(
      anyOrganisation({ hostile: true }),
      fc.subarray(leavableParts.map(({ part }) => part)),
      (organisation, without) => {
        const sent = leaveOut(organisation, without);
        const link = writeLink(sent);
        expect(link).toMatch(/^d=1\.[0-9a-z]+\.[\w-]+$/);
        expect(isLink(`#${link}`)).toBe(true);
        expect(readLink(`#${link}`)).toEqual({ ok: true, organisation: sent });
        expect(writeLink(sent)).toBe(link);
      },
    ),
    { numRuns: 40 },
  );
});

const sound = writeLink(estate(1, 2));
const soundWalkthrough = writeWalkthroughLink(JSON.stringify(trainersFile()));
/** A fragment of the right form and sum around any bytes: only what they hold can be wrong. */
const around = (letter: string, packed: Uint8Array): string =>
  `#${letter}=1.${crc32(0, packed).toString(36)}.${toBase64url(packed)}`;
const packed = (text: string): Uint8Array => deflateSync(strToU8(text), { level: 9 });
const piece = fc.constantFrom(
  ...[
    '"__proto__":{"x":1}',
    '"portolan":1',
    '"name":"<img src=x onerror=alert(1)>"',
    "[",
    "{",
    "}",
  ],
  ...['"servers":{}', '"connectors":{"1":', "]", ",", ":", "null", "1e999", '"\\u0000"', "\u202e"],
  ...['"schema":1', '"steps":[', '"start":{"kit":"one"}', '"check":{"kind":"all","of":['],
);
/** What somebody may put behind the # in place of what was shared: `text` is that, `link` its link. */
const hostile = (letter: "d" | "w", link: string, text: string) => {
  const [head = "", sum = "", letters = ""] = link.split(".");
  return fc.oneof(
    fc.string().map((any) => `#${letter}=1.${any}`),
    fc.stringMatching(/^\d{0,12}\.[0-9a-z]{0,9}\.[\w-]{0,80}$/).map((any) => `#${letter}=${any}`),
    fc
      .tuple(fc.nat(letters.length), fc.nat(letters.length), fc.string({ maxLength: 3 }))
      .map(
        ([from, to, put]) => `#${head}.${sum}.${letters.slice(0, from)}${put}${letters.slice(to)}`,
      ),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => around(letter, bytes)),
    fc.array(piece, { maxLength: 30 }).map((all) => around(letter, packed(all.join("")))),
    fc.json().map((json) => around(letter, packed(json))),
    fc.tuple(fc.nat(2000), fc.nat(2000), piece).map(([from, length, put]) => {
      const at = from % text.length;
      return around(letter, packed(`${text.slice(0, at)}${put}${text.slice(at + length)}`));
    }),
  );
};

it("refuses every hostile fragment with a reason, or reads a design that could be a file", () => {
  const design = `{"portolan":1,${JSON.stringify(estate(1, 1)).slice(1)}`;
  fc.assert(
    fc.property(hostile("d", sound, design), (fragment) => {
      const read = readLink(fragment);
      if (!read.ok) expect(read.fault.what).toMatch(/\S/);
      // A splice may leave the link as it was.
      else expect(readLink(`#${writeLink(read.organisation)}`)).toEqual(read);
    }),
    { numRuns: runs },
  );
});

it("gives of every hostile fragment of a walkthrough a reason, or a text that travels again as it is", () => {
  fc.assert(
    fc.property(hostile("w", soundWalkthrough, JSON.stringify(trainersFile())), (fragment) => {
      const read = walkthroughInLink(fragment);
      if (!read.ok) expect(read.fault.what).toMatch(/\S/);
      else if (isJson(read.text))
        expect(walkthroughInLink(`#${writeWalkthroughLink(read.text)}`)).toEqual(read);
    }),
    { numRuns: runs },
  );
});

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

it("takes no link of one kind for one of the other", () => {
  expect(readLink(soundWalkthrough)).toMatchObject({ fault: { code: "link-damaged" } });
  expect(walkthroughInLink(sound)).toMatchObject({ fault: { code: "link-damaged" } });
});
