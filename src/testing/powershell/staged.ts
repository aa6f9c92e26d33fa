import { type Connector, type Organisation, serverOf } from "../../core/model";
import type { Placed, Stage } from "./rehearse";

/** An organisation as the fake of the cmdlets holds it. */
export function staged(organisation: Organisation): Stage {
  return {
    organisation: "Corp",
    servers: Object.values(organisation.servers).map(({ name, fqdn, role }) => ({
      name,
      fqdn: fqdn ?? `${name.toLowerCase()}.corp.example`,
      role,
    })),
    connectors: Object.values(organisation.connectors).map((each) => placed(organisation, each)),
    certificates: Object.values(organisation.certificates).flatMap(
      ({ server, thumbprint, issuer, subject, services = ["SMTP"], hasPrivateKey = true }) =>
        server === undefined
          ? []
          : [{ server, thumbprint, issuer, subject, services: services.join(", "), hasPrivateKey }],
    ),
  };
}

export function placed(organisation: Organisation, connector: Connector): Placed {
  const { kind, name, usage, explicit } = connector;
  const groups = explicit.PermissionGroups;
  const properties = Array.isArray(groups)
    ? { ...explicit, PermissionGroups: groups.filter((each) => each !== "Custom") }
    : explicit;
  if (connector.kind === "send") return { kind, name, usage, properties };
  const server = serverOf(organisation, connector)?.name;
  return { kind, name, usage, server, properties, permissions: connector.permissions ?? [] };
}
