import { countText } from "../../../components/sizeText";
import { firstOf, plain } from "../../../core/finding";
import { type Cover, isRare, type Narrowing, type Use } from "../../../core/logs";
import type { ReceiveConnector } from "../../../core/model";
import { printCount } from "../../../core/values";
import { SeverityMark } from "../../../ui/SeverityMark";
import type { LogsOutcome } from "../../../workers/logs.protocol";
import { useTakenThen } from "../session/useBeside";

interface Props {
  readonly outcome: LogsOutcome;
  readonly connector: ReceiveConnector;
  readonly narrowed: Narrowing;
  readonly uses: readonly Use[];
  readonly cover: Cover | undefined;
}

/** Addresses that are listed. */
const most = 8;
const remotesOf = (uses: readonly Use[]): readonly string[] => uses.map(({ remote }) => remote);
/** Addresses of which it is asked who takes them then. */
const mostAsked = 1000;

/** Who cannot come any more: those that the log shows, with what they sent and who takes them then; the rest is counted. */
export function CutOff({ outcome, connector, narrowed, uses, cover }: Props) {
  const { ranges, before, after, cutOff } = narrowed;
  const { answer = [] } = useTakenThen(outcome, {
    ...{ connector: connector.id, ranges, cutOff: cutOff.slice(0, mostAsked) },
  });
  const then = new Map(answer.map(({ remote, by }) => [remote, by]));
  const wanted = new Set(cutOff);
  const seen = uses.filter(({ remote }) => wanted.has(remote));
  const never = before - after - BigInt(cutOff.length);
  const rare = cover ? uses.filter((each) => isRare(each, cover)) : [];
  return (
    <div className="flex flex-col gap-1">
      <h4 className="text-small font-semibold text-ink-1">Cut off</h4>
      <p>
        {printCount(never)} {never === 1n ? "address" : "addresses"} that the log never shows here
        {cutOff.length > 0
          ? `, and ${countText(cutOff.length, "address", "addresses")} that it does:`
          : "."}
      </p>
      {seen.length > 0 ? (
        <ul aria-label="Addresses that are cut off" className="flex flex-col gap-0.5">
          {seen.slice(0, most).map((use) => (
            <li key={use.remote} className="flex items-start gap-1.5 text-small">
              <SeverityMark severity="warning" size={14} className="mt-0.5 shrink-0" />
              <span className="wrap-anywhere">
                <span className="font-machine text-ink-1">{use.remote}</span>,{" "}
                {countText(use.messages, "message")}
                {use.relayed === true ? `, to ${outsideOf(use)}` : ""}
                {then.has(use.remote) ? `; ${takenBy(then.get(use.remote) ?? null)}` : ""}
              </span>
            </li>
          ))}
          {seen.length > most ? (
            <li className="text-small">and {seen.length - most} more</li>
          ) : null}
        </ul>
      ) : null}
      {rare.length > 0 ? (
        <p className="text-small text-ink-3">
          {`Seen on one day in seven or less: ${plain(firstOf(remotesOf(rare), most))}. `}
          Ask whose they are before they are cut off; others like them may not be in the log.
        </p>
      ) : null}
    </div>
  );
}

const outsideOf = ({ domains }: Use): string =>
  domains
    .filter(({ outside }) => outside === true)
    .slice(0, 3)
    .map(({ domain }) => domain)
    .join(", ");

const takenBy = (by: string | null): string =>
  by === null ? "nobody takes it then" : `${by} takes it then`;
