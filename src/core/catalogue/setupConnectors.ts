import type { Value } from "../values";
import shown from "./fixtures/default-receive-connectors.json" with { type: "json" };
import type { Raw } from "./kinds/kind";
import { parameter } from "./registry";

/** A receive connector that setup makes on a Mailbox server, with canonical values. */
export interface SetupConnector {
  readonly name: string;
  readonly explicit: Readonly<Record<string, Value>>;
}

/** The five that setup makes on a Mailbox server of this name (R3), as Get-ReceiveConnector shows them. */
export function setupConnectors(server: {
  readonly name: string;
  readonly fqdn?: string;
}): readonly SetupConnector[] {
  return shown.connectors.map(({ Name, ...properties }) => {
    const explicit: Record<string, Value> = {};
    for (const [name, raw] of Object.entries(properties as Readonly<Record<string, Raw>>)) {
      const declared = parameter("receive", name);
      if (declared?.role !== "property") continue;
      const read = declared.kind.coerce(name === "Fqdn" ? (server.fqdn ?? server.name) : raw);
      if (!read.ok) throw new Error(`${name} of ${Name}: ${read.complaint.what}`);
      explicit[name] = read.value;
    }
    return { name: Name.replaceAll("<Server>", server.name), explicit };
  });
}
