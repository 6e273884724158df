import type { LAUNCHER_ICONS } from './widget'

/** The launcher's icons as lines in a box of 24 by 24. The server puts the chosen one into the loader's settings. */
export const LAUNCHER_PATHS: Record<(typeof LAUNCHER_ICONS)[number], string> = {
  chat: 'M21 11.5a8.4 8.4 0 0 1-12.3 7.4L3 21l2.1-5.7A8.4 8.4 0 1 1 21 11.5z',
  question:
    'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.4 9.2a2.7 2.7 0 0 1 5.2.9c0 1.8-2.6 2.6-2.6 2.6M12 16.7h.01',
  lifebuoy:
    'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 15.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM5.6 5.6l4 4M14.4 14.4l4 4M18.4 5.6l-4 4M9.6 14.4l-4 4',
  wave: 'M4 5.5h16v11h-9L6.5 20v-3.5H4zM8 9.5h8M8 12.7h5',
}
