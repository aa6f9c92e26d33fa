import { printSmartHost } from "./nextHop";
import type { RouteReply } from "./run";
import { wholeReply } from "./sendReplies";

/** LastError as builds since about 2018 word it (Q8b), and as older ones do (section 7). */
export interface LastError {
  readonly text: string;
  readonly otherForms: readonly string[];
}

const failover =
  "Attempted failover to alternate host, but that did not succeed. Either there are no alternate hosts, or delivery failed to all alternate hosts.";

/** The other side, or Exchange in its place, answered with a reply. `endpoint`: address and port where they are known. */
export function answeredWith(reply: RouteReply, endpoint: string | undefined): LastError {
  const inner = wholeReply(reply);
  return {
    text: `451 4.4.395 Target host responded with error. -> ${inner}`,
    otherForms: [
      `451 4.4.0 Primary target IP address responded with: "${inner}." ${failover}${last(endpoint)}`,
    ],
  };
}

/** Nothing was connected: 10060 nobody answered, 10061 refused. */
export function notConnected(code: 10060 | 10061, endpoint: string | undefined): LastError {
  const word = code === 10060 ? "SocketTimedout" : "SocketConnectionRefused";
  return {
    text: `451 4.4.397 Error communicating with target host. -> 421 4.2.1 Unable to connect -> ${word}: Socket error code ${code}`,
    otherForms: [
      `441 4.4.1 Error encountered while communicating with primary target IP address: "Failed to connect. Winsock error code: ${code}, Win32 error code: ${code}." ${failover}${last(endpoint)}`,
    ],
  };
}

/** The session stood and broke off, as a handshake does that fails (S104). */
export function brokenOff(reply: RouteReply, endpoint: string | undefined): LastError {
  const inner = wholeReply(reply);
  return {
    text: `451 4.4.397 Error communicating with target host. -> ${inner}`,
    otherForms: [inner, ...reply.variants].map(
      (each) =>
        `451 4.4.0 Primary target IP address responded with: "${each}." ${failover}${last(endpoint)}`,
    ),
  };
}

/** The text stands alone: failures before any session. */
export const alone = (reply: RouteReply): LastError => ({
  text: wholeReply(reply),
  otherForms: [],
});

/** What the Transport service shows where the front end could not set the session up (S63). */
export const throughProxy = ({ text, otherForms }: LastError): LastError => {
  const wrapped = [text, ...otherForms].map(
    (each) => `450 4.7.0 Proxy session setup failed on Frontend with '${each}'`,
  );
  return { text: wrapped[0] ?? text, otherForms: wrapped.slice(1) };
};

const last = (endpoint: string | undefined): string =>
  endpoint === undefined ? "" : ` The last endpoint attempted was ${endpoint}`;

/** `192.0.2.60:25` of the smart host that was tried last; a name has no address here. */
export function endpointOf(host: string | undefined, port: number): string | undefined {
  const shown = host === undefined ? "" : printSmartHost(host);
  if (!shown.startsWith("[")) return undefined;
  return shown.includes(":") ? `${shown}:${port}` : `${shown.slice(1, -1)}:${port}`;
}
