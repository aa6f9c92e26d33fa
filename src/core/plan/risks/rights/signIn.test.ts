import { expect, it } from "vitest";
import { groundOf } from "../../../../testing/changes";
import { app } from "../../../../testing/riskTellings";
import { changeOf } from "../change";
import { lostWords, offersClearText, opensSignIn } from "./signIn";

const cellsOf = (...ends: Parameters<typeof groundOf>) => changeOf(groundOf(...ends)).cells;

it("finds the mechanisms of which none is left, and those that need TLS now", () => {
  const basic = app({ AuthMechanism: ["BasicAuth", "Tls"] });
  const ntlm = app({ AuthMechanism: ["Integrated", "Tls"] });
  expect(cellsOf(basic, app()).map(lostWords)).toEqual([["LOGIN without TLS"]]);
  expect(cellsOf(basic, ntlm).map(lostWords)).toEqual([["LOGIN"]]);
  expect(cellsOf(app(), basic).map(lostWords)).toEqual([[]]);
  expect(cellsOf(app(), null).map(lostWords)).toEqual([[]]);
});

it("sees LOGIN before TLS, and sign-in that opens where nobody listened", () => {
  const [cell] = cellsOf(null, app({ AuthMechanism: ["BasicAuth"] }));
  expect(cell && [offersClearText(cell.was), offersClearText(cell.is)]).toEqual([false, true]);
  expect(cellsOf(null, app()).filter(opensSignIn)).toHaveLength(1);
  expect(cellsOf(app(), app({ RemoteIPRanges: ["10.2.0.0/24"] })).filter(opensSignIn)).toEqual([]);
});
