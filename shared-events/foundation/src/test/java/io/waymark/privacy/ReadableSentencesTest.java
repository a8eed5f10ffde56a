package io.waymark.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.tables.Tables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What carriers write of events, places and each other stays readable to the letter. */
class ReadableSentencesTest {
    private static final PersonalWords PERSONAL = PersonalWords.of(Tables.builtIn());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "快件已暂存至常州世纪明珠园17-7号店菜鸟驿站",
                "已签收，签收人凭取货码签收。",
                "已签收,签收人是前台签收",
                "已签收，签收人：本人",
                "快递员正在派送",
                "快递员派件至丰巢",
                "派件员已到达",
                "【深圳市】快件已到达 深圳转运中心",
                "【金华】快件离开 金华转运中心，准备发往 温州转运中心",
                "【石家庄市】已到达 石家庄转运中心",
                "江苏常州钟楼永红分部-永红十五-派件中",
                "江苏南京江宁公司-已装袋发往-江苏南京转运中心",
                "由香港公司 发往 海外深圳分拨中心",
                "快件在广州,准备送往下一站",
                "【北京环铁站】的【互优图书】已收件",
                "顺丰速运 已收取快件",
                "已派送至（顺丰自助柜）",
                "派送不成功，政府机关、学校等特殊单位，正在安排处理中。",
                "包裹已由门卫代收",
                "快件已到达【郑州园博中转场】，查询请登录官网",
                "航班已起飞，预计明天到达法兰克福",
                "海关放行，清关完成",
                "因暴雨天气，派送时间延误，敬请谅解",
                "申通快递 已揽收",
                "运单号 773014136444784 已更新",
                "2026-11-24 08:05:37 已发往 上海分拨中心",
                "Shipper created a label, UPS has not received the package yet.",
                "Arrived at facility 773014136444784",
                "Delivered to neighbour",
                "Delivered, Left with neighbor",
                "Delivered - Left in a safe place",
                "Delivered, Front Desk/Reception/Mail Room",
                "Accepted at USPS Origin Facility",
                "Arrived at Delivery Facility in  BRISBANE - AUSTRALIA",
                "Processed at  SYDNEY - AUSTRALIA",
                "In transit to next facility in OAKLEIGH SOUTH VIC",
                "Departed FedEx location MEMPHIS, TN",
                "Arrived at Sort Facility LEIPZIG - GERMANY",
                "Customs clearance completed (Los Angeles, CA)",
                "Delivery exception (Customer not available or business closed)",
                "Received by Australia Post",
                "Received by carrier",
                "Received by DHL at Frankfurt am Main",
                "Handed over to GLS.",
                "Transferred to Local Carrier - Evri",
                "Returned to sender",
                "Delivered to parcel locker",
                "Delivered to Agent for Final Delivery",
                "Out for Delivery, Expected Delivery by 9:00pm",
                "Attempted delivery: recipient not at home",
                "Recipient refused the delivery",
                "Recipient address incorrect",
                "Signature required",
                "The parcel was handed over to GLS.",
                "The shipment is available for pick-up from the retail outlet as of now.",
                "Your package was released by the customs agency.",
                "Tracking number 21213123123230 is registered",
                "Weight 1234.567 kg, 3 pieces",
                "Delivery window 08.00-17.00 on 24.11.2026",
                "Die Sendung wurde im Start-Paketzentrum bearbeitet.",
                "Die Sendung wurde in die Filiale eingeliefert.",
                "Die Sendung wurde an einen Nachbarn übergeben.",
                "Zugestellt - Ablageort Garage",
                "Sendung liegt in der Packstation 145 bereit",
                "Votre colis a été livré au gardien",
                "Colis remis au destinataire",
                "El envío ha sido entregado al destinatario",
                "En reparto - Madrid",
                "Objeto entregue ao destinatário",
                "Em devolução ao remetente",
                "Consegnato al destinatario",
                "In consegna presso Milano",
                "Pakket is bezorgd bij de buren",
                "Przesyłka doręczona",
                "Held at customs (San Francisco)",
                "Departed from transit hub Hong Kong",
                "Arrived at LHR (London)",
                "Uplifted on flight CX880 from HKG to LAX",
            })
    void plainSentencesStay(String words) {
        assertThat(PERSONAL.masked(words)).isEqualTo(words);
    }
}
