import type { ExchangeVersion } from "../../catalogue";

/** The first build of 15.2 that is the Subscription Edition; 2019 ended below it (Microsoft's list of build numbers). */
const firstOfSubscription = 2562;

/** What AdminDisplayVersion says: a version that designs are made for, an older product by its name, or neither. */
export type SaidVersion =
  | { readonly is: "known"; readonly version: ExchangeVersion }
  | { readonly is: "older"; readonly product: "2013" | "2010" | "2007" | "2003" }
  | { readonly is: "unclear" };

const older = { 6: "2003", 8: "2007", 14: "2010" } as const;

/**
 * Reads `Version 15.2 (Build 1748.10)`, and `15.2.1748.10` as other tools write it. Minor version 2 alone is both
 * 2019 and the Subscription Edition: without a build it is unclear.
 */
export function readVersion(text: string): SaidVersion {
  const parts =
    /^(?:Version )?(\d{1,2})\.(\d{1,2})(?: \(Build (\d{1,5})(?:\.[^()]*)?\)|\.(\d{1,5})(?:\.\d+)*)?$/i.exec(
      text.trim(),
    );
  if (!parts) return { is: "unclear" };
  const [major, minor] = [Number(parts[1]), Number(parts[2])];
  if (major === 15 && minor === 0) return { is: "older", product: "2013" };
  if (major === 15 && minor === 1) return { is: "known", version: "2016" };
  const build = parts[3] ?? parts[4];
  if (major === 15 && minor === 2 && build !== undefined)
    return { is: "known", version: Number(build) < firstOfSubscription ? "2019" : "SE" };
  const product = Object.entries(older).find(([number]) => Number(number) === major)?.[1];
  return product ? { is: "older", product } : { is: "unclear" };
}
