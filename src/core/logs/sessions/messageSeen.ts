/** A message in a session, in numbers of texts and of bytes; -1 where nothing was said. */
export interface MessageSeen {
  from: number;
  to: number[];
  id: number;
  /** SIZE= of MAIL FROM, and the sum of BDAT. */
  announced: number;
  sent: number;
  /** The place of the reply that accepted it. */
  accepted: number;
}
