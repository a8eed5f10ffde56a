package io.waymark.exceptions.classify.adapter.files;

import io.waymark.exceptions.classify.domain.ClassOverride;
import io.waymark.exceptions.classify.domain.ClassOverrides;
import io.waymark.exceptions.classify.domain.ExceptionClasses;
import io.waymark.exceptions.classify.domain.Keywords;
import io.waymark.exceptions.classify.domain.Playbooks;
import io.waymark.tables.LiveTable;
import io.waymark.tables.TableCheck;
import io.waymark.tables.TableFault;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What tables name of each other must be there. */
final class NamedClasses {
    @Produces
    @Singleton
    static TableCheck playbooks(LiveTable<ExceptionClasses> classes, LiveTable<Playbooks> playbooks) {
        return tables -> tables.of(classes).all().stream()
                .filter(type -> tables.of(playbooks).steps(type.playbook()).isEmpty())
                .map(type -> new TableFault(classes.name(), type.code(), "playbook", "has no step: " + type.playbook()))
                .toList();
    }

    @Produces
    @Singleton
    static TableCheck keywords(LiveTable<ExceptionClasses> classes, LiveTable<Keywords> keywords) {
        return tables -> tables.of(keywords).all().stream()
                .filter(keyword -> tables.of(classes).named(keyword.code()).isEmpty())
                .map(keyword -> new TableFault(
                        keywords.name(), keyword.phrase(), "code", "is no exception class: " + keyword.code()))
                .toList();
    }

    @Produces
    @Singleton
    static TableCheck overrides(LiveTable<ExceptionClasses> classes, LiveTable<ClassOverrides> overrides) {
        return tables -> tables.of(overrides).all().stream()
                .filter(override -> !override.code().equals(ClassOverride.ANY))
                .filter(override -> tables.of(classes).named(override.code()).isEmpty())
                .map(override -> new TableFault(
                        overrides.name(), override.name(), "class", "is no exception class: " + override.code()))
                .toList();
    }

    private NamedClasses() {}
}
