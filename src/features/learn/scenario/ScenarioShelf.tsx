import { useNavigate, useSearch } from "@tanstack/react-router";
import type { Scenario } from "../../../core/learn";
import { Button } from "../../../ui/Button";
import { Chip } from "../../../ui/Chip";
import { EmptyState } from "../../../ui/EmptyState";
import { SearchField } from "../../../ui/SearchField";
import { useAhead } from "../../../ui/useAhead";
import { ScenarioCard } from "./ScenarioCard";
import { byTopic, found, topicWords } from "./shelf";

/** All scenarios by topic; words and a topic narrow them. Both stand in the URL. */
export function ScenarioShelf({ scenarios }: { readonly scenarios: readonly Scenario[] }) {
  const { find = "", group } = useSearch({ strict: false });
  const navigate = useNavigate();
  const show = (words: string, topic: string | undefined) => {
    void navigate({
      to: "/learn",
      replace: true,
      search: {
        view: "scenarios",
        ...(words && { find: words }),
        ...(topic !== undefined && { group: topic }),
      },
    });
    return undefined;
  };
  const [words, setWords] = useAhead({ shown: find, write: (next) => show(next, group) });
  const matching = found(scenarios, words);
  const shown = byTopic(matching).filter(({ topic }) => group === undefined || topic === group);
  const count = shown.reduce((sum, each) => sum + each.scenarios.length, 0);
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto flex max-w-280 flex-col gap-4 px-5 py-5 max-tablet:px-4">
        <div className="flex flex-col gap-2">
          <h2 className="text-title-1">Scenarios</h2>
          <p className="max-w-prose">
            A need, and the connectors that meet it: fill in what is yours, see what it opens and
            what it promises, then put it into the open design as one step.
          </p>
          <SearchField
            name="Search scenarios"
            look="filter"
            keys="/"
            value={words}
            onChange={setWords}
            className="w-80 max-w-full"
          />
          <div className="flex flex-wrap gap-1.5">
            <Chip pressed={group === undefined} onPress={() => show(words, undefined)}>
              All {matching.length}
            </Chip>
            {byTopic(matching).map(({ topic, scenarios: own }) => (
              <Chip
                key={topic}
                pressed={group === topic}
                onPress={() => show(words, group === topic ? undefined : topic)}
              >
                {topicWords[topic]} {own.length}
              </Chip>
            ))}
          </div>
          <p className="sr-only" role="status">
            {count === 1 ? "1 scenario" : `${count} scenarios`}
          </p>
        </div>
        {shown.map(({ topic, scenarios: own }) => (
          <section key={topic} aria-label={topicWords[topic]} className="flex flex-col gap-2">
            <h3 className="text-title-3">{topicWords[topic]}</h3>
            <ul className="grid grid-cols-3 gap-3 max-desk:grid-cols-2 max-tablet:grid-cols-1">
              {own.map((each) => (
                <ScenarioCard key={each.id} scenario={each} />
              ))}
            </ul>
          </section>
        ))}
        {count === 0 ? (
          <EmptyState
            title="No scenario holds these words"
            level={3}
            flush
            actions={<Button onClick={() => show("", undefined)}>Show all scenarios</Button>}
          >
            <p>Search for what you want to reach: scanner, partner, provider, size.</p>
          </EmptyState>
        ) : null}
      </div>
    </div>
  );
}
