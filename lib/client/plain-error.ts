// Takes the place of how Next's last resort looks (scripts/light-pages.ts): `app/error.tsx` comes before it.
export const errorStyles = {}
export const errorThemeCss = 'body{font:1rem system-ui;margin:3rem}'
export const WarningIcon = () => null
