import { describe, expect, it } from "vitest";
import { actionOf, protocolOf, signOf } from "./action";
import { Connections } from "./asaConnections";
import { csvFields } from "./csvFields";
import { addressOf, endpointIn, portOf } from "./endpoint";
import { placeOfKind } from "./kinds";
import { stampIn } from "./stamp";

describe("pieces of a line", () => {
  it("addresses are compared in one form", () => {
    expect(addressOf("[2001:DB8:0:0::25]")).toBe("2001:db8::25");
    expect(addressOf("fe80::1%12")).toBe("fe80::1");
    expect(addressOf("::ffff:10.0.0.5")).toBe("10.0.0.5");
    expect(addressOf("::ffff:a00:5")).toBe("10.0.0.5");
    expect(addressOf("relay.example")).toBe("");
    expect(endpointIn("[fe80::1%12]:25")).toEqual({ address: "fe80::1", port: 25 });
    expect(endpointIn("relay")).toBeUndefined();
    expect([portOf("65535"), portOf("65536"), portOf("smtp"), portOf(undefined)]).toEqual([
      ...[65_535, 0, 0, 0],
    ]);
  });

  it("words of a device", () => {
    expect(["Deny", "BLOCK", "reset-both", "REJECT"].map(actionOf)).toEqual(
      Array(4).fill("dropped"),
    );
    expect(["ACCEPT", "pass", "Built"].map(actionOf)).toEqual(Array(3).fill("allowed"));
    expect(actionOf("SMTP-OUT ")).toBe("seen");
    expect(["S", "SA", "RA", "PA", "-", ""].map(signOf)).toEqual([
      ...["open", "answer", "refusal", "later", "open", "open"],
    ]);
    expect(["TCP", "6", "17", "icmp"].map(protocolOf)).toEqual(["tcp", "tcp", "udp", "other"]);
    expect(placeOfKind.tcpdump).toBe("capture");
  });

  it("fields of CSV", () => {
    expect(csvFields('a,"b ""c"", d",,e')).toEqual(["a", 'b "c", d', "", "e"]);
    expect(csvFields('a,"b')).toBeUndefined();
    expect(csvFields(',"b",')).toEqual(["", "b", ""]);
    expect(csvFields('"a";b;', ";")).toEqual(["a", "b", ""]);
  });

  it("times that are none", () => {
    for (const text of ["", "Feb 30 08:00:00", "2026-13-01 08:00:00", "May 12 24:00:00"])
      expect(stampIn(text)).toBeUndefined();
    expect(stampIn("Feb 29 08:00:00")?.missing).toBe("year");
    expect(stampIn("2026-05-12 08:00:00 UTC")?.zone).toBe(0);
    expect(stampIn("2026-05-12T08:00:00-0330")?.zone).toBe(-210);
  });

  it("the end of a connection whose beginning is not there", () => {
    const [one, two] = [
      { address: "203.0.113.25", port: 25 },
      { address: "10.0.0.5", port: 50_123 },
    ];
    const connections = new Connections();
    expect(connections.closed("1", one, two)).toEqual({ from: two, to: one });
    connections.opened("1", { from: one, to: two });
    expect(connections.closed("1", one, two)).toEqual({ from: one, to: two });
  });
});
