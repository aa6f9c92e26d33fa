import type { Receiver, Sender } from "../../../simulate";
import { isDefault } from "../reading/door/defaultConnector";
import { wordsOf } from "../reading/name/words";
import { type Hit, rule } from "../rule";

const filler = new Set([
  "new",
  "test",
  "temp",
  "tmp",
  "custom",
  "copy",
  "untitled",
  "connector",
  "receive",
  "send",
  "smtp",
  "mail",
  "receiveconnector",
  "sendconnector",
]);

/** Whoever meets it in two years dares neither change nor remove it. */
export const generic = rule({
  code: "name/generic",
  per: "connector",
  find({ receivers: [receiver], senders: [sender] }) {
    if (receiver && saysNothing(receiver) && !isDefault(receiver))
      return [{ receiver, parameter: "Name" }];
    return sender && saysNothing(sender) ? [{ sender, parameter: "Name" }] : none;
  },
});

const none: readonly Hit[] = [];

/** Name of digits and filler words only, and an empty comment. */
function saysNothing(connector: Receiver | Sender): boolean {
  if (!connector.enabled || !isFillers(connector.connector.name)) return false;
  const comment = connector.value("Comment");
  return typeof comment !== "string" || comment.trim() === "";
}

/** Digits may stand at a word: test2. */
function isFillers(name: string): boolean {
  const words = wordsOf(name);
  return (
    words.length > 0 &&
    words.every(({ text }) => text.split(/\d+/).every((each) => each === "" || filler.has(each)))
  );
}
