/** The mark: a line that goes on. */
export function Brand() {
  return (
    <svg
      width="18"
      height="18"
      viewBox="0 0 18 18"
      fill="none"
      stroke="var(--accent)"
      strokeWidth="2"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M3 9h4.2" />
      <path d="M10.8 9H15" strokeDasharray="0 4.2" />
      <circle cx="9" cy="9" r="1.9" fill="var(--accent)" stroke="none" />
    </svg>
  );
}
