import { type Connector, identityOf } from "../../../model";
import {
  type CreateCommand,
  circumstancesMaking,
  commandOf,
  type Granting,
  makingOf,
  type StepCommand,
} from "../../../plan";
import { argumentsOf } from "../arguments";
import { nothing } from "../quote";
import type { Datum, Table } from "./datum";
import { type Journey, type Move, titleOf } from "./journey";

/** A question for the account of a smart host, as the scripts' parameter that may answer it. */
export interface Credential {
  /** Name of the parameter: `Credential`, or `Credential2`. */
  readonly name: string;
  readonly message: string;
  readonly connector: string;
}

/** The questions of a journey, one a connector. */
export function credentialsOf(journey: Journey): readonly Credential[] {
  const asking = new Map<string, Connector>();
  for (const move of journey.moves) {
    if (asksFor(commandOf(move, journey.plan.new)) && move.after)
      asking.set(move.after.id, move.after);
  }
  return [...asking.values()].map((connector, index, all) => {
    const hosts = connector.explicit.SmartHosts;
    const to = Array.isArray(hosts) && hosts.length > 0 ? hosts.join(", ") : "its smart host";
    return {
      name: all.length === 1 ? "Credential" : `Credential${index + 1}`,
      message: `Account with which ${connector.name} signs in to ${to}`,
      connector: connector.id,
    };
  });
}

function asksFor(command: StepCommand): boolean {
  if (command.as !== "create" && command.as !== "change") return false;
  return command.stated.some(
    ({ parameter, value }) => parameter.kind.argument(value).as === "credential",
  );
}

/** A step as data of a script, and what it cannot carry, in words. */
export function moveData(
  journey: Journey,
  move: Move,
  n: number,
  credentials: readonly Credential[],
): { readonly data: Table; readonly remarks: readonly string[] } {
  const { plan } = journey;
  const command = commandOf(move, move.after ? plan.new : plan.old);
  const connector = (move.after ?? move.before) as Connector;
  const credential = asksFor(command)
    ? credentials.find((each) => each.connector === connector.id)?.name
    : undefined;
  const noun = connector.kind === "receive" ? "ReceiveConnector" : "SendConnector";
  const { table, names, remarks } = withOf(command, noun);
  const identity = identityOf(plan.old, (move.before ?? move.after) as Connector);
  const unfit =
    command.as === "create"
      ? makingOf(connector, circumstancesMaking(plan.new, connector)).unfit
      : [];
  return {
    data: {
      N: n,
      Key: move.traveller,
      To: move.to,
      Title: titleOf(journey, move, names),
      ...table,
      Credential: credential,
    },
    remarks: [
      ...remarks,
      ...unfit.map((each) => `${each.name} is left out: this Exchange version does not have it.`),
    ].map((each) => `${identity}: ${each}`),
  };
}

interface Written {
  readonly table: Table;
  readonly names: readonly string[];
  readonly remarks: readonly string[];
}

function withOf(command: StepCommand, noun: string): Written {
  switch (command.as) {
    case "remove":
      return {
        table: { Command: `Remove-${noun}`, With: { Identity: command.identity } },
        names: [],
        remarks: [],
      };
    case "permissions":
      return {
        table: { Grants: command.grants.map(grantData) },
        names: ["Permissions"],
        remarks: [],
      };
    case "create":
    case "change": {
      const open = command.stated.filter(
        ({ parameter, value }) => parameter.kind.argument(value).as !== "credential",
      );
      const { given, remarks } = argumentsOf(open, nothing);
      const head: Table =
        command.as === "create"
          ? opening(command)
          : { Identity: command.identity, Name: command.name };
      const values = Object.fromEntries(given.map(({ name, value }) => [name, { quoted: value }]));
      const stated = command.stated.map(({ parameter }) => parameter.name);
      return {
        table: {
          Command: `${command.as === "create" ? "New" : "Set"}-${noun}`,
          With: { ...head, ...values, Force: command.force ? true : undefined },
          Again:
            command.as === "change" && command.again.length > 0
              ? command.again.map(grantData)
              : undefined,
        },
        names: command.as === "change" && command.name !== undefined ? ["Name", ...stated] : stated,
        remarks: remarks.map(({ text }) => text),
      };
    }
  }
}

function opening({ identity, side, usage }: CreateCommand): Table {
  if (side === "send") return { Name: identity, Usage: usage };
  const at = identity.indexOf("\\");
  return { Name: identity.slice(at + 1), Server: identity.slice(0, at), Usage: usage };
}

const grantData = ({ verb, grant: { user, rights, deny } }: Granting): Datum => ({
  Verb: verb,
  User: user,
  Rights: rights,
  Deny: deny,
});
