import { risk } from "../risk";

const code = "extra-steps";

const things: Readonly<Record<string, string>> = {
  Name: "name",
  Bindings: "binding",
  RemoteIPRanges: "range",
};

/** No order of plain steps would do: some leave a value that neither end has (O5, O14, O15, O21). */
export const extraSteps = risk({
  code,
  *find({ steps }) {
    const extra = steps.filter(({ temporary }) => temporary.some((each) => each in things));
    const [first] = extra;
    if (!first) return;
    const found = Object.keys(things).filter((each) =>
      extra.some(({ temporary }) => temporary.includes(each)),
    );
    yield {
      connector: first.after ?? first.before ?? undefined,
      parameter: found[0],
      fill: { n: extra.length, thing: found.map((each) => things[each]).join(" or ") },
    };
  },
});
