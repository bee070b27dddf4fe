-- 表三 by its columns: a row a kind of applicant, so that sums down a column stand in one row. A
-- figure that is not ok is NULL. The numbers are the ordinals of wording: a query asks for few of
-- these columns, and so each of its figures is one look-up.
CREATE VIEW applicant AS
SELECT r.id AS report_id, m.name AS measure, m.label,
       (SELECT value FROM stored_cell
         WHERE (report_id, item, measure) = (r.id, 301, m.ordinal)) AS received,
       (SELECT value FROM stored_cell
         WHERE (report_id, item, measure) = (r.id, 302, m.ordinal)) AS carried_in,
       (SELECT value FROM stored_cell
         WHERE (report_id, item, measure) = (r.id, 303, m.ordinal)) AS granted,
       (SELECT value FROM stored_cell
         WHERE (report_id, item, measure) = (r.id, 304, m.ordinal)) AS partly_granted,
       (SELECT value FROM stored_cell
         WHERE (report_id, item, measure) = (r.id, 305, m.ordinal)) AS refused_state_secret,
       (SELECT value FROM stored_cell
         WHERE (report_id, item, measure) = (r.id, 306, m.ordinal)) AS refused_other_law,
       (SELECT value FROM stored_cell
         WHERE (report_id, item, measure) = (r.id, 307, m.ordinal)) AS refused_security_stability,
       (SELECT value FROM stored_cell
         WHERE (report_id, item, measure) = (r.id, 308, m.ordinal)) AS refused_third_party,
       (SELECT value FROM stored_cell
         WHERE (report_id, item, measure) = (r.id, 309, m.ordinal)) AS refused_internal_affairs,
       (SELECT value FROM stored_cell
         WHERE (report_id, item, measure) = (r.id, 310, m.ordinal)) AS refused_process_information,
       (SELECT value FROM stored_cell
         WHERE (report_id, item, measure) = (r.id, 311, m.ordinal)) AS refused_enforcement_file,
       (SELECT value FROM stored_cell
         WHERE (report_id, item, measure) = (r.id, 312, m.ordinal)) AS refused_administrative_query,
       (SELECT value FROM stored_cell
         WHERE (report_id, item, measure) = (r.id, 313, m.ordinal)) AS unavailable_not_held,
       (SELECT value FROM stored_cell
         WHERE (report_id, item, measure) = (r.id, 314, m.ordinal)) AS unavailable_must_be_created,
       (SELECT value FROM stored_cell
         WHERE (report_id, item, measure) = (r.id, 315, m.ordinal)) AS unavailable_unclear,
       (SELECT value FROM stored_cell
         WHERE (report_id, item, measure) = (r.id, 316, m.ordinal)) AS rejected_petition,
       (SELECT value FROM stored_cell
         WHERE (report_id, item, measure) = (r.id, 317, m.ordinal)) AS rejected_duplicate,
       (SELECT value FROM stored_cell
         WHERE (report_id, item, measure) = (r.id, 318, m.ordinal)) AS rejected_publication,
       (SELECT value FROM stored_cell
         WHERE (report_id, item, measure) = (r.id, 319, m.ordinal)) AS rejected_excessive,
       (SELECT value FROM stored_cell
         WHERE (report_id, item, measure) = (r.id, 320, m.ordinal)) AS rejected_confirmation,
       (SELECT value FROM stored_cell
         WHERE (report_id, item, measure) = (r.id, 321, m.ordinal)) AS other_handling,
       (SELECT value FROM stored_cell
         WHERE (report_id, item, measure) = (r.id, 322, m.ordinal)) AS other_not_corrected,
       (SELECT value FROM stored_cell
         WHERE (report_id, item, measure) = (r.id, 323, m.ordinal)) AS other_fee_unpaid,
       (SELECT value FROM stored_cell
         WHERE (report_id, item, measure) = (r.id, 324, m.ordinal)) AS other_remaining,
       (SELECT value FROM stored_cell
         WHERE (report_id, item, measure) = (r.id, 325, m.ordinal)) AS handled_total,
       (SELECT value FROM stored_cell
         WHERE (report_id, item, measure) = (r.id, 326, m.ordinal)) AS carried_out
  FROM report AS r
 CROSS JOIN wording AS m NOT INDEXED  -- in the order of wording
 WHERE r.form IS NOT NULL
   AND m.name IN ('natural_person', 'enterprise', 'research', 'public_interest', 'legal_service',
                  'other_organisation', 'total');
