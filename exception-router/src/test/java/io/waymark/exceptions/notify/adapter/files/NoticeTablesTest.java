package io.waymark.exceptions.notify.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Severity;
import io.waymark.exceptions.notify.domain.CaseNews;
import io.waymark.exceptions.notify.domain.Language;
import io.waymark.exceptions.notify.domain.Occasion;
import io.waymark.exceptions.notify.domain.Words;
import io.waymark.tables.TableException;
import io.waymark.tables.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The built-in tables work as they are, and what is wrong in one's own is named. */
class NoticeTablesTest {
    private static final String CALLS = """
            shape,call,method,path,body
            desk,open,POST,/tickets,{text}
            desk,solve,PUT,/tickets/{ticket},solved
            desk,reopen,PUT,/tickets/{ticket},open
            """;

    @TempDir
    Path folder;

    static CaseNews news(Owner owner, Occasion occasion) {
        CaseNews.Facts facts = new CaseNews.Facts(
                new UUID(0, 1), "DAMAGED", "loss", Severity.CRITICAL, owner, "WM1", null, null, null);
        return new CaseNews(occasion, "0", facts, Instant.EPOCH);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingCanBeSaidInEveryLanguage(Language language) {
        Words words = new Words(new NoticeTables(Tables.builtIn()).words(), "https://desk.example.com");
        for (Owner owner : Owner.values()) {
            for (Occasion occasion : Occasion.values()) {
                Words.Text text = words.of(language, List.of(news(owner, occasion)));
                assertThat(text.subject()).contains("DAMAGED").doesNotContain("{");
                assertThat(text.body()).endsWith("https://desk.example.com/desk/cases/" + new UUID(0, 1));
            }
        }
        assertThat(words.of(
                                language,
                                List.of(news(Owner.SUPPORT, Occasion.OPENED), news(Owner.SUPPORT, Occasion.RESOLVED)))
                        .subject())
                .startsWith("2 ");
    }

    @Test
    void chineseReadersReadChinese() {
        Words words = new Words(new NoticeTables(Tables.builtIn()).words(), "https://desk.example.com");

        assertThat(words.of(Language.ZH, List.of(news(Owner.SUPPORT, Occasion.OPENED)))
                        .subject())
                .isEqualTo("新异常 DAMAGED，由客服处理，级别紧急");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "chat,json,{texts},,300,,;nothing is called {texts}",
                "webhook,json,{text},,300,,;column shape: stands twice: webhook",
                "chat,xml,{text},,300,,;column encoding: is none of",
                "chat,json,{text},,3,,;column longest: is not between 20 and 1000000: 3",
                "chat,json,{text},,300,code,0;column answerAt: is no JSON pointer: code"
            })
    void aShapeThatIsWrongIsNamed(String line, String said) throws IOException {
        Files.writeString(
                folder.resolve("notice-shapes.csv"),
                "shape,encoding,body,authorization,longest,answerAt,answerIs\n" + line);

        assertThatThrownBy(() -> own().shapes())
                .isInstanceOf(TableException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "desk,,id,/t,1 2 3 4,300;column ticketAt: does not begin with a slash: id",
                "desk,,/id,/t,1 2 3,300;column priorities: needs a word for each severity",
                "desk,,/id,/t,1 2 3 4,3;column longest: is not between 20 and 1000000: 3",
                "desk,{token},/id,/t,1 2 3 4,300;nothing is called {token}",
                "webhook,,/id,/t,1 2 3 4,300;column shape: stands twice: webhook",
                "other,,/id,/t,1 2 3 4,300;column shape: has no row in ticket-calls.csv for OPEN"
            })
    void aHelpDeskThatIsWrongIsNamed(String line, String said) throws IOException {
        Files.writeString(folder.resolve("ticket-calls.csv"), CALLS);
        Files.writeString(
                folder.resolve("ticket-shapes.csv"),
                "shape,authorization,ticketAt,page,priorities,longest\n" + line + "\n");

        assertThatThrownBy(() -> own().ticketShapes())
                .isInstanceOf(TableException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "desk,open,POST,/x,{text};column call: stands twice: OPEN",
                "desk,burn,POST,/x,{text};column call: is none of",
                "desk,open,GET,/x,{text};column method: is none of",
                "desk,open,POST,x,{text};column path: does not begin with a slash: x"
            })
    void aCallToAHelpDeskThatIsWrongIsNamed(String line, String said) throws IOException {
        Files.writeString(folder.resolve("ticket-calls.csv"), CALLS + line + "\n");

        assertThatThrownBy(() -> own().ticketShapes())
                .isInstanceOf(TableException.class)
                .hasMessageContaining("line 5")
                .hasMessageContaining(said);
    }

    @Test
    void aChannelOfAKindThatNobodyKnowsIsNamed() throws IOException {
        Files.writeString(folder.resolve("notice-channels.csv"), "channel,kind\nsupport,pigeon\n");

        assertThatThrownBy(() -> own().channels())
                .hasMessageContaining("line 2, column kind: is neither webhook nor email nor a shape: pigeon");
    }

    private NoticeTables own() {
        return new NoticeTables(new Tables(Optional.of(folder)));
    }
}
