-- How a vote on the lead is counted: by what all who vote had signed when it was begun (C-03). One that was begun before this ends.
alter table consortium_change add column ballot jsonb;
update consortium_change set stage = 'lapsed', ended_at = carelot_now()
  where stage = 'proposed' and content ->> 'kind' = 'lead-replacement';
-- The code of what a change no longer fitted when the last had consented, where that ended it.
alter table consortium_change add column ended_because text;
-- Whom assembled rates were shown to: the lead that there was then (C-14).
alter table consortium_assembly add column shown_to text references organisation (id);
update consortium_assembly a set shown_to = c.lead_id from consortium c where c.id = a.consortium_id;
alter table consortium_assembly alter column shown_to set not null;
create index consortium_assembly_by_reader on consortium_assembly (shown_to);
-- What a firm has consented to be: as it joined, or by a change since (C-05). The lead may make it something else for a model that lacks this, and give it back.
alter table consortium_member add column consented_role text
  check (consented_role in ('lead', 'member', 'sub-contractor', 'guarantor', 'reserve'));
