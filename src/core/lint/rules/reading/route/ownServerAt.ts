import { type Server, serverNamed } from "../../../../model";
import type { Unit } from "../../rule";
import { ownerOf } from "../server/serverAddresses";
import type { SmartHost } from "./smartHosts";

/** The server of the organisation that a smart host is: by one of its addresses, or by its FQDN. */
export function ownServerAt(
  { address, name }: SmartHost,
  { organisation }: Pick<Unit, "organisation">,
): Server | undefined {
  if (address) return ownerOf(organisation, address);
  const server = name === undefined ? undefined : serverNamed(organisation, name);
  return server?.fqdn?.toLowerCase() === name ? server : undefined;
}
