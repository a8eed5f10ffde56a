package io.waymark.tracking.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.privacy.PersonalWords;
import io.waymark.tables.TableException;
import io.waymark.tables.Tables;
import io.waymark.tracking.polling.LegAnswer;
import io.waymark.tracking.polling.Refusals;
import io.waymark.tracking.provider.kuaidi100.Kuaidi100Provider;
import io.waymark.tracking.provider.sf.SfProvider;
import io.waymark.tracking.provider.ups.UpsProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A table in the operator's folder takes the built-in one's place; one that is wrong is named by file, line and column. */
class OperatorsTablesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void anOwnMappingGivesCodesAnotherMeaning() throws IOException {
        StatusMapping mapping = new UpsProvider(
                        own("providers/ups/mapping.csv", "code,state,substate,exception\nQ7,CUSTOMS,pending,\n"))
                .mapping();

        assertThat(mapping.of("Q7").known()).isTrue();
        assertThat(mapping.of("D").known()).isFalse();
    }

    @Test
    void ownCarriersGiveCodesAnotherName() throws IOException {
        UpsProvider provider = new UpsProvider(own("providers/ups/carriers.csv", "code,carrier\nQ7,QUICK\n"));

        assertThat(provider.carrier("q7")).isEqualTo("QUICK");
        assertThat(provider.carrier("UPS")).isEqualTo("ups:UPS");
    }

    @Test
    void ownRefusalsGiveErrorsAnotherMeaning() throws IOException {
        Refusals refusals = Refusals.read(own("polling/ups/refusals.csv", "code,meaning\nQ7,no_trace\n"), "ups");

        assertThat(refusals.of("Q7")).isInstanceOf(LegAnswer.NoTrace.class);
        assertThat(refusals.of("TW0001")).isInstanceOf(LegAnswer.Later.class);
    }

    @Test
    void ownPatternsMaskOtherWords() throws IOException {
        PersonalWords personal =
                new PersonalWords(own("personal-words.csv", "pattern,digits,words\n(?<p>quincy),,quincy\n"));

        assertThat(personal.masked("seen by quincy at gate 7")).isEqualTo("seen by *** at gate 7");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource
    void aWrongLineStopsTheStart(String table, String content, String place, Consumer<Tables> start)
            throws IOException {
        Tables tables = own(table, content);

        assertThatThrownBy(() -> start.accept(tables))
                .isInstanceOf(TableException.class)
                .hasMessageContaining(folder.resolve(table).toString())
                .hasMessageContaining(place);
    }

    static Stream<Arguments> aWrongLineStopsTheStart() {
        String mapping = "code,state,substate,exception\n1,PICKED_UP,accepted,\n";
        return Stream.of(
                wrong("ups/mapping", mapping + "2,FLYING,high,\n", "line 3, column state: ", UpsProvider::new),
                wrong(
                        "ups/mapping",
                        mapping + "2,LOST,declared,GONE\n",
                        "line 3, column exception: ",
                        UpsProvider::new),
                wrong("ups/mapping", mapping + "1,LOST,declared,\n", "line 3, column code: ", UpsProvider::new),
                wrong("ups/carriers", "code,carrier\nUPS,\n", "line 2, column carrier: ", UpsProvider::new),
                Arguments.of(
                        "personal-words.csv", "pattern,digits,words\nname,,\n", "line 2, column pattern: ", (Consumer<
                                        Tables>)
                                UpsProvider::new),
                wrong("ups/carriers", "code,carrier\nUPS,UPS\nUPS,UPS\n", "line 3, column code: ", UpsProvider::new),
                wrong("sf/statuses", "status,weight\n1,HEAVY\n", "line 2, column weight: ", SfProvider::new),
                wrong(
                        "sf/remarks",
                        "opCodes,reasonCode,pattern,meaning\n80,,(,collected\n",
                        "line 2, column pattern: ",
                        SfProvider::new),
                wrong("kuaidi100/contexts", "pattern,code\n(,1\n", "line 2, column pattern: ", Kuaidi100Provider::new),
                wrong(
                        "kuaidi100/statuses",
                        "code,basic,words,scanless\n0,0,a a,\n",
                        "line 2, column words: ",
                        Kuaidi100Provider::new));
    }

    private static Arguments wrong(String name, String content, String place, Consumer<Tables> start) {
        return Arguments.of("providers/" + name + ".csv", content, place, start);
    }

    private Tables own(String table, String content) throws IOException {
        Path file = folder.resolve(table);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return new Tables(Optional.of(folder));
    }
}
