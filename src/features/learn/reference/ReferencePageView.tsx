import { ChevronLeft } from "lucide-react";
import { SourceLink } from "../../../components/SourceLink";
import {
  type Linked,
  type PageHead,
  pageKinds,
  type ReferencePage,
  referencePage,
} from "../../../core/learn";
import { Button } from "../../../ui/Button";
import { Chip, type ChipLook } from "../../../ui/Chip";
import { EmptyState } from "../../../ui/EmptyState";
import { kindOf, kindWords } from "./kindWords";
import { PageLink } from "./PageLink";

interface Props {
  readonly id: string | undefined;
  /** Back to the list, where there is no room for both. */
  readonly back: (() => void) | undefined;
}

const looks: Readonly<Record<string, ChipLook>> = {
  error: "error",
  warning: "warn",
  advice: "advice",
};

/** One page of the reference. */
export function ReferencePageView({ id, back }: Props) {
  const page = id === undefined ? undefined : referencePage(id);
  return (
    <div className="min-h-0 min-w-0 flex-1 overflow-y-auto bg-app" key={id}>
      {back ? (
        <div className="border-b border-line-1 bg-panel p-1.5">
          <Button look="quiet" size="form" icon={ChevronLeft} onClick={back}>
            All pages
          </Button>
        </div>
      ) : null}
      {page ? <Article page={page} /> : <Nothing id={id} />}
    </div>
  );
}

function Nothing({ id }: { readonly id: string | undefined }) {
  if (id === undefined)
    return (
      <EmptyState title="Everything that Portolan knows" level={2}>
        <p>
          Each parameter, rule, risk, reply and cause has a page here, with its source. Choose one,
          or search by a word, an exact name or a code.
        </p>
        <ul className="list-disc pl-4">
          {starts.map(([to, text]) => (
            <li key={to}>
              <PageLink to={to}>{text}</PageLink>
            </li>
          ))}
        </ul>
      </EmptyState>
    );
  return (
    <EmptyState title="There is no such page" level={2}>
      <p className="wrap-anywhere">
        The reference has no page {id}. Search for a word of it in the list.
      </p>
    </EmptyState>
  );
}

/** Pages to begin with. */
const starts = [
  ["term/receive-connector", "What a receive connector is"],
  ["term/specificity", "Which connector takes a session"],
  ["term/relay", "What relay means, and who may"],
  ["term/address-space", "How mail finds its way out"],
  ["reply/relay-denied", "550 5.7.54: unable to relay"],
] as const;

function Article({ page }: { readonly page: ReferencePage }) {
  const { title, name, severity, standing, summary, facts, parts, cites, said } = page;
  return (
    <article className="max-w-180 space-y-5 px-6 py-5 text-ink-2 max-tablet:px-4">
      <header className="space-y-1.5">
        <p className="flex flex-wrap items-center gap-1.5 text-small text-ink-3">
          {kindOf(page)}
          {severity ? <Chip look={looks[severity] ?? "plain"}>{severity}</Chip> : null}
          {standing ? <Chip>{standing}</Chip> : null}
        </p>
        <h2 className="text-title-2 text-ink-1 wrap-anywhere">{title}</h2>
        {name ? (
          <p translate="no" className="font-machine text-param text-ink-3 wrap-anywhere">
            {name}
          </p>
        ) : null}
        <p className="text-body wrap-anywhere">{summary}</p>
      </header>
      {facts.length > 0 ? (
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 border-y border-line-1 py-3">
          {facts.map(([label, text]) => (
            <div key={label} className="contents">
              <dt className="text-ink-3">{label}</dt>
              <dd className="min-w-0 wrap-anywhere">
                <Text of={text} />
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      {parts.map((part) => (
        <section key={part.title} className="space-y-1">
          <h3 className="text-title-3 text-ink-1 wrap-anywhere">{part.title}</h3>
          {part.isList ? (
            <ul className="list-disc space-y-0.5 pl-4.5">
              {part.lines.map((line) => (
                <li key={keyOf(line)} className="wrap-anywhere">
                  <Text of={line} />
                </li>
              ))}
            </ul>
          ) : (
            part.lines.map((line) => (
              <p key={keyOf(line)} className="wrap-anywhere">
                <Text of={line} />
              </p>
            ))
          )}
        </section>
      ))}
      <Related title="See also" pages={page.names} />
      <Related title="Named by" pages={page.namedBy} />
      {cites.length > 0 || said ? (
        <footer className="space-y-0.5 border-t border-line-1 pt-3">
          <h3 className="text-small font-semibold text-ink-1">Sources</h3>
          <ul className="space-y-0.5">
            {cites.map((each) => (
              <li key={each}>
                <SourceLink id={each} />
              </li>
            ))}
            {said ? <li className="text-micro text-ink-3">{said}</li> : null}
          </ul>
        </footer>
      ) : null}
    </article>
  );
}

const keyOf = (line: Linked): string =>
  line.map((each) => (typeof each === "string" ? each : each.text)).join("");

function Text({ of }: { readonly of: Linked }) {
  let at = 0;
  return of.map((part) => {
    at += 1;
    if (typeof part === "string") return part;
    return (
      <PageLink key={`${at} ${part.to}`} to={part.to}>
        <span translate="no" className="font-machine text-[0.94em]">
          {part.text}
        </span>
      </PageLink>
    );
  });
}

/** Pages that belong together, by kind. */
function Related({
  title,
  pages,
}: {
  readonly title: string;
  readonly pages: readonly PageHead[];
}) {
  if (pages.length === 0) return null;
  const kinds = pageKinds.filter((kind) => pages.some((each) => each.kind === kind));
  return (
    <section className="space-y-1.5">
      <h3 className="text-title-3 text-ink-1">{title}</h3>
      <dl className="grid grid-cols-[minmax(6rem,auto)_1fr] gap-x-4 gap-y-1.5">
        {kinds.map((kind) => (
          <div key={kind} className="contents">
            <dt className="text-ink-3">{kindWords[kind].many}</dt>
            <dd>
              <ul className="gap-x-6 space-y-0.5 sm:columns-2">
                {pages
                  .filter((each) => each.kind === kind)
                  .map(({ id, title: own }) => (
                    <li key={id} className="wrap-anywhere">
                      <PageLink to={id}>{own}</PageLink>
                    </li>
                  ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
