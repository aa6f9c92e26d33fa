import { useState } from "react";
import { SourceLink } from "../../../components/SourceLink";
import { type SourceId, type Statement, sources, statements } from "../../../core/sources";

const isSource = (key: string): key is SourceId => Object.hasOwn(sources, key);

/** On whose word a scenario stands: each statement of our notes with its standing; the texts are fetched when they are opened. */
export function Sources({ keys }: { readonly keys: readonly string[] }) {
  const [texts, setTexts] = useState<Readonly<Record<string, Statement>>>();
  const open = () => {
    if (texts === undefined) void statements().then(setTexts);
  };
  return (
    <details onToggle={open}>
      <summary className="font-semibold text-ink-1">On whose word ({keys.length})</summary>
      <ul className="mt-1.5 space-y-2">
        {keys.map((key) => (
          <li key={key} className="text-small">
            {texts && Object.hasOwn(texts, key) ? (
              <p className="text-ink-2">{texts[key]?.text.replaceAll(/[*`]/g, "")}</p>
            ) : null}
            {isSource(key) ? (
              <SourceLink id={key} />
            ) : (
              <span className="text-micro text-ink-3">Our notes: {key}</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
