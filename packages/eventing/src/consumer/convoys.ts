import type { ReceivedRecord } from '../ports.ts'

/** Most events of one transaction: half of what an event needs in the database is begin, admission and commit. */
const mostEvents = 16

/** All of them are in memory as data at once, so large ones travel alone. */
const mostBytes = 256 * 1024

/** Records of one transaction. */
type Convoy = ReceivedRecord[]

function room(): (record: ReceivedRecord) => boolean {
  let [events, bytes] = [0, 0]
  return (record) => {
    events += 1
    bytes += record.value.byteLength
    return events === 1 || (events <= mostEvents && bytes <= mostBytes)
  }
}

/** Cuts a list into convoys. */
function cut(records: readonly ReceivedRecord[]): Convoy[] {
  const convoys: Convoy[] = []
  let fits = room()
  for (const record of records) {
    if (convoys.length > 0 && fits(record)) convoys.at(-1)!.push(record)
    else {
      convoys.push([record])
      fits = room()
      fits(record)
    }
  }
  return convoys
}

/**
 * Lists of convoys that may run side by side; those of one list run one after another. The events of a key are in one
 * list, in their order.
 */
export function convoysOf(records: readonly ReceivedRecord[]): Convoy[][] {
  const lists: ReceivedRecord[][] = []
  for (const ofKey of Map.groupBy(records, ({ key }) => key ?? '').values()) {
    const last = lists.at(-1)
    if (last !== undefined && cut([...last, ...ofKey]).length === 1) last.push(...ofKey)
    else lists.push(ofKey)
  }
  return lists.map(cut)
}
