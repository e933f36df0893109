import type { Words } from '../words.ts'
import type { inbox as source } from '../zh-hans/inbox.ts'

export const inbox: Words<typeof source> = {
  inbox: {
    title: 'Inbox',
    unread: '{{n}} unread',
    all: 'All',
    onlyUnread: 'Unread',
    filter: 'Filter',
    markAll: 'Mark all as read',
    markedAll: 'All marked as read',
    empty: 'No leads yet',
    emptyText: 'Leads assigned to your bureau appear here as they arrive.',
    emptyUnread: 'Nothing unread',
    emptyUnreadText: 'You have seen them all.',
    noChain: 'Chain undecided',
    noPark: 'Park undecided',
    newMark: 'Unread',
    list: 'Lead notifications',
    news: { 'policy-serves-lead': 'A new policy serves this lead:', 'policy-left-lead': 'A policy serves it no more:' },
    place: {
      released: 'A place it waited for was released:',
      expired: 'A place it waited for is free again:',
      added: 'A new place for it:',
      changed: 'A place has room for it now:',
      opened: 'A place can be had from today on:',
      land: 'needs {{needed}} mu, {{free}} free in the park',
      workshop: 'needs {{needed}} m², {{free}} free in the park',
    },
  },
  part: { responsible: 'Responsible', joined: 'Taking part', liaison: 'Liaison' },
  partHint: {
    responsible: 'Yours to answer and to follow',
    joined: 'Your bureau takes part',
    liaison: 'Followed by the liaison station',
  },
  deadline: {
    left: '{{time}} left',
    over: '{{time}} overdue',
    by: 'Acknowledge by {{at}}',
    done: 'Acknowledged',
    none: 'No time limit',
    noneHint: 'The working calendar of that year is not published yet, so no limit can be computed',
  },
}
