import fc from "fast-check";
import { expect, it } from "vitest";
import { anyCommand } from "../../testing/commands";
import { anyOrganisation } from "../../testing/designs";
import {
  brokenReferences,
  emptyOrganisation,
  type Organisation,
  organisationSchema,
} from "../model";
import {
  addServer,
  apply,
  type Command,
  type Edited,
  emptyHistory,
  record,
  redo,
  together,
  undo,
} from "./index";
import { squash } from "./squash";

const start = (organisation: Organisation): Edited => ({ organisation, history: emptyHistory });
const play = (from: Edited, commands: readonly Command[]): Edited =>
  commands.reduce((edited, command) => record(edited, command(edited.organisation)), from);

function all(step: typeof undo, from: Edited): Edited {
  let edited: Edited | undefined = from;
  let last = from;
  while (edited) {
    last = edited;
    edited = step(edited);
  }
  return last;
}

const organisations = fc.oneof(
  fc.constant(emptyOrganisation("corp.example")),
  anyOrganisation({ hostile: true }),
);
const sequence = fc.array(anyCommand, { maxLength: 40 });

it("undo of all is the start, redo of all is the end", () => {
  fc.assert(
    fc.property(organisations, sequence, (organisation, commands) => {
      const end = play(start(organisation), commands);
      const back = all(undo, end);
      expect(back.organisation).toEqual(organisation);
      expect(all(redo, back).organisation).toEqual(end.organisation);
      expect(all(redo, back).history.past).toEqual(end.history.past);
    }),
    { numRuns: 60 },
  );
});

it("mutates nothing, and keeps the identity of what an edit does not touch", () => {
  fc.assert(
    fc.property(organisations, sequence, (organisation, commands) => {
      let now = organisation;
      for (const command of commands) {
        const before = structuredClone(now);
        const edit = command(now);
        const next = apply(now, edit.patches);
        expect(now).toEqual(before);
        const touched = new Set(edit.patches.map(({ path }) => path.slice(0, 2).join("/")));
        for (const part of ["connectors", "deployed", "servers", "networks"] as const)
          for (const [id, each] of Object.entries(now[part]))
            if (!touched.has(part) && !touched.has(`${part}/${id}`))
              expect(next[part][id]).toBe(each);
        now = next;
      }
    }),
    { numRuns: 40 },
  );
});

it("leads from one organisation that a file may hold to another", () => {
  fc.assert(
    fc.property(organisations, sequence, (organisation, commands) => {
      const { organisation: end } = play(start(organisation), commands);
      const checked = organisationSchema.safeParse(structuredClone(end));
      expect(checked.error?.issues ?? []).toEqual([]);
      expect(brokenReferences(end)).toEqual(brokenReferences(organisation));
      const ids = [end.servers, end.connectors, end.networks].flatMap((part) => Object.keys(part));
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 60 },
  );
});

it("applied to the organisation that it was made for, gives the same as its patches do", () => {
  fc.assert(
    fc.property(organisations, anyCommand, (organisation, command) => {
      const edit = command(organisation);
      const copy = JSON.parse(JSON.stringify(edit.patches)) as typeof edit.patches;
      expect(apply(organisation, copy)).toEqual(apply(organisation, edit.patches));
    }),
  );
});

it("commands together are one edit, that is taken back as one", () => {
  fc.assert(
    fc.property(organisations, sequence, (organisation, commands) => {
      const edit = together("All", commands)(organisation);
      const end = apply(organisation, [...edit.patches]);
      expect(end).toEqual(play(start(organisation), commands).organisation);
      expect(apply(end, edit.inverse)).toEqual(organisation);
    }),
    { numRuns: 40 },
  );
});

it("squashed edits do what the two did one after the other, forth and back", () => {
  fc.assert(
    fc.property(
      organisations,
      sequence,
      anyCommand,
      anyCommand,
      (organisation, commands, one, other) => {
        const begun = play(start(organisation), [addServer({ name: "EX01" }), ...commands]);
        const first = one(begun.organisation);
        const between = apply(begun.organisation, first.patches);
        const second = other(between);
        const both = squash(first, second);
        const end = apply(between, second.patches);
        expect(apply(begun.organisation, both.patches)).toEqual(end);
        expect(apply(end, both.inverse)).toEqual(begun.organisation);
      },
    ),
    { numRuns: 60 },
  );
});
