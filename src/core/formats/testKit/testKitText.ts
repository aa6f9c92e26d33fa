import { type Phrase, plain } from "../../finding";
import { counted } from "../../values";
import { comment } from "../powershell/quote";
import type { Check, Slot, Target, TestKit } from "./kit";
import type { Notation } from "./notation";
import { powerShell } from "./powerShell";
import { shell } from "./shell";

/** The two kinds of client that commands are written for. */
export type Client = "powershell" | "shell";

const notations: Readonly<Record<Client, Notation>> = { powershell: powerShell, shell };

/** The checks as text: what to run, from where, and what to expect; placeholders at the head. LF line ends. */
export function testKitText(kit: TestKit, client: Client): string {
  const notation = notations[client];
  const names = namesOf(kit.slots, notation);
  const blocks = kit.checks.map((each) =>
    checkLines(each, notation, (slot) => names.get(keyOf(slot)) ?? ""),
  );
  return [
    ...headOf(kit, notation),
    ...kit.slots.flatMap((slot) => [
      comment(`Placeholder: ${plain(slot.what)}.`),
      notation.assign(names.get(keyOf(slot)) ?? "", slot.sample),
    ]),
    ...blocks.flatMap((lines) => ["", ...lines]),
    ...(kit.left.length > 0 ? ["", comment("No command here proves:")] : []),
    ...kit.left.map((each) => comment(plain(each))),
    "",
  ].join("\n");
}

function headOf({ organisation, checks }: TestKit, { client, needs }: Notation): string[] {
  return [
    `Test kit of ${organisation}: ${counted(checks.length, "check")}, ${client}.`,
    ...(checks.length === 0
      ? ["Nothing changes, so there is nothing to prove."]
      : [
          "Run the command of a check from the client that it names, before the change and after it.",
          "What to expect was simulated; it names the reply that decides.",
          ...needs,
        ]),
  ].map(comment);
}

const keyOf = ({ words, sample, what }: Slot): string => `${words}\n${sample}\n${plain(what)}`;

/** A variable a placeholder; its name has letters and digits only, and no two are the same. */
function namesOf(slots: readonly Slot[], { variable }: Notation): ReadonlyMap<string, string> {
  const used = new Set<string>();
  return new Map(
    slots.map((slot) => {
      const words = slot.words
        .replace(/[^a-z]+/gi, " ")
        .trim()
        .split(" ")
        .slice(0, 4);
      const base = variable(words);
      let name = base;
      for (let next = 2; used.has(name); next += 1) name = `${base}${next}`;
      used.add(name);
      return [keyOf(slot), name];
    }),
  );
}

function checkLines(
  { number, connector, title, from, probe, before, after, differs }: Check,
  notation: Notation,
  nameOf: (slot: Slot) => string,
): string[] {
  const words = (target: Target): string =>
    typeof target === "string" ? notation.quote(target) : notation.use(nameOf(target));
  const told = (label: string, text: Phrase): string => comment(`   ${label} ${plain(text)}`);
  return [
    comment(`${number}. ${connector}. ${plain(title)}`),
    told("From:  ", from),
    told("Before:", before.words),
    differs ? told("After: ", after.words) : comment("   After:  the same."),
    ...notation.command(probe, words, `Portolan test ${number}`),
  ];
}
