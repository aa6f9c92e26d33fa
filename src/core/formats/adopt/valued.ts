import { usedOfDomain } from "./acceptedDomain";
import type { Subject } from "./bag";
import { shownOfCertificate } from "./certificate";
import { usedOfServer } from "./exchangeServer";
import { usedOfEntry } from "./permission";
import { usedOfTransportConfig } from "./transportConfig";

const valued: Partial<Record<Subject, ReadonlySet<string>>> = {
  acceptedDomain: usedOfDomain,
  certificate: shownOfCertificate,
  permission: usedOfEntry,
  server: usedOfServer,
  transportConfig: usedOfTransportConfig,
  adapter: new Set(["IPAddresses"]),
};

/** Whether the value of a property of such an object is read, other than of a connector. */
export const isValued = (subject: Subject, name: string): boolean =>
  valued[subject]?.has(name) ?? false;
