/** The parts of an organisation that are kept by id. Apart from their schemas, so that a list of names brings no schema along. */
export const partNames = [
  "servers",
  "connectors",
  "deployed",
  "acceptedDomains",
  "certificates",
  "networks",
  "accepted",
  "expectations",
] as const;

export type PartName = (typeof partNames)[number];
