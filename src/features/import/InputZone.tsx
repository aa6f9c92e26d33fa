import { useId, useState } from "react";
import { Button } from "../../ui/Button";
import { FileDrop } from "../../ui/FileDrop";
import { TextArea } from "../../ui/TextArea";
import { addFiles, addText } from "./importStore";

/** Three ways in: drop anywhere, choose, paste. */
export function InputZone() {
  const [text, setText] = useState("");
  const id = useId();
  return (
    <div className="flex flex-col gap-3">
      <FileDrop name="Exports and saved designs" onFiles={addFiles} onText={addText}>
        <div className="flex flex-col gap-1">
          <h2 className="text-title-3">Drop exports and scripts here</h2>
          <p>
            Export-Clixml, ConvertTo-Json, Export-Csv, Format-List text, a script of the Exchange
            Management Shell, or a saved .portolan.json: told by what they hold, not by their names.
            Several make one organisation.
          </p>
          <p className="text-small text-ink-3">Nothing leaves this machine.</p>
        </div>
      </FileDrop>
      <div className="flex flex-col gap-1">
        <label htmlFor={id} className="font-semibold text-ink-1">
          Or paste an export or a script
        </label>
        <TextArea
          id={id}
          rows={3}
          mono
          tone="implied"
          value={text}
          placeholder="Name : Relay scanners …, or New-ReceiveConnector …"
          onChange={setText}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData("text/plain");
            if (text !== "" || pasted === "") return;
            // A long text would hold up the field; it goes straight to the reader.
            event.preventDefault();
            addText(pasted);
          }}
        />
        {text.trim() === "" ? null : (
          <Button
            className="self-start"
            onClick={() => {
              addText(text);
              setText("");
            }}
          >
            Read text
          </Button>
        )}
      </div>
    </div>
  );
}
