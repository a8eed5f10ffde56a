package io.waymark.reconciliation.settlement.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.reconciliation.settlement.domain.CarrierList;
import io.waymark.reconciliation.settlement.domain.UnreadableListException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The newest version counts, wherever it came from; a file that comes up again after a newer version does not. */
class FollowCarrierListTest {
    private final Folder folder = new Folder();
    private final Versions versions = new Versions();
    private final FollowCarrierList list = new FollowCarrierList(versions, folder);

    /** Reads one code per file; {@code bad} is none. */
    private static final class Folder implements CarrierListReader {
        private String text = "built-in";

        @Override
        public CarrierList read(byte[] content) {
            String code = new String(content, StandardCharsets.UTF_8);
            if (code.equals("bad")) {
                throw new UnreadableListException("is bad");
            }
            return new CarrierList("UTF-8", List.of("code"), Map.of(code, code), List.of());
        }

        @Override
        public Given given() {
            return new Given("folder/list.csv", text.equals("built-in"), text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Versions in memory, as the database keeps them. */
    private static final class Versions implements CarrierLists {
        private final List<Version> all = new ArrayList<>();
        private final List<byte[]> contents = new ArrayList<>();

        @Override
        public long newest() {
            return all.size();
        }

        @Override
        public byte[] content(long revision) {
            return contents.get((int) revision - 1);
        }

        @Override
        public void add(byte[] content, int carriers, Source source, String by) {
            String hash = new String(content, StandardCharsets.UTF_8);
            boolean known = source != Source.INTERFACE
                    && all.stream()
                            .anyMatch(version -> version.source() != Source.INTERFACE
                                    && version.sha256().equals(hash));
            if (!known && (source != Source.BUILT_IN || all.isEmpty())) {
                all.add(new Version(all.size() + 1L, hash, source, by, Instant.EPOCH, carriers));
                contents.add(content);
            }
        }

        @Override
        public List<Version> page(long after, int limit) {
            return all.stream().skip(after).limit(limit).toList();
        }
    }

    private void look() {
        list.loadGiven();
        list.follow();
    }

    @Test
    void theFolderReplacesTheBuiltInTableWithoutARestart() {
        look();
        assertThat(list.current().has("built-in")).isTrue();

        folder.text = "psp-2026";
        look();

        assertThat(list.current().names()).containsOnlyKeys("psp-2026");
    }

    @Test
    void whatTheInterfaceLoadedCountsUntilTheFileChanges() {
        folder.text = "first";
        look();
        versions.add("loaded".getBytes(StandardCharsets.UTF_8), 1, CarrierLists.Source.INTERFACE, "admin-1");
        look();
        assertThat(list.current().has("loaded")).isTrue();

        folder.text = "second";
        look();
        assertThat(list.current().has("second")).isTrue();
    }

    /** Another replica still has the older file: it must not take turns with this one. */
    @Test
    void aFileThatWasLoadedBeforeIsNotLoadedAgain() {
        folder.text = "first";
        look();
        folder.text = "second";
        look();
        folder.text = "first";
        look();

        assertThat(list.current().has("second")).isTrue();
    }

    @Test
    void aFileThatCannotBeUsedIsToldOnceAndChangesNothing() {
        look();
        folder.text = "bad";

        assertThatThrownBy(list::loadGiven).isInstanceOf(UnreadableListException.class);
        look();
        assertThat(list.current().has("built-in")).isTrue();
    }
}
