import { type SourceId, type Standing, source } from "../core/sources";

const words: Record<Standing, string> = {
  documented: "Documented",
  observed: "Observed",
  inferred: "Inferred",
  disputed: "Disputed",
};

interface Props {
  readonly id: SourceId;
  readonly standing?: Standing;
}

/** On whose word a statement stands: `Documented: Set-ReceiveConnector, RequireTLS`. */
export function SourceLink({ id, standing }: Props) {
  const document = source(id);
  const title = document.section ? `${document.title}, ${document.section}` : document.title;
  return (
    <span className="text-micro font-normal text-ink-3">
      {words[standing ?? document.standing]}:{" "}
      {document.url ? (
        <a
          href={document.url}
          target="_blank"
          rel="noreferrer noopener"
          className="text-accent underline underline-offset-2"
        >
          {title}
        </a>
      ) : (
        title
      )}
    </span>
  );
}
