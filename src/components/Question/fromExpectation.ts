import type { Expectation } from "../../core/model";
import { emptyInbound, emptyOutbound, type QuestionForm } from "./question";

/** The fields of a kept question; an exposure is asked as the listener that it counts at. */
export function fromExpectation(expectation: Expectation): QuestionForm {
  if ("exposure" in expectation)
    return {
      ...emptyInbound,
      server: expectation.exposure.server,
      listen: expectation.exposure.listen,
    };
  if ("simulate" in expectation) {
    const { simulate: asked } = expectation;
    return {
      ...emptyInbound,
      server: asked.server,
      listen: asked.listen,
      from: asked.from,
      ehlo: asked.ehlo ?? "",
      tls: asked.clientCert !== undefined ? "mutual" : asked.tls ? "starttls" : "none",
      cert: asked.clientCert ?? "",
      auth: asked.auth ?? "none",
      mail: senderText(asked.mailFrom),
      rcpt: (asked.rcptTo ?? []).join(", "),
      size: sizeText(asked.size),
      bdat: asked.bdat ?? false,
      bare: asked.bareLf ?? false,
    };
  }
  const { route: asked } = expectation;
  const { remote = {} } = asked;
  return {
    ...emptyOutbound,
    server: asked.server ?? "",
    mail: senderText(asked.mailFrom),
    rcpt: asked.rcptTo,
    known: asked.known ?? false,
    size: sizeText(asked.size),
    dns: remote.dns ?? "ok",
    port: remote.port ?? "open",
    starttls: remote.starttls ?? true,
    handshake: remote.handshake ?? "ok",
    names: (remote.certificate?.names ?? []).join(", "),
    trusted: remote.certificate?.trusted ?? true,
    expired: remote.certificate?.expired ?? false,
    rauth: (remote.auth ?? []).join(", "),
    signin: remote.signIn ?? "ok",
    rsize: sizeText(remote.maxSize),
  };
}

const senderText = (sender: string | undefined): string => (sender === "" ? "<>" : (sender ?? ""));

const sizeText = (bytes: number | undefined): string => (bytes === undefined ? "" : `${bytes} B`);
