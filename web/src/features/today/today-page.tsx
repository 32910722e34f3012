export function TodayPage() {
  return <p>soon</p>;
}
