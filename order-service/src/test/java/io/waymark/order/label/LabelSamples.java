package io.waymark.order.label;

import io.waymark.order.label.domain.Label;
import io.waymark.order.label.domain.Label.Piece;
import io.waymark.order.label.domain.Label.Service;
import io.waymark.order.label.domain.Numbers;
import io.waymark.order.ordering.domain.Duties;
import io.waymark.order.ordering.domain.Party;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Labels to draw: addresses of five scripts, the longest that order rules let in, and letters that no font has. */
public final class LabelSamples {
    public static final String CODE = "HW000000014CN";

    public static final Party CHINESE = new Party(
            "欧阳娜娜（前台代收）",
            "上海维码物流科技有限公司浦东分公司",
            "+8613912345678",
            "7731",
            null,
            "CN",
            "上海市",
            "上海市",
            "浦东新区张江高科技园区",
            "201203",
            "祖冲之路2288弄展想广场1号楼1508室靠近地铁2号线金科路站4号口出来直走五百米右转",
            "送货前请先打电话，周末不在公司，请放在一楼丰巢快递柜内");

    public static final Party GERMAN = new Party(
            "Dr. Friederike Müller-Lüdenscheidt geb. Freifrau von Weißenstein",
            "Donaudampfschifffahrtsgesellschaft für Außenhandel mbH & Co. KG",
            "+4930901820",
            null,
            null,
            "DE",
            "Baden-Württemberg",
            "Villingen-Schwenningen",
            "Herzogenweiler",
            "78052",
            "Straße der Übersetzungsbeschleunigungsmaßnahmenverordnung 117 b, Hinterhaus, 3. Obergeschoß links",
            "c/o Größenmaßstab Gärtnerei, Eingang über den Hof, Klingel Nummer 42");

    public static final Party ARABIC = new Party(
            "عبد الرحمن بن محمد الهاشمي",
            "شركة النور للتجارة الإلكترونية المحدودة",
            "+966501234567",
            null,
            null,
            "SA",
            "منطقة مكة المكرمة",
            "جدة",
            "حي الروضة",
            "23434",
            "شارع الأمير سلطان، مبنى رقم 1234، الطابق 5، شقة 12",
            "بجوار مسجد الفتح مقابل مستشفى المدينة");

    public static final Party CYRILLIC = new Party(
            "Екатерина Александровна Щербакова-Преображенская",
            "Общество с ограниченной ответственностью «Северный ветер»",
            "+74951234567",
            null,
            null,
            "RU",
            "Московская область",
            "Железнодорожный",
            "микрорайон Павлино",
            "143989",
            "проспект Жуковского, дом 14, корпус 2, подъезд 3, этаж 9, квартира 217",
            "домофон 217К, звонить после 18:00");

    public static final Party AMERICAN = new Party(
            "Ada Byron",
            null,
            "+14155550101",
            null,
            null,
            "US",
            "CA",
            "San Francisco",
            null,
            "94105",
            "1 Main Street",
            null);

    /** Each field as long as the rules of orders let it be. */
    public static final Party LONGEST = new Party(
            "张".repeat(100),
            "公司".repeat(50),
            "+8613912345678",
            "1234567890",
            null,
            "CN",
            "省".repeat(100),
            "市".repeat(100),
            "区".repeat(100),
            "201203",
            "路2288".repeat(40),
            "Wohnung".repeat(28));

    /** Thai, Hindi and an emoji. */
    public static final Party UNDRAWABLE = new Party(
            "สมชาย ใจดี", "राम कुमार", null, null, null, "TH", null, "กรุงเทพ", null, "10110", "ถนน 12 😀", null);

    public static Stream<Party> parties() {
        return Stream.of(CHINESE, GERMAN, ARABIC, CYRILLIC, AMERICAN, LONGEST, UNDRAWABLE);
    }

    public static Label to(Party recipient) {
        return label(recipient, null, 1, 1);
    }

    public static Label label(Party recipient, @Nullable String trackingNumber, int piece, int of) {
        return new Label(
                CHINESE,
                recipient,
                Numbers.of(CODE, trackingNumber),
                new Service("UPS", "WORLDWIDE_EXPEDITED", "intl"),
                new Piece(piece, of, 1250, "box-" + piece),
                "R-2026/11-000417",
                LocalDate.of(2026, 11, 30),
                Duties.DDP);
    }

    /** The texts of a party that a label shows. */
    public static List<String> texts(Party party) {
        return Stream.of(
                        party.name(),
                        party.company(),
                        party.phone(),
                        party.phoneExtension(),
                        party.region(),
                        party.city(),
                        party.district(),
                        party.postalCode(),
                        party.line1(),
                        party.line2())
                .filter(text -> text != null)
                .map(String::valueOf)
                .toList();
    }

    private LabelSamples() {}
}
