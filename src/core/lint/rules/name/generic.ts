import type { Receiver, Sender } from "../../../simulate";
import { isDefault } from "../reading/defaultConnector";
import { wordsOf } from "../reading/words";
import { rule } from "../rule";

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
  *find({ receivers, senders }) {
    for (const receiver of receivers)
      if (saysNothing(receiver) && !isDefault(receiver)) yield { receiver, parameter: "Name" };
    for (const sender of senders) if (saysNothing(sender)) yield { sender, parameter: "Name" };
  },
});

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
