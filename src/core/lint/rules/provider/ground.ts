import { confidenceOf, type HostingNetwork, type Provider, providerData } from "../../../catalogue";
import type { Part, Severity } from "../../../finding";
import type { Hit } from "../rule";
import { monthsBetween } from "./months";

type Confidence = ReturnType<typeof confidenceOf>;

/** From the weakest ground to the firmest. */
const order: readonly Confidence[] = ["recalled", "disputed", "inferred", "observed", "documented"];

const lower: Readonly<Record<Severity, Severity>> = {
  error: "warning",
  warning: "advice",
  advice: "advice",
};

/** What a finding rests on in an entry of the provider data. */
export interface Ground {
  readonly entry: Provider | HostingNetwork;
  /** Fields that decided; the weakest of them tells how firm the finding is. */
  readonly fields: readonly string[];
  /** How well the behaviour of Exchange is known that the finding rests on, where it is less than documented. */
  readonly exchange?: "observed" | "inferred";
  /** As providers.md gives it, before the ground is looked at. */
  readonly severity: Severity;
  /** Limits and dates age within months; ports and TLS stay (providers.md 6). */
  readonly ages?: boolean;
  readonly today?: string | undefined;
  /** What the table itself rests on what is not certain; it is not lowered again. */
  readonly asGiven?: boolean;
}

/**
 * Severity, standing and the words of a provider finding: one step lower where a field is recalled, never an
 * error unless documented, to know only where limits and dates are more than a year old. `known` says of
 * what month the facts are.
 */
export function grounded(
  { entry, fields, exchange, severity, ages = false, today, asGiven = false }: Ground,
  fill: Readonly<Record<string, string | number | Part>> = {},
): Pick<Hit, "severity" | "standing" | "fill"> {
  const confidence = weakest([
    ...fields.map((field) => confidenceOf(entry, field)),
    ...(exchange ? [exchange] : []),
  ]);
  const isOld = today !== undefined && monthsBetween(providerData.asOf, today) > 12;
  return {
    severity: isOld && ages ? "advice" : asGiven ? severity : judged(severity, confidence),
    standing: confidence === "recalled" ? "inferred" : confidence,
    fill: {
      provider: calledBy(entry),
      known: `${said(confidence)}${isOld ? " It may be out of date." : ""}`,
      ...fill,
    },
  };
}

/** `Microsoft 365`, without what stands in brackets after a name. */
const calledBy = ({ name }: Provider | HostingNetwork): string =>
  name.replace(/ (?:as smart host )?\(.*$/, "");

const weakest = (all: readonly Confidence[]): Confidence =>
  order.find((each) => all.includes(each)) ?? "documented";

function judged(severity: Severity, confidence: Confidence): Severity {
  if (confidence === "recalled") return lower[severity];
  return severity === "error" && confidence !== "documented" ? "warning" : severity;
}

const said = (confidence: Confidence): string =>
  confidence === "recalled"
    ? `As of ${providerData.asOf}, from general knowledge: check.`
    : `As of ${providerData.asOf}, ${confidence}.`;
