# The SQL that gouji installs, under sql/, in the order in which it is created. A file may hold
# several statements: CREATE TABLE, VIEW, INDEX or TRIGGER, and INSERT for default rows.
# embed_sql.cmake puts the files into the library and into gouji.sql.

# In every database. Its tables are the user's data: an update keeps them as they are.
set(GOUJI_SQL_COMMON
  gouji.sql
  gouji_object.sql
  document.sql
  wording.sql
  claim_term.sql
  scoped_claim.sql
  claim_match.sql
  claim_figure.sql
  claim_fit.sql
  part_sum.sql
  part_fit.sql
  rule.sql
  waiver.sql
  authority_class.sql
  publication_due.sql
  gap.sql
  check_result.sql
  judgement.sql
  finding.sql
  verdict.sql)

# What is parsed anew in every query.
set(GOUJI_SQL_VIEWS
  views/report.sql
  views/section.sql
  views/cell.sql
  views/cell_status.sql
  views/claim.sql
  views/ratio.sql
  views/part.sql
  views/oddity.sql
  views/subject.sql
  views/disclosure.sql
  views/application.sql
  views/applicant.sql
  views/remedy.sql
  views/authority_name.sql
  views/authority_year.sql
  views/cell_change.sql
  views/section_overlap.sql)

# The same names, kept in tables by triggers. An update fills them anew with the INSERTs found here.
set(GOUJI_SQL_STORED
  stored/report.sql
  stored/section.sql
  stored/cell.sql
  stored/cell_status.sql
  stored/claim.sql
  stored/ratio.sql
  stored/part.sql
  stored/oddity.sql
  stored/subject.sql
  stored/disclosure.sql
  stored/application.sql
  stored/applicant.sql
  stored/remedy.sql
  stored/authority_name.sql
  stored/authority_year.sql
  stored/cell_change.sql
  stored/document_trigger.sql
  stored/section_overlap.sql
  stored/overlap_trigger.sql)

# One view a rule family.
set(GOUJI_SQL_CHECKS
  check_document.sql
  check_duplicate.sql
  check_form.sql
  check_year.sql
  check_authority.sql
  check_period.sql
  check_publication.sql
  check_section.sql
  check_empty_section.sql
  check_statement.sql
  check_oddity.sql
  check_table.sql
  check_cell.sql
  check_count.sql
  check_balance.sql
  check_outcome_sum.sql
  check_applicant_sum.sql
  check_remedy_sum.sql
  check_carry_over.sql
  check_stock.sql
  check_copied_text.sql
  check_outlier.sql
  check_claim.sql
  check_claim_sum.sql
  check_ratio.sql)
