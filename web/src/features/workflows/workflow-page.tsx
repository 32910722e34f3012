export function WorkflowPage() {
  return <p>soon</p>;
}
