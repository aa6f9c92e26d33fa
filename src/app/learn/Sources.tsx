import { factOf } from "../../core/learn";
import type { Standing } from "../../core/sources";
import { Chip, type ChipLook } from "../../ui/Chip";

const looks: Record<Standing, ChipLook> = {
  documented: "plain",
  observed: "advice",
  inferred: "advice",
  disputed: "warn",
};

interface Group {
  readonly standing: Standing;
  readonly title: string;
  readonly url: string | undefined;
  readonly sections: readonly string[];
}

/** On whose word a *why* stands, and how sure it is; ids of one document together. */
export function Sources({ ids }: { readonly ids: readonly string[] }) {
  if (ids.length === 0) return null;
  const strangers = ids.filter((id) => !factOf(id));
  return (
    <ul aria-label="Sources" className="flex flex-col gap-1">
      {groupsOf(ids).map(({ standing, title, url, sections }) => (
        <li
          key={`${standing} ${title} ${url}`}
          className="flex items-start gap-1.5 text-micro font-normal text-ink-3"
        >
          <Chip look={looks[standing]}>{standing}</Chip>
          <span className="min-w-0 pt-0.5">
            {url === undefined ? (
              title
            ) : (
              <a
                href={url}
                target="_blank"
                rel="noreferrer noopener"
                className="text-accent underline underline-offset-2"
              >
                {title}
              </a>
            )}
            {sections.length > 0 ? `, ${sections.join(", ")}` : ""}
          </span>
        </li>
      ))}
      {strangers.length > 0 ? (
        <li className="text-micro font-normal text-ink-3">{strangers.join(", ")}</li>
      ) : null}
    </ul>
  );
}

function groupsOf(ids: readonly string[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const id of ids) {
    const found = factOf(id);
    if (!found) continue;
    const { standing, title, url, section } = found;
    const key = `${standing} ${title} ${url}`;
    const before = groups.get(key)?.sections ?? [];
    const sections = section === undefined || before.includes(section) ? [] : [section];
    groups.set(key, { standing, title, url, sections: [...before, ...sections] });
  }
  return [...groups.values()];
}
