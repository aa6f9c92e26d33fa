import { parameterName, phrase } from "../../../finding";
import { refusal, setting } from "../../refusal";

export const binaryWithoutChunking = refusal({
  code: "refused/binary-mime-without-chunking",
  of: "receive",
  reads: ["ChunkingEnabled", "BinaryMimeEnabled"],
  cites: ["V10"],
  examples: {
    refused: [{ explicit: { ChunkingEnabled: false } }],
    accepted: [
      { explicit: { ChunkingEnabled: false, BinaryMimeEnabled: false } },
      { explicit: { ChunkingEnabled: true, BinaryMimeEnabled: true } },
    ],
  },
  *find(subject) {
    if (subject.value("ChunkingEnabled") !== false) return;
    if (subject.value("BinaryMimeEnabled") !== true) return;
    yield {
      what: phrase`BINARYMIME is offered without CHUNKING.`,
      why: phrase`Binary content travels by BDAT only, which ${parameterName("ChunkingEnabled")} turns off. The cmdlet refuses.`,
      mend: phrase`Turn ${parameterName("BinaryMimeEnabled")} off too, or ${parameterName("ChunkingEnabled")} on.`,
      fixes: [
        setting(subject, phrase`Turn binary MIME off too`, true, { BinaryMimeEnabled: false }),
      ],
    };
  },
});
