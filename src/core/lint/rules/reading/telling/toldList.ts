import { type Part, value } from "../../../../finding";
import type { Sender } from "../../../../simulate";

const most = 3;

/** Several values in few words: `10.0.0.1, 10.0.0.2, 10.0.0.3 and 4 more`; `as` sets them apart, as names say. */
export function toldList(texts: readonly string[], as: (text: string) => Part = value): Part {
  const left = texts.length - most;
  return as(left > 1 ? `${texts.slice(0, most).join(", ")} and ${left} more` : texts.join(", "));
}

/** The address spaces of a connector, without type and cost where they are SMTP. */
export const toldSpaces = ({ spaces }: Sender): Part =>
  toldList(spaces.map(({ type, space }) => (type === "SMTP" ? space : `${type}:${space}`)));
