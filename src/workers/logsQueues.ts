import type { QueueListing } from "../core/formats/queueListing";
import {
  type LogReading,
  type MessageEntry,
  type QueueEntry,
  QueueSessions,
  queueAdvice,
} from "../core/logs";
import type { QueueOutcome, QueuesOutcome } from "./logs.protocol";

/** Sessions that are gone through between two rests, in which other questions are answered. */
const stride = 2000;
const pause = (): Promise<void> => new Promise((go) => setTimeout(go));

type Given = readonly { readonly listing: QueueListing; readonly modified: number }[];

interface Linked {
  readonly bytes: number;
  readonly listings: readonly QueueListing[];
  readonly links: QueueSessions;
}

/** Listings of queues beside the sessions of send logs, which are gone through once. */
export class LogsQueues {
  readonly #reading: LogReading;
  #linked: Linked | undefined;

  constructor(reading: LogReading) {
    this.#reading = reading;
  }

  /** All queues and messages, with how many sessions did and did not deliver their mail. */
  async told(given: Given): Promise<QueuesOutcome> {
    const links = await this.link(given);
    return {
      queues: given.flatMap(({ listing, modified }) =>
        listing.queues.map((queue): QueueOutcome => {
          const found = links.of(queue);
          const advice = queueAdvice(queue);
          return {
            ...{ file: listing.file, modified, queue },
            ...(advice && { advice }),
            ...(found && { undelivered: found.undelivered.length, delivered: found.delivered }),
          };
        }),
      ),
      messages: given.flatMap(({ listing }): readonly MessageEntry[] => listing.messages),
      notes: given.flatMap(({ listing }) =>
        listing.notes.map((note) => `${listing.file}: ${note}`),
      ),
    };
  }

  /** The numbers of the sessions that did not deliver the mail of a queue, as they were linked last. */
  sessions(identity: string): readonly number[] {
    const { listings = [], links } = this.#linked ?? {};
    return listings
      .flatMap(({ queues }) => queues)
      .filter((queue) => queue.identity === identity)
      .flatMap((queue) => links?.of(queue)?.undelivered.map(Number) ?? []);
  }

  /** Goes through the sessions, unless nothing came since. */
  async link(given: Given): Promise<QueueSessions> {
    const { bytes } = this.#reading;
    const listings = given.map(({ listing }) => listing);
    const known = this.#linked;
    const isSame =
      known?.bytes === bytes &&
      known.listings.length === listings.length &&
      listings.every((each, at) => each === known.listings[at]);
    if (known && isSame) return known.links;
    const links = await this.#gone(listings.flatMap((each) => each.queues));
    this.#linked = { bytes, listings, links };
    return links;
  }

  async #gone(queues: readonly QueueEntry[]): Promise<QueueSessions> {
    const links = new QueueSessions(queues);
    if (queues.length === 0) return links;
    for (let number = 0; number < this.#reading.count; number += 1) {
      if (number % stride === stride - 1) await pause();
      if (this.#reading.overview(number).receives) continue;
      links.add({ ...this.#reading.session(number), id: String(number) });
    }
    return links;
  }
}
