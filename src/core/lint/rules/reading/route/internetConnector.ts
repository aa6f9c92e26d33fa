import { isWithoutSpaces, type Sender } from "../../../../simulate";

/** The connector takes mail to every SMTP domain: it has the address space *. */
export const takesAllDomains = ({ spaces }: Sender): boolean =>
  spaces.some(({ type, space }) => type === "SMTP" && space === "*");

/** It does, or its address spaces were not shown. */
export const mayTakeAllDomains = (sender: Sender): boolean =>
  takesAllDomains(sender) || isWithoutSpaces(sender);

/** Enabled send connector with the SMTP address space *. */
export const isInternetConnector = (sender: Sender): boolean =>
  sender.enabled && takesAllDomains(sender);

/** An Internet connector that finds the next hop by MX records. */
export const sendsByMx = (sender: Sender): boolean => sender.byDns && isInternetConnector(sender);
