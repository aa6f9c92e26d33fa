import { value } from "../../../finding";
import type { Draft } from "../../../model";
import { type Hit, rule } from "../rule";

const fields = ["SmartHostAuthMechanism", "AuthMechanism"];
const modern = /\b(?:x?oauth2?|oauthbearer|modern)\b/i;

/** PV30: somebody typed a sign-in that connectors do not know (S165). */
export const modernSignIn = rule({
  code: "provider/pv30",
  per: "connector",
  find({ receivers: [receiver], senders: [sender] }) {
    const connector = (receiver ?? sender)?.connector;
    if (!connector || isEmpty(connector.drafts)) return none;
    return fields.flatMap((parameter) => {
      const typed = textOf(connector.drafts[parameter]);
      if (!modern.test(typed)) return none;
      const place = receiver ? { receiver } : sender && { sender };
      return [{ ...place, parameter, fill: { said: value(typed.slice(0, 40)) } }];
    });
  },
});

const none: readonly Hit[] = [];

function isEmpty(drafts: Readonly<Record<string, Draft>>): boolean {
  for (const _ in drafts) return false;
  return true;
}

const textOf = (draft: Draft | undefined): string =>
  draft === undefined ? "" : typeof draft === "string" ? draft : draft.join(", ");
