import { parameter as declared } from "../../catalogue";
import { name, type Part, type Phrase, parameterName, phrase, value as told } from "../../finding";
import type { InboundQuestion, OutboundQuestion, RemoteHost } from "../../model";
import { printCount, showSize, type Value } from "../../values";
import type { Check, CheckOf, Leaf, Test } from "./check";
import { isJunction } from "./holds";

/** What a check asks, as one sentence without its full stop: for the trainer's page and for *Show all steps*. */
export function inWords(check: Check): Phrase {
  if (!isJunction(check)) return (tell[check.kind] as (leaf: Leaf) => Phrase)(check);
  if (check.kind === "not") return phrase`not: ${joined(check.of, " and ")}`;
  return joined(check.of, check.kind === "any" ? " or " : "; ");
}

const joined = (of: readonly Check[], between: string): Phrase =>
  of.flatMap((each, at) => (at === 0 ? inWords(each) : [between, ...inWords(each)]));

const tell: { readonly [K in Leaf["kind"]]: (leaf: CheckOf<K>) => Phrase } = {
  connector: ({ of, server, where }) =>
    phrase`an enabled ${of} connector${on(server)} has ${list(
      where.map(({ parameter, test }) => tested(of, parameter, test)),
    )}`,
  "no-connector": ({ of, server, name: wanted }) =>
    phrase`no ${of} connector${on(server)} is named ${name(wanted)}`,
  property: ({ connector, parameter, test }) =>
    phrase`${name(connector)} has ${tested(sideOf(connector), parameter, test)}`,
  permission: ({ connector, user, right, state }) =>
    phrase`at ${name(connector)} the right ${told(right)} of ${name(account(user))} is ${permissionWords[state]}`,
  finding: ({ code, at, absent }) =>
    phrase`the finding ${told(code)} is ${absent ? "absent" : "present"}${place(at)}`,
  refusal: ({ row, at, absent }) =>
    phrase`the cmdlets ${absent ? "do not refuse" : "refuse"} the design by ${told(row)}${place(at)}`,
  sim: ({ session, expect }) => phrase`${asked(session)} is ${answered(expect)}`,
  route: ({ message, expect }) => phrase`${sent(message)} ${leaving(expect)}`,
  ask: (leaf) =>
    "sim" in leaf
      ? phrase`Simulate asks: ${asked(leaf.sim.session)}, and the answer is ${answered(leaf.sim.expect)}`
      : phrase`Simulate asks: ${sent(leaf.route.message)}, which ${leaving(leaf.route.expect)}`,
  expect: (leaf) =>
    "sim" in leaf
      ? phrase`kept as an expectation: ${asked(leaf.sim.session)} is ${answered(leaf.sim.expect)}`
      : phrase`kept as an expectation: ${sent(leaf.route.message)} ${leaving(leaf.route.expect)}`,
  exposure: ({ at, test, addresses }) =>
    phrase`${comparison[test]} ${printCount(BigInt(addresses))} addresses may relay without signing in${
      at ? phrase` at ${told(at.endpoint)} of ${name(at.server)}` : " anywhere"
    }`,
  script: ({ tab, cmdlet, parameter, value }) =>
    phrase`the script of the tab ${name(tab)} holds ${told(
      [cmdlet, ...(parameter === undefined ? [] : [`-${parameter}`]), value ?? ""].join(" ").trim(),
    )}`,
  plan: planned,
  log: (leaf) => {
    if ("session" in leaf) return phrase`the session ${told(leaf.session)} is open`;
    if ("cause" in leaf)
      return leaf.cause === "none"
        ? phrase`a session without a cause is open`
        : phrase`a session of the cause ${told(leaf.cause)} is open`;
    return phrase`sessions are filtered by ${leaf.filter} ${told(leaf.value)}`;
  },
  queue: ({ identity }) => phrase`the queue ${told(identity)} is open`,
  at: ({ place: where, select, tab }) =>
    phrase`the place ${name(capital(where))} is open${tab === undefined ? "" : phrase` at the tab ${name(capital(tab))}`}${
      select === undefined ? "" : phrase`, with ${name(select)} selected`
    }`,
  answer: ({ choice }) => phrase`the question is answered with ${letter(choice)}`,
};

/** a, b, c: how choices are counted. */
export const letter = (choice: number): string => `${String.fromCharCode(97 + choice)})`;

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const on = (server: string | undefined): Phrase =>
  server === undefined ? [] : phrase` on ${name(server)}`;
const place = (at: string | undefined): Phrase => (at === undefined ? [] : phrase` at ${name(at)}`);
const account = (user: string): string => user.slice(user.lastIndexOf("\\") + 1);
const sideOf = (connector: string) => (connector.includes("\\") ? "receive" : "send");
const permissionWords = { allow: "allowed", deny: "denied", none: "neither allowed nor denied" };
const comparison = { "=": "exactly", "<=": "at most", ">=": "at least" };

const list = (parts: readonly Phrase[]): Phrase =>
  parts.flatMap((each, at) =>
    at === 0 ? each : [at === parts.length - 1 ? " and " : ", ", ...each],
  );

function tested(side: "receive" | "send", parameter: string, test: Test): Phrase {
  const of = parameterName(parameter);
  const show = (value: Value): Part => {
    const found = declared(side, parameter);
    // Names of a closed list are said as the cmdlets have them, as the texts do.
    const named = found?.role === "property" && ["choice", "flags"].includes(found.kind.type);
    return told(found?.role === "property" && !named ? found.kind.show(value) : textOf(value));
  };
  if ("is" in test) return phrase`${of} ${show(test.is)}`;
  if ("isNot" in test) return phrase`${of} other than ${show(test.isNot)}`;
  if ("has" in test) return phrase`${of} with ${told(test.has)}`;
  if ("within" in test) return phrase`${of} within ${told(test.within.join(", "))}`;
  if ("most" in test) return phrase`${of} at most ${show(test.most)}`;
  return test.said ? phrase`${of} given` : phrase`${of} not given`;
}

const textOf = (value: Value): string =>
  Array.isArray(value) ? value.join(", ") : String(value ?? "nothing");

function asked({
  server,
  listen,
  from,
  tls,
  auth,
  clientCert,
  mailFrom,
  rcptTo,
  size,
}: InboundQuestion): Phrase {
  return [
    ...phrase`a session of ${told(from)} to ${told(listen)} of ${name(server)}`,
    ...(tls ? [" over TLS"] : []),
    ...(auth === undefined ? [] : [` signed in by ${auth === "basic" ? "Basic" : "NTLM"}`]),
    ...(clientCert === undefined ? [] : phrase` with the certificate ${told(clientCert)}`),
    ...(mailFrom === undefined ? [] : phrase` from ${told(mailFrom)}`),
    ...(rcptTo === undefined ? [] : phrase` to ${told(rcptTo.join(", "))}`),
    ...(size === undefined ? [] : phrase` of ${told(showSize(size))}`),
  ];
}

function answered({ verdict, reply, connector }: CheckOf<"sim">["expect"]): Phrase {
  const by = connector === undefined ? [] : phrase` by ${name(connector)}`;
  if (verdict === "any") return phrase`taken${by}`;
  const word = {
    accepted: "accepted",
    refused: "refused",
    "no-listener": "not heard",
    "no-connector": "taken by no connector",
  }[verdict];
  return phrase`${word}${reply === undefined ? [] : phrase` with ${told(reply)}`}${by}`;
}

function sent({ rcptTo, size, remote }: OutboundQuestion): Phrase {
  return [
    ...phrase`mail to ${told(rcptTo)}`,
    ...(size === undefined ? [] : phrase` of ${told(showSize(size))}`),
    ...(remote === undefined ? [] : phrase`, to a host with ${host(remote)},`),
  ];
}

function host({ port = "open", starttls, certificate, auth, maxSize }: RemoteHost): string {
  return [
    port === "open" ? "an open port" : `a ${port} port`,
    starttls === false ? "no STARTTLS" : "STARTTLS",
    ...(certificate?.names ? [`the certificate ${certificate.names.join(", ")}`] : []),
    ...(auth && auth.length > 0 ? [`AUTH ${auth.join(" ")}`] : []),
    ...(maxSize === undefined ? [] : [`SIZE ${maxSize}`]),
  ].join(", ");
}

function leaving({ connector, outcome }: CheckOf<"route">["expect"]): Phrase {
  const by =
    connector === null ? phrase`leaves by no connector` : phrase`leaves by ${name(connector)}`;
  if (outcome === undefined) return by;
  return phrase`${by} and ${outcome === "delivered" ? "is delivered" : "waits in Retry"}`;
}

function planned(leaf: CheckOf<"plan">): Phrase {
  if ("only" in leaf) return phrase`the plan holds steps of ${name(leaf.only)} alone`;
  if ("leftOut" in leaf) return phrase`the step of ${name(leaf.leftOut)} is left out of the plan`;
  if ("risk" in leaf)
    return phrase`the plan has the risk ${told(leaf.risk)}${place(leaf.connector)}`;
  const { action, connector, parameter } = leaf;
  const verb = { create: "creates", change: "changes", remove: "removes" }[action];
  return parameter === undefined
    ? phrase`the plan ${verb} ${name(connector)}`
    : phrase`the plan ${verb} ${parameterName(parameter)} of ${name(connector)}`;
}
