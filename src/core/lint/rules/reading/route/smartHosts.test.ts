import { expect, it } from "vitest";
import { caseOrganisation } from "../../../../../testing/caseOrganisation";
import { sendConnectors } from "../../../../model";
import { type Sender, senderOf } from "../../../../simulate";
import { ownServerAt } from "./ownServerAt";
import { hostNamed, onlyPrivateHosts, smartHostsOf } from "./smartHosts";

const servers = [
  { name: "EX01", fqdn: "EX01.corp.example", addresses: ["10.0.0.11", "2001:db8::11"] },
  { name: "EX02", addresses: ["10.0.0.12"] },
];
function hosts(...SmartHosts: string[]) {
  const organisation = caseOrganisation({
    servers,
    send: [{ Name: "Out", AddressSpaces: ["*"], SmartHosts, DNSRoutingEnabled: false }],
  });
  const [connector] = sendConnectors(organisation);
  const sender = connector && senderOf(organisation, connector);
  return { organisation, sender: sender as Sender };
}

it("are addresses, with or without brackets, or names in lower case; -- is neither", () => {
  const { sender } = hosts("[10.0.0.1]", "2001:db8::1", "Relay.Corp.example", "--");
  const read = smartHostsOf(sender);
  expect(read.map(({ row, text }) => `${row} ${text}`)).toEqual([
    "0 [10.0.0.1]",
    "1 2001:db8::1",
    "2 Relay.Corp.example",
    "3 --",
  ]);
  expect(read.map(({ address }) => address?.family)).toEqual([4, 6, undefined, undefined]);
  expect(read.map(({ name }) => name)).toEqual([
    undefined,
    undefined,
    "relay.corp.example",
    undefined,
  ]);
  expect(smartHostsOf(sender)).toBe(read);
});

it("stay inside where each is a private address", () => {
  const inside = (...given: string[]) => onlyPrivateHosts(hosts(...given).sender);
  expect(inside("[10.0.0.1]", "fd00::1")).toBe(true);
  expect(inside("10.0.0.1", "192.0.2.1")).toBe(false);
  expect(inside("10.0.0.1", "relay.corp.local")).toBe(false);
  expect(inside("--")).toBe(false);
  expect(inside()).toBe(false);
});

it("have a first one whose name is of a kind", () => {
  const { sender } = hosts("10.0.0.1", "--", "one.example", "TWO.example", "two.test");
  expect(hostNamed(sender, (name) => name.startsWith("two"))?.row).toBe(3);
  expect(hostNamed(sender, () => true)?.row).toBe(2);
  expect(hostNamed(sender, (name) => name === "10.0.0.1" || name === "--")).toBeUndefined();
});

it("are a server of the organisation by an address of its or by its FQDN, not by its short name", () => {
  const own = (text: string) => {
    const { organisation, sender } = hosts(text);
    const [host] = smartHostsOf(sender);
    return host && ownServerAt(host, { organisation })?.name;
  };
  expect(own("[10.0.0.12]")).toBe("EX02");
  expect(own("2001:DB8:0::11")).toBe("EX01");
  expect(own("ex01.CORP.example")).toBe("EX01");
  expect(["EX01", "EX02", "10.0.0.13", "ex01.other.example", "--"].map(own)).toEqual(
    Array(5).fill(undefined),
  );
});
