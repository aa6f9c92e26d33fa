import { useEffect, useRef, useState } from "react";
import { Cancelled } from "../../workers/cancelled";

interface Answer<T> {
  readonly to: string;
  readonly value?: T;
  readonly failed?: string;
  readonly cancelled?: true;
}

/**
 * What the worker answers to a question, asked again when the question or what it is about changes. The last
 * answer to the same question stays until there is a newer one; undefined asks nothing.
 */
export function useAnswer<T>(
  question: string | undefined,
  about: unknown,
  ask: () => Promise<T>,
): {
  readonly value: T | undefined;
  readonly failed: string | undefined;
  readonly cancelled: boolean;
} {
  const [answer, put] = useState<Answer<T>>();
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    if (question === undefined || about === undefined) return;
    let gone = false;
    latest.current().then(
      (value) => {
        if (!gone) put({ to: question, value });
      },
      (error: unknown) => {
        if (gone) return;
        if (error instanceof Cancelled) put({ to: question, cancelled: true });
        else put({ to: question, failed: error instanceof Error ? error.message : String(error) });
      },
    );
    return () => {
      gone = true;
    };
  }, [question, about]);
  const fitting = answer !== undefined && answer.to === question ? answer : undefined;
  return {
    value: fitting?.value,
    failed: fitting?.failed,
    cancelled: fitting?.cancelled === true,
  };
}
