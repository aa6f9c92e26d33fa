import { documents } from "./documents";
import { type DocumentKey, noted, type RowId } from "./noted";
import { rows } from "./rows";
import type { Source } from "./source";

export type SourceId = keyof typeof documents | keyof typeof rows | DocumentKey | RowId;

/** Every source by id. */
export const sources: Readonly<Record<string, Source>> = { ...noted, ...documents, ...rows };

/** The source behind an id. */
export const source = (id: SourceId): Source => sources[id] as Source;
