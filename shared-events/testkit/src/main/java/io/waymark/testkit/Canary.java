package io.waymark.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Sentences as carriers write them with names, phone numbers, addresses and codes planted that stand nowhere else: whoever
 * finds a planted word outside has found a leak. Numbers have nine digits or more, so that nothing else equals them by chance.
 */
public final class Canary {
    private static final List<String> CHINESE = List.of(
            "【样本市】样本南站（{p}）的{n}（{q}）已揽收",
            "【样本市】样本北站 的{n}（{q}） 正在派件",
            "已签收，签收人在柜中领取，电话{q}",
            "快件已签收【{n}】",
            "已签收({n})，感谢使用",
            "派件员：{n} 电话{q} 正在派件",
            "{n}/{q} 正在派送",
            "{q} {n} 正在派送",
            "快递员{n}({q})正在为您派送",
            "派送中，联系{q}{n}",
            "派件-{n}",
            "{n}、{m} 已取件",
            "签收人：{n}，{m}",
            "由{n}签收",
            "快件已由{n}代收，如有疑问请电联{q}",
            "请联系{n}，电话{p}转7804",
            "交给{n}，正在派送途中（联系电话：{q}）",
            "样本分部 的收件员 {n}已收件",
            "签收：{n}",
            "{n}先生已取件",
            "已投递至{a}，收件人{n}",
            "联系邮箱 {e}");
    private static final List<String> OTHERS = List.of(
            "Delivered, signed by: {n}",
            "SIGNED FOR BY {N} AT DOOR",
            "Delivered - {n}",
            "Delivered ({n})",
            "Delivered [{N}]",
            "Signed: {N}",
            "{n}, {m} and {n} collected it",
            "{n} / {p} - delivered",
            "{p} ({n})",
            "left with neighbour {n}",
            "received by {n}",
            "Received by: {n} & {m}",
            "Handed to {n}, phone {p}",
            "Driver {n}, {p}",
            "Courier: {n} ({p})",
            "Call {p} ext. 44 for pick-up",
            "Contact {e} or {p}",
            "Delivered to {a}",
            "Left at {a}, accepted by {n}",
            "Pick-up code: {c}",
            "Zugestellt an Nachbarn {n}",
            "Unterschrieben von: {n}",
            "Abgegeben bei Familie {n}, {a}",
            "Entregado a {n}",
            "Recibido por {N}, tel. {p}",
            "Remis à {n}",
            "Signé par {N}",
            "Firmato da {n}",
            "Ontvangen door {n}",
            "Entregue a {n}",
            "Odebrane przez {n}");
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private static final String GIVEN = "梓涵晓彤雨欣浩然俊杰诗瑶宇轩佳琪思颖博涛";
    private static final List<String> FIRST = List.of(
            "Johanna",
            "Thaddeus",
            "Marisol",
            "Ottilie",
            "Bartholomew",
            "Giuseppina",
            "Wilhelmina",
            "Casimir",
            "Leopold");
    private static final List<String> LAST = List.of(
            "Quillfeather",
            "Brandvold",
            "Szczepanowski",
            "Oberkirchner",
            "Villarreal-Otxoa",
            "Thistlewood",
            "Grünewälder",
            "Lefèbvrier",
            "Abernethyson");
    private static final List<String> STREETS =
            List.of("{h} Larkspur Street", "Amselstraße {h}", "{h} rue des Lilas", "Calle Jacaranda {h}");

    /**
     * One sentence.
     *
     * @param secrets what is planted in it, as it is written there
     */
    public record Planted(String sentence, List<String> secrets) {
        public Planted {
            secrets = List.copyOf(secrets);
        }

        /** The secrets that a text gives away. */
        public List<String> foundIn(String text) {
            return secrets.stream().filter(text::contains).toList();
        }
    }

    private final Random random;

    private Canary(long seed) {
        this.random = new Random(seed);
    }

    /** So many sentences, half of them Chinese; the same for the same seed. */
    public static List<Planted> sentences(int count, long seed) {
        Canary canary = new Canary(seed);
        List<Planted> sentences = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sentences.add(i % 2 == 0 ? canary.chinese(CHINESE.get(i / 2 % CHINESE.size())) : canary.other(i / 2));
        }
        return List.copyOf(sentences);
    }

    /** One sentence of each kind, the Chinese ones first. */
    public static List<Planted> everyKind(long seed) {
        Canary canary = new Canary(seed);
        List<Planted> sentences = new ArrayList<>();
        CHINESE.forEach(template -> sentences.add(canary.chinese(template)));
        for (int i = 0; i < OTHERS.size(); i++) {
            sentences.add(canary.other(i));
        }
        return List.copyOf(sentences);
    }

    private Planted chinese(String template) {
        List<String> secrets = new ArrayList<>();
        String sentence = put(template, "{n}", chineseName(), secrets);
        sentence = put(sentence, "{m}", chineseName(), secrets);
        sentence = put(sentence, "{q}", "1" + pick("35789") + digits(9), secrets);
        sentence = put(sentence, "{p}", "0" + pick("2468") + pick("123") + "-8" + digits(7), secrets);
        sentence = put(sentence, "{a}", pick("梧桐丁香") + "溪路" + (100 + random.nextInt(800)) + "号", secrets);
        return new Planted(put(sentence, "{e}", "wren" + digits(9) + "@example.com", secrets), secrets);
    }

    private Planted other(int number) {
        List<String> secrets = new ArrayList<>();
        String sentence = OTHERS.get(number % OTHERS.size());
        sentence = putName(sentence, "{n}", FIRST, secrets, false);
        sentence = putName(sentence, "{m}", FIRST, secrets, false);
        sentence = putName(sentence, "{N}", FIRST, secrets, true);
        sentence = put(sentence, "{p}", phone(), secrets);
        sentence = put(sentence, "{c}", digits(9), secrets);
        String house = String.valueOf(100 + random.nextInt(800));
        String street = STREETS.get(random.nextInt(STREETS.size())).replace("{h}", house);
        sentence = put(sentence, "{a}", street, secrets);
        return new Planted(put(sentence, "{e}", "wren." + digits(9) + "@example.com", secrets), secrets);
    }

    private String putName(String sentence, String mark, List<String> first, List<String> secrets, boolean capitals) {
        if (!sentence.contains(mark)) {
            return sentence;
        }
        String given = first.get(random.nextInt(first.size()));
        String family = LAST.get(random.nextInt(LAST.size()));
        String shown =
                switch (random.nextInt(3)) {
                    case 0 -> given.charAt(0) + ". " + family;
                    case 1 -> given + " " + family;
                    default -> family;
                };
        String written = capitals ? shown.toUpperCase(Locale.ROOT) : shown;
        secrets.add(capitals ? family.toUpperCase(Locale.ROOT) : family);
        return sentence.replace(mark, written);
    }

    private String phone() {
        return switch (random.nextInt(5)) {
            case 0 -> "+44 20 7" + digits(3) + " " + digits(4);
            case 1 -> "(212) 5" + digits(2) + "-" + digits(4);
            case 2 -> "0211 / 4" + digits(6);
            case 3 -> "+49 170 " + digits(7);
            default -> "06 " + digits(2) + " " + digits(2) + " " + digits(2) + " " + digits(2);
        };
    }

    private static String put(String sentence, String mark, String word, List<String> secrets) {
        if (!sentence.contains(mark)) {
            return sentence;
        }
        secrets.add(word);
        return sentence.replace(mark, word);
    }

    private String chineseName() {
        return pick(SURNAMES) + pick(GIVEN) + pick(GIVEN);
    }

    private String pick(String characters) {
        int at = random.nextInt(characters.length());
        return characters.substring(at, at + 1);
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(1, 10));
        }
        return digits.toString();
    }
}
