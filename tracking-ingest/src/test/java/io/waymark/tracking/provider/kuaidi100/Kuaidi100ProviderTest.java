package io.waymark.tracking.provider.kuaidi100;

import static io.waymark.tracking.provider.kuaidi100.Posted.param;
import static io.waymark.tracking.provider.kuaidi100.Posted.parse;
import static io.waymark.tracking.provider.kuaidi100.Posted.row;
import static io.waymark.tracking.provider.kuaidi100.Posted.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.tables.TableRow;
import io.waymark.tables.Tables;
import io.waymark.tracking.provider.PushReading;
import io.waymark.tracking.provider.StatusMapping;
import io.waymark.tracking.provider.domain.Push;
import io.waymark.tracking.shipment.domain.Node;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How Kuaidi100's rows get their codes. */
class Kuaidi100ProviderTest {
    @TestFactory
    Stream<DynamicTest> everyDocumentedStatusStandsForItsState() {
        return Tables.builtIn()
                .read("providers/kuaidi100/statuses-told.csv", Function.<TableRow>identity())
                .rows()
                .stream()
                .map(told -> DynamicTest.dynamicTest(told.text("code"), () -> {
                    String code = told.text("code");
                    assertThat(PushReading.standing(parse(param(code, row(0, code)))))
                            .as("beside the row")
                            .isEqualTo(told.text("standing"));
                    assertThat(PushReading.standing(parse(param(code, words(0, "no word of it")))))
                            .as("of the whole")
                            .isEqualTo(told.text("standing"));
                }));
    }

    @Test
    void everyStatusThatIsKnownByItsWordsIsMapped() {
        StatusMapping mapping = StatusMapping.read(Tables.builtIn(), "kuaidi100");
        assertThat(Tables.builtIn()
                        .read("providers/kuaidi100/statuses.csv", Function.<TableRow>identity())
                        .rows())
                .allMatch(row -> mapping.of(row.text("code")).known())
                .allMatch(row -> mapping.of(row.text("basic")).known());
        assertThat(Tables.builtIn()
                        .read("providers/kuaidi100/contexts.csv", Function.<TableRow>identity())
                        .rows())
                .allMatch(row -> mapping.of(row.text("code")).known());
    }

    @ParameterizedTest(name = "row {0} under state {1} is {2}")
    @CsvSource({
        "3, 301, DELIVERED.recipient",
        "301, 3, DELIVERED.recipient",
        "0, 1001, IN_TRANSIT.arrived_destination_city",
        "8, 13, CUSTOMS.problem CUSTOMS_HOLD",
        "0, 202, EXCEPTION.stalled STALL_TRANSIT",
        "5, 201, EXCEPTION.stalled STALL_OFD",
        "204, 2, DELIVERY_FAILED.other ATTEMPT_FAILED",
        "501, 0, AVAILABLE_FOR_PICKUP.locker_or_station",
        "501, 3, AVAILABLE_FOR_PICKUP.locker_or_station",
        "3, 0, DELIVERED.unspecified",
    })
    void theStateOfTheWholeDecidesOnlyWhereItKnowsMore(String code, String state, String expected) throws Exception {
        assertThat(PushReading.standing(parse(param(state, row(0, code))))).isEqualTo(expected);
    }

    @Test
    void statusesInWordsCountLikeTheirCodes() throws Exception {
        String signed = "{\"ftime\":\"2026-11-20 10:00:00\",\"context\":\"x\",\"status\":\"投柜或站签收\"}";
        String unheard = "{\"ftime\":\"2026-11-20 11:00:00\",\"context\":\"x\",\"status\":\"无人机\"}";

        assertThat(PushReading.standing(parse(param("0", signed)))).isEqualTo("DELIVERED.collected");
        Node node = parse(param("0", unheard)).reports().getFirst().nodes().getFirst();
        assertThat(node.code()).isEqualTo("无人机");
        assertThat(node.known()).isFalse();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "快件已由【深圳转运中心】发往【成都转运中心】, IN_TRANSIT.moving",
        "【惠州市】已揽收, PICKED_UP.accepted",
        "等待揽收, INFO_RECEIVED.awaiting_pickup",
        "派件中, OUT_FOR_DELIVERY.with_courier",
        "正在派送途中请您准备签收, OUT_FOR_DELIVERY.with_courier",
        "派送不成功 正在安排处理中, DELIVERY_FAILED.other ATTEMPT_FAILED",
        "未签收, DELIVERY_FAILED.other ATTEMPT_FAILED",
        "客户拒收, DELIVERY_FAILED.refused RCPT_REFUSED",
        "快件退回中, RETURNING.in_transit RETURN_STARTED",
        "退回件已签收, RETURNED.to_sender RETURNED",
        "已暂存至菜鸟驿站, AVAILABLE_FOR_PICKUP.locker_or_station",
        "凭取件码已签收, DELIVERED.collected",
        "本人签收, DELIVERED.recipient",
        "门卫签收, DELIVERED.proxy",
        "北京大学 已签收, DELIVERED.unspecified",
    })
    void rowsWithoutAStatusAreJudgedByTheirWords(String context, String expected) throws Exception {
        Push push = parse(param("0", words(30, "later"), words(0, context)));

        Node older = push.reports().getFirst().nodes().getFirst();
        assertThat(older.wording().grade()).isEqualTo(Node.Grade.COARSE);
        assertThat(PushReading.text(older.status())).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1} under the status {0} is {2}")
    @CsvSource({
        "在途, 包裹由样本南门便利店代收请尽快来取, AVAILABLE_FOR_PICKUP.locker_or_station",
        "在途, 快件已放入丰巢柜 取件码 123456, AVAILABLE_FOR_PICKUP.locker_or_station",
        "在途, 【样本市】派件中, OUT_FOR_DELIVERY.with_courier",
        "派件, 快件已暂存至菜鸟驿站, AVAILABLE_FOR_PICKUP.locker_or_station",
        "签收, 已签收 签收人：本人, DELIVERED.recipient",
        "签收, 快件已由【东门菜鸟驿站】代签收, AVAILABLE_FOR_PICKUP.locker_or_station",
        "揽收, 【样本市】已揽收 取件人：李, PICKED_UP.accepted",
        "本人签收, 快件已签收, DELIVERED.recipient",
        "派件, 快件到达【样本营业部】, OUT_FOR_DELIVERY.with_courier",
        "疑难, 没有说明, EXCEPTION.unspecified UNCLASSIFIED",
    })
    void aRowsOwnWordsCountBeforeItsStatusInAWord(String status, String context, String expected) throws Exception {
        String row =
                "{\"ftime\":\"2026-11-20 10:00:00\",\"context\":\"" + context + "\",\"status\":\"" + status + "\"}";

        assertThat(PushReading.standing(parse(param("0", row)))).isEqualTo(expected);
    }

    @Test
    void theNewestRowsOwnWordsCountBeforeTheStateOfTheWhole() throws Exception {
        assertThat(PushReading.standing(parse(param("3", words(0, "快件已存入丰巢柜，请凭取件码取件")))))
                .isEqualTo("AVAILABLE_FOR_PICKUP.locker_or_station");
        assertThat(PushReading.standing(parse(param("5", words(0, "快件到达样本营业部")))))
                .isEqualTo("OUT_FOR_DELIVERY.with_courier");
        assertThat(PushReading.standing(parse(param("301", words(0, "快件已签收"))))).isEqualTo("DELIVERED.recipient");
    }

    @Test
    void aFalseSignatureStaysInTheHistoryWhereverTheRowStands() throws Exception {
        Push push = parse(param(
                "3",
                words(50, "本人签收"),
                words(40, "派送不成功"),
                words(20, "北京大学 已签收"),
                words(30, "派件中"),
                "{\"time\":\"2026-11-20 9:1:6\",\"context\":\"已揽收\"}"));

        List<Node> nodes = push.reports().getFirst().nodes();
        assertThat(nodes)
                .extracting(node -> PushReading.text(node.status()))
                .containsExactly(
                        "PICKED_UP.accepted",
                        "DELIVERED.unspecified",
                        "OUT_FOR_DELIVERY.with_courier",
                        "DELIVERY_FAILED.other ATTEMPT_FAILED",
                        "DELIVERED.recipient");
        assertThat(nodes.getFirst().occurredAt()).hasToString("2026-11-20T09:01:06+08:00");
    }

    @Test
    void whereNothingIsKnownNothingIsDelivered() throws Exception {
        assertThat(PushReading.standing(parse(param("3", words(0, "查无结果"))))).isEqualTo("UNKNOWN.no_trace");
        assertThat(PushReading.standing(parse(param("3", row(0, "3").replace("row 0", "查无结果")))))
                .isEqualTo("UNKNOWN.no_trace");
        assertThat(PushReading.standing(parse(param("3")))).isEqualTo("UNKNOWN.no_trace");
        assertThat(PushReading.standing(parse(param("5")))).isEqualTo("UNKNOWN.no_trace");
    }

    @Test
    void aRowIsTheSameNodeHoweverItIsJudged() throws Exception {
        Node first = parse(param("0", words(0, "row 0")))
                .reports()
                .getFirst()
                .nodes()
                .getFirst();
        Node later = parse(param("5", row(0, "5"))).reports().getFirst().nodes().getFirst();

        assertThat(first.id()).isEqualTo(later.id());
    }

    @Test
    void personalWordsAreMaskedInWordsAndPlaces() throws Exception {
        Push push = parse(param(
                "5",
                "{\"ftime\":\"2026-11-20 10:00:00\",\"location\":\"派件员：李四 13900139000\","
                        + "\"context\":\"快件交给张三，正在派送途中（联系电话：13800138000）\"}"));

        assertThat(push.toString()).doesNotContain("张三", "138", "李四", "139");
    }
}
