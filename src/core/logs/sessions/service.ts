import type { Service } from "./session";

const byFolder: readonly (readonly [RegExp, Service])[] = [
  [/front[ _-]?end/i, "frontend"],
  [/(?:^|[^a-z])hub(?:[^a-z]|$)/i, "hub"],
  [/(?:^|[^a-z])mailbox(?:[^a-z]|$)/i, "mailbox"],
  [/(?:^|[^a-z])edge(?:[^a-z]|$)/i, "edge"],
];

/** What is known of a session when its service is asked for. */
export interface ServiceSigns {
  /** With its folders. */
  readonly file: string;
  readonly connector: string;
  readonly receives: boolean;
  /** `address:port` of this server. */
  readonly local: string;
  /** The version in the header, 0 without one. */
  readonly version: number;
}

/**
 * Which service wrote a log is not in it: the folder tells, else the connector's name, else the port, else
 * what is usual (G13). Names are localised, so a name alone is a guess.
 */
export function serviceOf({ file, connector, receives, local, version }: ServiceSigns): Service {
  for (const part of file.split(/[\\/]/).reverse()) {
    const folder = byFolder.find(([pattern]) => pattern.test(part));
    if (folder) return folder[1];
  }
  if (!receives)
    return /^Inbound Proxy Internal Send Connector$/i.test(connector) ? "frontend" : "hub";
  const name = connector.slice(connector.indexOf("\\") + 1);
  if (/^(Default|Outbound Proxy|Client) Frontend\b/i.test(name)) return "frontend";
  const port = local.slice(local.lastIndexOf(":") + 1);
  if (port === "475") return "mailbox";
  if (port === "2525" || port === "465" || version === 14) return "hub";
  if (/^Client Proxy\b/i.test(name)) return "hub";
  return "frontend";
}
