package io.waymark.exceptions.notify.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.notify.domain.Occasion;
import io.waymark.exceptions.notify.domain.Rotas;
import io.waymark.exceptions.notify.domain.Route;
import io.waymark.exceptions.notify.domain.Routes;
import io.waymark.tables.LiveTable;
import io.waymark.tables.LiveTables;
import io.waymark.tables.TableException;
import io.waymark.tables.TableFault;
import io.waymark.tables.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RouteTablesTest {
    private static final String ROUTES = "route,owners,severities,occasions,zone,hours,quiet,digest,to,language\n";
    private static final String ROTA = "rota,channel,from,until\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Owner.class)
    void everyDeskIsToldOfEverythingThroughItsChannel(Owner owner) {
        RouteTables tables = new RouteTables(Tables.builtIn(), new NoticeTables(Tables.builtIn()));
        Routes routes = new Routes(tables.routes().get(), tables.rotas().get());
        for (Occasion occasion : Occasion.values()) {
            assertThat(routes.notices(NoticeTablesTest.news(owner, occasion), Instant.EPOCH))
                    .singleElement()
                    .satisfies(notice -> assertThat(notice.message().channel()).isEqualToIgnoringCase(owner.name()));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "r,support,*,*,Mars,,,,support,en;column zone: is no time zone: Mars",
                "r,support,*,*,UTC,9-18,,,support,en;column hours: no hours such as 22:00-07:00: 9-18",
                "r,support,*,*,UTC,,,noon,support,en;column digest: is no hour such as 09:00: noon",
                "r,support,grave,*,UTC,,,,support,en;column severities: is none of"
            })
    void aRouteThatIsWrongIsNamed(String line, String said) throws IOException {
        Files.writeString(folder.resolve("notice-routes.csv"), ROUTES + line + "\n");

        assertThatThrownBy(() -> own().routes())
                .isInstanceOf(TableException.class)
                .hasMessageContaining("line 2, " + said);
    }

    @Test
    void aRouteThatLeadsNowhereIsNamed() throws IOException {
        Files.writeString(folder.resolve("notice-routes.csv"), ROUTES + "r,support,*,*,UTC,,,,nobody,en\n");

        assertThat(misfits())
                .containsExactly(new TableFault("notice-routes.csv", "r", "to", "is no channel and no rota: nobody"));
    }

    @Test
    void aHelpDeskHasNoDigest() throws IOException {
        Files.writeString(folder.resolve("notice-channels.csv"), "channel,kind\nhelpdesk,zendesk\n");
        Files.writeString(folder.resolve("notice-rota.csv"), ROTA + "on-call,helpdesk,,\n");
        Files.writeString(
                folder.resolve("notice-routes.csv"), ROUTES + "tickets,support,*,opened,UTC,,,09:00,on-call,en\n");

        assertThat(misfits()).singleElement().satisfies(fault -> {
            assertThat(fault.column()).isEqualTo("digest");
            assertThat(fault.what()).contains("is not for a help desk");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "on-call,nobody,,;column channel: is no channel: nobody",
                "support,support,,;column rota: is a channel, too: support",
                "on-call,support,2026-12-01T00:00+08:00,;has one end only",
                "on-call,support,today,tomorrow;column from: is no time such as"
            })
    void aRotaThatIsWrongIsNamed(String line, String said) throws IOException {
        Files.writeString(folder.resolve("notice-rota.csv"), ROTA + line + "\n");

        assertThatThrownBy(() -> own().rotas())
                .isInstanceOf(TableException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining(said);
    }

    @Test
    void turnsOfARotaDoNotLieOverEachOther() throws IOException {
        Files.writeString(
                folder.resolve("notice-rota.csv"),
                ROTA + "on-call,support,2026-12-01T00:00+08:00,2026-12-02T00:00+08:00\n"
                        + "on-call,technical,2026-12-01T23:00+08:00,2026-12-03T00:00+08:00\n");

        assertThatThrownBy(() -> own().rotas())
                .hasMessageContaining("line 3")
                .hasMessageContaining("lies over another turn");
    }

    @Test
    void somebodyStandsInForEveryRota() throws IOException {
        Files.writeString(
                folder.resolve("notice-rota.csv"),
                ROTA + "on-call,support,2026-12-01T00:00+08:00,2026-12-02T00:00+08:00\n");

        assertThatThrownBy(() -> own().rotas()).hasMessageContaining("nobody stands in for the rota on-call");
    }

    private List<TableFault> misfits() {
        RouteTables own = own();
        LiveTable<List<Route>> routes = own.routes();
        LiveTable<Rotas> rotas = own.rotas();
        return new LiveTables(List.of(routes, rotas), List.of(own.ways(routes, rotas)))
                .with(Map.of())
                .faults();
    }

    private RouteTables own() {
        Tables tables = new Tables(Optional.of(folder));
        return new RouteTables(tables, new NoticeTables(tables));
    }
}
