import { amountOf, spelledSize, type Unit } from "../../../components/ParameterField/units";
import type { TransportConfig } from "../../../core/model";
import { type Parsed, parseSize, read, refused } from "../../../core/values";

export type LimitName = "maxSendSize" | "maxReceiveSize" | "maxRecipientEnvelopeLimit";
export type Limit = number | "Unlimited";

/** A limit of Get-TransportConfig, as the form names it. */
export interface LimitField {
  readonly name: LimitName;
  readonly parameter: string;
  readonly label: string;
  readonly help: string;
  readonly isSize: boolean;
}

export const limitFields: readonly LimitField[] = [
  {
    name: "maxSendSize",
    parameter: "MaxSendSize",
    label: "Largest message sent",
    help: "Binds before a connector that allows more.",
    isSize: true,
  },
  {
    name: "maxReceiveSize",
    parameter: "MaxReceiveSize",
    label: "Largest message received",
    help: "Binds before a connector that allows more.",
    isSize: true,
  },
  {
    name: "maxRecipientEnvelopeLimit",
    parameter: "MaxRecipientEnvelopeLimit",
    label: "Most recipients of a message",
    help: "Of one message, over all its recipients.",
    isSize: false,
  },
];

/** A limit as typed beside a unit; blank = not known. */
export function readLimit(
  text: string,
  field: Pick<LimitField, "isSize">,
  unit: Unit,
): Parsed<Limit | undefined> {
  const plain = text.trim();
  if (plain === "") return read(undefined);
  if (/^unlimited$/i.test(plain)) return read("Unlimited");
  if (!field.isSize)
    return /^\d{1,10}$/.test(plain) ? read(Number(plain)) : refused(noCount(plain));
  if (/^\d+(\.\d+)?$/.test(plain) && amountOf(plain, unit) === null) return refused(noBytes(plain));
  return parseSize(spelledSize(plain, unit));
}

const noCount = (text: string) => ({
  code: "limit-count",
  what: `${text.slice(0, 40)} is no number of recipients.`,
  mend: "Write digits alone, or Unlimited.",
});

const noBytes = (text: string) => ({
  code: "limit-bytes",
  what: `${text.slice(0, 40)} is no whole number of bytes in this unit.`,
  mend: "Choose a smaller unit, or write fewer digits.",
});

/** The limits with one of them said, or with undefined forgotten; undefined where nothing is left. */
export function withLimit(
  config: TransportConfig | undefined,
  name: LimitName,
  limit: Limit | undefined,
): TransportConfig | undefined {
  const { [name]: _, ...others } = config ?? {};
  if (limit !== undefined) return { ...others, [name]: limit };
  return Object.keys(others).length > 0 ? others : undefined;
}
