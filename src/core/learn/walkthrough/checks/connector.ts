import { name, phrase } from "../../../finding";
import { byName, type Connector, type Organisation, serverOf } from "../../../model";
import type { CheckOf } from "../check";
import { allOf, anyOf, type Holding, whether } from "../holding";
import type { LearnState } from "../state";
import { tested } from "./tested";

/** An enabled connector of the side, on that server where one is named, has all properties. */
export function connector(
  { of, server, where }: CheckOf<"connector">,
  { organisation }: LearnState,
): Holding {
  const candidates = standing(organisation, of, server);
  return anyOf(
    candidates.map((each) =>
      allOf([
        tested(organisation, each, "Enabled", { is: true }),
        ...where.map(({ parameter, test }) => tested(organisation, each, parameter, test)),
      ]),
    ),
  );
}

/** No connector of that name, enabled or not. */
export function noConnector(
  { of, server, name: wanted }: CheckOf<"no-connector">,
  { organisation }: LearnState,
): Holding {
  const found = standing(organisation, of, server).some(
    (each) => each.name.toLowerCase() === wanted.toLowerCase(),
  );
  return whether(!found, phrase`${name(wanted)} is still there.`);
}

function standing(
  organisation: Organisation,
  kind: Connector["kind"],
  server: string | undefined,
): readonly Connector[] {
  return Object.values(organisation.connectors)
    .filter(
      (each) =>
        each.kind === kind &&
        (server === undefined ||
          serverOf(organisation, each)?.name.toLowerCase() === server.toLowerCase()),
    )
    .sort((a, b) => byName(a.name, b.name));
}
