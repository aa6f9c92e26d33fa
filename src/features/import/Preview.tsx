import { clsx } from "clsx";
import { Terminal } from "lucide-react";
import { useMemo, useState } from "react";
import type { Imported } from "../../core/formats";
import { Button } from "../../ui/Button";
import { DirectionMark } from "../../ui/DirectionMark";
import { grouped } from "../../ui/grouped";
import { Icon } from "../../ui/Icon";
import { type PreviewGroup, previewOf } from "./preview";

const most = 12;

/** What will be opened, by name; a long list of servers is folded. */
export function Preview({ imported }: { readonly imported: Imported }) {
  const [all, setAll] = useState(false);
  const groups = useMemo(() => previewOf(imported), [imported]);
  const servers = groups.filter(({ direction }) => direction === "inbound");
  const hidden = all ? 0 : Math.max(0, servers.length - most);
  const others = groups.filter((each) => each.direction !== "inbound" && !each.commands);
  const commands = groups.filter((each) => each.commands);
  return (
    <div className="flex flex-col rounded-card border border-line-2 bg-raised">
      <dl
        className={clsx(all && "focus-inside max-h-120 overflow-y-auto")}
        tabIndex={all ? 0 : undefined}
      >
        {[...others, ...servers.slice(0, servers.length - hidden), ...commands].map((group) => (
          <Group key={`${group.direction ?? ""} ${group.title}`} group={group} />
        ))}
      </dl>
      {hidden > 0 ? (
        <Button look="quiet" className="m-1 self-start" onClick={() => setAll(true)}>
          Show {grouped.format(hidden)} more servers
        </Button>
      ) : null}
    </div>
  );
}

function Group({ group: { title, direction, names, commands } }: { group: PreviewGroup }) {
  const more = names.length - most;
  return (
    <div className="flex gap-3 border-t border-line-1 px-3 py-1.5 first:border-t-0 max-tablet:flex-col max-tablet:gap-0.5">
      <dt className="flex w-44 shrink-0 items-center gap-2 self-start max-tablet:w-full font-semibold text-ink-1">
        {direction ? <DirectionMark direction={direction} size={14} /> : null}
        {commands ? <Icon of={Terminal} size="row" className="text-ink-3" /> : null}
        <span className="min-w-0 truncate" title={title}>
          {title}
        </span>
        <span className="ml-auto text-small font-normal text-ink-3">
          {grouped.format(names.length)}
        </span>
      </dt>
      <dd className="min-w-0 flex-1 wrap-anywhere">
        <Names of={names.slice(0, most)} lines={commands === true} />
        {more > 0 ? (
          <details className="inline [&[open]]:block">
            <summary className="ml-1 inline cursor-default text-accent">
              and {grouped.format(more)} more
            </summary>
            <span className="block max-h-40 overflow-y-auto">
              <Names of={names.slice(most)} lines={commands === true} />
            </span>
          </details>
        ) : null}
        {names.length === 0 ? <span className="text-ink-3">no connector in the export</span> : null}
      </dd>
    </div>
  );
}

/** Names in a row; what commands do, a line each. */
function Names({ of, lines }: { readonly of: readonly string[]; readonly lines: boolean }) {
  if (!lines) return of.join(" · ");
  return (
    <>
      {of.map((each, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the commands of one script never move
        <span key={at} className="block">
          {each}
        </span>
      ))}
    </>
  );
}
