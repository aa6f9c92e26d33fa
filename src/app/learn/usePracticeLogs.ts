import { useEffect } from "react";
import { loadAsset } from "../../content/walkthroughs/assets";
import type { Walkthrough } from "../../core/learn";
import { addFiles, clearDesk, goToDesk } from "../../features/logs/logsStore";

/** Logs shows what the walkthrough brings along, and the learner's own logs again when it is left. */
export function usePracticeLogs({ start }: Walkthrough, workspace: string): void {
  useEffect(() => {
    const desk = `practice ${workspace}`;
    let current = true;
    goToDesk(desk);
    void filesOf(start).then((files) => {
      if (current && files.length > 0) addFiles(files);
    });
    return () => {
      current = false;
      clearDesk(desk);
    };
  }, [start, workspace]);
}

async function filesOf({ logs = [], queue, traces = [] }: Walkthrough["start"]): Promise<File[]> {
  const wanted = [
    ...logs,
    ...(queue === undefined ? [] : [{ file: queue }]),
    ...traces.map((file) => ({ file })),
  ];
  const files = await Promise.all(
    wanted.map(async ({ file, sessions }: { file: string; sessions?: readonly string[] }) => {
      const text = await loadAsset(file);
      if (text === undefined) return [];
      return [new File([sessions ? only(text, sessions) : text], file)];
    }),
  );
  return files.flat();
}

/** The heads of a log and the rows of some of its sessions. */
function only(text: string, sessions: readonly string[]): string {
  return text
    .split("\n")
    .filter((line) => line.startsWith("#") || sessions.some((id) => line.includes(`,${id},`)))
    .join("\n");
}
