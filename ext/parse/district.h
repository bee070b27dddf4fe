// Which city a district belongs to, by the names of the districts of China.
#pragma once

#include <string_view>

namespace gouji::parse {

/// The city of a district, 东湖区 → 南昌市; empty where no city, or more than one, has a district
/// of that name (鼓楼区 is one of 南京, 徐州, 福州 and 开封). Static storage.
std::string_view city_of(std::string_view district);

}  // namespace gouji::parse
