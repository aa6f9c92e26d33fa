import { name, type Phrase, phrase, value } from "../../finding";
import type { InboundRun, OutboundRun } from "../../simulate";
import type { Expected } from "./kit";

/** What a client sees of a session: who takes it, and the reply that decides. */
export function received(run: InboundRun): Expected {
  if (run.impossible) return { words: phrase`There is no such session: ${run.impossible}` };
  if (run.verdict === "no-listener")
    return { words: phrase`Nothing answers: the connection is refused or times out.` };
  if (run.verdict === "no-connector")
    return { words: phrase`The connection is made and closed: no connector takes this address.` };
  const { reply, connector } = run;
  const who = connector ? name(connector.name) : "A connector";
  const what = run.verdict === "accepted" ? "accepts it" : "refuses it";
  const said = reply ? phrase`: ${value(replyWords(reply))}` : [];
  return {
    ...(reply && { reply: reply.id }),
    words: phrase`${who} ${what}${said}${unless(run)}`,
  };
}

/** Codes alone where the text is made of numbers of the moment. */
const replyWords = ({ id, code, enhanced, text }: NonNullable<InboundRun["reply"]>): string =>
  [code, enhanced, id === "queued" ? "" : text].filter(Boolean).join(" ");

function unless({ missing }: InboundRun): Phrase {
  const [first] = missing;
  return first ? phrase`. This is not certain: ${first.what}` : phrase``;
}

/** Whether the port answers, from the run of any session there. */
export function answered(run: InboundRun): Expected {
  if (run.impossible || run.verdict === "no-listener" || run.verdict === "no-connector")
    return received(run);
  const who = run.connector ? name(run.connector.name) : "A connector";
  return { words: phrase`The port answers, ${who} takes the session.` };
}

/** Whether STARTTLS is offered, and by whom. */
export function encrypted(run: InboundRun): Expected {
  if (!run.connector) return received(run);
  const offered = run.ehlo.includes("STARTTLS");
  const named = run.connector.explicit.TlsCertificateName;
  const shown =
    typeof named === "string" ? phrase`the certificate ${value(named)}` : phrase`its certificate`;
  return {
    words: offered
      ? phrase`${name(run.connector.name)} offers ${value("STARTTLS")} and shows ${shown}.`
      : phrase`${name(run.connector.name)} does not offer ${value("STARTTLS")}: no certificate is shown.`,
  };
}

/** Which way a message takes out of the organisation. */
export function routed(run: OutboundRun): Expected {
  const { connector, nextHop, outcome, reply } = run;
  if (!connector)
    return {
      words:
        outcome === "delivered"
          ? phrase`It stays inside.`
          : phrase`No connector takes it${reply ? phrase`: ${value(`${reply.code} ${reply.enhanced}`.trim())}` : []}.`,
    };
  const hop =
    nextHop === "dns"
      ? phrase`the MX of the domain`
      : nextHop && nextHop.length > 0
        ? phrase`${value(nextHop.join(", "))}`
        : phrase`no next hop`;
  const tls = connector.explicit.RequireTLS === true ? phrase`, TLS required` : phrase``;
  return { words: phrase`It leaves by ${name(connector.name)} to ${hop}${tls}.` };
}
