import { type Effective, type Group, type Parameter, properties } from "../../../core/catalogue";
import type { Finding } from "../../../core/finding";
import {
  type Connector,
  type Draft,
  differing,
  effectiveOf,
  type Organisation,
  serverOf,
} from "../../../core/model";
import type { Value } from "../../../core/values";
import { problemsNow } from "../../../workspace/problems";

/** What the form shows of one parameter of one connector. */
export interface FieldView {
  readonly parameter: Parameter;
  readonly effective: Effective;
  readonly draft: Draft | undefined;
  readonly changed: boolean;
  readonly was: Value | undefined;
  readonly findings: readonly Finding[];
  readonly essential: boolean;
  readonly unavailable: string | undefined;
}

const none: readonly string[] = [];

/** All fields of a connector, in the order of the catalogue. */
export function fieldsOf(organisation: Organisation, connector: Connector): readonly FieldView[] {
  const inForce = effectiveOf(organisation, connector);
  const findings = problemsNow(organisation).of(connector.id);
  const deployed = organisation.deployed[connector.id];
  const different = deployed ? differing(organisation, connector, deployed) : none;
  const server = serverOf(organisation, connector);
  const version = server?.version ?? organisation.version;
  return properties(connector.kind).map((parameter) => {
    const { name } = parameter;
    const was = deployed?.explicit[name];
    return {
      parameter,
      effective: inForce[name] as Effective,
      draft: Object.hasOwn(connector.drafts, name) ? connector.drafts[name] : undefined,
      changed: different.includes(name),
      was,
      findings: findings.filter((finding) => finding.place.parameter === name),
      essential: isEssential(parameter, connector),
      unavailable: parameter.versions.includes(version)
        ? server && parameter.edge === "not" && server.role === "Edge"
          ? "not on Edge servers"
          : server && parameter.edge === "only" && server.role !== "Edge"
            ? "Edge servers only"
            : undefined
        : `Exchange ${parameter.versions.join(", ")} only`,
    };
  });
}

/** The essentials in the order of the questions: where from and where to, who, how safe, how much; names last. */
export function essentialsOf(fields: readonly FieldView[]): readonly FieldView[] {
  const rank = ({ parameter }: FieldView) => order.indexOf(parameter.group);
  return fields.filter(({ essential }) => essential).sort((a, b) => rank(a) - rank(b));
}

const order: readonly Group[] = [
  "routing",
  "network",
  "permissions",
  "authentication",
  "tls",
  "limits",
  "protocol",
  "logging",
  "identity",
];

/** What matters first for the usage; an imported connector has none, and shows what a Custom one would. */
function isEssential(parameter: Parameter, connector: Connector): boolean {
  return parameter.essential?.includes(connector.usage ?? "Custom") ?? false;
}
