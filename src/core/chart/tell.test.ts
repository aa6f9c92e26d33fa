import { describe, expect, it } from "vitest";
import { pictured } from "../../testing/organisations";
import { chartOf } from "./chartOf";
import { nodeOf, waysOf } from "./neighbours";
import { nodeName, waysText } from "./tell";
import { addressCount, networkDetail, splitName } from "./words";

const chart = chartOf(pictured());
const told = (id: string, problems?: string) => nodeName(nodeOf(chart, id)!, problems);

describe("nodeName", () => {
  it("says what it is, its facts, its problems, what changed", () => {
    expect(told("relay", "1 warning")).toBe(
      "Receive connector Relay scanners EX01, port 25, front end; strangers may relay; TLS offered; 1 warning; changed",
    );
    expect(told("ex01-client-frontend")).toBe(
      "Receive connector Client Frontend EX01, port 587, front end; sign-in needed; TLS offered",
    );
    expect(told("old-fax")).toContain("never reached");
    expect(told("partner")).toBe(
      "Send connector To partner.example, partner.example, cost 1; TLS required; up to 10 MB; changed",
    );
    expect(told("server:ex01")).toBe("Server EX01, Exchange 2019, Mailbox");
    expect(told("hop:25/203.0.113.25")).toBe("Next hop Smart host, 203.0.113.25");
    expect(told("listener:ex01/frontend/*:587")).toBe(
      "Listener all addresses, port 587, front end; sign-in needed",
    );
  });

  it("counts the ways in and out", () => {
    expect(waysText(chart, "relay")).toBe("1 way in, 1 way out.");
    expect(waysText(chart, "server:ex01")).toBe("6 ways in, 2 ways out.");
    expect(waysText(chart, "nothing")).toBe("0 ways in, 0 ways out.");
  });
});

describe("waysOf", () => {
  it("leads from the network to the next hop along the lanes", () => {
    const path = ["network:10.20.0.0/16 10.20.4.0/24"];
    for (let next = waysOf(chart, path[0]!).out[0]; next; next = waysOf(chart, next).out[0])
      path.push(next);
    expect(path.slice(1)).toEqual([
      "listener:ex01/frontend/*:25",
      "relay",
      "server:ex01",
      "partner",
      "hop:25/203.0.113.25",
    ]);
  });
});

describe("words", () => {
  it("counts addresses so that they can be read", () => {
    expect(addressCount(1n)).toBe("1 address");
    expect(addressCount(65536n)).toBe("65,536 addresses");
    expect(addressCount(2n ** 96n)).toBe("2^96 addresses");
    expect(addressCount(2n ** 96n + 1n)).toBe("over 2^96 addresses");
  });

  it("says of a network what its name does not", () => {
    const detail = (name: string) =>
      networkDetail(chart.networks.find((each) => each.name === name)!);
    expect(detail("Scanners")).toBe("2 ranges, 65,536");
    expect(detail("Fax hosts")).toBe("2 addresses");
    expect(detail("Any address")).toBe("0.0.0.0/0, ::/0");
  });

  it("sets the server's own name apart only where it ends the name as a word", () => {
    expect(splitName("Relay EX01", "ex01")).toEqual({ own: "Relay", suffix: "EX01" });
    expect(splitName("RelayEX01", "EX01")).toEqual({ own: "RelayEX01", suffix: "" });
    expect(splitName("EX01", "EX01")).toEqual({ own: "EX01", suffix: "" });
  });
});
