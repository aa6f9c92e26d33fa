import { clsx } from "clsx";
import { ArrowRight } from "lucide-react";
import { Fragment } from "react";
import type { Scenario } from "../../../core/learn";
import { Icon } from "../../../ui/Icon";

type Lane = keyof Scenario["picture"]["lanes"];

const lanes: readonly { readonly lane: Lane; readonly look: string }[] = [
  { lane: "networks", look: "border-water-edge bg-water text-ink-2" },
  { lane: "listeners", look: "border-land-edge bg-land text-ink-2" },
  { lane: "receive", look: "border-line-2 bg-inbound-wash text-inbound" },
  { lane: "servers", look: "border-land-edge bg-land text-ink-1" },
  { lane: "send", look: "border-line-2 bg-outbound-wash text-outbound" },
  { lane: "nextHops", look: "border-water-edge bg-water text-ink-2" },
];

/** The way of the mail in the lanes of the chart, from left to right; names only, as the scenario has them. */
export function LanePicture({ picture }: { readonly picture: Scenario["picture"] }) {
  const used = lanes.flatMap(({ lane, look }) => {
    const names = picture.lanes[lane];
    return names ? [{ lane, look, names }] : [];
  });
  return (
    <div
      role="img"
      aria-label={`Way of the mail: ${used.map(({ names }) => names.join(" and ")).join(", then ")}`}
      className="flex flex-wrap items-center gap-x-1 gap-y-1.5"
    >
      {used.map(({ lane, look, names }, index) => (
        <Fragment key={lane}>
          {index > 0 ? <Icon of={ArrowRight} size="row" className="text-ink-3" /> : null}
          <span className="flex min-w-0 flex-col gap-0.5">
            {names.map((name) => (
              <span
                key={name}
                className={clsx("truncate rounded-chip border px-1.5 text-micro", look)}
              >
                {name}
              </span>
            ))}
          </span>
        </Fragment>
      ))}
    </div>
  );
}
