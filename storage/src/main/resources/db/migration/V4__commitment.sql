-- A promise freely made: who, for whom, what, by when, in which group.
create table commitment (
  collaborative_id bigint not null references collaborative (id),
  id bigint generated always as identity,
  number integer not null,
  owner_id bigint not null,
  -- for whom the owner promised; null: for oneself
  organization_id bigint,
  group_id bigint not null,
  what text not null check (char_length(what) between 1 and 2000),
  strategy text,
  -- a day in the owner's time zone; done before it ends there is on time
  due date not null,
  state text not null check (state in ('open', 'kept', 'released', 'mistaken')),
  -- why help is wanted; null when it is not
  help_wanted text,
  -- whether it was kept after its day; null unless kept
  kept_late boolean,
  made_at timestamptz not null,
  ended_at timestamptz,
  primary key (collaborative_id, id),
  unique (collaborative_id, number),
  check ((state = 'kept') = (kept_late is not null)),
  check ((state = 'open') = (ended_at is null)),
  check (state = 'open' or help_wanted is null),
  foreign key (collaborative_id, owner_id) references person (collaborative_id, id),
  foreign key (collaborative_id, organization_id) references organization (collaborative_id, id),
  foreign key (collaborative_id, group_id) references "group" (collaborative_id, id)
);
create index commitment_of_group on commitment (collaborative_id, group_id, state, due);
create index commitment_of_owner on commitment (collaborative_id, owner_id, state, due);

-- Everything that happened to it. Appended, never rewritten: the bot may not update or delete here.
create table commitment_event (
  collaborative_id bigint not null references collaborative (id),
  id bigint generated always as identity,
  commitment_id bigint not null,
  kind text not null check (kind in
    ('made', 'corrected', 'moved', 'help_wanted', 'help_ended', 'kept', 'released', 'reopened', 'mistaken')),
  at timestamptz not null,
  by_person_id bigint not null,
  because text,
  due_before date,
  due_after date,
  primary key (collaborative_id, id),
  foreign key (collaborative_id, commitment_id) references commitment (collaborative_id, id),
  foreign key (collaborative_id, by_person_id) references person (collaborative_id, id)
);
create index commitment_event_of on commitment_event (collaborative_id, commitment_id, id);

select asterism_guard('commitment', false);
select asterism_guard('commitment_event', true);
