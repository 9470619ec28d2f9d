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
