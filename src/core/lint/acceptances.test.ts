import { expect, it } from "vitest";
import { caseOrganisation } from "../../testing/caseOrganisation";
import { relay, relayRight } from "../../testing/ruleFindings";
import { acceptFinding, apply, together } from "../edit";
import { acceptancesOf } from "./acceptances";
import { problemsOf } from "./problems";

it("accepts what is told of two servers at both, in one step", () => {
  const servers = ["EX01", "EX02"];
  const organisation = caseOrganisation({
    servers: servers.map((name) => ({ name })),
    connectors: servers.map((Server) => relay({ Server })),
    permissions: servers.map((server) => ({ ...relayRight(), connector: `${server}\\Relay` })),
  });
  const code = "receive/anonymous-relay";
  const folded = problemsOf(organisation).all.find((each) => each.code === code);
  expect(folded?.also).toHaveLength(1);
  if (!folded) return;
  const accept = acceptancesOf(folded, "Scanners.", "2026-11-26").map(acceptFinding);
  const edit = together("Accept", accept)(organisation);
  const after = apply(organisation, edit.patches);
  const { each, accepted } = problemsOf(after);
  expect(each.filter((finding) => finding.code === code)).toEqual([]);
  expect(accepted).toHaveLength(2);
  expect(apply(after, edit.inverse)).toEqual(organisation);
});
