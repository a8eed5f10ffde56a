package io.waymark.console.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.waymark.console.domain.Entry;
import io.waymark.console.domain.Misfit;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Changes one thing at a time: checked with all others as at the start, and noted with who and what. It takes effect when
 * {@link FollowConsole} looks next.
 */
@Singleton
public class EditRooms {
    private static final Logger LOG = Logger.getLogger(EditRooms.class);

    private final Entries entries;
    private final Changes changes;
    private final Rooms rooms;
    private final List<EditRule> rules;
    private final MeterRegistry registry;
    private final Clock clock;

    EditRooms(
            Entries entries,
            Changes changes,
            Rooms rooms,
            @All List<EditRule> rules,
            MeterRegistry registry,
            Clock clock) {
        this.entries = entries;
        this.changes = changes;
        this.rooms = rooms;
        this.rules = List.copyOf(rules);
        this.registry = registry;
        this.clock = clock;
    }

    /** What became of a change. */
    public sealed interface Edit {
        record Done(Entry entry) implements Edit {}

        record TakenBack() implements Edit {}

        /** Somebody changed it since the caller looked. */
        record Outdated() implements Edit {}

        /** There is no such entry. */
        record Missing() implements Edit {}

        /** Nothing changed, because of each of these. */
        record Faulty(List<Misfit> faults) implements Edit {}
    }

    /**
     * Says something of one thing.
     *
     * @param fields all of them; one that is not named is empty from now on
     */
    @Transactional
    public Edit put(Room room, String name, Map<String, String> fields, Seen seen, String by) {
        entries.changeAlone();
        List<Entry> all = entries.all();
        Optional<Entry> before = all.stream().filter(is(room, name)).findFirst();
        if (isOutdated(room, name, before, seen)) {
            return new Edit.Outdated();
        }
        List<Misfit> faults = new ArrayList<>(room.faults(name, fields));
        rules.forEach(rule -> faults.addAll(rule.refusals(room, name, fields)));
        List<Entry> next = without(all, room, name);
        if (faults.isEmpty()) {
            next.add(new Entry(room.name(), name, 0, fields, clock.instant(), by));
            faults.addAll(rooms.misfits(next));
        }
        if (!faults.isEmpty()) {
            return new Edit.Faulty(faults);
        }
        Entry after = entries.save(room.name(), name, fields, by);
        rooms.tell(next);
        changed(room, name, before.map(Entry::fields).orElse(null), fields, by);
        return new Edit.Done(after);
    }

    /** Takes back what was said of one thing. */
    @Transactional
    public Edit takeBack(Room room, String name, Seen seen, String by) {
        entries.changeAlone();
        List<Entry> all = entries.all();
        Optional<Entry> before = all.stream().filter(is(room, name)).findFirst();
        if (before.isEmpty()) {
            return new Edit.Missing();
        }
        if (isOutdated(room, name, before, seen)) {
            return new Edit.Outdated();
        }
        List<Misfit> faults = new ArrayList<>();
        rules.forEach(rule -> faults.addAll(rule.stays(room, name)));
        List<Entry> next = without(all, room, name);
        faults.addAll(rooms.misfits(next));
        if (!faults.isEmpty()) {
            return new Edit.Faulty(faults);
        }
        entries.remove(room.name(), name);
        rooms.tell(next);
        changed(room, name, before.get().fields(), null, by);
        return new Edit.TakenBack();
    }

    private static List<Entry> without(List<Entry> all, Room room, String name) {
        List<Entry> others = new ArrayList<>(all);
        others.removeIf(is(room, name));
        return others;
    }

    private void changed(
            Room room,
            String name,
            @Nullable Map<String, String> before,
            @Nullable Map<String, String> after,
            String by) {
        changes.add(by, room.name(), name, before, after);
        registry.counter("waymark_console_changes", "room", room.name()).increment();
        LOG.infof("console: %s %s was %s by %s", room.name(), name, after == null ? "taken back" : "changed", by);
    }

    private static Predicate<Entry> is(Room room, String name) {
        return entry -> entry.room().equals(room.name()) && entry.name().equals(name);
    }

    private static boolean isOutdated(Room room, String name, Optional<Entry> before, Seen seen) {
        return !seen.fits(
                before.map(Entry::version).orElse(0L),
                before.isPresent() || room.given().containsKey(name));
    }
}
