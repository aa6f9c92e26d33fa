import { chartOf, layOut } from "../src/core/chart";
import { readInput } from "../src/core/formats";
import { scriptOf } from "../src/core/formats/powershell";
import { problemsOf } from "../src/core/lint";
import { LogReading } from "../src/core/logs";
import type { Organisation } from "../src/core/model";
import { comparisonOf, planOf } from "../src/core/plan";
import { estateOf } from "./estate";
import { answersOf } from "./exposure";
import { growthOf } from "./growth";
import { own } from "./logs/clock";
import { protocolLogs } from "./logs/protocolLogs";
import { clixmlOf, csvOf, jsonOf, listOf } from "./notations";
import { changedAt } from "./planning";
import { relays } from "./relays";
import { round } from "./spread";

/** How the time of one subject grows when there is ten and a hundred times as much of it. */
export interface GrowthFigures {
  readonly of: string;
  readonly sizes: Readonly<Record<"once" | "ten" | "hundred", number>>;
  /** Milliseconds of the processor: the least of three runs. */
  readonly milliseconds: Readonly<Record<"once" | "ten" | "hundred", number>>;
  /** 1 is linear. */
  readonly exponent: number;
  readonly holds: boolean;
}

/** n log n between 50 and 5,000 is a power of 1.17. */
const mostExponent = 1.2;

interface Subject {
  readonly of: string;
  /** The smallest size; the others are ten and a hundred times that. */
  readonly from: number;
  /** What is measured, on something fresh of that size; making it is not measured. */
  prepare(size: number): () => unknown;
}

const connectors = (work: (organisation: Organisation) => unknown): Subject => ({
  of: "connectors",
  from: 50,
  prepare: (size) => {
    const organisation = estateOf(size);
    return () => work(organisation);
  },
});

const imported = (textOf: (organisation: Organisation) => string): Subject => ({
  of: "connectors",
  from: 50,
  prepare: (size) => {
    const bytes = new TextEncoder().encode(textOf(estateOf(size)));
    return () => {
      if (!readInput({ name: "bench", bytes }).ok) throw new Error("The text was refused.");
    };
  },
});

const whole = (organisation: Organisation): string =>
  scriptOf(organisation, { style: "backtick", full: true, whatIf: false, comments: false }).text;

const subjects: Readonly<Record<string, Subject>> = {
  "log reading": {
    of: "megabytes",
    from: 1,
    prepare: (size) => {
      const logs = [...protocolLogs(size * 1_048_576)];
      return () => {
        const reading = new LogReading();
        for (const { name, bytes } of logs) {
          const file = reading.open(name);
          file.write(bytes);
          file.end();
        }
        reading.judge();
      };
    },
  },
  "chart layout": {
    of: "connectors",
    from: 50,
    prepare: (size) => {
      const chart = chartOf(estateOf(size));
      return () => layOut(chart, 1440);
    },
  },
  exposure: {
    of: "connectors of 1,000 ranges",
    from: 5,
    prepare: (size) => {
      const organisation = relays(size, 1000, "v4");
      return () => answersOf(organisation);
    },
  },
  "all problems": connectors((organisation) => problemsOf(organisation).counts),
  "whole script": connectors(whole),
  plan: {
    of: "connectors, one in twenty changed",
    from: 50,
    prepare: (size) => {
      const organisation = changedAt(estateOf(size), 20);
      return () => planOf(comparisonOf(organisation));
    },
  },
  "import CLIXML": imported(clixmlOf),
  "import JSON": imported(jsonOf),
  "import CSV": imported(csvOf),
  "import Format-List": imported(listOf),
  "import script": imported(whole),
};

/** Every subject at three sizes. */
export const measureGrowths = (): Readonly<Record<string, GrowthFigures>> =>
  Object.fromEntries(Object.entries(subjects).map(([name, each]) => [name, measure(each)]));

function measure({ of, from, prepare }: Subject): GrowthFigures {
  const sizes = { once: from, ten: 10 * from, hundred: 100 * from };
  // The compiler of the engine learns on the middle size, so that the smallest does not pay for all.
  for (let run = 0; run < 3; run += 1) spentBy(prepare(sizes.ten));
  // The clock of the processor goes by milliseconds: what is small is done as often as it takes for as much work.
  const least = (size: number, times: number): number => {
    const together = (): number => {
      let spent = 0;
      for (let time = 0; time < times; time += 1) spent += spentBy(prepare(size));
      return spent / times;
    };
    return round(Math.min(...Array.from({ length: 3 }, together)));
  };
  const milliseconds = {
    once: least(sizes.once, 100),
    ten: least(sizes.ten, 10),
    hundred: least(sizes.hundred, 1),
  };
  const names = ["once", "ten", "hundred"] as const;
  const { exponent } = growthOf(names.map((name) => [sizes[name], milliseconds[name]]));
  return { of, sizes, milliseconds, exponent, holds: exponent <= mostExponent };
}

function spentBy(work: () => unknown): number {
  const before = own();
  work();
  return own() - before;
}
