-- What somebody has declared stays, whatever they declare since: the last version stands.
alter table declaration add column version integer not null default 1;
alter table declaration alter column version drop default;
alter table declaration drop constraint declaration_pkey;
alter table declaration add primary key (competition_id, person_id, phase, version);
-- An approval that was given before the money was cleared does not count, and may be given again.
alter table decision_step drop constraint decision_step_pkey;
alter table decision_step add primary key (competition_id, lot_id, version, step, outcome, decided_at);
