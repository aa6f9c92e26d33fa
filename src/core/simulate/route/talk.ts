import type { Sender } from "../sender";
import { ehloLines, type Host } from "./remoteHost";
import type { RouteDecider } from "./run";
import type { Trail } from "./trail";

/** One conversation: who speaks to whom, and how it is told. */
export interface Talk {
  readonly trail: Trail;
  readonly sender: Sender;
  readonly host: Host;
  readonly domain: string;
  /** Says EHLO, or HELO with ForceHELO (S101). */
  say(): void;
  /** The same, and hears the answer. */
  hello(): void;
  by(parameter: string): RouteDecider;
  /** Our own certificate cannot be used in a handshake (S124). */
  readonly ownFault: "S124" | undefined;
}

/** A conversation of a connector with a host. `ehlo`: the name that Exchange gives itself (S100). */
export function talkOf(
  given: Pick<Talk, "trail" | "sender" | "host" | "domain" | "ownFault"> & {
    readonly ehlo: string;
  },
): Talk {
  const { trail, sender, host, ehlo } = given;
  const by = (parameter: string): RouteDecider => ({
    connector: sender.connector.id,
    parameter,
  });
  const usesHelo = sender.value("ForceHELO") === true;
  const say = () =>
    trail.send(`${usesHelo ? "HELO" : "EHLO"} ${ehlo}`, by(usesHelo ? "ForceHELO" : "Fqdn"));
  return {
    ...given,
    by,
    say,
    hello: () => {
      say();
      trail.hear(usesHelo ? `250 ${host.name}` : ehloLines(host, trail.secure));
    },
  };
}
