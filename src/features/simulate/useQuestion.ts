import { useNavigate, useRouter, useSearch } from "@tanstack/react-router";
import { useCallback, useEffect, useRef, useState } from "react";
import { fromSearch, type QuestionForm, toSearch } from "../../components/Question/question";
import { workspaceNow } from "../../workspace/hooks";
import { firstQuestion } from "./presets";

/** Typing goes to the URL in pauses: a link holds the question, and no key waits for it. */
const pause = 250;

/** The question as it is typed. The URL holds it too, so that a reload, a link and Back ask the same. */
export function useQuestion(): readonly [QuestionForm, (next: QuestionForm) => void] {
  const search = useSearch({ strict: false }) as Readonly<Record<string, unknown>>;
  const navigate = useNavigate();
  const router = useRouter();
  const [form, setForm] = useState<QuestionForm>(
    () => fromSearch(search) ?? firstQuestion(workspaceNow().organisation, "in"),
  );
  const written = useRef(JSON.stringify(fromSearch(search)));
  useEffect(() => {
    const asked = fromSearch(search);
    const text = JSON.stringify(asked);
    if (asked && text !== written.current) {
      written.current = text;
      setForm(asked);
    }
  }, [search]);
  useEffect(() => {
    const text = JSON.stringify(form);
    if (text === written.current) return;
    const timer = setTimeout(() => {
      // Another place is on its way already: this one does not call the person back.
      if (router.latestLocation.pathname !== "/simulate") return;
      written.current = text;
      void navigate({
        to: "/simulate",
        search: ({ view }) => ({ ...toSearch(form), ...(view !== undefined && { view }) }),
        replace: true,
      });
    }, pause);
    return () => clearTimeout(timer);
  }, [form, navigate, router]);
  return [form, useCallback((next: QuestionForm) => setForm(next), [])];
}
