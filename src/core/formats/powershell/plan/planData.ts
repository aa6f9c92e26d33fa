import { setupNames } from "../../../lint";
import { type Connector, serverNamed } from "../../../model";
import type { Datum, Table } from "./datum";
import { fieldsOf } from "./fields";
import { type Ground, groundOf } from "./ground";
import type { Journey, Move } from "./journey";
import { type Credential, credentialsOf, moveData } from "./moveData";
import { accountData, groupData, kindData } from "./tables";
import { neighbourData, tellingApart, travellerData } from "./travellerData";

/** What a script about a journey is told besides. */
export interface Told {
  /** Name of the organisation as Get-OrganizationConfig shows it; undefined: as it was imported, else not compared. */
  readonly organisation?: string | undefined;
}

/** A journey as the table that the functions of a script work on, and what it asks for. */
export interface Written {
  readonly table: Table;
  readonly credentials: readonly Credential[];
  readonly titles: readonly string[];
  /** What commands cannot carry. */
  readonly remarks: readonly string[];
}

/** The table of a journey with its steps. */
export function planData(journey: Journey, told: Told, notes: readonly string[]): Written {
  const credentials = credentialsOf(journey);
  const moves = journey.moves.map((move, index) => moveData(journey, move, index + 1, credentials));
  const remarks = moves.flatMap((each) => each.remarks);
  const more = tellingApart(journey);
  const travellers = journey.travellers.map((each) =>
    travellerData(journey, each, more.get(each.key) ?? []),
  );
  const table: Table = {
    Notes: [...notes, ...remarks],
    Steps: moves.map(({ data }) => data),
    Objects: travellers,
    Credentials: credentials.map(({ name, message }): Datum => ({ Name: name, Message: message })),
    Certificates: certificatesOf(journey),
    ...surroundings(journey, groundOf(journey), told),
  };
  return { table, credentials, titles: moves.map(({ data }) => String(data.Title)), remarks };
}

/** Where to look, what to compare by, and who else is there. */
export function surroundings(journey: Journey, ground: Ground, told: Told): Table {
  const { plan, travellers } = journey;
  const neighbours = neighbourData(plan.new, ground);
  const servers = new Set(
    [...travellers, ...ground.doors].flatMap(({ server }) => (server === "" ? [] : [server])),
  );
  const sends =
    travellers.some(({ side }) => side === "send") ||
    neighbours.some(({ Side }) => Side === "send");
  const names = new Set(
    travellers.flatMap((each) => [
      ...fieldsOf(plan.old, each),
      ...each.states.flatMap((state) => (state ? Object.keys(state.explicit) : [])),
    ]),
  );
  return {
    Organisation:
      told.organisation ?? plan.old.facts.organisation ?? plan.new.facts.organisation ?? null,
    Places: [
      ...[...servers].map((server): Datum => ({ Side: "receive", Server: server })),
      ...(sends ? [{ Side: "send", Server: "" }] : []),
    ],
    Sources: sourcesOf(journey),
    Doors: ground.doors.map(
      ({ server, ports }): Datum => ({
        Server: server,
        Ports: ports,
        Unseen: ground.lacksDefaults ? setupNames(server) : [],
      }),
    ),
    Spaces: ground.spaces,
    Kinds: kindData(names),
    Accounts: accountData(),
    Groups: groupData(),
    Ground: neighbours,
  };
}

/** Source servers that a step names. */
function sourcesOf({ moves }: Journey): readonly string[] {
  const named = moves.flatMap(({ after }) => {
    const sources = after?.kind === "send" ? after.explicit.SourceTransportServers : undefined;
    return Array.isArray(sources) ? (sources as readonly string[]) : [];
  });
  return [...new Set(named)];
}

/** Certificates that a step names, on each server that is to use them. */
function certificatesOf(journey: Journey): readonly Datum[] {
  return journey.moves.flatMap(({ before, after }: Move, index): readonly Datum[] => {
    const name = after?.explicit.TlsCertificateName;
    if (!after || typeof name !== "string" || name === "") return [];
    if (before?.explicit.TlsCertificateName === name) return [];
    return serversOf(journey, after).map((server) => ({
      Server: server,
      Name: name,
      Step: index + 1,
    }));
  });
}

function serversOf({ plan, travellers, moves }: Journey, connector: Connector): readonly string[] {
  if (connector.kind === "receive") {
    const key = moves.find(({ after }) => after === connector)?.traveller;
    const own = travellers.find((each) => each.key === key);
    return own ? [own.server] : [];
  }
  const sources = connector.explicit.SourceTransportServers;
  const names = Array.isArray(sources) ? (sources as readonly string[]) : [];
  return names.map((each) => serverNamed(plan.new, each)?.name ?? each);
}
