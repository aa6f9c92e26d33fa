import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { LogReading } from "../reading";

const folder = fileURLToPath(new URL("../fixtures/", import.meta.url));
const names = [
  "EX01-FrontEnd-RECV2026051206-1.LOG",
  "EX01-Hub-SEND2026051206-1.LOG",
  "EX01-Hub-SEND2026051207-1.LOG",
  "EX02-FrontEnd-RECV2026051206-1.LOG",
];

it("says by numbers what the session says by texts", () => {
  const reading = new LogReading();
  for (const name of names) {
    const file = reading.open(name);
    file.write(readFileSync(folder + name));
    file.end();
  }
  expect(reading.count).toBe(85);
  const text = (number: number): string | null => (number < 0 ? null : reading.text(number));
  let signedIn = 0;
  for (let at = 0; at < reading.count; at += 1) {
    const { tls, auth, ehlo, messages, id } = reading.session(at, { unmasked: true });
    const figures = reading.figures(at);
    const sizes = messages.flatMap(({ size }) => (size === null ? [] : [size]));
    signedIn += figures.outcome === 1 ? 1 : 0;
    expect(figures.tlsFailed, id).toBe(tls?.outcome === "failed");
    expect(figures.tlsUp >= 0, id).toBe(tls?.outcome === "ok");
    expect(figures.asked, id).toBe(auth !== null);
    expect(["", "ok", "failed"][figures.outcome], id).toBe(auth?.outcome ?? "");
    expect(text(figures.mechanism)?.toUpperCase() ?? null, id).toBe(auth?.mechanism ?? null);
    expect(text(figures.account), id).toBe(auth?.account ?? null);
    expect(text(figures.ehlo), id).toBe(ehlo);
    expect(text(figures.sender), id).toBe(messages[0]?.from ?? null);
    expect(figures, id).toMatchObject({
      messages: messages.length,
      accepted: messages.filter(({ accepted }) => accepted).length,
      recipients: messages.reduce((sum, { to }) => sum + to.length, 0),
      size: sizes.length === 0 ? -1 : sizes.reduce((sum, size) => sum + size, 0),
    });
  }
  expect(signedIn).toBe(1);
});
