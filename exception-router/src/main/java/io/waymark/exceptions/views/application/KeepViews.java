package io.waymark.exceptions.views.application;

import io.waymark.exceptions.cases.application.Actor;
import io.waymark.exceptions.cases.application.KeptWords;
import io.waymark.exceptions.classify.domain.ExceptionClasses;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.views.domain.Narrowing;
import io.waymark.exceptions.views.domain.SavedView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Lets a person keep views of queues under names: for themselves, or for all who sit at a desk of theirs. */
@ApplicationScoped
public class KeepViews {
    private static final int SHARED = 50;
    private final SavedViews views;
    private final KeptWords words;
    private final Supplier<ExceptionClasses> classes;

    KeepViews(SavedViews views, KeptWords words, Supplier<ExceptionClasses> classes) {
        this.views = views;
        this.words = words;
        this.classes = classes;
    }

    /** What came of it; only {@link #DONE} changed anything. */
    public enum Outcome {
        DONE,
        /** The name is empty, or longer than a name may be. */
        UNNAMED,
        NAME_TAKEN,
        /** It is narrowed to a class that there is not, and would stay empty. */
        UNKNOWN_CLASS,
        TOO_MANY,
        /** Shared with a desk at which the person does not sit. */
        NOT_YOURS,
        NOT_FOUND,
        OUT_OF_DATE
    }

    /** What a person sees: their own views, and what others share with their desks; by desk and name. */
    @Transactional
    public List<SavedView> visible(String person, Actor actor) {
        return views.visible(
                person, Arrays.stream(Owner.values()).filter(actor::sitsAt).toList(), SHARED);
    }

    /** Keeps one more; its id and version are made here. */
    @Transactional
    public Outcome save(String person, Owner desk, String name, Narrowing narrowing, boolean shared, Actor actor) {
        if (shared && !actor.sitsAt(desk)) {
            return Outcome.NOT_YOURS;
        }
        String code = narrowing.code();
        if (code != null && classes.get().named(code).isEmpty()) {
            return Outcome.UNKNOWN_CLASS;
        }
        List<SavedView> own = views.holdOwn(person);
        String kept = words.kept(name);
        Outcome outcome = own.size() >= SavedView.MOST ? Outcome.TOO_MANY : named(own, desk, kept);
        if (outcome == Outcome.DONE) {
            views.add(new SavedView(UUID.randomUUID(), person, desk, kept, narrowing, shared, 0));
        }
        return outcome;
    }

    /** Gives one of the person's own another name. */
    @Transactional
    public Outcome rename(String person, UUID id, long version, String name) {
        List<SavedView> own = views.holdOwn(person);
        Optional<SavedView> found =
                own.stream().filter(view -> view.id().equals(id)).findFirst();
        if (found.isEmpty()) {
            return Outcome.NOT_FOUND;
        }
        if (found.get().version() != version) {
            return Outcome.OUT_OF_DATE;
        }
        List<SavedView> others =
                own.stream().filter(view -> !view.id().equals(id)).toList();
        String kept = words.kept(name);
        Outcome outcome = named(others, found.get().desk(), kept);
        if (outcome == Outcome.DONE) {
            views.rename(id, kept);
        }
        return outcome;
    }

    /** Forgets one of the person's own. */
    @Transactional
    public Outcome remove(String person, UUID id) {
        if (views.holdOwn(person).stream().noneMatch(view -> view.id().equals(id))) {
            return Outcome.NOT_FOUND;
        }
        views.remove(id);
        return Outcome.DONE;
    }

    private Outcome named(List<SavedView> others, Owner desk, String name) {
        if (!words.areLegible(name) || name.length() > SavedView.NAME) {
            return Outcome.UNNAMED;
        }
        return others.stream().anyMatch(view -> view.isCalled(desk, name)) ? Outcome.NAME_TAKEN : Outcome.DONE;
    }
}
