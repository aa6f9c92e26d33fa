import { Button } from "../../ui/Button";
import { setPrivate } from "../../workspace/privacy";

/** The page after everything is forgotten: it holds nothing and stores nothing until somebody starts anew. */
export function Forgotten() {
  return (
    <main className="grid h-dvh place-content-center gap-3 p-6 text-ink-2">
      <title>Portolan</title>
      <h1 className="text-title-2 text-ink-1">Everything is forgotten</h1>
      <p className="max-w-prose">
        This browser holds nothing of Portolan any more: no organisation, no preference, no copy for
        working offline.
      </p>
      <p className="flex flex-wrap gap-2">
        <Button look="primary" size="form" onClick={() => setPrivate(false)}>
          Start anew
        </Button>
        <Button size="form" onClick={() => setPrivate(true)}>
          Start a private session
        </Button>
      </p>
    </main>
  );
}
