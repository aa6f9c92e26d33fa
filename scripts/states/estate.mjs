import { button, paste } from "./moves.mjs";

/** With three hundred servers open: too much of everything. */
export const onEstate = [
  ["design-too-much", { path: "/design", wait: 4000 }],
  ["design-too-much-chart", { path: "/design?pane=chart", wait: 3000 }],
  ["design-too-much-table", { path: "/design?view=table&pane=chart", wait: 3000 }],
  [
    "simulate-too-much",
    {
      path: "/simulate?ask=in&server=EX001&listen=0.0.0.0:25&from=10.20.4.9&mail=a@corp.example&rcpt=b@far.example",
      wait: 3000,
    },
  ],
  [
    "simulate-too-much-exposure",
    {
      path: "/simulate?view=exposure&ask=in&server=EX001&listen=0.0.0.0:25",
      wait: 3000,
    },
  ],
  ["plan-equals", { path: "/plan", wait: 3000 }],
  [
    "plan-too-much",
    {
      path: "/import",
      wait: 5000,
      go: async (page) => {
        const all = Array.from({ length: 150 }, (_, at) => {
          const server = `EX${String(at + 1).padStart(3, "0")}`;
          return `Set-ReceiveConnector '${server}\\Monitoring ${server}' -MaxMessageSize 20MB -RemoteIPRanges 10.40.0.${at}`;
        });
        await paste(page, all.join("\n"));
        await page.getByRole("radio", { name: /^Merge into/ }).check();
        await page.getByRole("radio", { name: "Design only" }).check();
        await button(page, /^(Merge connectors|Apply commands)$/).click();
        await page.waitForURL(/\/design/);
        await page.goto(new URL("/plan", page.url()).href);
      },
    },
  ],
];
