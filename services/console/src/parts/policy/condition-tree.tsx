import type { ClauseAtom, ConditionNode } from '@lianqiao/contracts/console-api'
import { useWords } from '../../i18n/use-words.ts'
import { Verdict } from '../verdict.tsx'
import { type SpokenNode, spokenTree } from './spoken-tree.ts'

type Props = {
  conditions: ConditionNode
  atoms: ClauseAtom[]
  /** The condition that is pointed at, by its place in `atoms`; null: none, and when one is left. */
  onPoint?(atom: number | null): void
}

/** Conditions as they nest, all of and one of; each with what is required, what is there, and whether it is met. */
export function ConditionTree({ conditions, atoms, onPoint }: Props) {
  const { t } = useWords()
  if (atoms.length === 0) return <p className="quiet">{t('policy.noConditions')}</p>
  return (
    <ul className="condition-tree">
      <Node node={spokenTree(conditions)} atoms={atoms} onPoint={onPoint} />
    </ul>
  )
}

function Node({ node, atoms, onPoint }: { node: SpokenNode } & Omit<Props, 'conditions'>) {
  const { t } = useWords()
  if (node.op === 'atom') return <AtomNode atom={atoms[node.atom!]!} place={node.atom!} onPoint={onPoint} />
  return (
    <li className={`condition-group condition-${node.op}`}>
      <span className="condition-op">
        {t(`policy.op.${node.op}`)}
        {node.truth !== '' && <Verdict verdict={node.truth} word={t(`policy.${node.truth}`)} />}
      </span>
      <ul>
        {node.parts.map((part, at) => (
          <Node key={at} node={part} atoms={atoms} onPoint={onPoint} />
        ))}
      </ul>
    </li>
  )
}

type AtomProps = { atom: ClauseAtom; place: number; onPoint?: Props['onPoint'] }

function AtomNode({ atom, place, onPoint }: AtomProps) {
  const { t } = useWords()
  const { required, has, verdict, question, distance } = atom
  // In the library nobody is asked about; pointing at a condition shows where the text says it.
  if (onPoint)
    return (
      <li className="condition-atom">
        <button
          type="button"
          className="condition-point"
          onMouseEnter={() => onPoint(place)}
          onMouseLeave={() => onPoint(null)}
          onFocus={() => onPoint(place)}
          onBlur={() => onPoint(null)}
        >
          {required}
        </button>
      </li>
    )
  return (
    <li className={`condition-atom verdict-${verdict}`}>
      <span className="condition-required">{required}</span>
      <span className="condition-has">
        {t('policy.has')} {has || t('app.unknown')}
      </span>
      <Verdict verdict={verdict} word={t(`policy.${verdict}`)} />
      {distance && <small className="condition-more bad">{distance}</small>}
      {verdict === 'unknown' && question && (
        <small className="condition-more waiting">
          {t('policy.ask')} {question}
        </small>
      )}
    </li>
  )
}
