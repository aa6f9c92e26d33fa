import { z } from "zod";
import { usages } from "../catalogue";
import {
  type Imported,
  type ImportedConnector,
  isCommanded,
  isCreated,
  type RefusedPart,
  type SetAside,
  shownTwice,
  transportConfigFrom,
} from "./adopt";
import { Refusal } from "./fault";
import { expectationsOf } from "./importedExpectations";
import { changeOf, isRaw, readValues } from "./importedValues";
import { type Json, locate } from "./json";

const text = z.string();
const texts = z.array(text);
const origin = { file: text.optional(), line: z.int().optional() };
const told = z.object({ what: text, ...origin });

const report = z.object({
  read: z.int(),
  setAside: z.array(told).default([]),
  ambiguous: z.array(z.object({ what: text, chosen: text, ...origin })).default([]),
  computed: z
    .array(z.object({ parameter: text.optional(), source: text, why: text, ...origin }))
    .default([]),
  unknown: z.array(told).default([]),
  refused: z
    .array(
      z.object({
        ...origin,
        column: z.int().optional(),
        connector: text.optional(),
        property: text.optional(),
        source: text.optional(),
        reason: text,
      }),
    )
    .default([]),
  notes: z.array(told).optional(),
});

/** The shape that `portolan import --json` writes, as far as this version knows it. */
const shape = z.object({
  connectors: z
    .array(
      z.object({
        kind: z.enum(["receive", "send"]),
        server: text.nullable().optional(),
        name: text,
        properties: z.record(text, z.unknown()),
        cmdlet: text.optional(),
        was: text.optional(),
        ...origin,
      }),
    )
    .default([]),
  changes: z
    .array(
      z.object({
        cmdlet: text,
        identity: text,
        set: z.record(text, z.unknown()).default({}),
        add: z.record(text, z.unknown()).default({}),
        remove: z.record(text, z.unknown()).default({}),
        ...origin,
      }),
    )
    .default([]),
  removals: z.array(z.object({ cmdlet: text, identity: text, ...origin })).default([]),
  scripts: texts.optional(),
  permissions: z
    .array(
      z.object({
        identity: text,
        user: text,
        rights: texts,
        deny: z.boolean(),
        cmdlet: text.optional(),
        ...origin,
      }),
    )
    .optional(),
  permissionsOf: texts.optional(),
  servers: z
    .array(
      z.object({
        name: text,
        fqdn: text.optional(),
        role: z.enum(["Mailbox", "Edge"]).optional(),
        site: text.optional(),
        addresses: texts.optional(),
        version: z.enum(["2016", "2019", "SE"]).optional(),
      }),
    )
    .optional(),
  namedOnly: z.tuple([z.literal("servers")]).optional(),
  acceptedDomains: z
    .array(
      z.object({
        name: text,
        domain: text,
        type: z.enum(["Authoritative", "InternalRelay", "ExternalRelay"]),
        isDefault: z.literal(true).optional(),
      }),
    )
    .optional(),
  certificates: z
    .array(
      z.object({
        server: text.optional(),
        thumbprint: text.default(""),
        issuer: text,
        subject: text,
        names: texts,
        notBefore: text.optional(),
        notAfter: text.optional(),
        services: texts.optional(),
        hasPrivateKey: z.boolean().optional(),
        selfSigned: z.boolean().optional(),
        enhancedKeyUsage: texts.optional(),
      }),
    )
    .optional(),
  namedNetworks: z
    .array(z.object({ name: text, ranges: texts, translates: z.boolean().optional() }))
    .optional(),
  expectations: z.array(z.unknown()).optional(),
  whole: z.array(z.enum(["receive", "send"])).optional(),
  transportConfig: z.record(text, z.unknown()).optional(),
  organisation: text.optional(),
  report: report.optional(),
});

type Shape = z.infer<typeof shape>;

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether a JSON value is an import: it lists connectors, or without them it has its lists as they are written. */
export const isImportJson = (value: Json): boolean =>
  isObject(value) &&
  (Array.isArray(value.connectors) || (hasImportKeys(value) && shape.safeParse(value).success));

/** Whether a JSON value has keys of an import and no others: it may be one with a fault. */
export const hasImportKeys = (value: Json): boolean =>
  isObject(value) &&
  Object.keys(value).every((key) => Object.hasOwn(shape.shape, key)) &&
  Object.values(value).some((each) => Array.isArray(each));

/** Reads what `portolan import --json` wrote. Throws a Refusal with the place of the first fault. */
export function readImportJson(source: string, value: Json, file: string): Imported {
  const said = shape.safeParse(value);
  if (!said.success) {
    const issue = said.error.issues[0];
    const path = issue?.path ?? [];
    throw new Refusal({
      code: "import-json-content",
      ...locate(source, path),
      what: `${path.join(".")}: ${issue?.message ?? "it cannot be read"}.`,
      mend: "Write the file again with portolan import … --json.",
    });
  }
  const lists = isObject(value) && Object.hasOwn(value, "connectors");
  return importedOf(said.data, file, lists);
}

/** `lists` says whether connectors are listed: a list that is left out is not known. */
function importedOf(data: Shape, file: string, lists: boolean): Imported {
  const refused: RefusedPart[] = [];
  const unknown: SetAside[] = [];
  const connectors = data.connectors.map((each) => connectorOf(each, file, refused, unknown));
  const { permissions, permissionsOf, acceptedDomains, certificates, namedNetworks } = data;
  const expectations = data.expectations && expectationsOf(data.expectations, file, refused);
  const before = data.report;
  const limits =
    data.transportConfig &&
    transportConfigFrom(
      Object.entries(data.transportConfig).map(([name, value]) => ({
        name,
        raw: isRaw(value) ? value : undefined,
      })),
      file,
    );
  const count = connectors.length + (acceptedDomains?.length ?? 0) + (certificates?.length ?? 0);
  const changes = data.changes.map((each) => changeOf(each, file, { refused, unknown }));
  const removals = data.removals.map((each) => ({ ...each, file: each.file ?? file }));
  const commands = [
    ...connectors.filter(isCreated),
    ...changes,
    ...removals,
    ...(permissions ?? []).filter(isCommanded),
  ];
  // Commands are a script's, and run where it does; a list beside them that is empty lists nothing.
  const scripts =
    data.scripts ??
    (commands.length > 0 ? [...new Set(commands.map((each) => each.file ?? file))] : undefined);
  const isGiven = lists && !data.whole && (!scripts || connectors.some((each) => !isCreated(each)));
  const imported = {
    connectors,
    changes,
    removals,
    ...(scripts && { scripts }),
    ...(permissions && { permissions, ...(permissionsOf && { permissionsOf }) }),
    servers: data.servers ?? [],
    ...((data.namedOnly || !data.servers) && { namedOnly: ["servers"] }),
    ...(acceptedDomains && { acceptedDomains }),
    ...(certificates && { certificates }),
    ...(namedNetworks && { namedNetworks }),
    ...(expectations && { expectations }),
    whole: data.whole ?? [],
    ...(isGiven && { asGiven: true }),
    ...(limits && { transportConfig: limits.config }),
    ...(data.organisation !== undefined && { organisation: data.organisation }),
    report: {
      read: before?.read ?? count,
      setAside: [...(before?.setAside ?? []), ...(limits?.report.setAside ?? [])],
      ambiguous: before?.ambiguous ?? shownTwice(file, { connectors, acceptedDomains }),
      unknown: [...(before?.unknown ?? []), ...unknown, ...(limits?.report.unknown ?? [])],
      refused: [...(before?.refused ?? []), ...refused, ...(limits?.report.refused ?? [])],
      computed: before?.computed ?? [],
      ...(before?.notes && { notes: before.notes }),
    },
  };
  // zod writes optional members as undefined; JSON has no such value, and this came from JSON.
  return JSON.parse(JSON.stringify(imported)) as Imported;
}

function connectorOf(
  each: Shape["connectors"][number],
  file: string,
  refused: RefusedPart[],
  unknown: SetAside[],
): ImportedConnector {
  const { kind, name, properties, ...rest } = each;
  const server = each.server ?? null;
  const connector = server === null ? name : `${server}\\${name}`;
  const { Usage: said, ...values } = properties;
  const usage = usages[kind].find((each) => each === said);
  if (said !== undefined && usage === undefined)
    refused.push({
      file,
      connector,
      property: "Usage",
      reason: `There is no usage ${String(said)}.`,
    });
  return {
    kind,
    server,
    name,
    properties: readValues(kind, values, { file, connector }, { refused, unknown }),
    ...(usage !== undefined && { usage }),
    ...(rest.cmdlet !== undefined && { cmdlet: rest.cmdlet }),
    ...(rest.was !== undefined && { was: rest.was }),
    file: rest.file ?? file,
    ...(rest.line !== undefined && { line: rest.line }),
  };
}
