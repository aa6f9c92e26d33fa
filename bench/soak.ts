import type { CDPSession, Page } from "@playwright/test";
import { openBench } from "./browser";
import { type Course, courseOf, measures, type Sample } from "./soak/flat";
import * as hands from "./soak/hands";
import { Beside, copied, lostIn, renamed, turned, valued, without } from "./soak/kept";
import { round } from "./spread";

export interface SoakOptions {
  readonly edits: number;
  readonly seed: number;
  /** Edits until the page is loaded again: fewer than the app keeps steps to undo, so that all can be taken back. */
  readonly life: number;
  /** `0.1`: a tenth more in the last third of a life than in the first is a leak. */
  readonly limit: number;
  say(line: string): void;
}

export interface SoakFigures {
  readonly seed: number;
  readonly edits: number;
  readonly kinds: Readonly<Record<string, number>>;
  readonly lives: readonly Readonly<Record<string, Course>>[];
  /** The middle of what the lives grew by. */
  readonly growth: Readonly<Record<string, number>>;
  readonly lost: readonly string[];
  readonly faults: readonly string[];
  readonly holds: boolean;
}

const kinds = [
  ...(["size", "comment", "range", "turn", "rename", "duplicate"] as const),
  ...(["remove", "setForAll", "undo", "redo", "visit"] as const),
];
type Kind = (typeof kinds)[number];

const sampleEvery = 100;
/** So many connectors all the time, or the page would grow with the design. */
const fewest = 17;
const most = 18;

/** Random edits in the built app, held against what is kept beside it; stops at the first loss. */
export async function runSoak(
  root: string,
  flags: readonly string[],
  options: SoakOptions,
): Promise<SoakFigures> {
  const bench = await openBench(root, flags);
  try {
    // Movements are waited for by each click, and have no part in what is held here.
    const context = await bench.browser.newContext({
      viewport: { width: 1440, height: 900 },
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    // Beside other long jobs a page takes its time; a loss is told by what is stored, not by the clock.
    page.setDefaultTimeout(180_000);
    const soak = new Soak(page, await context.newCDPSession(page), options);
    page.on("pageerror", ({ message }) => soak.faults.push(message));
    await hands.openEstate(page, bench.app);
    return await soak.run();
  } finally {
    await bench.close();
  }
}

class Soak {
  readonly faults: string[] = [];
  readonly #kinds: Record<string, number> = {};
  readonly #lost: string[] = [];
  readonly #lives: Sample[][] = [];
  readonly #random: () => number;
  #beside = new Beside({});
  #rest = "";
  #done = 0;
  #unique = 0;

  constructor(
    readonly page: Page,
    readonly session: CDPSession,
    readonly options: SoakOptions,
  ) {
    this.#random = randomOf(options.seed);
  }

  async run(): Promise<SoakFigures> {
    const { connectors, rest } = await this.#settled();
    this.#beside = new Beside(connectors);
    this.#rest = rest;
    await this.session.send("Performance.enable");
    while (this.#done < this.options.edits && this.#lost.length === 0) await this.#live();
    return this.#figures();
  }

  /** One life of the page: edits and samples, all taken back and made again, and the page loaded anew. */
  async #live(): Promise<void> {
    const samples: Sample[] = [];
    this.#lives.push(samples);
    const end = Math.min(this.options.edits, this.#done + this.options.life);
    const begun = this.#done;
    while (this.#done < end) {
      await this.#edit();
      this.#done += 1;
      if (this.#done % sampleEvery !== 0) continue;
      samples.push(await this.#sample(this.#done - begun));
      await this.#compare("after edits");
      this.options.say(`${this.#done} edits  ${JSON.stringify(samples.at(-1))}`);
      if (this.#lost.length > 0) return;
    }
    const [back, present] = [this.#beside.past.length, this.#beside.present];
    await this.#step("Control+z", back);
    await this.#compare("after all was undone");
    await this.#step("Control+Shift+z", back);
    if (lostIn(present, this.#beside.present).length > 0)
      throw new Error("The soak keeps its steps wrongly.");
    await this.#compare("after all was made again");
    // At once after an edit: what waits to be stored has to be stored.
    await this.#edit();
    await this.page.reload();
    await this.page.getByRole("treeitem").first().waitFor();
    this.#beside.forget();
    await this.#compare("after the page was loaded again");
  }

  /** One edit, or a few steps back or forward, or a walk to another place. */
  async #edit(): Promise<void> {
    const ids = Object.keys(this.#beside.present);
    const id = ids[this.#under(ids.length)] as string;
    let kind = kinds[this.#under(kinds.length)] as Kind;
    if (kind === "remove" && ids.length <= fewest) kind = "duplicate";
    else if (kind === "duplicate" && ids.length >= most) kind = "remove";
    try {
      await this.#acts[kind](id);
    } catch (error) {
      throw new Error(`Edit ${this.#done + 1}, ${kind} of ${id}: ${(error as Error).message}`);
    }
    this.#kinds[kind] = (this.#kinds[kind] ?? 0) + 1;
  }

  readonly #acts: Readonly<Record<Kind, (id: string) => Promise<void>>> = {
    size: async (id: string) => {
      const megabytes = 37 + this.#under(900);
      await this.#open(id);
      await hands.type(this.page, "Limits", "Maximum message size", hands.inMegabytes(megabytes));
      this.#set([id], "MaxMessageSize", megabytes * 1_048_576);
    },
    comment: async (id: string) => {
      const text = `soak ${this.#next()}`;
      await this.#open(id);
      await hands.type(this.page, "Identity", "Comment", text);
      this.#set([id], "Comment", text);
    },
    range: async (id: string) => {
      const range = `10.${this.#under(250)}.${this.#under(250)}.${1 + this.#under(250)}`;
      await this.#open(id);
      await hands.type(this.page, "Network", "Accepts clients from, row 1", range);
      const ranges = this.#beside.present[id]?.explicit.RemoteIPRanges as readonly string[];
      if (ranges[1] !== range) this.#set([id], "RemoteIPRanges", [range, ...ranges.slice(1)]);
    },
    turn: async (id: string) => {
      await this.#open(id);
      const isOff = this.#beside.present[id]?.explicit.Enabled === false;
      await hands.act(this.page, isOff ? "Enable" : "Disable");
      this.#beside.change(turned(this.#beside.present, id));
    },
    rename: async (id: string) => {
      const name = `Soak ${letters(this.#next())}`;
      await this.#open(id);
      await hands.rename(this.page, name);
      this.#beside.change(renamed(this.#beside.present, id, name));
    },
    duplicate: async (id: string) => {
      await this.#open(id);
      const copy = await hands.duplicate(this.page, this.#beside.present);
      this.#beside.change(copied(this.#beside.present, id, copy));
    },
    remove: async (id: string) => {
      await this.#open(id);
      await hands.act(this.page, "Remove connector");
      this.#beside.change(without(this.#beside.present, id));
    },
    setForAll: async () => {
      const megabytes = 1000 + this.#under(900);
      await hands.sizeForAll(this.page, megabytes);
      this.#set(Object.keys(this.#beside.present), "MaxMessageSize", megabytes * 1_048_576);
    },
    undo: () => this.#step("Control+z", 1 + this.#under(5)),
    redo: () => this.#step("Control+Shift+z", 1 + this.#under(5)),
    visit: () => hands.visit(this.page, this.#under(5)),
  };

  async #open(id: string): Promise<void> {
    const connector = this.#beside.present[id];
    if (connector) await hands.choose(this.page, connector);
  }

  #set(ids: readonly string[], parameter: string, value: unknown): void {
    this.#beside.change(valued(this.#beside.present, ids, parameter, value));
  }

  async #step(keys: string, count: number): Promise<void> {
    await hands.steps(this.page, keys, count);
    const isBack = keys === "Control+z";
    for (let step = 0; step < count; step += 1)
      if (isBack) this.#beside.undo();
      else this.#beside.redo();
  }

  async #compare(when: string): Promise<void> {
    const { connectors, rest } = await this.#settled();
    const lost = lostIn(this.#beside.present, connectors);
    this.#lost.push(...lost.map((each) => `${when}, edit ${this.#done}: ${each}`));
    if (rest !== this.#rest) this.#lost.push(`${when}, edit ${this.#done}: other parts changed`);
  }

  /** What is stored, when it is as it should be or has not changed for a while. */
  async #settled(): Promise<Awaited<ReturnType<typeof hands.stored>>> {
    let last = await hands.stored(this.page);
    for (let same = 0; same < 8; ) {
      if (lostIn(this.#beside.present, last.connectors).length === 0) break;
      await this.page.waitForTimeout(500);
      const next = await hands.stored(this.page);
      same = lostIn(last.connectors, next.connectors).length === 0 ? same + 1 : 0;
      last = next;
    }
    return last;
  }

  async #sample(edits: number): Promise<Sample> {
    await this.#open(Object.keys(this.#beside.present)[0] as string);
    await this.page.waitForTimeout(500);
    for (let round = 0; round < 2; round += 1)
      await this.session.send("HeapProfiler.collectGarbage");
    const { metrics } = await this.session.send("Performance.getMetrics");
    const of = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
    const heap = of("JSHeapUsedSize");
    return { edits, heap, nodes: of("Nodes"), listeners: of("JSEventListeners") };
  }

  #figures(): SoakFigures {
    const { edits: wanted, seed, limit } = this.options;
    const lives = this.#lives
      .filter((samples) => samples.length > 2)
      .map((samples) =>
        Object.fromEntries(measures.map((each) => [each, courseOf(samples, each)])),
      );
    const growth = Object.fromEntries(
      measures.map((each) => [each, middle(lives.map((life) => life[each]?.growth ?? 0))]),
    );
    const isFlat = lives.length > 0 && Object.values(growth).every((each) => each <= limit);
    const holds = isFlat && this.#lost.length + this.faults.length === 0 && this.#done >= wanted;
    return {
      ...{ seed, edits: this.#done, kinds: this.#kinds, lives, growth },
      ...{ lost: this.#lost, faults: this.faults, holds },
    };
  }

  #next(): number {
    this.#unique += 1;
    return this.#unique;
  }

  #under(count: number): number {
    return Math.floor(this.#random() * count);
  }
}

/** 27 is `AB`: a name without a number at its end, as copies are numbered there. */
const letters = (number: number): string =>
  [...number.toString(26)]
    .map((digit) => String.fromCharCode(65 + Number.parseInt(digit, 26)))
    .join("");

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return round(sorted[Math.floor(sorted.length / 2)] ?? Number.NaN);
}

/** Pseudo-random numbers (mulberry32): the same seed makes the same edits. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
