import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { printProgress, progressLineOf, startOf, type Walkthrough } from "../../core/learn";
import { announce } from "../../ui/announce";
import { download } from "../../ui/download";
import { toast } from "../../ui/toast";
import type { Progress } from "../../workspace/practice/progress";
import { keepPractice, leavePractice, restartPractice } from "../../workspace/practice/run";
import { today } from "../../workspace/today";
import { session } from "../session";

/** What can be done with a walkthrough as a whole. */
export interface PanelActions {
  readonly keep: () => void;
  readonly again: () => void;
  readonly leave: () => void;
  /** To the learner's own organisation, at what is to be looked at there. */
  readonly home: () => void;
  readonly shelf: () => void;
  readonly copyProgress: () => void;
  readonly saveProgress: () => void;
  readonly writeYourOwn: () => void;
}

export function usePanelActions(
  walkthrough: Walkthrough | undefined,
  progress: Progress | undefined,
): PanelActions | undefined {
  const navigate = useNavigate();
  return useMemo(() => {
    if (!walkthrough || !progress) return undefined;
    const leave = async () => {
      if (!(await leavePractice(progress)))
        toast("There is no organisation of your own to go back to.", { kind: "error" });
    };
    return {
      keep: () => void keep(walkthrough.title),
      again: () => again(walkthrough, progress),
      leave: () => void leave(),
      home: () => {
        const { place, tab } = walkthrough.then.open;
        void leave().then(() =>
          navigate({
            to: `/${place}`,
            search: place === "simulate" && tab === "exposure" ? { view: tab } : {},
          }),
        );
      },
      shelf: () => void navigate({ to: "/learn", search: { view: "walkthroughs" } }),
      copyProgress: () => void copy(lineOf(walkthrough, progress)),
      saveProgress: () =>
        download(
          `${lineOf(walkthrough, progress)}\n`,
          `${walkthrough.id} progress.txt`,
          "text/plain",
        ),
      writeYourOwn: () =>
        download(
          `${JSON.stringify({ $schema: schemaFile, ...walkthrough }, null, 2)}\n`,
          `${walkthrough.id}.walkthrough.json`,
          "application/json",
        ),
    };
  }, [walkthrough, progress, navigate]);
}

/** An editor that finds it beside the file completes and explains every field. */
const schemaFile = "portolan-walkthrough.schema.json";

/** `first-connector 6/7 hints 0,1,0,2,0,0,0`: steps and hints, and nobody's name. */
const lineOf = (walkthrough: Walkthrough, { ticked, hints }: Progress): string =>
  printProgress(progressLineOf(walkthrough, ticked, hints));

async function keep(name: string): Promise<void> {
  const id = await keepPractice(name);
  if (id === undefined) return;
  toast(`Kept as ${name}, an organisation of your own`, {
    action: { label: "Open it", run: () => void session.open(id) },
  });
}

function again(walkthrough: Walkthrough, progress: Progress): void {
  const started = startOf(walkthrough, today());
  const undo = started.ok
    ? restartPractice(progress, walkthrough, started.state.organisation)
    : undefined;
  if (!undo) {
    toast(started.ok ? "Another tab edits this organisation. Start again there." : started.why, {
      kind: "error",
    });
    return;
  }
  toast("The start state is back", { action: undo });
}

async function copy(line: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(line);
    toast(`Copied: ${line}`);
  } catch {
    announce("The browser refused to copy.", { urgent: true });
    toast(`The browser refused to copy: ${line}`, { kind: "error" });
  }
}
