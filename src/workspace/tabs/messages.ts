import type { PartKey } from "../storage/storage";

/** What tabs tell each other. `from` and `to` are tabs. */
export type Message =
  | { readonly is: "who"; readonly workspace: string; readonly from: string }
  | { readonly is: "here"; readonly workspace: string; readonly from: string; readonly to: string }
  | { readonly is: "hand over"; readonly workspace: string; readonly from: string }
  | {
      readonly is: "handed over";
      readonly workspace: string;
      readonly from: string;
      readonly to: string;
    }
  | { readonly is: "claimed"; readonly workspace: string; readonly from: string }
  | {
      readonly is: "written";
      readonly workspace: string;
      readonly from: string;
      readonly revision: number;
      readonly parts: readonly PartKey[];
    }
  | { readonly is: "list changed"; readonly from: string }
  /** The progress of a walkthrough. */
  | { readonly is: "practice changed"; readonly from: string };

/** The line between the tabs of this browser. */
export interface Messages {
  readonly tab: string;
  readonly works: boolean;
  send(message: Sent): void;
  listen(listener: (message: Message) => void): () => void;
  /** The first message that answers, or undefined after some milliseconds. */
  wait(answers: (message: Message) => boolean, milliseconds: number): Promise<Message | undefined>;
  close(): void;
}

type Unsigned<T> = T extends Message ? Omit<T, "from"> : never;
type Sent = Unsigned<Message>;

/** Opens the line; where the browser has none, nothing is heard. */
export function openMessages(tab: string, channelName: string): Messages {
  const channel =
    typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(channelName);
  const listeners = new Set<(message: Message) => void>();
  if (channel)
    channel.onmessage = ({ data }: MessageEvent<Message>) => {
      for (const listener of [...listeners]) listener(data);
    };
  // Node keeps running for an open channel; a browser has no such method.
  if (channel && "unref" in channel) (channel as { unref(): void }).unref();
  const listen: Messages["listen"] = (listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return {
    tab,
    works: channel !== undefined,
    send: (message) => channel?.postMessage({ ...message, from: tab }),
    listen,
    wait: (answers, milliseconds) =>
      new Promise((resolve) => {
        const done = (message: Message | undefined) => {
          clearTimeout(timer);
          stop();
          resolve(message);
        };
        const timer = setTimeout(() => done(undefined), channel ? milliseconds : 0);
        const stop = listen((message) => {
          if (answers(message)) done(message);
        });
      }),
    close: () => channel?.close(),
  };
}
