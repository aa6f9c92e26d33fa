import { Link } from "@tanstack/react-router";
import { memo, useEffect } from "react";
import { sizeText } from "../../components/sizeText";
import { Button } from "../../ui/Button";
import { EmptyState } from "../../ui/EmptyState";
import { grouped } from "../../ui/grouped";
import { ProgressBar } from "../../ui/ProgressBar";
import type { LogsProgress } from "../../workers/logs.protocol";
import { LogsInput } from "./LogsInput";
import { LogsRead } from "./LogsRead";
import { cancelReading, getReady, startOver, useLogs } from "./logsStore";

const logFolder = "%ExchangeInstallPath%TransportRoles\\Logs";

/** How far a reading is changes often, and nothing of what was read with it. */
const Read = memo(LogsRead);

/** Logs in, and why mail did not go out of them: causes, sessions, one session in full. */
export function LogsPlace() {
  const { reading, outcome, failed } = useLogs();
  useEffect(getReady, []);
  return (
    <div className="flex min-h-0 flex-1 flex-col bg-app">
      <h1 className="sr-only">Logs</h1>
      {reading ? <Reading progress={reading} /> : null}
      {failed === undefined ? null : (
        <EmptyState
          title="The logs could not be read"
          actions={<Button onClick={startOver}>Start over</Button>}
        >
          <p role="alert">{failed} What was read of them is gone; the design is untouched.</p>
        </EmptyState>
      )}
      {outcome ? <Read outcome={outcome} /> : null}
      {!outcome && failed === undefined ? (
        <div className="min-h-0 flex-1 overflow-y-auto">
          <div className="mx-auto flex max-w-150 flex-col gap-4 px-4 py-8">
            <LogsInput />
            <p>
              They lie in <code className="font-machine wrap-anywhere">{logFolder}</code>, in
              ProtocolLog\SmtpSend and ProtocolLog\SmtpReceive of FrontEnd, Hub and Mailbox; a
              connector writes there once its ProtocolLoggingLevel is Verbose.
            </p>
            <p>
              None at hand?{" "}
              <Link to="/learn" search={{ view: "walkthroughs" }}>
                Walkthroughs
              </Link>{" "}
              under <i>Something is stuck</i> bring the logs of an incident along.
            </p>
          </div>
        </div>
      ) : null}
    </div>
  );
}

/** Bytes read of how many, the sessions so far, and the way out that keeps them. */
function Reading({ progress: { read, of, sessions } }: { readonly progress: LogsProgress }) {
  return (
    <div className="flex items-center gap-4 border-b border-line-1 bg-panel px-5 py-2">
      <div className="min-w-0 flex-1">
        <ProgressBar
          name="Reading"
          value={read}
          max={Math.max(1, of)}
          text={`${sizeText(read)} of ${sizeText(of)} read, ${grouped.format(sessions)} sessions`}
        />
      </div>
      <Button onClick={cancelReading}>Cancel reading</Button>
    </div>
  );
}
