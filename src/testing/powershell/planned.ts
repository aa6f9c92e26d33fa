import fc from "fast-check";
import { besideGroups } from "../../core/catalogue";
import type { Connector, Organisation, Permission } from "../../core/model";
import type { Comparison } from "../../core/plan";
import type { Value } from "../../core/values";
import { receivePairs, sendPairs } from "../planPairs";
import { hostileText } from "./hostile";

/** Pairs of organisations that plans and their scripts are tried on. */

interface Dress {
  /** Put at the end of every name, the same at both ends. */
  readonly names: readonly string[];
  /** What connectors hold besides, of each end. */
  readonly values: readonly Readonly<Record<string, Value>>[];
  readonly rights: readonly (readonly Permission[])[];
}

/** No backslash (V20), no half characters, and room for a suffix within 64 characters. */
const ending = hostileText
  .map((text) => text.replaceAll("\\", "/").slice(0, 20))
  .filter((text) => !/\p{Cs}/u.test(text));

const text = hostileText.filter((each) => !/\p{Cs}/u.test(each));

const receiveValues: fc.Arbitrary<Readonly<Record<string, Value>>> = fc.record(
  {
    Comment: text,
    // One line: of several, each has to begin with 220 (V14).
    Banner: text.map((each) => `220 ${each.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, " ")}`),
    ProtocolLoggingLevel: fc.constantFrom("None", "Verbose"),
    MaxHopCount: fc.integer({ min: 1, max: 500 }),
    TarpitInterval: fc.constantFrom("00:00:00", "00:00:05", "00:10:00"),
    MaxHeaderSize: fc.integer({ min: 1, max: 1_000_000 }),
    MessageRateLimit: fc.constantFrom<Value>("Unlimited", 5, 600),
    SizeEnabled: fc.constantFrom("Enabled", "Disabled", "EnabledwithoutValue"),
    SmtpUtf8Enabled: fc.boolean(),
    Fqdn: fc.constantFrom("mail.corp.example", "smtp.corp.example"),
  },
  { requiredKeys: [] },
);

/** Values that stand in one command (T3 to T5, T14). */
const demands: readonly Readonly<Record<string, Value>>[] = [
  {},
  {},
  { RequireTLS: true },
  { RequireTLS: true, TlsAuthLevel: "EncryptionOnly" },
  { RequireTLS: true, TlsAuthLevel: "DomainValidation", TlsDomain: "mx.example" },
  { RequireTLS: false, IgnoreSTARTTLS: true },
  {
    DNSRoutingEnabled: false,
    SmartHosts: ["smtp.isp.example"],
    SmartHostAuthMechanism: "BasicAuthRequireTLS",
    AuthenticationCredential: "credential",
  },
];

const sendValues: fc.Arbitrary<Readonly<Record<string, Value>>> = fc
  .tuple(
    fc.constantFrom(...demands),
    fc.record(
      {
        Comment: text,
        Fqdn: fc.constantFrom("mail.corp.example", null),
        Port: fc.constantFrom(25, 587),
        ProtocolLoggingLevel: fc.constantFrom("None", "Verbose"),
        ConnectionInactivityTimeOut: fc.constantFrom("00:10:00", "00:05:00", "1.00:00:00"),
        ErrorPolicies: fc.constantFrom(["Default"], ["DowngradeDnsFailures"]),
        IsScopedConnector: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([demand, values]) => ({ ...values, ...demand }));

/** Some that a group gives as well: setting the groups takes them, whoever gave them. */
const rights: fc.Arbitrary<readonly Permission[]> = fc.uniqueArray(
  fc.record({
    user: fc.constantFrom("CORP\\O'Brien", "CORP\\$(Canary)", "NT AUTHORITY\\ANONYMOUS LOGON"),
    rights: fc.subarray(
      ["ms-Exch-SMTP-Accept-Any-Recipient", "ms-Exch-Bypass-Anti-Spam", "ms-Exch-SMTP-Submit"],
      {
        minLength: 1,
      },
    ),
    deny: fc.boolean(),
  }),
  { maxLength: 2, selector: ({ user, deny }) => `${user} ${deny}` },
);

const dress = (values: fc.Arbitrary<Readonly<Record<string, Value>>>): fc.Arbitrary<Dress> =>
  fc.record({
    names: fc.array(ending, { minLength: 3, maxLength: 3 }),
    values: fc.array(values, { minLength: 6, maxLength: 6 }),
    rights: fc.array(rights, { minLength: 6, maxLength: 6 }),
  });

/** No account has two entries of one kind. */
const joined = (own: readonly Permission[], more: readonly Permission[]): readonly Permission[] => [
  ...own,
  ...more.filter(({ user, deny }) => !own.some((each) => each.user === user && each.deny === deny)),
];

/** The drawn connectors, the defaults of setup left alone, with names and values of the dress. */
function dressed(
  organisation: Organisation,
  { names, values, rights: given }: Dress,
  turn: number,
): Organisation {
  const drawn = Object.values(organisation.connectors).filter(
    ({ name }) => !/^(Default|Client|Outbound)/.test(name),
  );
  const connectors: Record<string, Connector> = { ...organisation.connectors };
  drawn.forEach((each, index) => {
    const ending = names[(each.name.codePointAt(0) ?? 0) % names.length] ?? "";
    const more = values[(index + turn) % values.length] ?? {};
    const groups = each.explicit.PermissionGroups;
    connectors[each.id] = {
      ...each,
      name: `${each.name}${ending}`,
      explicit: { ...each.explicit, ...more },
      ...(each.kind === "receive" && {
        // What is there was given by hand.
        permissions: besideGroups(
          joined(each.permissions ?? [], given[(index + turn) % given.length] ?? []),
          Array.isArray(groups) ? groups : [],
        ),
      }),
    } as Connector;
  });
  return { ...organisation, connectors };
}

const pairs = (
  plain: fc.Arbitrary<Comparison>,
  values: fc.Arbitrary<Readonly<Record<string, Value>>>,
): fc.Arbitrary<Comparison> =>
  fc.tuple(plain, dress(values), fc.nat(3)).map(([{ old, new: now }, own, turn]) => ({
    old: dressed(old, own, 0),
    new: dressed(now, own, turn),
  }));

export const dressedPairs: fc.Arbitrary<Comparison> = fc.oneof(
  { weight: 2, arbitrary: pairs(receivePairs, receiveValues) },
  { weight: 1, arbitrary: pairs(sendPairs, sendValues) },
);
