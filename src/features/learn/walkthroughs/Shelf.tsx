import { type ReactNode, useState } from "react";
import type { Head } from "../../../core/learn";
import { Chip } from "../../../ui/Chip";
import type { Progress } from "../../../workspace/practice/progress";
import { Card, type CardActions } from "./Card";
import { countOf, pathsOf, type Shelved } from "./shelf";

interface Props extends CardActions {
  readonly heads: readonly Head[];
  /** Walkthroughs from files that were begun here. */
  readonly own: readonly Shelved[];
  readonly records: Readonly<Record<string, Progress>>;
  /** Key of the walkthrough that is being opened. */
  readonly busy: string | null;
  readonly children?: ReactNode;
}

/** Walkthroughs in the order of the curriculum, those that are under way first; a path narrows them. */
export function Shelf({ heads, own, records, busy, children, ...actions }: Props) {
  const [path, choose] = useState<string | null>(null);
  const all = [...heads.map((head): Shelved => ({ key: head.id, head })), ...own];
  const shown = path === null ? all : all.filter(({ head }) => head.paths.includes(path));
  const open = ({ key }: Shelved) =>
    records[key] !== undefined && records[key].finished === undefined;
  const done = (id: string) => records[id]?.finished !== undefined;
  const titleOf = (id: string) => heads.find((each) => each.id === id)?.title ?? id;
  const cards = (some: readonly Shelved[]) => (
    <ul className="grid grid-cols-3 gap-3 max-desk:grid-cols-2 max-tablet:grid-cols-1">
      {some.map((item) => (
        <Card
          key={item.key}
          item={item}
          progress={records[item.key]}
          busy={busy === item.key}
          needs={item.head.needs.map((id) => ({ id, title: titleOf(id), done: done(id) }))}
          {...actions}
        />
      ))}
    </ul>
  );
  const going = path === null ? shown.filter(open) : [];
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto flex max-w-280 flex-col gap-4 px-5 py-5 max-tablet:px-4">
        <div className="flex flex-col gap-2">
          <h2 className="text-title-1">Walkthroughs</h2>
          <p className="max-w-prose">
            Done in the real places, in a practice organisation of its own: nothing of yours is
            touched. Say first what will happen, see it, and read why.
          </p>
          <div className="flex flex-wrap gap-1.5">
            <Chip pressed={path === null} onPress={() => choose(null)}>
              All {all.length}
            </Chip>
            {pathsOf(heads).map((each) => (
              <Chip key={each} pressed={path === each} onPress={() => choose(each)}>
                {each} {countOf(heads, each)}
              </Chip>
            ))}
          </div>
        </div>
        {going.length > 0 ? (
          <section aria-label="Under way" className="flex flex-col gap-2">
            <h3 className="text-title-3">Under way</h3>
            {cards(going)}
          </section>
        ) : null}
        <section aria-label={path ?? "All walkthroughs"} className="flex flex-col gap-2">
          {going.length > 0 ? <h3 className="text-title-3">The others</h3> : null}
          {cards(shown.filter((item) => !going.includes(item)))}
        </section>
        {children}
      </div>
    </div>
  );
}
