import { Icon } from './icons'

interface Props {
  /** A person's, who has its initial. */
  name?: string | undefined
  /** The address of the assistant's image; none: its sign. */
  avatar?: string | undefined
}

/** Who wrote it. */
export function Mark({ name, avatar }: Props) {
  return (
    <div class={name ? 'mark named' : 'mark'} aria-hidden="true">
      {name ? (
        [...name.trim()][0]?.toLocaleUpperCase()
      ) : avatar ? (
        // biome-ignore lint/performance/noImgElement: the widget has no framework that could optimise it
        <img src={avatar} alt="" />
      ) : (
        <Icon name="spark" />
      )}
    </div>
  )
}
