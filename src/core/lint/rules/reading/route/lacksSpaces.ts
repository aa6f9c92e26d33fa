import { isWithoutSpaces } from "../../../../simulate";
import type { Input, Unit } from "../../rule";

/** What rules lack that speak of mail without a connector. */
export const lacksSpaces = ({ senders }: Pick<Unit, "senders">): readonly Input[] =>
  senders.some(isWithoutSpaces) ? ["values that were not shown"] : [];
