-- Every cell that the form of a report prescribes, of all documents, in the form's order.
CREATE VIRTUAL TABLE cell USING gouji_cell;
