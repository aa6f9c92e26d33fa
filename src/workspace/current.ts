import { browserDependencies } from "./browser";
import { createWorkspaces } from "./workspaces";

/** The workspaces of this tab. */
export const workspaces = createWorkspaces(browserDependencies());
