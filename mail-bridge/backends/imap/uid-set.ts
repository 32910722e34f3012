/** UIDs as a sequence set (RFC 9051): runs of them as ranges, so that the command for a folder is short. */
export function uidSet(ids: readonly string[]): string {
  const uids = ids.map(Number).sort((a, b) => a - b);
  const runs: [from: number, to: number][] = [];
  for (const uid of uids) {
    const last = runs.at(-1);
    if (last && uid <= last[1] + 1) last[1] = uid;
    else runs.push([uid, uid]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}:${to}`)).join(',');
}
