import type { Language } from '@lianqiao/contracts/console-api'
import { Type } from 'typebox'

/** Of names and texts in an answer. */
export const AnswerLanguage = Type.Optional(
  Type.String({
    enum: ['zh-Hans', 'zh-Hant', 'en'],
    default: 'zh-Hans',
    description: 'Of names and texts in the answer',
  }),
)
export const LanguageQuery = Type.Object({ language: AnswerLanguage }, { additionalProperties: false })

/** The language that was asked for; the schema let no other through. */
export const languageOf = ({ language }: { language?: string }): Language => (language ?? 'zh-Hans') as Language
