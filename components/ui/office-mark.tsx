/** The office's mark: five ticks of a ruler on their base line. */
export function OfficeMark() {
  return (
    <svg viewBox="0 0 26 20" width="26" height="20" aria-hidden="true">
      <path
        d="M1 15h2v4H1zM6.5 10h2v9h-2zM12 1h2v18h-2zM17.5 10h2v9h-2zM23 15h2v4h-2zM0 19h26v1H0z"
        fill="currentColor"
      />
    </svg>
  );
}
