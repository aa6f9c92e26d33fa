import { Plus, X } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "../../../ui/Button";
import { IconButton } from "../../../ui/IconButton";

interface Pair {
  /** What it is told by; no two have the same. */
  readonly key: string;
  readonly shown: ReactNode;
}

interface Props {
  readonly title: string;
  /** What they are for. */
  readonly about: string;
  readonly pairs: readonly Pair[];
  readonly onRemove: (key: string) => void;
  /** Verb and object of the button. */
  readonly action: string;
  /** What is typed makes a pair. */
  readonly fits: boolean;
  readonly onAdd: () => void;
  /** The fields of a new pair. */
  readonly children: ReactNode;
  readonly fault?: string | undefined;
}

/** Pairs that a person names by hand: each can be removed, and one more added. */
export function NamedPairs({ title, about, pairs, onRemove, children, ...adding }: Props) {
  const { action, fits, onAdd, fault } = adding;
  return (
    <section aria-label={title} className="flex flex-col gap-2">
      <h3 className="text-title-3">{title}</h3>
      <p className="text-small">{about}</p>
      {pairs.length > 0 ? (
        <ul className="flex flex-col gap-1">
          {pairs.map(({ key, shown }) => (
            <li key={key} className="flex items-center gap-2">
              {shown}
              <IconButton icon={X} name={`Remove ${key}`} onClick={() => onRemove(key)} />
            </li>
          ))}
        </ul>
      ) : null}
      <form
        className="flex flex-wrap items-center gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (fits) onAdd();
        }}
      >
        {children}
        <Button type="submit" icon={Plus} disabled={!fits}>
          {action}
        </Button>
      </form>
      {fault === undefined ? null : <p className="text-small">{fault}</p>}
    </section>
  );
}
