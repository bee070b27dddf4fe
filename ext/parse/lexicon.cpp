#include "parse/lexicon.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "parse/sign_set.h"
#include "text/fold.h"

namespace gouji::parse {
namespace {

struct Entry {
  char32_t sign;
  std::string_view words;  // parted by |
};

// Where a word has another inside, the longest counts: 不予公开 is not 不 and 予以公开, 平均 no 均.
constexpr std::array kWords{
    // What was applied for.
    Entry{U'申',
          "政府信息公开申请|政府信息依申请公开|依申请公开政府信息|依申请公开信息|"
          "依申请信息公开|依申请公开|信息公开申请|政务公开申请|申请公开政府信息|"
          "申请公开信息|申请政府信息公开|申请信息公开|政府信息申请公开|"
          "要求公开政府信息|获取政府信息|政府信息申请|信息申请|公开申请|"
          "信息依申请公开|依申请政府信息公开|依法申请公开|公开信息申请|申请公开"},
    Entry{U'请', "申请|申请件|来件|请求"},
    Entry{U'量',
          "申请量|申请数量|申请总量|申请总数|申请数|申请件数|申请总量达|申请量达|"
          "公开申请量|依申请公开量|依申请公开申请量|依申请量"},
    Entry{U'议',
          "被申请行政复议|申请行政复议|行政复议申请|行政复议案件|行政复议|复议案件|复议申请|"
          "申请复议|复议"},
    Entry{U'讼', "提起行政诉讼|被提起行政诉讼|行政诉讼案件|行政诉讼|提起诉讼|诉讼案件|诉讼"},
    Entry{U'章', "规章|政府规章"},
    Entry{U'范', "行政规范性文件|规范性文件"},
    Entry{U'许', "行政许可|许可决定"},
    Entry{U'罚', "行政处罚|处罚决定"},
    Entry{U'强', "行政强制|行政强制措施"},
    Entry{U'服', "其他对外管理服务事项|对外管理服务事项"},
    Entry{U'费', "行政事业性收费"},
    Entry{U'资',
          "信息处理费|政府信息处理费|信息公开处理费|政府信息公开处理费|"
          "政府信息公开信息处理费|信息公开信息处理费|信息处理费用|政府信息处理费用|"
          "信息公开处理费用|政府信息公开信息处理费用|依申请公开信息处理费|"
          "政府信息公开申请信息处理费|依申请公开政府信息处理费"},
    Entry{U'该',
          "此项收入|该项收入|此类收入|此项费用|该项费用|此类费用|该类费用|此费用|该费用|"
          "此项收费|该项收费"},
    Entry{U'决', "处理决定|决定"},
    Entry{U'项', "事项|项目|项目数量"},
    Entry{U'购', "政府集中采购|集中采购"},
    Entry{U'主', "主动公开"},
    Entry{U'开', "公开|发布|公布|公示"},
    Entry{U'息', "政府信息|政务信息|各类信息|信息"},
    Entry{U'公',
          "政府信息公开|信息公开|政务公开|政府信息公开工作|信息公开工作|政务公开工作|"
          "信息公开事项|政府信息公开事项|信息公开事务|政府信息公开事务|信息公开类|"
          "政府信息公开类"},
    Entry{U'文', "文件|政策文件|公文|历年文件|往年文件"},
    // What is done with it.
    Entry{U'收',
          "收到|新收|新收到|受理|接收|接到|收悉|接收到|接受|新接收|新受理|收件|"
          "新增|受理了|收到了|登记受理|收到和受理|接收和受理|收取到|受理过|收到过|接到过|"
          "接收过"},
    Entry{U'办', "办理量|办理|处理|处置"},
    Entry{U'答',
          "答复量|答复数|答复总数|答复|回复|作出答复|给予答复|予以答复|办理答复|"
          "答复办理|办理并答复|处理答复|做出答复|进行答复|进行了答复|办理回复|办复"},
    Entry{U'毕',
          "办结量|办结数|办结总数|办结|办毕|办理完毕|办理完成|处理完毕|处理完成|"
          "办理办结|办理完结|完成办理|办结答复|答复办结|办结完毕"},
    Entry{U'竣', "答复完毕|答复完成|完成答复|回复完毕|完成了答复|完成回复"},
    Entry{U'结',
          "结转|顺延|转结|转入|转至|延至|延续至|推迟至|结转来|结转来的|结转而来|结转而来的|"
          "结转过来|转来的|转入的"},
    Entry{U'剩', "剩余|余下|其余|尚余|还有|尚有|剩"},
    Entry{U'除', "除|除去|除了"},
    Entry{U'作', "作出|做出"},
    Entry{U'制',
          "制发|制定|出台|印发|制定印发|制定出台|新制发|新制定|制发件数|"
          "本年制发件数|制定发布|起草发布|制发数|起草|制发数量|出台印发"},
    Entry{U'造', "新制作数量|制作数量|新制作"},
    Entry{U'露', "新公开数量|新公开"},
    Entry{U'总', "对外公开总数量|公开总数量|对外公开总数"},
    Entry{U'废', "废止|废止件数|本年废止件数|废止失效|废止数|宣布废止"},
    Entry{U'效', "现行有效|现行有效件数|继续有效|现行有效数|有效件数"},
    Entry{U'取', "收取|征收|收缴|实收|计收|收取了|实际收取"},
    Entry{U'发',
          "引发|引起|产生|发生|导致|引致|因|提起|被|出现|而|涉及|发起|被提起|涉|针对|实施|"
          "因此引发|因此引起|因此产生|因此提起|由此引发|由此引起|由此产生"},
    // Outcomes of applications and their reasons.
    Entry{U'予',
          "予以公开|准予公开|同意公开|全部公开|完全公开|予公开|给予公开|全部予以公开|同意予以公开|"
          "予以全部公开"},
    Entry{U'部', "部分公开|予以部分公开|同意部分公开|部分予以公开"},
    Entry{U'否', "不予公开|不予以公开|不同意公开|决定不予公开|不公开的申请|依法不公开的申请"},
    Entry{U'缺', "无法提供|无法予以提供|不能提供|无法公开"},
    Entry{U'斥', "不予处理|不予以处理|不予办理"},
    Entry{U'杂', "其他处理|其它处理|其他情形处理|作其他处理|其他方式处理"},
    Entry{U'密', "属于国家秘密|涉及国家秘密|属国家秘密|国家秘密"},
    Entry{U'禁',
          "其他法律行政法规禁止公开|其他法律和行政法规禁止公开|法律行政法规禁止公开|"
          "其他法律、行政法规禁止公开|法律、行政法规禁止公开|法律和行政法规禁止公开|"
          "其他法律法规禁止公开"},
    Entry{U'危', "危及三安全一稳定|三安全一稳定"},
    Entry{U'三', "保护第三方合法权益|第三方合法权益|涉及第三方合法权益|损害第三方合法权益"},
    Entry{U'内', "属于三类内部事务信息|三类内部事务信息|内部事务信息|属于内部事务信息"},
    Entry{U'程', "属于四类过程性信息|四类过程性信息|过程性信息|属于过程性信息|四类过程性性信息"},
    Entry{U'卷', "属于行政执法案卷|行政执法案卷|行政执法案卷信息|属于行政执法案卷信息"},
    Entry{U'询', "属于行政查询事项|行政查询事项|属行政查询事项"},
    Entry{U'掌',
          "本机关不掌握相关政府信息|不掌握相关政府信息|本机关不掌握|不掌握|"
          "不掌握相关信息|本机关不掌握相关信息|本单位不掌握|我局不掌握|本局不掌握|"
          "不掌握政府信息|本机关不掌握政府信息|不掌握该信息"},
    Entry{U'另',
          "没有现成信息需要另行制作|没有现成信息需另行制作|没有现成信息|需要另行制作|"
          "需另行制作|无现成信息需要另行制作|无现成信息|没有现成信息，需要另行制作|"
          "没有现成信息，需另行制作|没有现成信息、需要另行制作|没有现成信息、需另行制作|"
          "需要另行加工制作|需要另行制作、没有现成信息|需要另行加工制作、没有现成信息"},
    Entry{U'晦',
          "补正后申请内容仍不明确|补正后仍不明确|补正后内容仍不明确|"
          "补正后申请内容不明确|经补正后仍不明确|补正后申请内容仍然不明确"},
    Entry{U'访',
          "信访举报投诉类申请|信访举报投诉类|信访、举报、投诉类|信访、举报、投诉类申请|"
          "信访投诉举报类|信访、投诉、举报类|信访投诉举报类申请|信访、投诉、举报类申请|"
          "信访举报投诉"},
    Entry{U'重', "重复申请|属于重复申请|重复提交申请"},
    Entry{U'版', "要求提供公开出版物|提供公开出版物|公开出版物"},
    Entry{U'频', "无正当理由大量反复申请|大量反复申请"},
    Entry{U'确',
          "要求行政机关确认或重新出具已获取信息|要求确认或重新出具已获取信息|"
          "要求重新出具已获取信息|确认或重新出具已获取信息|重新出具已获取信息|"
          "要求本机关确认或重新出具已获取信息"},
    Entry{U'补',
          "申请人无正当理由逾期不补正|无正当理由逾期不补正|逾期不补正|逾期未补正|"
          "逾期未按要求补正|申请人逾期未按要求补正|逾期未按通知要求补正|"
          "申请人逾期不补正|申请人逾期未补正|无正当理由逾期未补正|"
          "申请人无正当理由逾期未补正"},
    Entry{U'缴',
          "申请人逾期未按收费通知要求缴纳费用|逾期未按收费通知要求缴纳费用|"
          "逾期未缴纳费用|逾期未缴费|逾期不缴费|逾期未交费"},
    Entry{U'余', "其他|其它|其他情形|其他原因|其它情形"},
    Entry{U'应', "应办理|应办|需办理|应处理|应办结|应答复|待办|待办理|需办|需要办理|在办"},
    Entry{U'免', "减免|免收|免除|退还|退回|检索费|复制费|邮寄费|罚款|罚没|工本费"},
    Entry{U'等',
          "等|等等|等渠道|等多种渠道|等各种渠道|等各类渠道|等多种方式|等多种形式|等各种方式|"
          "等各种形式|等多种途径"},
    // Who applied.
    Entry{U'民', "自然人|公民个人"},
    Entry{U'商', "商业企业|商业机构"},
    Entry{U'科', "科研机构|科研单位"},
    Entry{U'益', "社会公益组织|公益组织|社会公益团体"},
    Entry{U'律', "法律服务机构"},
    Entry{U'它', "其他组织|其它组织"},
    Entry{U'法',
          "法人或其他组织|法人或者其他组织|法人和其他组织|法人及其他组织|法人、其他组织|法人"},
    // Reviews and lawsuits.
    Entry{U'维', "维持|结果维持|获维持|被维持|维持原决定|结果为维持|维持原行政行为|获得维持"},
    Entry{U'纠', "纠正|结果纠正|被纠正|结果为纠正|获纠正|予以纠正"},
    Entry{U'果', "其他结果|其它结果|结果为其他|为其他结果"},
    Entry{U'审',
          "尚未审结|未审结|正在审理|尚在审理|正在审理中|尚在审理中|尚未审理完结|均未审结|"
          "均尚未审结|仍在审理|仍在审理中|仍未审结"},
    Entry{U'直', "未经复议直接起诉|未经行政复议直接起诉|未经复议程序直接起诉|直接起诉"},
    Entry{U'后',
          "复议后起诉|经复议后起诉|行政复议后起诉|经行政复议后起诉|复议后提起诉讼|"
          "复议后提起行政诉讼"},
    // None, all, each.
    Entry{U'无',
          "无|没有|未|尚未|暂未|未曾|不存在|尚无|暂无|没|并未|从未|还未|均未|均无|均没有|都没有|"
          "都未|亦无|亦未|也无|也未|也没有|亦没有"},
    Entry{U'零', "零|零报告|为零|为空|为零报告|实行零报告"},
    Entry{U'均',
          "均|全部|皆|悉数|都已|都在|都按|所有|全部均|均已|已全部|均已全部|一律|均系|均为|"
          "均属|现已全部|现均已|全部为|全部系|现已悉数"},
    Entry{U'各', "各"},
    Entry{U'分', "分别|分别为|依次为"},
    Entry{U'中', "其中|含|包括|包含|其中包括|其中含|内含|内有|其中有|涵盖"},
    Entry{U'共', "共|共计|合计|总计|总共|一共|共有"},
    Entry{U'和', "和|及|与|以及|并|、|暨|和、|或者和"},
    Entry{U'或', "或|或者"},
    // Whose.
    Entry{U'围',
          "全省|全市|全县|全区|全州|全旗|全镇|全乡|全街道|全系统|全局系统|"
          "市政府本级|省政府本级|县政府本级|区政府本级|州政府本级|总局机关|总局本级|"
          "局本级|厅本级|委本级|市局机关|省局机关|县局机关|机关本部|市本级|省本级|"
          "县本级|区本级|州本级|厅机关|局机关|委机关|机关本级|市级机关|省政府|"
          "省人民政府|省政府办公厅|省人民政府办公厅|省政府办|市政府|市人民政府|"
          "市政府办公室|市人民政府办公室|市政府办公厅|市人民政府办公厅|市政府办|"
          "市府办|县政府|县人民政府|县政府办公室|县人民政府办公室|县政府办|县府办|"
          "区政府|区人民政府|区政府办公室|区人民政府办公室|区政府办|区府办|州政府|"
          "州人民政府|州政府办公室|州人民政府办公室|州政府办|旗政府|旗人民政府|"
          "旗政府办公室|镇政府|镇人民政府|乡政府|乡人民政府|管委会|区管委会"},
    Entry{U'我',
          "我省|我市|我县|我区|我州|我旗|本省|本市|本县|本区|我局|我办|我委|"
          "我厅|我院|我校|我镇|我乡|我街道|我街道办事处|我街|我中心|我单位|"
          "我机关|我部门|我公司|我会|我站|我所|我处|我队|我部|我室|我管委会|"
          "本机关|本单位|本局|本办|本委|本厅|本部门|本镇|本乡|本街道|本中心|"
          "本院|本校|我馆|我社|我段|我园|街道办事处|办公室|党政办公室|本行政机关|"
          "我行政机关|我支队|我总队|我分局|本街道办事处|我办公室|本办公室|我开发区|"
          "我园区|本公司|本所|本馆|我办事处|办事处|我台|我行|本级"},
    Entry{U'序', "一是|二是|三是|四是|五是|六是|七是|八是|九是|十是|首先|其次"},
    // When.
    Entry{U'今', "本年度|本年|今年|全年|全年度|年内|今年以来|一年来|当年|年度内|全年共"},
    Entry{U'上',
          "上年度|上年|上一年度|上一年|去年|上年同期|去年同期|上一年同期|上年底|去年底|去年全年|"
          "往年"},
    Entry{U'下', "下年度|下年|下一年度|下一年|次年|次年度|明年|来年"},
    Entry{U'往',
          "历年|往年|历年累计|历史累计|自条例实施以来|条例实施以来|条例施行以来|"
          "累年|前年|建站以来|近年来|近几年|近三年|近两年|以来累计"},
    Entry{U'期',
          "上半年|下半年|季度|一季度|二季度|三季度|四季度|第一季度|第二季度|"
          "第三季度|第四季度|月份|年初|每月|每季度|每年|每周|每日|每天|平均|"
          "月均|年均"},
    // Compared with what.
    Entry{U'比', "同比|环比|比|较|相比|对比|相较|比较"},
    Entry{U'增', "增长|增加|上升|提高|提升|增多|多出|增幅|上涨|增长率|增|增加了|增长了|上升了"},
    Entry{U'减', "减少|下降|降低|回落|下滑|减|降幅|减少了|下降了|减幅"},
    Entry{U'平', "持平"},
    Entry{U'占', "占|占比|比例|占比为|占比达|比例为|比例达|比重|占总数|占到"},
    Entry{U'率', "办结率|答复率|办理率|按期办结率|回复率"},
    Entry{U'某',
          "按时办结率|按期答复率|按时答复率|及时答复率|及时办结率|按期办理率|满意率|"
          "解读率|占地|占用|占有|占道|侵占"},
    Entry{U'属',
          "各部门|各单位|各乡镇|各镇|各街道|各县区|各县（市、区）|各县|各区|各地|"
          "各级|下属单位|下属|县直部门|县直各部门|市直部门|市直各部门|区直部门|"
          "区直各部门|各市直部门|基层单位|所属单位|直属单位|各科室|各股室|各处室|"
          "各成员单位|各有关部门|各有关单位|各相关部门|各相关单位|各责任单位|"
          "有关部门|相关部门|各乡（镇）|各社区|各村|职能部门|各职能部门|各行政机关|"
          "各级行政机关|各级各部门|各地各部门|各区县|各市县|部门和单位|各级政府|"
          "兄弟单位|外单位|有关单位|相关单位|司法局|司法厅|最多|居首|排名|"
          "各设区市|设区市|省直部门|省直各部门|省直单位|省直各单位|市直单位|"
          "县直单位|区直单位|各市州|各市|各州|下级|镇街|各镇街|"
          "各街镇|乡镇|镇|各乡镇街道|各园区"},
    Entry{U'判',
          "作为复议机关|作为行政复议机关|作为复议机构|作为行政复议机构|履行复议职责|"
          "履行行政复议职责"},
    Entry{U'促', "指导|督促|协助|协调|转办|转交|移交|代办|协办|配合"},
    Entry{U'拟', "拟|将|计划|预计|力争|拟定|争取|展望|确保|力求|做到|保证|务必|应当|必须"},
    // How.
    Entry{U'时',
          "按时|按期|及时|如期|依法|依规|依法依规|按要求|按照要求|按规定|"
          "按照规定|在法定期限内|在法定时限内|在规定时限内|在规定期限内|在规定时间内|"
          "在法定时间内|法定期限内|法定时限内|规定时限内|规定期限内|按法定时限|"
          "按照法定时限|按规定时限|按照规定时限|按要求和时限|在时限内|按法定期限|"
          "严格按照|严格|严格依照|规范|妥善|认真|高效|准确|高质量|依照规定|"
          "依程序|按程序|按照程序|按照法定程序|依照法定程序|均按|在期限内|"
          "在法定答复期限内|法定答复期限内|在法定办理期限内|在要求时限内|第一时间|"
          "限时|按时限|按时按质|按时保质|保质保量|依法按时|依法按期|按照条例规定|"
          "按照条例要求|逐一|及时有效"},
    Entry{U'延', "延期|超期|逾期|延长"},
    Entry{U'道',
          "网上|网络|线上|线下|信函|信件|当面|现场|邮寄|电子邮件|邮件|传真|"
          "网络申请|网上申请|信函申请|当面申请|窗口|网站申请|书面|书面申请|"
          "邮政寄递|来信|网页|互联网|网站|在线|线上申请|线下申请|现场申请|"
          "邮寄申请|门户网站|微信|微博|公众号|微信公众号|新媒体|政务新媒体|快递|"
          "公开栏|公示栏|宣传栏|平台|其他渠道|其他方式|其他形式|电子邮箱|邮箱|寄送|寄递|"
          "政务服务网|"
          "当面递交|当面提交"},
    // Other things that are received and handled.
    Entry{U'提',
          "建议提案|人大建议|政协提案|代表建议|建议|提案|议案|信访|信访件|热线|"
          "留言|咨询|投诉|举报|工单|诉求|意见建议|来访|市长信箱|信箱|意见箱|"
          "来电|电话|网民|人大代表|政协委员|问政|纠错|反馈|舆情|投诉举报|民意"},
    // Words that are not what they look like.
    Entry{U'某',
          "胜诉|败诉|平均|均衡|均等|均价|未来|无锡|无为|无关|无偿|无障碍|"
          "无纸化|无误|一件事|一次性|一批|一并|全部门|除外|扣除|解除|免除|消除|"
          "排除|较好|较大|较多|较少|较为|较快|较高|较强|较低|比如|将军|即将|"
          "建议书|复议委员会|复议决定书|行政复议决定书|诉讼代理|起诉书|"
          "依申请公开答复书|处罚决定书|许可决定书|处罚决定信息|许可决定信息|公开指南|"
          "信息公开指南|公开目录|公开栏目|公开专栏|"
          "公开专区|公开平台|信息公开平台|公开渠道|公开方式|申请渠道|申请方式|"
          "公开申请渠道|公开申请表|政府信息公开申请表|政府信息公开申请渠道|"
          "申请公开渠道|受理点|受理机构|受理费|信息化|信息员|信息技术|信息股|"
          "信息科|信息处|信息中心|信息网|信息系统|信息公开网|信息公开条例|"
          "政府信息公开条例|信息公开办|信息公开年报|因素|因此|行政许可证|办理时长|"
          "办理时间|办理流程|办理平台|办理质量|办理机制|办理程序|处理流程|处理机制|"
          "答复书|答复意见|答复文书|答复时间|处理意见|公开率|决定书|公开属性|参与|"
          "给与|与时俱进|与会|审查|审核|撤销|撤回|撤诉|驳回|终止|调解|责任|"
          "被告|已主动公开|属于已主动公开范围|已主动公开范围|主动公开范围|涉密|增强|"
          "增进|增设|增量|比赛|占据|无条件|无效|各项|各种|各方|各界|各自|没收|"
          "除此|开展|起诉|应诉|出庭|未公开|不公开|应公开|平台建设|渠道|培训|"
          "会议|年报|年度报告|报告|含金量|含义|含有|公布栏|公示栏|发布会|"
          "新闻发布|新闻发布会|发布厅|公告|行政复议法|行政诉讼法|行政许可法|"
          "行政处罚法|行政强制法|征收补偿|房屋征收|土地征收|征收土地|中心|制定计划"},
    // Words that change nothing.
    Entry{U'空',
          "累计|已|已经|经|有|了|的|为|是|由|向|对|于|关于|有关|相关|要求|"
          "公众|群众|市民|公民|社会|社会公众|人民群众|申请人|提交|递交|数量|"
          "总数|总量|件数|数|情况|事宜|工作|案件|件|业务|办件|方面|期间|其|"
          "该|该项|此|此类|所|并且|且|同时|另外|另|此外|还|也|时限|期限|"
          "规定|通过|实际|共同|有效|结果|类|类型|类别|性质|属于|属|形成|本|"
          "申请人类别|新|又|仍|仅|只|目前|截至目前|截止目前|在|等于|达|达到|"
          "计|约计|外|之外|以外|继续|继续办理|继续答复|年度|政府|行政机关|机关|"
          "单位|部门|公文类|总|总金额|金额|费用|给予|予以|进行|叠加|加上|上述|"
          "以上|全年累计|因而|所以|故|至|到|理由|原因|情形|由于|以|方式|形式|"
          "途径|第|不再处理|不再受理|不再处理其政府信息公开申请|"
          "不再受理其政府信息公开申请|行政机关不再处理其政府信息公开申请|"
          "行政机关不再受理其政府信息公开申请|做|被告知|告知|合并|截至|截止|起|止|"
          "自|从|日起|日止|全|范围|依据|根据|面向|来自|之|每|内|总体|一|"
          "全文|当中|办理情况|结果为|数为|标的|予|事务|行为|针对本机关|工作中|"
          "过程中|活动|任何|一切|其它类|审理|清理|梳理|新制|积极|切实|圆满|"
          "顺利|成功|主要|上报|申报|登记|确认|各类型|各类|需要|中|收费金额|"
          "收费总额|收费总金额|收入|的是|连同|其中的|方面的|征询|提出|"
          "公民、法人和其他组织|公民、法人或其他组织|公民、法人或者其他组织|现象|年底|年末|"
          "市民或法人|公民或法人|公民和法人|公民、法人及其他组织|之|待|现已|现|实现|系|"
          "经审查|经审核|经核实|经核查|经研究|经审理|总额|合计金额|费用总额|收费总额|"
          "连续三年|连续两年|连续多年|各类渠道|各种渠道|多种渠道|各渠道|多种方式|各种方式|"
          "多种形式|各种形式|村民|居民|复议机关|复议机构"},
};

// What may stand behind the name of a thing and is still that thing: 依申请公开事项.
constexpr std::string_view kTails =
    "办理事项|有关事项|相关事项|事项|件|信件|来信|诉求|业务|工作|案件|"
    "办件|信息|申请|申请件|政府信息|情况|数量|数|总数|总量|件数|事宜|"
    "公文|案|类|请求|答复件|公开件|来件|办理件|内容|来文";

constexpr SignSet kWithTail = U"申请议讼资章范费";

constexpr std::size_t kPlane = 0x10000;

// A trie of words, by folded characters.
class Trie {
 public:
  Trie() : building_(1) {}

  void add(std::string_view utf8, char32_t sign) {
    std::vector<Glyph> word;
    read_glyphs(utf8, 0, utf8.size(), word);
    std::uint16_t node = 0;
    for (const Glyph& glyph : word) {
      if (glyph.c == 0) break;
      const auto next = static_cast<std::uint16_t>(building_.size());
      const auto [child, added] =
          building_[node].children.emplace(static_cast<char16_t>(glyph.c), next);
      node = child->second;
      if (added) building_.emplace_back();
    }
    char16_t& own = building_[node].sign;
    if (own == 0) own = static_cast<char16_t>(sign);
  }

  // Lays the nodes out one behind the other; the first characters of words go into a table.
  void finish() {
    for (const Building& node : building_) {
      nodes_.push_back({static_cast<std::uint32_t>(edges_.size()),
                        static_cast<std::uint16_t>(node.children.size()), node.sign, 0});
      for (const auto& [c, next] : node.children) {
        edges_.push_back({c, next});
        nodes_.back().letters |= bit(c);
      }
    }
    first_.assign(kPlane, 0);
    for (const auto& [c, node] : building_[0].children) first_[c] = node;
    building_.clear();
  }

  // False where no word begins with `c`.
  bool may_begin(char32_t c) const { return c < kPlane && first_[c] != 0; }

  Word longest(std::span<const Glyph> glyphs, std::size_t at) const {
    if (!may_begin(glyphs[at].c)) return {};
    Word best;
    std::size_t behind = at + 1;
    for (std::uint16_t node = first_[glyphs[at].c]; node != 0; ++behind) {
      if (nodes_[node].sign != 0) best = {nodes_[node].sign, behind - at};
      node = behind < glyphs.size() ? child(nodes_[node], glyphs[behind].c) : 0;
    }
    return best;
  }

 private:
  struct Building {
    std::map<char16_t, std::uint16_t> children;
    char16_t sign = 0;
  };
  struct Node {
    std::uint32_t edges;
    std::uint16_t count;
    char16_t sign;
    std::uint64_t letters;  // a bit for each edge, hashed: most characters have none
  };
  struct Edge {
    char16_t c;
    std::uint16_t node;
  };
  static std::uint64_t bit(char32_t c) { return std::uint64_t{1} << (c % 64); }

  std::uint16_t child(const Node& node, char32_t c) const {
    if ((node.letters & bit(c)) == 0) return 0;
    const Edge* edge = edges_.data() + node.edges;
    for (const Edge* end = edge + node.count; edge != end; ++edge) {
      if (edge->c == c) return edge->node;
    }
    return 0;
  }

  std::vector<Building> building_;
  std::vector<Node> nodes_;
  std::vector<Edge> edges_;
  std::vector<std::uint16_t> first_;
};

void add_all(Trie& trie, std::string_view words, char32_t sign) {
  while (!words.empty()) {
    const std::size_t bar = std::min(words.find('|'), words.size());
    trie.add(words.substr(0, bar), sign);
    words.remove_prefix(std::min(bar + 1, words.size()));
  }
}

const Trie& lexicon() {
  static const Trie kTrie = [] {
    Trie trie;
    for (const Entry& entry : kWords) add_all(trie, entry.words, entry.sign);
    trie.finish();
    return trie;
  }();
  return kTrie;
}

// A bit for each character that a word, a figure or a mark begins with.
const std::bitset<kPlane>& beginnings() {
  static const std::bitset<kPlane> kBeginnings = [] {
    constexpr std::u32string_view kMarks = U"，。；：（）《";
    std::bitset<kPlane> found;
    for (char32_t c = 0; c < kPlane; ++c) {
      found[c] = lexicon().may_begin(c) || may_begin_quantity(c) || kMarks.find(c) != kMarks.npos;
    }
    return found;
  }();
  return kBeginnings;
}

const Trie& tails() {
  static const Trie kTrie = [] {
    Trie trie;
    add_all(trie, kTails, sign::kVoid);
    trie.finish();
    return trie;
  }();
  return kTrie;
}

}  // namespace

bool may_begin_word(char32_t c) {
  static const std::bitset<kPlane>& kBeginnings = beginnings();
  return c < kPlane && kBeginnings[c];
}

Word word(std::span<const Glyph> glyphs, std::size_t at) {
  static const Trie& kLexicon = lexicon();
  Word found = kLexicon.longest(glyphs, at);
  // What is no word, unless 转, and what is one that nothing changes.
  if (found.sign == 0 && glyphs[at].c != U'转') return found;
  if (found.sign == sign::kVoid) return found;
  // 转下年, but not 转办.
  if (found.sign == 0 && glyphs[at].c == U'转' &&
      lexicon().longest(glyphs, at + 1).sign == sign::kNextYear) {
    return {U'结', 1};
  }
  // 市政府 | 办理, not 市政府办 | 理.
  const std::size_t last = at + found.length - 1;
  if (found.sign == sign::kScope && glyphs[last].c == U'办' &&
      lexicon().longest(glyphs, last).length > 1) {
    --found.length;
  }
  if (!kWithTail.has(found.sign)) return found;
  // Not where a longer word of its own begins there: 申请办理完毕.
  const Word tail = tails().longest(glyphs, at + found.length);
  const Word rest = lexicon().longest(glyphs, at + found.length);
  if (tail.length > 0 && tail.length >= rest.length) found.length += tail.length;
  return found;
}

}  // namespace gouji::parse
