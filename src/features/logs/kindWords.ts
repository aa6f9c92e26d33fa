/** A kind of file as people call it. */
interface KindWords {
  readonly words: string;
  /** What is not done with it, and why. */
  readonly note?: string;
  readonly isListing?: true;
}

const kinds: Readonly<Record<string, KindWords>> = {
  "smtp-send": { words: "Send protocol log" },
  "smtp-receive": { words: "Receive protocol log" },
  connectivity: { words: "Connectivity log" },
  "message-tracking": {
    words: "Message tracking log",
    note: "Its lines are counted and not kept: subjects stand in it. Message ids of its rows are found in sessions by a search.",
  },
  "windows-firewall": { words: "Windows Firewall log" },
  "cisco-asa": { words: "Cisco ASA log" },
  netfilter: { words: "netfilter log" },
  "pfsense-filterlog": { words: "pfSense filterlog" },
  "paloalto-csv": { words: "Palo Alto traffic log" },
  "haproxy-tcplog": { words: "HAProxy log" },
  tcpdump: { words: "tcpdump capture" },
  tshark: { words: "tshark capture" },
  "wireshark-csv": { words: "Wireshark capture" },
  "trace-csv": { words: "CSV trace" },
};

const notations: Readonly<Record<string, string>> = {
  clixml: "CliXml",
  json: "JSON",
  csv: "CSV",
  list: "Format-List",
  table: "Format-Table",
};

/** What a file is, in words. */
export function kindWords(kind: string): KindWords {
  const [, listed, notation = ""] = /^(queue|message)-(.+)$/.exec(kind) ?? [];
  const shown = Object.hasOwn(notations, notation) ? notations[notation] : undefined;
  if (shown === undefined)
    return (Object.hasOwn(kinds, kind) ? kinds[kind] : undefined) ?? { words: kind };
  const cmdlet = listed === "queue" ? "Get-Queue" : "Get-Message";
  return { words: `${cmdlet} as ${shown}`, isListing: true };
}
