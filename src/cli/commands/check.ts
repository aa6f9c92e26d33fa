import { type Checked, checkExpectations } from "../../core/check";
import { plain } from "../../core/finding";
import type { Command } from "../command";
import { status } from "../console";
import { readDay } from "../day";
import { readAll } from "../readInputs";
import { statusOf, toldOrganisation } from "../toldOrganisation";

/** Asks the kept questions again, and says which answers are not as they are to be. */
export const checkCommand: Command = {
  name: "check",
  summary: "whether every expectation of a design holds",
  help: `portolan check FILE… [--json] [--today YYYY-MM-DD]

Asks each expectation that is kept in a .portolan.json file. Exit status 1 where one is broken.
  --json    one JSON value: each expectation, what was expected, and the answer
  --today   the day that certificates are judged by; without it they are taken as valid

Example:
  npm run -s portolan -- check organisation.portolan.json
`,
  flags: { "--json": "switch", "--today": "value" },
  async run({ files, flags }, console) {
    const today = readDay(flags.get("--today"));
    const read = await readAll(files, console);
    if (!read) return status.refused;
    const checked = checkExpectations(toldOrganisation(read, console), today);
    if (flags.has("--json")) {
      const expectations = checked.map(shown);
      console.out(`${JSON.stringify({ expectations }, null, 2)}\n`);
    } else console.out(told(checked));
    const isBroken = checked.some(({ ok }) => ok === false);
    return statusOf(read, isBroken ? status.findings : status.fine);
  },
};

const shown = ({ expectation, got, ok, missing }: Checked) => ({
  name: expectation.name,
  expected: expectation.expect,
  got,
  ok: ok === "cannot tell" ? "unknown" : ok,
  ...(ok === "cannot tell" && { missing: missing.map(plain) }),
});

function told(checked: readonly Checked[]): string {
  if (checked.length === 0)
    return "There are no expectations. Keep an answer in the place Simulate, and it is asked here.\n";
  const lines = checked.map(({ expectation, got, ok, differs, missing }) => {
    if (ok === true) return `holds   ${expectation.name}`;
    if (ok === "cannot tell")
      return `unknown ${expectation.name}\n        ${missing.map(plain).join(" ")}`;
    const expected = expectation.expect as Readonly<Record<string, unknown>>;
    const why = differs.map(
      (each) =>
        `${each}: expected ${JSON.stringify(expected[each])}, got ${JSON.stringify(got[each])}`,
    );
    return `broken  ${expectation.name}\n        ${why.join("; ")}`;
  });
  const broken = checked.filter(({ ok }) => ok === false).length;
  return `${lines.join("\n")}\n\n${checked.length} asked, ${broken} broken\n`;
}
