import { describe, expect, it } from 'vitest'
import { chainOf, classify } from './support.ts'

const equipment = 'equipment-manufacturing'
const display = 'display-materials'
const home = 'smart-home'
const circular = 'circular-economy'
const medicine = 'chinese-medicine'
const fashion = 'fashion-goods'
const internet = 'internet'

/** Text, the chain it belongs to (null is none), the second chain where the rule names one. */
type Sentence = [text: string, chain: string | null, secondary?: string | null]

const rules: Record<string, Sentence[]> = {
  'R0: one main chain; none where none fits; a second only on explicit evidence': [
    ['住宅小区开发与物业管理。', null, null],
    ['扫地机器人整机生产。', home, null],
    ['液压柱塞泵、齿轮泵。', equipment, null],
  ],
  'R1: machines are equipment, whom they serve comes second': [
    ['中药提取设备制造。', equipment, medicine],
    ['显示屏贴合设备,给面板厂供货。', equipment, display],
    ['废旧塑料回收设备制造商。', equipment, circular],
    ['PET回收瓶分选、清洗成套线制造。', equipment, circular],
    ['电脑针织机械,毛衫厂用的设备。', equipment, fashion],
    ['家具封边机、开料机等木工机械。', equipment, home],
    ['压片机、胶囊充填机等制药机械。', equipment, null],
    ['鋰電池卷繞機、塗布機生產商。', equipment],
    ['Packaging machines for food and beverage factories.', equipment],
    ['废塑料破碎清洗造粒线、废旧轮胎撕碎机制造。', equipment, circular],
  ],
  'R2: glass, film and chemicals by their use': [
    ['手机玻璃盖板与车载盖板。', display],
    ['浮法玻璃、建筑用中空玻璃。', null],
    ['汽车挡风玻璃。', null],
    ['汽车、船舶安全玻璃。', null],
    ['聚酯薄膜,食品包装用。', null],
    ['光学级聚酯薄膜,偏光片用。', display],
    ['液晶面板用蚀刻液、剥离液。', display],
    ['印染助剂、清洗剂。', null],
    ['烤箱、冰箱用彩晶玻璃面板。', display, home],
    ['油烟机、灶具、冰箱的钢化玻璃面板。', display, home],
    ['显示面板用油墨。', display],
    ['塑料包装用油墨。', null],
    ['Cover glass for smartphones and tablets.', display],
  ],
  'R3: panels and modules are display, whole sets smart home': [
    ['液晶电视整机与激光投影仪。', home],
    ['液晶显示模组、背光模组。', display],
    ['LED显示屏、小间距屏。', display],
    ['液晶電視機及機頂盒製造。', home],
    ['沙发、床垫的生产和销售。', home],
  ],
  'R4: recycling is told by the action': [
    ['报废液晶显示屏回收处理。', circular],
    ['废旧动力电池拆解与材料再生。', circular],
    ['旧衣服回收分拣再利用。', circular],
    ['以废PET瓶为原料生产再生涤纶短纤。', circular],
    ['原生涤纶长丝,给织布厂供丝。', null],
    ['Recycling of used tyres into crumb rubber.', circular],
    ['收集廢紙及膠樽,打包出口。', circular],
  ],
  'R5: large medical devices are weakly equipment; consumables, drugs, tests and drugstores none': [
    ['CT、磁共振等大型影像设备。', equipment],
    ['注射器、输液器等医用耗材。', null],
    ['抗肿瘤化学药与单抗。', null],
    ['基因检测服务。', null],
    ['连锁药店零售。', null],
    ['医药电商平台,线上采购药品。', internet],
  ],
  'R6: Chinese medicine, and what only borrows from it': [
    ['中药饮片与配方颗粒。', medicine],
    ['六味地黄丸等中成药。', medicine],
    ['中醫診所,針灸及抓藥。', medicine],
    ['以人参、黄芪为卖点的草本膏滋。', medicine],
    ['罐装凉茶饮料,配方含中草药提取物。', null],
    ['Proprietary Chinese medicines and herbal granules.', medicine],
  ],
  'R7: fashion goods, not stationery, detergents or packaging': [
    ['女鞋、箱包、皮具。', fashion],
    ['假发与发套出口。', fashion],
    ['太阳镜、镜架、树脂镜片。', fashion],
    ['黃金首飾、鐘錶。', fashion],
    ['金属打火机、晴雨伞。', fashion],
    ['面霜、彩妆代工。', fashion],
    ['中性笔、本册等文具。', null],
    ['洗衣液、洗洁精。', null],
    ['化妆品彩盒包装印刷。', null],
  ],
  'R8: platforms are internet whatever they trade in; works and furniture factories are not': [
    ['钢材B2B线上交易平台。', internet],
    ['工业品MRO线上采购商城。', internet],
    ['货运匹配App,司机抢单。', internet],
    ['互联网家装平台,业主线上找装修。', internet],
    ['女装跨境电商,独立站销售。', internet, fashion],
    ['写字楼装修施工。', null],
    ['定制家具工厂,互联网获客。', home],
    ['代理销售进口空调,不生产。', null],
    ['Online marketplace for second-hand fashion.', internet],
  ],
  'R9: chips, boards, connectors, batteries and phones are in no chain of 2020': [
    ['晶圆代工、芯片封测。', null],
    ['多层印制电路板、覆铜板。', null],
    ['连接器与手机代工。', null],
    ['动力锂电池、储能电池。', null],
    ['智能手机整机。', null],
    ['手機電池及充電器。', null],
  ],
  'R10: waste to energy and hazardous waste are circular, water alone is not': [
    ['生活垃圾焚烧发电。', circular],
    ['危险废物资源化利用。', circular],
    ['城市污水处理厂与自来水供应。', null],
  ],
}

describe.each(Object.entries(rules))('%s', (_, sentences) => {
  it.each(sentences)('%s', (text, chain, secondary) => {
    expect(chainOf(text)).toBe(chain)
    if (secondary !== undefined) expect(classify({ name: '', text }).secondary?.chainId ?? null).toBe(secondary)
  })
})

describe('what the reading takes as said, and as not said', () => {
  it.each<Sentence>([
    ['不做显示面板,主要生产女鞋。', fashion],
    ['原来做女鞋,现在是直播电商。', internet],
    ['名字叫新能源,其实做旧电池回收。', circular],
    ['中成药为主,也有少量化学药制剂。', medicine],
    ['给手机厂供货的激光焊接机。', equipment],
    ['旧手机、废电脑、打印机拆解。', circular],
    ['酒店及家居家具制造。', home],
    ['药店和诊所的采购SaaS。', internet],
    ['家电、汽车注塑机。', equipment],
    ['已退出服装业务,改做家用空调。', home],
  ])('%s', (text, chain) => {
    expect(chainOf(text)).toBe(chain)
  })
})
