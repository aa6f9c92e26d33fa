import type { Parameter } from "../../core/catalogue";
import type { Draft } from "../../core/model";
import type { Value } from "../../core/values";
import type { Tone } from "../../ui/controlLook";

/** What every control of a parameter is given; it answers by `commit` or, for text that cannot be read, by `hold`. */
export interface ControlProps {
  readonly parameter: Parameter;
  /** Id of the input, for the label; the description is told by `describedBy`. */
  readonly id: string;
  readonly describedBy: string;
  /** The value in force; undefined = unknown. */
  readonly value: Value | undefined;
  readonly draft: Draft | undefined;
  readonly tone: Tone;
  readonly invalid: boolean;
  readonly readOnly: boolean;
  readonly commit: (value: Value) => void;
  readonly hold: (draft: Draft) => void;
}
