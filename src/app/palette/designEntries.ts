import { properties } from "../../core/catalogue";
import { type Connector, type Organisation, orderedConnectors } from "../../core/model";
import { groupOf } from "../../features/design/openField";
import type { PlaceSearch } from "../search";
import type { Entry } from "./entry";

type Open = (search: PlaceSearch) => void;

/** Every connector, in the explorer's order. */
export function connectorEntries(organisation: Organisation, open: Open): readonly Entry[] {
  return orderedConnectors(organisation).map((connector) => ({
    id: `connector-${connector.id}`,
    kind: "connector",
    label: connector.name,
    detail: whereabouts(connector, organisation),
    run: () => open({ at: connector.id, pane: "form" }),
  }));
}

function whereabouts(connector: Connector, organisation: Organisation): string {
  if (connector.kind === "send") return "Send connector";
  const server = Object.hasOwn(organisation.servers, connector.server)
    ? organisation.servers[connector.server]
    : undefined;
  return server ? `Receive connector on ${server.name}` : "Receive connector";
}

/** The fields of the connector that is open, by label and by exact name. */
export function parameterEntries(connector: Connector, open: Open): readonly Entry[] {
  return properties(connector.kind).map(({ name, label }) => ({
    id: `parameter-${name}`,
    kind: "parameter",
    label,
    detail: name,
    run: () => {
      const group = groupOf(connector.id, name);
      open({ at: connector.id, field: name, pane: "form", ...(group ? { group } : {}) });
    },
  }));
}
