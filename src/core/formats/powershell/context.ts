import { type Connector, identityOf, type Organisation, serverOf } from "../../model";
import type { Options } from "./options";
import { credentialVariable, type Quoted, quote } from "./quote";
import { suffixOf } from "./suffix";

/** What the commands of one connector are written with. */
export interface Context {
  readonly organisation: Organisation;
  readonly options: Options;
  readonly connector: Connector;
  /** `EX01\Relay`, for people. */
  readonly identity: string;
  readonly quoted: { readonly identity: Quoted; readonly name: Quoted; readonly server?: Quoted };
  readonly suffix: string;
  readonly credential: Quoted;
}

/** The context, or in plain words why no command can be written for this connector. */
export function contextOf(
  organisation: Organisation,
  connector: Connector,
  options: Options,
): Context | string {
  const identity = identityOf(organisation, connector);
  const whole = quote(identity);
  const name = quote(connector.name);
  if (!whole.ok || !name.ok)
    return "Its name holds half of a character, which no script can carry.";
  const suffix = suffixOf(connector.id);
  const base = {
    organisation,
    options,
    connector,
    identity,
    suffix,
    credential: credentialVariable(suffix),
  };
  const quoted = { identity: whole.value, name: name.value };
  if (connector.kind === "send") return { ...base, quoted };
  const server = serverOf(organisation, connector);
  if (!server) return "Its server is not in the design.";
  const place = quote(server.name);
  if (!place.ok) return "Its server's name holds half of a character, which no script can carry.";
  return { ...base, quoted: { ...quoted, server: place.value } };
}
