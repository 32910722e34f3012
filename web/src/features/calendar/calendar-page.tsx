export function CalendarPage() {
  return <p>soon</p>;
}
