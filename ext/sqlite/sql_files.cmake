# The SQL that gouji installs, under sql/, in the order in which it is created. A file may hold
# several statements: CREATE TABLE, VIEW, INDEX or TRIGGER, and INSERT for default rows.
# embed_sql.cmake puts the files into the library and into gouji.sql.

# In every database. Its tables are the user's data: an update keeps them as they are.
set(GOUJI_SQL_COMMON
  gouji.sql
  gouji_object.sql
  document.sql
  wording.sql
  rule.sql
  waiver.sql
  authority_class.sql
  authority_year.sql
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
  views/claim.sql
  views/disclosure.sql
  views/application.sql
  views/applicant.sql
  views/remedy.sql)

# The same names, kept in tables by triggers. An update fills them anew with the INSERTs found here.
set(GOUJI_SQL_STORED
  stored/report.sql
  stored/section.sql
  stored/cell.sql
  stored/claim.sql
  stored/disclosure.sql
  stored/application.sql
  stored/applicant.sql
  stored/remedy.sql
  stored/document_trigger.sql)

# One view a rule family.
set(GOUJI_SQL_CHECKS
  check_document.sql
  check_form.sql
  check_year.sql
  check_publication.sql
  check_section.sql
  check_table.sql
  check_cell.sql
  check_count.sql
  check_balance.sql
  check_outcome_sum.sql
  check_applicant_sum.sql
  check_remedy_sum.sql
  check_carry_over.sql
  check_stock.sql)
