import type { ReceiveConnector, SendConnector } from "../model";

/** A connector as an import shows it: without ids, and with the name of its server. */
export type PartConnector =
  | (Omit<ReceiveConnector, "id" | "drafts" | "server"> & { readonly server: string })
  | Omit<SendConnector, "id" | "drafts">;

/**
 * deployed: what stands on the servers, and the design begins there; design: what is wanted, not said to
 * be deployed; baseline: what stands on the servers, beside a design that stays as it is.
 */
export type AdoptAs = "deployed" | "design" | "baseline";
