/** Formats of traces (log-formats 7), named as reports name them. */
export type TraceKind =
  | "windows-firewall"
  | "cisco-asa"
  | "netfilter"
  | "pfsense-filterlog"
  | "paloalto-csv"
  | "haproxy-tcplog"
  | "tcpdump"
  | "tshark"
  | "wireshark-csv"
  | "trace-csv";

/** Where a device of a format stands: on the server, between, before a service, or only looking on. */
export type TracePlace = "host" | "firewall" | "proxy" | "capture";

/** The place of each format. */
export const placeOfKind: Readonly<Record<TraceKind, TracePlace>> = {
  "windows-firewall": "host",
  "cisco-asa": "firewall",
  netfilter: "firewall",
  "pfsense-filterlog": "firewall",
  "paloalto-csv": "firewall",
  "haproxy-tcplog": "proxy",
  tcpdump: "capture",
  tshark: "capture",
  "wireshark-csv": "capture",
  "trace-csv": "firewall",
};
