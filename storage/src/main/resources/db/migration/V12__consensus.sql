-- Consensus: what is proposed, who has a voice in it, what each of them said and when, and what came
-- of it.

create table proposal (
  collaborative_id bigint not null references collaborative (id),
  id bigint generated always as identity,
  number integer not null,
  group_id bigint not null,
  proposer_id bigint not null,
  organization_id bigint,
  rule text not null check (rule in ('light', 'full', 'constitutional', 'check')),
  voices text not null check (voices in ('organization', 'person')),
  -- the wording there is now; all there were are in proposal_version
  wording text not null check (char_length(wording) between 1 and 3000),
  version integer not null default 1 check (version >= 1),
  opened_at timestamptz not null,
  -- open or closed is computed from it whenever it is read
  closes_at timestamptz not null,
  extended_for_quorum boolean not null default false,
  extended_for_outage boolean not null default false,
  -- all that was known then was known from a reading back of all its messages
  read_at timestamptz not null,
  next_reading_at timestamptz not null,
  -- the three steps of closing: the tally is frozen, the record is written; cards announce it
  tallied_at timestamptz,
  closed_at timestamptz,
  verdict text check (verdict in
    ('adopted', 'blocked', 'returned', 'not_adopted', 'lapsed', 'withdrawn', 'spread')),
  -- some reactions could not be read back when it closed
  unread boolean not null default false,
  -- by the database's own clock, which nobody skips
  claimed_until timestamptz not null default '-infinity',
  primary key (collaborative_id, id),
  unique (collaborative_id, number),
  check ((closed_at is null) = (verdict is null)),
  check (closed_at is null or tallied_at is not null),
  foreign key (collaborative_id, group_id) references "group" (collaborative_id, id),
  foreign key (collaborative_id, proposer_id) references person (collaborative_id, id),
  foreign key (collaborative_id, organization_id) references organization (collaborative_id, id)
);
create index proposal_of_group on proposal (collaborative_id, group_id, closed_at);
create index proposal_closing on proposal (closes_at, id) where closed_at is null;
create index proposal_reading on proposal (next_reading_at, id) where closed_at is null;

-- A wording and when it was given; never changed.
create table proposal_version (
  collaborative_id bigint not null references collaborative (id),
  proposal_id bigint not null,
  version integer not null check (version >= 1),
  wording text not null,
  by_person_id bigint not null,
  at timestamptz not null,
  primary key (collaborative_id, proposal_id, version),
  foreign key (collaborative_id, proposal_id) references proposal (collaborative_id, id),
  foreign key (collaborative_id, by_person_id) references person (collaborative_id, id)
);

-- The electorate: fixed when the proposal opens; later changes are dated and told in proposal_event.
create table voice (
  collaborative_id bigint not null references collaborative (id),
  id bigint generated always as identity,
  proposal_id bigint not null,
  organization_id bigint,
  person_id bigint,
  since timestamptz not null,
  until timestamptz,
  primary key (collaborative_id, id),
  check ((organization_id is null) <> (person_id is null)),
  foreign key (collaborative_id, proposal_id) references proposal (collaborative_id, id),
  foreign key (collaborative_id, organization_id) references organization (collaborative_id, id),
  foreign key (collaborative_id, person_id) references person (collaborative_id, id)
);
create unique index voice_of_proposal on voice
  (collaborative_id, proposal_id, coalesce(organization_id, 0), coalesce(person_id, 0))
  where until is null;

-- Who speaks for a voice.
create table delegate (
  collaborative_id bigint not null references collaborative (id),
  id bigint generated always as identity,
  voice_id bigint not null,
  person_id bigint not null,
  alternate boolean not null,
  since timestamptz not null,
  until timestamptz,
  primary key (collaborative_id, id),
  foreign key (collaborative_id, voice_id) references voice (collaborative_id, id),
  foreign key (collaborative_id, person_id) references person (collaborative_id, id)
);
create unique index delegate_of_voice on delegate (collaborative_id, voice_id, person_id)
  where until is null;
create index delegate_of_any_time on delegate (collaborative_id, voice_id, id);
create index delegate_of_person on delegate (collaborative_id, person_id) where until is null;

-- What somebody said, or took back: each is one act, and the latest counts.
create table act (
  collaborative_id bigint not null references collaborative (id),
  id bigint generated always as identity,
  proposal_id bigint not null,
  version integer not null,
  person_id bigint not null,
  -- for whom they spoke; null: for themselves
  organization_id bigint,
  -- null: taken back
  stance text check (stance in ('block', 'stand_aside', 'reservations', 'question', 'abstain', 'agree',
    'zero', 'one', 'two', 'three', 'four', 'five')),
  because text check (char_length(because) between 1 and 1000),
  source text not null check (source in ('said', 'reaction', 'reading', 'behalf')),
  -- when it was done; of what was found on reading back, when it was found
  at timestamptz not null,
  -- who recorded it for them
  by_person_id bigint,
  primary key (collaborative_id, id),
  check ((source = 'behalf') = (by_person_id is not null)),
  foreign key (collaborative_id, proposal_id) references proposal (collaborative_id, id),
  foreign key (collaborative_id, person_id) references person (collaborative_id, id),
  foreign key (collaborative_id, organization_id) references organization (collaborative_id, id),
  foreign key (collaborative_id, by_person_id) references person (collaborative_id, id)
);
create index act_of_proposal on act (collaborative_id, proposal_id, id);

-- What is known of each account's reactions to each message of a proposal: given, or taken back.
create table stance_reaction (
  collaborative_id bigint not null references collaborative (id),
  proposal_id bigint not null,
  account_id bigint not null,
  message text not null,
  emoji text not null,
  given boolean not null,
  at timestamptz not null,
  primary key (collaborative_id, proposal_id, account_id, message, emoji),
  foreign key (collaborative_id, proposal_id) references proposal (collaborative_id, id),
  foreign key (collaborative_id, account_id) references account (collaborative_id, id)
);

-- How each voice stood when the tally was frozen; never changed.
create table tallied_voice (
  collaborative_id bigint not null references collaborative (id),
  proposal_id bigint not null,
  voice_id bigint not null,
  -- as it was called then
  name text not null,
  -- null: silent, or split
  stance text,
  split boolean not null,
  primary key (collaborative_id, proposal_id, voice_id),
  check (stance is null or not split),
  foreign key (collaborative_id, proposal_id) references proposal (collaborative_id, id),
  foreign key (collaborative_id, voice_id) references voice (collaborative_id, id)
);

-- Everything else that happened to a proposal. Appended, never rewritten.
create table proposal_event (
  collaborative_id bigint not null references collaborative (id),
  id bigint generated always as identity,
  proposal_id bigint not null,
  kind text not null check (kind in (
    'opened', 'amended', 'extended', 'extended_for_quorum', 'extended_for_outage', 'raised',
    'voice_added', 'voice_removed', 'delegate_added', 'delegate_changed', 'delegate_removed',
    'all_heard', 'split', 'behalf', 'found', 'reason_missing', 'closed_early', 'withdrawn', 'tallied',
    'closed')),
  at timestamptz not null,
  -- null: the bot itself, by the time that passed
  by_person_id bigint,
  -- who came or went as a delegate; for whom something was recorded; whom it is for
  person_id bigint,
  voice_id bigint,
  act_id bigint,
  version integer,
  because text,
  closes_before timestamptz,
  closes_after timestamptz,
  primary key (collaborative_id, id),
  foreign key (collaborative_id, proposal_id) references proposal (collaborative_id, id),
  foreign key (collaborative_id, by_person_id) references person (collaborative_id, id),
  foreign key (collaborative_id, person_id) references person (collaborative_id, id),
  foreign key (collaborative_id, voice_id) references voice (collaborative_id, id),
  foreign key (collaborative_id, act_id) references act (collaborative_id, id)
);
create index proposal_event_of_proposal on proposal_event (collaborative_id, proposal_id, id);

-- A block without a reason: when the facilitator is to be asked to call. Gone once that is settled.
create table unexplained_block (
  collaborative_id bigint not null references collaborative (id),
  act_id bigint not null,
  proposal_id bigint not null,
  ask_at timestamptz not null,
  primary key (collaborative_id, act_id),
  foreign key (collaborative_id, act_id) references act (collaborative_id, id),
  foreign key (collaborative_id, proposal_id) references proposal (collaborative_id, id)
);
create index unexplained_block_due on unexplained_block (ask_at, act_id);

select asterism_guard('proposal', false);
select asterism_guard('proposal_version', true);
select asterism_guard('voice', false);
select asterism_guard('delegate', false);
select asterism_guard('act', true);
select asterism_guard('stance_reaction', false);
select asterism_guard('tallied_voice', true);
select asterism_guard('proposal_event', true);
select asterism_guard('unexplained_block', false);

-- Takes proposals whose time is over and that are not closed yet, the longest waiting first, over all
-- collaboratives. Nobody else is given them until the lease has passed. Says ids only.
create function proposals_closing(the_now timestamptz, the_lease interval, most integer)
  returns table (collaborative bigint, proposal bigint)
  language sql security definer set search_path = asterism, pg_temp
  set enable_hashjoin = off set enable_mergejoin = off as $$
  update proposal p set claimed_until = now() + the_lease
  where (p.collaborative_id, p.id) in (
    select d.collaborative_id, d.id from proposal d
    where d.closed_at is null and d.closes_at <= the_now and d.claimed_until <= now()
    order by d.closes_at, d.id
    limit most
    for update skip locked)
  returning p.collaborative_id, p.id;
$$;
revoke all on function proposals_closing(timestamptz, interval, integer) from public;
grant execute on function proposals_closing(timestamptz, interval, integer) to ${bot};

-- Takes open proposals whose reactions are to be read back; the next reading is in the pause.
create function proposals_reading(the_now timestamptz, the_pause interval, most integer)
  returns table (collaborative bigint, proposal bigint)
  language sql security definer set search_path = asterism, pg_temp
  set enable_hashjoin = off set enable_mergejoin = off as $$
  update proposal p set next_reading_at = the_now + the_pause
  where (p.collaborative_id, p.id) in (
    select d.collaborative_id, d.id from proposal d
    where d.closed_at is null and d.next_reading_at <= the_now and d.closes_at > the_now
    order by d.next_reading_at, d.id
    limit most
    for update skip locked)
  returning p.collaborative_id, p.id;
$$;
revoke all on function proposals_reading(timestamptz, interval, integer) from public;
grant execute on function proposals_reading(timestamptz, interval, integer) to ${bot};

-- The bot was away: whatever is open is to be read back at once, over all collaboratives.
create function proposals_to_read_again(the_now timestamptz) returns bigint
  language sql security definer set search_path = asterism, pg_temp as $$
  with woken as (
    update proposal set next_reading_at = the_now
    where closed_at is null and next_reading_at > the_now returning 1)
  select count(*) from woken;
$$;
revoke all on function proposals_to_read_again(timestamptz) from public;
grant execute on function proposals_to_read_again(timestamptz) to ${bot};

-- Blocks that have stood without a reason for long enough. Says ids only; whoever asks looks again.
create function blocks_unexplained(the_now timestamptz, most integer)
  returns table (collaborative bigint, act bigint)
  language sql security definer set search_path = asterism, pg_temp as $$
  select u.collaborative_id, u.act_id from unexplained_block u
  where u.ask_at <= the_now
  order by u.ask_at, u.act_id
  limit most
  for update skip locked;
$$;
revoke all on function blocks_unexplained(timestamptz, integer) from public;
grant execute on function blocks_unexplained(timestamptz, integer) to ${bot};
