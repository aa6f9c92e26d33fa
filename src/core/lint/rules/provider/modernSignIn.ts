import { value } from "../../../finding";
import type { Draft } from "../../../model";
import type { Receiver, Sender } from "../../../simulate";
import { type Hit, rule } from "../rule";

const fields = ["SmartHostAuthMechanism", "AuthMechanism"];
const modern = /\b(?:x?oauth2?|oauthbearer|modern)\b/i;

/** PV30: somebody typed a sign-in that connectors do not know (S165). */
export const modernSignIn = rule({
  code: "provider/pv30",
  per: "connector",
  *find({ receivers, senders }) {
    for (const receiver of receivers) for (const hit of asked(receiver)) yield { receiver, ...hit };
    for (const sender of senders) for (const hit of asked(sender)) yield { sender, ...hit };
  },
});

function* asked({ connector }: Receiver | Sender): Generator<Hit> {
  for (const parameter of fields) {
    const typed = textOf(connector.drafts[parameter]);
    if (modern.test(typed)) yield { parameter, fill: { said: value(typed.slice(0, 40)) } };
  }
}

const textOf = (draft: Draft | undefined): string =>
  draft === undefined ? "" : typeof draft === "string" ? draft : draft.join(", ");
