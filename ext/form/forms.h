// The list of forms, and which is in force when.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "form/form.h"

namespace gouji::form {

extern const Form kForm2019;  ///< 国办公开办函〔2019〕60号 (试行)
extern const Form kForm2021;  ///< 国办公开办函〔2021〕30号

/// All forms, oldest first.
std::span<const Form* const> forms();

/// The form in force for the year reported on; the nearest for years outside all of them.
const Form& in_force(int year);

/// Every cell of `form`, in the form's order. The form is one of forms().
std::span<const Cell> cells(const Form& form);

}  // namespace gouji::form
