import type { Option } from "./kinds/kind";
import type { Side, Usage } from "./parameter";

/** A usage type of a New- cmdlet: `help` says what it is for; what it sets is derived by `setBy`. */
export interface UsageType extends Option {
  readonly name: Usage;
}

const type = (name: Usage, help: string): UsageType => ({ name, label: name, help });

/** The usage types that each side's New- cmdlet knows, in the order of its choice. */
export const usageTypes: Record<Side, readonly UsageType[]> = {
  receive: [
    type(
      "Custom",
      "A device or application, or anything else: nobody may connect until you say who.",
    ),
    type("Internal", "Exchange servers of this organisation, and older ones that still run."),
    type("Internet", "Mail from anyone outside to the accepted domains, without signing in."),
    type("Partner", "One outside organisation, known by its certificate in mutual TLS."),
    type("Client", "People who sign in with a mail program to send, by default on port 587."),
  ],
  send: [
    type("Custom", "Any destination; a smart host with or without sign-in."),
    type("Internal", "Other mail servers of your own; no limit on message size."),
    type("Internet", "The Internet, by DNS or through a smart host."),
    type("Partner", "One outside organisation, by DNS and with mutual TLS."),
  ],
};
