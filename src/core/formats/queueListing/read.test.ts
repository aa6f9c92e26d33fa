import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type QueueListing, readQueueListing } from "./read";

const folder = fileURLToPath(new URL("fixtures", import.meta.url));
const fixture = (name: string): string => readFileSync(`${folder}/${name}`, "utf8");

function read(text: string): QueueListing {
  const result = readQueueListing({ name: "x", bytes: new TextEncoder().encode(text) });
  if (!result.ok) throw new Error(result.fault.what);
  return result;
}

const replies = (text: string) =>
  read(text).queues.map(({ identity, lastReply, cause }) => [identity, lastReply, cause]);

const whole = fixture("EX01-Get-Queue-list.txt");

describe("Format-List of queues", () => {
  it("is the same with a prompt above, with LF, and where blanks at the ends of lines were taken away", () => {
    const expected = replies(whole);
    expect(expected).toHaveLength(11);
    expect(replies(`[PS] C:\\>Get-Queue | fl\r\n\r\n${whole}`)).toEqual(expected);
    expect(replies(whole.replaceAll("\r\n", "\n"))).toEqual(expected);
    expect(replies(whole.replace(/[ \t]+(?=\r?\n)/g, ""))).toEqual(expected);
  });

  it("is one too where the command above it names properties like the header of a CSV file", () => {
    const expected = replies(whole);
    for (const command of [
      "[PS] C:\\>Get-Queue -Server EX01 | ft Identity,LastError,MessageCount",
      "Get-Queue | Where-Object { $_.Status -eq 'Retry' } | fl Identity,Status,LastError,NextHopDomain",
      "MessageCount,Identity,LastError | these were asked for",
    ])
      expect(replies(`${command}\r\n\r\n${whole}`)).toEqual(expected);
  });

  it("ends lines at words, the widest too, where their blanks were taken away", () => {
    const text = `Identity  : EX01\\14
Status    : Retry
LastError : [{LED=451 4.4.0 Primary target
            IP address responded with: "421 4.2.1 Unable to
            connect." Attempted failover to alternate
            host};{FQDN=relay.example}]
`;
    expect(replies(text)).toEqual([
      ["EX01\\14", "421 4.2.1 Unable to connect.", "conn-unable-421-421"],
    ]);
  });

  it("cut at the width, in the middle of words", () => {
    const text = `Identity  : EX01\\14
Status    : Retry
LastError : [{LED=451 4.4.397 Error communicating with tar
            get host. -> 421 4.2.1 Unable to connect -> So
            cketTimedout: Socket error code 10060}]
`;
    expect(replies(text)).toEqual([
      ["EX01\\14", "SocketTimedout: Socket error code 10060", "conn-timeout-10060"],
    ]);
  });
});

describe("Format-Table of queues", () => {
  it("of which no row can be read is refused with the line and the reason", () => {
    const text = `Identity DeliveryType         NextHopDomain
-------- ------------         -------------
EX01\\15  DnsConnectorDeliveryXy.example
`;
    const result = readQueueListing({ name: "x", bytes: new TextEncoder().encode(text) });
    expect(result).toMatchObject({
      ok: false,
      fault: { line: 3, what: expect.stringContaining("run into each other") },
    });
  });

  it("the view of 2010, and rows that are wrapped", () => {
    const text = `
Identity    DeliveryType Status MessageCount NextHopDomain
--------    ------------ ------ ------------ -------------
EX01\\14     SmartHost... Retry  57           [203.0.113.
                                             25]
EX01\\15     DnsConnec... Ready  0            bank.example

`;
    const { queues, notes } = read(text);
    expect(queues.map(({ identity, count }) => [identity, count])).toEqual([
      ["EX01\\14", 57],
      ["EX01\\15", 0],
    ]);
    expect(queues[0]?.nextHopDomain?.replace(" ", "")).toBe("[203.0.113.25]");
    expect(notes).toHaveLength(1);
  });
});

it("a table that is wrapped in its identities too", () => {
  const text = `
Identity     Status MessageCount
--------     ------ ------------
EX01\\3       Retry  1
EX01\\Shadow\\ Ready  12
9
EX01\\Submiss Ready  0
ion

`;
  expect(read(text).queues.map(({ identity, count }) => [identity, count])).toEqual([
    ["EX01\\3", 1],
    ["EX01\\Shadow\\9", 12],
    ["EX01\\Submission", 0],
  ]);
});

describe("other notations", () => {
  it("JSON of a server's own shell, whose identities are objects", () => {
    const identity = (more: object) => ({ RowId: 14, Type: 1, Server: "EX01", ...more });
    const queue = { DeliveryType: 9, Status: 3, MessageCount: 4, LastError: "" };
    const text = JSON.stringify([
      { Identity: identity({ NextHopDomain: "bank.example" }), ...queue },
      { Identity: identity({ NextHopDomain: "Submission", RowId: 2 }), ...queue },
      { Identity: identity({ NextHopDomain: "ex02", Type: "Shadow", RowId: 9 }), ...queue },
      { Identity: {}, QueueIdentity: "EX01\\15", ...queue },
    ]);
    expect(read(text).queues.map(({ identity: each }) => each)).toEqual([
      "EX01\\14",
      "EX01\\Submission",
      "EX01\\Shadow\\9",
      "EX01\\15",
    ]);
    const message = {
      Identity: { InternalId: 77, QueueIdentity: identity({ NextHopDomain: "bank.example" }) },
      ...{ InternetMessageId: "<a@b.example>", FromAddress: "a@b.example", Status: 2 },
      Queue: identity({ NextHopDomain: "bank.example" }),
    };
    expect(read(JSON.stringify(message)).messages).toMatchObject([
      { identity: "EX01\\14\\77", queue: "EX01\\14" },
    ]);
  });

  it("CSV with semicolons and without types", () => {
    const text =
      'Identity;Status;MessageCount;LastError\n"EX01\\14";"Retry";"57";"451 4.4.395 Target host responded with error. -> 451 5.7.3 STARTTLS is required to send mail"\n"EX01\\15";"Ready";"0";""\n';
    expect(replies(text)).toEqual([
      ["EX01\\14", "451 5.7.3 STARTTLS is required to send mail", "tls-required-starttls-missing"],
      ["EX01\\15", undefined, "none"],
    ]);
  });

  it("JSON, with numbers or words for enumerations, below a prompt", () => {
    const queue = {
      Identity: "EX01\\14",
      Status: 3,
      DeliveryType: { value: 5, Value: "DnsConnectorDelivery" },
      MessageCount: 4,
      LastError: null,
    };
    const { queues } = read(
      `PS C:\\> Get-Queue | ConvertTo-Json\n${JSON.stringify([queue], null, 2)}\n`,
    );
    expect(queues).toEqual([
      {
        identity: "EX01\\14",
        status: "Retry",
        deliveryType: "DnsConnectorDelivery",
        count: 4,
        cause: "none",
      },
    ]);
    expect(read(JSON.stringify({ value: [queue], Count: 1 })).queues).toEqual(queues);
  });

  it("UTF-16, as a redirection writes it", () => {
    const bytes = new Uint8Array(2 + whole.length * 2);
    bytes.set([0xff, 0xfe]);
    for (let at = 0; at < whole.length; at += 1) bytes[2 + at * 2] = whole.charCodeAt(at) & 255;
    const read = readQueueListing({ name: "x", bytes });
    expect(read.ok && read.queues).toHaveLength(11);
  });

  it("refuses what is none", () => {
    for (const text of [
      "",
      "hello",
      '{"Name": 1}',
      "Name,Bindings\nx,y\n",
      '<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04"></Objs>',
    ])
      expect(readQueueListing({ name: "x", bytes: new TextEncoder().encode(text) }).ok).toBe(false);
  });

  it("says that a list of exactly a thousand messages may be cut", () => {
    const rows = Array.from(
      { length: 1000 },
      (_, at) => `EX01\\1\\${at},a@b.example,Ready,EX01\\1,s`,
    );
    const { messages, notes } = read(
      `Identity,FromAddress,Status,Queue,Subject\n${rows.join("\n")}\n`,
    );
    expect(messages).toHaveLength(1000);
    expect(notes).toHaveLength(1);
  });
});
