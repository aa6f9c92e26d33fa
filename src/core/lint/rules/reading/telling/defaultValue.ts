import { parameter as declared, resolvedText } from "../../../../catalogue";
import { effectiveOf, type Organisation } from "../../../../model";
import type { Receiver, Sender } from "../../../../simulate";
import type { Value } from "../../../../values";

/** The default of a parameter in words, as the circumstances of a connector make it. */
export function defaultShown(
  organisation: Pick<Organisation, "servers" | "version">,
  { connector }: Receiver | Sender,
  parameter: string,
): string {
  const declaration = declared(connector.kind, parameter);
  const fact = effectiveOf(organisation, connector)[parameter]?.facts[0];
  return declaration && fact ? resolvedText(declaration, fact) : "the default";
}

/** A value of a parameter in words: `8 KB`, `30 seconds`. */
export const shown = ({ connector }: Receiver | Sender, parameter: string, value: Value): string =>
  declared(connector.kind, parameter)?.kind.show(value) ?? String(value);
