import { properties } from "../catalogue";
import { effectiveOf, type Organisation, type Permission, type ReceiveConnector } from "../model";
import { ascending, type Value } from "../values";
import { type Kept, keep } from "./keep";

const texts = new WeakMap<ReceiveConnector, Kept<string>>();

/** Kinds of value in which a server's own name stands, as in a banner or the name in a greeting. */
const worded: ReadonlySet<string> = new Set(["text", "fqdn", "certificate"]);
/** What a connector is called is compared by itself. */
const names: ReadonlySet<string> = new Set(["Name", "Server", "Identity"]);
const compared = properties("receive").filter(({ name }) => !names.has(name));
const asWords = compared.filter(({ kind }) => worded.has(kind.type));
const asTheyAre = compared.filter(({ kind }) => !worded.has(kind.type));

/**
 * All that a receive connector is, but for its server's name: connectors of two servers with equal texts
 * are alike. What is in force counts, so a value that is merely written out is no difference; unknown is
 * equal to unknown alone. Lists of a receive connector are sets, so their order does not count.
 */
export function likenessOf(organisation: Organisation, connector: ReceiveConnector): string {
  const { servers, version } = organisation;
  const server = Object.hasOwn(servers, connector.server) ? servers[connector.server] : undefined;
  return keep(texts, connector, [server, version], () => {
    const inForce = effectiveOf(organisation, connector);
    const said = ({ name }: { readonly name: string }): unknown => {
      const each = inForce[name];
      return each && each.origin !== "unknown" ? [plain(each.value)] : "unknown";
    };
    const drafts = Object.entries(connector.drafts).sort(([a], [b]) => ascending(a, b));
    const own = JSON.stringify([connector.name, connector.madeBy, drafts, asWords.map(said)]);
    const rest = JSON.stringify([asTheyAre.map(said), rights(connector.permissions)]);
    return `${without(own, serverNameOf(organisation, connector))}${rest}`;
  });
}

/**
 * In how many things two connectors differ that are called the same but for their servers' names: each parameter whose
 * value in force is known of both, and their rights as one.
 */
export function differingIn(
  organisation: Organisation,
  a: ReceiveConnector,
  b: ReceiveConnector,
): number {
  const [left, right] = [a, b].map((connector) => ({
    inForce: effectiveOf(organisation, connector),
    server: serverNameOf(organisation, connector),
    rights: JSON.stringify(rights(connector.permissions)),
  })) as [Told, Told];
  const text = ({ inForce, server }: Told, { name, kind }: (typeof compared)[number]) => {
    const each = inForce[name];
    if (!each || each.origin === "unknown") return undefined;
    const told = JSON.stringify(plain(each.value));
    return worded.has(kind.type) ? without(told, server) : told;
  };
  const values = compared.filter((each) => {
    const [one, other] = [text(left, each), text(right, each)];
    return one !== undefined && other !== undefined && one !== other;
  });
  return values.length + (left.rights === right.rights ? 0 : 1);
}

interface Told {
  readonly inForce: ReturnType<typeof effectiveOf>;
  readonly server: string;
  readonly rights: string;
}

/** What a connector is called, without its server's name. */
export const ownName = (organisation: Organisation, connector: ReceiveConnector): string =>
  without(JSON.stringify(connector.name), serverNameOf(organisation, connector)).toLowerCase();

function serverNameOf({ servers }: Organisation, { server }: ReceiveConnector): string {
  return (Object.hasOwn(servers, server) ? servers[server]?.name : undefined) ?? server;
}

const plain = (value: Value): Value => (Array.isArray(value) ? [...value].sort() : value);

/** Rights in one order; undefined is unknown, which is not none. */
const rights = (permissions: readonly Permission[] | undefined): readonly string[] | null =>
  permissions?.map((each) => JSON.stringify(each)).sort() ?? null;

const patterns = new Map<string, RegExp>();
/** More than servers of one organisation; two that are compared take turns. */
const mostPatterns = 500;

/** A text of JSON with a mark, which JSON cannot hold, in place of each whole word that is the name. */
function without(text: string, name: string): string {
  if (name === "") return text;
  let pattern = patterns.get(name);
  if (!pattern) {
    if (patterns.size >= mostPatterns) patterns.clear();
    pattern = wordOf(name);
    patterns.set(name, pattern);
  }
  return text.replace(pattern, "\0");
}

function wordOf(name: string): RegExp {
  const word = JSON.stringify(name)
    .slice(1, -1)
    .replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, "giu");
}
