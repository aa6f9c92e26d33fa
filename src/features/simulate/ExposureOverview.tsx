import { useMemo } from "react";
import { countText } from "../../components/ExposureBar/cells";
import { PhraseText } from "../../components/PhraseText";
import {
  exposureOf,
  isOpenToAll,
  neverReached,
  strangerRelay,
  strangersAt,
  wordsOf,
} from "../../core/exposure";
import { type Organisation, orderedServers } from "../../core/model";
import { receiversOf } from "../../core/simulate";
import { countOf, type IpSet, isEmpty } from "../../core/values";

interface Props {
  readonly organisation: Organisation;
  readonly onOpen: (at: string) => void;
}

/** Every listener from which strangers may relay, the sum over all, and connectors that nobody reaches. */
export function ExposureOverview({ organisation, onOpen }: Props) {
  const total = useMemo(() => strangerRelay(organisation), [organisation]);
  const open = useMemo(() => listenersWithRelay(organisation), [organisation]);
  const doors = useMemo(() => doorsOf(organisation), [organisation]);
  const idle = useMemo(
    () =>
      orderedServers(organisation).flatMap((each) =>
        neverReached(each, receiversOf(organisation, each)),
      ),
    [organisation],
  );
  return (
    <div className="mt-4">
      <h3 className="text-title-3 text-ink-1">All servers</h3>
      <p className="mt-0.5 text-ink-2">
        {total.addresses === 0n
          ? "Nobody may relay without signing in, at any listener."
          : `${perFamily([total.v4.may, total.v6.may])} may relay without signing in, over all listeners together.`}
        {total.unknown > 0n
          ? ` Of ${countText(total.unknown)} more it cannot be told: permissions were not imported.`
          : ""}
      </p>
      {open.length > 0 ? (
        <section
          aria-label="Where strangers may relay"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by keys
          tabIndex={0}
          className="focus-inside overflow-x-auto"
        >
          <table className="mt-2 w-full border-collapse text-small">
            <caption className="sr-only">Listeners from which strangers may relay</caption>
            <thead>
              <tr className="border-b border-line-2 text-left text-ink-3">
                {["Server", "Listener", "May relay", "From", "Connectors"].map((head) => (
                  <th key={head} scope="col" className="py-1 pr-3 font-medium">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {open.map(({ server, endpoint, set, connectors }) => (
                <tr key={`${server} ${endpoint}`} className="border-b border-line-1 align-top">
                  <th scope="row" className="py-1 pr-3 text-left font-semibold">
                    {server}
                  </th>
                  <td className="py-1 pr-3 font-machine">{endpoint}</td>
                  <td className="py-1 pr-3 text-stranger tabular-nums">
                    {countText(countOf(set))}
                  </td>
                  <td className="min-w-44 py-1 pr-3">
                    <PhraseText of={wordsOf(set, organisation.networks)} />
                  </td>
                  <td className="py-1">
                    {connectors.map(({ id, name }) => (
                      <button
                        key={id}
                        type="button"
                        className="hit mr-2 text-left text-accent underline underline-offset-2"
                        onClick={() => onOpen(id)}
                      >
                        {name}
                      </button>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
      {doors.length > 0 ? (
        <p className="mt-2 text-small text-ink-2">
          Open to the whole Internet:{" "}
          {doors.map(([endpoint, servers], index) => (
            <span key={endpoint} title={servers.join(", ")}>
              {index > 0 ? "; " : ""}
              <span className="font-machine">{endpoint}</span> of {serversText(servers)}
            </span>
          ))}
          .
        </p>
      ) : null}
      {idle.length > 0 ? (
        <p className="mt-2 text-small text-ink-2">
          Never reached:{" "}
          {idle.map(({ connector, server }) => (
            <button
              key={connector.id}
              type="button"
              className="hit mr-2 text-accent underline underline-offset-2"
              onClick={() => onOpen(connector.id)}
            >
              {server.name}\{connector.name}
            </button>
          ))}
        </p>
      ) : null}
    </div>
  );
}

/** Each listener that takes everybody, with the servers that have it: an estate has it on hundreds. */
function doorsOf(organisation: Organisation): readonly (readonly [string, readonly string[]])[] {
  const doors = new Map<string, string[]>();
  for (const { server, listeners } of exposureOf(organisation))
    for (const each of listeners)
      if (isOpenToAll(each) === true)
        doors.set(each.endpoint, [...(doors.get(each.endpoint) ?? []), server.name]);
  return [...doors];
}

/** Servers that are named; more are counted. */
const mostNamed = 4;

const serversText = (servers: readonly string[]): string =>
  servers.length > mostNamed
    ? `${servers.slice(0, mostNamed - 1).join(", ")} and ${servers.length - mostNamed + 1} more servers`
    : servers.join(", ");

function listenersWithRelay(organisation: Organisation) {
  return exposureOf(organisation).flatMap(({ server, listeners }) =>
    listeners.flatMap((listener) => {
      const { may } = strangersAt(listener, "relay");
      if (isEmpty(may)) return [];
      const connectors = listener.regions.flatMap(({ stranger, receiver }) =>
        stranger.relay === true && receiver ? [receiver.connector] : [],
      );
      return [
        {
          server: server.name,
          endpoint: listener.endpoint,
          set: may,
          connectors: [...new Set(connectors)],
        },
      ];
    }),
  );
}

/** `65,536 IPv4 and 2^64 IPv6 addresses`: a sum over both families would say nothing of the first. */
function perFamily(sets: readonly IpSet[]): string {
  const told = sets.filter((each) => !isEmpty(each));
  const isOne = told.reduce((sum, each) => sum + countOf(each), 0n) === 1n;
  const counts = told.map((each) => `${countText(countOf(each))} IPv${each.family}`).join(" and ");
  return `${counts} ${isOne ? "address" : "addresses"}`;
}
