import { expect, it } from "vitest";
import { caseOrganisation } from "../../../../../testing/caseOrganisation";
import { door } from "../../../../../testing/ruleFindings";
import type { Server } from "../../../../model";
import { type Receiver, receiversOf } from "../../../../simulate";
import { plainName } from "./plainName";
import { promisesOf } from "./promises";
import { otherServerIn } from "./serverInName";
import { wordsOf } from "./words";

/** A connector of that name on EX1, one of three servers. */
function named(Name: string) {
  const organisation = caseOrganisation({
    servers: [{ name: "EX1" }, { name: "MX-ONE" }, { name: "MX-ONE-B" }],
    connectors: [door({ Name, Server: "EX1" })],
  });
  const [receiver] = receiversOf(organisation, organisation.servers.EX1 as Server);
  return { organisation, receiver: receiver as Receiver };
}
const receiver = (name: string): Receiver => named(name).receiver;

it("are what lies between blanks and signs", () => {
  expect(wordsOf("Do-not_use: Köln 2 (ÄB)").map(({ text }) => text)).toEqual([
    "do",
    "not",
    "use",
    "köln",
    "2",
    "äb",
  ]);
  expect(wordsOf(" -- ")).toEqual([]);
  const [word] = wordsOf("  Fax!");
  expect(word).toEqual({ text: "fax", start: 2, end: 5 });
});

it("promise what they say, as they are written", () => {
  expect(promisesOf(receiver("OLD fax: TLS Only, Internal, no  relay").connector)).toEqual({
    idle: "OLD",
    tls: "TLS Only",
    inside: "Internal",
    noRelay: "no  relay",
  });
  expect(promisesOf(receiver("Golden tls relay").connector)).toBeUndefined();
  expect(promisesOf(receiver("Fax").connector)).toBeUndefined();
});

it("of a server are left out of a connector's name, as whole words", () => {
  expect(plainName(receiver("Relay  EX1"))).toBe("relay");
  expect(plainName(receiver("ex1 Relay ex1 (2)"))).toBe("relay (2)");
  expect(plainName(receiver("Relay EX10"))).toBe("relay ex10");
  expect(plainName(receiver("EX1"))).toBe("");
});

it("of another server are found, the longest name first", () => {
  const other = (name: string) => {
    const given = named(name);
    return otherServerIn(given.organisation, given.receiver)?.name;
  };
  expect(other("To mx-one-b")).toBe("MX-ONE-B");
  expect(other("To mx-one")).toBe("MX-ONE");
  expect(other("To mx one")).toBeUndefined();
  expect(other("EX1")).toBeUndefined();
});
