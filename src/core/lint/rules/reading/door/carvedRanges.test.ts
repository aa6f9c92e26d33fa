import { expect, it } from "vitest";
import { caseOrganisation } from "../../../../../testing/caseOrganisation";
import { door } from "../../../../../testing/ruleFindings";
import type { Server } from "../../../../model";
import { type Receiver, receiversOf } from "../../../../simulate";
import { parseAddress } from "../../../../values";
import { carved } from "./carvedRanges";

const address = (text: string) => {
  const read = parseAddress(text);
  if (!read.ok) throw new Error(text);
  return read.value;
};

it("addresses are cut out of ranges, which keep their order and their scope", () => {
  const cut = (ranges: string[], ...taken: string[]) => {
    const given = caseOrganisation({
      connectors: [door({ RemoteIPRanges: ranges })],
    });
    const [receiver] = receiversOf(given, given.servers.EX01 as Server);
    const sorted = taken.map(address);
    return carved(receiver as Receiver, {
      4: sorted.filter(({ family }) => family === 4).map(({ value }) => value),
      6: sorted.filter(({ family }) => family === 6).map(({ value }) => value),
    });
  };
  expect(cut(["10.1.0.0/30", "10.0.0.0/30"], "10.0.0.0", "10.0.0.3")).toEqual([
    "10.1.0.0/30",
    "10.0.0.1-10.0.0.2",
  ]);
  expect(cut(["10.0.0.0/31"], "10.0.0.0", "10.0.0.1")).toEqual([]);
  expect(cut(["10.0.0.1", "10.0.0.0/30"], "10.0.0.1")).toEqual(["10.0.0.0", "10.0.0.2/31"]);
  expect(cut(["::/126", "10.0.0.0/31"], "::1")).toEqual(["::", "::2/127", "10.0.0.0/31"]);
  expect(cut(["0.0.0.0/0"], "0.0.0.0", "255.255.255.255")).toEqual(["0.0.0.1-255.255.255.254"]);
});
