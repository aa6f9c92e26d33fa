import { accountKey, spelledRight } from "../../../catalogue";
import type { Permission } from "../../../model";
import type { Receiver } from "../../../simulate";
import { ipSet, parseIdentifier, printSet, type Value } from "../../../values";
import { isDefault } from "../reading/door/defaultConnector";

/** A property that decides who may do what on a connector, and what is compared of it. */
export interface Compared {
  /** As it is told: a parameter, or the permissions beside the groups. */
  readonly parameter: string;
  /** Equal texts are equal settings; undefined = unknown, or left out of the comparing. */
  read(receiver: Receiver): string | undefined;
  /** What it is read from beside the value of the parameter is the same of both too; absent: there is nothing else. */
  isAlike?(one: Receiver, other: Receiver): boolean;
}

const plain = (parameter: string): Compared => ({
  parameter,
  read: (receiver) => shown(receiver, parameter, (said) => String(said)),
});

const members = (parameter: string): Compared => ({
  parameter,
  read: (receiver) =>
    shown(receiver, parameter, () => [...receiver.members(parameter)].sort().join(", ")),
});

function shown(
  receiver: Receiver,
  parameter: string,
  of: (said: Value) => string | undefined,
): string | undefined {
  const said = receiver.value(parameter);
  return said === undefined ? undefined : of(said);
}

/** Ports and families: the addresses are each server's own. */
const bindings: Compared = {
  parameter: "Bindings",
  read: (receiver) =>
    shown(receiver, "Bindings", () =>
      [...new Set(receiver.bindings.map(({ family, port }) => `${port} IPv${family}`))]
        .sort()
        .join(", "),
    ),
};

/** As a set of addresses, however it is written. */
const ranges: Compared = {
  parameter: "RemoteIPRanges",
  read: (receiver) =>
    shown(receiver, "RemoteIPRanges", () =>
      [...printSet(ipSet(4, receiver.ranges)), ...printSet(ipSet(6, receiver.ranges))].join(),
    ),
};

/** Custom only says that rights differ: where they were read they are compared themselves. */
const groups: Compared = {
  parameter: "PermissionGroups",
  read: (receiver) =>
    shown(receiver, "PermissionGroups", () =>
      receiver
        .members("PermissionGroups")
        .filter((each) => each !== "None" && !(each === "Custom" && receiver.connector.permissions))
        .sort()
        .join(", "),
    ),
  isAlike: (one, other) => !one.connector.permissions === !other.connector.permissions,
};

const permissions: Compared = {
  parameter: "permissions",
  read: ({ connector }) =>
    connector.permissions &&
    [
      ...new Set(
        connector.permissions.flatMap(({ user, rights, deny }) => {
          const who = accountKey(user);
          return rights.map((right) => `${deny ? "-" : "+"} ${who} ${spelledRight(right)}`);
        }),
      ),
    ]
      .sort()
      .join(),
  isAlike: ({ connector: one }, { connector: other }) =>
    one.permissions === other.permissions ||
    (one.permissions?.length === other.permissions?.length &&
      one.permissions?.every((each, at) => isSameEntry(each, other.permissions?.[at])) === true),
};

const isSameEntry = (one: Permission, other: Permission | undefined): boolean =>
  other !== undefined &&
  one.user === other.user &&
  one.deny === other.deny &&
  isSameValue(one.rights, other.rights);

/** A certificate that names the server itself has to differ; on default connectors it may. */
const certificate: Compared = {
  parameter: "TlsCertificateName",
  read: (receiver) => {
    if (isDefault(receiver)) return undefined;
    return shown(receiver, "TlsCertificateName", (said) => {
      const text = String(said ?? "");
      return namesServer(text, receiver) ? undefined : text;
    });
  },
  // Where a certificate is named, the server and what setup made of it count as well.
  isAlike: (one) => !one.value("TlsCertificateName"),
};

function namesServer(text: string, { server }: Receiver): boolean {
  const identifier = parseIdentifier(text);
  if (!identifier.ok) return false;
  const common = /(?:^|,)\s*CN=([^,]+)/i.exec(identifier.value.subject)?.[1]?.trim().toLowerCase();
  if (common === undefined) return false;
  return common === server.fqdn?.toLowerCase() || common === server.name.toLowerCase();
}

/** All that is compared; addresses in Bindings, Fqdn, Banner, Comment, logging and TlsDomainCapabilities are not. */
export const compared: readonly Compared[] = [
  plain("Enabled"),
  plain("TransportRole"),
  bindings,
  ranges,
  groups,
  members("AuthMechanism"),
  permissions,
  plain("RequireTLS"),
  plain("MaxMessageSize"),
  plain("MaxRecipientsPerMessage"),
  plain("MessageRateLimit"),
  plain("MessageRateSource"),
  plain("MaxInboundConnection"),
  plain("MaxInboundConnectionPerSource"),
  plain("MaxInboundConnectionPercentagePerSource"),
  plain("TarpitInterval"),
  plain("DomainSecureEnabled"),
  certificate,
];

/** All that is compared is written alike on both, so that nobody has to read it. */
export function isWrittenAlike(one: Receiver, other: Receiver): boolean {
  const same = hasSameDefaults(one, other);
  const [a, b] = same ? [saidOn(one), saidOn(other)] : [one.value, other.value];
  return compared.every(
    ({ parameter, isAlike }) =>
      isSameValue(a(parameter), b(parameter)) && (isAlike?.(one, other) ?? true),
  );
}

/** What is not said is the same of both, but for Fqdn and Banner, which are not compared. */
const hasSameDefaults = (one: Receiver, other: Receiver): boolean =>
  one.connector.usage === other.connector.usage &&
  one.connector.unknown.length === 0 &&
  other.connector.unknown.length === 0 &&
  one.server.role === other.server.role &&
  one.server.version === other.server.version;

const saidOn =
  ({ connector: { explicit } }: Receiver) =>
  (parameter: string): Written =>
    explicit[parameter];

type Written = Value | readonly string[] | undefined;

const isSameValue = (one: Written, other: Written): boolean =>
  one === other ||
  (Array.isArray(one) &&
    Array.isArray(other) &&
    one.length === other.length &&
    one.every((each, at) => each === other[at]));
