export function ActivityPage() {
  return <p>soon</p>;
}
