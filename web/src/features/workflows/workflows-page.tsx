export function WorkflowsPage() {
  return <p>soon</p>;
}
