import { walkthroughHeads } from "../../../content/walkthroughs";
import { Shelf } from "./Shelf";
import { useShelf } from "./useShelf";

/** The walkthroughs, how far each is, and the way into them. */
export function WalkthroughsTab() {
  const { begin: _, ...shelf } = useShelf();
  return <Shelf heads={walkthroughHeads} {...shelf} />;
}
