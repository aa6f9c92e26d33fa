import { parameter } from "../../../catalogue";
import { type Connector, identityOf, type Organisation } from "../../../model";
import type { Plan } from "../../../plan";
import { differs, expectedOf } from "./fields";

/** What does not come back by rollback, in words (plan-order.md 5). */
export function lostOf({ old, new: now, steps }: Plan): readonly string[] {
  return steps.flatMap(({ before, after }) => {
    if (!before) return [];
    return after ? ofChange(old, now, before, after) : ofRemoval(old, before);
  });
}

function ofRemoval(organisation: Organisation, connector: Connector): string[] {
  const identity = identityOf(organisation, connector);
  const said = [`${identity} comes back as another object: its GUID and its history do not.`];
  if (hasAccount(connector))
    said.push(`${identity}: its password cannot be read, so rollback asks for it.`);
  if (connector.unknown.length > 0)
    said.push(`${identity}: not imported, so at their defaults: ${connector.unknown.join(", ")}.`);
  if (connector.kind === "receive" && connector.permissions === undefined)
    said.push(`${identity}: its permissions were not imported, so they do not come back.`);
  return said;
}

function ofChange(
  old: Organisation,
  now: Organisation,
  before: Connector,
  after: Connector,
): string[] {
  const identity = identityOf(old, before);
  const said: string[] = [];
  const names = Object.keys(after.explicit).filter((name) => differs(now, before, after, name));
  const unknown = names.filter((name) => expectedOf(old, before, name) === undefined);
  const left = unknown.filter((name) => parameter(before.kind, name)?.kind.type !== "credential");
  if (left.length > 0)
    said.push(`${identity}: what they were is not known, so they stay: ${left.join(", ")}.`);
  if (hasAccount(before) && names.length > 0 && replacesAccount(old, before, after))
    said.push(`${identity}: the old password cannot be read, so rollback asks for it.`);
  if (before.kind === "receive" && after.kind === "receive")
    if (before.permissions === undefined && after.permissions !== undefined)
      said.push(
        `${identity}: its permissions were not imported, so those that the plan gives are taken away again even where they were there.`,
      );
  return said;
}

const hasAccount = ({ explicit }: Connector): boolean =>
  String(explicit.SmartHostAuthMechanism ?? "").startsWith("BasicAuth");

const replacesAccount = (
  organisation: Organisation,
  before: Connector,
  after: Connector,
): boolean =>
  ["SmartHosts", "DNSRoutingEnabled", "SmartHostAuthMechanism", "AuthenticationCredential"].some(
    (name) => differs(organisation, before, after, name),
  );
