-- People react to the messages of cards.

alter table card
  -- the service's id of the message, without the further pages of one that takes several: people
  -- react to the first
  add message_head text generated always as (split_part(message, '+', 1)) stored,
  add former_head text generated always as (split_part(former_message, '+', 1)) stored;

create index card_in_message on card (collaborative_id, message_head)
  where message_head is not null;
create index card_in_former_message on card (collaborative_id, former_head)
  where former_head is not null;
