-- How far each account has read at each place of the local room.

create table room_read (
  collaborative_id bigint not null references collaborative (id),
  account text not null,
  -- as in room_message
  place text not null,
  direct boolean not null,
  message_id bigint not null,
  primary key (collaborative_id, account, place, direct)
);

select asterism_guard('room_read', false);

-- What was there before anybody counted is old news to everybody.
insert into room_read (collaborative_id, account, place, direct, message_id)
select m.collaborative_id, a.external_id, m.place, m.direct, max(m.id)
from room_message m
join workspace w on w.collaborative_id = m.collaborative_id and w.platform = 'room'
join account a on a.collaborative_id = w.collaborative_id and a.workspace_id = w.id
where not m.direct or m.place = a.external_id
group by m.collaborative_id, a.external_id, m.place, m.direct;

-- The account of a new person, the id of a new channel: the same request sent again is answered so.
alter table room_delivery add column made text;
