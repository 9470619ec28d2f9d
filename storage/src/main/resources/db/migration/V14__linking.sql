-- What was recorded apart becomes one, and parts again: whole collaboratives, groups, people.

-- What goes from one collaborative to another goes table by table: until all is there, references
-- point nowhere. Every later one has to be deferrable too.
do $$
declare
  reference record;
begin
  for reference in
    select conrelid::regclass as t, conname from pg_constraint
    where contype = 'f' and connamespace = 'asterism'::regnamespace and not condeferrable
  loop
    execute format('alter table %s alter constraint %I deferrable initially immediate',
      reference.t, reference.conname);
  end loop;
end $$;

-- The workspace in which something is done in this transaction, or null.
create function asterism_workspace() returns bigint
  language sql stable parallel safe
  return nullif(current_setting('asterism.workspace', true), '')::bigint;
revoke execute on function asterism_workspace() from public;
grant execute on function asterism_workspace() to ${bot};

-- Where it was recorded, so that workspaces that part can tell what is whose. Null where nobody did
-- it by a chat service: then it is recorded where its group is.
alter table commitment add recorded_in bigint default asterism_workspace(),
  add foreign key (collaborative_id, recorded_in) references workspace (collaborative_id, id)
    deferrable initially immediate;
alter table recurring_commitment add recorded_in bigint default asterism_workspace(),
  add foreign key (collaborative_id, recorded_in) references workspace (collaborative_id, id)
    deferrable initially immediate;
alter table proposal add recorded_in bigint default asterism_workspace(),
  add foreign key (collaborative_id, recorded_in) references workspace (collaborative_id, id)
    deferrable initially immediate;

-- until now every group had one channel
update commitment t set recorded_in = c.workspace_id from channel c
where c.collaborative_id = t.collaborative_id and c.group_id = t.group_id;
update recurring_commitment t set recorded_in = c.workspace_id from channel c
where c.collaborative_id = t.collaborative_id and c.group_id = t.group_id;
update proposal t set recorded_in = c.workspace_id from channel c
where c.collaborative_id = t.collaborative_id and c.group_id = t.group_id;

-- Whoever was joined with another lives on in that one, which is itself not joined: never a chain.
-- All that was recorded is the other's; whatever still has the old number finds the other by it.
alter table person add merged_into_id bigint,
  add foreign key (collaborative_id, merged_into_id) references person (collaborative_id, id)
    deferrable initially immediate;
create index person_merged_into on person (collaborative_id, merged_into_id)
  where merged_into_id is not null;
alter table "group" add merged_into_id bigint,
  add foreign key (collaborative_id, merged_into_id) references "group" (collaborative_id, id)
    deferrable initially immediate;
create index group_merged_into on "group" (collaborative_id, merged_into_id)
  where merged_into_id is not null;

-- A code for one use. Who has it is shown what it offers, and that is all.
create table link_code (
  collaborative_id bigint not null references collaborative (id) deferrable initially immediate,
  id bigint generated always as identity,
  -- the code itself is known to nobody but who was shown it
  hash text not null unique,
  kind text not null check (kind in ('workspace', 'channel', 'me')),
  workspace_id bigint not null,
  group_id bigint,
  person_id bigint not null,
  -- how much there was, as it was offered
  people integer not null,
  organizations integer not null,
  groups integer not null,
  commitments integer not null,
  proposals integer not null,
  until timestamptz not null,
  used_at timestamptz,
  primary key (collaborative_id, id),
  unique (collaborative_id, person_id, kind),
  check ((kind = 'channel') = (group_id is not null)),
  foreign key (collaborative_id, workspace_id) references workspace (collaborative_id, id)
    deferrable initially immediate,
  foreign key (collaborative_id, group_id) references "group" (collaborative_id, id)
    deferrable initially immediate,
  foreign key (collaborative_id, person_id) references person (collaborative_id, id)
    deferrable initially immediate
);
select asterism_guard('link_code', false);

-- What a code offers, in whatever collaborative: the names and counts that whoever offers it shows.
create function link_code_found(the_hash text, the_now timestamptz)
  returns table (kind text, collaborative bigint, collaborative_name text, workspace bigint,
    workspace_name text, platform text, "group" bigint, group_name text, person bigint,
    person_name text, people integer, organizations integer, groups integer, commitments integer,
    proposals integer)
  language sql stable security definer set search_path = asterism, pg_temp as $$
  select l.kind, l.collaborative_id, c.name, w.id, w.name, w.platform, g.id, g.name, p.id, p.name,
    l.people, l.organizations, l.groups, l.commitments, l.proposals
  from link_code l
  join collaborative c on c.id = l.collaborative_id
  join workspace w on w.collaborative_id = l.collaborative_id and w.id = l.workspace_id
  join person p on p.collaborative_id = l.collaborative_id and p.id = l.person_id
  left join "group" g on g.collaborative_id = l.collaborative_id and g.id = l.group_id
  where l.hash = the_hash and l.used_at is null and l.until > the_now;
$$;
revoke all on function link_code_found(text, timestamptz) from public;
grant execute on function link_code_found(text, timestamptz) to ${bot};

-- Uses it up; rivals wait for each other, and the second has nothing.
create function link_code_used(the_hash text, the_now timestamptz) returns boolean
  language sql security definer set search_path = asterism, pg_temp as $$
  with used as (
    update link_code set used_at = the_now
    where hash = the_hash and used_at is null and until > the_now returning 1)
  select exists (select from used);
$$;
revoke all on function link_code_used(text, timestamptz) from public;
grant execute on function link_code_used(text, timestamptz) to ${bot};

-- Which organizations of this collaborative another one has by name. Says names of this one only.
create function organizations_alike(the_other bigint) returns setof text
  language sql stable security definer set search_path = asterism, pg_temp as $$
  select mine.name from organization mine
  join organization theirs on theirs.collaborative_id = the_other
    and lower(theirs.name) = lower(mine.name) and theirs.merged_into_id is null
  where mine.collaborative_id = asterism_collaborative() and mine.merged_into_id is null
  order by lower(mine.name), mine.id;
$$;
revoke all on function organizations_alike(bigint) from public;
grant execute on function organizations_alike(bigint) to ${bot};

-- A number something had before its collaborative was joined with another, under the name of the
-- workspace it was recorded in. Joined again, it has several.
create table former_number (
  collaborative_id bigint not null references collaborative (id) deferrable initially immediate,
  id bigint generated always as identity,
  kind text not null check (kind in ('commitment', 'proposal')),
  subject_id bigint not null,
  number integer not null,
  workspace_id bigint not null,
  primary key (collaborative_id, id),
  foreign key (collaborative_id, workspace_id) references workspace (collaborative_id, id)
    deferrable initially immediate
);
create index former_number_of on former_number (collaborative_id, kind, subject_id);
create index former_number_in on former_number (collaborative_id, workspace_id, number);
select asterism_guard('former_number', true);

-- In which collaborative a card is by now. Says ids only.
create function card_home(the_card bigint) returns bigint
  language sql stable security definer set search_path = asterism, pg_temp as $$
  select collaborative_id from card where id = the_card;
$$;
revoke all on function card_home(bigint) from public;
grant execute on function card_home(bigint) to ${bot};

-- All of the collaborative this transaction is bound to goes over to another, and it is none any
-- more. Whoever calls it has locked both. The numbers of all tables are unique over all
-- collaboratives: only whose a row is changes, and the numbers spoken in chat.
--
-- Says the new numbers, from the first to the last; nothing where the other is none.
create function collaborative_joined(
    the_into bigint, the_now timestamptz, out first_number integer, out last_number integer)
  language plpgsql security definer set search_path = asterism, pg_temp as $$
#variable_conflict use_column
declare
  the_from bigint := asterism_collaborative();
  t regclass;
  told boolean;
begin
  if the_from = the_into or not exists (select from collaborative where id = the_from) then
    raise exception 'collaborative % cannot be joined with %', the_from, the_into;
  end if;
  select c.last_number + 1, c.last_number into first_number, last_number
    from collaborative c where c.id = the_into for update;
  if not found then
    return;
  end if;
  set constraints all deferred;

  -- what cannot be offered any more
  delete from link_code where collaborative_id = the_from and kind = 'workspace' and used_at is null;

  -- organizations of one name are one
  with alike as (
    select mine.id as mine, theirs.id as theirs, mine.name as name_before, theirs.name as name_after
    from organization mine
    join organization theirs on theirs.collaborative_id = the_into
      and lower(theirs.name) = lower(mine.name) and theirs.merged_into_id is null
    where mine.collaborative_id = the_from and mine.merged_into_id is null),
  merged as (
    update organization o set merged_into_id = alike.theirs from alike
    where o.collaborative_id = the_from and alike.mine in (o.id, o.merged_into_id))
  insert into roster_event (collaborative_id, kind, organization_id, other_organization_id,
    name_before, name_after, at)
  select the_from, 'organization_merged', mine, theirs, name_before, name_after, the_now from alike
  order by lower(name_before);

  -- the next free numbers, in the order of the old ones
  with items as (
    select 'commitment' as kind, id, number, recorded_in, group_id from commitment
    where collaborative_id = the_from
    union all
    select 'proposal', id, number, recorded_in, group_id from proposal
    where collaborative_id = the_from),
  renumbered as materialized (
    select kind, id, number as old, first_number - 1 + row_number() over (order by number) as new,
      coalesce(recorded_in, (
        select c.workspace_id from channel c
        where c.collaborative_id = the_from and c.group_id = items.group_id
        order by c.id limit 1), (
        select w.id from workspace w
        where w.collaborative_id = the_from order by w.id limit 1)) as workspace
    from items),
  former as (
    insert into former_number (collaborative_id, kind, subject_id, number, workspace_id)
    select the_from, kind, id, old, workspace from renumbered
    where workspace is not null order by new),
  commitments as (
    update commitment c set number = r.new, collaborative_id = the_into from renumbered r
    where c.collaborative_id = the_from and r.kind = 'commitment' and c.id = r.id),
  proposals as (
    update proposal p set number = r.new, collaborative_id = the_into from renumbered r
    where p.collaborative_id = the_from and r.kind = 'proposal' and p.id = r.id)
  select first_number - 1 + count(*) into last_number from renumbered;

  -- what nobody has chosen there, the choice made here serves
  select (i.zone, i.country) is distinct from (f.zone, f.country) into told
    from collaborative i, collaborative f where i.id = the_into and f.id = the_from;
  update collaborative i set last_number = collaborative_joined.last_number,
    zone = coalesce(i.zone, f.zone), language = coalesce(i.language, f.language),
    country = coalesce(i.country, f.country), set_up_at = coalesce(i.set_up_at, f.set_up_at)
  from collaborative f where i.id = the_into and f.id = the_from;
  if told then -- people and groups are told at other times
    update morning set next_at = '-infinity' where collaborative_id in (the_from, the_into);
    update "group" set next_digest_at = '-infinity' where collaborative_id in (the_from, the_into);
  end if;

  -- the offer to set it up is about the collaborative itself
  update card set subject_id = the_into
  where collaborative_id = the_from and kind = 'setup-offer' and subject_id = the_from;
  -- all that may name a number, and that offer
  update card set wanted_version = wanted_version + 1, given_up_at = null,
    wanted_at = case when shown_version < wanted_version then wanted_at else the_now end
  where collaborative_id = the_from
    and kind not in ('greeting', 'roster', 'facilitator', 'unreached');

  -- two rooms in one, which only a test has
  delete from room_change f where f.collaborative_id = the_from
    and exists (select from room_change i where i.collaborative_id = the_into);
  delete from room_read f where f.collaborative_id = the_from
    and exists (select from room_read i where i.collaborative_id = the_into
      and (i.account, i.place, i.direct) = (f.account, f.place, f.direct));
  delete from room_delivery f where f.collaborative_id = the_from
    and exists (select from room_delivery i where i.collaborative_id = the_into
      and i.delivery = f.delivery);
  update room_message f set delivery = null where f.collaborative_id = the_from
    and exists (select from room_message i where i.collaborative_id = the_into
      and i.delivery = f.delivery);

  for t in
    select c.oid::regclass from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'collaborative_id' and not a.attisdropped
    where c.relnamespace = 'asterism'::regnamespace and c.relkind in ('r', 'p')
    order by c.oid
  loop
    execute format('update %s set collaborative_id = $1 where collaborative_id = $2', t)
      using the_into, the_from;
  end loop;
  delete from collaborative where id = the_from;
  set constraints all immediate;
end $$;
revoke all on function collaborative_joined(bigint, timestamptz) from public;
grant execute on function collaborative_joined(bigint, timestamptz) to ${bot};

-- Within one collaborative: whatever refers to one row of a table refers to another from now on. What
-- would collide there has to be gone before.
create function references_moved(the_table regclass, the_from bigint, the_into bigint) returns void
  language plpgsql set search_path = asterism, pg_temp as $$
declare
  reference record;
begin
  for reference in
    select f.conrelid::regclass as t, a.attname from pg_constraint f
    join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[2]
    where f.contype = 'f' and f.confrelid = the_table and cardinality(f.conkey) = 2
    order by f.conrelid, a.attnum
  loop
    execute format('update %s set %2$I = $1 where collaborative_id = asterism_collaborative() and %2$I = $2',
      reference.t, reference.attname) using the_into, the_from;
  end loop;
end $$;
revoke execute on function references_moved(regclass, bigint, bigint) from public;

-- All that is recorded of one person is the other's from now on. Whoever calls it is alone in the
-- collaborative.
create function people_joined(the_from bigint, the_into bigint, the_now timestamptz) returns void
  language plpgsql security definer set search_path = asterism, pg_temp as $$
declare
  here bigint := asterism_collaborative();
  counted_apart bigint[];
begin
  if the_from = the_into or 2 <> (
    select count(*) from person
    where collaborative_id = here and id in (the_from, the_into) and merged_into_id is null)
  then
    raise exception 'person % cannot be joined with %', the_from, the_into;
  end if;

  -- one person has one voice: of what is decided still, one of two is left; of what was decided, both
  -- stay as they were counted
  with left_out as (
    update voice v set until = the_now
    from voice o, proposal p
    where v.collaborative_id = here and v.person_id = the_from and v.until is null
      and o.collaborative_id = here and o.proposal_id = v.proposal_id and o.person_id = the_into
      and o.until is null
      and p.collaborative_id = here and p.id = v.proposal_id and p.tallied_at is null
    returning v.id, v.proposal_id)
  insert into proposal_event (collaborative_id, proposal_id, kind, at, voice_id)
  select here, proposal_id, 'voice_removed', the_now, id from left_out order by id;

  -- and speaks for another's voice once; as an alternate only if they did so twice
  update delegate o set alternate = o.alternate and d.alternate
  from delegate d
  where d.collaborative_id = here and d.person_id = the_from and d.until is null
    and o.collaborative_id = here and o.voice_id = d.voice_id and o.person_id = the_into
    and o.until is null;
  with unseated as (
    update delegate d set until = the_now
    from delegate o
    where d.collaborative_id = here and d.person_id = the_from and d.until is null
      and o.collaborative_id = here and o.voice_id = d.voice_id and o.person_id = the_into
      and o.until is null
    returning d.voice_id)
  insert into proposal_event (collaborative_id, proposal_id, kind, at, voice_id, person_id)
  select here, v.proposal_id, 'delegate_removed', the_now, v.id, the_into
  from unseated u join voice v on v.collaborative_id = here and v.id = u.voice_id
  join proposal p on p.collaborative_id = here and p.id = v.proposal_id and p.tallied_at is null
  order by v.id;

  -- nobody hands anything to themselves
  with kept as (
    update commitment set handed_to = null, handed_by = null, handed_at = null, answer_by = null
    where collaborative_id = here and handed_to is not null
      and (owner_id, handed_to) in ((the_from, the_into), (the_into, the_from))
    returning id)
  insert into commitment_event (collaborative_id, commitment_id, kind, at, by_person_id)
  select here, id, 'handover_withdrawn', the_now, the_into from kept order by id;
  -- or helps themselves
  delete from commitment_helper h using commitment c
  where h.collaborative_id = here and h.person_id in (the_from, the_into)
    and c.collaborative_id = here and c.id = h.commitment_id
    and c.owner_id in (the_from, the_into);
  delete from commitment_helper h
  where h.collaborative_id = here and h.person_id = the_from and exists (
    select from commitment_helper o where o.collaborative_id = here
      and o.commitment_id = h.commitment_id and o.person_id = the_into);

  update commitment_snooze o set until = greatest(o.until, s.until)
  from commitment_snooze s
  where s.collaborative_id = here and s.person_id = the_from
    and o.collaborative_id = here and o.commitment_id = s.commitment_id and o.person_id = the_into;
  delete from commitment_snooze s
  where s.collaborative_id = here and s.person_id = the_from and exists (
    select from commitment_snooze o where o.collaborative_id = here
      and o.commitment_id = s.commitment_id and o.person_id = the_into);
  delete from nudge n
  where n.collaborative_id = here and n.person_id = the_from and exists (
    select from nudge o where o.collaborative_id = here
      and o.day = n.day and o.person_id = the_into);
  delete from attendance a
  where a.collaborative_id = here and a.person_id = the_from and exists (
    select from attendance o where o.collaborative_id = here
      and o.meeting_id = a.meeting_id and o.person_id = the_into);
  delete from link_code where collaborative_id = here and person_id = the_from;

  -- one digest a day, wherever it stands
  update card c set subject_id = o.id, wanted_version = c.wanted_version + 1,
    wanted_at = case when c.shown_version < c.wanted_version then c.wanted_at else the_now end
  from digest d, digest o
  where d.collaborative_id = here and d.person_id = the_from
    and o.collaborative_id = here and o.person_id = the_into and o.day = d.day
    and c.collaborative_id = here and c.kind = 'digest' and c.subject_id = d.id;
  insert into digest_item (collaborative_id, digest_id, kind, subject_id, position)
  select here, o.id, i.kind, i.subject_id, i.position + 1000
  from digest d
  join digest o on o.collaborative_id = here and o.person_id = the_into and o.day = d.day
  join digest_item i on i.collaborative_id = here and i.digest_id = d.id
  where d.collaborative_id = here and d.person_id = the_from
  on conflict do nothing;
  insert into card_shows (collaborative_id, kind, subject_id, fact_kind, fact_id)
  select here, s.kind, o.id, s.fact_kind, s.fact_id
  from digest d
  join digest o on o.collaborative_id = here and o.person_id = the_into and o.day = d.day
  join card_shows s on s.collaborative_id = here and s.kind = 'digest' and s.subject_id = d.id
  where d.collaborative_id = here and d.person_id = the_from
  on conflict do nothing;
  with twice as (
    select d.id from digest d
    join digest o on o.collaborative_id = here and o.person_id = the_into and o.day = d.day
    where d.collaborative_id = here and d.person_id = the_from),
  items as (
    delete from digest_item where collaborative_id = here and digest_id in (select id from twice)),
  shows as (
    delete from card_shows
    where collaborative_id = here and kind = 'digest' and subject_id in (select id from twice))
  delete from digest where collaborative_id = here and id in (select id from twice);

  -- what came up since either was thought of is told
  insert into morning (collaborative_id, person_id, next_at, told_day, told_at)
  select here, the_into, '-infinity', told_day, told_at from morning
  where collaborative_id = here and person_id = the_from
  on conflict (collaborative_id, person_id) do update set next_at = '-infinity',
    told_day = greatest(morning.told_day, excluded.told_day),
    told_at = greatest(morning.told_at, excluded.told_at);
  delete from morning where collaborative_id = here and person_id = the_from;

  -- what they chose stays; where they had not chosen, the other's choice serves
  update person i set
    name = case when f.name_chosen and not i.name_chosen then f.name else i.name end,
    name_chosen = i.name_chosen or f.name_chosen,
    zone = case when f.zone_chosen and not i.zone_chosen then f.zone else coalesce(i.zone, f.zone) end,
    zone_chosen = i.zone_chosen or f.zone_chosen,
    language = case when f.language_chosen and not i.language_chosen then f.language
      else coalesce(i.language, f.language) end,
    language_chosen = i.language_chosen or f.language_chosen,
    morning = case when i.morning = 9 then f.morning else i.morning end,
    working_days = case when i.working_days <@ '{1,2,3,4,5}' and cardinality(i.working_days) = 5
      then f.working_days else i.working_days end,
    digest = case when i.digest = 'daily' then f.digest else i.digest end,
    away_until = coalesce(i.away_until, f.away_until),
    asked_organization_at = coalesce(i.asked_organization_at, f.asked_organization_at),
    last_group_id = coalesce(i.last_group_id, f.last_group_id)
  from person f
  where i.collaborative_id = here and i.id = the_into
    and f.collaborative_id = here and f.id = the_from;

  -- what names them, or what they may be asked, is to be shown as it is now
  update card c set wanted_version = wanted_version + 1, given_up_at = null,
    wanted_at = case when shown_version < wanted_version then wanted_at else the_now end
  where c.collaborative_id = here
    and (c.kind = 'commitment' and exists (
      select from commitment x where x.collaborative_id = here and x.id = c.subject_id
        and x.state in ('open', 'offered')
        and (x.owner_id in (the_from, the_into) or x.handed_to in (the_from, the_into)))
      or c.kind = 'consensus' and exists (
      select from proposal p
      where p.collaborative_id = here and p.id = c.subject_id and p.closed_at is null
        and exists (
          select from voice v
          join delegate d on d.collaborative_id = here and d.voice_id = v.id
          where v.collaborative_id = here and v.proposal_id = p.id and d.person_id = the_from)));

  -- in what was decided two voices were counted, and stay two
  with apart as (
    update voice v set until = 'infinity'
    from voice o
    where v.collaborative_id = here and v.person_id = the_from and v.until is null
      and o.collaborative_id = here and o.proposal_id = v.proposal_id and o.person_id = the_into
      and o.until is null
    returning v.id)
  select array_agg(id) into counted_apart from apart;
  perform references_moved('person', the_from, the_into);
  update voice set person_id = the_from, until = null
  where collaborative_id = here and id = any (counted_apart);
  update person set merged_into_id = the_into, last_group_id = null
  where collaborative_id = here and id = the_from;
end $$;
revoke all on function people_joined(bigint, bigint, timestamptz) from public;
grant execute on function people_joined(bigint, bigint, timestamptz) to ${bot};

-- All that is recorded of one group is the other's from now on, whose own choices stay. Whoever calls
-- it is alone in the collaborative.
create function groups_joined(the_from bigint, the_into bigint) returns void
  language plpgsql security definer set search_path = asterism, pg_temp as $$
declare
  here bigint := asterism_collaborative();
begin
  if the_from = the_into or 2 <> (
    select count(*) from "group"
    where collaborative_id = here and id in (the_from, the_into) and merged_into_id is null)
  then
    raise exception 'group % cannot be joined with %', the_from, the_into;
  end if;

  delete from group_holiday h
  where h.collaborative_id = here and h.group_id = the_from and exists (
    select from group_holiday o where o.collaborative_id = here
      and o.group_id = the_into and o.day = h.day);
  delete from ladder l
  where l.collaborative_id = here and l.group_id = the_from and exists (
    select from ladder o where o.collaborative_id = here and o.group_id = the_into);

  -- one meeting a day
  insert into attendance (collaborative_id, meeting_id, person_id, noted_at, noted_by)
  select here, o.id, a.person_id, a.noted_at, a.noted_by
  from meeting m
  join meeting o on o.collaborative_id = here and o.group_id = the_into and o.day = m.day
  join attendance a on a.collaborative_id = here and a.meeting_id = m.id
  where m.collaborative_id = here and m.group_id = the_from
  on conflict do nothing;
  with twice as (
    select m.id from meeting m
    join meeting o on o.collaborative_id = here and o.group_id = the_into and o.day = m.day
    where m.collaborative_id = here and m.group_id = the_from),
  present as (
    delete from attendance where collaborative_id = here and meeting_id in (select id from twice))
  delete from meeting where collaborative_id = here and id in (select id from twice);

  -- one weekly digest a day, wherever it stands
  update card c set subject_id = o.id, wanted_version = c.wanted_version + 1,
    wanted_at = case when c.shown_version < c.wanted_version then c.wanted_at else now() end
  from group_digest d, group_digest o
  where d.collaborative_id = here and d.group_id = the_from
    and o.collaborative_id = here and o.group_id = the_into and o.day = d.day
    and c.collaborative_id = here and c.kind = 'group_digest' and c.subject_id = d.id;
  delete from group_digest d
  where d.collaborative_id = here and d.group_id = the_from and exists (
    select from group_digest o where o.collaborative_id = here
      and o.group_id = the_into and o.day = d.day);

  -- what is told of a group itself, once in each channel
  delete from card c
  where c.collaborative_id = here and c.subject_id = the_from
    and c.kind in ('greeting', 'link_channels', 'link_workspaces') and exists (
      select from card o where o.collaborative_id = here and o.subject_id = the_into
        and o.kind = c.kind and o.channel_id = c.channel_id and o.part = c.part);
  update card set subject_id = the_into
  where collaborative_id = here and subject_id = the_from
    and kind in ('greeting', 'link_channels', 'link_workspaces');

  perform references_moved('"group"', the_from, the_into);
  update "group" set merged_into_id = the_into, digest_day = null
  where collaborative_id = here and id = the_from;
end $$;
revoke all on function groups_joined(bigint, bigint) from public;
grant execute on function groups_joined(bigint, bigint) to ${bot};

-- Of one group two: some of its channels, all that it has in one workspace, are those of a new group,
-- with what was recorded in that workspace. Whoever belongs to both workspaces is in both groups. Says
-- the number of the new one.
create function group_split(
    the_group bigint, the_workspace bigint, the_channels bigint[], the_name text, the_now timestamptz)
  returns bigint
  language plpgsql set search_path = asterism, pg_temp as $$
declare
  here bigint := asterism_collaborative();
  today date := (the_now at time zone 'UTC')::date;
  made bigint;
begin
  insert into "group" (collaborative_id, name, kind, zone, language, country, default_rule, voices,
    digest_day, digest_time, digest_told_until, made_at)
  select here, the_name, kind, zone, language, country, default_rule, voices,
    digest_day, digest_time, digest_told_until, the_now
  from "group" where collaborative_id = here and id = the_group
  returning id into made;
  insert into group_holiday (collaborative_id, group_id, day, name)
  select here, made, day, name from group_holiday
  where collaborative_id = here and group_id = the_group;
  insert into ladder (collaborative_id, group_id, days_before, days_after, most, ends_after)
  select here, made, days_before, days_after, most, ends_after from ladder
  where collaborative_id = here and group_id = the_group;
  insert into conflict_of_interest
    (collaborative_id, organization_id, person_id, group_id, topic, declared_at, declared_by)
  select here, organization_id, person_id, made, topic, declared_at, declared_by
  from conflict_of_interest
  where collaborative_id = here and group_id = the_group and ended_at is null;

  update channel set group_id = made where collaborative_id = here and id = any (the_channels);

  -- nobody knows in which of several channels of one workspace
  if exists (select from channel where collaborative_id = here and group_id = the_group
    and workspace_id = the_workspace)
  then
    the_workspace := null;
  end if;
  update recurring_commitment set group_id = made
  where collaborative_id = here and group_id = the_group and recorded_in = the_workspace;
  update commitment c set group_id = made
  where c.collaborative_id = here and c.group_id = the_group and case
    when c.recurring_id is null then c.recorded_in = the_workspace
    else exists (select from recurring_commitment r
      where r.collaborative_id = here and r.id = c.recurring_id and r.group_id = made) end;
  update saying s set group_id = made
  where s.collaborative_id = here and s.group_id = the_group and exists (
    select from commitment c
    where c.collaborative_id = here and c.saying_id = s.id and c.group_id = made);
  update proposal set group_id = made
  where collaborative_id = here and group_id = the_group and recorded_in = the_workspace;

  -- what stands in a channel that is not its group's any more stays as it is
  delete from card c
  using channel h, (values (the_group), (made)) one (id)
  where c.collaborative_id = here and h.collaborative_id = here and h.id = c.channel_id
    and h.group_id in (the_group, made) and h.group_id <> one.id
    and one.id = (case
      when c.kind in ('commitment', 'thanks') then (
        select x.group_id from commitment x where x.collaborative_id = here and x.id = c.subject_id)
      when c.kind = 'commitment_help' then (
        select x.group_id from commitment_event e
        join commitment x on x.collaborative_id = here and x.id = e.commitment_id
        where e.collaborative_id = here and e.id = c.subject_id)
      when c.kind = 'consensus' then (
        select p.group_id from proposal p where p.collaborative_id = here and p.id = c.subject_id)
      when c.kind = 'consensus_result' then (
        select p.group_id from proposal p where p.collaborative_id = here and p.id = c.subject_id
          and p.rule <> 'constitutional')
      when c.kind = 'consensus_news' then (
        select p.group_id from proposal_event e
        join proposal p on p.collaborative_id = here and p.id = e.proposal_id
        where e.collaborative_id = here and e.id = c.subject_id) end);
  update card set subject_id = made
  where collaborative_id = here and channel_id = any (the_channels) and subject_id = the_group
    and kind in ('greeting', 'link_channels', 'link_workspaces');

  with there as (
    insert into role_term (collaborative_id, person_id, organization_id, group_id, role, alternate,
      starts, ends, recorded_at, recorded_by)
    select here, person_id, organization_id, made, role, alternate, greatest(starts, today), ends,
      the_now, recorded_by
    from role_term r
    where r.collaborative_id = here and r.group_id = the_group
      and (r.ends is null or r.ends >= greatest(today, r.starts))
      and exists (select from account a where a.collaborative_id = here
        and a.person_id = r.person_id and a.workspace_id = (
          select h.workspace_id from channel h where h.collaborative_id = here and h.group_id = made
          limit 1))
    order by r.starts, r.id
    returning *)
  insert into roster_event (collaborative_id, kind, group_id, person_id, organization_id, role,
    alternate, day_from, day_until, at)
  select here, 'role_begun', group_id, person_id, organization_id, role, alternate, starts, ends, the_now
  from there order by id;
  with gone as (
    update role_term r set ends = greatest(today, r.starts) - 1, ended_at = the_now
    where r.collaborative_id = here and r.group_id = the_group
      and (r.ends is null or r.ends >= greatest(today, r.starts))
      and not exists (
        select from account a
        join channel h on h.collaborative_id = here and h.workspace_id = a.workspace_id
          and h.group_id = the_group
        where a.collaborative_id = here and a.person_id = r.person_id)
    returning *)
  insert into roster_event (collaborative_id, kind, group_id, person_id, organization_id, role,
    alternate, day_from, day_until, at)
  select here, 'role_ended', group_id, person_id, organization_id, role, alternate, starts, ends, the_now
  from gone order by id;
  return made;
end $$;
revoke execute on function group_split(bigint, bigint, bigint[], text, timestamptz) from public;
grant execute on function group_split(bigint, bigint, bigint[], text, timestamptz) to ${bot};

-- Whether what a card of some kind is about, or shows, is in a collaborative; null for kinds that
-- nobody knows.
create function fact_is_in(the_kind text, the_subject bigint, the_collaborative bigint) returns boolean
  language sql stable set search_path = asterism, pg_temp as $$
  select case
    when the_kind in ('commitment', 'thanks') then exists (
      select from commitment where collaborative_id = the_collaborative and id = the_subject)
    when the_kind in
      ('commitment_request', 'commitment_help', 'commitment_left', 'commitment_news') then exists (
      select from commitment_event where collaborative_id = the_collaborative and id = the_subject)
    when the_kind = 'commitment_saying' then exists (
      select from saying where collaborative_id = the_collaborative and id = the_subject)
    when the_kind in ('consensus', 'consensus_result') then exists (
      select from proposal where collaborative_id = the_collaborative and id = the_subject)
    when the_kind = 'consensus_news' then exists (
      select from proposal_event where collaborative_id = the_collaborative and id = the_subject)
    when the_kind = 'digest' then exists (
      select from digest where collaborative_id = the_collaborative and id = the_subject)
    when the_kind = 'group_digest' then exists (
      select from group_digest where collaborative_id = the_collaborative and id = the_subject)
    when the_kind in ('greeting', 'link_channels', 'link_workspaces') then exists (
      select from "group" where collaborative_id = the_collaborative and id = the_subject)
    when the_kind = 'link_used' then false -- about others, whose workspace it was
    when the_kind in ('roster', 'facilitator') then exists (
      select from roster_event where collaborative_id = the_collaborative and id = the_subject)
    when the_kind in ('unreached', 'refusal') then exists (
      select from refusal where collaborative_id = the_collaborative and id = the_subject)
    when the_kind = 'setup-offer' then the_subject = the_collaborative
    end;
$$;
revoke execute on function fact_is_in(text, bigint, bigint) from public;
grant execute on function fact_is_in(text, bigint, bigint) to ${bot};

-- Copies rows of a table into another collaborative under other numbers; whatever they refer to is
-- to be mended afterwards.
create function rows_copied(
    the_table regclass, the_from bigint, the_into bigint, old bigint[], new bigint[]) returns void
  language plpgsql set search_path = asterism, pg_temp as $$
declare
  columns text;
begin
  select string_agg(quote_ident(attname), ', ' order by attnum) into columns from pg_attribute
  where attrelid = the_table and attnum > 0 and not attisdropped and attgenerated = ''
    and attname not in ('collaborative_id', 'id');
  execute format(
    'insert into %1$s (collaborative_id, id, %2$s) overriding system value
     select $1, m.new, %2$s from unnest($3, $4) m (old, new)
     join %1$s t on t.collaborative_id = $2 and t.id = m.old order by m.new', the_table, columns)
    using the_into, the_from, old, new;
end $$;
revoke execute on function rows_copied(regclass, bigint, bigint, bigint[], bigint[]) from public;

-- A workspace has a collaborative of its own again. The groups that talk nowhere else go along with all
-- they have; of those that do, a new group goes with what was recorded there. People and organizations
-- are in both from then on, under other numbers here and there. Whoever calls it is alone in the
-- collaborative.
--
-- Says the new collaborative; nothing where the workspace is the only one.
create function workspace_parted(the_workspace bigint, the_now timestamptz) returns bigint
  language plpgsql security definer set search_path = asterism, pg_temp as $$
declare
  here bigint := asterism_collaborative();
  there bigint;
  one record;
  moved bigint[];
  people bigint[];
  copies bigint[];
  organizations bigint[];
  doubles bigint[];
  unused text;
begin
  if not exists (select from workspace where collaborative_id = here and id = the_workspace)
    or not exists (select from workspace where collaborative_id = here and id <> the_workspace)
  then
    return null;
  end if;
  set constraints all deferred;

  for one in
    select g.id, g.name, array_agg(c.id) filter (where c.workspace_id = the_workspace) as channels
    from "group" g join channel c on c.collaborative_id = here and c.group_id = g.id
    where g.collaborative_id = here
    group by g.collaborative_id, g.id
    having bool_or(c.workspace_id = the_workspace) and bool_or(c.workspace_id <> the_workspace)
    order by g.id
  loop
    perform group_split(one.id, the_workspace, one.channels, one.name, the_now);
  end loop;
  select coalesce(array_agg(g.id), '{}') into moved from "group" g
  where g.collaborative_id = here and exists (
    select from channel c where c.collaborative_id = here
      and c.group_id in (g.id, g.merged_into_id) and c.workspace_id = the_workspace);

  insert into collaborative (name, last_number, zone, language, country, set_up_at)
  select w.name, c.last_number, c.zone, c.language, c.country, c.set_up_at
  from collaborative c
  join workspace w on w.collaborative_id = c.id and w.id = the_workspace
  where c.id = here
  returning id into there;

  -- whatever belongs to the workspace or to one of its groups
  for one in
    select * from (values
      ('"group"', 'id = any ($3)'),
      ('workspace', 'id = $4'),
      ('channel', 'workspace_id = $4'),
      ('account', 'workspace_id = $4'),
      ('handled_delivery', 'workspace_id = $4'),
      ('kept_form', 'workspace_id = $4'),
      ('group_holiday', 'group_id = any ($3)'),
      ('ladder', 'group_id = any ($3)'),
      ('meeting', 'group_id = any ($3)'),
      ('conflict_of_interest', 'group_id = any ($3)'),
      ('role_term', 'group_id = any ($3)'),
      ('roster_event', 'group_id = any ($3)'),
      ('recurring_commitment', 'group_id = any ($3)'),
      ('saying', 'group_id = any ($3)'),
      ('commitment', 'group_id = any ($3)'),
      ('proposal', 'group_id = any ($3)'),
      ('group_digest', 'group_id = any ($3)')) t (name, which)
  loop
    execute format('update %s set collaborative_id = $1 where collaborative_id = $2 and %s',
      one.name, one.which) using there, here, moved, the_workspace;
  end loop;

  -- and whatever belongs to that
  for one in
    select * from (values
      ('refusal', 'account', 'account_id'),
      ('attendance', 'meeting', 'meeting_id'),
      ('commitment_event', 'commitment', 'commitment_id'),
      ('commitment_helper', 'commitment', 'commitment_id'),
      ('commitment_snooze', 'commitment', 'commitment_id'),
      ('conversation_note', 'commitment', 'commitment_id'),
      ('nudge', 'commitment', 'commitment_id'),
      ('proposal_version', 'proposal', 'proposal_id'),
      ('proposal_event', 'proposal', 'proposal_id'),
      ('voice', 'proposal', 'proposal_id'),
      ('delegate', 'voice', 'voice_id'),
      ('act', 'proposal', 'proposal_id'),
      ('unexplained_block', 'proposal', 'proposal_id'),
      ('tallied_voice', 'proposal', 'proposal_id'),
      ('stance_reaction', 'proposal', 'proposal_id')) t (name, owner, via)
  loop
    execute format('update %1$s x set collaborative_id = $1 where x.collaborative_id = $2 and exists (
      select from %2$s o where o.collaborative_id = $1 and o.id = x.%3$s)',
      one.name, one.owner, one.via) using there, here;
  end loop;

  -- what was heard in the other's channels cannot be read there any more: what was said stays
  delete from stance_reaction r where r.collaborative_id in (here, there) and not exists (
    select from account a where a.collaborative_id = r.collaborative_id and a.id = r.account_id);
  delete from link_code where collaborative_id = here
    and (workspace_id = the_workspace or group_id = any (moved));
  update former_number f set collaborative_id = there
  where f.collaborative_id = here and f.workspace_id = the_workspace
    and fact_is_in(case f.kind when 'proposal' then 'consensus' else f.kind end, f.subject_id, there);
  delete from former_number f where f.collaborative_id = here
    and (f.workspace_id = the_workspace
      or fact_is_in(case f.kind when 'proposal' then 'consensus' else f.kind end, f.subject_id, there));
  update commitment t set recorded_in = null where t.collaborative_id in (here, there)
    and (t.recorded_in = the_workspace) <> (t.collaborative_id = there);
  update recurring_commitment t set recorded_in = null where t.collaborative_id in (here, there)
    and (t.recorded_in = the_workspace) <> (t.collaborative_id = there);
  update proposal t set recorded_in = null where t.collaborative_id in (here, there)
    and (t.recorded_in = the_workspace) <> (t.collaborative_id = there);

  -- digests and cards, by where they stand
  update digest d set collaborative_id = there
  where d.collaborative_id = here and exists (
    select from card c join account a on a.collaborative_id = there and a.id = c.account_id
    where c.collaborative_id = here and c.kind = 'digest' and c.subject_id = d.id);
  update digest_item i set collaborative_id = there
  where i.collaborative_id = here and exists (
    select from digest d where d.collaborative_id = there and d.id = i.digest_id);
  delete from digest_item i where i.collaborative_id = there
    and fact_is_in(i.kind, i.subject_id, there) is not true;
  delete from digest_item i where i.collaborative_id = here and fact_is_in(i.kind, i.subject_id, there);
  delete from card c
  using (
    select x.id, exists (select from channel h where h.collaborative_id = there and h.id = x.channel_id)
      or exists (select from account a where a.collaborative_id = there and a.id = x.account_id) as goes
    from card x where x.collaborative_id = here) stands
  where c.collaborative_id = here and c.id = stands.id
    and stands.goes <> coalesce(fact_is_in(c.kind, c.subject_id, there), false);
  update card c set collaborative_id = there
  where c.collaborative_id = here and fact_is_in(c.kind, c.subject_id, there);
  update card_shows s set collaborative_id = there
  where s.collaborative_id = here and fact_is_in(s.kind, s.subject_id, there)
    and fact_is_in(s.fact_kind, s.fact_id, there);
  delete from card_shows s where s.collaborative_id = here
    and (fact_is_in(s.kind, s.subject_id, there) or fact_is_in(s.fact_kind, s.fact_id, there));

  if (select platform from workspace where collaborative_id = there and id = the_workspace) = 'room' then
    update room_message set collaborative_id = there where collaborative_id = here;
    update room_reaction set collaborative_id = there where collaborative_id = here;
    update room_change set collaborative_id = there where collaborative_id = here;
    update room_read set collaborative_id = there where collaborative_id = here;
    update room_delivery set collaborative_id = there where collaborative_id = here;
  end if;

  -- people and organizations are in both
  select array_agg(id order by id), array_agg(nextval(pg_get_serial_sequence('person', 'id')) order by id)
    into people, copies from person where collaborative_id = here;
  select array_agg(id order by id),
    array_agg(nextval(pg_get_serial_sequence('organization', 'id')) order by id)
    into organizations, doubles from organization where collaborative_id = here;
  perform rows_copied('person', here, there, people, copies);
  perform rows_copied('organization', here, there, organizations, doubles);
  for one in
    select f.conrelid::regclass as t, a.attname, f.confrelid = 'person'::regclass as of_person
    from pg_constraint f
    join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[2]
    where f.contype = 'f' and f.confrelid in ('person'::regclass, 'organization'::regclass)
      and cardinality(f.conkey) = 2
    order by f.conrelid, a.attname
  loop
    execute format('update %1$s x set %2$I = m.new from unnest($2, $3) m (old, new)
      where x.collaborative_id = $1 and x.%2$I = m.old', one.t, one.attname)
      using there, case when one.of_person then people else organizations end,
        case when one.of_person then copies else doubles end;
  end loop;
  update person p set last_group_id = null
  where p.collaborative_id in (here, there) and p.last_group_id is not null
    and (p.last_group_id = any (moved)) <> (p.collaborative_id = there);

  -- but not those whom nothing there is about
  select string_agg(
    format('not exists (select from %s x where x.collaborative_id = p.collaborative_id and x.%I = p.id)',
      f.conrelid::regclass, a.attname), ' and ') into unused
  from pg_constraint f
  join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[2]
  where f.contype = 'f' and f.confrelid = 'person'::regclass and cardinality(f.conkey) = 2;
  execute 'delete from person p where p.collaborative_id = $1 and p.merged_into_id is not null and '
    || unused using there;
  execute 'delete from person p where p.collaborative_id = $1 and ' || unused using there;

  insert into affiliation (collaborative_id, person_id, organization_id, starts, ends, recorded_at, recorded_by)
  select there, p.new, o.new, f.starts, f.ends, f.recorded_at, b.id
  from affiliation f
  join unnest(people, copies) p (old, new) on p.old = f.person_id
  join person c on c.collaborative_id = there and c.id = p.new
  join unnest(organizations, doubles) o (old, new) on o.old = f.organization_id
  left join unnest(people, copies) r (old, new) on r.old = f.recorded_by
  left join person b on b.collaborative_id = there and b.id = r.new
  where f.collaborative_id = here order by f.id;
  insert into role_term (collaborative_id, person_id, organization_id, role, alternate, starts, ends,
    recorded_at, recorded_by, ended_at, ended_by)
  select there, p.new, o.new, t.role, t.alternate, t.starts, t.ends, t.recorded_at, b.id, t.ended_at, e.id
  from role_term t
  join unnest(people, copies) p (old, new) on p.old = t.person_id
  join person c on c.collaborative_id = there and c.id = p.new
  left join unnest(organizations, doubles) o (old, new) on o.old = t.organization_id
  left join unnest(people, copies) r (old, new) on r.old = t.recorded_by
  left join person b on b.collaborative_id = there and b.id = r.new
  left join unnest(people, copies) d (old, new) on d.old = t.ended_by
  left join person e on e.collaborative_id = there and e.id = d.new
  where t.collaborative_id = here and t.group_id is null order by t.id;

  -- who was told today is not told again
  insert into morning (collaborative_id, person_id, next_at, told_day, told_at)
  select there, p.new, '-infinity', m.told_day, m.told_at
  from morning m
  join unnest(people, copies) p (old, new) on p.old = m.person_id
  where m.collaborative_id = here
    and exists (select from account a where a.collaborative_id = there and a.person_id = p.new);
  update morning set next_at = '-infinity' where collaborative_id = here;

  -- who has no account on one side any more is asked for nothing there
  perform absent_people_end(here, people, the_now);
  perform absent_people_end(there, copies, the_now);
  set constraints all immediate;
  return there;
end $$;
revoke all on function workspace_parted(bigint, timestamptz) from public;
grant execute on function workspace_parted(bigint, timestamptz) to ${bot};

-- Those of some people who have no account in a collaborative hold no role there any more, and no voice
-- in what is decided still.
create function absent_people_end(the_collaborative bigint, the_people bigint[], the_now timestamptz)
  returns void
  language plpgsql set search_path = asterism, pg_temp as $$
declare
  today date := (the_now at time zone 'UTC')::date;
  absent bigint[];
begin
  select array_agg(p.id) into absent from person p
  where p.collaborative_id = the_collaborative and p.id = any (the_people) and not exists (
    select from account a where a.collaborative_id = the_collaborative and a.person_id = p.id);
  with gone as (
    update role_term r set ends = greatest(today, r.starts) - 1, ended_at = the_now
    where r.collaborative_id = the_collaborative and r.person_id = any (absent)
      and (r.ends is null or r.ends >= greatest(today, r.starts))
    returning *)
  insert into roster_event (collaborative_id, kind, group_id, person_id, organization_id, role,
    alternate, day_from, day_until, at)
  select the_collaborative, 'role_ended', group_id, person_id, organization_id, role, alternate,
    starts, ends, the_now
  from gone order by id;
  with gone as (
    update voice v set until = the_now from proposal p
    where v.collaborative_id = the_collaborative and v.person_id = any (absent) and v.until is null
      and p.collaborative_id = the_collaborative and p.id = v.proposal_id and p.tallied_at is null
    returning v.id, v.proposal_id)
  insert into proposal_event (collaborative_id, proposal_id, kind, at, voice_id)
  select the_collaborative, proposal_id, 'voice_removed', the_now, id from gone order by id;
  with gone as (
    update delegate d set until = the_now
    from voice v
    join proposal p on p.collaborative_id = the_collaborative and p.id = v.proposal_id
      and p.tallied_at is null
    where d.collaborative_id = the_collaborative and d.person_id = any (absent) and d.until is null
      and v.collaborative_id = the_collaborative and v.id = d.voice_id and v.until is null
    returning v.proposal_id, v.id, d.person_id)
  insert into proposal_event (collaborative_id, proposal_id, kind, at, voice_id, person_id)
  select the_collaborative, proposal_id, 'delegate_removed', the_now, id, person_id from gone order by id;
end $$;
revoke execute on function absent_people_end(bigint, bigint[], timestamptz) from public;

-- An account is that of a person of its own again, who begins with the same name and choices. Says the
-- number of that person; nothing where it is the only account.
create function account_parted(the_account bigint, the_now timestamptz) returns bigint
  language plpgsql security definer set search_path = asterism, pg_temp as $$
declare
  here bigint := asterism_collaborative();
  former bigint;
  made bigint;
begin
  select nextval(pg_get_serial_sequence('person', 'id')), p.id into made, former
  from person p
  where p.collaborative_id = here
    and p.id = (select person_id from account where collaborative_id = here and id = the_account)
    and exists (
      select from account o where o.collaborative_id = here and o.person_id = p.id
        and o.id <> the_account);
  if made is not null then
    perform rows_copied('person', here, here, array[former], array[made]);
    update person set made_at = the_now, last_group_id = null
    where collaborative_id = here and id = made;
    update account set person_id = made where collaborative_id = here and id = the_account;
  end if;
  return made;
end $$;
revoke all on function account_parted(bigint, timestamptz) from public;
grant execute on function account_parted(bigint, timestamptz) to ${bot};
