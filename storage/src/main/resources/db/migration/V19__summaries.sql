-- Summaries: what groups are told of an interval, by their schedules or because somebody posted it.
-- What it says is reckoned from history; here is which interval, and where.

-- When a group wants to be told: by the clock on its wall.
create table summary_schedule (
  collaborative_id bigint not null references collaborative (id) deferrable initially immediate,
  id bigint generated always as identity,
  -- in whose channel
  group_id bigint not null,
  -- of all groups, in one post
  of_all boolean not null,
  -- a recurrence rule of RFC 5545; what skips weeks counts them from the week of the day it starts
  rule text not null,
  starts date not null,
  time time not null,
  made_at timestamptz not null,
  made_by bigint not null,
  -- infinitely long ago: to be reckoned
  next_post_at timestamptz not null default '-infinity',
  -- what happened until then was told
  told_until timestamptz,
  -- by the database's own clock, which nobody skips
  claimed_until timestamptz not null default '-infinity',
  stopped_at timestamptz,
  stopped_by bigint,
  primary key (collaborative_id, id),
  check ((stopped_at is null) = (stopped_by is null)),
  foreign key (collaborative_id, group_id) references "group" (collaborative_id, id)
    deferrable initially immediate,
  foreign key (collaborative_id, made_by) references person (collaborative_id, id)
    deferrable initially immediate,
  foreign key (collaborative_id, stopped_by) references person (collaborative_id, id)
    deferrable initially immediate
);
create unique index summary_schedule_once
  on summary_schedule (collaborative_id, group_id, of_all, rule, time) where stopped_at is null;
create index summary_schedule_next on summary_schedule (next_post_at, id) where stopped_at is null;

-- A summary that was posted. The same of the same interval is posted once.
create table summary_post (
  collaborative_id bigint not null references collaborative (id) deferrable initially immediate,
  id bigint generated always as identity,
  group_id bigint not null,
  of_all boolean not null,
  -- null: somebody posted it
  schedule_id bigint,
  posted_by bigint,
  since timestamptz not null,
  until timestamptz not null,
  -- on which it is told, in the group's zone
  day date not null,
  made_at timestamptz not null,
  primary key (collaborative_id, id),
  unique (collaborative_id, group_id, of_all, since, until),
  check (since < until),
  check ((schedule_id is null) <> (posted_by is null)),
  foreign key (collaborative_id, group_id) references "group" (collaborative_id, id)
    deferrable initially immediate,
  foreign key (collaborative_id, schedule_id)
    references summary_schedule (collaborative_id, id) deferrable initially immediate,
  foreign key (collaborative_id, posted_by) references person (collaborative_id, id)
    deferrable initially immediate
);
create index summary_post_of_group on summary_post (collaborative_id, group_id, until);
create index summary_post_of_schedule on summary_post (collaborative_id, schedule_id, until)
  where schedule_id is not null;

select asterism_guard('summary_schedule', false);
select asterism_guard('summary_post', false);

-- Elsewhere it is another time: what comes next is reckoned anew.
create function summaries_reckoned() returns trigger
  language plpgsql set search_path = asterism, pg_temp as $$
begin
  update summary_schedule set next_post_at = '-infinity'
  where collaborative_id = new.collaborative_id and group_id = new.id and stopped_at is null;
  return null;
end
$$;
revoke all on function summaries_reckoned() from public;
grant execute on function summaries_reckoned() to ${bot};
create trigger summaries_reckoned after update of zone on "group"
  for each row when (old.zone is distinct from new.zone) execute function summaries_reckoned();

create function all_summaries_reckoned() returns trigger
  language plpgsql set search_path = asterism, pg_temp as $$
begin
  update summary_schedule set next_post_at = '-infinity'
  where collaborative_id = new.id and stopped_at is null;
  return null;
end
$$;
revoke all on function all_summaries_reckoned() from public;
grant execute on function all_summaries_reckoned() to ${bot};
create trigger summaries_reckoned after update of zone on collaborative
  for each row when (old.zone is distinct from new.zone) execute function all_summaries_reckoned();

-- Schedules whose hour has come, the longest waiting first, over all collaboratives. Nobody else is
-- given them until the lease has passed. Says ids only; whoever posts looks again.
create function summaries_claimed(the_now timestamptz, the_lease interval, most integer)
  returns table (collaborative bigint, schedule bigint)
  language sql security definer set search_path = asterism, pg_temp
  set enable_hashjoin = off set enable_mergejoin = off as $$
  update summary_schedule s set claimed_until = now() + the_lease
  where (s.collaborative_id, s.id) in (
    select d.collaborative_id, d.id from summary_schedule d
    where d.stopped_at is null and d.next_post_at <= the_now and d.claimed_until <= now()
    order by d.next_post_at, d.id
    limit most
    for update skip locked)
  returning s.collaborative_id, s.id;
$$;
revoke all on function summaries_claimed(timestamptz, interval, integer) from public;
grant execute on function summaries_claimed(timestamptz, interval, integer) to ${bot};

-- What is told of commitments in an interval follows from their history alone: each event also says
-- where the promise's day ended then, and whether what was kept was late.
alter table commitment_event
  add zone text,
  add late boolean,
  add constraint commitment_event_late check (late is null or kind = 'kept');

update commitment_event e set zone = coalesce(c.zone, p.zone)
from commitment c
join person p on p.collaborative_id = c.collaborative_id and p.id = c.owner_id
where c.collaborative_id = e.collaborative_id and c.id = e.commitment_id
  and coalesce(c.zone, p.zone) is not null;

update commitment_event e set late = c.kept_late
from commitment c
where c.collaborative_id = e.collaborative_id and c.id = e.commitment_id
  and c.kept_late is not null and e.kind = 'kept'
  and e.id = (
    select max(l.id) from commitment_event l
    where l.collaborative_id = e.collaborative_id and l.commitment_id = e.commitment_id
      and l.kind = 'kept');

create index commitment_ended on commitment (collaborative_id, group_id, ended_at);
