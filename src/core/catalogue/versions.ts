import type { ExchangeVersion } from "./parameter";

/** The versions that a design can be for, oldest first; `id` is what people call them. */
export const versions: readonly {
  readonly id: ExchangeVersion;
  readonly label: string;
}[] = [
  { id: "2016", label: "Exchange Server 2016" },
  { id: "2019", label: "Exchange Server 2019" },
  { id: "SE", label: "Exchange Server Subscription Edition" },
];
