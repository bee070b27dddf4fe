-- 表三, 收到和处理政府信息公开申请情况, as printed: a row an item. A figure that is not ok is NULL.
CREATE VIRTUAL TABLE application USING gouji_application;
