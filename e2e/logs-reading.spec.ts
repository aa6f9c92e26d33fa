import { expect, type Page, test } from "@playwright/test";
import { goTo } from "./estate";
import { openBlank } from "./person";

/** What of the place stood there at once while files were still read. */
interface Seen {
  readonly rows: boolean;
  readonly hosts: boolean;
  readonly causes: boolean;
  readonly bars: boolean;
}

/** Notes, at each change of the page while a bar tells how far the reading is, what stands there. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const seen: Seen[] = [];
    Object.assign(globalThis, { seen });
    const entries = (name: string) => `ul[aria-label="${name}"] li`;
    new MutationObserver(() => {
      if (!document.querySelector('[role=progressbar][aria-label="Reading"]')) return;
      const has = (selector: string): boolean => document.querySelector(selector) !== null;
      seen.push({
        rows: has("table tbody tr[aria-rowindex] button"),
        hosts: has(entries("Remote hosts")),
        causes: has(entries("Causes")),
        bars: has('section[aria-label="Sessions over time"] ul[aria-label="Legend"] li'),
      });
    }).observe(document.body, { childList: true, subtree: true });
  });

/** A log so large that its reading takes a while: one part again and again under other ids, made in the page. */
const dropLog = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const said = [
      "+,,",
      "<,220 mx.partner.example ESMTP,",
      ">,EHLO mail.corp.example,",
      "<,250 mx.partner.example Hello [198.51.100.20] SIZE 52428800 8BITMIME,",
      ">,MAIL FROM:<a@corp.example> SIZE=5120,",
      "<,250 2.1.0 Ok,",
      ">,RCPT TO:<b@partner.example>,",
      "<,550 5.1.1 User unknown,",
      ">,QUIT,",
      "<,221 2.0.0 Bye,",
      "-,,Local",
    ];
    const rows: string[] = [];
    for (let session = 0; session < 6000; session += 1) {
      const time = new Date(Date.UTC(2026, 4, 12, 6) + session * 400).toISOString();
      const id = `08DEA95B${session.toString(16).toUpperCase().padStart(8, "0")}`;
      const ends = `10.20.1.11:${50_000 + session},192.0.2.${session % 200}:25`;
      for (const [at, each] of said.entries())
        rows.push(`${time},Internet,${id},${at},${ends},${each}\r\n`);
    }
    const head =
      "#Log-type: SMTP Send Protocol Log\r\n#Fields: date-time,connector-id,session-id,sequence-number,local-endpoint,remote-endpoint,event,data,context\r\n";
    const text = rows.join("");
    const parts = Array.from(
      { length: 40 },
      (_, at) => new Blob([text.replaceAll(",08DEA95B", `,08DEA9${at + 16}`)]),
    );
    const transfer = new DataTransfer();
    transfer.items.add(new File([head, ...parts], "SEND2026051206-1.LOG"));
    for (const type of ["dragover", "drop"])
      document
        .querySelector("main")
        ?.dispatchEvent(
          new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }),
        );
  });

test("the table, the top lists and the chart stand there while a large log is still read", async ({
  page,
}) => {
  test.slow();
  await openBlank(page);
  await goTo(page, "Logs");
  await expect(page.locator("main input[type=file]").first()).toBeAttached();
  await watch(page);
  await dropLog(page);
  const reading = page.getByRole("progressbar", { name: "Reading" });
  await reading.waitFor();
  await reading.waitFor({ state: "hidden", timeout: 90_000 });
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: Seen[] }).seen);
  expect(
    seen.filter(({ rows, hosts, causes, bars }) => rows && hosts && causes && bars),
  ).not.toEqual([]);
  await expect(page.getByText("240,000 of 240,000 sessions")).toBeVisible();
});
