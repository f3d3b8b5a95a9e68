import { type CSSProperties, useState } from 'react'
import { CommentBox, FeedbackFlow, RatingStars, ThumbsFeedback } from '../../../src/index.ts'
import { CopyCss } from '../../docs/CopyCss.tsx'
import { tokenMeanings } from '../../docs/tokenMeanings.ts'
import { reasons } from '../../support/reasons.ts'
import { Stage } from '../../support/Stage.tsx'
import {
  colourNames,
  colourNow,
  lengthNow,
  lengths,
  type Setting,
  type Theme,
  toCss,
  toVariables,
} from './themeOf.ts'
import './workshop.css'

const themes = ['light', 'dark'] as const

const useOf = (name: string) => tokenMeanings[name as `--cf-${string}`]?.use

interface FieldProps {
  name: string
  theme: Theme
  onSet(name: string, setting: Setting): void
}

function ColourField({ name, theme, onSet }: FieldProps) {
  const setting = theme[name]
  const now = {
    light: setting && 'light' in setting ? setting.light : colourNow(name, 'light'),
    dark: setting && 'dark' in setting ? setting.dark : colourNow(name, 'dark'),
  }
  return (
    <fieldset className="workshop-field">
      <legend>{name}</legend>
      <span className="workshop-use">{useOf(name)}</span>
      {themes.map((scheme) => (
        <label key={scheme} className="workshop-colour">
          <input
            type="color"
            value={now[scheme]}
            onChange={({ target }) => onSet(name, { ...now, [scheme]: target.value })}
          />
          {scheme}
        </label>
      ))}
    </fieldset>
  )
}

function LengthField({ name, theme, onSet }: FieldProps) {
  const { min, max } = lengths.find((one) => one.name === name) ?? { min: 0, max: 40 }
  const setting = theme[name]
  const px = setting && 'px' in setting ? setting.px : Math.min(max, lengthNow(name))
  return (
    <label className="workshop-field">
      <span>{name}</span>
      <span className="workshop-use">{useOf(name)}</span>
      <span className="workshop-slider">
        <input
          type="range"
          min={min}
          max={max}
          step={0.5}
          value={px}
          onChange={({ target }) => onSet(name, { px: Number(target.value) })}
        />
        <output>{px} px</output>
      </span>
    </label>
  )
}

const vote = { kind: 'thumbs', value: 'down' } as const
const four = { kind: 'rating', value: 4 } as const

/** All widgets in one theme, some of them with something said. */
function Widgets({ threadId }: { threadId: string }) {
  return (
    <>
      <Stage threadId={threadId} phase="saved" input={vote}>
        {(target) => <ThumbsFeedback {...target} />}
      </Stage>
      <Stage threadId={threadId} phase="rejected" input={vote}>
        {(target) => <FeedbackFlow {...target} reasons={reasons} />}
      </Stage>
      <Stage threadId={threadId} phase="saved" input={four}>
        {(target) => <RatingStars {...target} />}
      </Stage>
      <Stage threadId={threadId}>{(target) => <CommentBox {...target} reasons={reasons} />}</Stage>
    </>
  )
}

/** Tokens to change by hand, every widget in light and in dark, and the CSS that an app needs. */
export function Workshop({ threadId }: { threadId: string }) {
  const [theme, setTheme] = useState<Theme>({})
  const set = (name: string, setting: Setting) => setTheme({ ...theme, [name]: setting })
  const field = { theme, onSet: set }
  return (
    <div className="sb-unstyled workshop">
      <form className="workshop-fields" aria-label="Tokens">
        {colourNames.map((name) => (
          <ColourField key={name} name={name} {...field} />
        ))}
        {lengths.map(({ name }) => (
          <LengthField key={name} name={name} {...field} />
        ))}
        <button type="button" className="docs-button" onClick={() => setTheme({})}>
          Start again
        </button>
      </form>
      <div className="workshop-result">
        {themes.map((scheme) => (
          <section
            key={scheme}
            className="workshop-panel"
            aria-label={`In ${scheme}`}
            data-cf-theme={scheme}
            style={toVariables(theme) as CSSProperties}
          >
            <Widgets threadId={threadId} />
          </section>
        ))}
        <CopyCss css={toCss(theme)} label="CSS for your app" />
      </div>
    </div>
  )
}
