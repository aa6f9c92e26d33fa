import type { Bench } from "./browser";
import { type Judged, judge, type Throttling, toolFolder, versionOf } from "./lighthouse";

/** What Lighthouse says of the built app, place by place, and of a tool beside it. */
export interface LighthouseFigures {
  readonly version: string;
  /** By address; `/` opens Design. Cold, mobile, with the throttling that Lighthouse itself uses. */
  readonly simulate: Readonly<Record<string, Judged>>;
  /** The first address once more, with a network and a processor that are slow in truth. */
  readonly devtools: Judged;
  readonly beside?: Judged;
  readonly holds: {
    readonly performance95: boolean;
    readonly accessibility100: boolean;
    readonly bestPractices100: boolean;
  };
}

const places = ["", "simulate", "import", "plan", "logs", "learn"];

/** Undefined where Lighthouse is not among the tools. `beside` is the address of the tool to compare with. */
export async function measureByLighthouse(
  { app, flags }: Pick<Bench, "app" | "flags">,
  beside: string | undefined,
): Promise<LighthouseFigures | undefined> {
  const lighthouse = toolFolder("lighthouse");
  if (lighthouse === undefined) return undefined;
  const ask = (address: string, throttling: Throttling) =>
    judge(lighthouse, address, throttling, flags);
  const simulate: Record<string, Judged> = {};
  for (const place of places) simulate[`/${place}`] = await ask(`${app}${place}`, "simulate");
  const all = Object.values(simulate);
  return {
    version: versionOf(lighthouse),
    simulate,
    devtools: await ask(app, "devtools"),
    ...(beside !== undefined && { beside: await ask(beside, "simulate") }),
    holds: {
      performance95: all.every(({ performance }) => performance >= 95),
      accessibility100: all.every(({ accessibility }) => accessibility === 100),
      bestPractices100: all.every(({ bestPractices }) => bestPractices === 100),
    },
  };
}
