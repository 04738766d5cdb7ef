package dev.cobolwright.assist.explain.facts;

import java.util.List;

/**
 * What comments at the head say a program or copybook is for.
 *
 * @param title one line; empty where nothing is said
 * @param titlePlace where it is written
 * @param text sentences that follow
 */
public record Purpose(String title, Place titlePlace, List<Said> text) {
    public record Said(String text, Place place) {}
}
