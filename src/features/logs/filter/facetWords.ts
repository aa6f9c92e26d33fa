import { causeTitle, type FacetKey, type Verdict, verdicts } from "../../../core/logs";
import { verdictWords } from "../verdictWords";

/** What sessions are told apart by, in words: as a heading, and within a sentence. */
export const facetWords: Readonly<
  Record<FacetKey, { readonly heading: string; readonly one: string }>
> = {
  verdict: { heading: "Verdicts", one: "verdict" },
  cause: { heading: "Causes", one: "cause" },
  connector: { heading: "Connectors", one: "connector" },
  remote: { heading: "Remote hosts", one: "remote host" },
  domain: { heading: "Domains of senders", one: "domain of the sender" },
  reply: { heading: "Last replies", one: "last reply" },
  tls: { heading: "TLS", one: "TLS" },
  auth: { heading: "Sign-in", one: "sign-in" },
  way: { heading: "Direction", one: "direction" },
};

/** A value as it is shown. */
export function valueWords(key: FacetKey, value: string): string {
  if (key === "verdict" && isVerdict(value)) return verdictWords[value];
  if (key === "way") return value === "in" ? "Receive" : "Send";
  if (key === "cause") return causeTitle(value);
  if (key === "tls" && value === "none") return "no TLS";
  if (key === "tls" && value === "yes") return "any TLS";
  if (key === "auth" && value === "none") return "nobody signed in";
  if (key === "auth" && value === "ok") return "signed in";
  return value;
}

const isVerdict = (value: string): value is Verdict => verdicts.some((each) => each === value);
