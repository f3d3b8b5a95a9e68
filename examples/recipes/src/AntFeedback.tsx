import { Actions } from '@ant-design/x'
import { type UseThumbsFeedbackOptions, useThumbsFeedback } from 'react-chat-feedback'

const shown = { up: 'like', down: 'dislike' } as const

/** Ant Design X draws the thumbs; what they say is kept, sent and restored by this library. */
export function AntFeedback(options: UseThumbsFeedbackOptions) {
  const { value, choose, groupProps } = useThumbsFeedback(options)
  return (
    <Actions.Feedback
      {...groupProps}
      value={value ? shown[value] : 'default'}
      onChange={(next) => {
        // 'default' is a press on the chosen thumb: choosing it again takes the vote back.
        const thumb = next === 'default' ? value : next === 'like' ? 'up' : 'down'
        if (thumb) choose(thumb)
      }}
    />
  )
}
