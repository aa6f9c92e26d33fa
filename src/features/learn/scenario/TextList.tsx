interface Props {
  readonly title: string;
  readonly texts: readonly string[];
}

/** Sentences of a scenario under their head; nothing where there are none. */
export function TextList({ title, texts }: Props) {
  if (texts.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className="font-semibold text-ink-1">{title}</h3>
      <ul className="mt-1 list-disc space-y-1 pl-4">
        {texts.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </section>
  );
}
