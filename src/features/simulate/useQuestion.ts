import { useNavigate, useRouter, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { fromSearch, type QuestionForm, toSearch } from "../../components/Question/question";
import { useAhead } from "../../ui/useAhead";
import { workspaceNow } from "../../workspace/hooks";
import { firstQuestion } from "./presets";

/** The question as it is typed. The URL holds it too, so that a reload, a link and Back ask the same. */
export function useQuestion(): readonly [QuestionForm, (next: QuestionForm) => void] {
  const search = useSearch({ strict: false }) as Readonly<Record<string, unknown>>;
  const navigate = useNavigate();
  const router = useRouter();
  const asked = useMemo(() => fromSearch(search), [search]);
  const first = useMemo(() => JSON.stringify(firstQuestion(workspaceNow().organisation, "in")), []);
  const [text, setText] = useAhead({
    shown: asked ? JSON.stringify(asked) : undefined,
    first,
    write: (next) => {
      // Another place is on its way already: this one does not call the person back.
      if (router.latestLocation.pathname !== "/simulate") return false;
      void navigate({
        to: "/simulate",
        search: ({ view }) => ({
          ...toSearch(JSON.parse(next) as QuestionForm),
          ...(view !== undefined && { view }),
        }),
        replace: true,
      });
      return undefined;
    },
  });
  return [
    useMemo(() => JSON.parse(text) as QuestionForm, [text]),
    useCallback(
      (next: QuestionForm) => setText(JSON.stringify(fromSearch(toSearch(next)))),
      [setText],
    ),
  ];
}
