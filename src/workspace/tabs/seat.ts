import type { Messages } from "./messages";

/** Whether this tab writes the workspace; one tab does, the others read. */
export interface Seat {
  /** Whether the seat was free at first. */
  readonly owner: boolean;
  /** Makes this tab the one that writes; the other is asked to store what it has. */
  takeOver(): Promise<void>;
  /** After a refused write: another tab has the seat, whatever we thought. */
  lose(): void;
  leave(): void;
}

export interface SeatOptions {
  readonly workspace: string;
  readonly messages: Messages;
  /** This tab may write now, after it was a reader. */
  onGain(): void | Promise<void>;
  /** This tab may write no more; resolves when what it had is stored. */
  onLose(): Promise<void>;
  /** Milliseconds that another tab is given to answer. */
  readonly patience: number;
}

/** Asks the tab that writes to hand over, and waits until it has, or until patience ends. */
export async function askToHandOver({ workspace, messages, patience }: SeatOptions): Promise<void> {
  const answer = messages.wait(
    (message) =>
      message.is === "handed over" &&
      message.workspace === workspace &&
      message.to === messages.tab,
    patience,
  );
  messages.send({ is: "hand over", workspace });
  await answer;
}
