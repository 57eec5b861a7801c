-- A supplier that acts for a lot may hold it by itself and as one of several, by different awards (C-13).
alter table appointment drop constraint appointment_agreement_id_supplier_id_lot_id_key;
alter table appointment add unique (agreement_id, supplier_id, lot_id, members);
