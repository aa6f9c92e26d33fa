import { clsx } from "clsx";
import { type Right, rightNamed, rights } from "../../../../core/catalogue";
import { Select } from "../../../../ui/Select";

interface Props {
  readonly value: string;
  readonly onChange: (right: string) => void;
  /** Rights that are there already; they are not offered. */
  readonly taken?: readonly string[] | undefined;
  readonly readOnly?: boolean | undefined;
  readonly invalid?: boolean | undefined;
  readonly id?: string | undefined;
  /** Without a box at rest, for rows. */
  readonly bare?: boolean | undefined;
  readonly className?: string | undefined;
  readonly "aria-label"?: string | undefined;
  readonly "aria-describedby"?: string | undefined;
}

/** A name that is cut could be another right: on a narrow page it goes on below. */
const labelOf = (name: string) => <span className="whitespace-normal wrap-anywhere">{name}</span>;

const optionOf = ({ name, meaning }: Right) => ({
  value: name,
  label: labelOf(name),
  help: meaning,
});

/** One right of the catalogue, with what it means; a right that it does not know stays as it is written. */
export function RightSelect(props: Props) {
  const { value, taken = [], readOnly, bare = false, className, ...rest } = props;
  const lower = new Set(taken.map((each) => each.toLowerCase()));
  const offered = rights
    .filter(({ name }) => name === value || !lower.has(name.toLowerCase()))
    .map(optionOf);
  const isKnown = value === "" || rightNamed(value) !== undefined;
  const options = isKnown
    ? offered
    : [{ value, label: labelOf(value), help: unknownRight }, ...offered];
  return (
    <Select
      {...rest}
      size="dense"
      mono
      disabled={readOnly === true}
      value={rightNamed(value)?.name ?? value}
      placeholder="Choose a right"
      options={options}
      className={clsx(
        "min-w-0 text-param",
        bare &&
          "border-transparent! bg-transparent! text-ink-1! shadow-none! not-data-disabled:hover:border-line-2! data-popup-open:border-line-3!",
        className,
      )}
    />
  );
}

const unknownRight = "Not in the catalogue: kept as it was read.";

/** What a right means, in words. */
export const meaningOf = (right: string): string => rightNamed(right)?.meaning ?? unknownRight;
