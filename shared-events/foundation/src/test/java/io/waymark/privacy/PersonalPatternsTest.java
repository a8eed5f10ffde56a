package io.waymark.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.tables.Tables;
import io.waymark.testkit.Soak;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shortcut past patterns that cannot match never hides one that does. */
class PersonalPatternsTest {
    private static final int TEXTS = Soak.of(5_000);
    private static final List<String> PIECES = List.of(
            "签收人",
            "收件员",
            "派件人",
            "交给",
            "正在派件",
            "派件员：",
            "收件人是",
            "小哥",
            "张三",
            "徐…",
            "（李四）",
            "先生",
            "女士",
            "【深圳市】",
            "快件已到达",
            "：",
            "，",
            "Signed for by ",
            "SIGNATORY: ",
            "received by ",
            "left with ",
            "Delivered to ",
            "accepted by ",
            "Driver: ",
            "courier name: ",
            "J. Smith",
            "Mary Jones",
            "neighbour",
            "the agent ",
            "Phone: ",
            "TEL.",
            "call ",
            "+44 20 7946 0958",
            "13812345678",
            "138****5678",
            "0755-82345678",
            "400-123-4567",
            "(212) 555-0123",
            "212-555-0123",
            "a.b@example.com",
            "@",
            "+",
            " ",
            "facility 773014136444784",
            "Arrived at hub 7",
            "12",
            ".");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void theShortcutAnswersWhatAllPatternsTogetherDo() throws IOException {
        PersonalWords personal = new PersonalWords(Tables.builtIn());
        PersonalWords withoutShortcut = withoutShortcut();
        Random random = new Random(7);
        int masked = 0;
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(1, 7); piece > 0; piece--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }

            String words = text.toString();
            assertThat(personal.masked(words)).isEqualTo(withoutShortcut.masked(words));
            masked += words.equals(personal.masked(words)) ? 0 : 1;
        }
        assertThat(masked).as("texts that hold something personal").isBetween(TEXTS / 5, TEXTS * 49 / 50);
    }

    /** The same patterns, asked whatever a text holds. */
    private PersonalWords withoutShortcut() throws IOException {
        String rows = Tables.builtIn().read("personal-words.csv", row -> row.text("pattern")).rows().stream()
                .map(pattern -> '"' + pattern.replace("\"", "\"\"") + "\",,\n")
                .collect(Collectors.joining());
        Files.writeString(folder.resolve("personal-words.csv"), "pattern,digits,words\n" + rows);
        return new PersonalWords(new Tables(Optional.of(folder)));
    }
}
