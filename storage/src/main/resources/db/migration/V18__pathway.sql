-- Stages: the pathway that groups walk, where each of them stands and how it came there, what was true
-- of each stage and how that is known, and the motions that move a group.

-- A pathway as it was defined; never changed. The latest is the one in which groups begin; without any
-- it is the standard one, whose words are the bot's own.
create table pathway (
  collaborative_id bigint not null references collaborative (id) deferrable initially immediate,
  id bigint generated always as identity,
  -- back to the standard one: then it has no stages of its own
  standard boolean not null,
  at timestamptz not null,
  by_person_id bigint not null,
  primary key (collaborative_id, id),
  foreign key (collaborative_id, by_person_id) references person (collaborative_id, id)
    deferrable initially immediate
);

create table pathway_stage (
  collaborative_id bigint not null references collaborative (id) deferrable initially immediate,
  pathway_id bigint not null,
  -- as people call it
  number integer not null check (number between 1 and 8),
  name text not null check (char_length(name) between 1 and 40),
  primary key (collaborative_id, pathway_id, number),
  foreign key (collaborative_id, pathway_id) references pathway (collaborative_id, id)
    deferrable initially immediate
);

create table pathway_criterion (
  collaborative_id bigint not null references collaborative (id) deferrable initially immediate,
  pathway_id bigint not null,
  stage integer not null,
  -- in its stage, as people call it
  number integer not null check (number between 1 and 15),
  dimension text not null check (dimension in ('stakeholders', 'backbone', 'engagement', 'goals',
    'evaluation', 'contribution', 'product')),
  wording text not null check (char_length(wording) between 1 and 120),
  primary key (collaborative_id, pathway_id, stage, number),
  foreign key (collaborative_id, pathway_id, stage)
    references pathway_stage (collaborative_id, pathway_id, number) deferrable initially immediate
);

-- A group on a pathway, from where it began until it is released or begins anew.
create table walk (
  collaborative_id bigint not null references collaborative (id) deferrable initially immediate,
  id bigint generated always as identity,
  group_id bigint not null,
  -- null: the standard one
  pathway_id bigint,
  stage integer not null check (stage between 0 and 8),
  since timestamptz not null,
  begun_at timestamptz not null,
  ended_at timestamptz,
  ended text check (ended in ('released', 'begun_anew')),
  primary key (collaborative_id, id),
  check ((ended_at is null) = (ended is null)),
  foreign key (collaborative_id, group_id) references "group" (collaborative_id, id)
    deferrable initially immediate,
  foreign key (collaborative_id, pathway_id) references pathway (collaborative_id, id)
    deferrable initially immediate
);
create index walk_of_group on walk (collaborative_id, group_id, id);

-- What a group proposes to itself about its stage. The proposal is known by its number.
create table stage_motion (
  collaborative_id bigint not null references collaborative (id) deferrable initially immediate,
  id bigint generated always as identity,
  walk_id bigint not null,
  kind text not null check (kind in ('advance', 'back', 'release')),
  from_stage integer not null,
  -- null: off the pathway
  to_stage integer,
  opened_at timestamptz not null,
  by_person_id bigint not null,
  -- null only until the proposal is opened, in the same transaction
  proposal integer,
  settled_at timestamptz,
  outcome text check (outcome in ('carried', 'dropped', 'overtaken')),
  primary key (collaborative_id, id),
  check ((kind = 'release') = (to_stage is null)),
  check ((settled_at is null) = (outcome is null)),
  foreign key (collaborative_id, walk_id) references walk (collaborative_id, id)
    deferrable initially immediate,
  foreign key (collaborative_id, by_person_id) references person (collaborative_id, id)
    deferrable initially immediate
);
create unique index stage_motion_open on stage_motion (collaborative_id, walk_id)
  where settled_at is null;
create index stage_motion_of_walk on stage_motion (collaborative_id, walk_id, id);

-- How a group came where it stands. Appended, never rewritten.
create table walk_move (
  collaborative_id bigint not null references collaborative (id) deferrable initially immediate,
  id bigint generated always as identity,
  walk_id bigint not null,
  kind text not null check (kind in ('begun', 'advanced', 'went_back', 'released')),
  -- null: it came from nowhere
  from_stage integer,
  -- null: off the pathway
  to_stage integer,
  at timestamptz not null,
  -- null: the proposal did it
  by_person_id bigint,
  motion_id bigint,
  primary key (collaborative_id, id),
  check ((kind = 'begun') = (from_stage is null)),
  check ((kind = 'released') = (to_stage is null)),
  check ((by_person_id is null) <> (motion_id is null)),
  foreign key (collaborative_id, walk_id) references walk (collaborative_id, id)
    deferrable initially immediate,
  foreign key (collaborative_id, by_person_id) references person (collaborative_id, id)
    deferrable initially immediate,
  foreign key (collaborative_id, motion_id) references stage_motion (collaborative_id, id)
    deferrable initially immediate
);
create index walk_move_of_walk on walk_move (collaborative_id, walk_id, id);

-- What somebody said of a criterion: that it is met, that they confirm it, that it is not met any more.
-- Appended, never rewritten.
create table criterion_act (
  collaborative_id bigint not null references collaborative (id) deferrable initially immediate,
  id bigint generated always as identity,
  walk_id bigint not null,
  stage integer not null,
  criterion integer not null,
  kind text not null check (kind in ('met', 'confirmed', 'unmet')),
  at timestamptz not null,
  by_person_id bigint not null,
  evidence text check (char_length(evidence) between 1 and 300),
  because text check (char_length(because) between 1 and 300),
  primary key (collaborative_id, id),
  check ((kind = 'met') = (evidence is not null)),
  check ((kind = 'unmet') = (because is not null)),
  foreign key (collaborative_id, walk_id) references walk (collaborative_id, id)
    deferrable initially immediate,
  foreign key (collaborative_id, by_person_id) references person (collaborative_id, id)
    deferrable initially immediate
);
create index criterion_act_of_walk on criterion_act (collaborative_id, walk_id, id);

select asterism_guard('pathway', true);
select asterism_guard('pathway_stage', true);
select asterism_guard('pathway_criterion', true);
select asterism_guard('walk', false);
select asterism_guard('stage_motion', false);
select asterism_guard('walk_move', true);
select asterism_guard('criterion_act', true);
