/** The mark alone: an envelope whose flap ends in a tick. */
export function LogoMark({ size = 26 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="var(--mantine-color-pine-7)" />
      <g fill="none" strokeLinecap="round" strokeLinejoin="round">
        <path d="M7.5 11.2v9.3a2 2 0 0 0 2 2h4" stroke="#fff" strokeWidth="2.4" />
        <path d="M7.5 11l8.5 6.6L24.5 11" stroke="#fff" strokeWidth="2.4" />
        <path d="M16.6 22.3l2.9 2.7 5.2-6" stroke="#8fe3c8" strokeWidth="2.6" />
      </g>
    </svg>
  );
}

export function Wordmark({ size = 26 }: { size?: number }) {
  return (
    <span className="wordmark">
      <LogoMark size={size} />
      <span>
        Mail<b>flex</b>
      </span>
    </span>
  );
}
