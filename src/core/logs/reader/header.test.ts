import { expect, it } from "vitest";
import { connectivityFields, headerLine, placesOf, protocolFields } from "./header";

const read = (text: string) => {
  const bytes = new TextEncoder().encode(text);
  return headerLine(bytes, 0, bytes.length);
};

it("reads what a header says, spelt as files or as documents have it", () => {
  expect(read("#Log-type: SMTP Receive Protocol Log")).toEqual({ kind: "smtp-receive" });
  expect(read("#LOG-TYPE:smtp send protocol log ")).toEqual({ kind: "smtp-send" });
  expect(read("#Log-type: Transport Connectivity Log")).toEqual({ kind: "connectivity" });
  expect(read("#Log-type: Message Tracking Log")).toEqual({ kind: "message-tracking" });
  expect(read("#Log-type: Agent Log")).toEqual({ kind: "unknown" });
  expect(read("#Version: 14.0.0.0")).toEqual({ version: 14 });
  expect(read("#Fields: date-time, Session")).toEqual({
    fields: ["date-time", "session"],
    separator: 44,
  });
  expect(read("#Software: Microsoft Exchange Server")).toBeNull();
  expect(read("# a comment")).toBeNull();
});

it("finds fields by their names", () => {
  expect(placesOf(["b", "a"], ["a", "x", "b"])).toEqual([2, 0]);
  expect(placesOf(["b"], ["a"])).toBeNull();
  expect([protocolFields.length, connectivityFields.length]).toEqual([9, 6]);
});
