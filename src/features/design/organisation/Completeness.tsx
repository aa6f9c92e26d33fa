import { changeFacts } from "../../../core/edit";
import type { Facts } from "../../../core/model";
import { Checkbox } from "../../../ui/Checkbox";
import { run, useOrganisation } from "../../../workspace/hooks";
import { Section } from "./Section";

interface Props {
  readonly readOnly: boolean;
}

interface Claim {
  readonly label: string;
  readonly help: string;
  readonly is: (facts: Facts) => boolean;
  readonly say: (facts: Facts, on: boolean) => Partial<Facts>;
}

/** A list with a name put in or taken out, in order. */
const turned = <T extends string>(list: readonly T[], name: T, on: boolean): readonly T[] =>
  [...list.filter((each) => each !== name), ...(on ? [name] : [])].sort();

const connectors = (side: Facts["whole"][number]): Omit<Claim, "label" | "help"> => ({
  is: ({ whole }) => whole.includes(side),
  say: ({ whole }, on) => ({ whole: turned(whole, side, on) }),
});

const list = (name: Facts["listed"][number]): Omit<Claim, "label" | "help"> => ({
  is: ({ listed }) => listed.includes(name),
  say: ({ listed }, on) => ({ listed: turned(listed, name, on) }),
});

const claims: readonly Claim[] = [
  {
    label: "All receive connectors are listed here",
    help: "Then a missing door for mail is a finding.",
    ...connectors("receive"),
  },
  {
    label: "All send connectors are listed here",
    help: "Then mail without a way out is a finding.",
    ...connectors("send"),
  },
  {
    label: "All servers are listed here",
    help: "Then a source server that is none of them is a finding.",
    ...list("servers"),
  },
  {
    label: "All accepted domains are listed here",
    help: "Then what strangers may send to is known.",
    ...list("acceptedDomains"),
  },
];

/** What is known to be complete: only then does something missing mean anything. */
export function Completeness({ readOnly }: Props) {
  const facts = useOrganisation((each) => each.facts);
  return (
    <Section
      title="What is complete"
      id="facts"
      help="Rules that speak of something missing run on complete lists only. An import of the whole list says it by itself."
    >
      <ul className="space-y-1.5 p-2">
        {claims.map(({ label, help, is, say }) => (
          <li key={label}>
            <Checkbox
              label={label}
              help={help}
              checked={is(facts)}
              disabled={readOnly}
              onChange={(on) => run(changeFacts(say(facts, on)))}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
