import { render } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { chartSvg } from "../core/formats/svg";
import { problemsOf } from "../core/lint";
import { pictured, receiveConnector } from "../testing/organisations";
import { PrincipalMark } from "../ui/PrincipalMark";
import { SeverityMark } from "../ui/SeverityMark";
import { protectionStroke } from "../ui/TlsSample";

/** Shapes of the design system that the picture of the chart draws with markup of its own. */
const design = (() => {
  const base = pictured();
  const servers = receiveConnector("servers", "ex01", "Servers", {
    Bindings: ["0.0.0.0:2626"],
    PermissionGroups: ["ExchangeServers"],
  });
  return { ...base, connectors: { ...base.connectors, servers } };
})();
const [some] = problemsOf(design).all;
const at = { error: "partner", warning: "relay", advice: "servers" } as const;
const severities = ["error", "warning", "advice"] as const;
const svg = chartSvg(design, {
  findings: severities.map((severity) => ({
    ...some!,
    severity,
    place: { connector: at[severity] },
  })),
});

const pathsOf = (container: HTMLElement): string[] =>
  [...container.querySelectorAll("path")].map((each) => each.getAttribute("d") ?? "");

describe("the picture of the chart", () => {
  it.each(["stranger", "user", "server"] as const)("draws a %s as the app does", (principal) => {
    const { container } = render(<PrincipalMark principal={principal} />);
    for (const d of pathsOf(container)) expect(svg).toContain(`d="${d}"`);
  });

  it.each(severities)("draws %s as the app does", (severity) => {
    const { container } = render(<SeverityMark severity={severity} />);
    for (const d of pathsOf(container)) expect(svg).toContain(`d="${d}"`);
  });

  it("has the patterns of TLS", () => {
    expect(svg).toContain(`stroke-dasharray="${protectionStroke.offered.strokeDasharray}"`);
  });
});
