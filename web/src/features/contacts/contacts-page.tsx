export function ContactsPage() {
  return <p>soon</p>;
}
