import { FileDrop } from "../../ui/FileDrop";
import { addFiles, addFolders, addText } from "./logsStore";

/** Logs in: dropped anywhere, chosen, or pasted. */
export function LogsInput({ brief = false }: { readonly brief?: boolean }) {
  return (
    <FileDrop
      name="Protocol logs and traces"
      chooseLabel={brief ? "Add logs" : "Choose logs"}
      onFiles={addFiles}
      onFolders={addFolders}
      onText={addText}
      className={brief ? "p-3!" : undefined}
    >
      {brief ? null : (
        <div className="flex flex-col gap-1">
          <h2 className="text-title-3">Drop protocol logs here</h2>
          <p>
            Send and receive protocol logs and connectivity logs of Exchange 2010 to SE, as they
            are, as gzip or in ZIP archives, whole folders too: a session may lie in several files.
            Listings of Get-Queue and Get-Message may be dropped or pasted beside them. Traces are
            known by their content: Windows Firewall, Cisco ASA, netfilter, filterlog, Palo Alto,
            HAProxy, tcpdump, tshark, Wireshark, and any CSV once its columns are named.
          </p>
          <p className="text-small text-ink-3">
            Nothing leaves this machine and nothing is stored. Credentials are left behind on
            reading; accounts are masked.
          </p>
        </div>
      )}
    </FileDrop>
  );
}
