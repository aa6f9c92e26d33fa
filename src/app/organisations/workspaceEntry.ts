/** One stored workspace, as the list shows it. */
export interface WorkspaceEntry {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly connectors: number;
  /** When it was last changed, milliseconds since 1970. */
  readonly changed: number;
}
