-- A card is the face of a fact at a place. Its version goes up with each change of the fact; delivery
-- shows it until the shown version has caught up.
create table card (
  collaborative_id bigint not null references collaborative (id),
  id bigint generated always as identity,
  kind text not null,
  subject_id bigint not null,
  channel_id bigint,
  account_id bigint,
  part integer not null default 1 check (part >= 1),
  wanted_version bigint not null default 1,
  wanted_at timestamptz not null,
  shown_version bigint not null default 0,
  -- the message it lives in, by the service's id
  message text,
  posted_anew_at timestamptz,
  -- a first post went out and its outcome is not known
  in_doubt boolean not null default false,
  attempts integer not null default 0,
  not_before timestamptz not null default '-infinity',
  -- who takes it for delivery counts this up, so that a latecomer knows it is not his any more
  claim bigint not null default 0,
  -- by the database's own clock, which nobody skips and all replicas share
  claimed_until timestamptz not null default '-infinity',
  -- set when the service said never, or the fact is closed and its message gone
  given_up_at timestamptz,
  note text,
  primary key (collaborative_id, id),
  check ((channel_id is null) <> (account_id is null)),
  check (shown_version <= wanted_version),
  foreign key (collaborative_id, channel_id) references channel (collaborative_id, id),
  foreign key (collaborative_id, account_id) references account (collaborative_id, id)
);
create unique index card_of_fact_at_place
  on card (collaborative_id, kind, subject_id, coalesce(channel_id, 0), coalesce(account_id, 0), part);
create index card_behind on card (wanted_at, id)
  where shown_version < wanted_version and given_up_at is null;

select asterism_guard('card', false);

-- Takes cards that are behind, the longest waiting first, over all collaboratives. Nobody else is given
-- them until the lease has passed. Says ids only.
create function cards_claimed(the_now timestamptz, the_lease interval, most integer)
  returns table (collaborative bigint, card bigint, claim bigint)
  language sql security definer set search_path = asterism, pg_temp as $$
  with claimed as (
    update card c set claim = c.claim + 1, claimed_until = now() + the_lease
    where (c.collaborative_id, c.id) in (
      select b.collaborative_id, b.id from card b
      where b.shown_version < b.wanted_version and b.given_up_at is null
        and b.not_before <= the_now and b.claimed_until <= now()
      order by b.wanted_at, b.id
      limit most
      for update skip locked)
    returning c.collaborative_id, c.id, c.claim, c.wanted_at)
  select collaborative_id, id, claim from claimed order by wanted_at, id;
$$;
revoke all on function cards_claimed(timestamptz, interval, integer) from public;
grant execute on function cards_claimed(timestamptz, interval, integer) to ${bot};

-- How far delivery is behind, over all collaboratives: counts and one instant, nothing of anybody's.
-- A card that rests for long by our own rule is not behind.
create function cards_waiting(the_now timestamptz, out waiting bigint, out oldest timestamptz, out given_up bigint)
  language sql stable security definer set search_path = asterism, pg_temp as $$
  select count(*) filter (where given_up_at is null), min(wanted_at) filter (where given_up_at is null),
    count(*) filter (where given_up_at is not null)
  from card
  where shown_version < wanted_version and not_before <= the_now + interval '10 minutes';
$$;
revoke all on function cards_waiting(timestamptz) from public;
grant execute on function cards_waiting(timestamptz) to ${bot};

-- A delivery of a chat service that has been acted upon: its row is written in the transaction that acts.
create table handled_delivery (
  collaborative_id bigint not null references collaborative (id),
  workspace_id bigint not null,
  delivery text not null,
  -- by the database's own clock, which nobody skips
  at timestamptz not null default now(),
  primary key (collaborative_id, workspace_id, delivery),
  foreign key (collaborative_id, workspace_id) references workspace (collaborative_id, id)
);
create index handled_delivery_at on handled_delivery (at);
select asterism_guard('handled_delivery', false);

create function handled_deliveries_forgotten(the_age interval) returns bigint
  language sql security definer set search_path = asterism, pg_temp as $$
  with gone as (delete from handled_delivery where at < now() - the_age returning 1)
  select count(*) from gone;
$$;
revoke all on function handled_deliveries_forgotten(interval) from public;
grant execute on function handled_deliveries_forgotten(interval) to ${bot};

-- How far the bot's clock runs ahead of the world's. One row; never moved back.
create table clock_offset (
  only_row boolean primary key default true check (only_row),
  ahead_seconds bigint not null default 0 check (ahead_seconds >= 0)
);
insert into clock_offset default values;
grant select, update on clock_offset to ${bot};
create function clock_never_back() returns trigger
  language plpgsql set search_path = asterism, pg_temp as $$
begin
  if new.ahead_seconds < old.ahead_seconds then
    raise exception 'the clock is never moved back';
  end if;
  return new;
end $$;
revoke all on function clock_never_back() from public;
create trigger clock_never_back before update on clock_offset
  for each row execute function clock_never_back();
