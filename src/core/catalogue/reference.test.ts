import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import fixture from "./fixtures/cmdlets.json";
import type { ExchangeVersion, Parameter, Side, Verb } from "./parameter";
import { parameterSets } from "./parameterSets";
import { parameters } from "./registry";

/** The cmdlet reference as data; expectations of the whole catalogue, compared both ways. */
interface Described {
  readonly type: string;
  readonly versions?: readonly string[];
  readonly values?: readonly string[];
  readonly multi?: boolean;
  readonly min?: number | string;
  readonly max?: number | string;
  readonly unlimited?: boolean;
  readonly maxLength?: number;
  readonly zeroMeans?: string;
  readonly default?: unknown;
  readonly defaultByUsage?: Readonly<Record<string, readonly string[]>>;
  readonly requiredByUsage?: readonly string[];
  readonly proseSaysNotWithUsage?: readonly string[];
}
interface Cmdlet {
  readonly parameterSets: Readonly<
    Record<string, { required: string[]; positional: string[]; parameters: string[] }>
  >;
  readonly parameters: Readonly<Record<string, Described>>;
}
const cmdlets = fixture.cmdlets as unknown as Readonly<Record<string, Cmdlet>>;

const supported = ["2016", "2019", "SE"];
const versionsOf = (described: Described) =>
  (described.versions ?? supported).filter((version) => supported.includes(version));

const nouns: Record<Side, string> = { receive: "ReceiveConnector", send: "SendConnector" };
const all = (["receive", "send"] as const).flatMap((side) =>
  (["New", "Set", "Remove"] as const).map((verb) => ({
    side,
    verb,
    cmdlet: `${verb}-${nouns[side]}`,
  })),
);

const sorted = (names: Iterable<string>) => [...names].sort();
const declaredFor = (side: Side, verb: Verb) =>
  new Map(
    parameters(side)
      .filter((each) => each.cmdlets.includes(verb))
      .map((each) => [each.name, each]),
  );
const describedFor = (cmdlet: string) =>
  new Map(
    Object.entries(cmdlets[cmdlet]?.parameters ?? {}).filter(
      ([, described]) => versionsOf(described).length > 0,
    ),
  );

/** A table of one fact of every parameter, from both sides. */
function table<T>(
  side: Side,
  verb: Verb,
  cmdlet: string,
  ours: (parameter: Parameter) => T,
  theirs: (described: Described, parameter: Parameter) => T,
) {
  const declared = declaredFor(side, verb);
  const described = describedFor(cmdlet);
  const names = [...declared.keys()].filter((name) => described.has(name));
  const rows = (of: (name: string) => T) =>
    Object.fromEntries(names.map((name) => [name, of(name)]));
  return {
    ours: rows((name) => ours(declared.get(name) as Parameter)),
    theirs: rows((name) =>
      theirs(described.get(name) as Described, declared.get(name) as Parameter),
    ),
  };
}

/** Bytes, seconds or a count, as the kinds hold their bounds. */
function bound(text: number | string | undefined): number | undefined {
  if (typeof text !== "string") return text;
  const span = /^(?:(\d+)\.)?(\d\d):(\d\d):(\d\d)$/.exec(text);
  if (span) {
    const [days = 0, hours = 0, minutes = 0, seconds = 0] = span
      .slice(1)
      .map((n) => Number(n ?? 0));
    return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
  }
  return Number(text.replace(/B$/, ""));
}

describe.each(all)("$cmdlet", ({ side, verb, cmdlet }) => {
  it("has the parameters of the reference, and no others", () => {
    expect(sorted(declaredFor(side, verb).keys())).toEqual(sorted(describedFor(cmdlet).keys()));
  });

  it("has each on the same versions", () => {
    const { ours, theirs } = table<readonly string[]>(
      side,
      verb,
      cmdlet,
      (each) => each.versions,
      versionsOf,
    );
    expect(ours).toEqual(theirs);
  });

  it("takes the same .NET types", () => {
    const { ours, theirs } = table(
      side,
      verb,
      cmdlet,
      (each) => each.kind.powerShellType,
      (described) => described.type,
    );
    expect(ours).toEqual(theirs);
  });

  it("knows the same values of closed lists", () => {
    const { ours, theirs } = table(
      side,
      verb,
      cmdlet,
      (each) => (each.kind.list ? [] : sorted((each.kind.options ?? []).map((o) => o.name))),
      (described, each) => (each.kind.list ? [] : sorted(described.values ?? [])),
    );
    expect(ours).toEqual(theirs);
  });

  it("lets one or several of them stand together", () => {
    const { ours, theirs } = table(
      side,
      verb,
      cmdlet,
      (each) => each.kind.type === "flags",
      (described) => described.multi === true,
    );
    expect(ours).toEqual(theirs);
  });

  it("has the same bounds", () => {
    const { ours, theirs } = table(
      side,
      verb,
      cmdlet,
      ({ kind }) =>
        kind.list
          ? {}
          : {
              min: kind.min,
              max: kind.max,
              unlimited: kind.unlimited ?? false,
              maxLength: kind.maxLength,
              zeroMeans: kind.zeroMeans,
            },
      (described, { kind }) =>
        kind.list
          ? {}
          : {
              // A time span is never negative, whether the reference says so or not.
              min: bound(described.min) ?? (kind.type === "duration" ? 0 : undefined),
              max: bound(described.max),
              unlimited: described.unlimited ?? false,
              maxLength: described.maxLength,
              zeroMeans: described.zeroMeans,
            },
    );
    expect(ours).toEqual(theirs);
  });

  it("splits into the same parameter sets", () => {
    const ofThese = (names: readonly string[]) =>
      sorted(names.filter((name) => describedFor(cmdlet).has(name)));
    const theirs = Object.entries(cmdlets[cmdlet]?.parameterSets ?? {})
      .filter(([name]) => name !== "LinkedReceiveConnector")
      .map(([name, set]) => ({
        name,
        required: ofThese(set.required),
        positional: set.positional,
        parameters: ofThese(set.parameters),
      }));
    const ours = parameterSets(side, verb).map((set) => ({
      name: set.name,
      required: sorted(set.required),
      positional: set.positional,
      parameters: sorted(set.parameters.map((each) => each.name)),
    }));
    const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
    expect(ours.sort(byName)).toEqual(theirs.sort(byName));
  });
});

describe("documented defaults", () => {
  const documentedIn = (parameter: Parameter, usage?: string) =>
    parameter.defaults
      .filter((fact) => fact.standing === "documented" && isReference(fact.source))
      .filter((fact) =>
        usage ? fact.when?.usage?.some((each) => each === usage) : !fact.when?.usage,
      );
  const isReference = (source: string) => /^(new|set)-|^R30$/.test(source);

  /** A default as the reference words it, in our canonical form; per role where it is split so. */
  function canonical(value: unknown, { kind, name }: Parameter): unknown {
    if (name === "Fqdn" && value === "the server's FQDN") return { from: "server-fqdn" };
    if (value === null) return kind.powerShellType === "String" ? "" : null;
    const read = kind.coerce(value as string);
    return read.ok ? read.value : read.complaint;
  }
  const isSplit = (value: unknown): value is Record<string, unknown> =>
    typeof value === "object" && value !== null && !Array.isArray(value);

  it.each(all.filter(({ verb }) => verb !== "Remove"))("of $cmdlet", ({ side, verb, cmdlet }) => {
    const facts = (parameter: Parameter) =>
      sorted(documentedIn(parameter).map((f) => JSON.stringify([f.when?.role ?? "any", f.value])));
    const stated = (described: Described, parameter: Parameter) => {
      // "default not documented", says the note beside this null.
      if (described.default === undefined || parameter.name === "EnableAuthGSSAPI") return [];
      const split = isSplit(described.default) ? described.default : { any: described.default };
      return sorted(
        Object.entries(split).map(([role, value]) =>
          JSON.stringify([role, canonical(value, parameter)]),
        ),
      );
    };
    const { ours, theirs } = table(side, verb, cmdlet, facts, stated);
    expect(ours).toEqual(theirs);
  });

  it("of each usage of New-ReceiveConnector, and what it demands and refuses", () => {
    const usages = ["Custom", "Internal", "Internet", "Partner", "Client"];
    const { ours, theirs } = table(
      "receive",
      "New",
      "New-ReceiveConnector",
      (parameter) => ({
        defaults: Object.fromEntries(
          usages.flatMap((usage) =>
            documentedIn(parameter, usage)
              .filter((fact) => Array.isArray(fact.value))
              .map((fact) => [usage, fact.value]),
          ),
        ),
        required: parameter.role === "property" ? sorted(parameter.required ?? []) : [],
        notWith: sorted(parameter.notWith ?? []),
      }),
      (described, parameter) => ({
        defaults: Object.fromEntries(
          Object.entries(described.defaultByUsage ?? {}).map(([usage, value]) => [
            usage,
            canonical(value, parameter),
          ]),
        ),
        required: sorted(described.requiredByUsage ?? []),
        notWith: sorted(described.proseSaysNotWithUsage ?? []),
      }),
    );
    expect(ours).toEqual(theirs);
  });
});

describe("the fixtures", () => {
  const shared = new URL("../../../../shared/reference/", import.meta.url);
  it.each(["cmdlets.json", "default-receive-connectors.json", "permission-groups.json"])(
    "%s is the reference's own",
    (name) => {
      const original = fileURLToPath(new URL(name, shared));
      if (!existsSync(original)) {
        process.stdout.write(`not compared: ../shared/reference/${name} is absent\n`);
        return;
      }
      const copy = fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url));
      expect(JSON.parse(readFileSync(copy, "utf8"))).toEqual(
        JSON.parse(readFileSync(original, "utf8")),
      );
    },
  );
});

it("knows three versions, none older", () => {
  const known: readonly ExchangeVersion[] = ["2016", "2019", "SE"];
  const versions = new Set(
    (["receive", "send"] as const).flatMap((s) => parameters(s)).flatMap((p) => p.versions),
  );
  expect(sorted(versions)).toEqual(sorted(known));
});
