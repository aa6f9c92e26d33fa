import { accountsIn, type ListenerExposure } from "../../core/exposure";
import { cellsOf, countText, rangeText, reachOf } from "./cells";

interface Props {
  readonly listeners: readonly ListenerExposure[];
  readonly caption: string;
  readonly onSelect: (connector: string) => void;
}

/** Rows that are drawn; a listener with more is rare, and the command line has them all. */
const most = 500;

/** The exposure of one listener, exact: range, size, connector, and what each principal may do. */
export function ExposureTable({ listeners, caption, onSelect }: Props) {
  const cells = cellsOf(listeners);
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse text-small">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-line-2 text-left text-ink-3">
            {["Remote addresses", "How many", "Connector", "Stranger", "User", "Server"].map(
              (head) => (
                <th key={head} scope="col" className="py-1 pr-3 font-medium whitespace-nowrap">
                  {head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {cells.slice(0, most).map(({ range, region }) => {
            const receiver = region.receiver;
            return (
              <tr key={`${range.family} ${range.first}`} className="border-b border-line-1">
                <th scope="row" className="py-1 pr-3 text-left font-machine font-normal">
                  {rangeText(range)}
                </th>
                <td className="py-1 pr-3 text-right tabular-nums">
                  {countText(range.last - range.first + 1n)}
                </td>
                <td className="py-1 pr-3">
                  {receiver ? (
                    <button
                      type="button"
                      className="hit text-left text-accent underline underline-offset-2"
                      onClick={() => onSelect(receiver.connector.id)}
                    >
                      {receiver.connector.name}
                    </button>
                  ) : (
                    <span className="text-ink-3">nobody</span>
                  )}
                  {region.tie.length > 1 ? (
                    <span className="text-warn"> or {region.tie.length - 1} more: undefined</span>
                  ) : null}
                </td>
                {([region.stranger, region.user, region.server] as const).map((powers, index) => (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: three columns that never move
                    key={index}
                    className={
                      index === 0 && reachOf(powers) === "anywhere"
                        ? "py-1 pr-3 font-semibold text-stranger"
                        : "py-1 pr-3 text-ink-2"
                    }
                  >
                    {reachOf(powers)}
                    {index === 1
                      ? accountsIn(region).map(({ user, powers: own }) => (
                          <span key={user} className="block min-w-44 wrap-anywhere">
                            {`${user}: ${reachOf(own)}`}
                          </span>
                        ))
                      : null}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {cells.length > most ? (
        <p className="py-1 text-small text-ink-3">
          {cells.length - most} more ranges. portolan exposure --json lists them all.
        </p>
      ) : null}
    </div>
  );
}
