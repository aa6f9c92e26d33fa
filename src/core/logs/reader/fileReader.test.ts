import { expect, it } from "vitest";
import { logHeader, sessionRows } from "../../../testing/logText";
import { Store } from "../rows/store";
import { FileReader } from "./fileReader";

function read(text: string) {
  const store = new Store();
  const failures: string[] = [];
  const reader = new FileReader("a.log", 0, store, (bytes, { starts, ends }, places) => {
    const place = places[1] ?? 0;
    failures.push(new TextDecoder().decode(bytes.subarray(starts[place], ends[place])));
  });
  reader.write(new TextEncoder().encode(text));
  return { account: reader.end(), store, failures, version: reader.version };
}

const rows = sessionRows(["+ ", "> 220 ready", "< EHLO a", "- | Local"]);

it("knows the kind by the header, and goes on under a header in mid-file", () => {
  const { account, store, version } = read(
    `${logHeader("Receive")}${rows[0]}\r\n${logHeader("Send")}${rows[1]}\r\n`,
  );
  expect(account).toMatchObject({ kind: "smtp-receive", lines: 12, used: 2, headers: 10 });
  expect(store.stretches.map(({ receives }) => receives)).toEqual([true, false]);
  expect([store.sessions, version]).toEqual([2, 15]);
});

it("knows the kind without a header by who greets or connects", () => {
  expect(read(rows.join("\n")).account.kind).toBe("smtp-receive");
  expect(read(sessionRows(["+ ", "< 220 ready"]).join("\n")).account.kind).toBe("smtp-send");
  expect(read(sessionRows(["* | attempting to connect"]).join("\n")).account.kind).toBe(
    "smtp-send",
  );
  expect(
    read(sessionRows(["* SendRoutingHeaders | Set Session Permissions"]).join("\n")).account.kind,
  ).toBe("smtp-send");
  expect(read(rows[0] ?? "").account.kind).toBe("unknown");
});

it("reads fields by their names", () => {
  const { account, store } = read(
    "#Log-type: SMTP Send Protocol Log\n#Fields: event,session-id,date-time,connector-id,sequence-number,local-endpoint,remote-endpoint,data,context,new\n+,08DEA95BF4147658,2026-05-12T06:00:00.000Z,Out,0,,192.0.2.1:25,,,x\n",
  );
  expect(account).toMatchObject({ used: 1, faulty: 0 });
  expect(store.sessions).toBe(1);
});

it.each([
  ["2026-05-12,c,08DE,0,l,r,+,,", "date-time not readable"],
  ["2026-05-12T06:00:00.000Z,c,08DE,x,l,r,+,,", "sequence number not readable"],
  ["2026-05-12T06:00:00.000Z,c,08DE,,l,r,+,,", "sequence number not readable"],
  ["2026-05-12T06:00:00.000Z,c,08DE,99999999999,l,r,+,,", "sequence number not readable"],
  ["2026-05-12T06:00:00.000Z,c,08DE,0,l,r,?,,", "unknown event"],
  ["2026-05-12T06:00:00.000Z,c,08DE,0,l,r,++,,", "unknown event"],
  ["2026-05-12T06:00:00.000Z,c,08DE,0,l,r,+,", "too few fields"],
])("%s: %s", (row, reason) => {
  expect(read(`${row}\n`).account.faults).toEqual([{ line: 1, reason }]);
});

it("counts tracking logs and hands on rows of connectivity logs", () => {
  const tracked = read(
    "#Log-type: Message Tracking Log\n#Fields: date-time,client-ip\n2026-05-12T06:00:00.000Z,1\nnow,1\n",
  );
  expect(tracked.account).toMatchObject({ kind: "message-tracking", used: 1, faulty: 1 });
  const connected = read(
    "#Log-type: Transport Connectivity Log\n#Fields: date-time,session,source,Destination,direction,description\n2026-05-12T06:00:00.000Z,08DE,SMTP,a,>,x\n2026-05-12T06:00:00.000Z,08DE,SMTP,a,?,x\n",
  );
  expect(connected.account.faults).toEqual([{ line: 4, reason: "unknown event" }]);
  expect(connected.failures).toEqual(["08DE"]);
});
