package io.waymark.exceptions.cases.adapter.files;

import io.waymark.console.application.EditRule;
import io.waymark.console.application.Room;
import io.waymark.console.domain.Misfit;
import io.waymark.exceptions.cases.application.ClassUse;
import io.waymark.exceptions.classify.domain.ExceptionClass;
import io.waymark.exceptions.classify.domain.ExceptionClasses;
import io.waymark.tables.LiveTable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** A class that parcels have cases of stays, and stays in its family: a subject has one open case of each. */
@Singleton
class ClassesInUse implements EditRule {
    private static final String ROOM = "classes";
    private static final String FAMILY = "family";

    private final LiveTable<ExceptionClasses> classes;
    private final ClassUse use;

    ClassesInUse(LiveTable<ExceptionClasses> classes, ClassUse use) {
        this.classes = classes;
        this.use = use;
    }

    @Override
    public List<Misfit> refusals(Room room, String name, Map<String, String> fields) {
        boolean moves = room.name().equals(ROOM)
                && classes.get()
                        .named(name)
                        .map(ExceptionClass::family)
                        .filter(family -> !family.equals(fields.getOrDefault(FAMILY, "")))
                        .isPresent()
                && use.isUsed(name);
        return moves ? List.of(new Misfit(FAMILY, "is that of cases, and stays")) : List.of();
    }

    @Override
    public List<Misfit> stays(Room room, String name) {
        if (!room.name().equals(ROOM)) {
            return List.of();
        }
        Map<String, String> given = room.given().get(name);
        if (given != null) {
            return refusals(room, name, given);
        }
        return use.isUsed(name) ? List.of(new Misfit("code", "has cases; give it to another desk instead")) : List.of();
    }
}
