import { Icon } from './icons'

/** Who wrote it: the assistant's sign, or a person's initial. */
export function Mark({ name }: { name?: string }) {
  return (
    <div class={name ? 'mark named' : 'mark'} aria-hidden="true">
      {name ? [...name.trim()][0]?.toLocaleUpperCase() : <Icon name="spark" />}
    </div>
  )
}
