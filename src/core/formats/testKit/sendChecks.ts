import { name, phrase, value } from "../../finding";
import {
  type Organisation,
  type OutboundQuestion,
  orderedServers,
  type SendConnector,
} from "../../model";
import type { Plan } from "../../plan";
import { receiversOf, route, type Sender, sampleDomains, senderOf } from "../../simulate";
import { showSize } from "../../values";
import { routed } from "./expected";
import { hostTarget, isHost, type People, serverTarget, sourceServer } from "./hosts";
import type { Draft, Expected, Slot } from "./kit";
import { type Sized, sizeBetween } from "./sizes";

/** So many domains, and smart hosts, of one connector are asked for. */
const most = 4;

/**
 * Checks of one send connector that changes: for each domain of its spaces at either end the way of a message, and for
 * where it goes after the change what DNS says of it, its port, and its certificate.
 */
export function sendChecks(
  plan: Pick<Plan, "old" | "new">,
  before: SendConnector | undefined,
  after: SendConnector | undefined,
  people: People,
): readonly Draft[] {
  const [was, is] = [reading(plan.old, before), reading(plan.new, after)];
  const sender = is ?? was;
  if (!sender) return [];
  const domains = [...new Set([is, was].flatMap((each) => domainsOf(each)))].slice(0, most);
  const sized = was && is ? sizeBetween(was.maxMessageSize, is.maxMessageSize) : undefined;
  return [
    ...domains.flatMap((domain) => [
      ...message(plan, domain, undefined, people),
      ...(sized ? message(plan, domain, sized, people) : []),
    ]),
    ...(is?.enabled ? hopChecks(plan.new, is, domains) : []),
  ];
}

const reading = (organisation: Organisation, connector: SendConnector | undefined) =>
  connector && senderOf(organisation, connector);

const domainsOf = (sender: Sender | undefined): readonly string[] =>
  (sender?.spaces ?? []).flatMap((each) => sampleDomains(each)).filter(isHost);

/** A message that a client hands to one of the servers, for the domain. */
function message(
  plan: Pick<Plan, "old" | "new">,
  domain: string,
  sized: Sized | undefined,
  people: People,
): Draft[] {
  const server = orderedServers(plan.new).find(({ role }) => role === "Mailbox");
  if (!server) return [];
  const question: OutboundQuestion = {
    mailFrom: people.ownSender.sample,
    rcptTo: `someone@${domain}`,
    ...(sized && { size: sized.message }),
  };
  const to: Slot = {
    words: `recipient in ${domain}`,
    sample: `someone@${domain}`,
    what: phrase`an address in ${value(domain)} whose owner expects the test`,
  };
  const submits = receiversOf(plan.new, server).some(
    ({ enabled, bindings }) => enabled && bindings.some(({ port }) => port === submission),
  );
  return [
    {
      title: sized
        ? phrase`The way of a message of ${value(showSize(sized.message))} to ${value(domain)}`
        : phrase`The way of a message to ${value(domain)}`,
      from: phrase`a client that may send by ${name(server.name)}; look in message tracking for the connector`,
      probe: {
        is: "message",
        host: serverTarget(server),
        port: submits ? submission : 25,
        tls: submits,
        signIn: submits,
        from: people.ownSender,
        to,
        ...(sized && { attachment: sized.attachment }),
      },
      before: routed(route(plan.old, question)),
      after: routed(route(plan.new, question)),
    },
  ];
}

/** Where clients sign in and hand in mail (RFC 6409). */
const submission = 587;

/** From the server that sends: the name, the port and the certificate of each next hop. */
function hopChecks(
  organisation: Organisation,
  sender: Sender,
  domains: readonly string[],
): Draft[] {
  const server = sourceServer(organisation, sender.sources);
  const from = server
    ? phrase`the server ${name(server.name)}, which sends`
    : phrase`a server that sends for ${name(sender.connector.name)}`;
  const said = sender.value("Port");
  const port = typeof said === "number" ? said : 25;
  // What is needed of the other side does not hang on the change.
  const same = (words: Expected["words"]) => ({ before: { words }, after: { words } });
  if (sender.byDns)
    return domains.flatMap((domain): Draft[] => [
      {
        title: phrase`Where mail for ${value(domain)} goes`,
        from,
        probe: { is: "dns", name: domain, type: "MX" },
        ...same(phrase`At least one MX, or an address of the domain itself.`),
      },
    ]);
  return sender.smartHosts.slice(0, most).flatMap((host): Draft[] => {
    const target = hostTarget(host);
    const isName = typeof target === "string" && /[A-Za-z]/.test(target) && !target.includes(":");
    const domain = sender.value("TlsDomain");
    const checked = sender.value("TlsAuthLevel") === "DomainValidation";
    const expects = checked && typeof domain === "string" && isHost(domain) ? domain : undefined;
    const tls = sender.value("IgnoreSTARTTLS") !== true;
    return [
      ...(isName
        ? [
            {
              title: phrase`The address of the smart host ${value(host)}`,
              from,
              probe: { is: "dns" as const, name: target, type: "A" as const },
              ...same(phrase`At least one address.`),
            },
          ]
        : []),
      {
        title: phrase`The port of the smart host ${value(host)}`,
        from,
        probe: { is: "port", host: target, port },
        ...same(phrase`The port answers.`),
      },
      ...(tls
        ? [
            {
              title: phrase`The certificate of the smart host ${value(host)}`,
              from,
              probe: { is: "tls" as const, host: target, port, ...(expects && { expects }) },
              ...same(
                expects === undefined
                  ? phrase`A certificate is shown after ${value("STARTTLS")}.`
                  : phrase`The certificate names ${value(expects)}.`,
              ),
            },
          ]
        : []),
    ];
  });
}
