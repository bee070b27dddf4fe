-- 表三 by its columns: a row a kind of applicant, so that sums down a column stand in one row. A
-- figure that is not ok is NULL.
CREATE VIEW applicant AS
SELECT c.report_id, m.name AS measure, m.label,
       max(c.value) FILTER (WHERE i.name = 'received') AS received,
       max(c.value) FILTER (WHERE i.name = 'carried_in') AS carried_in,
       max(c.value) FILTER (WHERE i.name = 'granted') AS granted,
       max(c.value) FILTER (WHERE i.name = 'partly_granted') AS partly_granted,
       max(c.value) FILTER (WHERE i.name = 'refused_state_secret') AS refused_state_secret,
       max(c.value) FILTER (WHERE i.name = 'refused_other_law') AS refused_other_law,
       max(c.value) FILTER (WHERE i.name = 'refused_security_stability')
         AS refused_security_stability,
       max(c.value) FILTER (WHERE i.name = 'refused_third_party') AS refused_third_party,
       max(c.value) FILTER (WHERE i.name = 'refused_internal_affairs') AS refused_internal_affairs,
       max(c.value) FILTER (WHERE i.name = 'refused_process_information')
         AS refused_process_information,
       max(c.value) FILTER (WHERE i.name = 'refused_enforcement_file') AS refused_enforcement_file,
       max(c.value) FILTER (WHERE i.name = 'refused_administrative_query')
         AS refused_administrative_query,
       max(c.value) FILTER (WHERE i.name = 'unavailable_not_held') AS unavailable_not_held,
       max(c.value) FILTER (WHERE i.name = 'unavailable_must_be_created')
         AS unavailable_must_be_created,
       max(c.value) FILTER (WHERE i.name = 'unavailable_unclear') AS unavailable_unclear,
       max(c.value) FILTER (WHERE i.name = 'rejected_petition') AS rejected_petition,
       max(c.value) FILTER (WHERE i.name = 'rejected_duplicate') AS rejected_duplicate,
       max(c.value) FILTER (WHERE i.name = 'rejected_publication') AS rejected_publication,
       max(c.value) FILTER (WHERE i.name = 'rejected_excessive') AS rejected_excessive,
       max(c.value) FILTER (WHERE i.name = 'rejected_confirmation') AS rejected_confirmation,
       max(c.value) FILTER (WHERE i.name = 'other_handling') AS other_handling,
       max(c.value) FILTER (WHERE i.name = 'other_not_corrected') AS other_not_corrected,
       max(c.value) FILTER (WHERE i.name = 'other_fee_unpaid') AS other_fee_unpaid,
       max(c.value) FILTER (WHERE i.name = 'other_remaining') AS other_remaining,
       max(c.value) FILTER (WHERE i.name = 'handled_total') AS handled_total,
       max(c.value) FILTER (WHERE i.name = 'carried_out') AS carried_out
  FROM stored_cell AS c
  JOIN wording AS i ON i.ordinal = c.item AND i.tbl = 'applications'
  JOIN wording AS m ON m.ordinal = c.measure
 GROUP BY c.report_id, c.measure;
