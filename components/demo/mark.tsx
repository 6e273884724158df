/** Two fells and a lark: the sign on tags, in the header and in the footer. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path
        d="M2.5 26 L11.5 12.5 L16.5 19.5 L21 13.5 L29.5 26"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.6"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      <path
        d="M16 7.5 C18 5.2 20 5.4 21.4 7.4 C22.8 5.4 25 5.2 27 7.2"
        fill="none"
        stroke="var(--rust)"
        strokeWidth="2.2"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  )
}
