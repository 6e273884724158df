import { initialsOf } from '../../../lib/protocol/initials'
import { Icon } from './icons'

interface Props {
  name: string
  /** A hue such as `hue:210` for the initials, or the address of an image; none: the assistant's sign. */
  avatar?: string | undefined
  /** A person, who has an initial alone. */
  person?: boolean
}

/** Who wrote it. */
export function Mark({ name, avatar, person }: Props) {
  const hue = /^hue:(\d+)$/.exec(avatar ?? '')?.[1]
  if (person) {
    return (
      <div class="mark named" aria-hidden="true">
        {[...name.trim()][0]?.toLocaleUpperCase()}
      </div>
    )
  }
  return (
    <div class={avatar ? 'mark face' : 'mark'} style={hue && { '--hue': hue }} aria-hidden="true">
      {hue ? initialsOf(name) : avatar ? <Image src={avatar} /> : <Icon name="spark" />}
    </div>
  )
}

// biome-ignore lint/performance/noImgElement: the widget has no framework that could optimise it
const Image = ({ src }: { src: string }) => <img src={src} alt="" />
