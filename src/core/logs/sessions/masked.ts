import type { Session } from "./session";

/** A session with every account masked, wherever it stands. */
export function maskedSession(session: Session, mask: (text: string) => string): Session {
  const { auth, messages } = session;
  return {
    ...session,
    lastReply: mask(session.lastReply),
    ehlo: session.ehlo === null ? null : mask(session.ehlo),
    auth: auth && { ...auth, account: auth.account === null ? null : mask(auth.account) },
    messages: messages.map((each) => ({
      ...each,
      from: mask(each.from),
      to: each.to.map(mask),
      id: each.id === null ? null : mask(each.id),
    })),
  };
}
