import type { InboundQuestion, OutboundQuestion } from "../../../model";
import { parseAddress, parseBinding, printAddress, printBinding } from "../../../values";

type Question = InboundQuestion | OutboundQuestion;

/** Whether a question has the fields of another, in whatever spelling; its further fields are free. */
export function agrees(question: Question, wanted: Question): boolean {
  const own: Readonly<Record<string, unknown>> = { ...question };
  return Object.entries(wanted).every(([field, value]) => isLike(field, own[field], value));
}

function isLike(field: string, own: unknown, wanted: unknown): boolean {
  if (typeof wanted === "string") return spelled(field, own) === spelled(field, wanted);
  if (Array.isArray(wanted)) {
    const [these, those] = [membersOf(field, own), membersOf(field, wanted)];
    return these.size === those.size && [...these].every((each) => those.has(each));
  }
  if (typeof wanted === "object" && wanted !== null) {
    const inner = (own ?? {}) as Readonly<Record<string, unknown>>;
    return Object.entries(wanted).every(([name, value]) => isLike(name, inner[name], value));
  }
  return (own ?? resting[field]) === wanted;
}

/** What a field that is left out stands for: a sound host that is trusted (RemoteHost of the model). */
const resting: Readonly<Record<string, unknown>> = {
  ...{ tls: false, known: false, bdat: false, bareLf: false },
  ...{ starttls: true, trusted: true, expired: false },
};
const restingText: Readonly<Record<string, string>> = {
  port: "open",
  dns: "ok",
  handshake: "ok",
  signIn: "ok",
};

const membersOf = (field: string, value: unknown): ReadonlySet<string> =>
  new Set((Array.isArray(value) ? value : []).map((each) => spelled(field, each)));

function spelled(field: string, value: unknown): string {
  const text = typeof value === "string" ? value.trim() : (restingText[field] ?? "");
  if (field === "from") {
    const address = parseAddress(text);
    return address.ok ? printAddress(address.value) : text.toLowerCase();
  }
  if (field === "listen") {
    const binding = parseBinding(text);
    return binding.ok ? printBinding(binding.value) : text.toLowerCase();
  }
  return text.toLowerCase();
}
