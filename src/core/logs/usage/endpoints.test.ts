import { expect, it } from "vitest";
import { addressIn, addressOf, listenOf, localIn, portIn, serverIn } from "./endpoints";

it.each([
  ["192.0.2.7:50893", "192.0.2.7"],
  ["[2001:DB8::0:7]:25", "2001:db8::7"],
  ["[::ffff:192.0.2.7]:25", "192.0.2.7"],
  ["[::fffe:192.0.2.7]:25", "::fffe:c000:207"],
  ["[fe80::1%4]:9", "fe80::1"],
  ["host.example:25", "host.example"],
  ["", ""],
  ["25", ""],
])("the address of %s is %s", (endpoint, address) => {
  expect(addressIn(endpoint)).toBe(address);
});

it("reads an address without its scope, and none that is no address", () => {
  expect(addressOf("fe80::1%eth0")).toEqual({ family: 6, value: (0xfe80n << 112n) + 1n });
  expect(addressOf("10.0.0.1")).toEqual({ family: 4, value: 0x0a000001n });
  expect(addressOf("10.0.0")).toBeUndefined();
  expect(localIn("[::1]:25")).toBe("::1");
});

it.each([
  ["10.0.0.1:25", 25],
  ["10.0.0.1:65535", 65_535],
  ["10.0.0.1:65536", undefined],
  ["10.0.0.1:123456", undefined],
  ["10.0.0.1", undefined],
])("the port of %s is %s", (endpoint, port) => {
  expect(portIn(endpoint)).toBe(port);
});

it("is a socket where address and port can be read", () => {
  expect(listenOf("10.0.0.1:25")).toEqual({ family: 4, address: 0x0a000001n, port: 25 });
  expect(listenOf("10.0.0.1:")).toBeUndefined();
  expect(listenOf("host:25")).toBeUndefined();
  expect(serverIn("EX01\\Relay\\x")).toBe("EX01");
  expect(serverIn("Internet")).toBe("");
  expect(serverIn("\\Relay")).toBe("");
});
