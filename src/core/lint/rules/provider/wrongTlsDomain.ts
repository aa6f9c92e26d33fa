import { phrase, value } from "../../../finding";
import { tlsDomain, tlsLevel } from "../reading/route/tlsLevel";
import { setting } from "../reading/telling/setting";
import { expectedTlsDomain } from "./expectedTlsDomain";
import { grounded } from "./ground";
import { providerRule, type Subject } from "./subject";

/** PV13: the name that is compared is not the one in the provider's certificate (S111, S114). */
export const wrongTlsDomain = providerRule("provider/pv13", (subject) => {
  const { sender, provider } = subject;
  const said = tlsDomain(sender)?.toLowerCase().replace(/^\*\./, "");
  if (said === undefined && tlsLevel(sender) !== "DomainValidation") return undefined;
  const expected = expectedTlsDomain(subject);
  if (said !== undefined && (said === expected || (!expected && mayHold(subject, said))))
    return undefined;
  return {
    sender,
    parameter: "TlsDomain",
    ...grounded(
      {
        entry: provider,
        fields: ["settings"],
        severity: expected === undefined ? "warning" : "error",
      },
      {
        domain: said === undefined ? "Nothing" : value(said),
        expected: expected === undefined ? "a name that the provider confirms" : value(expected),
      },
    ),
    fixes:
      expected === undefined
        ? []
        : [
            setting(sender, phrase`Compare with ${value(expected)}`, false, {
              RequireTLS: true,
              TlsAuthLevel: "DomainValidation",
              TlsDomain: expected,
            }),
          ],
  };
});

/** Hosts usually show their own name; behind mx.microsoft nothing is confirmed. */
const mayHold = ({ host, provider }: Subject, said: string): boolean =>
  host === said || host.endsWith(`.${said}`) || provider.id === "m365-relay";
