import { describe, expect, it } from "vitest";
import { permissionGroups, replies, rights } from "../../../catalogue";
import { failures } from "../../../logs";
import type { Draft } from "../page";
import { causeDrafts } from "./causes";
import { replyDrafts } from "./replies";
import { groupDrafts, rightDrafts } from "./rights";

const byId = (drafts: readonly Draft[]) => new Map(drafts.map((each) => [each.name, each]));
const factsOf = (draft: Draft | undefined) => Object.fromEntries(draft?.facts ?? []);
const titlesOf = (draft: Draft | undefined) => draft?.parts.map(({ title }) => title);

it("has of each cause what is known of it, and nothing of what is not", () => {
  const drafts = byId(causeDrafts());
  for (const { id, direction, providers, match, ...more } of failures) {
    const draft = drafts.get(id);
    const lists = [
      ["Likely causes", more.likelyCauses],
      ["Next steps", more.nextSteps],
      ["Seen as", more.examples],
    ] as const;
    expect(titlesOf(draft), id).toEqual(
      lists.filter(([, lines]) => lines.length > 0).map(([title]) => title),
    );
    const { Concerns: concerns, Class: _, ...facts } = factsOf(draft);
    expect(facts, id).toEqual({
      ...(providers.length > 0 && { "Seen with": providers.join(", ") }),
      ...(match.enhanced.length > 0 && { "Enhanced codes": match.enhanced.join(", ") }),
    });
    const way = { inbound: "receive", outbound: "send", both: undefined }[direction];
    expect([draft?.side, concerns === "both ways"], id).toEqual([way, way === undefined]);
  }
});

it("has of each reply its codes, what comes after it, and the causes that inbound logs know it by", () => {
  const drafts = byId(replyDrafts());
  const known = new Map(failures.map((each) => [`cause/${each.id}`, each]));
  for (const { id, code, enhanced, when, disconnects, variants } of Object.values(replies)) {
    const draft = drafts.get(id);
    expect(factsOf(draft), id).toEqual({
      ...{ Code: code, ...(enhanced !== "" && { "Enhanced code": enhanced }) },
      "After it": disconnects ? "the server ends the session" : "the session goes on",
    });
    expect(titlesOf(draft)?.length, id).toBe((when ? 1 : 0) + (variants.length > 0 ? 1 : 0));
    expect(draft?.summary, id).toMatch(
      when ? /^Answered when: \w/ : /^When it is answered is not told/,
    );
    const fits = [...known].filter(
      ([, { direction, match }]) =>
        enhanced !== "" &&
        direction !== "outbound" &&
        match.enhanced.includes(enhanced) &&
        (match.codes.length === 0 || match.codes.includes(code)),
    );
    expect(draft?.see, id).toEqual(fits.map(([page]) => page));
  }
  expect(drafts.get("relay-denied")?.see.length).toBeGreaterThan(0);
});

describe("rights and groups", () => {
  it("name each other where the one gives the other", () => {
    const drafts = byId(rightDrafts());
    for (const { name, internal } of rights) {
      const draft = drafts.get(name);
      const giving = permissionGroups.filter(({ grants }) =>
        grants.some((each) => each.rights.includes(name)),
      );
      expect(draft?.see, name).toEqual(giving.map((each) => `group/${each.name}`));
      expect(Object.hasOwn(factsOf(draft), "Use"), name).toBe(internal === true);
    }
  });

  it("say of a group to whom it gives what, where not, and what it denies", () => {
    const drafts = byId(groupDrafts());
    for (const { name, edge, grants } of permissionGroups) {
      const draft = drafts.get(name);
      expect(factsOf(draft), name).toEqual(edge ? {} : { Edge: "not on Edge servers" });
      expect(draft?.parts, name).toEqual(
        grants.map((grant) => ({
          title: grant.mailboxOnly
            ? `${grant.principal}, on Mailbox servers only`
            : grant.principal,
          lines: [...grant.rights, ...(grant.denied ?? []).map((each) => `Denied: ${each}`)],
          isList: true,
        })),
      );
    }
  });
});
