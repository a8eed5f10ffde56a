package io.waymark.tracking.provider.sf;

import static io.waymark.tracking.provider.sf.Routes.json;
import static io.waymark.tracking.provider.sf.Routes.parse;
import static io.waymark.tracking.provider.sf.Routes.route;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.tables.TableRow;
import io.waymark.tables.Tables;
import io.waymark.tracking.provider.PushReading;
import io.waymark.tracking.provider.StatusMapping;
import io.waymark.tracking.provider.domain.Push;
import io.waymark.tracking.provider.domain.TrackingReport;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What SF's routes mean. */
class SfProviderTest {
    @TestFactory
    Stream<DynamicTest> everyDocumentedOperationHasItsMeaning() {
        return Tables.builtIn().read("providers/sf/operations-told.csv", Function.<TableRow>identity()).rows().stream()
                .map(told -> DynamicTest.dynamicTest(
                        told.text("opCode"), () -> assertThat(meaning(only(route(0, told.text("opCode"), "", ""))))
                                .isEqualTo(told.text("standing"))));
    }

    @ParameterizedTest(name = "{0} with remark {1} is {2}")
    @CsvSource({
        "80, 已派送至（顺丰自助柜）, AVAILABLE_FOR_PICKUP.locker_or_station",
        "80, 已放入丰巢柜请凭取件码取件, AVAILABLE_FOR_PICKUP.locker_or_station",
        "80, 您的快件已派送至本人, DELIVERED.recipient",
        "80, 客户已从丰巢柜取件, DELIVERED.collected",
        "80, 已签收 签收人：门卫, DELIVERED.proxy",
        "80, 退回件已签收, RETURNED.to_sender RETURNED",
        "126, 快递员取消派件将快件取出丰巢, AVAILABLE_FOR_PICKUP.overdue PICKUP_OVERDUE",
        "126, 客户已取件, DELIVERED.collected",
        "33, 快件已作废, CANCELLED.voided CANCELLED",
        "33, 收件人拒收, DELIVERY_FAILED.refused RCPT_REFUSED",
        "33, 天气, DELIVERY_FAILED.other ATTEMPT_FAILED",
        "70, 因客户拒收 派件不成功, DELIVERY_FAILED.refused RCPT_REFUSED",
        "70, 与客户约定更改派送时间, DELIVERY_FAILED.rescheduled RESCHEDULED",
        "70, 单位放假, DELIVERY_FAILED.closed ATTEMPT_FAILED",
        "70, 收件地址不详, DELIVERY_FAILED.address ADDR_INCOMPLETE",
        "70, 收件人电话空号, DELIVERY_FAILED.phone PHONE_WRONG",
        "70, 电话无人接听, DELIVERY_FAILED.unreachable RCPT_UNREACHABLE",
        "70, 家中无人, DELIVERY_FAILED.unavailable RCPT_UNAVAILABLE",
        "70, 派件不成功, DELIVERY_FAILED.other ATTEMPT_FAILED",
        "870, 超出派送范围, DELIVERY_FAILED.out_of_area OUT_OF_AREA",
        "648, '快件已退回/转寄,新单号为: SF1234567890123', RETURNING.new_waybill RETURN_STARTED",
        "648, '快件已转寄,新单号为: SF1234567890123', IN_TRANSIT.forwarded",
    })
    void theRemarkTellsApartWhatTheOperationDoesNot(String opCode, String remark, String expected) throws Exception {
        assertThat(meaning(only(route(0, opCode, remark, "")))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} under status {1} is {2}")
    @CsvSource({
        "33, 501, CANCELLED.voided CANCELLED",
        "30, 501, CANCELLED.voided CANCELLED",
        "642, 1101, AVAILABLE_FOR_PICKUP.locker_or_station",
        "31, 1101, AVAILABLE_FOR_PICKUP.locker_or_station",
        "80, 401, DELIVERED.recipient",
        "44, 401, DELIVERED.unspecified",
        "648, 401, RETURNING.new_waybill RETURN_STARTED",
        "8000, 401, kept",
        "30, 201, IN_TRANSIT.departed_hub",
        "44, 201, OUT_FOR_DELIVERY.with_courier",
        "4711, 201, IN_TRANSIT.moving",
        "4711, 101, PICKED_UP.accepted",
        "31, 9999, IN_TRANSIT.arrived_hub",
    })
    void aStatusThatLeavesNoDoubtOutdoesTheOperation(String opCode, String status, String expected) throws Exception {
        String codes = ",\"firstStatusCode\":\"1\",\"secondaryStatusCode\":\"" + status + "\"";

        assertThat(meaning(only(route(0, opCode, "", codes)))).isEqualTo(expected);
    }

    @Test
    void aLockerIsALockerWhateverTheStatusSays() throws Exception {
        Node node = only(route(0, "80", "已派送至（顺丰自助柜）", ",\"secondaryStatusCode\":\"401\""));

        assertThat(node.code()).isEqualTo("80/locker");
        assertThat(meaning(node)).isEqualTo("AVAILABLE_FOR_PICKUP.locker_or_station");
    }

    @Test
    void aReasonCancels() throws Exception {
        assertThat(meaning(only(route(0, "70", "", ",\"reasonCode\":\"46\""))))
                .isEqualTo("CANCELLED.by_customer CANCELLED");
    }

    @Test
    void anUnknownOperationIsKeptWithoutAState() throws Exception {
        Node node = only(route(0, "999", "?", ""));

        assertThat(node.code()).isEqualTo("999");
        assertThat(node.known()).isFalse();
    }

    @Test
    void everyRuleHasItsMeaning() {
        StatusMapping mapping = StatusMapping.read(Tables.builtIn(), "sf");
        assertThat(Tables.builtIn()
                        .read("providers/sf/remarks.csv", Function.<TableRow>identity())
                        .rows())
                .allSatisfy(row -> assertThat(row.text("opCodes").split(" ", -1))
                        .allMatch(opCode ->
                                mapping.of(opCode + "/" + row.text("meaning")).known()));
        assertThat(Tables.builtIn()
                        .read("providers/sf/statuses.csv", Function.<TableRow>identity())
                        .rows())
                .allMatch(row -> mapping.of("status " + row.text("status")).known());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'快件已退回/转寄,新单号为: SF1234567890123', SF1234567890123",
        "'快件已退回,新单号为：sf1234567890123。', SF1234567890123",
        "'已为您退回，新运单号SF1234567890123，请留意', SF1234567890123",
        "'returned, new waybill number: SF1234567890123', SF1234567890123",
        "'快件已退回/转寄,新单号为: 444004726041', 444004726041",
    })
    void theNewWaybillContinuesTheParcel(String remark, String number) throws Exception {
        TrackingReport report =
                parse(json(route(0, "648", remark, ""))).reports().getFirst();

        assertThat(report.leg()).isEqualTo(new Leg("SF", "SF1"));
        assertThat(report.continued()).containsExactly(new Leg("SF", number));
    }

    @Test
    void aNumberThatIsNotNewContinuesNothing() throws Exception {
        assertThat(parse(json(route(0, "648", "原单号为: SF1234567890123", "")))
                        .reports()
                        .getFirst()
                        .continued())
                .isEmpty();
        assertThat(parse(json(route(0, "30", "新单号为: SF1234567890123", "")))
                        .reports()
                        .getFirst()
                        .continued())
                .isEmpty();
        assertThat(parse(json(route(0, "648", "新单号为: SF1", "")))
                        .reports()
                        .getFirst()
                        .continued())
                .isEmpty();
    }

    @Test
    void aBatchTellsOfManyWaybills() throws Exception {
        Push push = parse(json(
                route(0, "50", "", ""), route(1, "50", "", "").replace("\"SF1\"", "\"SF2\""), route(2, "30", "", "")));

        assertThat(push.reports())
                .extracting(report -> report.leg().trackingNumber())
                .containsExactly("SF1", "SF2");
        assertThat(push.reports()).extracting(report -> report.nodes().size()).containsExactly(2, 1);
    }

    @Test
    void timesAreChinasAndTheIdentityIsSfs() throws Exception {
        Node node = only(route(7, "50", "", ""));

        assertThat(node.occurredAt()).hasToString("2026-11-20T10:07+08:00");
        assertThat(node.id()).isEqualTo("sf:7.50");
        assertThat(PushReading.place(node)).isEqualTo("CN/深圳市");
    }

    @Test
    void couriersAreMasked() throws Exception {
        Push push = parse(json(
                route(0, "44", "正在派送途中,请您准备签收(派件人:王五,电话:13812345678)", ""),
                route(1, "204", "快件交给赵六，正在派送途中（联系电话：13812345678）", "")));

        assertThat(push.toString()).doesNotContain("王五", "赵六", "138");
    }

    private static Node only(String route) throws Exception {
        List<Node> nodes = parse(json(route)).reports().getFirst().nodes();
        assertThat(nodes).hasSize(1);
        return nodes.getFirst();
    }

    private static String meaning(Node node) {
        String exception = node.exception() == null ? "" : " " + node.exception();
        return node.status() == null ? "kept" + exception : PushReading.text(node.status());
    }
}
