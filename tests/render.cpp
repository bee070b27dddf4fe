#include "render.h"

namespace gouji::tests {

std::string report(int year, const std::vector<Grid>& tables, PlainLayout layout) {
  const std::string in = std::to_string(year) + "年";
  return "虚构县人民政府办公室" + in +
         "政府信息公开工作年度报告\n"
         "根据《中华人民共和国政府信息公开条例》（国务院令第711号）编制。本报告所列数据的统计期限"
         "自" +
         in + "1月1日起至" + in + "12月31日止。\n一、总体情况\n" + in +
         "，县政府办公室依法公开政府信息，办理依申请公开事项。\n二、主动公开政府信息情况\n" +
         render(tables.at(0), layout) + "三、收到和处理政府信息公开申请情况\n" +
         render(tables.at(1), layout) + "四、政府信息公开行政复议、行政诉讼情况\n" +
         render(tables.at(2), layout) +
         "五、存在的主要问题及改进情况\n公开不够及时，下一步加强培训。\n六、其他需要报告的事项\n无"
         "。\n";
}

}  // namespace gouji::tests
