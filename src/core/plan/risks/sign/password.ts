import { signsInBasic } from "../../../lint";
import type { Sender } from "../../../simulate";
import { commandOf } from "../../command";
import type { Change } from "../change";
import { differs, type Pair } from "../reading/pair";

/** The plan gives the connector a password: with a new way to sign in, or because a command needs it beside others. */
export function asksPassword({ steps, new: now }: Change, pair: Pair<Sender>): boolean {
  if (!pair.new || !signsInBasic(pair.new)) return false;
  if (!pair.old || differs(pair, "SmartHostAuthMechanism")) return true;
  return steps.some((step) => {
    if (step.after?.id !== pair.id) return false;
    const command = commandOf(step, now);
    return (
      "stated" in command &&
      command.stated.some(({ parameter: { name } }) => name === "AuthenticationCredential")
    );
  });
}
