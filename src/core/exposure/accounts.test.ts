import { expect, it } from "vitest";
import { organisation, receiver, server } from "../../testing/builders";
import { receiversOf } from "../simulate";
import { accountsOf } from "./accounts";

const submit = { user: "CORP\\svc", rights: ["ms-Exch-SMTP-Submit"], deny: false };

function winners(...permissions: readonly (readonly (typeof submit)[])[]) {
  const ex01 = server("EX01");
  const all = permissions.map((own, index) =>
    receiver(`C${index}`, {
      explicit: { AuthMechanism: ["Integrated", "Tls"], PermissionGroups: ["ExchangeUsers"] },
      permissions: own,
    }),
  );
  return receiversOf(organisation([ex01], all), ex01);
}

it("names an account once, and of a tie says unknown where the connectors differ", () => {
  const denied = { ...submit, user: "corp\\SVC", deny: true };
  const asked = (...permissions: readonly (readonly (typeof submit)[])[]) =>
    accountsOf(winners(...permissions)).map(({ user, powers }) => [user, powers.submit]);
  // Every account may submit there already.
  expect(asked([submit])).toEqual([]);
  expect(asked([denied])).toEqual([["corp\\SVC", false]]);
  expect(asked([submit, denied], [])).toEqual([["CORP\\svc", "unknown"]]);
  expect(accountsOf([])).toEqual([]);
});
