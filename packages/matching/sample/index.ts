export {
  askedDays,
  hostileAtom,
  hostileClause,
  hostileCondition,
  hostileFormula,
  hostileProfile,
} from './hostile.ts'
export { type Random, seeded } from './random.ts'
