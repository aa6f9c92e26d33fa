import { preference, setPreference } from "./preferences";

const key = "workspace.last";

/** Id of the workspace that was open last on this machine; empty where none was. */
export const lastOpened = (): string => preference(key, "");

export const rememberOpened = (id: string): void => setPreference(key, id);
