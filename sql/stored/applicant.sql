-- 表三 by its columns: a row a kind of applicant, so that sums down a column stand in one row. A
-- figure that is not ok is NULL. The numbers are the ordinals of wording: a query asks for few of
-- these columns, and so each of its figures is one look-up.
CREATE VIEW applicant AS
SELECT r.id AS report_id, m.name AS measure, m.label,
       (SELECT CASE p.place WHEN 1 THEN value_1 WHEN 2 THEN value_2 WHEN 3 THEN value_3 WHEN 4
               THEN value_4 WHEN 5 THEN value_5 WHEN 6 THEN value_6 ELSE value_7 END
          FROM stored_row WHERE id = 512 * r.id + 301) AS received,
       (SELECT CASE p.place WHEN 1 THEN value_1 WHEN 2 THEN value_2 WHEN 3 THEN value_3 WHEN 4
               THEN value_4 WHEN 5 THEN value_5 WHEN 6 THEN value_6 ELSE value_7 END
          FROM stored_row WHERE id = 512 * r.id + 302) AS carried_in,
       (SELECT CASE p.place WHEN 1 THEN value_1 WHEN 2 THEN value_2 WHEN 3 THEN value_3 WHEN 4
               THEN value_4 WHEN 5 THEN value_5 WHEN 6 THEN value_6 ELSE value_7 END
          FROM stored_row WHERE id = 512 * r.id + 303) AS granted,
       (SELECT CASE p.place WHEN 1 THEN value_1 WHEN 2 THEN value_2 WHEN 3 THEN value_3 WHEN 4
               THEN value_4 WHEN 5 THEN value_5 WHEN 6 THEN value_6 ELSE value_7 END
          FROM stored_row WHERE id = 512 * r.id + 304) AS partly_granted,
       (SELECT CASE p.place WHEN 1 THEN value_1 WHEN 2 THEN value_2 WHEN 3 THEN value_3 WHEN 4
               THEN value_4 WHEN 5 THEN value_5 WHEN 6 THEN value_6 ELSE value_7 END
          FROM stored_row WHERE id = 512 * r.id + 305) AS refused_state_secret,
       (SELECT CASE p.place WHEN 1 THEN value_1 WHEN 2 THEN value_2 WHEN 3 THEN value_3 WHEN 4
               THEN value_4 WHEN 5 THEN value_5 WHEN 6 THEN value_6 ELSE value_7 END
          FROM stored_row WHERE id = 512 * r.id + 306) AS refused_other_law,
       (SELECT CASE p.place WHEN 1 THEN value_1 WHEN 2 THEN value_2 WHEN 3 THEN value_3 WHEN 4
               THEN value_4 WHEN 5 THEN value_5 WHEN 6 THEN value_6 ELSE value_7 END
          FROM stored_row WHERE id = 512 * r.id + 307) AS refused_security_stability,
       (SELECT CASE p.place WHEN 1 THEN value_1 WHEN 2 THEN value_2 WHEN 3 THEN value_3 WHEN 4
               THEN value_4 WHEN 5 THEN value_5 WHEN 6 THEN value_6 ELSE value_7 END
          FROM stored_row WHERE id = 512 * r.id + 308) AS refused_third_party,
       (SELECT CASE p.place WHEN 1 THEN value_1 WHEN 2 THEN value_2 WHEN 3 THEN value_3 WHEN 4
               THEN value_4 WHEN 5 THEN value_5 WHEN 6 THEN value_6 ELSE value_7 END
          FROM stored_row WHERE id = 512 * r.id + 309) AS refused_internal_affairs,
       (SELECT CASE p.place WHEN 1 THEN value_1 WHEN 2 THEN value_2 WHEN 3 THEN value_3 WHEN 4
               THEN value_4 WHEN 5 THEN value_5 WHEN 6 THEN value_6 ELSE value_7 END
          FROM stored_row WHERE id = 512 * r.id + 310) AS refused_process_information,
       (SELECT CASE p.place WHEN 1 THEN value_1 WHEN 2 THEN value_2 WHEN 3 THEN value_3 WHEN 4
               THEN value_4 WHEN 5 THEN value_5 WHEN 6 THEN value_6 ELSE value_7 END
          FROM stored_row WHERE id = 512 * r.id + 311) AS refused_enforcement_file,
       (SELECT CASE p.place WHEN 1 THEN value_1 WHEN 2 THEN value_2 WHEN 3 THEN value_3 WHEN 4
               THEN value_4 WHEN 5 THEN value_5 WHEN 6 THEN value_6 ELSE value_7 END
          FROM stored_row WHERE id = 512 * r.id + 312) AS refused_administrative_query,
       (SELECT CASE p.place WHEN 1 THEN value_1 WHEN 2 THEN value_2 WHEN 3 THEN value_3 WHEN 4
               THEN value_4 WHEN 5 THEN value_5 WHEN 6 THEN value_6 ELSE value_7 END
          FROM stored_row WHERE id = 512 * r.id + 313) AS unavailable_not_held,
       (SELECT CASE p.place WHEN 1 THEN value_1 WHEN 2 THEN value_2 WHEN 3 THEN value_3 WHEN 4
               THEN value_4 WHEN 5 THEN value_5 WHEN 6 THEN value_6 ELSE value_7 END
          FROM stored_row WHERE id = 512 * r.id + 314) AS unavailable_must_be_created,
       (SELECT CASE p.place WHEN 1 THEN value_1 WHEN 2 THEN value_2 WHEN 3 THEN value_3 WHEN 4
               THEN value_4 WHEN 5 THEN value_5 WHEN 6 THEN value_6 ELSE value_7 END
          FROM stored_row WHERE id = 512 * r.id + 315) AS unavailable_unclear,
       (SELECT CASE p.place WHEN 1 THEN value_1 WHEN 2 THEN value_2 WHEN 3 THEN value_3 WHEN 4
               THEN value_4 WHEN 5 THEN value_5 WHEN 6 THEN value_6 ELSE value_7 END
          FROM stored_row WHERE id = 512 * r.id + 316) AS rejected_petition,
       (SELECT CASE p.place WHEN 1 THEN value_1 WHEN 2 THEN value_2 WHEN 3 THEN value_3 WHEN 4
               THEN value_4 WHEN 5 THEN value_5 WHEN 6 THEN value_6 ELSE value_7 END
          FROM stored_row WHERE id = 512 * r.id + 317) AS rejected_duplicate,
       (SELECT CASE p.place WHEN 1 THEN value_1 WHEN 2 THEN value_2 WHEN 3 THEN value_3 WHEN 4
               THEN value_4 WHEN 5 THEN value_5 WHEN 6 THEN value_6 ELSE value_7 END
          FROM stored_row WHERE id = 512 * r.id + 318) AS rejected_publication,
       (SELECT CASE p.place WHEN 1 THEN value_1 WHEN 2 THEN value_2 WHEN 3 THEN value_3 WHEN 4
               THEN value_4 WHEN 5 THEN value_5 WHEN 6 THEN value_6 ELSE value_7 END
          FROM stored_row WHERE id = 512 * r.id + 319) AS rejected_excessive,
       (SELECT CASE p.place WHEN 1 THEN value_1 WHEN 2 THEN value_2 WHEN 3 THEN value_3 WHEN 4
               THEN value_4 WHEN 5 THEN value_5 WHEN 6 THEN value_6 ELSE value_7 END
          FROM stored_row WHERE id = 512 * r.id + 320) AS rejected_confirmation,
       (SELECT CASE p.place WHEN 1 THEN value_1 WHEN 2 THEN value_2 WHEN 3 THEN value_3 WHEN 4
               THEN value_4 WHEN 5 THEN value_5 WHEN 6 THEN value_6 ELSE value_7 END
          FROM stored_row WHERE id = 512 * r.id + 321) AS other_handling,
       (SELECT CASE p.place WHEN 1 THEN value_1 WHEN 2 THEN value_2 WHEN 3 THEN value_3 WHEN 4
               THEN value_4 WHEN 5 THEN value_5 WHEN 6 THEN value_6 ELSE value_7 END
          FROM stored_row WHERE id = 512 * r.id + 322) AS other_not_corrected,
       (SELECT CASE p.place WHEN 1 THEN value_1 WHEN 2 THEN value_2 WHEN 3 THEN value_3 WHEN 4
               THEN value_4 WHEN 5 THEN value_5 WHEN 6 THEN value_6 ELSE value_7 END
          FROM stored_row WHERE id = 512 * r.id + 323) AS other_fee_unpaid,
       (SELECT CASE p.place WHEN 1 THEN value_1 WHEN 2 THEN value_2 WHEN 3 THEN value_3 WHEN 4
               THEN value_4 WHEN 5 THEN value_5 WHEN 6 THEN value_6 ELSE value_7 END
          FROM stored_row WHERE id = 512 * r.id + 324) AS other_remaining,
       (SELECT CASE p.place WHEN 1 THEN value_1 WHEN 2 THEN value_2 WHEN 3 THEN value_3 WHEN 4
               THEN value_4 WHEN 5 THEN value_5 WHEN 6 THEN value_6 ELSE value_7 END
          FROM stored_row WHERE id = 512 * r.id + 325) AS handled_total,
       (SELECT CASE p.place WHEN 1 THEN value_1 WHEN 2 THEN value_2 WHEN 3 THEN value_3 WHEN 4
               THEN value_4 WHEN 5 THEN value_5 WHEN 6 THEN value_6 ELSE value_7 END
          FROM stored_row WHERE id = 512 * r.id + 326) AS carried_out
  FROM report AS r
 CROSS JOIN wording AS m NOT INDEXED  -- in the order of wording
 CROSS JOIN stored_place AS p ON (p.form, p.item, p.measure) = (r.form, 'received', m.name);
