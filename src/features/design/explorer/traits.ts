import {
  type Connector,
  effectiveOf,
  type Organisation,
  strangersMayRelay,
} from "../../../core/model";
import { changesOf } from "../form/changesOf";

/** What a connector does, as a word of the filter: `is:relay`. */
export interface Trait {
  readonly word: string;
  readonly label: string;
  readonly fits: (connector: Connector, organisation: Organisation) => boolean;
}

const values = (organisation: Organisation, connector: Connector, name: string): unknown => {
  const found = effectiveOf(organisation, connector)[name];
  return found && found.origin !== "unknown" ? found.value : undefined;
};

const holds = (
  organisation: Organisation,
  connector: Connector,
  name: string,
  ...members: string[]
) => {
  const list = values(organisation, connector, name);
  return Array.isArray(list) && members.some((each) => list.includes(each));
};

const isReceive = ({ kind }: Connector): boolean => kind === "receive";

/** Traits in the order of the menu. What is not known of a connector does not fit. */
export const traits: readonly Trait[] = [
  {
    word: "relay",
    label: "Strangers may relay",
    fits: (each, all) =>
      each.kind === "receive" &&
      (strangersMayRelay(each) === true ||
        holds(all, each, "AuthMechanism", "ExternalAuthoritative")),
  },
  {
    word: "anonymous",
    label: "Takes mail without sign-in",
    fits: (each, all) => isReceive(each) && holds(all, each, "PermissionGroups", "AnonymousUsers"),
  },
  {
    word: "signin",
    label: "Signs in, or lets sign in",
    fits: (each, all) =>
      isReceive(each)
        ? holds(all, each, "AuthMechanism", "BasicAuth", "Integrated")
        : !["None", undefined].includes(
            values(all, each, "SmartHostAuthMechanism") as string | undefined,
          ),
  },
  {
    word: "tls",
    label: "TLS is forced",
    fits: (each, all) => values(all, each, "RequireTLS") === true,
  },
  {
    word: "smarthost",
    label: "Sends through a smart host",
    fits: (each, all) =>
      each.kind === "send" &&
      ((values(all, each, "SmartHosts") as readonly string[]) ?? []).length > 0,
  },
  {
    word: "nolog",
    label: "Has no protocol log",
    fits: (each, all) => values(all, each, "ProtocolLoggingLevel") === "None",
  },
  {
    word: "disabled",
    label: "Is off",
    fits: (each, all) => values(all, each, "Enabled") === false,
  },
  {
    word: "changed",
    label: "Differs from what is deployed",
    fits: (each, all) => Boolean(changesOf(all, each)),
  },
];

export interface Wanted {
  /** Text that names, addresses or domains have to hold; lower case. */
  readonly text: string;
  readonly traits: readonly Trait[];
  /** Words after `is:` that are no trait: nothing fits them. */
  readonly strange: readonly string[];
}

/** Reads a filter: `is:` words, and the rest as text. */
export function wantedOf(filter: string): Wanted {
  const found: Trait[] = [];
  const strange: string[] = [];
  const text = filter
    .toLowerCase()
    .split(/\s+/)
    .filter((part) => {
      const word = /^is:(.*)$/.exec(part)?.[1];
      if (word === undefined) return true;
      const trait = traits.find((each) => each.word === word);
      if (trait) found.push(trait);
      else strange.push(word);
      return false;
    })
    .join(" ")
    .trim();
  return { text, traits: found, strange };
}

/** The filter with a trait put in, or taken out. */
export function withTrait(filter: string, word: string, on: boolean): string {
  const parts = filter
    .split(/\s+/)
    .filter((part) => part !== "" && part.toLowerCase() !== `is:${word}`);
  return (on ? [...parts, `is:${word}`] : parts).join(" ");
}
