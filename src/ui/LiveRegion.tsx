import { useEffect, useState } from "react";
import { onAnnounce } from "./announce";

/** One in the app; speak through `announce`. */
export function LiveRegion() {
  const [polite, setPolite] = useState("");
  const [urgent, setUrgent] = useState("");
  useEffect(
    () =>
      onAnnounce((text, isUrgent) => {
        const set = isUrgent ? setUrgent : setPolite;
        // The same words again are only read when the text changes.
        set((now) => (now === text ? `${text}\u00a0` : text));
      }),
    [],
  );
  return (
    <>
      <div aria-live="polite" aria-atomic className="sr-only">
        {polite}
      </div>
      <div aria-live="assertive" aria-atomic className="sr-only">
        {urgent}
      </div>
    </>
  );
}
