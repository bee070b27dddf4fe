-- 表三 by its columns: a row a kind of applicant, so that sums down a column stand in one row. A
-- figure that is not ok is NULL.
CREATE VIEW applicant AS
SELECT d.id AS report_id, p.measure, p.label, p.received, p.carried_in, p.granted, p.partly_granted,
       p.refused_state_secret, p.refused_other_law, p.refused_security_stability,
       p.refused_third_party, p.refused_internal_affairs, p.refused_process_information,
       p.refused_enforcement_file, p.refused_administrative_query, p.unavailable_not_held,
       p.unavailable_must_be_created, p.unavailable_unclear, p.rejected_petition,
       p.rejected_duplicate, p.rejected_publication, p.rejected_excessive, p.rejected_confirmation,
       p.other_handling, p.other_not_corrected, p.other_fee_unpaid, p.other_remaining,
       p.handled_total, p.carried_out
  FROM document AS d, report_applicant(d.body) AS p;
