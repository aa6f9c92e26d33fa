export function PlanPlace() {
  return <h1>Plan</h1>;
}
