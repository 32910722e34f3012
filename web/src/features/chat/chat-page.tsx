export function ChatPage() {
  return <p>soon</p>;
}
