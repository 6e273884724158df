/** The number behind a claim, small beside the words. */
export const citationChipClass =
  'mx-0.5 inline-flex h-4 min-w-4 items-center justify-center rounded-[5px] bg-assistant-line px-1 align-[0.1em] text-[11px] leading-none font-semibold text-assistant-text transition-colors duration-120 hover:bg-assistant hover:text-n1 data-popup-open:bg-assistant data-popup-open:text-n1'
