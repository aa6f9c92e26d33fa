import { name, phrase } from "../../finding";
import { type Organisation, type Server, serverNamed } from "../../model";
import { acceptedDomainFor, ownDomain } from "../../simulate";
import { type Binding, isWildcard, parseAddress, printAddress } from "../../values";
import type { Slot, Target } from "./kit";

/** A name or address that any command line takes as it is: no option, no blank, no end of line. */
export const isHost = (text: string): boolean =>
  /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,252})$/.test(text) || parseAddress(text).ok;

/** How a client reaches a server: the bound address, its full name, an address of it, its name, else a placeholder. */
export function serverTarget(server: Server, binding?: Binding): Target {
  const bound =
    binding && !isWildcard(binding)
      ? printAddress({ family: binding.family, value: binding.address })
      : undefined;
  const known = [bound, server.fqdn, server.addresses?.[0], server.name];
  return (
    known.find((each) => each !== undefined && isHost(each)) ?? {
      words: "address of a server",
      sample: "server.invalid",
      what: phrase`the address of ${name(server.name)}, which the design does not hold`,
    }
  );
}

/** A smart host as a target: its name, or its address without brackets. */
export const hostTarget = (host: string): Target => {
  const bare = host.replace(/^\[|\]$/g, "");
  return isHost(bare)
    ? bare
    : {
        words: "address of a smart host",
        sample: "smarthost.invalid",
        what: phrase`the address of a smart host, whose name in the design is none`,
      };
};

/** The server by its name in a list of servers; undefined where the design does not hold it. */
export const sourceServer = (organisation: Organisation, names: readonly string[]) =>
  names.map((each) => serverNamed(organisation, each)).find((each) => each !== undefined);

/** The addresses with which messages are sent. */
export interface People {
  readonly outsideSender: Slot;
  readonly ownRecipient: Slot;
  readonly outsideRecipient: Slot;
  readonly ownSender: Slot;
}

/** A domain that no accepted domain holds, for the simulation and as the sample of a placeholder. */
export function outsideDomain(organisation: Organisation): string {
  const free = ["outside.example", "elsewhere.example", "faraway.example"];
  return free.find((each) => !acceptedDomainFor(each, organisation)) ?? "outside.invalid";
}

export function peopleOf(organisation: Organisation): People {
  const outside = `someone@${outsideDomain(organisation)}`;
  const own = `someone@${ownDomain(organisation) ?? "your-domain.invalid"}`;
  return {
    outsideSender: {
      words: "outside sender",
      sample: outside,
      what: phrase`an address outside your domains`,
    },
    outsideRecipient: {
      words: "outside recipient",
      sample: outside,
      what: phrase`an address outside your domains, in a mailbox that you can read`,
    },
    ownSender: {
      words: "own sender",
      sample: own,
      what: phrase`an address of your own domains`,
    },
    ownRecipient: {
      words: "own recipient",
      sample: own,
      what: phrase`an address of your own domains, in a mailbox that you can read`,
    },
  };
}
