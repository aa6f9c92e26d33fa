/**
 * On what ground a statement stands: in a vendor document or RFC; seen in exports, logs or posts;
 * following from others; or sources disagree.
 */
export type Standing = "documented" | "observed" | "inferred" | "disputed";
