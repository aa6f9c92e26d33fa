import { expect, it, vi } from "vitest";
import { writeLink, writeWalkthroughLink } from "../core/formats/link";
import { estate } from "../testing/designs";
import { trainersFile } from "../testing/trainersFile";
import { Cancelled } from "./cancelled";
import { receive } from "./receive";
import type { Received } from "./received.protocol";
import { type ReceivedWorker, readReceived } from "./receivedClient";

const today = "2026-11-26";
const link = (fragment: string) => receive({ is: "link", fragment, today });
const linkTo = (walkthrough: object) => `#${writeWalkthroughLink(JSON.stringify(walkthrough))}`;

it("tells a design from a walkthrough by what the link says of itself", () => {
  const design = estate(1, 2);
  expect(link(`#${writeLink(design)}`)).toEqual({ is: "design", organisation: design });
  expect(link(linkTo(trainersFile()))).toEqual({ is: "walkthrough", walkthrough: trainersFile() });
});

it("refuses a walkthrough in a link with the line, as its file would be, and gives the text to look at", () => {
  const received = link(linkTo(trainersFile({ start: { ...trainersFile().start, kit: "moon" } })));
  if (received.is !== "refused") throw new Error(received.is);
  expect(received).toMatchObject({
    of: "walkthrough",
    fault: { what: expect.stringContaining("kit moon") },
  });
  expect(received.text?.split("\n")[(received.fault.line ?? 0) - 1]).toMatch(
    /"kit": "moon"|"start"/,
  );
  const unsolved = link(linkTo(trainersFile({ steps: [] })));
  expect(unsolved).toMatchObject({ is: "refused", fault: { line: expect.any(Number) } });
});

it("says of what a damaged link was", () => {
  expect(link("#w=1.a.b")).toMatchObject({
    of: "walkthrough",
    fault: { mend: expect.stringContaining(".walkthrough.json") },
  });
  expect(link("#d=1.a.b")).toMatchObject({
    of: "design",
    fault: { mend: expect.stringContaining(".portolan.json") },
  });
});

it("looks at the text of a file in the same way", () => {
  const of = (text: string) => receive({ is: "walkthrough", text, today });
  expect(of(JSON.stringify(trainersFile())).is).toBe("walkthrough");
  expect(of("{\n  what")).toMatchObject({ is: "refused", fault: { line: 2 } });
  expect(
    of(
      JSON.stringify({ ...trainersFile(), start: { kit: "seaford", logs: [{ file: "no.log" }] } }),
    ),
  ).toMatchObject({ is: "refused" });
});

it("hands over what is to be looked at, and ends the worker with the answer or before", async () => {
  const make = () => ({
    ...{ postMessage: vi.fn(), terminate: vi.fn() },
    onmessage: null as ReceivedWorker["onmessage"],
    onerror: null as ReceivedWorker["onerror"],
  });
  const request = { is: "link", fragment: "#d=1.a.b", today } as const;
  const worker = make();
  const reading = readReceived(request, () => worker);
  expect(worker.postMessage).toHaveBeenCalledExactlyOnceWith(request);
  const data: Received = { is: "design", organisation: estate(1, 1) };
  worker.onmessage?.(new MessageEvent("message", { data }));
  expect(await reading.outcome).toBe(data);
  expect(worker.terminate).toHaveBeenCalledOnce();

  const slow = make();
  const given = readReceived(request, () => slow);
  given.cancel();
  await expect(given.outcome).rejects.toBeInstanceOf(Cancelled);
  expect(slow.terminate).toHaveBeenCalledOnce();
});
