-- 表四, 政府信息公开行政复议、行政诉讼情况: a row a kind of remedy. A figure that is not ok is NULL.
CREATE VIRTUAL TABLE remedy USING gouji_remedy;
