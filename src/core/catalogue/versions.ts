import type { ExchangeVersion } from "./parameter";

/** The versions that a design can be for, oldest first: `short` for chips, `label` for choices. */
export const versions: readonly {
  readonly id: ExchangeVersion;
  readonly short: string;
  readonly label: string;
}[] = [
  { id: "2016", short: "Exchange 2016", label: "Exchange Server 2016" },
  { id: "2019", short: "Exchange 2019", label: "Exchange Server 2019" },
  { id: "SE", short: "Exchange SE", label: "Exchange Server Subscription Edition" },
];
