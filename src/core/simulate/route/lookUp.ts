import { name, phrase, value } from "../../finding";
import type { Sender } from "../sender";
import { hasAddress, isHopUntold, type NextHop } from "./nextHop";
import type { Host } from "./remoteHost";
import type { RouteReply } from "./run";
import { sendReply } from "./sendReplies";
import type { Trail } from "./trail";

/** A look-up that gave no address: for good, or for now. */
export interface LookUpFault {
  readonly bounces: boolean;
  readonly reply: RouteReply;
}

/** Finds the next hop in DNS; undefined: an address is there, or none is needed (S80 to S86). */
export function lookUp(
  sender: Sender,
  hop: NextHop,
  { dns }: Host,
  domain: string,
  trail: Trail,
): LookUpFault | undefined {
  const by = (parameter: string) => ({ connector: sender.connector.id, parameter });
  const isByMx = hop.hosts === "dns";
  told(sender, hop, domain, trail);
  if (dns === "ok" || (hop.hosts !== "dns" && hasAddress(hop.hosts))) return undefined;
  if (dns === "fails") {
    trail.step(
      "hop",
      "fail",
      phrase`DNS gave no answer that could be used: the queue waits.`,
      ["S85"],
      {
        decidedBy: by("UseExternalDNSServersEnabled"),
      },
    );
    return { bounces: false, reply: sendReply("dns-fails") };
  }
  const isDowngraded = sender.members("ErrorPolicies").includes("DowngradeDnsFailures");
  const bounces = isByMx && !isDowngraded;
  const what =
    dns === "nxdomain"
      ? phrase`The name does not exist`
      : phrase`The records lead back to this organisation`;
  trail.step(
    "hop",
    "fail",
    bounces
      ? phrase`${what}: with DNS routing that is final, and the message bounces.`
      : isByMx
        ? phrase`${what}: DowngradeDnsFailures makes that temporary, and the queue waits.`
        : phrase`${what}: for a smart host that is temporary, and the queue waits.`,
    dns === "nxdomain" ? ["S84"] : ["S83", "S84"],
    {
      decidedBy: by(isByMx ? "ErrorPolicies" : "SmartHosts"),
      ...(bounces && dns === "nxdomain" && { standing: "documented" as const }),
    },
  );
  const kind = dns === "nxdomain" ? "dns-nonexistent" : "dns-loopback";
  return { bounces, reply: sendReply(bounces ? kind : `${kind}-waits`) };
}

function told(sender: Sender, hop: NextHop, domain: string, trail: Trail): void {
  const by = (parameter: string) => ({ connector: sender.connector.id, parameter });
  if (isHopUntold(sender))
    trail.step(
      "hop",
      "unknown",
      phrase`Whether ${name(sender.connector.name)} goes by MX records or to smart hosts was not shown; MX records are taken.`,
      ["S80"],
      { decidedBy: by("SmartHosts") },
    );
  if (hop.hosts !== "dns") {
    const several = hop.hosts.length > 1;
    trail.step(
      "hop",
      "pass",
      phrase`Next hop: ${several ? "the smart hosts" : "the smart host"} ${value(hop.queueDomain)}, port ${value(String(hop.port))}.`,
      several ? ["S87", "S86"] : ["S86"],
      {
        decidedBy: by("SmartHosts"),
        ...(several && {
          open: phrase`Their order is no priority: any may be used, and the others are tried when one fails.`,
        }),
      },
    );
    return;
  }
  const servers = sender.value("UseExternalDNSServersEnabled") === true ? "external" : "internal";
  const port = sender.value("Port");
  trail.step(
    "hop",
    "pass",
    phrase`Next hop: the MX records of ${value(domain)}, asked of the ${servers} DNS servers; without one the host of that name.`,
    ["S80", "S89"],
    {
      decidedBy: by("DNSRoutingEnabled"),
      ...(typeof port === "number" &&
        port !== 25 && {
          open: phrase`Port is ${value(String(port))}. Its effect with DNS routing is not documented; 25 is taken here (S91).`,
        }),
    },
  );
}
