export function TasksPage() {
  return <p>soon</p>;
}
