import type { Language } from '@lianqiao/contracts/console-api'
import type { ThemeConfig } from 'antd'

/** Fonts that are on the machine; which form of a shared character they draw follows the language. */
const fonts: Record<Language, string> = {
  'zh-Hans': '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif',
  'zh-Hant': '"PingFang HK", "Microsoft JhengHei", "Noto Sans CJK HK", "Noto Sans CJK TC", sans-serif',
  en: '"Segoe UI", "Helvetica Neue", "Noto Sans", Arial, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
}

export const fontFamily = (language: Language): string => fonts[language]

/** Calm and dense. Every text colour keeps 4.5:1 against its ground. Where `still`, nothing moves on its way. */
export const theme = (language: Language, { still }: { still: boolean }): ThemeConfig => ({
  token: {
    motion: !still,
    colorPrimary: '#17406d',
    colorInfo: '#17406d',
    colorLink: '#1c5a9c',
    colorSuccess: '#1a7340',
    colorWarning: '#9a5b00',
    colorError: '#b3261e',
    // What is computed from dark seeds is muddy as a ground.
    colorSuccessBg: '#eaf6ef',
    colorSuccessBorder: '#a9d5b9',
    colorWarningBg: '#fdf6e7',
    colorWarningBorder: '#ead3a0',
    colorErrorBg: '#fdeeec',
    colorErrorBorder: '#efb7b2',
    colorInfoBg: '#eef4fb',
    colorInfoBorder: '#b9cfe8',
    colorText: '#1c2733',
    colorTextSecondary: '#4c5a69',
    colorTextTertiary: '#5d6b7a',
    colorTextDescription: '#5d6b7a',
    colorTextPlaceholder: '#6b7887',
    colorBorder: '#c3ccd6',
    colorBorderSecondary: '#e0e6ec',
    colorBgLayout: '#f3f5f8',
    borderRadius: 5,
    fontFamily: fonts[language],
    fontSize: 14,
    controlHeight: 34,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.18s',
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Collapse: { headerBg: '#ffffff' },
    Tooltip: { colorBgSpotlight: '#1c2733' },
  },
})
