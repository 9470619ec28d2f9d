-- Stages, summaries, calendar addresses and open records when collaboratives, groups and workspaces are
-- joined and part. What V14 says of that is amended here, passage by passage.

-- Of a collaborative that joined another with a pathway of its own: the groups on it walk on, and none
-- begins on it any more.
alter table pathway add column aside boolean not null default false;

create function pg_temp.amended(the_function regprocedure, the_passage text, the_better text)
  returns void language plpgsql as $$
declare
  definition text := pg_get_functiondef(the_function);
begin
  if strpos(definition, the_passage) = 0 then
    raise exception '% does not say: %', the_function, the_passage;
  end if;
  execute replace(definition, the_passage, the_better);
end $$;

-- A group that became one with another walks on there, where that one was on a way itself.
alter table walk drop constraint walk_ended_check;
alter table walk add constraint walk_ended_check check (ended in ('released', 'begun_anew', 'joined'));

-- What an open proposal was to bring about and can no more, since its group is another or a group's
-- way has ended: it is dropped, and the cards promise it no more.
create function motions_mended(the_collaborative bigint, the_now timestamptz) returns void
  language plpgsql set search_path = asterism, pg_temp as $$
begin
  update stage_motion m set settled_at = the_now, outcome = 'dropped'
  where m.collaborative_id = the_collaborative and m.settled_at is null and not exists (
    select from proposal p
    join walk w on w.collaborative_id = p.collaborative_id and w.group_id = p.group_id
    where p.collaborative_id = m.collaborative_id and p.motion = 'stage' and p.motion_subject = m.id
      and w.id = m.walk_id and w.ended_at is null);
  update public_record_request q set settled_at = the_now
  where q.collaborative_id = the_collaborative and q.settled_at is null and not exists (
    select from proposal p where p.collaborative_id = q.collaborative_id
      and p.motion = 'public' and p.motion_subject = q.id);
  with idle as (
    update proposal p set motion = null, motion_subject = null
    where p.collaborative_id = the_collaborative and p.closed_at is null
      and (p.motion = 'stage' and not exists (
        select from stage_motion m where m.collaborative_id = p.collaborative_id
          and m.id = p.motion_subject and m.settled_at is null)
        or p.motion = 'public' and not exists (
        select from public_record_request q where q.collaborative_id = p.collaborative_id
          and q.id = p.motion_subject and q.settled_at is null))
    returning p.id)
  update card c set wanted_version = c.wanted_version + 1,
    wanted_at = case when c.shown_version < c.wanted_version then c.wanted_at else the_now end
  where c.collaborative_id = the_collaborative
    and (c.kind = 'stage' or c.kind = 'consensus' and c.subject_id in (select id from idle));
end $$;
revoke execute on function motions_mended(bigint, timestamptz) from public;
grant execute on function motions_mended(bigint, timestamptz) to ${bot};

-- Motions know their proposals by the number people call them.
select pg_temp.amended('collaborative_joined(bigint, timestamptz)', $old$
  commitments as (
    update commitment c$old$, $new$
  motions as (
    update stage_motion m set proposal = r.new from renumbered r
    where m.collaborative_id = the_from and r.kind = 'proposal' and m.proposal = r.old),
  commitments as (
    update commitment c$new$);

-- What nobody has chosen there, the choice made here serves.
select pg_temp.amended('collaborative_joined(bigint, timestamptz)', $old$
  -- the offer to set it up is about the collaborative itself
$old$, $new$
  update pathway set aside = true
  where collaborative_id = the_from and exists (
    select from pathway where collaborative_id = the_into);

  -- open to everybody only what both opened; what is asked for still has to be asked anew
  update public_record i set open = false
  where i.collaborative_id = the_into and not exists (
    select from public_record f where f.collaborative_id = the_from and f.open);
  delete from public_record where collaborative_id = the_from;
  update public_record_request set settled_at = the_now
  where collaborative_id in (the_from, the_into) and settled_at is null;
  perform motions_mended(the_from, the_now);
  perform motions_mended(the_into, the_now);

  -- the offer to set it up is about the collaborative itself
$new$);

-- What was posted of an interval stays as it is.
select pg_temp.amended('collaborative_joined(bigint, timestamptz)', $old$
    and kind not in ('greeting', 'roster', 'facilitator', 'unreached');$old$, $new$
    and kind not in ('greeting', 'roster', 'facilitator', 'unreached', 'summary');$new$);

-- A group is on one way, and is told of a week once.
select pg_temp.amended('groups_joined(bigint, bigint)', $old$
  -- what is told of a group itself, once in each channel
$old$, $new$
  -- on one way
  update walk w set ended_at = now(), ended = 'joined'
  where w.collaborative_id = here and w.group_id = the_from and w.ended_at is null and exists (
    select from walk o where o.collaborative_id = here
      and o.group_id = the_into and o.ended_at is null);

  -- by one schedule of a kind, and one summary of an interval, wherever it stands
  update summary_schedule s set stopped_at = now(), stopped_by = s.made_by
  where s.collaborative_id = here and s.group_id = the_from and s.stopped_at is null and exists (
    select from summary_schedule o where o.collaborative_id = here
      and o.group_id = the_into and o.stopped_at is null and o.of_all = s.of_all);
  update card c set subject_id = o.id, wanted_version = c.wanted_version + 1,
    wanted_at = case when c.shown_version < c.wanted_version then c.wanted_at else now() end
  from summary_post p, summary_post o
  where p.collaborative_id = here and p.group_id = the_from
    and o.collaborative_id = here and o.group_id = the_into
    and (o.of_all, o.since, o.until) = (p.of_all, p.since, p.until)
    and c.collaborative_id = here and c.kind = 'summary' and c.subject_id = p.id;
  delete from summary_post p
  where p.collaborative_id = here and p.group_id = the_from and exists (
    select from summary_post o where o.collaborative_id = here
      and o.group_id = the_into
      and (o.of_all, o.since, o.until) = (p.of_all, p.since, p.until));

  -- what is told of a group itself, once in each channel
$new$);
select pg_temp.amended('groups_joined(bigint, bigint)', $old$
  update "group" set merged_into_id = the_into, digest_day = null
  where collaborative_id = here and id = the_from;$old$, $new$
  update "group" set merged_into_id = the_into, digest_day = null
  where collaborative_id = here and id = the_from;
  perform motions_mended(here, now());$new$);

-- A group that is two from now on walks on in one of them; the other begins anew.
select pg_temp.amended('group_split(bigint, bigint, bigint[], text, timestamptz)', $old$
      when c.kind = 'consensus_news' then (
        select p.group_id from proposal_event e
        join proposal p on p.collaborative_id = here and p.id = e.proposal_id
        where e.collaborative_id = here and e.id = c.subject_id) end);$old$, $new$
      when c.kind = 'consensus_news' then (
        select p.group_id from proposal_event e
        join proposal p on p.collaborative_id = here and p.id = e.proposal_id
        where e.collaborative_id = here and e.id = c.subject_id)
      when c.kind = 'stage' then (
        select w.group_id from walk w where w.collaborative_id = here and w.id = c.subject_id)
      when c.kind = 'stage_news' then (
        select w.group_id from stage_motion m
        join walk w on w.collaborative_id = here and w.id = m.walk_id
        where m.collaborative_id = here and m.id = c.subject_id)
      when c.kind = 'summary' then (
        select s.group_id from summary_post s
        where s.collaborative_id = here and s.id = c.subject_id) end);
  perform motions_mended(here, the_now);$new$);

-- Whatever belongs to a group, and to that.
select pg_temp.amended('workspace_parted(bigint, timestamptz)', $old$
      ('group_digest', 'group_id = any ($3)')) t (name, which)$old$, $new$
      ('group_digest', 'group_id = any ($3)'),
      ('walk', 'group_id = any ($3)'),
      ('summary_schedule', 'group_id = any ($3)'),
      ('summary_post', 'group_id = any ($3)')) t (name, which)$new$);
select pg_temp.amended('workspace_parted(bigint, timestamptz)', $old$
      ('stance_reaction', 'proposal', 'proposal_id')) t (name, owner, via)$old$, $new$
      ('stance_reaction', 'proposal', 'proposal_id'),
      ('stage_motion', 'walk', 'walk_id'),
      ('walk_move', 'walk', 'walk_id'),
      ('criterion_act', 'walk', 'walk_id')) t (name, owner, via)$new$);

select pg_temp.amended('workspace_parted(bigint, timestamptz)', $old$
  doubles bigint[];
$old$, $new$
  doubles bigint[];
  ways bigint[];
  same_ways bigint[];
$new$);

-- Pathways are in both; before people are, of whom each says who defined it.
select pg_temp.amended('workspace_parted(bigint, timestamptz)', $old$
  -- people and organizations are in both
$old$, $new$
  -- pathways are in both
  select array_agg(id order by id), array_agg(nextval(pg_get_serial_sequence('pathway', 'id')) order by id)
    into ways, same_ways from pathway where collaborative_id = here;
  perform rows_copied('pathway', here, there, ways, same_ways);
  insert into pathway_stage (collaborative_id, pathway_id, number, name)
  select there, m.new, s.number, s.name from pathway_stage s
  join unnest(ways, same_ways) m (old, new) on m.old = s.pathway_id
  where s.collaborative_id = here;
  insert into pathway_criterion (collaborative_id, pathway_id, stage, number, dimension, wording)
  select there, m.new, c.stage, c.number, c.dimension, c.wording from pathway_criterion c
  join unnest(ways, same_ways) m (old, new) on m.old = c.pathway_id
  where c.collaborative_id = here;
  update walk w set pathway_id = m.new from unnest(ways, same_ways) m (old, new)
  where w.collaborative_id = there and w.pathway_id = m.old;

  perform motions_mended(here, the_now);
  perform motions_mended(there, the_now);

  -- nobody there has opened anything: public_record, public_record_event, public_record_request,
  -- public_name_choice and calendar_address stay, but not the addresses of groups that go
  delete from calendar_address where collaborative_id = here and group_id = any (moved);

  -- people and organizations are in both
$new$);

-- What the new kinds of card are about.
select pg_temp.amended('fact_is_in(text, bigint, bigint)', $old$
    when the_kind = 'setup-offer'$old$, $new$
    when the_kind = 'stage' then exists (
      select from walk where collaborative_id = the_collaborative and id = the_subject)
    when the_kind = 'stage_news' then exists (
      select from stage_motion where collaborative_id = the_collaborative and id = the_subject)
    when the_kind = 'summary' then exists (
      select from summary_post where collaborative_id = the_collaborative and id = the_subject)
    when the_kind = 'setup-offer'$new$);

drop function pg_temp.amended(regprocedure, text, text);
