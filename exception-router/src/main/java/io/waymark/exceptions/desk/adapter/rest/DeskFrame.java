package io.waymark.exceptions.desk.adapter.rest;

import io.waymark.exceptions.desk.adapter.rest.DeskTexts.DeskWords;
import java.util.List;

/**
 * What stands around every page of the desks.
 *
 * @param title    what the page is called
 * @param asked    the number that was looked for; empty where none was
 * @param switchTo the same page in the other language
 * @param zone     in which times are written
 */
public record DeskFrame(DeskWords words, String title, List<Tab> desks, String asked, String switchTo, String zone) {

    /**
     * A desk.
     *
     * @param current whether the page is about it
     */
    public record Tab(String name, String address, long open, boolean current) {}
}
