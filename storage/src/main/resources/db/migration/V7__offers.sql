-- How a promise comes about besides being made: offered, said in a meeting, handed on, left behind,
-- made again each turn; who helps; and an answer to each of these.

-- What was noted for one person at once, after a meeting: they are told of all of it together.
create table saying (
  collaborative_id bigint not null references collaborative (id),
  id bigint generated always as identity,
  owner_id bigint not null,
  group_id bigint not null,
  noted_by bigint not null,
  at timestamptz not null,
  primary key (collaborative_id, id),
  foreign key (collaborative_id, owner_id) references person (collaborative_id, id),
  foreign key (collaborative_id, group_id) references "group" (collaborative_id, id),
  foreign key (collaborative_id, noted_by) references person (collaborative_id, id)
);

-- What somebody promises again and again. Each turn is a commitment of its own.
create table recurring_commitment (
  collaborative_id bigint not null references collaborative (id),
  id bigint generated always as identity,
  owner_id bigint not null,
  organization_id bigint,
  group_id bigint not null,
  what text not null check (char_length(what) between 1 and 2000),
  strategy text,
  -- a recurrence rule of RFC 5545, counted from the day it starts
  rule text not null,
  starts date not null,
  -- how many turns there have been, and the day the rule gave the latest, wherever it was moved since
  turns integer not null default 0,
  latest_due date,
  made_at timestamptz not null,
  stopped_at timestamptz,
  stopped_by bigint,
  primary key (collaborative_id, id),
  check ((stopped_at is null) = (stopped_by is null)),
  check ((turns = 0) = (latest_due is null)),
  foreign key (collaborative_id, owner_id) references person (collaborative_id, id),
  foreign key (collaborative_id, organization_id) references organization (collaborative_id, id),
  foreign key (collaborative_id, group_id) references "group" (collaborative_id, id),
  foreign key (collaborative_id, stopped_by) references person (collaborative_id, id)
);
create index recurring_commitment_of_owner on recurring_commitment (collaborative_id, owner_id);

alter table commitment
  -- who offered it, or noted it in a meeting; null: its owner made it
  add offered_by bigint,
  -- noted as said in a meeting; the owner has not answered yet
  add said boolean not null default false,
  add saying_id bigint,
  -- when an offer or a handover that nobody answers ends
  add answer_by timestamptz,
  -- to whom it is to go; the owner keeps it until they accept
  add handed_to bigint,
  add handed_by bigint,
  add handed_at timestamptz,
  -- its owner left: whoever belongs there may take it
  add seeking boolean not null default false,
  -- where its day was promised; null: wherever its owner is
  add zone text,
  add recurring_id bigint,
  add turn integer check (turn >= 1),
  drop constraint commitment_state_check,
  drop constraint commitment_check1,
  drop constraint commitment_check2,
  add constraint commitment_state_check check (state in
    ('offered', 'open', 'kept', 'released', 'declined', 'unanswered', 'mistaken')),
  add constraint commitment_ended check ((state in ('offered', 'open')) = (ended_at is null)),
  add constraint commitment_in_hand check (state = 'open'
    or help_wanted is null and not said and handed_to is null),
  add constraint commitment_offered check (state <> 'offered' or seeking or offered_by is not null),
  add constraint commitment_seeking check (state = 'offered' or not seeking),
  add constraint commitment_said check (not said or saying_id is not null),
  add constraint commitment_noted check (saying_id is null or offered_by is not null),
  add constraint commitment_answered
    check ((answer_by is not null) = (state = 'offered' or handed_to is not null)),
  add constraint commitment_handed check ((handed_to is null) = (handed_by is null)
    and (handed_to is null) = (handed_at is null) and handed_to <> owner_id),
  add constraint commitment_recurring check ((recurring_id is null) = (turn is null)),
  add unique (collaborative_id, recurring_id, turn),
  add foreign key (collaborative_id, offered_by) references person (collaborative_id, id),
  add foreign key (collaborative_id, saying_id) references saying (collaborative_id, id),
  add foreign key (collaborative_id, handed_to) references person (collaborative_id, id),
  add foreign key (collaborative_id, handed_by) references person (collaborative_id, id),
  add foreign key (collaborative_id, recurring_id)
    references recurring_commitment (collaborative_id, id);
create index commitment_to_be_answered on commitment (answer_by) where answer_by is not null;
create index commitment_of_saying on commitment (collaborative_id, saying_id)
  where saying_id is not null;
create index commitment_of_organization on commitment (collaborative_id, organization_id, state, due)
  where organization_id is not null;

alter table commitment_event
  -- null: nobody did it, time passed
  alter by_person_id drop not null,
  -- to whom it was offered or handed; whose it was when its owner left
  add to_person_id bigint,
  -- for whom it is promised from then on
  add organization_id bigint,
  -- its words, where they were changed
  add what_before text,
  drop constraint commitment_event_kind_check,
  add constraint commitment_event_kind_check check (kind in
    ('made', 'offered', 'said', 'accepted', 'declined', 'unanswered', 'confirmed', 'corrected',
     'moved', 'help_wanted', 'helper_joined', 'help_ended', 'handed', 'handover_declined',
     'handover_unanswered', 'handover_withdrawn', 'taken_over', 'left_behind', 'taken',
     'for_organization', 'recurring_begun', 'stopped', 'kept', 'released', 'reopened', 'mistaken')),
  add constraint commitment_event_by_somebody check (by_person_id is not null
    or kind in ('unanswered', 'handover_unanswered')),
  add foreign key (collaborative_id, to_person_id) references person (collaborative_id, id),
  add foreign key (collaborative_id, organization_id)
    references organization (collaborative_id, id);
create index commitment_event_to on commitment_event (collaborative_id, by_person_id, to_person_id, at)
  where to_person_id is not null;

-- Who said that they can help, while help is wanted.
create table commitment_helper (
  collaborative_id bigint not null references collaborative (id),
  commitment_id bigint not null,
  person_id bigint not null,
  at timestamptz not null,
  primary key (collaborative_id, commitment_id, person_id),
  foreign key (collaborative_id, commitment_id) references commitment (collaborative_id, id),
  foreign key (collaborative_id, person_id) references person (collaborative_id, id)
);

select asterism_guard('saying', false);
select asterism_guard('recurring_commitment', false);
select asterism_guard('commitment_helper', false);

-- Offers and handovers whose time has passed, the longest overdue first, over all collaboratives; what
-- somebody is at work on is left out. Says ids only; whoever ends them looks again.
create function commitments_unanswered(the_now timestamptz, most integer)
  returns table (collaborative bigint, commitment bigint)
  language sql security definer set search_path = asterism, pg_temp as $$
  select c.collaborative_id, c.id from commitment c
  where c.answer_by <= the_now
  order by c.answer_by, c.id
  limit most
  for update skip locked;
$$;
revoke all on function commitments_unanswered(timestamptz, integer) from public;
grant execute on function commitments_unanswered(timestamptz, integer) to ${bot};
