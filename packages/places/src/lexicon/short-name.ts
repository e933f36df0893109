/** Longer names first, so that 土家族 is not cut to 土家 + 族. */
const PEOPLES = (
  '达斡尔族 鄂温克族 哈萨克族 柯尔克孜 蒙古族 朝鲜族 土家族 仫佬族 毛南族 仡佬族 布依族 哈尼族 拉祜族 布朗族 纳西族 景颇族 傈僳族 独龙族 普米族 ' +
  '裕固族 保安族 撒拉族 哈萨克 塔吉克 满族 回族 畲族 苗族 瑶族 侗族 壮族 各族 黎族 羌族 彝族 藏族 水族 傣族 佤族 白族 怒族 土族 锡伯'
).split(' ')

const NAMED = /^(.*?)(壮族自治区|回族自治区|维吾尔自治区|自治区|新区|地区|林区|特区|省|市|区|县|盟|旗)$/
const NAMELESS = /^(市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/

/** 广州市 → 广州, 湘西土家族苗族自治州 → 湘西; the full name where a single character would be left (城区, 歙县); '' for rows that only group others. */
export function shortName(name: string): string {
  if (NAMELESS.test(name)) return ''
  if (name.endsWith('特别行政区')) return name.slice(0, -5)
  const autonomous = /^(.+)自治[州县旗]$/.exec(name)
  if (autonomous) return withoutPeoples(autonomous[1]!)
  const stem = NAMED.exec(name)?.[1] ?? ''
  return stem.length >= 2 ? stem : name
}

function withoutPeoples(name: string): string {
  const people = PEOPLES.find((one) => name.endsWith(one) && name.length - one.length >= 2)
  if (people) return withoutPeoples(name.slice(0, -people.length))
  return name.endsWith('蒙古') && name.length > 4 ? name.slice(0, -2) : name
}
