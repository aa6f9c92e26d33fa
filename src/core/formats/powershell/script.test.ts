import { describe, expect, it } from "vitest";
import { organisationOf, out, relay } from "../../../testing/powershell/samples";
import type { Organisation } from "../../model";
import type { Options } from "./options";
import { scriptOf } from "./script";

const plain: Options = { style: "oneline", full: false, whatIf: false, comments: false };

const lines = (design: Organisation, options: Partial<Options> = {}): string[] =>
  scriptOf(design, { ...plain, ...options })
    .blocks.flatMap((block) => block.lines)
    .map(({ text }) => text)
    .filter((text) => text !== "");

describe("scriptOf", () => {
  it("splats with one line a parameter, each known by its name", () => {
    const design = organisationOf([{ ...relay, explicit: { ...relay.explicit, MaxHopCount: 9 } }]);
    const { blocks, text } = scriptOf(design, { ...plain, style: "splat" });
    expect(text).toBe(
      [
        "$receive3 = @{",
        "    Name             = 'Relay'",
        "    Server           = 'EX01'",
        "    Usage            = 'Custom'",
        "    Bindings         = '0.0.0.0:25'",
        "    RemoteIPRanges   = '10.1.2.3', '10.1.2.4'",
        "    TransportRole    = 'FrontendTransport'",
        "    PermissionGroups = 'AnonymousUsers'",
        "    MaxHopCount      = 9",
        "}",
        "",
        "New-ReceiveConnector @receive3",
        "",
        "",
      ].join("\n"),
    );
    expect(blocks[0]?.connector).toBe("c3");
    expect(blocks[0]?.lines[8]).toEqual({
      text: "    MaxHopCount      = 9",
      parameter: "MaxHopCount",
    });
  });

  it("breaks lines with a back tick as their last character", () => {
    const text = lines(organisationOf([out]), { style: "backtick" });
    expect(text[0]).toBe("New-SendConnector `");
    expect(text.slice(0, -1).every((line) => line.endsWith(" `"))).toBe(true);
    expect(text.at(-1)).toBe("    -AddressSpaces 'SMTP:*;1'");
  });

  it("says who makes a connector, and what has to be seen to and is not done", () => {
    const notes = [{ text: "SPF.\n'; Remove-Item" }, { text: "Done.", done: true as const }];
    const design = organisationOf([{ ...relay, madeBy: "HCW", notes }]);
    expect(lines(design, { comments: true }).filter((line) => line.startsWith("#"))).toEqual([
      "# Connectors of Corp, Exchange 2019",
      "# For the Exchange Management Shell.",
      "# New receive connector EX01\\Relay, usage Custom",
      "# Made by the Hybrid Configuration Wizard: change it there.",
      "# To see to: SPF.<U+000A>'; Remove-Item",
    ]);
  });

  it("names what another tool made and left as it is, beside what there is to do", () => {
    const made = { ...out, madeBy: "EdgeSync" as const };
    expect(lines(organisationOf([relay, made], [made]), { comments: true }).at(-1)).toBe(
      "# Out is made by the Edge subscription: nothing is written for it.",
    );
    expect(lines(organisationOf([made], [made]), { comments: true })).toEqual([
      "# The design equals what is deployed. Nothing to run.",
    ]);
  });

  it("says when there is nothing to do", () => {
    expect(lines(organisationOf([relay], [relay]))).toEqual([
      "# The design equals what is deployed. Nothing to run.",
    ]);
    expect(lines(organisationOf([]))).toEqual(["# No connectors yet. Nothing to run."]);
    expect(lines(organisationOf([{ ...relay }], [relay]))).toEqual([
      "# The design equals what is deployed. Nothing to run.",
    ]);
  });

  it("makes a receive connector anew on another server, and removes the old one", () => {
    expect(lines(organisationOf([{ ...relay, server: "s2" }], [relay]))).toEqual([
      expect.stringMatching(/^New-ReceiveConnector -Name 'Relay' -Server 'EX2'/),
      "Remove-ReceiveConnector -Identity 'EX01\\Relay' -Confirm:$false",
    ]);
  });

  it("orders servers and names as people count, send connectors after them, removals last", () => {
    const on = (id: string, server: string, name: string) => ({ ...relay, id, server, name });
    const design = organisationOf(
      [out, on("c10", "s1", "R10"), on("c11", "s1", "r9"), on("c12", "s2", "R1")],
      [{ ...out, id: "c20", name: "Alt" }],
    );
    const names = lines(design).map((line) => /'([^']+)'/.exec(line)?.[1]);
    expect(names).toEqual(["r9", "R10", "R1", "Out", "Alt"]);
  });

  it("removes first what stands in the way of a new connector", () => {
    const old = { ...relay, id: "c20", name: "Old" };
    const [first] = lines(organisationOf([relay], [old]));
    expect(first).toBe("Remove-ReceiveConnector -Identity 'EX01\\Old' -Confirm:$false");
  });

  it("uses nothing that a hostile file can put into ids", () => {
    const hostile = { ...relay, id: "c3 = 1; Remove-Item; $x", server: "s1" };
    const { text } = scriptOf(organisationOf([hostile]), { ...plain, style: "splat" });
    expect(text).toMatch(/^\$receive0\d+ = @\{\n/);
    expect(text).not.toContain("Remove-Item");
  });
});
