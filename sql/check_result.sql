-- The rows of all check_* views of this file, with the severity of their rules; rules that are not
-- enabled are left out. Collected by name, so a view of the user's own joins in.
CREATE VIRTUAL TABLE check_result USING gouji_check_result;
