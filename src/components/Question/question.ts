import type { InboundQuestion, OutboundQuestion, RemoteHost } from "../../core/model";
import { bareAddress, foreignType, readAddress } from "../../core/simulate";
import { type Complaint, parseAddress, parseBinding, parseSize } from "../../core/values";

/** The texts of the inbound question as they stand in their fields. */
export interface InboundForm {
  readonly ask: "in";
  readonly server: string;
  readonly listen: string;
  readonly from: string;
  readonly ehlo: string;
  readonly tls: "none" | "starttls" | "mutual";
  readonly cert: string;
  readonly auth: "none" | "basic" | "ntlm";
  readonly mail: string;
  readonly rcpt: string;
  readonly size: string;
  readonly bdat: boolean;
  readonly bare: boolean;
}

/** The texts of the outbound question. */
export interface OutboundForm {
  readonly ask: "out";
  readonly server: string;
  readonly mail: string;
  readonly rcpt: string;
  readonly known: boolean;
  readonly size: string;
  readonly dns: NonNullable<RemoteHost["dns"]>;
  readonly port: NonNullable<RemoteHost["port"]>;
  readonly starttls: boolean;
  readonly handshake: NonNullable<RemoteHost["handshake"]>;
  readonly names: string;
  readonly trusted: boolean;
  readonly expired: boolean;
  readonly rauth: string;
  readonly signin: NonNullable<RemoteHost["signIn"]>;
  readonly rsize: string;
}

export type QuestionForm = InboundForm | OutboundForm;

export const emptyInbound: InboundForm = {
  ask: "in",
  server: "",
  listen: "",
  from: "",
  ehlo: "",
  tls: "none",
  cert: "",
  auth: "none",
  mail: "",
  rcpt: "",
  size: "",
  bdat: false,
  bare: false,
};

export const emptyOutbound: OutboundForm = {
  ask: "out",
  server: "",
  mail: "",
  rcpt: "",
  known: false,
  size: "",
  dns: "ok",
  port: "open",
  starttls: true,
  handshake: "ok",
  names: "",
  trusted: true,
  expired: false,
  rauth: "",
  signin: "ok",
  rsize: "",
};

/** Fields that cannot be read, with what is wrong. */
export type Faults = Readonly<Record<string, Complaint | undefined>>;

export type Read<Q> =
  | { readonly ok: true; readonly question: Q }
  | { readonly ok: false; readonly faults: Faults };

const members = (text: string): string[] =>
  text
    .split(/[\s,;]+/)
    .map((each) => each.trim())
    .filter(Boolean);

const missing = (what: string, mend: string): Complaint => ({ code: "missing", what, mend });

/** Bytes of a size field; empty = not said. */
function sizeOf(text: string, key: string, faults: Record<string, Complaint>): number | undefined {
  if (text.trim() === "") return undefined;
  const size = parseSize(text);
  if (!size.ok) faults[key] = size.complaint;
  else if (typeof size.value === "number") return size.value;
  return undefined;
}

/** The sender of a field, "" the empty one; an empty field says nothing. */
function senderOf(text: string, faults: Record<string, Complaint>): string | undefined {
  if (text.trim() === "") return undefined;
  const sender = bareAddress(text);
  if (sender !== "" && !readAddress(sender))
    faults.mail = missing(`${sender} is no mail address.`, "Write name@domain.example, or <>.");
  return sender;
}

/** The session that is asked for, or the fields that keep it from being asked. */
export function inboundOf(form: InboundForm): Read<InboundQuestion> {
  const faults: Record<string, Complaint> = {};
  if (form.server === "") faults.server = missing("No server is chosen.", "Choose one.");
  const listen = parseBinding(form.listen);
  if (!listen.ok) faults.listen = listen.complaint;
  const from = parseAddress(form.from);
  if (!from.ok) faults.from = from.complaint;
  const size = sizeOf(form.size, "size", faults);
  const rcptTo = members(form.rcpt).map(bareAddress);
  for (const each of rcptTo)
    if (!readAddress(each))
      faults.rcpt = missing(`${each} is no mail address.`, "Write name@domain.example.");
  const mailFrom = senderOf(form.mail, faults);
  if (Object.keys(faults).length > 0) return { ok: false, faults };
  return {
    ok: true,
    question: {
      server: form.server,
      listen: form.listen.trim(),
      from: form.from.trim(),
      ...(form.tls !== "none" && { tls: true }),
      ...(form.tls === "mutual" && form.cert.trim() !== "" && { clientCert: form.cert.trim() }),
      ...(form.auth !== "none" && { auth: form.auth }),
      ...(form.ehlo.trim() !== "" && { ehlo: form.ehlo.trim() }),
      ...(mailFrom !== undefined && { mailFrom }),
      ...(rcptTo.length > 0 && { rcptTo }),
      ...(size !== undefined && { size }),
      ...(form.bdat && { bdat: true }),
      ...(form.bare && { bareLf: true }),
    },
  };
}

/** The message that is asked for, or the fields that keep it from being asked. */
export function outboundOf(form: OutboundForm): Read<OutboundQuestion> {
  const faults: Record<string, Complaint> = {};
  const rcptTo = bareAddress(form.rcpt);
  // Another type than SMTP is an answer: it needs a gateway.
  if (!readAddress(rcptTo) && foreignType(rcptTo) === undefined)
    faults.rcpt =
      rcptTo === ""
        ? missing("The recipient is missing.", "Write name@domain.example.")
        : missing(`${rcptTo} is no mail address.`, "Write name@domain.example.");
  const mailFrom = senderOf(form.mail, faults);
  const size = sizeOf(form.size, "size", faults);
  const maxSize = sizeOf(form.rsize, "rsize", faults);
  if (Object.keys(faults).length > 0) return { ok: false, faults };
  const names = members(form.names);
  return {
    ok: true,
    question: {
      ...(mailFrom !== undefined && { mailFrom }),
      rcptTo,
      ...(form.known && { known: true }),
      ...(size !== undefined && { size }),
      ...(form.server !== "" && { server: form.server }),
      remote: {
        ...(form.dns !== "ok" && { dns: form.dns }),
        port: form.port,
        starttls: form.starttls,
        ...(form.handshake !== "ok" && { handshake: form.handshake }),
        ...(form.starttls && {
          certificate: {
            ...(names.length > 0 && { names }),
            trusted: form.trusted,
            expired: form.expired,
          },
        }),
        auth: members(form.rauth).map((each) => each.toUpperCase()),
        ...(form.signin !== "ok" && { signIn: form.signin }),
        ...(maxSize !== undefined && { maxSize }),
      },
    },
  };
}

/** The question as a URL holds it: what differs from an empty one. */
export function toSearch(form: QuestionForm): Readonly<Record<string, string>> {
  const empty: Readonly<Record<string, string | boolean>> = {
    ...(form.ask === "in" ? emptyInbound : emptyOutbound),
  };
  const pairs = Object.entries(form).flatMap(([key, value]: [string, string | boolean]) =>
    key !== "ask" && value === empty[key]
      ? []
      : [[key, typeof value === "boolean" ? (value ? "1" : "0") : value]],
  );
  return Object.fromEntries(pairs);
}

/** Reads a question from a URL; null where there is none. What is no value of its field is left at its default. */
export function fromSearch(search: Readonly<Record<string, unknown>>): QuestionForm | null {
  if (search.ask !== "in" && search.ask !== "out") return null;
  const empty: QuestionForm = search.ask === "in" ? emptyInbound : emptyOutbound;
  const read = Object.entries(empty).map(([key, fallback]: [string, string | boolean]) => {
    const value = Object.hasOwn(search, key) ? search[key] : undefined;
    if (typeof value !== "string") return [key, fallback];
    if (typeof fallback === "boolean") return [key, value === "1"];
    const choice = choices[key];
    return [key, choice && !choice.includes(value) ? fallback : value];
  });
  return Object.fromEntries(read) as QuestionForm;
}

const choices: Readonly<Record<string, readonly string[]>> = {
  tls: ["none", "starttls", "mutual"],
  auth: ["none", "basic", "ntlm"],
  dns: ["ok", "nxdomain", "loopback", "fails"],
  port: ["open", "refused", "silent"],
  handshake: ["ok", "fails"],
  signin: ["ok", "refused"],
};
