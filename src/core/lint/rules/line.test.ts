import { describe, expect, it } from "vitest";
import { receiver } from "../../../testing/builders";
import type { Finding, Severity } from "../../finding";
import { toldAlone } from "./fold";
import { inOrder, lineTold } from "./line";
import type { Line } from "./run";

const finding = (code: string, severity: Severity = "warning"): Finding => ({
  code,
  severity,
  place: { connector: "1" },
  what: [],
  why: [],
  mend: [],
  cites: [],
  standing: "documented",
  fixes: [],
});
const told = (code: string, severity?: Severity) => toldAlone(finding(code, severity));
const line = (parts: Partial<Line> = {}): Line => ({
  connector: receiver("Relay"),
  own: [],
  ofServer: [],
  ofWhole: [],
  ...parts,
});
const codes = (all: readonly { readonly code: string }[]) => all.map(({ code }) => code);

describe("lineTold", () => {
  it("gives what is refused first, then the rules by severity, area and code", () => {
    const own = [told("log/receive-off", "advice"), told("tls/not-offered")];
    const ofServer = [told("receive/tie"), told("receive/open-relay", "error")];
    expect(codes(lineTold(line({ own, ofServer }), [finding("refused/name-empty")], []))).toEqual([
      "refused/name-empty",
      "receive/open-relay",
      "receive/tie",
      "tls/not-offered",
      "log/receive-off",
    ]);
  });

  it("hides what a graver finding says already, here or at the server", () => {
    const expiring = told("tls/certificate-expiring");
    const expired = told("tls/certificate-expired", "error");
    expect(codes(lineTold(line({ own: [expiring], ofServer: [expired] }), [], []))).toEqual([
      "tls/certificate-expired",
    ]);
    const own = [told("tls/no-certificate-for-name")];
    expect(lineTold(line({ own }), [], [told("tls/no-smtp-certificate", "error")])).toEqual([]);
    expect(codes(lineTold(line({ own }), [], []))).toEqual(["tls/no-certificate-for-name"]);
  });

  it("tells once what the cmdlets refuse and a rule explains", () => {
    const ofServer = [told("receive/tie")];
    const refused = [finding("refused/range-equal"), finding("refused/name-in-use", "error")];
    expect(codes(lineTold(line({ ofServer }), refused, []))).toEqual([
      "refused/name-in-use",
      "receive/tie",
    ]);
    expect(codes(lineTold(line(), [finding("refused/range-equal")], []))).toEqual([
      "refused/range-equal",
    ]);
  });

  it("is the same list as long as nothing of it changed", () => {
    const one = line({ own: [told("receive/tie")] });
    const first = lineTold(one, [], []);
    expect(lineTold({ ...one, ofWhole: [] }, [], [])).toBe(first);
    expect(lineTold({ ...one, ofWhole: [told("name/generic", "advice")] }, [], [])).not.toBe(first);
    expect(lineTold(line(), [], [])).toEqual([]);
  });
});

it("leaves findings alone that are in order", () => {
  const all = [told("receive/tie"), told("receive/tie"), told("log/receive-off", "advice")];
  expect(inOrder(all)).toBe(all);
  expect(codes(inOrder([...all].reverse()))).toEqual(codes(all));
});
