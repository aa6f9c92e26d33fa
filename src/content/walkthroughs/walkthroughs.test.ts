import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readWalkthrough, type Walkthrough } from "../../core/learn";
import { loadWalkthrough, walkthroughHeads } from ".";
import { assetNames } from "./assets";

const ids = walkthroughHeads.map(({ id }) => id);

it("has a file for each head, and needs and paths that lead on", () => {
  const folder = fileURLToPath(new URL(".", import.meta.url));
  const files = readdirSync(folder).filter(
    (each) => each.endsWith(".json") && each !== "heads.json",
  );
  expect(files.map((each) => each.replace(".json", "")).sort()).toEqual([...ids].sort());
  for (const { id, needs } of walkthroughHeads)
    for (const each of needs)
      expect(ids.indexOf(each), `${id} needs ${each}`).toBeLessThan(ids.indexOf(id));
  expect(new Set(walkthroughHeads.flatMap(({ paths }) => paths)).size).toBe(5);
  // learn.md 3.1 puts smart-host on no path.
  const none = walkthroughHeads.filter(({ paths }) => paths.length === 0);
  expect(none.map(({ id }) => id)).toEqual(["smart-host"]);
});

it("knows no other", async () => {
  expect(await loadWalkthrough("constructor")).toBeUndefined();
});

it("goes with an example in the documentation, which is read and plays", () => {
  const example = readFileSync("docs/example/walkthrough.json", "utf8");
  const read = readWalkthrough(example, { assets: assetNames });
  expect(read).toMatchObject({ ok: true, walkthrough: { id: "our-printers" } });
});

const specified = fileURLToPath(new URL("../../../../shared/design/learn.md", import.meta.url));
const isThere = existsSync(specified);
if (!isThere) process.stderr.write("Skipped: ../shared/design/learn.md is not there.\n");

/** All that a learner reads. */
function textsOf({ title, outcomes, steps, question, then }: Walkthrough): readonly string[] {
  return [
    title,
    ...outcomes,
    ...steps.flatMap(({ task, predict, hints, why, wrongTurns }) => [
      ...[task, ...hints, why, ...wrongTurns.map(({ say }) => say)],
      ...(predict ? [predict.ask, ...predict.choices.map(({ text }) => text)] : []),
    ]),
    ...[question.ask, ...question.choices.flatMap(({ text, reply }) => [text, reply]), then.text],
  ];
}

/** Where learn.md says more than send-semantics.md, which wins for behaviour: by step, with what ours says. */
const corrected: Readonly<Record<string, RegExp>> = {
  // S190 tells of connections that failed; a reply to MAIL FROM puts off this message alone (section 7).
  "providers/busy": /this message again .+MessageRetryInterval; sources differ/,
  // S9: the MX is often this organisation, and that is inferred.
  "way-out/shared": /MX, which is often this organisation .+ \(inferred\)/,
};

describe.runIf(isThere)("the texts of learn.md", () => {
  const spec = isThere ? readFileSync(specified, "utf8") : "";
  it.each(ids)("%s: word for word, and all of them", async (id) => {
    const walkthrough = await loadWalkthrough(id);
    if (!walkthrough) throw new Error(id);
    const ours = new Set<string>();
    for (const { id: step, why } of walkthrough.steps) {
      const known = corrected[`${id}/${step}`];
      if (!known) continue;
      expect(why).toMatch(known);
      expect(spec, "no correction is needed").not.toContain(why);
      ours.add(why);
    }
    for (const text of textsOf(walkthrough)) if (!ours.has(text)) expect(spec).toContain(text);
    const start = spec.search(new RegExp(`^### 4\\.\\d+ ${id} · `, "m"));
    const section = spec.slice(start, start + spec.slice(start + 4).search(/^##/m) + 4);
    expect(section.match(/^\| \*\*/gm)).toHaveLength(walkthrough.steps.length);
    const turns = section.split("**Wrong turns**")[1]?.split("\n")[0]?.match(/“/g);
    expect(turns).toHaveLength(walkthrough.steps.flatMap(({ wrongTurns }) => wrongTurns).length);
  });
});
