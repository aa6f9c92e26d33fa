import { z } from "zod";
import {
  brokenReferences,
  emptyOrganisation,
  factsSchema,
  type Organisation,
  type PartName,
  partSchemas,
  type Server,
  shareTwins,
} from "../../core/model";
import type { Head, PartRecord, Stored } from "./storage";

/** A stored part that is not what it should be, and why. */
export interface BrokenPart extends PartRecord {
  readonly why: string;
}

export interface ReadBack {
  readonly organisation: Organisation;
  readonly broken: readonly BrokenPart[];
  /** Servers that were made anew, as connectors stand on them, by name. */
  readonly replaced: readonly string[];
}

/** Puts an organisation together from what was stored. Each part is checked alone; a broken one does not take others with it. */
export function readBack({ head, parts }: Stored): ReadBack {
  const { name, version, facts } = readHead(head);
  const made: Record<PartName, Record<string, unknown>> = {
    servers: {},
    connectors: {},
    deployed: {},
    acceptedDomains: {},
    certificates: {},
    networks: {},
    accepted: {},
    expectations: {},
  };
  const broken: BrokenPart[] = [];
  for (const record of parts) {
    const why = faultOf(record);
    if (why === undefined) made[record.part][record.id] = record.value;
    else broken.push({ ...record, why });
  }
  const organisation = {
    ...emptyOrganisation(name, version),
    ...made,
    facts,
    nextId: nextIdOf(head, parts),
  } as Organisation;
  const { servers, names } = missingServers(organisation, broken);
  return {
    organisation: shareTwins({
      ...organisation,
      servers: { ...organisation.servers, ...servers },
    }),
    broken,
    replaced: names,
  };
}

/** Whether a record can be used as it is. */
export const isReadable = (record: PartRecord): boolean => faultOf(record) === undefined;

/** Why a record cannot be used; undefined where it can. */
function faultOf({ part, id, value }: PartRecord): string | undefined {
  if (!Object.hasOwn(partSchemas, part)) return `${part} is no part of an organisation`;
  const checked = partSchemas[part].safeParse(value);
  if (!checked.success) {
    const issue = checked.error.issues[0];
    return [issue?.path.join("."), issue?.message].filter(Boolean).join(": ");
  }
  return checked.data.id === id
    ? undefined
    : `it is stored as ${id} and calls itself ${checked.data.id}`;
}

const looseHead = z.object({
  name: z.string().catch("Recovered organisation"),
  version: z.enum(["2016", "2019", "SE"]).catch("2019"),
  facts: factsSchema.catch({ whole: [], listed: [] }),
});

const readHead = (head: Head) => looseHead.parse(head);

/** At least one more than any number that an id ends in: no id is given twice. */
function nextIdOf(head: Head, parts: readonly PartRecord[]): number {
  const used = parts.map(({ id }) => Number(/\d{1,9}$/.exec(id)?.[0] ?? 0));
  const stored = Number.isSafeInteger(head.nextId) ? head.nextId : 1;
  return used.reduce((highest, each) => Math.max(highest, each + 1), stored);
}

/** Connectors whose server was lost get one with the name that can still be read, so that they are seen. */
function missingServers(organisation: Organisation, broken: readonly BrokenPart[]) {
  const servers: Record<string, Server> = {};
  const names: string[] = [];
  for (const { id, part } of brokenReferences(organisation)) {
    const connector =
      part === "connectors" || part === "deployed" ? organisation[part][id] : undefined;
    if (connector?.kind !== "receive" || Object.hasOwn(servers, connector.server)) continue;
    const lost = broken.find((each) => each.part === "servers" && each.id === connector.server);
    const name = z.object({ name: z.string().min(1) }).safeParse(lost?.value);
    const server = name.success ? name.data.name : connector.server;
    servers[connector.server] = { id: connector.server, name: server, role: "Mailbox" };
    names.push(server);
  }
  return { servers, names };
}
