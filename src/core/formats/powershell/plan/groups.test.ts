import { describe, expect, it } from "vitest";
import { organisation, receiver, server } from "../../../../testing/builders";
import { rehearse } from "../../../../testing/powershell/rehearse";
import { noPowerShell } from "../../../../testing/powershell/run";
import { Trial } from "../../../../testing/powershell/trial";
import { planOf } from "../../../plan";

/*
 * Set- of PermissionGroups takes the default rights of every group from their principals, whoever gave them
 * (permission-groups.json changingGroups): what a design holds of them by hand is to be there afterwards.
 */

const anonymous = "NT AUTHORITY\\ANONYMOUS LOGON";
const submit = "ms-Exch-SMTP-Submit";
const anySender = "ms-Exch-SMTP-Accept-Any-Sender";
const relaying = "ms-Exch-SMTP-Accept-Any-Recipient";

interface End {
  readonly groups: readonly string[];
  readonly rights: readonly string[];
  readonly name?: string;
}

const of = ({ groups, rights, name = "Relay" }: End) =>
  organisation(
    [server("EX01")],
    [
      {
        ...receiver("Relay", {
          explicit: { AuthMechanism: ["Integrated", "Tls"], PermissionGroups: groups },
          permissions: rights.length > 0 ? [{ user: anonymous, rights, deny: false }] : [],
        }),
        name,
      },
    ],
  );

const custom = { groups: ["Custom"], rights: [submit, relaying] };
const pairs: readonly (readonly [string, End, End])[] = [
  [
    "fewer rights than the group gave",
    { groups: ["AnonymousUsers"], rights: [] },
    { groups: ["Custom"], rights: [submit, anySender] },
  ],
  [
    "the group in place of rights by hand",
    custom,
    { groups: ["AnonymousUsers"], rights: [relaying] },
  ],
  ["another group beside them", custom, { ...custom, groups: ["ExchangeUsers"] }],
  ["another name in the same command", custom, { ...custom, groups: ["Partners"], name: "Neu" }],
  ["another right besides", custom, { groups: ["ExchangeUsers"], rights: [submit, anySender] }],
];

describe.skipIf(noPowerShell())(
  "permission groups and rights by hand, in a real PowerShell",
  () => {
    it("end where the design ends, and go back from everywhere", async () => {
      const trials = pairs.map(([what, old, now]) => ({
        what,
        trial: new Trial(planOf({ old: of(old), new: of(now) }), {
          cuts: "every",
          resume: true,
          behind: 1,
        }),
      }));
      const outcomes = await rehearse(trials.flatMap(({ trial }) => trial.acts));
      let at = 0;
      const faults = trials.flatMap(({ what, trial }) => {
        const own = outcomes.slice(at, at + trial.acts.length);
        at += trial.acts.length;
        return trial.faults(own).map((each) => `${what}: ${each}`);
      });
      expect(faults).toEqual([]);
    }, 300_000);
  },
);
