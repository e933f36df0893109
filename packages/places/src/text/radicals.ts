/**
 * CJK Radicals Supplement (U+2E80–2EFF) → the ideograph it stands for, in pairs: Unicode's EquivalentUnifiedIdeograph.
 * PDF files write 长 and 车 with them; NFKC folds only the Kangxi radicals (U+2F00–2FD5). Those of
 * which the ideograph lies outside the basic plane are left: the length must stay.
 */
const PAIRS = [
  '⺁厂 ⺂乛 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺒巳 ⺓幺 ⺔彑 ⺖忄 ⺗心 ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺟母 ',
  '⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺧牛 ⺨犭 ⺩王 ⺫目 ⺬示 ⺭礻 ⺯糹 ⺰纟 ⺱罓 ⺲罒 ⺳㓁 ⺴冗 ⺶羊 ⺹耂 ⺺肀 ⺻聿 ⺼肉 ',
  '⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻈讠 ⻉贝 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏邑 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ',
  '⻜飞 ⻝食 ⻟飠 ⻠饣 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟 ',
].join('')

const IDEOGRAPHS: ReadonlyMap<string, string> = new Map(
  PAIRS.trim()
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
)

const RADICAL = /[\u2e80-\u2eff]/g

/** Radicals written for characters, as PDF files have them, become the characters. */
export function withoutRadicals(text: string): string {
  return text.replace(RADICAL, (radical) => IDEOGRAPHS.get(radical) ?? radical)
}
