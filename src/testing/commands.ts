import fc from "fast-check";
import { parameter, properties } from "../core/catalogue";
import {
  addNetwork,
  addReceiveConnector,
  addSendConnector,
  addServer,
  adopt,
  type Command,
  changeServer,
  duplicate,
  removeConnectors,
  removeServer,
  renameConnector,
  renameOrganisation,
  replaceOrganisation,
  setDraft,
  setPermissions,
  setValue,
  setVersion,
  takeAsDeployed,
} from "../core/edit";
import type { Connector, Organisation } from "../core/model";
import type { Value } from "../core/values";
import { organisation, receiver, server } from "./builders";
import { valuesOf } from "./kindValues";

const names = fc.constantFrom("Relay", "relay", "Relay EX01", "EX01", "x", "Scanner 2");
const index = fc.nat({ max: 30 });

const pick = <T>(some: readonly T[], at: number): T | undefined => some[at % (some.length || 1)];
const connectorsIn = (organisation: Organisation): readonly Connector[] =>
  Object.values(organisation.connectors);
const connectorAt = (organisation: Organisation, at: number): string =>
  pick(connectorsIn(organisation), at)?.id ?? "nothing";
const serverAt = (organisation: Organisation, at: number): string =>
  pick(Object.keys(organisation.servers), at) ?? "nothing";

/** A few values for each property, chosen once: a command finds out its connector only when it runs. */
const values = new Map(
  [...properties("receive"), ...properties("send")].map((each) => [
    `${each.of} ${each.name}`,
    fc.sample(valuesOf(each.kind), { numRuns: 5, seed: 7 }),
  ]),
);

const settingValue: fc.Arbitrary<Command> = fc
  .tuple(index, fc.nat(), fc.nat({ max: 5 }))
  .map(([at, which, choice]) => (organisation) => {
    const connector = pick(connectorsIn(organisation), at);
    const side = connector?.kind ?? "receive";
    const name = pick(properties(side), which)?.name ?? "";
    const value: Value | undefined = values.get(`${side} ${name}`)?.[choice];
    return setValue({ connector: connector?.id ?? "nothing", parameter: name, value })(
      organisation,
    );
  });

/** One of the commands, on whatever is there when it runs. */
export const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  { weight: 5, arbitrary: settingValue },
  fc.tuple(index, fc.option(fc.string(), { nil: undefined })).map(
    ([at, draft]): Command =>
      (organisation) =>
        setDraft({ connector: connectorAt(organisation, at), parameter: "Banner", draft })(
          organisation,
        ),
  ),
  names.map((name) => addServer({ name })),
  fc.tuple(names, index).map(
    ([name, at]): Command =>
      (organisation) =>
        addReceiveConnector({
          name,
          server: serverAt(organisation, at),
          usage: "Custom",
          explicit: { RemoteIPRanges: ["10.0.0.0/24"] },
        })(organisation),
  ),
  names.map((name) =>
    addSendConnector({ name, usage: "Internet", explicit: { SourceTransportServers: ["EX01"] } }),
  ),
  fc.tuple(index, fc.option(fc.array(index, { maxLength: 3 }), { nil: undefined })).map(
    ([at, places]): Command =>
      (organisation) =>
        duplicate({
          connector: connectorAt(organisation, at),
          ...(places ? { servers: places.map((place) => serverAt(organisation, place)) } : {}),
        })(organisation),
  ),
  fc.tuple(index, names).map(
    ([at, name]): Command =>
      (organisation) =>
        renameConnector({ connector: connectorAt(organisation, at), name })(organisation),
  ),
  fc.array(index, { maxLength: 2 }).map(
    (some): Command =>
      (organisation) =>
        removeConnectors({ connectors: some.map((at) => connectorAt(organisation, at)) })(
          organisation,
        ),
  ),
  index.map(
    (at): Command =>
      (organisation) =>
        setPermissions({
          connector: connectorAt(organisation, at),
          permissions: [{ user: "x", rights: ["y"], deny: at % 2 === 0 }],
        })(organisation),
  ),
  fc.tuple(index, names).map(
    ([at, name]): Command =>
      (organisation) =>
        changeServer({ server: serverAt(organisation, at), name, site: "Main" })(organisation),
  ),
  index.map(
    (at): Command =>
      (organisation) =>
        removeServer({ server: serverAt(organisation, at) })(organisation),
  ),
  names.map((name) => addNetwork({ name, ranges: ["10.0.0.0/8"] })),
  names.map((name) => renameOrganisation({ name })),
  fc.constant(
    replaceOrganisation(
      organisation([server("EX07")], [receiver("Other", { server: "ex07" })], { nextId: 50 }),
    ),
  ),
  fc.constant((before: Organisation) => takeAsDeployed(before.connectors)(before)),
  fc.constantFrom("2016" as const, "SE" as const).map((version) => setVersion({ version })),
  fc.tuple(names, fc.constantFrom("deployed" as const, "design" as const)).map(
    ([name, as]): Command =>
      adopt(
        {
          connectors: [
            {
              kind: "receive",
              server: "EX01",
              name,
              explicit: { Enabled: false },
              unknown: ["Banner"].filter((each) => parameter("receive", each)),
            },
          ],
        },
        { as },
      ),
  ),
);
