import type { RegistrationNumber } from '@lianqiao/contracts/console-api'
import { useWords } from '../i18n/use-words.ts'

/** Numbers of the registers of Hong Kong and Macao, each with the register's name. */
export function Registrations({ numbers }: { numbers: RegistrationNumber[] }) {
  const { t } = useWords()
  return numbers.map(({ kind, number }) => (
    <span key={kind + number} className="registration">
      <small className="quiet">{t(`registration.${kind}`)}</small> <span className="code">{number}</span>
    </span>
  ))
}
