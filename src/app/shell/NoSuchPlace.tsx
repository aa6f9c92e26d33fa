import { Link } from "@tanstack/react-router";
import { EmptyState } from "../../ui/EmptyState";

export function NoSuchPlace() {
  return (
    <div className="grid flex-1 place-items-center bg-panel">
      <div>
        <h1 className="sr-only">No such place</h1>
        <EmptyState title="There is no place at this address" level={0}>
          <p>
            The design is untouched. <Link to="/design">Go to Design</Link>
          </p>
        </EmptyState>
      </div>
    </div>
  );
}
