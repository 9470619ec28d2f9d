-- Motions: what comes of a proposal by itself once it is adopted. The kind says whose it is, the
-- subject is a row of theirs.

alter table proposal
  add column motion text check (motion ~ '^[a-z_]{1,40}$'),
  add column motion_subject bigint,
  add check ((motion is null) = (motion_subject is null));
create unique index proposal_of_motion on proposal (motion, motion_subject) where motion is not null;
