import { type Provider, providerOfHost } from "../../../catalogue";
import type { Sender } from "../../../simulate";
import { enabledSender } from "../reading/route/enabledSender";
import { smartHostsOf } from "../reading/route/smartHosts";
import { type Hit, type Input, type Rule, rule, type Unit } from "../rule";

/** A smart host whose provider is known by its name. */
export interface ProviderHost {
  readonly provider: Provider;
  /** In lower case, without the last dot. */
  readonly host: string;
  readonly row: number;
}

/** An enabled send connector, and the first host of one provider that it sends to. */
export interface Subject extends ProviderHost {
  readonly sender: Sender;
}

const kept = new WeakMap<Sender, readonly ProviderHost[]>();

/** The smart hosts of a connector whose providers are known; of addresses none is guessed. */
export function providerHosts(sender: Sender): readonly ProviderHost[] {
  const known = kept.get(sender);
  if (known) return known;
  const read = smartHostsOf(sender).flatMap(({ name, row }) => {
    const provider = name === undefined ? undefined : providerOfHost(name);
    return provider && name !== undefined ? [{ provider, host: name.replace(/\.$/, ""), row }] : [];
  });
  kept.set(sender, read);
  return read;
}

/** Each provider of a connector once, with its first host. */
export function subjectsOf(sender: Sender): readonly Subject[] {
  const hosts = providerHosts(sender);
  return hosts
    .filter(
      ({ provider }, index) => hosts.findIndex((each) => each.provider === provider) === index,
    )
    .map((each) => ({ sender, ...each }));
}

type Look = (subject: Subject, unit: Unit) => Hit | undefined;

/** Inputs that a rule lacks for one provider; a connector without any is not concerned. */
type Lacks = (subject: Subject, unit: Unit) => readonly Input[];

/** A rule about an enabled send connector and a provider that it sends to. */
export const providerRule = (code: string, look: Look, lacks?: Lacks): Rule =>
  rule({
    code,
    per: "sender",
    ...(lacks && {
      lacks: (unit) =>
        unit.senders
          .filter(({ enabled }) => enabled)
          .flatMap((sender) => subjectsOf(sender).flatMap((subject) => lacks(subject, unit))),
    }),
    find: enabledSender((sender, unit) =>
      subjectsOf(sender).flatMap((subject) => look(subject, unit) ?? []),
    ),
  });
