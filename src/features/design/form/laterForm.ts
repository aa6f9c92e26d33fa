import { later } from "../../../ui/later";

/** The form of a connector; it is not part of the first paint of an empty organisation. */
export const ConnectorForm = later(async () => (await import("./ConnectorForm")).ConnectorForm);
