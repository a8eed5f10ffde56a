package io.waymark.tracking.provider.kuaidi100;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.waymark.tables.TableRow;
import io.waymark.tables.Tables;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What carriers write about a parcel, and what it means. */
class ContextsTest {
    private static final Contexts CONTEXTS = Contexts.read(Tables.builtIn());
    private static final int LONG = 5_000;

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "查无结果 | 查无结果",
                "暂无物流信息 | 查无结果",
                "客户拒收，快件将返回 | 14",
                "【杭州市】收件人拒签该快件 | 14",
                "等待揽收 | 102",
                "商家已打单，待揽收 | 102",
                "退回件已签收 | 4",
                "【广州】退件已妥投，签收人：寄件人 | 4",
                "快件退回中 | 6",
                "因地址错误，快件退回寄件人 | 6",
                "应客户要求，快件已原路返回 | 6",
                "【丰巢】快件超时未取，请尽快联系 | 205",
                "快件在代收点逾期未领取 | 205",
                "多次联系收件人无人接听 | 206",
                "收件人电话关机，无法送达 | 206",
                "联系不上收件人，暂放网点 | 206",
                "该地址超出派送范围 | 207",
                "因超区，转其他公司派送 | 207",
                "包裹破损，正在核实 | 209",
                "客户要求改派至新地址 | 7",
                "快件已转投邮政 | 7",
                "快件滞留在网点 | 208",
                "派送不成功 正在安排处理中 | 204",
                "未签收 | 204",
                "地址不详，无法派送 | 204",
                "收件地址不全，待核实 | 204",
                "收件人不在家，明日再派 | 204",
                "客户要求改日派送 | 204",
                "清关异常，等待补充资料 | 13",
                "【海关】快件查验 | 13",
                "【深圳】清关完成 | 12",
                "海关已放行 | 12",
                "等待清关 | 10",
                "快件正在清关 | 11",
                "清关中 | 11",
                "到达海关监管仓 | 8",
                "快件已由派件员取出，重新安排派送 | 5",
                "逾期未取，快递员已取回 | 205",
                "【丰巢智能柜】快件已取出 | 304",
                "快件已被本人从菜鸟驿站取走 | 304",
                "凭取件码已签收 | 304",
                "客户已凭码签收 | 304",
                "您的快件已在【小区菜鸟驿站】签收 | 304",
                "已从快递柜取出，期待再次为您服务 | 304",
                "包裹由样本路西门便利店代收，请尽快来取，电话13900000022 | 501",
                "已暂存至菜鸟驿站 | 501",
                "快件已放入丰巢柜，取件码12345678，请凭取件码取件 | 501",
                "您的快件已存放至【妈妈驿站】，请及时取件 | 501",
                "快件已投递至圆通快递超市，请凭取货码领取 | 501",
                "已送达【兔喜生活】门店，取件码3-2-1066 | 501",
                "【中通】快件已由【小区兔喜超市】代收 | 501",
                "快件已由【东门菜鸟驿站】代签收，如有疑问请联系 | 501",
                "已签收，签收人：丰巢 | 501",
                "快件已到达【南门妈妈驿站】 | 501",
                "已投柜 | 501",
                "待取件，请凭码到便利店自提 | 501",
                "派件中 | 5",
                "正在派送途中请您准备签收 | 5",
                "【样本市】派件中，派件人：王小明，电话13900000001 | 5",
                "山东潍坊诸城公司 的派件员 某某 正在派件 | 5",
                "快递员正在派送，如不便签收可放至驿站 | 5",
                "【惠州】的张三正在第2次派件，请保持电话畅通 | 5",
                "本人签收 | 301",
                "已签收，签收人：本人 | 301",
                "门卫签收 | 303",
                "已签收,签收人是前台签收 | 303",
                "快件已由他人代签收 | 303",
                "已由邻居代收 | 303",
                "北京大学 已签收 | 3",
                "快件已签收，支持七天无理由退货，感谢使用 | 3",
                "您的快件已妥投 | 3",
                "已签收，如包裹异常请拒签并联系我们 | 3",
                "已签收，代收货款已支付 | 3",
                "订单已取消 | 210",
                "已销单 | 210",
                "已下单 | 101",
                "【惠州市】已揽收 | 1",
                "【样本市】已揽收，取件人：李小红（13900000004） | 1",
                "广东深圳罗湖桑达分部 的收件员 某某已收件 | 1",
                "顺丰速运 已收取快件 | 1",
                "快递员已上门取件 | 1",
                "快件已由【深圳转运中心】发往【成都转运中心】 | 0",
                "离开【上海浦东】，下一站【嘉兴】 | 0",
                "快件到达【杭州中转部】 | 0",
                "上海分拨中心出库 | 0",
                "航班已起飞 | 0",
                "收件人信息已脱敏 | (no status)",
                "感谢使用 | (no status)",
            })
    void wordsTellTheStatus(String words, String code) {
        assertThat(CONTEXTS.code(words)).isEqualTo(code);
    }

    /** Texts that repeat what patterns look for, without what would end the search. */
    @Test
    void noPatternIsSlowOnAnyText() {
        List<String> pieces =
                Tables.builtIn().read("providers/kuaidi100/contexts.csv", Function.<TableRow>identity()).rows().stream()
                        .map(row -> row.text("pattern").replaceAll("\\(\\?[:<!=]+|[^\\p{IsHan}]", ""))
                        .toList();
        assertThat(pieces).hasSizeGreaterThan(30);

        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> pieces.forEach(piece -> {
                    String text = ("x" + piece + "已").repeat(LONG / (piece.length() + 2));
                    assertThatCode(() -> CONTEXTS.code(text)).doesNotThrowAnyException();
                    assertThatCode(() -> CONTEXTS.code("已".repeat(LONG) + piece.charAt(0)))
                            .doesNotThrowAnyException();
                }));
    }
}
