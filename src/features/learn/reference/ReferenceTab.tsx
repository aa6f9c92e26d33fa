import { useNavigate, useSearch } from "@tanstack/react-router";
import { useDeferredValue, useMemo } from "react";
import { findPages, type PageKind, pageKinds, referenceHeads } from "../../../core/learn";
import { breakpoints } from "../../../ui/breakpoints";
import { EmptyState } from "../../../ui/EmptyState";
import { grouped } from "../../../ui/grouped";
import { SearchField } from "../../../ui/SearchField";
import { Select } from "../../../ui/Select";
import { useAhead } from "../../../ui/useAhead";
import { useMediaQuery } from "../../../ui/useMediaQuery";
import { kindWords } from "./kindWords";
import { PageList } from "./PageList";
import { ReferencePageView } from "./ReferencePageView";
import { referenceSearch, type ReferenceSearch as Search } from "./referenceSearch";

type Shown = PageKind | "all";

/** Everything that the tool knows, a page each: found by words, linked both ways. */
export function ReferenceTab() {
  const { at, find = "", group } = useSearch({ strict: false });
  const navigate = useNavigate();
  const phone = useMediaQuery(breakpoints.phone);
  const kind: Shown = pageKinds.find((each) => each === group) ?? "all";
  const change = (next: Search) => {
    void navigate({
      to: "/learn",
      search: referenceSearch({ at, find: text, group, ...next }),
      replace: !("at" in next),
    });
    return undefined;
  };
  const [text, setText] = useAhead({ shown: find, write: (next) => change({ find: next }) });
  const typed = useDeferredValue(text);
  const heads = useMemo(
    () =>
      findPages(
        referenceHeads().filter((each) => kind === "all" || each.kind === kind),
        typed,
      ),
    [kind, typed],
  );
  const list = (
    <div className="flex min-h-0 w-80 shrink-0 flex-col border-r border-line-2 bg-panel max-tablet:w-full max-tablet:border-r-0 max-laptop:w-70">
      <div className="flex flex-col gap-1.5 border-b border-line-1 p-2.5">
        <SearchField name="Search the reference" value={text} onChange={setText} />
        <Select
          aria-label="Kind of page"
          value={kind}
          onChange={(value) => change({ group: value === "all" ? undefined : value })}
          options={[
            { value: "all" as Shown, label: "Everything" },
            ...pageKinds.map((each) => ({ value: each as Shown, label: kindWords[each].many })),
          ]}
        />
        <p role="status" className="text-micro text-ink-3">
          {grouped.format(heads.length)} {heads.length === 1 ? "page" : "pages"}
        </p>
      </div>
      {heads.length === 0 ? (
        <EmptyState title="No page holds all of these words" level={2}>
          <p>Fewer words find more; a reply is found by its code, such as 5.7.54.</p>
        </EmptyState>
      ) : (
        <PageList heads={heads} at={at} search={{ find: text, group }} />
      )}
    </div>
  );
  const page = (
    <ReferencePageView id={at} back={phone ? () => change({ at: undefined }) : undefined} />
  );
  if (phone) return at === undefined ? list : page;
  return (
    <div className="flex min-h-0 flex-1">
      {list}
      {page}
    </div>
  );
}
