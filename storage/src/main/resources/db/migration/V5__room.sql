-- The local room: what a chat service of its own would remember. Nothing but the room reads it.

create table room_message (
  collaborative_id bigint not null references collaborative (id),
  id bigint generated always as identity,
  -- the channel, or the account whose conversation with the bot it is
  place text not null,
  direct boolean not null,
  -- an account; null for the bot
  author text,
  -- the only account that sees it; null for everybody at that place
  private_to text,
  -- kept with the message so that the card can be found again; a doubtful post may leave it twice
  card bigint,
  -- the request that brought it, so that a retry of it changes nothing
  delivery text,
  content jsonb not null,
  at timestamptz not null,
  edited timestamptz,
  primary key (collaborative_id, id)
);
create index room_message_place on room_message (collaborative_id, place, direct, id);
create index room_message_card on room_message (collaborative_id, card) where card is not null;
create unique index room_message_delivery
  on room_message (collaborative_id, delivery, (author is null)) where delivery is not null;

create table room_reaction (
  collaborative_id bigint not null,
  message_id bigint not null,
  account text not null,
  -- as Slack names it: white_check_mark
  emoji text not null,
  at timestamptz not null,
  primary key (collaborative_id, message_id, emoji, account),
  foreign key (collaborative_id, message_id)
    references room_message (collaborative_id, id) on delete cascade
);

-- How often something changed in the room: whoever shows it looks here.
create table room_change (
  collaborative_id bigint not null primary key references collaborative (id),
  count bigint not null
);

-- Requests that brought no message, such as "forward the clock": a retry of one changes nothing.
create table room_delivery (
  collaborative_id bigint not null references collaborative (id),
  delivery text not null,
  at timestamptz not null,
  primary key (collaborative_id, delivery)
);

select asterism_guard('room_message', false);
select asterism_guard('room_reaction', false);
select asterism_guard('room_change', false);
select asterism_guard('room_delivery', false);
