import type { Connector, Server } from "../../../core/model";

/** What a row of the explorer is drawn from. */
export type Entry =
  | { readonly kind: "server"; readonly server: Server; readonly count: number }
  | {
      readonly kind: "connector";
      readonly side: Connector["kind"];
      readonly place: string;
      readonly disabled: boolean;
      readonly changed: number | "new" | undefined;
      /** The server's own name at the end of the connector's: said already by the row above, so it gives way first. */
      readonly suffix: string;
      readonly worst: "error" | "warning" | "advice" | undefined;
      readonly count: number;
    }
  /** Deployed, and no longer in the design: a plan takes it away. */
  | { readonly kind: "removed"; readonly side: Connector["kind"]; readonly suffix: string }
  | { readonly kind: "part"; readonly part: Part; readonly count: number };

export type Part = "acceptedDomains" | "networks" | "certificates";
