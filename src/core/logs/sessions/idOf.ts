import { idText } from "../rows/sessionIndex";
import { blankId, type Store, textId } from "../rows/store";

/** The id of a session as its log has it. */
export function idOf({ index, texts }: Store, session: number): string {
  const high = index.high.get(session);
  const low = index.low.get(session);
  if (high === textId) return texts.text(low);
  return high === blankId ? idText(0, 0) : idText(high, low);
}
