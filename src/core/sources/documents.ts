import type { Source } from "./source";

/** Public documents. Keys are cited by the catalogue, rules and replies; add one where a new fact needs it. */
export const documents = {
  "new-receiveconnector": {
    title: "New-ReceiveConnector",
    url: "https://learn.microsoft.com/powershell/module/exchange/new-receiveconnector",
    standing: "documented",
  },
} as const satisfies Record<string, Source>;
