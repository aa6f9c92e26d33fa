import { name, phrase, value } from "../../finding";
import type { Server } from "../../model";
import type { Sender } from "../sender";
import type { Path } from "./path";
import type { RouteStep } from "./run";
import type { Trail } from "./trail";

/** Says how the message comes to the server that sends it, and which service opens the session. */
export function tellPath(
  sender: Sender,
  { sender: sending, before }: Path,
  openers: readonly Server[],
  isProxied: boolean,
  trail: Trail,
): void {
  const decidedBy = { connector: sender.connector.id, parameter: "SourceTransportServers" };
  const [first] = before;
  if (first?.server && sending) relayed(first.server, sending, decidedBy, trail);
  else if (sending)
    trail.step(
      "path",
      "pass",
      phrase`${name(sending.name)} is a source server and sends it itself.`,
      ["S51", "S53"],
      { decidedBy },
    );
  else
    trail.step(
      "path",
      "unknown",
      phrase`Which server sends is not in the design: without source servers it is the one where the cmdlet ran.`,
      ["S51"],
      { decidedBy },
    );
  if (isProxied && sending) proxied(sender, sending, openers, trail);
}

function relayed(from: Server, to: Server, decidedBy: RouteStep["decidedBy"], trail: Trail): void {
  trail.step(
    "path",
    "pass",
    to.role === "Edge"
      ? phrase`${name(from.name)} hands it to the Edge server ${name(to.name)}, which sends it.`
      : phrase`${name(from.name)} is no source server: it relays to ${name(to.name)}, which sends it.`,
    to.role === "Edge" ? ["S56"] : ["S51", "S53"],
    { decidedBy },
  );
}

function proxied(sender: Sender, sending: Server, openers: readonly Server[], trail: Trail): void {
  const decidedBy = { connector: sender.connector.id, parameter: "FrontendProxyEnabled" };
  trail.step(
    "path",
    "pass",
    phrase`${name(sending.name)} hands it to a front end on port 717, which opens the session; its protocol log has the details.`,
    ["S61", "S63"],
    { decidedBy, standing: "documented" },
  );
  if (openers.length > 1)
    trail.step(
      "path",
      "worry",
      phrase`Any of ${value(openers.map((each) => each.name).join(", "))} may be the one that the other side sees: firewall, SPF and reverse DNS have to cover all.`,
      ["S61", "S62"],
      { decidedBy, standing: "inferred" },
    );
  if (sender.value("DomainSecureEnabled") === true)
    trail.step(
      "path",
      "worry",
      phrase`Domain Security does not work through the front end.`,
      ["S64"],
      { decidedBy, open: phrase`A statement of 2013, not repeated since.` },
    );
}

/** What Domain Security asks of this domain; `isSecure`: it is in TLSSendDomainSecureList, undefined: nobody knows. */
export function tellSecureDomains(
  sender: Sender,
  domain: string,
  isSecure: boolean | undefined,
  trail: Trail,
): void {
  const isOn = sender.value("DomainSecureEnabled") === true;
  const decidedBy = { connector: sender.connector.id, parameter: "DomainSecureEnabled" };
  if (isSecure)
    trail.step(
      "tls",
      isOn ? "pass" : "fail",
      isOn
        ? phrase`${value(domain)} is in TLSSendDomainSecureList: both sides must show valid certificates.`
        : phrase`${value(domain)} is in TLSSendDomainSecureList, and Domain Security is off here: nothing is sent.`,
      isOn ? ["S125"] : ["S126"],
      { decidedBy },
    );
  else if (isOn && isSecure === undefined)
    trail.step(
      "tls",
      "unknown",
      phrase`If ${value(domain)} is in TLSSendDomainSecureList, both sides must show valid certificates, else mail waits. The list is not known; the domain is taken not to be in it.`,
      ["S126", "S125"],
      { decidedBy },
    );
}
