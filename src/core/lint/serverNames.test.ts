import { expect, it } from "vitest";
import { plain } from "../finding";
import { emptyOrganisation, type Organisation, type Server } from "../model";
import { problemsOf } from "./problems";

const server = (id: string, name: string, more: Partial<Server> = {}): Server => ({
  id,
  name,
  role: "Mailbox",
  ...more,
});

const organisation = (...servers: readonly Server[]): Organisation => ({
  ...emptyOrganisation("Corp"),
  servers: Object.fromEntries(servers.map((each) => [each.id, each])),
});

const told = (design: Organisation) =>
  problemsOf(design)
    .all.filter(({ code }) => code.startsWith("refused/server-name"))
    .map(({ code, severity, place, what }) => [code, severity, place.server, plain(what)]);

it("finds servers that commands cannot tell apart, whatever the case and the site", () => {
  const design = organisation(
    server("s1", "EX01"),
    server("s2", "ex01 ", { site: "Oslo" }),
    server("s3", "EX02"),
  );
  expect(told(design)).toEqual([
    ["refused/server-name-in-use", "error", "s2", "Two servers are named ex01 ."],
  ]);
  expect(problemsOf(design).counts.error).toBe(1);
});

it("finds a server without a name, and nothing where all have their own", () => {
  expect(told(organisation(server("s1", " "), server("s2", "")))).toEqual([
    ["refused/server-name-missing", "error", "s2", "A server has no name."],
    ["refused/server-name-missing", "error", "s1", "A server has no name."],
  ]);
  expect(told(organisation(server("s1", "EX01"), server("s2", "EX02")))).toEqual([]);
});
