package io.waymark.console.application;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** Tells other services at start what the console says on this process's tables; each change tells them itself. */
@Singleton
public class TellOthers {
    private final Entries entries;
    private final Rooms rooms;

    TellOthers(Entries entries, Rooms rooms) {
        this.entries = entries;
        this.rooms = rooms;
    }

    /** Nobody changes anything meanwhile, so that what is told last is what counts. */
    @Transactional
    public void tell() {
        entries.holdAlone();
        rooms.tell(entries.all());
    }
}
