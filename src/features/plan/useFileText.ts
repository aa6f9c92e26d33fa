import { useEffect, useState } from "react";
import { Cancelled } from "../../workers/cancelled";
import type { Taste } from "../../workers/planFiles";
import { writeFile } from "./planStore";

interface Written {
  readonly key: unknown;
  readonly text?: string;
  readonly failed?: string;
}

/** The text of a file of the plan, made by the worker; undefined until it is there. */
export function useFileText(
  file: string | undefined,
  taste: Taste,
  of: unknown,
  without: readonly string[],
  wanted: boolean,
): { readonly text: string | undefined; readonly failed: string | undefined } {
  const [written, put] = useState<Written>();
  const skipped = without.join("\n");
  useEffect(() => {
    if (!wanted || file === undefined || of === undefined) return;
    let gone = false;
    const say = (said: Omit<Written, "key">) => {
      if (!gone) put({ key: `${file}\n${skipped}`, ...said });
    };
    writeFile(file, taste, skipped === "" ? [] : skipped.split("\n")).then(
      (text) => say({ text }),
      (error: unknown) => {
        if (!(error instanceof Cancelled))
          say({ failed: error instanceof Error ? error.message : String(error) });
      },
    );
    return () => {
      gone = true;
    };
  }, [file, taste, of, skipped, wanted]);
  // A file that is written anew stays readable meanwhile; another file's text is not shown under its name.
  const fits = written !== undefined && String(written.key).startsWith(`${file}\n`);
  return {
    text: fits ? written.text : undefined,
    failed: fits ? written.failed : undefined,
  };
}
