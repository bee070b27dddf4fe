// Which names are those of one organ.
#include "parse/authority.h"

#include <string>

#include "catch.h"
#include "parse/district.h"

using gouji::parse::authority_key;
using gouji::parse::city_of;

namespace {

struct Pair {
  const char* a;
  const char* b;
};

constexpr Pair kOneOrgan[] = {
    {"长沙市人民政府办公室", "长沙市政府办公室"},
    {"长沙市人民政府办公室", "湖南省长沙市政府办"},
    {"长沙市人民政府", "长沙市"},
    {"长沙市人民政府", "湖南省长沙市人民政府"},
    {"营山县人民政府办公室", "四川省南充市营山县人民政府办"},
    {"营山县", "南充市营山县人民政府"},
    {"东湖区人民政府", "南昌市东湖区人民政府"},
    {"东湖区人民政府", "江西省南昌市东湖区政府"},
    {"武汉东湖新技术开发区管委会", "武汉东湖新技术开发区管理委员会"},
    {"高场街道办事处", "高场街道"},
    {"高场街道办", "高场街道办事处"},
    {"潜江市高场街道办事处", "湖北省潜江市高场街道办"},
    {"随州市发展和改革委员会", "随州市发改委"},
    {"随州市发展改革委", "随州市发展和改革委员会"},
    {"長沙市人民政府辦公室", "长沙市人民政府办公室"},
    {"长沙市　人民政府 办公室", "长沙市人民政府办公室"},
    {"国家税务总局长沙市税务局", "长沙市税务局"},
    {"中华人民共和国水利部", "水利部"},
    {"甲乙市虚构县水利局", "虚构县水利局"},
    {"延边朝鲜族自治州安图县人民政府", "吉林省延边朝鲜族自治州安图县政府"},
    {"安图县政府", "吉林省延边朝鲜族自治州安图县政府"},
    {"长沙市住房和城乡建设局", "长沙市住建局"},
    {"长沙市城市管理局", "湖南省长沙市城市管理局"},
    {"湖北省市场监督管理局", "湖北省市场监管局"},
    {"南昌市东湖区红旗街道办事处", "东湖区红旗街道"},
    {"长沙市政务公开办", "长沙市政务公开办公室"},
    {"武汉市江岸区台北街道办事处", "江岸区台北街道办事处"},
    {"重庆市云阳县人民政府", "云阳县人民政府"},
    {"北京市海淀区人民政府", "海淀区人民政府"},
    {"上海市浦东新区人民政府", "浦东新区人民政府"},
    {"岳阳市岳阳县人民政府", "岳阳县政府"},
    {"邯郸市魏县人民政府", "河北省魏县人民政府"},
    {"虚构镇", "虚构镇人民政府"},
    {"长沙市人力资源和社会保障局", "长沙市人社局"},
    {"虚构县卫生健康局", "虚构县卫健局"},
    {"内蒙古自治区呼和浩特市教育局", "呼和浩特市教育局"},
    {"鄂尔多斯市准格尔旗人民政府", "准格尔旗"},
    {"海南区人民政府", "乌海市海南区政府"},
    {"吉林省吉林市人民政府", "吉林市政府"},
    {"苏州市吴江区应急局", "吴江区应急管理局"},
    {"云南省", "云南省人民政府"},
    {"虚构县府办", "虚构县人民政府办公室"},
    {"区府办", "区政府办公室"},
    {"湖北省神农架林区", "神农架林区人民政府"},
};

constexpr Pair kTwoOrgans[] = {
    {"长沙市人民政府办公室", "长沙市人民政府"},
    {"武汉市东湖区人民政府", "南昌市东湖区人民政府"},
    {"武汉市东湖区人民政府", "东湖区人民政府"},
    {"南京市鼓楼区人民政府", "福州市鼓楼区人民政府"},
    {"鼓楼区人民政府", "南京市鼓楼区人民政府"},
    {"武汉东湖新技术开发区管委会", "东湖区人民政府"},
    {"潜江市高场街道办事处", "高场街道办事处"},
    {"随州市发展和改革局", "随州市发展和改革委员会"},
    {"国家税务总局长沙市税务局", "长沙市国家税务局"},
    {"湖北省教育厅", "教育厅"},
    {"湖北省教育厅", "湖北教育厅"},
    {"虚构县水利局", "虚构县林业局"},
    {"甲市虚构区水利局", "乙市虚构区水利局"},
    {"长沙市自然资源和规划局", "长沙市自然资源局"},
    {"和平区教育局", "平区教育局"},
    {"和县教育局", "县教育局"},
    {"湖北省城市管理局", "城市管理局"},
    {"湖北省市场监督管理局", "市场监督管理局"},
    {"甲市乙丙区红旗街道办事处", "丁市乙丙区红旗街道办事处"},
    {"市政府", "市政府办公室"},
    {"长沙市委", "长沙市委员会"},
    {"重庆市江北区人民政府", "宁波市江北区人民政府"},
    {"重庆市江北区人民政府", "江北区人民政府"},
    {"上海市人民政府驻北京办事处", "上海市人民政府驻北京办"},
    {"岳阳市人民政府", "岳阳县人民政府"},
    {"长沙县城关镇人民政府", "宁乡县城关镇人民政府"},
    {"虚构乡", "虚构镇"},
    {"虚构县人民政府办公厅", "虚构县人民政府办公室"},
    {"虚构县文化和旅游局", "虚构县文化广电和旅游局"},
    {"呼和浩特市新城区政府", "西安市新城区政府"},
    {"海南省乌海", "乌海"},
    {"海南省人民政府", "海南区人民政府"},
    {"河北省人民政府", "天津市河北区人民政府"},
    {"吉林省人民政府", "吉林市人民政府"},
    {"朝阳市教育局", "朝阳区教育局"},
    {"北京市朝阳区教育局", "长春市朝阳区教育局"},
    {"虚构经济开发区", "虚构经济开发区管委会"},
    {"中国气象局", "气象局"},
    {"长沙市雨花区教育局", "南京市雨花台区教育局"},
};

}  // namespace

TEST_CASE("names of one organ have one key", "[parse][authority]") {
  for (const Pair& names : kOneOrgan) {
    CAPTURE(names.a, names.b);
    CHECK(authority_key(names.a) == authority_key(names.b));
  }
}

TEST_CASE("two organs never share a key", "[parse][authority]") {
  for (const Pair& names : kTwoOrgans) {
    CAPTURE(names.a, names.b);
    CHECK(authority_key(names.a) != authority_key(names.b));
  }
}

TEST_CASE("the key of a key is itself", "[parse][authority]") {
  for (const auto& pairs : {std::begin(kOneOrgan), std::begin(kTwoOrgans)}) {
    const std::string key = authority_key(authority_key(pairs->a));
    CHECK(key == authority_key(pairs->a));
  }
  for (const Pair& names : kOneOrgan) {
    CAPTURE(names.a);
    CHECK(authority_key(authority_key(names.a)) == authority_key(names.a));
  }
}

TEST_CASE("a key is a name that a reader knows", "[parse][authority]") {
  CHECK(authority_key("湖北省随州市政府办") == "随州市政府办公室");
  CHECK(authority_key("随州市发改委") == "随州市发展改革委员会");
  CHECK(authority_key("東湖區 ｇov") == "南昌市东湖区gov");
  CHECK(authority_key("") == "");
  CHECK(authority_key("（ ）") == "");
}

TEST_CASE("a name as long as a document is no name, and takes no time", "[parse][authority]") {
  std::string name;
  while (name.size() < 3000000) name += "湖北省随州市";
  CHECK(authority_key(name).size() == name.size());
}

TEST_CASE("a district has a city where no other city has one of the name", "[parse][district]") {
  CHECK(city_of("东湖区") == "南昌市");
  CHECK(city_of("浦东新区") == "上海市");
  CHECK(city_of("克拉玛依区") == "克拉玛依市");
  for (const char* shared : {"鼓楼区", "朝阳区", "和平区", "西湖区", "城区", "新城区", "江北区"}) {
    CAPTURE(shared);
    CHECK(city_of(shared) == "");
  }
  CHECK(city_of("虚构区") == "");
  CHECK(city_of("") == "");
}
