import { exposureOf, type ServerExposure } from "../../core/exposure";
import { firstOf, plain } from "../../core/finding";
import { type Organisation, orderedServers, type Server, serverNamed } from "../../core/model";
import { nearest } from "../../core/values";
import { Usage } from "../arguments";
import type { Command } from "../command";
import { status } from "../console";
import { readAll } from "../readInputs";
import { exposureText, shownExposure, untoldAt } from "../shownExposure";
import { statusOf, toldOrganisation } from "../toldOrganisation";

/** Says which connector serves which addresses, and what clients there may do. */
export const exposureCommand: Command = {
  name: "exposure",
  summary: "who may relay: every address of every listener, exactly",
  help: `portolan exposure FILE… [--server S] [--json]

For each server and listener all of IPv4 or IPv6, cut into the regions that each receive connector really
serves, and what a stranger, an account and a server may do there. Nothing is sampled.
  --server  one server alone
  --json    one JSON value; a right is true, false or "unknown". Addresses that nobody takes have the connector null;
            where nothing decides between connectors, "tie" names them and what they differ in is "unknown".
            "user" is any account; "accounts" names those that were given or denied more, and groups

Example:
  npm run -s portolan -- exposure organisation.portolan.json --server EX01
`,
  flags: { "--server": "value", "--json": "switch" },
  async run({ files, flags }, console) {
    const read = await readAll(files, console);
    if (!read) return status.refused;
    const organisation = toldOrganisation(read, console);
    const exposures = asked(organisation, flags.get("--server"));
    if (!flags.has("--json")) console.out(exposureText(organisation, exposures));
    else {
      for (const { server } of exposures)
        for (const each of untoldAt(organisation, server))
          console.err(`${server.name}: in no region: ${each}.\n`);
      console.out(`${JSON.stringify({ servers: exposures.map(shownExposure) }, null, 2)}\n`);
    }
    return statusOf(read, status.fine);
  },
};

function asked(organisation: Organisation, name: string | undefined): readonly ServerExposure[] {
  const all = exposureOf(organisation);
  if (name === undefined) return all;
  const server = known(organisation, name);
  return all.filter((each) => each.server === server);
}

function known(organisation: Organisation, name: string): Server {
  const server = serverNamed(organisation, name);
  if (server) return server;
  const names = orderedServers(organisation).map((each) => each.name);
  const meant = nearest(name, names);
  const there =
    names.length === 0
      ? "The input names no server."
      : `There ${names.length === 1 ? "is" : "are"} ${plain(firstOf(names, 20))}.`;
  throw new Usage(`There is no server ${name}. ${meant ? `Did you mean ${meant}? ` : ""}${there}`);
}
