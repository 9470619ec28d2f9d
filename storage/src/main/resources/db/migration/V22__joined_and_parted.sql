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

  -- the offer to set it up is about the collaborative itself
$new$);

-- A group is on one way, and is told of a week once.
select pg_temp.amended('groups_joined(bigint, bigint)', $old$
  -- what is told of a group itself, once in each channel
$old$, $new$
  -- on one way
  update walk w set ended_at = now(), ended = 'begun_anew'
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

  -- who decides in another group now than stands on the way decides of nothing that comes by itself
  update stage_motion m set settled_at = the_now, outcome = 'dropped'
  where m.collaborative_id in (here, there) and m.settled_at is null and not exists (
    select from proposal p where p.collaborative_id = m.collaborative_id
      and p.motion = 'stage' and p.motion_subject = m.id);
  update proposal p set motion = null, motion_subject = null
  where p.collaborative_id in (here, there) and p.motion = 'stage' and not exists (
    select from stage_motion m where m.collaborative_id = p.collaborative_id
      and m.id = p.motion_subject);
  update public_record_request q set collaborative_id = there
  where q.collaborative_id = here and exists (
    select from proposal p where p.collaborative_id = there
      and p.motion = 'public' and p.motion_subject = q.id);

  -- nobody there has opened anything: public_record, public_record_event, public_name_choice and
  -- calendar_address stay, but not the addresses of groups that go
  delete from calendar_address where collaborative_id = here and group_id = any (moved);

  -- people and organizations are in both
$new$);

-- A group that is two from now on walks on in one of them; the other begins anew.
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
