export function NotesPage() {
  return <p>soon</p>;
}
