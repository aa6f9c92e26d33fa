import { useMemo } from "react";
import { causeTitle, connectorOf, type QueueEntry, type Step } from "../../../core/logs";
import { sendConnectors } from "../../../core/model";
import { senderOf } from "../../../core/simulate";
import { Button } from "../../../ui/Button";
import { Chip } from "../../../ui/Chip";
import { grouped } from "../../../ui/grouped";
import { SeverityMark } from "../../../ui/SeverityMark";
import { useOrganisation } from "../../../workspace/hooks";
import { StepWords } from "../StepWords";
import { FieldLink } from "../session/FieldLink";
import { ageText, isBad, type ShownQueue } from "./worstFirst";

interface Props {
  readonly shown: ShownQueue;
  readonly onSessions: () => void;
}

/** One queue: how much waits for whom and since when, why, and where to look. */
export function QueueItem({ shown, onSessions }: Props) {
  const { queue, age, advice, undelivered = 0, delivered = 0 } = shown;
  const { identity, status, count, nextHopDomain, deliveryType, lastReply } = queue;
  const connector = useQueueConnector(queue);
  const name = connector.found?.sender.connector.name;
  return (
    <article
      aria-label={identity}
      className="flex flex-col gap-2 rounded-card border border-line-2 bg-panel p-3"
    >
      <div className="flex flex-wrap items-center gap-2">
        {isBad(queue) ? <SeverityMark severity="error" name="Mail waits" /> : null}
        <h3 className="font-machine text-code font-semibold text-ink-1 wrap-anywhere">
          {identity}
        </h3>
        {status === undefined ? null : <Chip>{status}</Chip>}
        <b className="ml-auto text-ink-1">
          {count === undefined ? "? messages" : `${grouped.format(count)} messages`}
        </b>
      </div>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-small">
        <Fact term="Next hop" value={nextHopDomain} />
        <Fact term="Delivery" value={deliveryType} />
        <Fact term="Waits" value={age && ageText(age)} />
        <Fact term="Last error" value={lastReply} />
        <Fact term="Tried last" value={queue.host ?? queue.endpoint} />
      </dl>
      {advice ? (
        <details className="text-small" open={isBad(queue)}>
          <summary className="cursor-default text-ink-1">
            <b>{causeTitle(advice.failure.id)}</b>{" "}
            <span className="font-machine text-code text-ink-3 wrap-anywhere">
              {advice.failure.id}
            </span>
          </summary>
          <p className="text-ink-1">{advice.failure.meaning}</p>
          <Words title="Likely causes" words={advice.causes} />
          <Words
            title="Next steps"
            words={advice.steps.map((step) => stepText(step, name))}
            ordered
          />
        </details>
      ) : null}
      <div className="flex flex-wrap items-center gap-3 text-small">
        <QueueConnector queue={queue} {...connector} />
        {undelivered > 0 ? (
          <Button onClick={onSessions}>
            Show {grouped.format(undelivered)} sessions that did not deliver
          </Button>
        ) : null}
        {undelivered + delivered > 0 ? (
          <span>{grouped.format(delivered)} sessions of it in the logs delivered.</span>
        ) : null}
      </div>
    </article>
  );
}

function Fact({ term, value }: { readonly term: string; readonly value: string | undefined }) {
  if (value === undefined) return null;
  return (
    <div className="contents">
      <dt className="text-ink-3">{term}</dt>
      <dd className="font-machine text-ink-1 wrap-anywhere">{value}</dd>
    </div>
  );
}

/** A step with what the queue knows behind it. */
function stepText({ text, values }: Step, name: string | undefined): string {
  const isNamed = name !== undefined && /SendConnector.*<name>/.test(text);
  const known = Object.entries({ ...values, ...(isNamed && { name }) }).map(
    ([place, value]) => `<${place}> here: ${value}`,
  );
  return known.length > 0 ? `${text} (${known.join("; ")})` : text;
}

interface WordsProps {
  readonly title: string;
  readonly words: readonly string[];
  readonly ordered?: boolean;
}

function Words({ title, words, ordered = false }: WordsProps) {
  const List = ordered ? "ol" : "ul";
  return (
    <>
      <p className="mt-1 text-ink-3">{title}</p>
      <List className={ordered ? "list-decimal pl-5" : "list-disc pl-5"}>
        {words.map((each) => (
          <li key={each}>{ordered ? <StepWords text={each} /> : each}</li>
        ))}
      </List>
    </>
  );
}

const because = {
  guid: "by its GUID",
  name: "by its name",
  "smart-host": "by its smart hosts",
  "address-space": "by its address space",
} as const;

/** The send connector of the open design that the queue belongs to, and whether the design has any. */
function useQueueConnector(queue: QueueEntry) {
  const organisation = useOrganisation((each) => each);
  return useMemo(() => {
    const senders = sendConnectors(organisation).map((each) => senderOf(organisation, each));
    return { found: connectorOf(queue, senders), isBare: senders.length === 0 };
  }, [organisation, queue]);
}

interface ConnectorProps extends ReturnType<typeof useQueueConnector> {
  readonly queue: QueueEntry;
}

/** The way to the connector; nothing for queues inside the organisation. */
function QueueConnector({ queue, found, isBare }: ConnectorProps) {
  const isOutside = /^(?:Dns|SmartHost|SmtpRelayToConnector)/.test(queue.deliveryType ?? "");
  if (found)
    return (
      <span className="flex items-center gap-1">
        <FieldLink connector={found.sender.connector}>
          Open {found.sender.connector.name} in the design
        </FieldLink>
        <span className="text-ink-3">{because[found.by]}</span>
      </span>
    );
  if (!isOutside) return null;
  return (
    <span className="text-ink-3">
      {isBare
        ? "The open design has no send connector."
        : "No send connector of the open design has this next hop."}
    </span>
  );
}
