import { askToHandOver, type Seat, type SeatOptions } from "./seat";

/**
 * A seat where the browser has no Web Locks: tabs ask each other. Two that ask at the same moment both
 * get it; the revision in storage then refuses the slower one.
 */
export async function unlockedSeat(options: SeatOptions): Promise<Seat> {
  const { workspace, messages, patience } = options;
  let held = false;
  const lose = async (): Promise<void> => {
    held = false;
    await options.onLose();
  };
  const stop = messages.listen((message) => {
    if (!("workspace" in message) || message.workspace !== workspace || !held) return;
    if (message.is === "who") messages.send({ is: "here", workspace, to: message.from });
    if (message.is === "claimed") void lose();
    if (message.is === "hand over")
      void lose().then(() => messages.send({ is: "handed over", workspace, to: message.from }));
  });
  const answer = messages.wait(
    (message) =>
      message.is === "here" && message.workspace === workspace && message.to === messages.tab,
    patience / 10,
  );
  messages.send({ is: "who", workspace });
  const owner = (await answer) === undefined;
  held = owner;
  return {
    owner,
    takeOver: async () => {
      if (held) return;
      await askToHandOver(options);
      held = true;
      await options.onGain();
    },
    lose: () => {
      held = false;
    },
    leave: () => {
      held = false;
      stop();
    },
  };
}
