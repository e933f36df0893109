-- Fixed returns of an agreement are posted when they fall due: a debt between parties, and no share of a receipt.
alter table postings drop constraint postings_cause_check;
alter table postings add constraint postings_cause_check
  check (cause in ('tax-receipt', 'milestone', 'return', 'settlement', 'reversal'));
alter table posting_lines drop constraint posting_lines_account_check;
alter table posting_lines add constraint posting_lines_account_check
  check (account in ('held', 'owed', 'claim', 'occurred', 'counted', 'counted-again'));

-- When the next return of an agreement falls due: looked at again after each, and whenever a version is recorded.
create table return_dues (
  agreement_id uuid primary key,
  look_on      date not null
);
create index return_dues_by_day on return_dues (look_on);
