import { masked, maskedAccount } from "../rows/credentials";
import type { ListedObject, MessageEntry } from "./listing";
import { causeOfError } from "./queueCause";
import { countOf, errorOf, statusOf, textOf, timesOf } from "./queueOf";

/** Whether an object is a message by what it has. */
export const isMessage = ({ values }: ListedObject): boolean =>
  values.has("identity") &&
  (values.has("internetmessageid") || (values.has("fromaddress") && values.has("queue")));

/** A message of what a notation holds. Subject and addresses are masked unless `unmasked` (Q13). */
export function messageOf(object: ListedObject, unmasked = false): MessageEntry {
  const [identity = "", queue, messageId, from, subject, recipients, sourceIp, size] = [
    ...["identity", "queue", "internetmessageid", "fromaddress", "subject"],
    ...["recipients", "sourceip", "size"],
  ].map((name) => textOf(object, name));
  const status = messageStatusOf(object);
  const retryCount = countOf(object, "retrycount");
  const received = timesOf(object, "datereceived");
  const error = errorOf(object);
  const address = (text: string): string => (unmasked ? text : maskedAccount(text));
  return {
    identity,
    ...(queue !== undefined && { queue }),
    ...(status !== undefined && { status }),
    ...(messageId !== undefined && { messageId }),
    ...(from !== undefined && { from: address(from) }),
    ...(subject !== undefined && { subject: unmasked ? subject : masked }),
    ...(recipients !== undefined && { recipients: unmasked ? recipients : maskedIn(recipients) }),
    ...(sourceIp !== undefined && { sourceIp }),
    ...(size !== undefined && { size }),
    ...(retryCount !== undefined && { retryCount }),
    ...(received.exact !== undefined && { dateReceived: received.exact }),
    ...(received.local !== undefined && { dateReceivedLocal: received.local }),
    ...(error && error.reply !== "" && { lastReply: error.reply }),
    ...(error && { cause: causeOfError(error) }),
  };
}

/** Numbers of a message's status have another order than those of a queue, and no source tells it. */
const messageStatusOf = (object: ListedObject): string | undefined => {
  const text = textOf(object, "status");
  return text !== undefined && /^\d+$/.test(text) ? text : statusOf(object);
};

const maskedIn = (recipients: string): string =>
  recipients.replace(/[^\s{};,<>]+@([^\s{};,<>]+)/g, `${masked}@$1`);
