import { deflateRawSync } from "node:zlib";
import { deflateSync, strToU8 } from "fflate";
import { expect, it } from "vitest";
import { organisation, receiver, sender, server } from "../../../testing/builders";
import { estate } from "../../../testing/designs";
import { toBase64url } from "../../values";
import { writeDesign } from "../design";
import { crc32 } from "../zip/crc32";
import { readLink, writeLink } from "./design";
import { isLink, linkKind } from "./isLink";
import { leaveOut, partsIn } from "./parts";
import { longestLink } from "./refusals";

const around = (packed: Uint8Array): string =>
  `#d=1.${crc32(0, packed).toString(36)}.${toBase64url(packed)}`;
const codeOf = (fragment: string): string => {
  const read = readLink(fragment);
  return read.ok ? "read" : read.fault.code;
};

const relay = receiver("Relay", {
  explicit: { Comment: "for the scanners", RemoteIPRanges: ["10.20.4.11"] },
});
const corp = organisation([server("EX01")], [relay, sender("Out")], { asDeployed: true });

it("tells what may be left out, by what is there", () => {
  expect(partsIn(corp).map(({ part, count }) => [part, count])).toEqual([
    ["deployed", 2],
    ["comments", 1],
  ]);
  const left = leaveOut(corp, ["deployed", "comments"]);
  expect(partsIn(left)).toEqual([]);
  expect(Object.values(left.connectors).map(({ explicit }) => explicit)).toEqual(
    Object.values(corp.connectors).map(({ explicit: { Comment: _, ...others } }) => others),
  );
  expect(writeLink(left).length).toBeLessThan(writeLink(corp).length);
});

it("knows what means to be a link from another fragment", () => {
  expect(isLink("#d=1.x.y")).toBe(true);
  expect(linkKind("#d=27")).toBe("design");
  expect(linkKind("w=1.x.y")).toBe("walkthrough");
  for (const other of ["", "#", "#/design?at=1", "#dock", "#x&d=1.a.b"])
    expect(isLink(other)).toBe(false);
});

it("refuses by name what is cut off, changed, newer, too long or no design", () => {
  const link = `#${writeLink(corp)}`;
  expect(codeOf(link)).toBe("read");
  expect(codeOf(link.slice(0, -1))).toBe("link-damaged");
  expect(codeOf(link.slice(0, -20))).toBe("link-damaged");
  expect(codeOf(link.replace(/.$/, (last) => (last === "A" ? "B" : "A")))).toBe("link-damaged");
  expect(codeOf(`${link}!`)).toBe("link-damaged");
  expect(codeOf(link.replace("d=1.", "d=0."))).toBe("link-damaged");
  expect(codeOf(link.replace("d=1.", "d=2."))).toBe("link-newer");
  expect(codeOf(`#d=1.a.${"A".repeat(longestLink)}`)).toBe("link-too-long");
  expect(codeOf(around(deflateSync(strToU8("{}"))))).toBe("design-format");
  expect(codeOf(around(new Uint8Array([0xff, 0xff])))).toBe("link-damaged");
  // Bytes that are no UTF-8, in a stored block.
  expect(codeOf(around(deflateSync(new Uint8Array([0xc3, 0x28]))))).toBe("link-damaged");
});

it("unpacks a bomb no further than a design can be", () => {
  const bomb = deflateRawSync(new Uint8Array(12 << 20));
  expect(bomb.length).toBeLessThan(longestLink / 2);
  expect(codeOf(around(bomb))).toBe("link-too-large");
});

it("takes depth for what it is", () => {
  for (const deep of ["[".repeat(1_000_000), '{"a":'.repeat(500_000)])
    expect(codeOf(around(deflateSync(strToU8(`{"portolan":1,"servers":${deep}`))))).not.toBe(
      "read",
    );
});

it("holds a design of a real size in a link that browsers take", () => {
  const design = estate(6, 5);
  const link = writeLink(design);
  expect(readLink(link)).toEqual({ ok: true, organisation: design });
  expect(link.length).toBeLessThan(writeDesign(design).length / 10);
});
