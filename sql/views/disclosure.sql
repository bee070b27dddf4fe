-- 表二, 主动公开政府信息情况, as printed: a row an item. A figure that is not ok is NULL.
CREATE VIRTUAL TABLE disclosure USING gouji_disclosure;
