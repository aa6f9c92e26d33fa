import { replaceOrganisation } from "../../core/edit";
import type { Organisation } from "../../core/model";
import { workspaces } from "../current";
import { rememberOpened } from "../lastOpened";
import { type UndoAction, undoAction } from "../undoAction";
import { practices } from "./current";
import { again, begin, type Progress, type Steps } from "./progress";

/** A walkthrough that is begun: its key, its text, and the organisation to practise in. */
export interface Started extends Steps {
  readonly walkthrough: string;
  readonly version: string;
  readonly organisation: Organisation;
  /** The whole text, where it came from a file. */
  readonly own?: unknown;
}

/** Opens a workspace and keeps it as the one to open next time; false where what is open could not be stored. */
async function open(id: string): Promise<boolean> {
  if (!(await workspaces.open(id))) return false;
  rememberOpened(id);
  return true;
}

/** Begins a walkthrough in a practice organisation of its own; nothing of what is open is touched. */
export async function startPractice(started: Started): Promise<boolean> {
  const { walkthrough, version, organisation, own } = started;
  const before = ownWorkspace();
  const old = practices.getState().records[walkthrough]?.workspace;
  const workspace = await workspaces.create(organisation, walkthrough);
  const about = { walkthrough, version, workspace, before, own };
  practices.put(begin(about, started, Date.now()));
  const opened = await open(workspace);
  if (old !== undefined && opened) await workspaces.remove(old);
  return opened;
}

/** The learner's own workspace: the open one, or the one before the walkthrough that runs. */
function ownWorkspace(): string | undefined {
  const { id, practice } = workspaces.getState();
  return practice === undefined ? id : practices.getState().records[practice]?.before;
}

/** Goes on where the walkthrough was left; false where its organisation is gone. */
export async function resumePractice({ walkthrough, workspace }: Progress): Promise<boolean> {
  const before = ownWorkspace();
  if (!(await workspaces.list()).some(({ id }) => id === workspace)) return false;
  if (before !== undefined) practices.change(walkthrough, (each) => ({ ...each, before }));
  return open(workspace);
}

/** Goes back to the learner's own organisation: the one that was open before, else the newest. */
export async function leavePractice({ before }: Pick<Progress, "before">): Promise<boolean> {
  const own = (await workspaces.list()).filter(({ practice }) => practice === undefined);
  const next = own.find(({ id }) => id === before) ?? own.sort((a, b) => b.changed - a.changed)[0];
  return next !== undefined && open(next.id);
}

/** Puts the start state back; answers the way to undo that, organisation and ticks. Undefined where another tab edits. */
export function restartPractice(
  progress: Progress,
  steps: Steps,
  organisation: Organisation,
): UndoAction | undefined {
  const edit = workspaces.run(replaceOrganisation(organisation));
  if (!edit) return undefined;
  practices.put(again(progress, steps, Date.now()));
  return undoAction(edit, () => practices.put(progress));
}

/** Makes an ordinary workspace of a practice organisation as it is now; answers its id. The walkthrough keeps its own. */
export async function keepPractice(name: string): Promise<string | undefined> {
  const { organisation, phase } = workspaces.getState();
  return phase === "open" ? workspaces.create({ ...organisation, name }) : undefined;
}

/** Forgets how far a walkthrough is, and its practice organisation; false where another tab has that open. */
export async function forgetPractice(progress: Progress): Promise<boolean> {
  const { walkthrough, workspace } = progress;
  const isOpen = workspaces.getState().id === workspace;
  if (isOpen && !(await leavePractice(progress))) return false;
  if (!(await workspaces.remove(workspace))) return false;
  practices.remove(walkthrough);
  return true;
}
