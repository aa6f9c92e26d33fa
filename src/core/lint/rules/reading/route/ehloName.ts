import { serverNamed } from "../../../../model";
import type { Sender } from "../../../../simulate";
import type { Unit } from "../../rule";

/**
 * The names that a send connector says after EHLO (S100): its Fqdn, else the FQDN of each source server.
 * None: Fqdn is empty, and no FQDN of a source server is known.
 */
export function ehloNames(sender: Sender, { organisation }: Unit): readonly string[] {
  const own = ownFqdn(sender);
  if (own !== undefined) return [own];
  return sender.sources.flatMap((source) => serverNamed(organisation, source)?.fqdn || []);
}

/** The Fqdn of the connector itself; undefined where it is empty and the server's stands for it. */
export function ownFqdn(sender: Sender): string | undefined {
  const fqdn = sender.value("Fqdn");
  return typeof fqdn === "string" && fqdn !== "" ? fqdn : undefined;
}
