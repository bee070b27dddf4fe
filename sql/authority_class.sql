-- Which day the ending of an authority's name stands for, for late_publication: month and day of
-- the year after the one reported on; NULL where the law sets none. The longest ending that fits
-- decides, of 64 characters at most. Class `office` is a department unless a township's or
-- sub-district's name stands before the ending; `unclear` names no day. The user's to edit: the
-- rows go into an empty table only.
CREATE TABLE authority_class(
  suffix TEXT PRIMARY KEY,
  class TEXT NOT NULL,
  day TEXT CHECK (day GLOB '[01][0-9]-[0-3][0-9]')
);

INSERT INTO authority_class(suffix, class, day)
SELECT * FROM (VALUES
  -- 《政府信息公开条例》第四十九条: a local government at county level or above, by 31 March.
  ('人民政府', 'government', '03-31'), ('政府', 'government', '03-31'),
  ('行政公署', 'government', '03-31'), ('行署', 'government', '03-31'),
  ('省', 'government', '03-31'), ('自治区', 'government', '03-31'),
  ('市', 'government', '03-31'), ('州', 'government', '03-31'), ('盟', 'government', '03-31'),
  ('县', 'government', '03-31'), ('区', 'government', '03-31'), ('旗', 'government', '03-31'),
  -- The same: departments of such a government, its office among them, by 31 January.
  ('办公厅', 'department', '01-31'), ('厅', 'department', '01-31'), ('局', 'department', '01-31'),
  ('部', 'department', '01-31'), ('委', 'department', '01-31'), ('会', 'department', '01-31'),
  ('委员会', 'department', '01-31'), ('管委会', 'department', '01-31'),
  ('科学院', 'department', '01-31'), ('署', 'department', '01-31'),
  ('海关', 'department', '01-31'), ('行', 'department', '01-31'),
  -- What townships and sub-districts have as well.
  ('办公室', 'office', '01-31'), ('办', 'office', '01-31'), ('处', 'office', '01-31'),
  ('中心', 'office', '01-31'), ('院', 'office', '01-31'), ('馆', 'office', '01-31'),
  ('站', 'office', '01-31'), ('所', 'office', '01-31'), ('队', 'office', '01-31'),
  -- In neither clause: townships and sub-districts, communities and villages, courts.
  ('乡', 'township', NULL), ('乡人民政府', 'township', NULL), ('乡政府', 'township', NULL),
  ('镇', 'township', NULL), ('镇人民政府', 'township', NULL), ('镇政府', 'township', NULL),
  ('苏木', 'township', NULL), ('苏木人民政府', 'township', NULL),
  ('街道', 'township', NULL), ('街道办', 'township', NULL), ('办事处', 'township', NULL),
  ('社区', 'community', NULL), ('村', 'community', NULL), ('村民委员会', 'community', NULL),
  ('村委会', 'community', NULL), ('居民委员会', 'community', NULL),
  ('居委会', 'community', NULL),
  ('法院', 'court', NULL), ('检察院', 'court', NULL),
  -- Zones: some are governments, some are run by a department, some by neither.
  ('开发区', 'unclear', NULL), ('高新区', 'unclear', NULL), ('新区', 'unclear', NULL),
  ('园区', 'unclear', NULL), ('示范区', 'unclear', NULL), ('保税区', 'unclear', NULL),
  ('度假区', 'unclear', NULL), ('景区', 'unclear', NULL), ('工业区', 'unclear', NULL),
  ('试验区', 'unclear', NULL), ('合作区', 'unclear', NULL), ('管理区', 'unclear', NULL),
  ('区管委会', 'unclear', NULL), ('区管理委员会', 'unclear', NULL),
  -- 第五十五条: enterprises and institutions that serve the public, under rules of their own.
  ('公司', 'public_service', NULL), ('集团', 'public_service', NULL),
  ('医院', 'public_service', NULL), ('卫生院', 'public_service', NULL),
  ('学院', 'public_service', NULL), ('大学', 'public_service', NULL),
  ('学校', 'public_service', NULL), ('中学', 'public_service', NULL),
  ('小学', 'public_service', NULL))
 WHERE NOT EXISTS (SELECT 1 FROM authority_class);
