import { wordsOf } from "../../exposure";
import { name, type Phrase, phrase, value } from "../../finding";
import type { InboundQuestion, Organisation, ReceiveConnector } from "../../model";
import type { Plan } from "../../plan";
import { type InboundRun, receiverOf, simulateInbound } from "../../simulate";
import { countOf, printAddress, printBinding, showSize } from "../../values";
import { type Cell, cellsOf } from "./cells";
import { answered, encrypted, received } from "./expected";
import { type People, serverTarget } from "./hosts";
import type { Draft } from "./kit";
import { type Sized, sizeBetween } from "./sizes";

/** What is asked of both ends alike. */
type Ask = (question: Partial<InboundQuestion>) => {
  readonly before: InboundRun;
  readonly after: InboundRun;
};

/**
 * Checks of one receive connector that changes: for each kind of client that it serves before or after the port, a
 * message to an own address, one to an outside address, TLS and signing in where either end has it.
 */
export function receiveChecks(
  plan: Pick<Plan, "old" | "new">,
  before: ReceiveConnector | undefined,
  after: ReceiveConnector | undefined,
  people: People,
): readonly Draft[] {
  const sized = sizeBetween(limitOf(plan.old, before), limitOf(plan.new, after));
  return cellsOf(plan.old, plan.new, before, after).flatMap((cell) =>
    cellChecks(plan, cell, people, before && after && sized),
  );
}

/** Bytes; undefined: none, or unknown. */
function limitOf(
  organisation: Organisation,
  connector: ReceiveConnector | undefined,
): number | undefined {
  const limit = connector && receiverOf(organisation, connector)?.value("MaxMessageSize");
  return typeof limit === "number" ? limit : undefined;
}

function cellChecks(
  plan: Pick<Plan, "old" | "new">,
  { server, binding, set, client }: Cell,
  people: People,
  sized: Sized | undefined,
): Draft[] {
  const host = serverTarget(server, binding);
  const { port } = binding;
  const at = phrase`${value(printBinding(binding))} of ${name(server.name)}`;
  const from = whence(plan.new, { set, client });
  const ask: Ask = (question) => {
    const whole = {
      server: server.name,
      listen: printBinding(binding),
      from: printAddress(client),
      mailFrom: people.outsideSender.sample,
      rcptTo: [people.ownRecipient.sample],
      ...question,
    };
    return { before: simulateInbound(plan.old, whole), after: simulateInbound(plan.new, whole) };
  };
  const message = (
    title: Phrase,
    runs: ReturnType<Ask>,
    to: People["ownRecipient"],
    more: { tls: boolean; signIn: boolean; attachment?: number } = { tls: false, signIn: false },
  ): Draft => ({
    title,
    from,
    probe: {
      is: "message",
      host,
      port,
      from: more.signIn ? people.ownSender : people.outsideSender,
      to,
      ...more,
    },
    before: received(runs.before),
    after: received(runs.after),
  });
  const plain = ask({});
  const outside = { rcptTo: [people.outsideRecipient.sample] };
  const drafts: Draft[] = [
    {
      title: phrase`The port at ${at}`,
      from,
      probe: { is: "port", host, port },
      before: answered(plain.before),
      after: answered(plain.after),
    },
  ];
  if (!plain.before.connector && !plain.after.connector) return drafts;
  drafts.push(
    message(phrase`A stranger’s message to an own address at ${at}`, plain, people.ownRecipient),
    message(
      phrase`Relay: a stranger’s message to an outside address at ${at}`,
      ask(outside),
      people.outsideRecipient,
    ),
  );
  if (sized)
    drafts.push(
      message(
        phrase`A message of ${value(showSize(sized.message))} at ${at}`,
        ask({ size: sized.message }),
        people.ownRecipient,
        { tls: false, signIn: false, attachment: sized.attachment },
      ),
    );
  const tls = [plain.before, plain.after].some(({ ehlo }) => ehlo.includes("STARTTLS"));
  if (tls)
    drafts.push({
      title: phrase`TLS at ${at}`,
      from,
      probe: { is: "tls", host, port },
      before: encrypted(plain.before),
      after: encrypted(plain.after),
    });
  const signs = [plain.before, plain.after].some(({ ehlo, ehloAfterTls }) =>
    [...ehlo, ...ehloAfterTls].some((each) => /^AUTH\b/.test(each)),
  );
  if (signs)
    drafts.push(
      message(
        phrase`A user’s message to an outside address at ${at}, after signing in`,
        ask({ ...outside, auth: "basic", tls, mailFrom: people.ownSender.sample }),
        people.outsideRecipient,
        { tls, signIn: true },
      ),
    );
  return drafts;
}

/** Which clients the check is for, and the one that was asked for in the simulation. */
function whence(organisation: Organisation, { set, client }: Pick<Cell, "set" | "client">): Phrase {
  const words = wordsOf(set, organisation.networks, 3);
  return countOf(set) === 1n
    ? phrase`the client ${words}`
    : phrase`a client in ${words}; simulated for ${value(printAddress(client))}`;
}
