/** One shape a label, kin to the discs of the levels. */
export function LandscapeShapes() {
  const ring = <circle r="6" fill="var(--paper)" stroke="currentColor" strokeWidth="1.5" />;
  return (
    <defs>
      <g id="dot-ai-open-data">
        <circle r="8" fill="var(--paper)" stroke="currentColor" strokeWidth="1.5" />
        <circle r="5" fill="currentColor" />
      </g>
      <g id="dot-ai-open">
        <circle r="6.75" fill="currentColor" />
      </g>
      <g id="dot-open-with-gaps">
        {ring}
        <path d="M0 0V-6A6 6 0 1 1-6 0z" fill="currentColor" />
      </g>
      <g id="dot-model-source">
        {ring}
        <path d="M0-6A6 6 0 0 1 0 6z" fill="currentColor" />
      </g>
      <g id="dot-restricted">
        {ring}
        <path d="M0 0V-6A6 6 0 0 1 6 0z" fill="currentColor" />
      </g>
      <g id="dot-closed">
        {ring}
        <path d="M-4.2 4.2l8.4-8.4" stroke="currentColor" strokeWidth="1.5" />
      </g>
      <g id="dot-unrated">
        <circle
          r="6"
          fill="var(--paper)"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeDasharray="0 3.142"
          strokeLinecap="round"
        />
      </g>
    </defs>
  );
}
