package io.waymark.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.tables.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of people is masked wherever it stands in a sentence, whether a word announces it or not. */
class PersonalWordsTest {
    private static final PersonalWords PERSONAL = PersonalWords.of(Tables.builtIn());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "已签收,签收人是（徐…）先生/女士 | 徐",
                "派件员：张三 电话13812345678 正在派件 | 张三 13812345678",
                "快递员 李四，联系电话：0755-82345678 | 李四 82345678",
                "正在派送途中,请您准备签收(派件人:王五,电话:13812345678) | 王五",
                "快件交给赵六，正在派送途中（联系电话：13812345678） | 赵六",
                "广东深圳罗湖桑达分部 的收件员 孙七已收件 | 孙七",
                "派件员周八正在派件 | 周八",
                "【杭州市】杭州南站（0571-87654321）的陈小明（13700001234）已揽收 | 陈小明 87654321 13700001234",
                "【杭州市】杭州南站 的林小红（13700001235） 正在派件 | 林小红 13700001235",
                "已签收，签收人在柜中领取，电话13700001235 | 13700001235",
                "签收：【张伟】 | 张伟",
                "派件(刘洋) | 刘洋",
                "联系人 王芳/13800138000 | 王芳 13800138000",
                "13800138000 王芳 | 王芳",
                "派件-赵敏 | 赵敏",
                "张伟、李娜 已取件 | 张伟 李娜",
                "快件已由欧阳小云签收 | 欧阳小云",
                "由邻居王大锤代收 | 王大锤",
                "快递员张三(13800138000)正在派送 | 张三 13800138000",
                "广州番禺的何东正在派件 | 何东",
                "李女士已取件 | 李",
                "陈小明和林小红已签收 | 陈小明 林小红",
                "您的快件已由小区门卫王大爷代收 | 王大爷",
                "陈小明本人签收 | 陈小明",
                "代收人(邻居-陈小明) | 陈小明",
                "已被林小红取走 | 林小红",
                "林小红代陈小明签收 | 林小红 陈小明",
                "已签收 陈小明收 | 陈小明",
                "已送达 幸福小区3号楼2单元501室 | 3号楼 501",
                "买买提·艾力 已签收 | 艾力",
                "电话021-80000107转7804 | 80000107 7804",
                "凭取件码6-2-1034到菜鸟驿站领取 | 1034",
                "已送达长江路12号3栋501室 | 12号 501",
                "手机１３８００１３８０００ | １３８００１３８０００",
                "Delivered, signed by: J. Smith | Smith",
                "SIGNED FOR BY MARY JONES at door | JONES MARY",
                "Delivered - J. DOE | DOE",
                "Signed: J. DOE | DOE",
                "Delivered (John Smith) | John Smith",
                "Delivered [SMITH] | SMITH",
                "Delivered (Okonkwo) | Okonkwo",
                "John, Mary and Bob picked it up | John Mary Bob",
                "Handed to Kowalski, Nowak and Wiśniewski | Kowalski Nowak Wiśniewski",
                "Doe, John - delivered | Doe John",
                "left with neighbour Müller | Müller",
                "received by: max mustermann | max mustermann",
                "Received by de Vries at the door | Vries",
                "[01000]Final delivery Delivered to: SLOVESNOV | SLOVESNOV",
                "JESSICA | JESSICA",
                "Zugestellt an Nachbarn Herrn Özdemir | Özdemir",
                "Unterschrieben von: A. Schäfer | Schäfer",
                "Entregado a María García López | María García López",
                "Signé par DUPONT | DUPONT",
                "Livré à M. Lefèvre | Lefèvre",
                "Firmato da Rossi | Rossi",
                "Ontvangen door van den Berg | Berg",
                "Odebrane przez Kowalska | Kowalska",
                "Livraison effectuée - DUPONT | DUPONT",
                "RECEBEDOR: JOAO SILVA | JOAO SILVA",
                "Delivered to Nguyễn Văn An | Nguyễn Văn An",
                "Brandvold and Quillfeather picked it up | Brandvold Quillfeather",
                "SMITH JOHN delivered | SMITH JOHN",
                "Delivered: Smith | Smith",
                "Entregado. Recibió: MARIA LOPEZ | MARIA LOPEZ",
                "Parcel locker code 553 201 | 553 201",
                "Abholcode: 4F7K | 4F7K",
                "受取人：山田花子 | 山田花子",
                "배송완료 (김철수) | 김철수",
                "תא דואר נמסר ל: דוד כהן | דוד כהן",
                "ผู้รับ: สมชาย ใจดี | สมชาย ใจดี",
                "Driver: Tomasz | Tomasz",
                "Brandvold / +47 22 86 44 00 | Brandvold 22 86 44",
                "call +44 20 7946 0958 to collect | 7946 0958",
                "Contact (212) 555-0123 ext. 44 | 555 0123 44",
                "Tel. 0211 / 123456-78 | 123456 78",
                "06 12 34 56 78 | 34 56",
                "Call 5550142 | 5550142",
                "write to a.b@example.com | example",
                "Left at 12 Main Street | 12 Main",
                "Left at 221B Baker St, Apt 4 | 221B Baker",
                "Zugestellt: Hauptstraße 12a | 12a Haupt",
                "Livré 12 rue de la Paix | Paix",
                "Entregado en Calle Mayor 5 | Mayor 5",
                "Pick-up code: 48213 | 48213",
                "PIN is 4821 | 4821",
                "山田太郎様にお届けしました | 山田太郎",
                "홍길동님 수령 | 홍길동",
                "Получил Иванов И.И. | Иванов",
            })
    void personalDataIsMasked(String words, String hidden) {
        String masked = PERSONAL.withoutPersonalData(words);

        assertThat(masked).contains("***");
        for (String word : hidden.split(" ", -1)) {
            assertThat(masked).as(words).doesNotContain(word);
        }
    }

    @Test
    void whereThereAreNoWordsThereAreNone() {
        assertThat(PERSONAL.masked(null)).isNull();
    }
}
