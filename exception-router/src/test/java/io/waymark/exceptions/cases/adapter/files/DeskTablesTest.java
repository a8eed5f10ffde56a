package io.waymark.exceptions.cases.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.exceptions.cases.domain.CaseAction;
import io.waymark.exceptions.cases.domain.KnownRoles;
import io.waymark.exceptions.cases.domain.Rights;
import io.waymark.exceptions.cases.domain.Superiors;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.tables.TableException;
import io.waymark.tables.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskTablesTest {
    private static final KnownRoles ROLES = new KnownRoles(
            Set.of("operations", "support", "technical", "finance", "admin", "lead", "waiter", "solver"));

    @TempDir
    Path folder;

    @Test
    void asShippedADeskDoesAllButCloseForGood() {
        Rights rights = new DeskTables(Tables.builtIn(), ROLES).rights().get();

        for (CaseAction action : CaseAction.values()) {
            assertThat(rights.permit(action, Set.of("support")::contains)).isEqualTo(action != CaseAction.CLOSE);
            assertThat(rights.permit(action, Set.of("support", "lead")::contains))
                    .isTrue();
        }
    }

    @Test
    void eachActionHasRolesOfItsOwn() throws IOException {
        Rights rights = read("rights.csv", """
                action,roles
                acknowledge,support
                start,support
                wait,waiter
                resolve,solver lead
                reopen,solver
                note,support
                assign,lead
                close,admin
                """).rights().get();

        assertThat(rights.permit(CaseAction.RESOLVE, "solver"::equals)).isTrue();
        assertThat(rights.permit(CaseAction.RESOLVE, "support"::equals)).isFalse();
        assertThat(rights.permit(CaseAction.WAIT, "support"::equals)).isFalse();
    }

    @Test
    void anActionWithoutARowStopsTheStart() throws IOException {
        DeskTables tables = read("rights.csv", "action,roles\nacknowledge,support\n");

        assertThatThrownBy(tables::rights).isInstanceOf(TableException.class).hasMessageContaining("START is missing");
    }

    @Test
    void anActionThatNobodyMayDoOrThatStandsTwiceStopsTheStart() throws IOException {
        DeskTables nobody = read("rights.csv", "action,roles\nacknowledge,\n");
        assertThatThrownBy(nobody::rights).isInstanceOf(TableException.class).hasMessageContaining("roles");

        DeskTables twice = read("rights.csv", "action,roles\nacknowledge,support\nacknowledge,admin\n");
        assertThatThrownBy(twice::rights).isInstanceOf(TableException.class).hasMessageContaining("line 3");
    }

    @Test
    void aRoleThatNobodyHasAndAnActionInAnotherCaseStopTheStart() throws IOException {
        DeskTables unknown = read("rights.csv", "action,roles\nacknowledge,support suport\n");
        assertThatThrownBy(unknown::rights)
                .isInstanceOf(TableException.class)
                .hasMessageContaining("line 2, column roles: names a role that no token has: suport");

        DeskTables twice = read("rights.csv", "action,roles\nacknowledge,support\nACKNOWLEDGE,admin\n");
        assertThatThrownBy(twice::rights)
                .isInstanceOf(TableException.class)
                .hasMessageContaining("line 3, column action: stands twice");
    }

    @Test
    void everyDeskHasALeadAndAManager() throws IOException {
        Superiors superiors =
                new DeskTables(Tables.builtIn(), ROLES).superiors().get();
        assertThat(superiors.ofDesks().get(Owner.FINANCE))
                .isEqualTo(new Superiors.Line("finance-lead", "finance-manager"));

        DeskTables incomplete = read("superiors.csv", "owner,lead,manager\nsupport,a,b\n");
        assertThatThrownBy(incomplete::superiors)
                .isInstanceOf(TableException.class)
                .hasMessageContaining("is missing");
    }

    private DeskTables read(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
        return new DeskTables(new Tables(Optional.of(folder)), ROLES);
    }
}
