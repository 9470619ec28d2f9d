-- Reminders: each person's morning, the digests they were sent, the ladder and the weekly digest of
-- each group, and what people do about them: put aside, ask after, note a conversation.

-- When what waits for somebody is to be thought of next.
create table morning (
  collaborative_id bigint not null references collaborative (id),
  person_id bigint not null,
  -- null: nothing waits for them
  next_at timestamptz,
  -- the last day, where they were, in whose morning they were thought of, and when that was; null:
  -- never yet
  told_day date,
  told_at timestamptz,
  -- by the database's own clock, which nobody skips
  claimed_until timestamptz not null default '-infinity',
  primary key (collaborative_id, person_id),
  foreign key (collaborative_id, person_id) references person (collaborative_id, id)
);
-- in the order in which they are claimed: whole towns have their morning at the same moment
create index morning_next on morning (next_at, person_id) where next_at is not null;

-- nobody is reminded at once of what came up before there were reminders
insert into morning (collaborative_id, person_id, next_at, told_day, told_at)
select collaborative_id, owner_id, now(), current_date, now() from commitment
where state = 'open' or state = 'offered' and not seeking
union
select collaborative_id, handed_to, now(), current_date, now() from commitment
where handed_to is not null;

-- All that waits for somebody, told in one message. One a person and day.
create table digest (
  collaborative_id bigint not null references collaborative (id),
  id bigint generated always as identity,
  person_id bigint not null,
  -- in their own zone
  day date not null,
  -- a weekly one looks a week ahead
  weekly boolean not null,
  -- until when they had been told before: what came up since made it go out
  after_day date,
  after_at timestamptz,
  -- when it was last decided what it names
  made_at timestamptz not null,
  primary key (collaborative_id, id),
  unique (collaborative_id, person_id, day),
  foreign key (collaborative_id, person_id) references person (collaborative_id, id)
);

create table digest_item (
  collaborative_id bigint not null references collaborative (id),
  digest_id bigint not null,
  -- what it is, and which
  kind text not null,
  subject_id bigint not null,
  position integer not null,
  primary key (collaborative_id, digest_id, kind, subject_id),
  foreign key (collaborative_id, digest_id) references digest (collaborative_id, id)
);

-- A card may show other facts than its own: it changes when they do.
create table card_shows (
  collaborative_id bigint not null references collaborative (id),
  kind text not null,
  subject_id bigint not null,
  fact_kind text not null,
  fact_id bigint not null,
  primary key (collaborative_id, fact_kind, fact_id, kind, subject_id)
);

-- When a group reminds people of what they promised it: days before the day and after it. None: as
-- the bot does by itself.
create table ladder (
  collaborative_id bigint not null references collaborative (id),
  group_id bigint not null,
  days_before integer[] not null,
  days_after integer[] not null,
  -- how many reminders of one promise at most
  most integer not null check (most between 1 and 20),
  -- its last rung, in days after the day: before it, if negative
  ends_after integer not null,
  primary key (collaborative_id, group_id),
  foreign key (collaborative_id, group_id) references "group" (collaborative_id, id)
);

-- A group's weekly digest in its channel.
alter table "group"
  -- as ISO 8601 counts: Monday is 1; null: it wants none
  add digest_day smallint default 1 check (digest_day between 1 and 7),
  add digest_time time not null default '09:00',
  -- infinitely long ago: to be reckoned
  add next_digest_at timestamptz not null default '-infinity',
  -- what happened until then was told, or there was nothing to tell
  add digest_told_until timestamptz,
  add digest_claimed_until timestamptz not null default '-infinity';
create index group_next_digest on "group" (next_digest_at, id) where digest_day is not null;

create table group_digest (
  collaborative_id bigint not null references collaborative (id),
  id bigint generated always as identity,
  group_id bigint not null,
  -- in the group's zone
  day date not null,
  since timestamptz not null,
  until timestamptz not null,
  primary key (collaborative_id, id),
  unique (collaborative_id, group_id, day),
  foreign key (collaborative_id, group_id) references "group" (collaborative_id, id)
);

-- Somebody does not want to be reminded of it before a day.
create table commitment_snooze (
  collaborative_id bigint not null references collaborative (id),
  commitment_id bigint not null,
  person_id bigint not null,
  until date not null,
  at timestamptz not null,
  primary key (collaborative_id, commitment_id, person_id),
  foreign key (collaborative_id, commitment_id) references commitment (collaborative_id, id),
  foreign key (collaborative_id, person_id) references person (collaborative_id, id)
);

-- Somebody had somebody else reminded, by hand: at most once a day of theirs, whoever asks.
create table nudge (
  collaborative_id bigint not null references collaborative (id),
  person_id bigint not null,
  day date not null,
  commitment_id bigint not null,
  by_person_id bigint not null,
  at timestamptz not null,
  primary key (collaborative_id, person_id, day),
  foreign key (collaborative_id, person_id) references person (collaborative_id, id),
  foreign key (collaborative_id, commitment_id) references commitment (collaborative_id, id),
  foreign key (collaborative_id, by_person_id) references person (collaborative_id, id)
);
create index nudge_about on nudge (collaborative_id, commitment_id);

-- What came of a conversation about a promise; for the backbone and the group's facilitators only.
-- Appended, never rewritten.
create table conversation_note (
  collaborative_id bigint not null references collaborative (id),
  id bigint generated always as identity,
  commitment_id bigint not null,
  -- whose promise it was then
  owner_id bigint not null,
  by_person_id bigint not null,
  at timestamptz not null,
  words text not null check (char_length(words) between 1 and 1000),
  primary key (collaborative_id, id),
  foreign key (collaborative_id, commitment_id) references commitment (collaborative_id, id),
  foreign key (collaborative_id, owner_id) references person (collaborative_id, id),
  foreign key (collaborative_id, by_person_id) references person (collaborative_id, id)
);
create index conversation_note_about on conversation_note (collaborative_id, commitment_id, id);

-- A chat service refused our direct messages to an account, until the person lets us try again.
create table refusal (
  collaborative_id bigint not null references collaborative (id),
  id bigint generated always as identity,
  account_id bigint not null,
  at timestamptz not null,
  ended_at timestamptz,
  primary key (collaborative_id, id),
  foreign key (collaborative_id, account_id) references account (collaborative_id, id)
);
create unique index refusal_open on refusal (collaborative_id, account_id) where ended_at is null;

-- A person's open promises, soonest first, are found by commitment_of_owner; what they are asked by
-- this.
create index commitment_handed on commitment (collaborative_id, handed_to) where handed_to is not null;

select asterism_guard('morning', false);
select asterism_guard('digest', false);
select asterism_guard('digest_item', false);
select asterism_guard('card_shows', false);
select asterism_guard('ladder', false);
select asterism_guard('group_digest', false);
select asterism_guard('commitment_snooze', false);
select asterism_guard('nudge', false);
select asterism_guard('conversation_note', true);
select asterism_guard('refusal', false);

-- People whose morning has come, the longest waiting first, over all collaboratives. Nobody else is
-- given them until the lease has passed. Says ids only; whoever thinks of them looks again.
--
-- PostgreSQL does not know how few "most" is, and would read the whole table to join it with these
-- few: without such joins it goes to each by its key.
create function mornings_claimed(the_now timestamptz, the_lease interval, most integer)
  returns table (collaborative bigint, person bigint)
  language sql security definer set search_path = asterism, pg_temp
  set enable_hashjoin = off set enable_mergejoin = off as $$
  update morning m set claimed_until = now() + the_lease
  where (m.collaborative_id, m.person_id) in (
    select d.collaborative_id, d.person_id from morning d
    where d.next_at <= the_now and d.claimed_until <= now()
    order by d.next_at, d.person_id
    limit most
    for update skip locked)
  returning m.collaborative_id, m.person_id;
$$;
revoke all on function mornings_claimed(timestamptz, interval, integer) from public;
grant execute on function mornings_claimed(timestamptz, interval, integer) to ${bot};

-- The same for groups whose weekly digest is due.
create function group_digests_claimed(the_now timestamptz, the_lease interval, most integer)
  returns table (collaborative bigint, the_group bigint)
  language sql security definer set search_path = asterism, pg_temp
  set enable_hashjoin = off set enable_mergejoin = off as $$
  update "group" g set digest_claimed_until = now() + the_lease
  where (g.collaborative_id, g.id) in (
    select d.collaborative_id, d.id from "group" d
    where d.digest_day is not null and d.next_digest_at <= the_now
      and d.digest_claimed_until <= now()
    order by d.next_digest_at, d.id
    limit most
    for update skip locked)
  returning g.collaborative_id, g.id;
$$;
revoke all on function group_digests_claimed(timestamptz, interval, integer) from public;
grant execute on function group_digests_claimed(timestamptz, interval, integer) to ${bot};

-- Cards are claimed each second, and there are ever more of them: for the same reason.
alter function cards_claimed(text, timestamptz, interval, integer) set enable_hashjoin = off;
alter function cards_claimed(text, timestamptz, interval, integer) set enable_mergejoin = off;
