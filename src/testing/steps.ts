import type { Connector } from "../core/model";
import type { Plan, Step } from "../core/plan/plan";

const parameters = ["Name", "Bindings", "RemoteIPRanges"];

/** The steps of a plan, with what holds a value of neither end after each. */
export const marked = ({ old, new: now, steps }: Plan): readonly Step[] =>
  steps.map((step): Step => {
    const { after } = step;
    if (!after) return step;
    const ends = [old.connectors[after.id], now.connectors[after.id]].flatMap((each) => each ?? []);
    const temporary = parameters.filter(
      (each) => !ends.some((end) => written(end, each) === written(after, each)),
    );
    return { ...step, temporary };
  });

const written = (each: Connector, parameter: string): string =>
  parameter === "Name" ? each.name : JSON.stringify(each.explicit[parameter] ?? null);
